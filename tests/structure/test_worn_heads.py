"""Heads without marks, misread from paper, misspelled; judgments; and what must stay unknown in them."""

from __future__ import annotations

import pytest

from tests.structure.described import read
from tests.structure.test_head import MOTTO, stated

UNMARKED = "CONG HOA XA HOI CHU NGHIA VIET NAM\nDoc lap - Tu do - Hanh phuc"
KEYS = ("number", "type", "date", "issuer")


@pytest.mark.parametrize(
    ("number", "below", "expected"),
    [
        ("So: 9/KH-CDCS", "KE HOACH\nThi dua quy II\n", ("9/KH-CDCS", "Kế hoạch", "2018-03-12", None)),
        ("So: 9/QD-CDCS", "QUYET  DINH\nVe khen thuong\n", ("9/QD-CDCS", "Quyết định", "2018-03-12", None)),
        ("So: 9/HD-CDCS", "Moi don vi lam nhu sau.\n", ("9/HD-CDCS", None, "2018-03-12", None)),
        ("So: 9/CDCS", "V/v nop phi\n", ("9/CDCS", "Công văn", "2018-03-12", None)),
    ],
)
def test_a_head_without_marks_states_what_needs_none(
    number: str, below: str, expected: tuple[str | None, ...]
) -> None:
    """Number, date and a type's own line are certain without marks; a name, or `HD` for `HĐ`, is not."""
    head = f"LIEN DOAN LAO DONG TINH AN PHU\nCONG DOAN CO SO\n{number}\n{UNMARKED}\n"
    assert stated(f"{head}An Phu, ngay 12 thang 3 nam 2018\n{below}", *KEYS) == expected


def test_words_without_marks_are_no_number() -> None:
    """`co so:` ends with the label's letters; only a number behind it would tell."""
    assert stated("CONG DOAN CO SO\nCong doan co so: danh sach\nHo so: gom hai phan\n", *KEYS) == (None,) * 4


@pytest.mark.parametrize(
    ("number", "name", "expected"),
    [
        ("Sô: 14 /KH-CĐCT", "KÊ HOẠCH", ("14/KH-CĐCT", "Kế hoạch")),
        ("SÔ: 14/NQ-BCH", "NGHI QUYẾT", ("14/NQ-BCH", "Nghị quyết")),
        ("Só: 14/HD-CĐCT", "Huớng dẫn", ("14/HD-CĐCT", "Hướng dẫn")),
    ],
)
def test_a_misread_label_and_a_misspelled_type(
    number: str, name: str, expected: tuple[str | None, ...]
) -> None:
    """A colon tells the label from a word; the table of slips knows what the type was meant to be."""
    head = f"CÔNG ĐOÀN CÔNG THƯƠNG VIỆT NAM\n{MOTTO}\n{number}\nHà Nội, ngày 4 tháng 7 năm 2016\n\n{name}\n"
    assert stated(f"{head}Thi đua năm 2016\n\nCăn cứ Luật;\n", "number", "type") == expected


@pytest.mark.parametrize("name", ["Quyết định giám đốc thẩm", "QUYẾT ĐỊNH TÁI THẨM"])
@pytest.mark.parametrize(
    "head",
    [
        (
            "TÒA ÁN NHÂN DÂN CẤP CAO\nTẠI HÀ NỘI\n{name}\nSố: 35/2021/DS-GĐT\nNgày: 22-9-2021\n"
            "V/v tranh chấp nhà ở\n{motto}\n\nNHÂN DANH\nNƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        ),
        (
            "TÒA ÁN NHÂN DÂN CẤP CAO TẠI HÀ NỘI\n{motto}\n{name}\nSố: 35/2021/DS-GĐT\nNgày 22-9-2021\n"
            "V/v tranh chấp nhà ở\n\nNHÂN DANH\nNƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        ),
    ],
)
def test_a_review_of_a_judgment_names_its_type_above_its_number(head: str, name: str) -> None:
    """What the judges say in whose name stands below, and is no part of the subject."""
    text = head.format(name=name, motto=MOTTO) + "- Thành phần Hội đồng gồm có:\n"
    assert stated(text, *KEYS, "subject") == (
        "35/2021/DS-GĐT",
        "Quyết định",
        "2021-09-22",
        "Tòa án nhân dân cấp cao tại Hà Nội",
        "tranh chấp nhà ở",
    )


def test_a_subject_that_begins_like_a_body_is_none() -> None:
    """`BAN HÀNH` is a verb, no Ban: below number and date it begins the subject."""
    text = (
        f"ỦY BAN NHÂN DÂN | {MOTTO} |\nSố: 4/2019/QĐ-UBND | An Phú, ngày 3 tháng 7 năm 2019 |\n"
        "BAN HÀNH QUY CHẾ LÀM VIỆC\nỦY BAN NHÂN DÂN TỈNH AN GIANG\nCăn cứ Luật Công đoàn;\n"
    )
    assert stated(text, "subject", "issuer", "parent_body") == (
        "BAN HÀNH QUY CHẾ LÀM VIỆC",
        "Ủy ban nhân dân tỉnh An Giang",
        None,
    )


@pytest.mark.parametrize(
    ("block", "issuer"),
    [
        ("VĂN PHÒNG CHÍNH PHỦ - BỘ NỘI VỤ", "Văn phòng Chính phủ, Bộ Nội vụ"),
        (
            "VĂN PHÒNG HỘI ĐỒNG NHÂN DÂN - ỦY BAN NHÂN DÂN",
            "Văn phòng Hội đồng nhân dân - Ủy ban nhân dân",
        ),
    ],
)
def test_an_office_of_the_centre_issues_with_ministries(block: str, issuer: str) -> None:
    """The office of a council and a committee is one body, the Government's office and a ministry are two."""
    text = f"{block}\n{MOTTO}\nSố: 2/2011/TTLT-VPCP-BNV\nHà Nội, ngày 3 tháng 7 năm 2011\n\nTHÔNG TƯ\n"
    assert stated(text, "issuer") == (issuer,)


def test_a_misspelled_type_is_shown_as_written() -> None:
    """What the metadata conclude changes nothing in the text, and the slip is still flagged."""
    directive = read(f"CHÍNH PHỦ\n{MOTTO}\nSố: 7/KH-CP\n\nKÊ HOẠCH\nThi đua\n")
    assert [problem.code for problem in directive.problems] == ["typing-suspected"]
    assert "KÊ HOẠCH" in directive.source.text


def test_a_head_in_the_cells_of_a_markdown_table() -> None:
    """A line may end inside a cell; the rule below the table's first row is none of the head's fields."""
    text = (
        "| TỈNH ỦY AN GIANG | ĐẢNG CỘNG SẢN VIỆT NAM |\n| --- | --- |\n"
        "| ĐẢNG ỦY KHỐI CÁC CƠ QUAN<br>* | Long Xuyên, ngày 4 tháng 5 năm 2019 |\n"
        "| Số 11-CV/ĐUK<br/>V/v học tập chuyên đề | |\n\nKính gửi: Các chi bộ.\n"
    )
    assert stated(text, *KEYS, "subject", "parent_body") == (
        "11-CV/ĐUK",
        "Công văn",
        "2019-05-04",
        "Đảng ủy Khối các cơ quan",
        "học tập chuyên đề",
        "Tỉnh ủy An Giang",
    )


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Thông báo khẩn ngày 18/10/2020", None),
        ("Công văn khẩn ngày 18/10/2020", "Công văn"),
        ("Thông báo của cấp trên đã có.", "Công văn"),
        ("Thi đua năm 2020", "Công văn"),
    ],
)
def test_a_title_that_names_a_type_is_over_no_letter(title: str, expected: str | None) -> None:
    """A salutation makes a letter only of what bears no other type's name."""
    assert stated(f"{title}\n\nKính gửi: Các đơn vị.\n\nThực hiện chỉ đạo của cấp trên.\n", "type") == (
        expected,
    )


