"""Values as bytes: the same value always gives the same bytes, ending in a line feed."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence


def json_file(value: object) -> bytes:
    """Return JSON for people and programs: UTF-8, indented, keys in the order given."""
    return _json(value, indent=2).encode("utf-8") + b"\n"


def json_lines(values: Iterable[object]) -> bytes:
    """Return one JSON value a line."""
    return b"".join(_json(value, indent=None).encode("utf-8") + b"\n" for value in values)


def _json(value: object, indent: int | None) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)


def csv_file(columns: Sequence[str], rows: Iterable[Sequence[str | int | None]]) -> bytes:
    """Return a CSV table by RFC 4180: a head, CRLF, quotation marks where needed; unknown is empty."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return buffer.getvalue().encode("utf-8")
