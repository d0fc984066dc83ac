"""Values as bytes: the same value always gives the same bytes, ending in a line feed."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

import orjson


def json_file(value: object) -> bytes:
    """Return JSON for people and programs: UTF-8, indented, keys in the order given."""
    return orjson.dumps(value, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def json_lines(values: Iterable[object]) -> bytes:
    """Return one JSON value a line."""
    return b"".join(orjson.dumps(value, option=orjson.OPT_APPEND_NEWLINE) for value in values)


def csv_lines(rows: Iterable[Sequence[str | int | None]]) -> bytes:
    """Return rows of a CSV table by RFC 4180: CRLF, quotation marks where needed; unknown is empty.

    A text that a spreadsheet would compute has an apostrophe before it: `- Tuyên truyền` → `'- Tuyên truyền`.
    """
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\r\n").writerows(map(_never_computed, row) for row in rows)
    return buffer.getvalue().encode("utf-8")


def _never_computed(cell: str | int | None) -> str | int | None:
    # A formula may ask other hosts and start programs; a lone mark, as in the column of labels, is none.
    if isinstance(cell, str) and len(cell) > 1 and cell[0] in "=+-@\t\r":
        return f"'{cell}"
    return cell