def test_a_joint_number_of_six_bodies_is_whole() -> None:
    """Each body adds its symbol."""
    number = "9/2011/TTLT-BCA-BQP-BTP-NHNNVN-VKSNDTC-TANDTC"
    text = f"BỘ CÔNG AN - BỘ QUỐC PHÒNG\n{MOTTO}\nSố: {number} |\nHà Nội, ngày 3 tháng 7 năm 2011 |\n"
    assert stated(text, "number", "issuer") == (number, "Bộ Công an, Bộ Quốc phòng")


@pytest.mark.parametrize(
    ("below", "issuer"),
    [
        (
            "SỞ GIÁO DỤC VÀ ĐÀO TẠO\n- CÔNG ĐOÀN NGÀNH GIÁO DỤC",
            "Sở Giáo dục và Đào tạo, Công đoàn ngành Giáo dục",
        ),
        (
            "LIÊN ĐOÀN LAO ĐỘNG TỈNH AN GIANG",
            "Ủy ban nhân dân tỉnh An Giang, Liên đoàn Lao động tỉnh An Giang",
        ),
    ],
)
def test_the_committee_above_a_department_issues_nothing_with_it(below: str, issuer: str) -> None:
    """A Sở belongs to the committee above it; a union does not, and issues together with it."""
    text = (
        f"UBND TỈNH AN GIANG\n{below}\n{MOTTO}\nSố: 25/KHLN-SGDĐT-CĐN\n"
        "An Giang, ngày 3 tháng 7 năm 2014\n\nKẾ HOẠCH LIÊN NGÀNH\nThi đua\n"
    )
    assert stated(text, "issuer") == (issuer,)


def test_a_type_in_a_cell_beside_the_motto() -> None:
    """A judgment's type stands in the left column; `TT` at the end of its number is the kind of the case."""
    text = (
        "TÒA ÁN NHÂN DÂN TỐI CAO | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n"
        "QUYẾT ĐỊNH TÁI THẨM | Độc lập - Tự do - Hạnh phúc |\nSố: 1/2020/HC-TT | |\nNgày: 20-5-2020 | |\n\n"
        "NHÂN DANH\nNƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nThành phần Hội đồng gồm có:\n"
    )
    assert stated(text, *KEYS) == ("1/2020/HC-TT", "Quyết định", "2020-05-20", "Tòa án nhân dân tối cao")
    assert stated(text.replace("QUYẾT ĐỊNH TÁI THẨM", ""), "type") == (None,)


def test_a_line_with_a_cell_that_is_no_head_s_names_no_type() -> None:
    """What one cell shows to be text is text wholly, its first cell too."""
    text = f"CHÍNH PHỦ\n{MOTTO}\nSố: 1/KH-CP\nKẾ HOẠCH | nằm trong bảng bên dưới\nMở đầu.\n"
    assert [unit.kind.value for unit in read(text).units][-2:] == ["number", "paragraph"]


def test_a_title_misread_from_paper_is_a_title() -> None:
    """A wrong mark on a letter of the national title hides neither place nor issuer."""
    text = (
        "HUYỆN ỦY AN PHÚ            ĐẢNG CỘNG SÁN VIỆT NAM\n*             An Phú, ngày 22 tháng 01 năm 2018\n"
        "Số 31-CTr/HU\n\nCHƯƠNG TRÌNH HÀNH ĐỘNG\nThi đua\n\nCăn cứ Điều lệ;\n"
    )
    assert stated(text, "number", "date", "issuer") == ("31-CTr/HU", "2018-01-22", "Huyện ủy An Phú")
