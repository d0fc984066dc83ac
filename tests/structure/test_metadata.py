"""Metadata from three sources, and the flags for maintainers."""

from __future__ import annotations

import unicodedata

import pytest

from build_tools.model import Origin, Severity
from tests.structure.described import read

HEAD = (
    "CHÍNH PHỦ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/NQ-CP\nHà Nội, ngày 4 tháng 7 năm 2016\n"
    "NGHỊ QUYẾT\nVề thi đua\n\nMở đầu.\n"
)


def declared(lines: str, body: str = HEAD) -> str:
    """Return a text with front matter."""
    return f"---\nadded: 2024-01-02\n{lines}---\n{body}"


def test_declared_value_wins_and_a_difference_is_a_problem() -> None:
    """The maintainer hears where the front matter and the text disagree, with the place and what to do."""
    directive = read(declared("number: 2/NQ-CP\n"))
    assert (directive.metadata.number.value, directive.metadata.number.origin) == ("2/NQ-CP", Origin.DECLARED)
    (problem,) = directive.problems
    assert (problem.code, problem.severity, problem.position.line) == (
        "declared-differs",
        Severity.WARNING,
        3,
    )
    assert problem.message == "phần đầu ghi số, ký hiệu là “2/NQ-CP” nhưng văn bản ghi “1/NQ-CP”"
    assert problem.advice == "đối chiếu với bản gốc rồi sửa dòng “number”; nếu văn bản đúng thì bỏ dòng này"


@pytest.mark.parametrize(
    "lines",
    [
        "number: 1 / NQ-CP\n",
        "date: '2016'\n",
        "date: 2016-07-04\n",
        "issuer: chính phủ\n",
        "type: Nghị quyết\n",
        "signer: Lê Văn An\n",
    ],
)
def test_declared_value_that_says_the_same_is_no_problem(lines: str) -> None:
    """Spelling and precision may differ; what the text does not state cannot differ."""
    assert read(declared(lines)).problems == ()


def test_concluded_type_does_not_contradict_a_declared_one() -> None:
    """`Công văn` is concluded from the look of a letter; what the maintainer declares is no contradiction."""
    letter = HEAD.replace("NGHỊ QUYẾT\nVề", "V/v").replace("1/NQ-CP", "1/CP-VX")
    assert read(letter).metadata.type.value == "Công văn"
    assert read(declared("type: Hướng dẫn\n", letter)).problems == ()


def test_lists_may_be_declared() -> None:
    """Declared addressees stand for those of the text."""
    metadata = read(declared("addressees:\n- Các đơn vị\n", "Kính gửi: Ai đó\n\nMở đầu.\n")).metadata
    assert (metadata.addressees.value, metadata.addressees.origin) == (("Các đơn vị",), Origin.DECLARED)


@pytest.mark.parametrize(
    ("text", "year", "origin"),
    [
        (HEAD, "2016", Origin.TEXT),
        (declared("year: '2015'\n", "Mở đầu.\n"), "2015", Origin.DECLARED),
        (declared("date: 2014-05\nyear: '2015'\n", "Mở đầu.\n"), "2014", Origin.DECLARED),
        (declared("title: Thi đua năm 2017\n", "Mở đầu.\n"), "2017", Origin.INFERRED),
        ("KẾ HOẠCH\nTHI ĐUA NĂM 2017\n\nMở đầu.\n", "2017", Origin.INFERRED),
        ("KẾ HOẠCH\nThi đua năm 2017 và năm 2018\n\nMở đầu.\n", None, None),
        ("KẾ HOẠCH\nThi đua năm 2017 - 2020\n\nMở đầu.\n", None, None),
        ("Kính gửi: Ai\n\nNăm 2017, là năm thứ hai.\n", "2017", Origin.INFERRED),
        ("Mở đầu năm 2017.\n", None, None),
        ("KẾ HOẠCH\nTháng Công nhân tháng 5 năm 2017\n\nMở đầu.\n", "2017", Origin.INFERRED),
        ("KẾ HOẠCH\nThực hiện Nghị định ngày 30 tháng 6 năm 2020\n\nMở đầu.\n", None, None),
        (
            "Số: 16/2025/NĐ-CP\n\nNGHỊ ĐỊNH\nSửa đổi Nghị định ngày 30 tháng 6 năm 2020\n\nMở đầu.\n",
            "2025",
            Origin.INFERRED,
        ),
    ],
)
def test_year_is_that_of_issue_else_the_one_the_text_is_about(
    text: str, year: str | None, origin: Origin | None
) -> None:
    """A year concluded from the title is marked as concluded, a range of years gives none."""
    found = read(text).metadata.year
    assert (found.value, found.origin) == (year, origin)


