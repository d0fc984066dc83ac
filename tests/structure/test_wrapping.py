"""Hard-wrapped lines: what goes together and what only looks like a new item."""

from __future__ import annotations

import pytest

from tests.structure.described import read


def units(text: str) -> list[tuple[str, str]]:
    """Return kind and words of every unit."""
    directive = read(text)
    return [
        (unit.kind.value, " ".join(directive.source.slice(unit.span).split())) for unit in directive.units
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("1. Thực hiện theo quy định tại\nĐiều 5 của Luật này và các văn bản\nliên quan.", 1),
        ("1. Thực hiện theo quy định tại\nĐiều 5. Tuy nhiên không áp dụng với cơ sở.", 1),
        ("a) Các ban tham mưu\nĐiều 4. Kinh phí do cơ sở bảo đảm.", 2),
        ("1. Theo khoản 2\nĐiều 5. Tuy nhiên không áp dụng với cơ sở.", 1),
        ("1. Quy định tại khoản\n2. Điều này không áp dụng.", 1),
        ("1. Kinh phí hỗ trợ là\n2.500.000 đồng cho mỗi đơn vị.", 1),
        ("1. Từ ngày\n30. 4. 1975 đến nay.", 1),
        ("1. Giai đoạn (2021\n- 2025) thực hiện tại cơ sở.", 1),
        ("1. Trang Website\n- CT của ngành.", 2),
        ("1. Hoàn thành trước ngày\n01/01/2026 tại cơ sở.", 1),
        ("1. Bộ Công Thương, Đài Tiếng nói Việt\nNam đưa tin về Việt Nam.", 1),
        ("1. Giám đốc các đơn vị thuộc\nSở Tài chính.", 1),
        ("Mở đầu dài một câu chưa hết dòng, nối\ntiếp dòng sau.", 1),
        ("Câu thứ nhất.\nCâu thứ hai.", 2),
        ("1.\nNội dung nằm ở dòng sau.", 1),
        ("1. Mục đích\nNâng cao nhận thức của đoàn viên.", 2),
        ("I. MỤC ĐÍCH,\nYÊU CẦU\nNâng cao nhận thức.", 2),
        ("II. Về tổ chức\nGiao Ban Dân vận theo dõi.", 2),
        ("II.\n\nTỔ CHỨC THỰC HIỆN", 1),
        ("- Một,\n- Hai,\n- Ba.", 3),
        ("a) Một,\nb) Hai,\nc) Ba.", 3),
        ("1. Gồm các cơ quan\na) Bộ Y tế;", 2),
        ("1. Một đoạn văn bị ngắt giữa chừng bởi dòng trắng ở đây và còn\n\ntiếp tục ở dưới.", 1),
        ("Văn phòng Chính phủ đề nghị\nVIỆC CẦN LÀM\n1. Một.", 3),
        ("Trên đây là kế hoạch của\nTrên đây là sự lặp lại.", 1),
        ("VIỆC CẦN LÀM\n-----\nNội dung.", 2),
        ("| A | B |\n| 1 | 2 |\nĐoạn sau bảng.", 2),
        ("STT\nNội dung\n1\nViệc thứ nhất\n-\nViệc thứ hai\n\nII. KINH PHÍ", 2),
        ("STT\nTên\nĐiều 1. Phạm vi", 2),
        ("Chương\nII\n\nQUY ĐỊNH\nCỤ THỂ\n\nĐiều\n10. Tổ chức", 2),
        ("Điều 1.\n\nPhạm vi điều chỉnh\n\nNội dung.", 2),
        ("Điều 1. Phạm vi điều chỉnh\nQuy chế này quy định việc làm.", 2),
        ("Phần lớn các đơn vị đã\nChương trình hành động đã có.", 1),
        ("Căn cứ Luật Công đoàn\nCăn cứ Điều lệ.", 2),
        ("Căn cứ Luật Công đoàn và\nCăn cứ tình hình.", 1),
    ],
)
def test_lines_become_units(text: str, count: int) -> None:
    """The traps of hard wrapping, each with the number of units it holds."""
    assert len(units(text)) == count, units(text)


def test_quoted_article_is_no_article_of_the_directive() -> None:
    """Numbers inside a quotation that runs over lines are not the directive's own."""
    text = "1. Sửa đổi như sau:\n“Điều 3. Trách nhiệm\n1. Một\nhai\n2. Ba.”\n2. Thi hành."
    assert [kind for kind, _ in units(text)] == ["item", "paragraph", "paragraph", "paragraph", "item"]


@pytest.mark.parametrize("quote", ["“", '"'])
def test_quotation_that_is_never_closed_swallows_nothing(quote: str) -> None:
    """An unclosed quotation mark must not hide the items behind it."""
    text = f"{quote}Mở ra.\n" + "\n".join(f"{number}. Mục." for number in range(1, 6))
    assert [kind for kind, _ in units(text)][1:] == ["item"] * 5


def test_line_that_closes_its_own_quotation_opens_no_block() -> None:
    """A slogan in quotation marks at the start of a line is prose."""
    assert [kind for kind, _ in units("“Giỏi việc nước”, “Đảm việc nhà”.\n1. Một.\n2. Hai.”")][:2] == [
        "paragraph",
        "item",
    ]


def test_straight_quotation_over_lines_is_one_quotation() -> None:
    """Texts that use the typewriter's marks quote as well."""
    assert [kind for kind, _ in units('"Điều 3. Trích\n1. Một."\n1. Thi hành.')] == [
        "paragraph",
        "paragraph",
        "item",
    ]


def test_carriage_return_alone_ends_a_line() -> None:
    """Old editors end lines with a carriage return; with a line feed behind it it is no blank line."""
    assert len(units("1. Một.\r2. Hai.")) == len(units("1. Một.\r\n2. Hai.")) == 2
    assert [kind for kind, _ in units("1. Mục đích\r\nNâng cao.")] == ["item", "paragraph"]


def test_torn_pairs_are_joined_however_often_they_are_asked_for() -> None:
    """The hundredth torn `Việt⏎Nam` is joined like the first; what never stands in one line stays apart."""
    torn = "\n".join(f"{row}. Đài Tiếng nói Việt\nNam đưa tin về Việt Nam." for row in range(1, 51))
    apart = "\n".join(f"{row}. Mục đích\nNâng cao nhận thức." for row in range(1, 51))
    assert len(read(torn).units) == 50
    assert len(read(apart).units) == 100
