"""Heads: type, number, date, place, issuer and subject, wherever flattening put them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest

from build_tools.model import Origin
from tests.structure.described import read

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
PLAIN = (
    f"BỘ TÀI CHÍNH\nCỤC THUẾ\n-------\n\n{MOTTO}\n\nSố: 7/CT-CS\nV/v nộp phí\n\n"
    "Hà Nội, ngày 4 tháng 7 năm 2016\n\nKính gửi: Các đơn vị.\n"
)


def stated(text: str, *keys: str) -> tuple[object, ...]:
    """Return the values of the metadata `keys`."""
    metadata = read(text).metadata
    return tuple(getattr(metadata, key).value for key in keys)


def test_letter_has_no_type_name_and_is_a_cong_van() -> None:
    """`CT` in the number is the Cục Thuế, not Chỉ thị: `V/v` below the number says it is a letter."""
    metadata = read(PLAIN).metadata
    assert (metadata.type.value, metadata.type.origin) == ("Công văn", Origin.INFERRED)
    assert stated(PLAIN, "number", "symbol", "date", "place", "issuer", "parent_body", "subject") == (
        "7/CT-CS",
        "CT-CS",
        "2016-07-04",
        "Hà Nội",
        "Cục Thuế",
        "Bộ Tài chính",
        "nộp phí",
    )


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\r"),
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace("\n", "\n\n"),
        lambda text: text.replace("\n\n", "\n"),
        lambda text: "\n".join(f"\t   {line}" for line in text.split("\n")),
        lambda text: "\n".join(f"**{line}**" if line.isupper() else line for line in text.split("\n")),
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace("Số: ", "Số: **"),
    ],
)
def test_head_is_the_same_however_its_white_space_is_stored(change: Callable[[str], str]) -> None:
    """Line ends, odd spaces, indents, bold type and decomposed letters change nothing a head says."""
    keys = ("type", "number", "date", "place", "issuer", "parent_body", "subject")
    assert stated(change(PLAIN), *keys) == stated(PLAIN, *keys)


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("Số: 45/2019/QH14", "45/2019/QH14"),
        ("Luật số: 45/2019/QH14", "45/2019/QH14"),
        ("Số 05 – CT/TW", "05-CT/TW"),
        ("Số: 34 /KH-LĐLĐ", "34/KH-LĐLĐ"),
        ("Số:16/CT-TTg", "16/CT-TTg"),
        ("Số:\n4321/CT-CS", "4321/CT-CS"),
        ("Số: 91/2024/QĐ-\nUBND", "91/2024/QĐ-UBND"),
        ("Số: 12.3/2024/NQ-CP", "12.3/2024/NQ-CP"),
        ("Số: 4a/NQ-BCH", "4a/NQ-BCH"),
        ("Số: 22HD/TWĐTN", "22-HD/TWĐTN"),
        ("Số: 84 QĐ/TWĐTN", "84-QĐ/TWĐTN"),
        ("Số: 74-CP", "74-CP"),
        ("Số: 15", "15"),
        ("Số: 9/QĐ-UBNDCỘNG", "9/QĐ-UBND"),
        ("Số:  175  /CĐN-TG", "175/CĐN-TG"),
        ("Số: 12/KH-CAT-PC07", "12/KH-CAT-PC07"),
        ("Số 20-NQ/TW1", "20-NQ/TW"),
        ("Số:        /KH-UBND", None),
        ("Số: ……/KH-UBND", None),
        ("Số:", None),
    ],
)
def test_number_is_read_in_every_spelling(written: str, number: str | None) -> None:
    """A number that is left open in the text stays unknown."""
    assert stated(
        f"CHÍNH PHỦ\n{MOTTO}\n{written}\nHà Nội, ngày 1 tháng 2 năm 2020\nKẾ HOẠCH\nThi đua\n", "number"
    ) == (number,)


@pytest.mark.parametrize(
    ("written", "date", "place"),
    [
        ("Hà Nội, ngày 04 tháng 7 năm 2016", "2016-07-04", "Hà Nội"),
        ("Hà Nội ngày 4 tháng 7 năm 2016", "2016-07-04", "Hà Nội"),
        ("Hà\nNội, ngày\n4 tháng 7 năm 2016", "2016-07-04", "Hà Nội"),
        ("HÀ NỘI, ngày 4 tháng 7 năm 2016", "2016-07-04", "HÀ NỘI"),
        ("TP. Hồ Chí Minh, ngày 25tháng 11 năm 2025", "2025-11-25", "TP. Hồ Chí Minh"),
        ("Quận 8, ngày 8 tháng 8 năm 2006", "2006-08-08", "Quận 8"),
        ("Long Xuyên, 08/5/2017", "2017-05-08", "Long Xuyên"),
        ("Ngày 4 tháng 7 năm 2016", "2016-07-04", None),
        ("Ngày: 4-7-2016", "2016-07-04", None),
        ("……., ngày 4 tháng 7 năm 2016", "2016-07-04", None),
        ("Hà Nội, hồi 16 giờ 30 ngày 4 tháng 7 năm 2016", "2016-07-04", "Hà Nội"),
        ("TT. An Lão, ngày 4 tháng 7 năm 2016", "2016-07-04", "TT. An Lão"),
        ("Tp.HCM, ngày 4 tháng 7 năm 2016", "2016-07-04", "Tp.HCM"),
        ("Đắk R’lấp, ngày 4 tháng 7 năm 2016", "2016-07-04", "Đắk R’lấp"),
        ("Ea H'leo, Ngày 4 Tháng 7 Năm 2016", "2016-07-04", "Ea H'leo"),
        ("Phan Rang – Tháp Chàm, ngày 4 tháng 7 năm 2016", "2016-07-04", "Phan Rang – Tháp Chàm"),
        ("Ngày: 4-7-2016 đến 5-7-2016", None, None),
        ("Hà Nội, ngày      tháng 7 năm 2016", "2016-07", "Hà Nội"),
        ("Hà Nội, ngày … tháng … năm 2016", "2016", "Hà Nội"),
        ("Hà Nội, ngày 31 tháng 02 năm 2016", "2016-02", "Hà Nội"),
        ("Hà Nội, ngày 1 tháng 13 năm 2016", "2016", "Hà Nội"),
        ("Hà Nội, ngày 1 tháng 1 năm 9016", None, "Hà Nội"),
    ],
)
def test_date_is_read_as_far_as_it_is_written(written: str, date: str | None, place: str | None) -> None:
    """Days that no calendar has are not made up, the rest of the date is kept."""
    assert stated(
        f"CHÍNH PHỦ\n{MOTTO}\nSố: 1/NQ-CP\n{written}\nNGHỊ QUYẾT\nVề thi đua\n", "date", "place"
    ) == (date, place)


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        (f"ỦY BAN NHÂN DÂN\n\nTỈNH AN GIANG\n-------\n\n{MOTTO}", "Ủy ban nhân dân tỉnh An Giang"),
        (f" • BỘ NỘI VỤ\n  _____\n\n  {MOTTO}", "Bộ Nội vụ"),
        (
            "CÔNG ĐOÀN Y TẾ VIỆT NAM\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\t\tĐộc lập - Tự do - Hạnh phúc",
            "Công đoàn Y tế Việt Nam",
        ),
        (
            "CHÍNH PHỦ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập - Tự do - Hạnh phúc------- |",
            "Chính phủ",
        ),
        (f"CHÍNH\nPHỦ\n|\n{MOTTO}\n|", "Chính phủ"),
        (f"{MOTTO}\nCHÍNH PHỦ", "Chính phủ"),
        (
            f"TIN TỨC\nNgày 3/3, Chính phủ ban hành nghị quyết mới.\n- Một ý;\n\nCHÍNH PHỦ\n{MOTTO}",
            "Chính phủ",
        ),
        ("TỈNH ỦY AN GIANG\n*\nĐẢNG CỘNG SẢN VIỆT NAM", "Tỉnh ủy An Giang"),
        (f"{MOTTO}\nBỘ QUỐC PHÒNG\n\nTỔNG CỤC CHÍNH TRỊ\n", "Tổng cục Chính trị"),
    ],
)
def test_issuer_is_read_from_the_block_beside_the_national_title(head: str, issuer: str) -> None:
    """Lines, cells, tabs, glued words, a news summary above: the issuer is the same."""
    assert stated(
        f"{head}\nSố: 1/NQ-X\nHà Nội, ngày 1 tháng 2 năm 2020\nNGHỊ QUYẾT\nVề thi đua\n", "issuer", "number"
    ) == (issuer, "1/NQ-X")


def test_number_above_the_national_title_is_the_document_s_own() -> None:
    """Left column first, right column behind it."""
    text = (
        f"BỘ Y TẾ\nSố: 3/BYT-VP\nV/v tiêm chủng\n{MOTTO}\nHà Nội, ngày 1 tháng 2 năm 2020\nKính gửi: Các sở"
    )
    assert stated(text, "number", "issuer", "date", "type") == (
        "3/BYT-VP",
        "Bộ Y tế",
        "2020-02-01",
        "Công văn",
    )


@pytest.mark.parametrize(
    ("left", "motto", "expected"),
    [
        ("CÔNG ĐOÀN NGÀNH Y TẾ Số: 1/KH-CĐ", MOTTO, ("1/KH-CĐ", "Công đoàn ngành Y tế")),
        ("TỈNH ỦY AN GIANG * Số 5-KH/TU", "ĐẢNG CỘNG SẢN VIỆT NAM", ("5-KH/TU", "Tỉnh ủy An Giang")),
        ("TỈNH ỦY AN GIANG\n* Số 5-KH/TU", "ĐẢNG CỘNG SẢN VIỆT NAM", ("5-KH/TU", "Tỉnh ủy An Giang")),
        ("TỈNH ỦY AN GIANG\n*\nSố ....-KH/TU", "ĐẢNG CỘNG SẢN VIỆT NAM", (None, "Tỉnh ủy An Giang")),
        ("TỈNH ỦY AN GIANG\n*\nSố 5-\nKH/TU", "ĐẢNG CỘNG SẢN VIỆT NAM", ("5-KH/TU", "Tỉnh ủy An Giang")),
        ("CHÍNH PHỦ\nSỐ: 1/NQ-Ttg", MOTTO, ("1/NQ-Ttg", "Chính phủ")),
        ("TRƯỜNG TIỂU HỌC SỐ 1 Số: 2/KH-TH", MOTTO, ("2/KH-TH", "Trường Tiểu học Số 1")),
        ("CÔNG ĐOÀN NGÀNH Y TẾ\nDân số: 9/KH-CĐ", MOTTO, (None, "Công đoàn ngành Y tế")),
    ],
)
def test_number_may_stand_behind_the_issuer_in_its_line(
    left: str, motto: str, expected: tuple[str | None, str]
) -> None:
    """`Số` in small letters behind capitals, or with a colon, is a label; `Dân số` is a word."""
    text = f"{left}\n{motto}\nAn Lão, ngày 1 tháng 2 năm 2020\nKẾ HOẠCH\nVề thi đua\n"
    assert stated(text, "number", "issuer") == expected


def test_the_left_column_may_reach_below_the_motto() -> None:
    """An issuer of one line has its number beside the motto and `V/v` beside the date."""
    text = "CHÍNH PHỦ      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/CP      Độc lập - Tự do - Hạnh phúc\n"
    text += "V/v thi đua      Hà Nội, ngày 5 tháng 9 năm 2022\n\nKính gửi: Các đơn vị\n"
    assert stated(text, "number", "date", "subject") == ("12/CP", "2022-09-05", "thi đua")


def test_issuer_is_read_from_the_authority_when_the_block_is_missing() -> None:
    """Above the legal bases stands in whose name the document speaks."""
    head = "---------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/NQ-X |\n\nNGHỊ QUYẾT\nVề thi đua"
    text = f"{head}\n\n-----\n\nCHÍNH PHỦ\n\nCăn cứ Hiến pháp;"
    assert stated(text, "issuer", "subject") == ("Chính phủ", "Về thi đua")


@pytest.mark.parametrize(
    ("type_line", "authority", "issuer"),
    [
        ("QUYẾT ĐỊNH\n", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH AN LÃO", "Ủy ban nhân dân tỉnh An Lão"),
        ("", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH AN LÃO", "Ủy ban nhân dân tỉnh An Lão"),
        ("QUYẾT ĐỊNH\n", "GIÁM ĐỐC SỞ Y TẾ", "Ủy ban nhân dân"),
    ],
)
def test_a_body_that_lost_its_place_is_named_by_the_authority(
    type_line: str, authority: str, issuer: str
) -> None:
    """Portals lose a cell's second line, the type name too; the authority names the body whole."""
    subject = "VỀ VIỆC THI ĐUA"
    text = f"ỦY BAN NHÂN DÂN |\n{MOTTO} |\nSố: 1/QĐ-UBND |\nAn Lão, ngày 1 tháng 2 năm 2020 |\n"
    text += f"{type_line}{subject}\n{authority}\nCăn cứ Luật Thi đua;\nQUYẾT ĐỊNH:\nĐiều 1. Thi đua.\n"
    assert stated(text, "issuer", "subject", "type") == (issuer, subject, "Quyết định")


