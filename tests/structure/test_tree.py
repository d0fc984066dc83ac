"""Nesting, anchors and references."""

from __future__ import annotations

import pytest

from build_tools.structure.anchors import part_of
from build_tools.structure.numbering import after, number_follows
from build_tools.structure.outline import outline_label, reference, references
from tests.structure.described import read


def anchors(text: str) -> list[str]:
    """Return the anchors of a text's units."""
    return [unit.anchor for unit in read(text).units]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Một.\n2. Hai.", ["muc-1", "muc-2"]),
        (
            "I. MỤC\n1. Một.\na) Hai;\n- Ba;\n+ Bốn.",
            ["muc-i", "muc-i-1", "muc-i-1-a", "muc-i-1-a-g1", "muc-i-1-a-g1-g1"],
        ),
        (
            "I. MỤC\n1. Một:\n1.1. Hai.\n1.2. Ba:\n1.2.1. Bốn.",
            ["muc-i", "muc-i-1", "muc-i-1-1", "muc-i-1-2", "muc-i-1-2-1"],
        ),
        ("1.1. Một.", ["muc-1-1"]),
        ("3. Ba:\n4.1. Bốn.", ["muc-3", "muc-3-4-1"]),
        (
            "Điều 5a. Tên\n1. Một:\nđ) Hai;\n1.1. Ba.",
            ["dieu-5a", "dieu-5a-khoan-1", "dieu-5a-khoan-1-diem-dd", "dieu-5a-khoan-1-1"],
        ),
        ("Điều 1. Tên:\na) Một;", ["dieu-1", "dieu-1-diem-a"]),
        (
            "Chương II\nMục 1\nTiểu mục 2. A\nĐiều 3. B",
            ["chuong-ii", "chuong-ii-muc-1", "chuong-ii-muc-1-tieu-muc-2", "dieu-3"],
        ),
        ("Mục 1\n1. Một.", ["muc-1", "muc-1-muc-1"]),
        ("1. Một.\n1. Lại một.\n1. Nữa.", ["muc-1", "muc-1--2", "muc-1--3"]),
        (
            "PHỤ LỤC I\n1. Một.\nPHỤ LỤC II\nĐiều 1. Hai\nPHỤ LỤC\n",
            ["pl-i", "pl-i-muc-1", "pl-ii", "pl-ii-dieu-1", "pl"],
        ),
        ("A. PHẦN\nB. PHẦN", ["muc-a", "muc-b"]),
        ("1. Một:\n+ Đợt 1: Hai.\n+ Đợt 2: Ba.", ["muc-1", "muc-1-g1", "muc-1-g2"]),
        ("Đầu.\n\n- Một;\n- Hai.\n\nGiữa.\n\n1. Ba.", ["p1", "g1", "g2", "p2", "muc-1"]),
        ("1. Một:\n- Hai:\n\nBa.\n\n2. Bốn.", ["muc-1", "muc-1-g1", "muc-1-p1", "muc-2"]),
    ],
)
def test_anchor_is_made_from_the_numbers_of_the_text(text: str, expected: list[str]) -> None:
    """The scheme of anchors, by example."""
    assert anchors(text) == expected


def test_paragraph_behind_the_last_item_closes_the_list() -> None:
    """`Đề nghị các cấp …` behind item 2 is said of the whole list."""
    units = read("1. Một câu trọn vẹn.\n2. Hai câu trọn vẹn.\n\nĐề nghị các cấp thực hiện.").units
    assert [(unit.kind.value, unit.parent) for unit in units][-1] == ("closing", None)


@pytest.mark.parametrize("title", ["2. Công an tỉnh", "2. Công an tỉnh:"])
def test_paragraph_below_a_heading_like_item_belongs_to_it(title: str) -> None:
    """An item that is only a heading goes on in the paragraph below it."""
    units = read(f"1. Một.\n\n{title}\n\nPhối hợp bảo vệ.").units
    assert [(unit.kind.value, unit.parent) for unit in units][-1] == ("paragraph", 1)


def test_paragraph_between_items_belongs_to_the_item_before() -> None:
    """Only behind the last item can a paragraph close a list."""
    units = read("1. Một.\n\nThêm về một.\n\n2. Hai.").units
    assert [unit.parent for unit in units] == [None, 0, None]


def test_paragraph_below_an_article_belongs_to_it() -> None:
    """The last article's paragraphs are its own, however the text ends."""
    units = read("Điều 1. Một\n1. Hai.\n\nThủ trưởng các đơn vị thi hành.").units
    assert units[-1].parent == 1


