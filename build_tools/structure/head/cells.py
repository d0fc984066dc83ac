"""The cells of a head's line: what `|`, tabs, wide gaps or the next field's first word set apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from build_tools.structure.head.date import DATED, LONGEST_PLACE, PLACE_DATE
from build_tools.structure.head.number import NUMBER, NUMBERED, is_label
from build_tools.structure.head.subject import ABOUT
from build_tools.structure.lines import Line

Cell = tuple[int, int]
_RULE = re.compile(r"[-_=*#~–—.…,:\s|]+|<br\s?/?>")
_BREAK = re.compile(r"<br\s?/?>")  # a line end inside the cell of a Markdown table
_GAPS = ("|", "\t", "    ", "<br")
_END = re.compile(r"[^\S\n]*(?:\||<br\s?/?>)[^\S\n]*|\t+|[^\S\n]{4,}")
# `… tại Hà Nội, ngày 4 tháng 7 năm 2016` is said of an event.
_THERE = re.compile(r"(?:tại|ở|từ|tỉnh|phố|quận|huyện|xã|phường)\s+\Z")


def cells(text: str, line: Line, titles: Sequence[re.Match[str]]) -> Iterator[Cell]:
    """Yield where the cells of a line start and end; `titles` are the head's national titles."""
    cuts = {line.start}
    if any(gap in line.text for gap in _GAPS):
        cuts |= {found.end() for found in _END.finditer(text, line.start, line.end)}
        cuts |= {cut for found in _BREAK.finditer(text, line.start, line.end) for cut in found.span()}
    cuts |= {cut for title in titles for cut in title.span() if line.start <= cut < line.end}
    cuts |= set(_field_cuts(text, line))
    starts = sorted(cut for cut in cuts if cut < line.end)
    for start, end in zip(starts, [*starts[1:], line.end], strict=True):
        cell = text[start:end]
        content = cell.strip(" \t|\xa0")
        if content:
            begin = start + cell.index(content)
            yield begin, begin + len(content)


def is_rule(text: str, cell: Cell) -> bool:
    """Say whether a cell holds only a rule: `-------`."""
    return bool(_RULE.fullmatch(text, *cell))


def _field_cuts(text: str, line: Line) -> Iterator[int]:
    """Yield where a number or a date starts and ends in a line; one may reach into the next line."""
    start = line.start
    end = min(line.end + 60, line.start + 600)
    words = text[start:end].lower()
    if NUMBERED.search(words):
        for found in NUMBER.finditer(text, start, end):
            if found.start() < line.end and is_label(text, found):
                yield from found.span()
                start = found.end()
    dated = DATED.search(words)
    if dated:
        begin = max(start, line.start + max(0, dated.start() - LONGEST_PLACE))
        for found in PLACE_DATE.finditer(text, begin, end):
            if found.start() < line.end and _is_date(text, found):
                yield from found.span()


def _is_date(text: str, found: re.Match[str]) -> bool:
    before = text[max(0, found.start() - 1) : found.start()]
    return not (before.isalnum() or before in ("/", "-") or _is_said(text, found))


def _is_said(text: str, date: re.Match[str]) -> bool:
    """Say whether a date is a subject's own words, or its place begins inside a subject.

    `V/v mít tinh ngày 18 tháng 4 năm 2022`, `V/v … của Bộ Chính trị⏎Hà Nội, ngày …`.
    """
    line = text.rfind("\n", 0, date.start()) + 1
    before = text[line : date.start()]
    gap = max((found.end() for found in _END.finditer(before)), default=0)
    is_apart = date["place"] and "\n" not in date["place"] and not _THERE.search(before)
    return not is_apart and bool(ABOUT.match(before[gap:].lstrip()))