def test_title_is_the_declared_one_else_the_subject() -> None:
    """The subject as written is the title of a text that has one."""
    assert read(HEAD).metadata.title.value == "Về thi đua"
    assert read(declared("title: Tên khác\n")).metadata.title.value == "Tên khác"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hoàn thành muộn nhất đến ngày 30/5/2022.", [("2022-05-30", False, None)]),
        (
            "Hàng năm, các đơn vị báo cáo gửi về Công đoàn A (qua Ban B) trước ngày 20 tháng 11 để tổng hợp.",
            [("11-20", True, "Công đoàn A")],
        ),
        ("Gửi danh sách trước ngày 20 tháng 11.", [("11-20", False, None)]),
        ("Trước ngày 31/02 hằng năm.", []),
        ("Trước ngày 31/02/2020.", [("2020-02", False, None)]),
        ("Chậm nhất ngày 99/99/1020.", []),
        ("Từ ngày 01/01/2017 đến ngày 30/6/2017.", []),
        (
            "Ngày 20/11/2017 họp. Đề nghị báo cáo Bộ Y tế chậm nhất là ngày 25 tháng 12 năm 2017; xong.",
            [("2017-12-25", False, "Bộ Y tế")],
        ),
    ],
)
def test_deadlines_with_whom_to_report_to(text: str, expected: list[tuple[str, bool, str | None]]) -> None:
    """A mere date is no deadline; a day without a year comes back when the sentence says so."""
    found = read(text).metadata.deadlines.value or ()
    assert [(deadline.date, deadline.yearly, deadline.to) for deadline in found] == expected


def test_duty_is_the_sentence_of_the_deadline() -> None:
    """Neither the sentence before nor the one behind."""
    text = "Câu trước. Gửi danh sách\ntrước ngày 20/11/2017. Câu sau."
    (deadline,) = read(text).metadata.deadlines.value or ()
    assert (deadline.duty, deadline.text) == ("Gửi danh sách trước ngày 20/11/2017.", "trước ngày 20/11/2017")


def test_duty_without_an_end_reaches_to_the_end_of_the_text() -> None:
    """A text may stop inside a sentence."""
    (deadline,) = read("Gửi trước ngày 20/11/2017 và").metadata.deadlines.value or ()
    assert deadline.duty == "Gửi trước ngày 20/11/2017 và"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "cho cán bộ, công chức, viên chức, lao động (CBCCVCLĐ) và",
            {"CBCCVCLĐ": "cán bộ, công chức, viên chức, lao động"},
        ),
        ("công nhân, viên chức, người lao động (CNVCLĐ)", {"CNVCLĐ": "công nhân, viên chức, người lao động"}),
        ("đội ngũ cán bộ công đoàn cơ sở (sau đây viết tắt là CĐCS)", {"CĐCS": "công đoàn cơ sở"}),
        ("Ủy ban nhân dân (sau đây gọi tắt là “UBND”)", {"UBND": "Ủy ban nhân dân"}),
        ("thủ tục hành chính (TTHC) và thủ tục hải quan (TTHC)", {"TTHC": "thủ tục hành chính"}),
        ("theo quy định (CBCC)", {}),
        ("Thông tư. Hợp đồng (THD)", {}),
        ("một hai ba bốn năm sáu (XYZ)", {}),
        ("Xuân một hai ba tư năm Yến (XY)", {}),
        ("khóa (Xii) và (Ab)", {}),
        ("(ABC)", {}),
    ],
)
def test_abbreviations_are_found_with_their_long_form(text: str, expected: dict[str, str]) -> None:
    """The initials must fit, the first definition counts, a full stop ends the long form."""
    assert {found.short: found.long for found in read(text).abbreviations} == expected


