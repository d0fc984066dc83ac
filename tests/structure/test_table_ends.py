"""Recipients and signature in the two columns of a table, as portals and converters write it."""

from __future__ import annotations

import pytest

from tests.structure.described import read
from tests.structure.test_ends import kinds, stated

TEXT = "1. Các đơn vị triển khai ngay.\n2. Báo cáo kết quả.\n\n"
KEYS = ("recipients", "signer", "capacity")
WHOLE = (("Như trên", "Lưu: VT"), "Lê Văn An", "TM. BAN THƯỜNG VỤ, PHÓ CHỦ TỊCH")


@pytest.mark.parametrize(
    "end",
    [
        (
            "| Nơi nhận: | TM. BAN THƯỜNG VỤ |\n| - Như trên; | PHÓ CHỦ TỊCH |\n"
            "| - Lưu: VT. | |\n| | Lê Văn An |\n"
        ),
        "Nơi nhận: | TM. BAN THƯỜNG VỤ\n- Như trên; | PHÓ CHỦ TỊCH\n- Lưu: VT. | (đã ký)\n| Lê Văn An\n",
        "|\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n|\nTM. BAN THƯỜNG VỤ\nPHÓ CHỦ TỊCH\n\n\nLê Văn An\n|\n",
        "Nơi nhận:\n- Như trên;\n- Lưu: VT. | TM. BAN THƯỜNG VỤ\nPHÓ CHỦ TỊCH\n\n**Lê Văn An** |\n",
        (
            "| Nơi nhận:<br>- Như trên;<br/>- Lưu: VT. "
            "| TM. BAN THƯỜNG VỤ<br>PHÓ CHỦ TỊCH<br><br>Lê Văn An |\n"
        ),
    ],
)
def test_the_columns_of_the_end_are_read_from_a_table(end: str) -> None:
    """The bars stand around the cells; no cell is lost, and the text above keeps its items."""
    assert stated(TEXT + end, *KEYS) == WHOLE
    assert kinds(TEXT + end)[:2] == ["item", "item"]


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        (
            "| Nơi nhận: - Như trên; - Lưu: VT. | TM. BAN THƯỜNG VỤ PHÓ CHỦ TỊCH Lê Văn An |\n",
            (("Như trên", "Lưu: VT"), "Lê Văn An", "TM. BAN THƯỜNG VỤ PHÓ CHỦ TỊCH"),
        ),
        (
            "| Nơi nhận: - Như trên; - Lưu: VT. | TM. BAN THƯỜNG VỤ PHÓ CHỦ TỊCH |\n\nLê Văn An\n",
            (("Như trên", "Lưu: VT"), "Lê Văn An", "TM. BAN THƯỜNG VỤ PHÓ CHỦ TỊCH"),
        ),
        ("| | TM. BAN THƯỜNG VỤ |\n|---|---|\n| | Lê Văn An |\n", (None, "Lê Văn An", "TM. BAN THƯỜNG VỤ")),
        ("| | TM. ỦY BAN NHÂN DÂN TỈNH Hà Nam |\n", (None, None, None)),
    ],
)
def test_a_cell_that_holds_the_whole_signature(end: str, expected: tuple[object, ...]) -> None:
    """A name is told from a place by the office in front of it."""
    assert stated(TEXT + end, *KEYS) == expected


@pytest.mark.parametrize(
    "table",
    [
        "| Số | Chức vụ |\n| 1 | CHỦ TỊCH |\n",
        "| BÍ THƯ | Lê Văn An |\n",
        "| Nơi nhận: | TM. BAN | Ghi chú |\n",
        "| | |\n",
    ],
)
def test_other_tables_stay_whole(table: str) -> None:
    """A list of offices, three columns or empty cells are no end."""
    assert kinds(TEXT + table) == ["item", "item", "table"]


def test_a_table_behind_the_end_is_a_table() -> None:
    """Only rows that follow at once belong to the end."""
    directive = read(f"{TEXT}| Nơi nhận: | CHỦ TỊCH |\n\nPHỤ LỤC\n| Tên | Số |\n| A | 1 |\n")
    assert [unit.kind.value for unit in directive.units][-2:] == ["annex", "table"]