@pytest.mark.parametrize(
    ("title", "issuer"),
    [
        ("CỦA BỘ CHÍNH TRỊ\nvề thi đua", "Bộ Chính trị"),
        ("của Ban Bí thư\nvề thi đua", "Ban Bí thư"),
        ("về thi đua của Bộ Chính trị", "Ban Chấp hành Trung ương Đảng"),
        ("", "Ban Chấp hành Trung ương Đảng"),
    ],
)
def test_organ_of_the_party_centre_stands_behind_the_type(title: str, issuer: str) -> None:
    """All documents of the centre bear the committee's name; which organ speaks is said in words only."""
    text = (
        "BAN CHẤP HÀNH TRUNG ƯƠNG\n*\nSố 8-KL/TW\nĐẢNG CỘNG SẢN VIỆT NAM\nHà Nội, ngày 1 tháng 2 năm 2020\n"
    )
    assert stated(f"{text}KẾT LUẬN\n{title}\n\nMở đầu của văn bản.\n", "issuer") == (issuer,)


def test_authority_is_no_part_of_the_subject() -> None:
    """`CHỦ TỊCH` alone above the name of the body belongs to the authority."""
    body = "ỦY BAN NHÂN DÂN TỈNH AN GIANG"
    subject = "QUYẾT ĐỊNH\nVỀ THI ĐUA CỦA\nCHỦ TỊCH TỈNH"
    text = f"{body}\n{MOTTO}\nSố: 1/QĐ-UBND\n{subject}\nCHỦ TỊCH\n{body}\nCăn cứ Luật Thi đua;"
    assert stated(text, "issuer", "subject") == (
        "Ủy ban nhân dân tỉnh An Giang",
        "VỀ THI ĐUA CỦA CHỦ TỊCH TỈNH",
    )