def codes(text: str) -> list[str]:
    """Return the codes of the problems of a text."""
    return [problem.code for problem in read(text).problems]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Nghị quyết Đại hôi IV.", "“Đại hôi” có thể là lỗi gõ của “Đại hội”"),
        ("ĐẠI HÔI CÔNG ĐOÀN", "“ĐẠI HÔI” có thể là lỗi gõ của “ĐẠI HỘI”"),
        ("về đai hội các cấp", "“đai hội” có thể là lỗi gõ của “đại hội”"),
    ],
)
def test_suspected_slip_is_a_note_with_its_place(text: str, message: str) -> None:
    """A slip is flagged as written, never corrected."""
    (problem,) = read(text).problems
    assert (problem.message, problem.severity) == (message, Severity.NOTE)


@pytest.mark.parametrize("text", ["Đơn vị chỉ thiếu hai hồ sơ.", "Món chi thịt, chi cá."])
def test_the_letters_of_a_slip_inside_a_word_are_none(text: str) -> None:
    """`chỉ thi` for `chỉ thị` is a slip, `chỉ thiếu` is not."""
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Phong trào “Giỏi việc nước.\n\nĐoạn sau.", 1),
        ("Phong trào “Giỏi “việc” nước.", 1),
        ("Phong trào “Giỏi”, “Đảm”.", 0),
        ('Phong trào "Giỏi" và "Đảm.', 1),
        ("“Điều 3. Trích\n\n1. Một.”\n\nĐoạn sau.", 0),
        ("“Mở mà không đóng.\n\nĐoạn sau.", 1),
        ("Đóng” mà không mở.", 0),
    ],
)
def test_quotation_that_is_never_closed_is_flagged(text: str, count: int) -> None:
    """A quoted block may run over several units; an opening mark without its end is flagged."""
    assert codes(text) == ["quotation-unclosed"] * count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Một.\n2. Hai.\n4. Bốn.", ["numbering-skipped"]),
        ("1. Một.\n2. Hai.\n2. Hai.", ["numbering-repeated"]),
        ("Điều 1. Một\n1. Hai.\nĐiều 2. Ba\n1. Bốn.", []),
        ("I. MỘT\n1. Hai.\nII. BA\n1. Bốn.\nIV. NĂM", ["numbering-skipped"]),
        ("Chương I\nĐiều 1. Một\nChương II\nĐiều 3. Ba", ["numbering-skipped"]),
    ],
)
def test_numbers_that_skip_or_repeat_are_flagged(text: str, expected: list[str]) -> None:
    """Each list is counted for itself, articles through the whole text."""
    assert codes(text) == expected


def test_decomposed_letters_are_flagged_once() -> None:
    """Texts of one form are told from those that mix two."""
    assert codes(unicodedata.normalize("NFD", "Tổ chức đại hội")) == ["unicode-decomposed"] or codes(
        unicodedata.normalize("NFD", "Tổ chức đại hội")
    ) == ["unicode-mixed"]
    assert codes("Tổ chức " + unicodedata.normalize("NFD", "đại hội")) == ["unicode-mixed"]


def test_flags_of_one_kind_are_bounded() -> None:
    """A text full of slips tells its maintainer so without a thousand lines."""
    assert len(read("Đại hôi. " * 500).problems) == 50


@pytest.mark.parametrize("written", ["NGHỊ QUYẾT", "nghị quyết", unicodedata.normalize("NFD", "Nghị quyết")])
def test_a_declared_type_is_one_type_however_it_is_written(written: str) -> None:
    """Case and composition make no second type with a page of its own; other words stay as they are."""
    assert read(declared(f"type: {written}\n")).metadata.type.value == "Nghị quyết"
    assert read(declared("type: Lịch tiếp dân\n")).metadata.type.value == "Lịch tiếp dân"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("CÔNG ĐOÀN NGÀNH Y TẾ", "Công đoàn ngành Y tế"),
        (unicodedata.normalize("NFD", "Công đoàn ngành Y tế"), "Công đoàn ngành Y tế"),
        ("Công đoàn Ngành Y tế", "Công đoàn Ngành Y tế"),
        ("UNESCO", "UNESCO"),
    ],
)
def test_a_declared_body_is_one_body_however_it_was_copied(written: str, name: str) -> None:
    """A name copied from a head in capitals is the same body; other spellings stay the maintainer's."""
    directive = read(declared(f"issuer: {written}\nparent_body: {written}\n", "Mở đầu.\n"))
    assert (directive.metadata.issuer.value, directive.metadata.parent_body.value) == (name, name)
