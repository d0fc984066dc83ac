"""Where a citation starts and ends: each clause of the contract, one by one."""

from __future__ import annotations

import pytest

from build_tools.citations.find import Own, find_in
from build_tools.text import SourceText
from tests.citations.finding import citations, only, texts

CASES = (
    # From its type word to the end of the last of number, date, issuer, term.
    ("Theo Nghị quyết số 35-NQ/TW, các cấp", ["Nghị quyết số 35-NQ/TW"]),
    ("theo Nghị quyết số 35-NQ/TW ngày 22/10/2018, các cấp", ["Nghị quyết số 35-NQ/TW ngày 22/10/2018"]),
    ("Nghị quyết số 35-NQ/TW của Bộ Chính trị về bảo vệ", ["Nghị quyết số 35-NQ/TW của Bộ Chính trị"]),
    ("Nghị quyết số 35-NQ/TW (khóa XII) đã nêu", ["Nghị quyết số 35-NQ/TW (khóa XII)"]),
    ("Quyết định số 15/QĐ-TLĐ khóa học", ["Quyết định số 15/QĐ-TLĐ"]),
    # Commas, `ngày`, `của` and brackets keep parts together, in any order.
    (
        "Nghị quyết số 35-NQ/TW, ngày 22-10-2018, của Bộ Chính trị, khóa XII. Sau đó",
        ["Nghị quyết số 35-NQ/TW, ngày 22-10-2018, của Bộ Chính trị, khóa XII"],
    ),
    (
        "Nghị định số 43/2013/NĐ-CP của Chính phủ ngày 10/5/2013 quy định",
        ["Nghị định số 43/2013/NĐ-CP của Chính phủ ngày 10/5/2013"],
    ),
    (
        "Kết luận số 79-KL/TW (ngày 25/12/2013 của Bộ Chính trị) nêu rõ",
        ["Kết luận số 79-KL/TW (ngày 25/12/2013 của Bộ Chính trị)"],
    ),
    # `về`, `ban hành`, a quotation mark or a verb end it.
    ("Kế hoạch số 10/KH-CĐVC về Tháng Công nhân ngày 1/5", ["Kế hoạch số 10/KH-CĐVC"]),
    ("Quyết định số 217-QĐ/TW ban hành ngày 12/12/2013", ["Quyết định số 217-QĐ/TW"]),
    ("Chỉ thị số 52-CT/TW “Tăng cường sự lãnh đạo”", ["Chỉ thị số 52-CT/TW"]),
    ("Nghị định số 145/2020/NĐ-CP quy định ngày 1/2/2021 là", ["Nghị định số 145/2020/NĐ-CP"]),
    # A subject or issuer between type and number, or between number and date, is inside.
    (
        "Chỉ thị của Ban Bí thư số 37-CT/TW ngày 03/9/2019 về",
        ["Chỉ thị của Ban Bí thư số 37-CT/TW ngày 03/9/2019"],
    ),
    ("Báo cáo thẩm tra số 26/BC-BPC nêu", ["Báo cáo thẩm tra số 26/BC-BPC"]),
    (
        "Quyết định số 145/QĐ-TLĐ về việc ban hành Quy chế ngày 12/3/2014 của Tổng Liên đoàn thay",
        ["Quyết định số 145/QĐ-TLĐ về việc ban hành Quy chế ngày 12/3/2014 của Tổng Liên đoàn"],
    ),
    # A date that is only the subject's stays outside.
    ("Công văn số 12/TLĐ về việc tổ chức hội nghị ngày 12/3/2014, đề nghị", ["Công văn số 12/TLĐ"]),
    # A known name belongs to it; `các`, `những` and points in front do not.
    ("các Luật Công đoàn năm 2012 và", ["Luật Công đoàn năm 2012"]),
    ("theo khoản 2 Điều 10 Luật Công đoàn quy định", ["Luật Công đoàn"]),
    ("Bộ luật Lao động sửa đổi.", ["Bộ luật Lao động sửa đổi"]),
    ("những Nghị quyết Đại hội XII của Đảng về", ["Nghị quyết Đại hội XII của Đảng"]),
    (
        "Nghị quyết Hội nghị Ban chấp hành Trung ương Đảng lần thứ 4 (Khóa XII), đặc biệt",
        ["Nghị quyết Hội nghị Ban chấp hành Trung ương Đảng lần thứ 4 (Khóa XII)"],
    ),
    # In a list the first member starts at the type word, the others at their `số` or digit.
    (
        "các Nghị định số 10/2014/NĐ-CP, số 11/2015/NĐ-CP, 12/2016/NĐ-CP",
        ["Nghị định số 10/2014/NĐ-CP", "số 11/2015/NĐ-CP", "12/2016/NĐ-CP"],
    ),
    # `Chương trình hành động` is one type.
    ("Chương trình hành động số 299/CTr-TLĐ", ["Chương trình hành động số 299/CTr-TLĐ"]),
    # A footnote digit behind a known symbol is outside, one that a legislature counts by is inside.
    ("Nghị quyết số 20-NQ/TW1 nêu", ["Nghị quyết số 20-NQ/TW"]),
    ("Nghị quyết số 20-NQ/TW² nêu", ["Nghị quyết số 20-NQ/TW"]),
    ("Luật số 45/2019/QH14 quy định", ["Luật số 45/2019/QH14"]),
    # A back reference has no number: the number behind it is another document's.
    ("công bố Nghị định này theo số 32/2009/NĐ-CP", ["số 32/2009/NĐ-CP"]),
    # A unit ends it: a blank line, a list mark.
    ("theo Nghị quyết số 35-NQ/TW\n\nngày 22/10/2018 họp", ["Nghị quyết số 35-NQ/TW"]),
    ("theo Nghị quyết số 35-NQ/TW\n- ngày 22/10/2018 họp", ["Nghị quyết số 35-NQ/TW"]),
    # A line break inside does not.
    ("Nghị quyết số\n35-NQ/TW ngày\n22/10/2018 họp", ["Nghị quyết số\n35-NQ/TW ngày\n22/10/2018"]),
)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_start_and_end(text: str, expected: list[str]) -> None:
    """The words of the citation are exactly these."""
    assert texts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "tiến tới Đại hội XIII của Đảng và Tháng Công nhân năm 2020",
        "đội ngũ Báo cáo viên, tuyên truyền PHÁP LUẬT, KỶ LUẬT Đảng",
        "2017 - Công đoàn; giai đoạn 2018 – 2023; phòng chống HIV/AIDS",
        "khẩu hiệu “Sống, làm việc theo Hiến pháp và pháp luật”",
        "quyết định 12 nội dung, Kế hoạch 5 năm 2021 - 2025, kết luận 3 vấn đề",
        "theo mẫu số 03/TNDN, số hiệu 12/QĐ-TTg, ký hiệu số 5/NQ-CP",
        "Luật quy định việc ấy từ ngày 5/6/2020",
        "Luật này, Nghị quyết của Đảng, luật công đoàn, điều lệ công đoàn",
        "đề nghị xây dựng dự án Luật Bảo hiểm tiền gửi và dự thảo Luật Nhà giáo",
        "Nghị quyết Đại hội đảng bộ các cấp; Điều lệ Công ty cổ phần Sông Hồng",
    ],
)
def test_what_is_no_citation(text: str) -> None:
    """Events, slogans, quantities, drafts and other numbers are plain text."""
    assert texts(text) == []