@pytest.mark.parametrize(
    ("below", "subject"),
    [
        ("VỀ THI ĐUA\nNĂM 2017\n\nMở đầu.", "VỀ THI ĐUA NĂM 2017"),
        (
            "THỰC HIỆN QUYẾT ĐỊNH SỐ 345/QĐ-TTg\nNGÀY 1/2/2019\n\nMở đầu.",
            "THỰC HIỆN QUYẾT ĐỊNH SỐ 345/QĐ-TTg NGÀY 1/2/2019",
        ),
        ("Về thi đua\nThực hiện chỉ đạo của cấp trên, Ban Thường vụ hướng dẫn như sau:", "Về thi đua"),
        ("Về việc thi đua của các\nCông đoàn cơ sở\n\nMở đầu.", "Về việc thi đua của các Công đoàn cơ sở"),
        ("Về việc thi đua\n\n và khen thưởng\n\nMở đầu.", "Về việc thi đua và khen thưởng"),
        (
            "Về đại hội các cấp tiến tới\nĐại hội đại biểu\n\nMở đầu.",
            "Về đại hội các cấp tiến tới Đại hội đại biểu",
        ),
        ("Về đại hội các cấp\nMở đầu đã dài\nrồi.", "Về đại hội các cấp"),
        ("Về việc thi đua của\ncác cấp.\nMở đầu.", "Về việc thi đua của các cấp."),
        ("Về thi đua" + "\nCâu khác nữa" * 6, "Về thi đua"),
        ("KẾT LUẬN\ncủa Ban Thường vụ\n\nMở đầu.", "KẾT LUẬN của Ban Thường vụ"),
        ("Mở đầu là một câu trọn vẹn.", None),
        ("Số: 12/KH-X", None),
    ],
)
def test_subject_ends_where_the_text_begins(below: str, subject: str | None) -> None:
    """The subject may be wrapped, in capitals or not; the first paragraph is no part of it."""
    assert stated(
        f"CHÍNH PHỦ\n{MOTTO}\nHà Nội, ngày 1 tháng 2 năm 2020\nKẾ HOẠCH\n{below}\n", "subject", "type"
    ) == (subject, "Kế hoạch")


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("KẾ HOẠCH THI ĐUA NĂM 2017", ("Kế hoạch", None, None, None, "THI ĐUA NĂM 2017")),
        ("KẾ HOẠCH Thi đua năm 2017", ("Kế hoạch", None, None, None, "Thi đua năm 2017")),
        (
            "NGHỊ QUYẾT SỐ 58 NQ/HĐNN8 NGÀY 11-3-1988 CỦA HỘI ĐỒNG NHÀ NƯỚC VỀ VIỆC THI ĐUA",
            ("Nghị quyết", "58-NQ/HĐNN8", "1988-03-11", "Hội đồng Nhà nước", "VỀ VIỆC THI ĐUA"),
        ),
        (
            "NGHỊ ĐỊNH\nCỦA CHÍNH PHỦ SỐ 14/2003/NĐ-CP NGÀY 19 THÁNG 02 NĂM 2003 QUY ĐỊNH THI ĐUA",
            ("Nghị định", "14/2003/NĐ-CP", "2003-02-19", "Chính phủ", "QUY ĐỊNH THI ĐUA"),
        ),
        (
            "SẮC LỆNH\nCỦA CHỦ TỊCH NƯỚC SỐ 85 NGÀY 20 THÁNG 10 NĂM 1947",
            ("Sắc lệnh", "85", "1947-10-20", "Chủ tịch nước", None),
        ),
        (
            "QUYẾT ĐỊNH\nSỬA ĐỔI QUYẾT ĐỊNH SỐ 77/QĐ-UBND NGÀY 10/11/2021",
            ("Quyết định", None, None, None, "SỬA ĐỔI QUYẾT ĐỊNH SỐ 77/QĐ-UBND NGÀY 10/11/2021"),
        ),
        ("TRANG CHỦ\nQUYẾT ĐỊNH\nVề thi đua\n\nĐiều 1. Một", ("Quyết định", None, None, None, "Về thi đua")),
        ("Tin mới\nSố: 12/KH-X\nKẾ HOẠCH\nThi đua\n", ("Kế hoạch", "12/KH-X", None, None, "Thi đua")),
    ],
)
def test_text_without_national_title_states_what_its_title_says(
    first: str, expected: tuple[str | None, ...]
) -> None:
    """Portals print titles that hold number, date and issuer; a cited document's are not its own."""
    assert stated(f"{first}\n\nMở đầu.\n", "type", "number", "date", "issuer", "subject") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện Chỉ thị\nSố 16/CT-TTg ngày 16/5/2016 của Thủ tướng Chính phủ, các cấp triển khai.",
        "Chương I\n\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi",
        "1. Một.\nQUYẾT ĐỊNH\n2. Hai.",
        "Tin: KẾ HOẠCH VÀ ĐẦU TƯ\nHai.",
        "Bài viết.\nKẾ HOẠCH PHÁT TRIỂN\nHai.",
        "Mở đầu.\n\nPHỤ LỤC\nCÔNG TY A\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/BC-A\nBÁO CÁO\nVề thi đua",
        "Ngày 4 tháng 7 năm 2016, tại Hà Nội.",
        "Tổng số: ba đơn vị\nMở đầu là một câu.",
    ],
)
def test_text_without_a_head_states_nothing(text: str) -> None:
    """Neither a citation nor a form in an annex is the document's own head."""
    assert stated(text, "type", "number", "date", "issuer", "subject") == (None,) * 5


