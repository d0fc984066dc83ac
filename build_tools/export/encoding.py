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
    """Return rows of a CSV table by RFC 4180: CRLF, quotation marks where needed; unknown is empty."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\r\n").writerows(rows)
    return buffer.getvalue().encode("utf-8")
