"""References to points in front of a citation: `điểm a khoản 1 Điều 5 Luật Công đoàn`."""

from __future__ import annotations

import re

from build_tools.citations.draft import Draft

_ARTICLE, _CLAUSE, _POINT = r"\d{1,3}[a-zđ]?", r"\d{1,3}[a-zđ]?(?:\.\d{1,2})?", r"(?:[a-zđ]\d{0,2}|\d{1,2})"
_JOIN = r"(?:[ ]?(?:,|;|và|hoặc|,[ ]và|đến|-|\u2013)[ ]?)"


def _list(word: str, item: str) -> str:
    return rf"(?:từ[ ])?(?:{word})[ ]{item}(?:{_JOIN}(?:(?:{word})[ ])?{item}(?!\w)){{0,20}}"


_KINDS = (
    ("point", re.compile(rf"(?P<items>{_list('điểm|tiết', _POINT)})(?!\w)", re.IGNORECASE)),
    ("clause", re.compile(rf"(?P<items>{_list('khoản', _CLAUSE)})(?!\w)", re.IGNORECASE)),
    ("article", re.compile(rf"(?P<items>{_list('điều', _ARTICLE)})(?!\w)", re.IGNORECASE)),
)
_PIECE = rf"(?:{_list('điểm|tiết', _POINT)}|{_list('khoản', _CLAUSE)}|{_list('điều', _ARTICLE)})"
_CHAIN = re.compile(
    rf"(?:{_PIECE}(?:,?[ ](?:và[ ])?|,[ ]?|;[ ])(?:(?:của|trong|tại)[ ])?(?:các[ ])?){{1,8}}\Z", re.IGNORECASE
)
_WORDS = ("khoản", "điều", "điểm", "tiết")
_BEGIN = re.compile("|".join(_WORDS), re.IGNORECASE)
_ITEM = re.compile(
    r"(?:điểm|tiết|khoản|điều)[ ]|(?P<to>đến|-|\u2013)"
    r"|(?P<item>\d{1,3}(?:\.\d{1,2})?[a-zđ]?|[a-zđ]\d{0,2})(?!\w)",
    re.IGNORECASE,
)
_WINDOW = 160
_LONGEST_RANGE = 60


def with_references(text: str, draft: Draft, floor: int) -> Draft:
    """Add the points, clauses and articles right in front of a citation, looking back to `floor`."""
    window = text[max(floor, draft.start - _WINDOW) : draft.start]
    small = window.lower()
    if not any(word in small for word in _WORDS):
        return draft
    for begin in _BEGIN.finditer(window):
        if _CHAIN.match(window, begin.start()):
            chain = window[begin.start() :]
            lists = {kind: _items(chain, pattern) for kind, pattern in _KINDS}
            return draft._replace(article=lists["article"], clause=lists["clause"], point=lists["point"])
    return draft


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