def test_form_behind_a_head_without_title_is_not_the_head() -> None:
    """A national title far inside the text stands on a form."""
    lines = "\n".join(f"{number}. Việc." for number in range(1, 60))
    text = f"KẾ HOẠCH\nThi đua\n\n{lines}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/BC-A\nBÁO CÁO\n"
    assert stated(text, "type", "number") == ("Kế hoạch", None)


def test_law_is_dated_by_its_passing() -> None:
    """A law without place and date says at its end when it was passed."""
    passed = "Luật này đã được Quốc hội khóa XVIII thông qua ngày 20 tháng 11 năm 2030."
    text = f"QUỐC HỘI\n{MOTTO}\nLuật số: 9/2030/QH18\nLUẬT\nTHƯ VIỆN\nĐiều 1. Một\n1. Hai.\n{passed}"
    assert stated(text, "date", "type", "number", "place") == ("2030-11-20", "Luật", "9/2030/QH18", None)


def test_type_is_named_before_the_number_when_no_line_names_it() -> None:
    """`Luật số: …` names the type, a number's abbreviation concludes it."""
    assert stated(f"QUỐC HỘI\n{MOTTO}\nLuật số: 9/2030/QH18\n", "type") == ("Luật",)
    assert stated(f"CHÍNH PHỦ\n{MOTTO}\nSố: 9/NQ-CP\n", "type") == ("Nghị quyết",)
    assert stated(f"CHÍNH PHỦ\n{MOTTO}\nSố: 9/CP\n", "type") == ("Công văn",)
    assert stated(f"BỘ LAO ĐỘNG\n{MOTTO}\nSố: 9/LĐ-NĐ\n", "type") == ("Nghị định",)
    assert stated(f"TÒA ÁN NHÂN DÂN TỐI CAO\n{MOTTO}\nSố: 9/TANDTC-PC\n", "type") == ("Công văn",)