@pytest.mark.parametrize(
    ("text", "row", "expected"),
    [
        ("Điều 5. Tên\n1. Một:\na) Hai;", 2, "điểm a khoản 1 Điều 5"),
        ("Điều 5. Tên\n1. Một:\na) Hai:\n- Ba;", 3, "điểm a khoản 1 Điều 5"),
        ("Điều 5. Tên\n1. Một:\n1.1. Hai.", 2, "điểm 1.1 khoản 1 Điều 5"),
        ("I. MỤC\n1. Một.", 1, "mục I.1"),
        ("I. MỤC\n1. Một:\n1.1. Hai.", 2, "mục I.1.1"),
        ("I. MỤC\n1. Một:\na) Hai;", 2, "điểm a mục I.1"),
        ("I. MỤC\na) Hai:\n1) Ba;", 2, "điểm 1 điểm a mục I"),
        ("Phần II\nChương I\nMục 2\nTiểu mục 1. Tên", 3, "Tiểu mục 1 Mục 2 Chương I Phần II"),
        ("Phần thứ nhất\nI. MỤC", 1, "mục I Phần thứ nhất"),
        ("PHỤ LỤC II\n1. Một.", 1, "mục 1, Phụ lục II"),
        ("PHỤ LỤC\n1. Một.", 0, "Phụ lục"),
        ("Đoạn văn.", 0, ""),
    ],
)
def test_reference_is_what_lawyers_write(text: str, row: int, expected: str) -> None:
    """References to points, in the field's words."""
    directive = read(text)
    assert reference(directive, directive.units[row]) == expected
    assert references(directive) == tuple(reference(directive, unit) for unit in directive.units)


def test_attached_document_is_called_by_its_type() -> None:
    """A regulation behind the signature is no `Phụ lục`."""
    directive = read(
        "QUYẾT ĐỊNH\nĐiều 1. Một.\nTM. BAN THƯỜNG VỤ\nCHỦ TỊCH\nLê Văn An\n\nQUY CHẾ\nLÀM VIỆC\n\nĐiều 1. Hai"
    )
    assert reference(directive, directive.units[-1]) == "Điều 1, Quy chế kèm theo"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Ngắn.", "1. Ngắn."),
        ("1. Tuyên truyền sâu rộng. Câu sau không vào.", "1. Tuyên truyền sâu rộng."),
        (
            "1. Tuyên truyền các chủ trương của Đảng, chính sách của Nhà nước đến đoàn viên và mọi người",
            "1. Tuyên truyền các chủ trương của Đảng…",
        ),
        (
            "1. Tuyên truyền sâu rộng các mặt hoạt động xã hội của công đoàn cơ sở thành viên khối",
            "1. Tuyên truyền sâu rộng các mặt hoạt động xã hội…",
        ),
        (
            "1. Tuyên truyền sâu rộng mọi mặt hoạt động xã hội công đoàn cơ sở thành viên",
            "1. Tuyên truyền sâu rộng mọi mặt hoạt động xã hội công đoàn…",
        ),
        ("1. " + "x" * 90, "1. " + "x" * 57 + "…"),
        ("1. Về TP. Hồ Chí Minh và TP. Hà Nội:", "1. Về TP. Hồ Chí Minh và TP. Hà Nội:"),
    ],
)
def test_outline_label_ends_at_a_phrase(text: str, expected: str) -> None:
    """Labels of the table of contents are never cut inside a word or a phrase, when there is another way."""
    directive = read(text)
    assert outline_label(directive, directive.units[0]) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("đ", "dd"),
        ("II", "ii"),
        ("1.2", "1-2"),
        ("01", "1"),
        ("0", "0"),
        ("1 . 2", "1-2"),
        ("٣", "0"),
        ("5đ", "5dd"),
    ],
)
def test_number_becomes_part_of_an_address(number: str, expected: str) -> None:
    """Anchors are plain ASCII without leading zeros."""
    assert part_of(number) == expected


@pytest.mark.parametrize(
    ("before", "number", "follows"),
    [
        ("1", "2", True),
        ("01", "02", True),
        ("1", "3", False),
        ("d", "đ", True),
        ("d", "e", True),
        ("a", "c", False),
        ("e", "g", True),
        ("II", "IV", False),
        ("a", "d", False),
        ("H", "I", True),
        ("IV", "V", True),
        ("I", "K", False),
        ("1.1", "1.2", True),
        ("1.1", "1.1.1", True),
        ("1.x", "1.2", False),
        ("9", "1", True),
        ("5", "5a", True),
        ("5a", "6", True),
        ("5", "5", False),
        ("XXX", "XXXI", True),
        ("XXXIX", "XL", False),
        ("nhất", "hai", False),
    ],
)
def test_number_follows_another(before: str, number: str, *, follows: bool) -> None:
    """Which number may follow which in one list."""
    assert number_follows(before, number) is follows


def test_nothing_follows_a_word() -> None:
    """A number in words has no successor in any series."""
    assert tuple(after("nhất")) == ()
