"""Tables as lines: data keep their rows, a table that only places things side by side becomes lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

Row = Sequence[str]

# Head and foot of a document stand in tables without lines: superior body and motto, recipients and signer.
_HEAD = re.compile(
    r"CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM"
    r"|Nơi nhận\s*:|Kính gửi\s*:|^\s*Số\s*:|^(?:TM|KT|TL|TUQ|Q)\.\s",
    re.MULTILINE,
)


def table_lines(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the lines of a table, `| STT | Nội dung |` for data; empty cells of placed things go."""
    if _is_data(rows):
        for row in rows:
            yield f"| {' | '.join(_on_one_line(cell) for cell in row)} |"
        return
    for row in rows:
        for cell in row:
            yield from filter(None, cell.splitlines())


def _is_data(rows: Sequence[Row]) -> bool:
    several = [row for row in rows if sum(bool(cell.strip()) for cell in row) > 1]
    text = "\n".join(cell for row in rows for cell in row)
    return len(rows) > 1 and len(several) > len(rows) / 2 and not _HEAD.search(text)


def _on_one_line(cell: str) -> str:
    return " ".join(cell.split())