def test_other_words_before_so_are_no_number() -> None:
    """`Dân số: 12/…` is no number of a document."""
    assert stated(f"CHÍNH PHỦ\n{MOTTO}\nTổng dân số: 9/NQ-CP\n", "number") == (None,)


def test_stray_line_inside_a_head_does_not_end_it() -> None:
    """A line of no known kind is kept as a paragraph when the head plainly goes on behind it."""
    place = "Hà Nội, ngày 1 tháng 2 năm 2020"
    text = f"CHÍNH PHỦ\n{MOTTO}\nSố: 1/NQ-CP\n(bản điện tử)\n{place}\nNGHỊ QUYẾT\nVề thi đua\n"
    assert stated(text, "type", "date") == ("Nghị quyết", "2020-02-01")
    assert "paragraph" in [unit.kind.value for unit in read(text).units]


@pytest.mark.parametrize(
    ("about", "date", "subject"),
    [
        ("V/v mít tinh ngày 18 tháng 4 năm 2022", "2022-05-01", "mít tinh ngày 18 tháng 4 năm 2022"),
        ("V/v họp\nngày 18 tháng 4 năm 2022", "2022-05-01", "họp ngày 18 tháng 4 năm 2022"),
        ("V/v nghỉ lễ\nNgày 02/9/2022", "2022-05-01", "nghỉ lễ Ngày 02/9/2022"),
        ("V/v họp tại Hà Nội, ngày 18 tháng 4 năm 2022", "2022-05-01", None),
    ],
)
def test_a_day_in_the_subject_is_not_the_document_s(about: str, date: str, subject: str | None) -> None:
    """A letter's subject may name a day; the document's own stands with its place."""
    text = f"BỘ Y TẾ\nSố: 3/BYT-VP\n{about}\n{MOTTO}\nHà Nội, ngày 1 tháng 5 năm 2022\nKính gửi: Các sở\n"
    assert stated(text, "date") == (date,)
    assert subject is None or stated(text, "subject") == (subject,)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Số: 3/BYT-VP ngày 4 tháng 7 năm 2016", ("3/BYT-VP", "2016-07-04")),
        ("Số: 3/BYT-VP ngày 4/7/2016 của Bộ Y tế", (None, None)),
    ],
)
def test_number_and_day_may_share_a_line(line: str, expected: tuple[str | None, ...]) -> None:
    """Of another document the line goes on to say whose it is."""
    assert (
        stated(f"BỘ Y TẾ\n{MOTTO}\n{line}\nV/v tiêm chủng\nKính gửi: Các sở\n", "number", "date") == expected
    )


def test_a_day_without_a_place_may_follow_the_subject() -> None:
    """A judgment bears its day alone."""
    text = f"BỘ Y TẾ\n{MOTTO}\nSố: 3/BYT-VP\nV/v tiêm chủng\nNgày 4 tháng 7 năm 2016\nKính gửi: Các sở\n"
    assert stated(text, "date", "subject") == ("2016-07-04", "tiêm chủng")


def test_subject_in_a_cell_of_its_own_ends_with_it() -> None:
    """`V/v …` beside the date is no more than its cell."""
    text = (
        f"BỘ Y TẾ\n{MOTTO}\nSố: 3/BYT-VP\nV/v tiêm chủng | Hà Nội, ngày 1 tháng 2 năm 2020\nKính gửi: Các sở"
    )
    assert stated(text, "subject", "date") == ("tiêm chủng", "2020-02-01")