def test_the_own_number_is_no_citation() -> None:
    """Neither in the head nor where the text speaks of itself."""
    text = "Số: 166/CĐVC\nHà Nội, ngày 4 tháng 7 năm 2016\n\n(Kèm theo Công văn số 166/CĐVC ngày 04/7/2016)"
    assert texts(text) == []


def test_the_own_number_of_another_day_is_another_document() -> None:
    """16/CT-TTg of 2016 is not 16/CT-TTg of 2020."""
    own = Own(number="16/CT-TTg", doc_type="Chỉ thị", date="2020-03-31")
    text = "thay thế Chỉ thị số 16/CT-TTg ngày 16/5/2016 và Chỉ thị số 16/CT-TTg ngày 31/3/2020"
    assert [each.text for each in citations(text, own)] == ["Chỉ thị số 16/CT-TTg ngày 16/5/2016"]


def test_offsets_are_those_of_the_file() -> None:
    """BOM, CRLF, decomposed letters and characters beyond the first plane count as they stand."""
    text = "\ufeff\U0001f4cc Thực hiện Nghi\u0323 quyê\u0301t sô\u0301\r\n35\u200b-NQ/TW ngày\t22/10/2018 nhé"
    citation = only(text)
    assert text[citation.span.start : citation.span.end] == citation.text
    assert citation.text.startswith("Nghi\u0323 quyê\u0301t")
    assert citation.text.endswith("22/10/2018")
    assert citation.canonical_number == "35-NQ/TW"
    assert citation.date == "2018-10-22"


def test_a_broken_head_over_the_body_start() -> None:
    """Offsets count from the beginning of the file, not of the body."""
    text = "---\nadded: 2026-01-01\n---\nTheo Chỉ thị số 05-CT/TW."
    (citation,) = find_in(SourceText(path="mau.txt", text=text, body_start=text.index("Theo"))).citations
    assert text[citation.span.start : citation.span.end] == "Chỉ thị số 05-CT/TW"


def test_a_web_address_cites_nothing() -> None:
    """The slug of a page is no number, a number all in small letters is one."""
    text = "Xem https://vi-du.vn/nghi-quyet-35-nq-tw.html, vien-dan/chi-thi-05-ct-tw-khoa-xii/ và {}."
    assert citations(text.format("trang này")) == ()
    assert only(text.format("nghị quyết 35-nq/tw")).key_number == "35-NQ/TW"
