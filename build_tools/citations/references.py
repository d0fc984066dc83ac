"""References to points in front of a citation: `điểm a khoản 1 Điều 5 Luật Công đoàn`."""

from __future__ import annotations

import re
from typing import NamedTuple

from build_tools.citations.draft import Draft

_ARTICLE, _CLAUSE, _POINT = r"\d{1,3}[a-zđ]?", r"\d{1,3}[a-zđ]?(?:\.\d{1,2})?", r"(?:[a-zđ]\d{0,2}|\d{1,2})"
_JOIN = r"(?:[ ]?(?:,|;|và|hoặc|,[ ]và|đến|-|\u2013)[ ]?)"


def _list(word: str, item: str) -> str:
    return rf"(?:từ[ ])?(?:{word})[ ]{item}(?:{_JOIN}(?:(?:{word})[ ])?{item}(?!\w)){{0,20}}"


_KINDS = (
    re.compile(rf"(?P<items>{_list('điều', _ARTICLE)})(?!\w)", re.IGNORECASE),
    re.compile(rf"(?P<items>{_list('khoản', _CLAUSE)})(?!\w)", re.IGNORECASE),
    re.compile(rf"(?P<items>{_list('điểm|tiết', _POINT)})(?!\w)", re.IGNORECASE),
)
_PIECE = rf"(?:{_list('điểm|tiết', _POINT)}|{_list('khoản', _CLAUSE)}|{_list('điều', _ARTICLE)})"
_OF = r"(?:,?[ ](?:và[ ])?|,[ ]?|;[ ])(?:(?:của|trong|tại)[ ])?(?:các[ ])?"
_CHAIN = re.compile(rf"(?:{_PIECE}{_OF}){{1,8}}\Z", re.IGNORECASE)
# The end of every chain: a figure or a lone letter, which few citations have in front of them.
_LAST = re.compile(rf"(?:\d[a-zđ]?|\b[a-zđ]){_OF}\Z", re.IGNORECASE)
_LONGEST_LAST = 22
_BEGIN = re.compile("khoản|điều|điểm|tiết", re.IGNORECASE)
_ITEM = re.compile(
    r"(?:điểm|tiết|khoản|điều)[ ]|(?P<to>đến|-|\u2013)"
    r"|(?P<item>\d{1,3}(?:\.\d{1,2})?[a-zđ]?|[a-zđ]\d{0,2})(?!\w)",
    re.IGNORECASE,
)
_WINDOW = 160
_LONGEST_RANGE = 60


class Points(NamedTuple):
    """What of a document is cited: `điểm a khoản 1, 2 Điều 5` → `5`, `1` and `2`, `a`."""

    article: tuple[str, ...] = ()
    clause: tuple[str, ...] = ()
    point: tuple[str, ...] = ()


def references(text: str, drafts: list[Draft]) -> list[Points]:
    """Return the points, clauses and articles right in front of each citation, behind the one before it."""
    floors = (0, *(draft.end for draft in drafts))
    return [_points(text, draft.start, floor) for draft, floor in zip(drafts, floors, strict=False)]


def _points(text: str, end: int, floor: int) -> Points:
    if not _LAST.search(text, max(floor, end - _LONGEST_LAST), end):
        return _NONE
    window = text[max(floor, end - _WINDOW) : end]
    for begin in _BEGIN.finditer(window):
        if _CHAIN.match(window, begin.start()):
            return Points(*(_items(window[begin.start() :], pattern) for pattern in _KINDS))
    return _NONE


_NONE = Points()


def _items(chain: str, pattern: re.Pattern[str]) -> tuple[str, ...]:
    return tuple(item for found in pattern.finditer(chain) for item in _expanded(found["items"]))


def _expanded(written: str) -> list[str]:
    """Return the items of a list with its ranges filled in: `khoản 2 đến 4` → 2, 3, 4."""
    items: list[str] = []
    ranged = False
    for found in _ITEM.finditer(written):
        item = found["item"]
        if item is None:
            ranged = ranged or bool(found["to"])
            continue
        if ranged and items:
            items += _between(items[-1], item)
        items.append(item)
        ranged = False
    return items


def _between(first: str, last: str) -> list[str]:
    if not (first.isdigit() and last.isdigit() and 0 < int(last) - int(first) < _LONGEST_RANGE):
        return []
    return [str(number) for number in range(int(first) + 1, int(last))]