def test_a_place_takes_no_word_from_the_subject_above() -> None:
    """The last words of `V/v …` and the place in the next line are no one place."""
    text = "BỘ Y TẾ\nSố: 3/BYT-VP\nV/v thi hành Chỉ thị của Bộ Chính trị\nHà Nội, ngày 1 tháng 2 năm 2020\n"
    assert stated(text, "subject", "place") == ("thi hành Chỉ thị của Bộ Chính trị", "Hà Nội")
    torn = "BỘ Y TẾ\nSố: 3/BYT-VP\nV/v tiêm chủng\n\nHà\nNội, ngày 1 tháng 2 năm 2020\n"
    assert stated(torn, "subject", "place") == ("tiêm chủng", "Hà Nội")


def test_a_type_name_torn_over_two_lines_starts_a_head() -> None:
    """`QUYẾT⏎ĐỊNH` needs neither number nor national title above it."""
    text = "QUYẾT\nĐỊNH\nVề việc ban hành Quy chế\n\nĐiều 1. Ban hành.\n"
    assert stated(text, "type", "subject") == ("Quyết định", "Về việc ban hành Quy chế")


def test_subject_at_the_end_of_a_text_is_taken() -> None:
    """A head may be all there is."""
    assert stated(f"BỘ Y TẾ\n{MOTTO}\nSố: 3/BYT-VP\nV/v tiêm\nchủng", "subject", "symbol") == (
        "tiêm chủng",
        "BYT-VP",
    )
    assert stated(f"BỘ Y TẾ\n{MOTTO}\nSố: 15\nKẾ HOẠCH Thi đua.\nMở đầu.", "subject", "symbol") == (
        "Thi đua.",
        None,
    )


def test_number_in_the_subject_is_not_the_document_s_own_when_the_head_has_one() -> None:
    """`SỐ 2/NQ-Y` below the type is another document's when the head says `Số: 1/NQ-X`."""
    text = f"CHÍNH PHỦ\n{MOTTO}\nSố: 1/NQ-X\nNGHỊ QUYẾT\nSỐ 2/NQ-Y NGÀY 1/2/2003\n"
    assert stated(text, "number", "date", "subject") == ("1/NQ-X", None, "SỐ 2/NQ-Y NGÀY 1/2/2003")


