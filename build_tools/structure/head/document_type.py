"""The type of a document: which line of the head names it, and which one it states or its number tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.identity import canonical_number
from build_tools.model import UnitKind
from build_tools.structure.head.pieces import Head, Piece, Stated
from build_tools.structure.head.subject import ABOUT_MARK
from build_tools.structure.head.subject_lines import is_mostly_capital
from build_tools.structure.head.type_names import (
    abbreviated,
    type_named,
    type_pattern,
    unmarked_pattern,
    unmarked_type,
)
from build_tools.structure.lines import Line

# A court's judgment bears its number without `SỐ`: `BẢN ÁN 19/2019/DS-PT`.
_YEARED = re.compile(r"\d+/\d{4}/")
_GOES_ON = re.compile(rf"\s*(?:$|SỐ\b|CỦA\b|{_YEARED.pattern})")
_MARKUP = "#*_ \t"


def type_at(text: str, line: Line, *, in_head: bool) -> re.Match[str] | None:
    """Return the type name that a line starts with; in ordinary letters only in a head that began above."""
    start = line.start + (len(line.text) - len(line.text.lstrip(_MARKUP)))
    found = type_pattern().match(text, start) or unmarked_pattern().match(text, start)
    if found is None or (found["mixed"] and not in_head):
        return None
    behind = text[found.end() : found.end() + 200].partition("\n")[0].strip(" *_")
    goes_on = not behind or behind[0].isalpha() or behind[0] in ':“"(' or _YEARED.match(behind)
    return found if goes_on else None


def is_type(cell: str) -> bool:
    """Say whether a cell holds a type name in capitals and nothing else."""
    found = type_pattern().match(cell)
    return bool(found and found["capital"] and found.end() == len(cell))


def is_type_line(line: str) -> bool:
    """Say whether a line inside a head starts with a type name."""
    found = type_pattern().match(line)
    return bool(found and (found["mixed"] or line.isupper()))


def starts_with_type(line: str, *, is_first: bool) -> bool:
    """Say whether a line starts a head without a national title: a type name alone, or the first line."""
    bare = line.strip(_MARKUP)
    found = type_pattern().match(bare)
    if found is None or not found["capital"]:
        return False
    return is_first or (is_mostly_capital(bare) and bool(_GOES_ON.match(bare, found.end())))


def is_torn(text: str, line: Line) -> bool:
    """Say whether a line starts a type name that goes on in the next one: `QUYẾT⏎ĐỊNH`."""
    found = type_pattern().match(text, line.start)
    return bool(found and found["capital"] and found.end() > line.end)


# Without a type name the subject may begin with one of these: `QUY ĐỊNH CÁC GIỚI HẠN …` of a Thông tư.
_VERBS_TOO = frozenset(("Quy định", "Hướng dẫn", "Quyết định", "Công bố"))
# Old numbers end with the type, `24/LĐ-NĐ`, no year in them; other endings are units of the issuer,
# `159/TANDTC-PC`, or the kind of a case, `01/2020/HC-TT`.
_AT_THE_END = frozenset(
    (
        "Thông tư",
        "Thông tư liên tịch",
        "Nghị định",
        "Nghị quyết",
        "Quyết định",
        "Chỉ thị",
        "Sắc lệnh",
        "Pháp lệnh",
    )
)


def type_values(text: str, head: Head, number: Stated | None) -> Iterator[tuple[str, Stated]]:
    """Yield the type that the head names, in its own line or before `số`; else what the number tells."""
    named = _named(text, head, number) or _before_number(head)
    if named is not None:
        yield "type", named
    elif number is not None and (concluded := _concluded(text, head, number.value)):
        yield "type", Stated(value=concluded)


def page_type(page: re.Match[str]) -> Stated:
    """Return the type that a web page's title names."""
    name = type_named(page["type"]) or page["type"]
    return Stated(value=name, start=page.start("type"), end=page.end("type"))


def _named(text: str, head: Head, number: Stated | None) -> Stated | None:
    piece = head.one(UnitKind.TYPE)
    words = text[piece.start : piece.end] if piece else ""
    name = type_named(words) or unmarked_type(words)
    if piece is None or name is None:
        return None
    if name in _VERBS_TOO and number is not None and not _is_alone(text, piece):
        kinds = kinds_of(number.value)
        if kinds and name not in kinds:
            return None
    return Stated(value=name, start=piece.start, end=piece.end)


def _is_alone(text: str, piece: Piece) -> bool:
    return not text[piece.end :].partition("\n")[0].strip(" *_:")


def _before_number(head: Head) -> Stated | None:
    """Return the type in front of the number: `Kế hoạch số: 12/KH-CĐVC`."""
    if head.number is None:
        return None
    worded = head.number["word"].rpartition(" ")[0]
    name = type_named(worded) if worded else None
    start = head.number.start()
    return Stated(value=name, start=start, end=start + len(worded)) if name else None


def _concluded(text: str, head: Head, number: str) -> str | None:
    """Conclude the type of a document without a type name: the number's abbreviation, else a công văn.

    `V/v` below the number is how a công văn looks, whatever its symbol: `12/CT-CS` is of the Cục Thuế. An
    abbreviation without marks tells nothing: `HD` is `HĐ` too.
    """
    if any(ABOUT_MARK.match(text, piece.start) for piece in head.of(UnitKind.SUBJECT)):
        return "Công văn"
    if head.is_unmarked(text):
        return None
    names = kinds_of(number)
    if names:
        return names[0]
    # No công văn has a year in its number: `19/2019/DS-PT` is of a kind that its symbol does not tell.
    return None if _YEARED.match(number) else "Công văn"


def kinds_of(number: str) -> list[str]:
    """Return the types whose abbreviation the number holds: `07/2019/TT-NHNN` → Thông tư."""
    symbol = re.split(r"[/-]", canonical_number(number))[1:]
    parts = [part for part in symbol if not part.isdigit()]
    at_the_end = _AT_THE_END if len(parts) == len(symbol) else ()
    found = [
        row
        for row in abbreviated()
        if parts and (parts[0] in row[1] or (row[0] in at_the_end and parts[-1] in row[1]))
    ]
    return [name for name, _ in sorted(found, key=lambda row: row[1][0] not in parts)]
