"""The head of a text that a portal has flattened into one line: fields are found by their shape alone."""

from __future__ import annotations

import re

from build_tools.model import UnitKind
from build_tools.structure.head.date import PLACE_DATE
from build_tools.structure.head.national_title import MOTTO, TITLE
from build_tools.structure.head.number import NUMBER, is_labelled
from build_tools.structure.head.pieces import Head, Piece
from build_tools.structure.head.subject import ABOUT
from build_tools.structure.head.type_names import type_pattern
from build_tools.structure.letters import LOWER, UPPER

# A line with a national title in it that is longer holds more than a head's table.
_LONG = 300
_FARTHEST, _WINDOW = 3000, 500
_RULE = r"[\s*_|~=–—-]*"
# What stands in capitals at the end, behind a portal's own words.
_CAPITALS = re.compile(rf"(?<![^\s|])[{UPPER}](?:[^{LOWER}\d|:]{{2,200}})\Z")
_LONGEST_ISSUER = 200
_NO_ISSUER = frozenset("*_|~=–— -")


def flat_head(text: str) -> Head:
    """Return number, date, issuer and type around a national title in a long line; else an empty head."""
    title = TITLE.search(text, 0, _FARTHEST)
    if title is None:
        return Head()
    begin = text.rfind("\n", 0, title.start()) + 1
    end = text.find("\n", title.end())
    end = len(text) if end < 0 else end
    number = _number(text, max(begin, title.start() - _WINDOW), min(end, title.end() + _WINDOW))
    if end - begin < _LONG or number is None:
        return Head()
    date = _date(text, min(number.end(), title.end()), min(end, title.end() + _WINDOW))
    label = number.end("word") - len("Số")
    pieces = (
        *_issuer(text, begin, min(title.start(), label)),
        Piece(kind=UnitKind.MOTTO, start=title.start(), end=title.end()),
        *_second_half(text, title.end()),
        *_about(text, number.end()),
        *_type(text, max(number.end(), title.end(), date.end() if date else 0)),
    )
    return Head(pieces=pieces, number=number, date=date)


def _second_half(text: str, start: int) -> tuple[Piece, ...]:
    """Return what of the issuer stands between the two lines of the national title beside it."""
    found = _BETWEEN.match(text, start)
    return (Piece(kind=UnitKind.ISSUER, start=found.start(1), end=found.end(1)),) if found else ()


_BETWEEN = re.compile(rf"\s+([{UPPER}][^{LOWER}\d|:]{{1,80}}?)\s+[ĐÐ]{MOTTO}")


def _number(text: str, begin: int, end: int) -> re.Match[str] | None:
    return next((found for found in NUMBER.finditer(text, begin, end) if _is_own(found)), None)


def _is_own(found: re.Match[str]) -> bool:
    """Say whether a number is a head's: `Số: 12/KH`, or a Party committee's `Số 05-CT/TW`."""
    return bool(found["number"]) and is_labelled(found)


def _date(text: str, begin: int, end: int) -> re.Match[str] | None:
    """Return place and date, no date of a legal basis: only a subject may stand in front of it."""
    found = PLACE_DATE.search(text, begin, end)
    return found if found and not _SAID.search(text, begin, found.end()) else None


_SAID = re.compile(r"căn cứ|theo đề nghị|kính gửi|;", re.IGNORECASE)


def _issuer(text: str, begin: int, end: int) -> tuple[Piece, ...]:
    before = text[max(begin, end - _LONGEST_ISSUER) : end].rstrip("".join(_NO_ISSUER))
    found = _CAPITALS.search(before)
    if found is None:
        return ()
    start = end - len(text[max(begin, end - _LONGEST_ISSUER) : end]) + found.start()
    return (Piece(kind=UnitKind.ISSUER, start=start, end=start + len(found.group())),)


def _about(text: str, start: int) -> tuple[Piece, ...]:
    gap = re.compile(_RULE).match(text, start)
    place = gap.end() if gap else start
    found = ABOUT.match(text, place)
    return (Piece(kind=UnitKind.SUBJECT, start=place, end=found.end()),) if found else ()


def _type(text: str, start: int) -> tuple[Piece, ...]:
    gap = re.compile(_RULE).match(text, start)
    found = type_pattern().match(text, gap.end() if gap else start)
    if found is None or not found["capital"]:
        return ()
    return (Piece(kind=UnitKind.TYPE, start=found.start(), end=found.end()),)