def test_joint_circular_has_several_issuers() -> None:
    """The bodies of a thông tư liên tịch are all named."""
    text = f"BỘ TƯ PHÁP - BỘ Y TẾ\n{MOTTO}\nSố: 1/2009/TTLT-BTP-BYT\nTHÔNG TƯ\nLIÊN TỊCH\nVề giám định\n"
    assert stated(text, "issuer", "type", "parent_body") == (
        "Bộ Tư pháp, Bộ Y tế",
        "Thông tư liên tịch",
        None,
    )


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            (
                "ỦY BAN THƯỜNG VỤ\nQUỐC HỘI\n******\n\n"
                "VIỆT NAM DÂN CHỦ CỘNG HÒA\nĐộc lập - Tự do - Hạnh phúc\n"
                "Số: 61NQ/TVQH\n\nHà Nội, ngày 8 tháng 6 năm 1962\n\nNGHỊ QUYẾT\n\nVề bầu cử\n"
            ),
            ("61-NQ/TVQH", "Nghị quyết", "1962-06-08", "Ủy ban Thường vụ Quốc hội"),
        ),
        (
            (
                "BỘ NỘI THƯƠNG | VIỆT NAM DÂN CHỦ CỘNG HÒA |\nSố: 12-NĐ | Hà Nội, ngày 8 tháng 3 năm 1957 |\n"
                "VỀ VIỆC CẤP PHIẾU\nBỘ TRƯỞNG BỘ NỘI THƯƠNG\nCăn cứ nghị định số 9-NĐ;\n"
            ),
            ("12-NĐ", "Nghị định", "1957-03-08", "Bộ Nội thương"),
        ),
        (
            (
                "SẮC LỆNH\nCỦA CHỦ TỊCH NƯỚC VIỆT NAM DÂN CHỦ CỘNG HOÀ SỐ 90NGÀY 1 THÁNG 2 NĂM 1950\n"
                "CHỦ TỊCH NƯỚC VIỆT NAM DÂN CHỦ CỘNG HOÀ HỒ CHÍ MINH\nChiểu Sắc lệnh số 8-SL;\n"
            ),
            ("90", "Sắc lệnh", "1950-02-01", "Chủ tịch nước Việt Nam dân chủ cộng hòa"),
        ),
        (
            (
                "QUYẾT ĐỊNH\nCủa Hội đồng Chính phủ số 317/CP ngày 2-6-1980 về việc\nlập ban chỉ đạo\n"
                "HỘI ĐỒNG CHÍNH PHỦ\nCăn cứ đề nghị của Bộ Lao động;\n"
            ),
            ("317/CP", "Quyết định", "1980-06-02", "Hội đồng Chính phủ"),
        ),
        (
            (
                "Sign In\n\nQUYẾT ĐỊNH CỦA ỦY BAN NHÂN DÂN THÀNH PHỐ\n\nVề giao chỉ tiêu năm 1996\n\n"
                "ỦY BAN NHÂN DÂN THÀNH PHỐ\n\n- Căn cứ Luật Công đoàn;\n"
            ),
            (None, "Quyết định", None, "Ủy ban nhân dân thành phố"),
        ),
        (
            (
                "TRANG CHỦ\nĐọc bài\n\nĐẢNG BỘ TỈNH AN GIANG\n\nĐẢNG ỦY KHỐI CÁC CƠ QUAN\n\n*\n\n"
                "Số 31-HD/ĐUK\n\n"
                "ĐẢNG CỘNG SẢN VIỆT NAM\n\nAn Giang, ngày 6 tháng 4 năm 2023\n\n"
                "HƯỚNG DẪN\n\nsinh hoạt chi bộ\n"
            ),
            ("31-HD/ĐUK", "Hướng dẫn", "2023-04-06", "Đảng ủy Khối các cơ quan"),
        ),
        (
            (
                f"BỘ NỘI VỤ | {MOTTO} |\nSố: 7/2019/TT-BNV | Hà Nội, ngày 3 tháng 7 năm 2019 |\n"
                "QUY ĐỊNH CÁC MỨC CHI\nCăn cứ Luật Công đoàn;\n"
            ),
            ("7/2019/TT-BNV", "Thông tư", "2019-07-03", "Bộ Nội vụ"),
        ),
        (
            (
                f"BỘ NGOẠI GIAO | {MOTTO} |\nSố: 4/2017/TB-LPQT | Hà Nội, ngày 2 tháng 2 năm 2017 |\n"
                "VỀ VIỆC CÓ HIỆU LỰC\nBộ trân trọng thông báo.\n| TL. BỘ TRƯỞNG |\n"
            ),
            ("4/2017/TB-LPQT", "Thông báo", "2017-02-02", "Bộ Ngoại giao"),
        ),
        (
            (
                "TOÀ ÁN NHÂN DÂN TỈNH AN GIANG\n\nBẢN ÁN 19/2019/DS-PT NGÀY 22/02/2019 VỀ TRANH CHẤP ĐẤT\n\n"
                "Ngày 22 tháng 02 năm 2019, tòa xét xử.\n"
            ),
            ("19/2019/DS-PT", "Bản án", "2019-02-22", "Tòa án nhân dân tỉnh An Giang"),
        ),
        (
            (
                "Thứ Hai, 23/12/2024\nQuy định số 34-QĐ/TW, ngày 3/8/2021 của Ban Bí thư về chế độ họp\n\n"
                "- Căn cứ Điều lệ Đảng;\n\nQUY ĐỊNH CHẾ ĐỘ HỌP\n\n1. Chi bộ họp mỗi tháng.\n"
            ),
            ("34-QĐ/TW", "Quy định", "2021-08-03", "Ban Bí thư"),
        ),
        (
            (
                "Quy định số 34-QĐ/TW, ngày 3/8/2021 của Ban Bí thư về chế độ họp\n\n"
                "Nội dung được nhiều chi bộ quan tâm.\n"
            ),
            (None, None, None, None),
        ),
    ],
)
def test_heads_that_old_texts_and_portals_have(head: str, expected: tuple[str | None, ...]) -> None:
    """The former State is no issuer, titles hold number and issuer, a page's title may be all there is."""
    assert stated(head, "number", "type", "date", "issuer") == expected


FLAT = "Căn cứ Luật Công đoàn số 50/2024/QH15; theo đề nghị của Giám đốc Sở Nội vụ, " * 5


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            (
                f"ỦY BAN NHÂN DÂN TỈNH AN GIANG ------- {MOTTO} --- Số: 12/QĐ-UBND "
                "An Giang, ngày 3 tháng 4 năm 2019 QUYẾT ĐỊNH Về việc thi đua"
            ),
            ("12/QĐ-UBND", "Quyết định", "2019-04-03", "Ủy ban nhân dân tỉnh An Giang"),
        ),
        (
            (
                f"Trang chủ | BỘ TÀI CHÍNH CỤC THUẾ Số: 7/CT-CS {MOTTO} V/v nộp phí "
                "Hà Nội, ngày 4 tháng 7 năm 2016 Kính gửi: Các đơn vị."
            ),
            ("7/CT-CS", "Chỉ thị", "2016-07-04", "Cục Thuế"),
        ),
        (
            f"BỘ TÀI CHÍNH CỤC THUẾ {MOTTO} Số: 7/CT-CS V/v nộp phí Hà Nội, ngày 4 tháng 7 năm 2016 Kính gửi",
            ("7/CT-CS", "Công văn", "2016-07-04", "Cục Thuế"),
        ),
        (
            (
                "BAN CHẤP HÀNH TRUNG ƯƠNG ỦY BAN KIỂM TRA * Số 6-HD/UBKTTW ĐẢNG CỘNG SẢN VIỆT NAM "
                "Hà Nội, ngày 8 tháng 12 năm 2018 HƯỚNG DẪN thực hiện"
            ),
            ("6-HD/UBKTTW", "Hướng dẫn", "2018-12-08", "Ủy ban Kiểm tra Trung ương"),
        ),
        (
            (
                "BỘ LAO ĐỘNG – THƯƠNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM BINH VÀ XÃ HỘI "
                "Độc lập – Tự do – Hạnh phúc ******* Số: 3/QĐ-BLĐTBXH "
                "Hà Nội, ngày 5 tháng 10 năm 2007 QUYẾT ĐỊNH BAN HÀNH CHỈ TIÊU"
            ),
            ("3/QĐ-BLĐTBXH", "Quyết định", "2007-10-05", "Bộ Lao động - Thương binh và Xã hội"),
        ),
        (
            f"Bài viết {MOTTO} Số: 9/KH-BCH Căn cứ Luật Công đoàn ngày 4 tháng 7 năm 2016;",
            ("9/KH-BCH", "Kế hoạch", None, None),
        ),
    ],
)
def test_heads_flattened_into_one_line(head: str, expected: tuple[str | None, ...]) -> None:
    """Fields in one long line are found by their shape; what a legal basis says is not the head's."""
    text = f"{head} {FLAT}".replace("\n", " ")
    assert stated(text, "number", "type", "date", "issuer") == expected


def test_issuer_in_bold_below_a_title_is_no_part_of_it() -> None:
    """Markdown may put the document's title above its head."""
    text = f"# NGHỊ ĐỊNH VỀ THI ĐUA\n\n**CHÍNH PHỦ**\n{MOTTO}\n\nSố: 9/2025/NĐ-CP\n"
    assert stated(text, "number", "type", "issuer", "subject") == (
        "9/2025/NĐ-CP",
        "Nghị định",
        "Chính phủ",
        "VỀ THI ĐUA",
    )


def test_a_short_line_is_no_flattened_text() -> None:
    """A national title in a line of its own is read as usual."""
    assert stated(f"Ghi chú {MOTTO} Số: 7/KH-X".replace("\n", " "), "number") == (None,)


@pytest.mark.parametrize(
    ("written", "subject", "issuer"),
    [
        ("SỐ 34 NGÀY 19 THÁNG 3 NĂM 1948", None, "Chủ tịch nước"),
        ("SỐ 34-SL NGÀY 19 THÁNG 3 NĂM 1948 VỀ VIỆC CỬ NGƯỜI", "VỀ VIỆC CỬ NGƯỜI", "Chủ tịch nước"),
        ("SỐ 35/SL NGÀY 19 THÁNG 3 NĂM 1948", "SỐ 35/SL NGÀY 19 THÁNG 3 NĂM 1948", "Chủ tịch nước"),
    ],
)
def test_a_number_repeated_in_the_title_is_no_subject(written: str, subject: str | None, issuer: str) -> None:
    """The title may spell the head's number its own way; another number stays what it is."""
    text = (
        "CHỦ TỊCH NƯỚC\nSố: 34/SL\nVIỆT NAM DÂN CHỦ CỘNG HÒA\nĐộc lập - Tự do - Hạnh phúc\n"
        f"Hà Nội, ngày 19 tháng 3 năm 1948\n\nSẮC LỆNH\n\n{written}\n\nCHỦ TỊCH NƯỚC\n\n"
        "RA SẮC LỆNH:\n\nĐiều thứ nhất\n\nCử ông A.\n"
    )
    assert stated(text, "subject", "issuer") == (subject, issuer)


def test_a_subject_in_capitals_without_a_type_name() -> None:
    """Below number and date what names no body is the subject, over two lines too; the body is who speaks."""
    text = (
        f"BỘ NỘI VỤ | {MOTTO} |\nSố: 7/2019/TT-BNV | Hà Nội, ngày 3 tháng 7 năm 2019 |\n"
        "CHO PHÉP DÙNG PHIẾU ĐI TÀU\nĐỐI VỚI NGƯỜI NGOÀI BIÊN CHẾ\nBỘ TRƯỞNG BỘ NỘI VỤ\n"
        "Căn cứ Luật Công đoàn;\n"
    )
    assert stated(text, "subject", "issuer", "type") == (
        "CHO PHÉP DÙNG PHIẾU ĐI TÀU ĐỐI VỚI NGƯỜI NGOÀI BIÊN CHẾ",
        "Bộ Nội vụ",
        "Thông tư",
    )


def test_a_subject_goes_on_behind_a_comma() -> None:
    """An office behind a comma is part of the subject, not the authority."""
    text = (
        f"BỘ CHÍNH TRỊ\n{MOTTO}\nSố: 7-QĐ/TW\nHà Nội, ngày 3 tháng 7 năm 2019\n"
        "QUY ĐỊNH\nVỀ QUAN HỆ VỚI ỦY VIÊN BỘ CHÍNH TRỊ,\nCHỦ TỊCH NƯỚC VÀ MỘT SỐ TỔ CHỨC\n"
        "- Căn cứ Điều lệ Đảng;\n"
    )
    assert stated(text, "subject") == (
        "VỀ QUAN HỆ VỚI ỦY VIÊN BỘ CHÍNH TRỊ, CHỦ TỊCH NƯỚC VÀ MỘT SỐ TỔ CHỨC",
    )
