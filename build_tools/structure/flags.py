"""What looks odd in a text: shown to maintainers, never corrected."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby, islice

from build_tools.model import Problem, UnitKind
from build_tools.problems import problem
from build_tools.structure.letters import LOWER
from build_tools.structure.line_rules.rule import LineKind
from build_tools.structure.numbering import number_follows
from build_tools.structure.places import Place
from build_tools.structure.words import slips
from build_tools.text import MendedText, SourceText, is_usual
from build_tools.vocabulary.branches import branches

# More flags of one kind than this tell a maintainer nothing new about a text.
_MOST = 50
_BLOCK_REACH = 4  # characters: a quoted block opens its mark at the start of a unit, behind `- ` at most
_QUOTES = re.compile(r"[“”\"]")
_MARK = re.compile("[\u0300-\u036f]")  # a single one is searched three times faster than a run
_MARKS = re.compile("[\u0300-\u036f]+")
_COMPOSED = re.compile("[\u1ea0-\u1ef9àáâãèéêìíòóôõùúýăđĩũơưÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ]")


def find_flags(source: SourceText, mended: MendedText, places: Sequence[Place]) -> Iterator[Problem]:
    """Yield the oddities of a text, kind by kind."""
    for flags in (
        _typos(source, mended),
        _quotes(source, mended, places),
        _numbering(source, mended, places),
        _unicode(source, mended),
    ):
        yield from islice(flags, _MOST)


@cache
def _slips() -> dict[str, tuple[str, re.Pattern[str]]]:
    """Return every slip with the term meant and its pattern."""
    return {
        slip: (
            term,
            re.compile(rf"(?<![^\W\d_]){re.escape(slip)}(?![^\W\d_])", re.IGNORECASE),
        )
        for slip, term in slips()
    }


@cache
def _any_slip() -> re.Pattern[str]:
    """Return the pattern of all slips at once, for a text in small letters: most texts hold none."""
    return re.compile(f"[^{LOWER}](?=({branches(sorted(_slips()))}))")


def _typos(source: SourceText, mended: MendedText) -> Iterator[Problem]:
    # As long as the text: of all letters only this one is two when it is small.
    small = mended.text.replace("İ", "i").lower()
    for place in _any_slip().finditer(f"\n{small}"):
        term, pattern = _slips()[place[1]]
        found = pattern.match(mended.text, place.start())
        if found:
            seen = found.group()
            offset = mended.original(found.start())
            yield problem("typing-suspected", source, offset, seen=seen, meant=_like(seen, term))


def _like(seen: str, term: str) -> str:
    """Return `term` with the capitals of `seen`: `Đại hôi` → `Đại hội`."""
    if seen.isupper():
        return term.upper()
    return term[:1].upper() + term[1:] if seen[:1].isupper() else term


def _quotes(source: SourceText, mended: MendedText, places: Sequence[Place]) -> Iterator[Problem]:
    """Yield a flag for a quotation mark that its unit and the quoted lines behind it never close."""
    text = mended.text
    starts = [place.start for place in places]
    marks = _QUOTES.finditer(text, starts[0]) if starts else iter(())
    opened: int | None = None
    for row, marks_here in groupby(marks, key=lambda mark: bisect_right(starts, mark.start()) - 1):
        for found in marks_here:
            mark = found.group()
            closes = mark == "”" or (mark == '"' and opened is not None and text[opened] in '"“')
            if closes:
                opened = None
            elif opened is not None and mark == "“":
                yield _unclosed(source, mended, opened)
                opened = found.start()
            else:
                opened = found.start()
        is_block = opened is not None and opened <= _first_text(text, starts[row]) + _BLOCK_REACH
        if opened is not None and not is_block:
            yield _unclosed(source, mended, opened)
            opened = None
    if opened is not None:
        yield _unclosed(source, mended, opened)


def _first_text(text: str, start: int) -> int:
    return start + len(text[start : start + 40]) - len(text[start : start + 40].lstrip())


def _unclosed(source: SourceText, mended: MendedText, offset: int) -> Problem:
    words = " ".join(mended.text[offset : offset + 60].split())
    return problem("quotation-unclosed", source, mended.original(offset), seen=words)


_COUNTED = frozenset(
    (
        UnitKind.PART,
        UnitKind.CHAPTER,
        UnitKind.SECTION,
        UnitKind.SUBSECTION,
        UnitKind.ARTICLE,
        UnitKind.CLAUSE,
        UnitKind.ITEM,
        UnitKind.POINT,
    )
)


def _numbering(source: SourceText, mended: MendedText, places: Sequence[Place]) -> Iterator[Problem]:
    """Yield a flag where the numbers of one list skip or repeat."""
    last: dict[tuple[int | None, LineKind], str] = {}
    for place in places:
        block = place.block
        if block is None or place.kind not in _COUNTED or not (number := block.number):
            continue
        key = (None if place.kind is UnitKind.ARTICLE else place.parent, block.kind)
        before = last.get(key)
        last[key] = number
        if before is not None and not number_follows(before, number):
            code = "numbering-repeated" if before == number else "numbering-skipped"
            offset = mended.original(place.start)
            yield problem(code, source, offset, seen=_label(mended, place), before=before)


def _label(mended: MendedText, place: Place) -> str:
    start, end = place.label or (place.start, place.start + 10)
    return " ".join(mended.text[start:end].split())


def _unicode(source: SourceText, mended: MendedText) -> Iterator[Problem]:
    """Yield one flag for a text in decomposed letters, with how many there are."""
    if is_usual(mended.text) and len(mended.text) == len(source.text) - source.body_start:
        return  # nothing was composed, and nothing is left to be
    found = _MARK.search(source.text, source.body_start)
    if found is None:
        return
    count = len(_MARKS.findall(source.text, source.body_start))
    code = "unicode-mixed" if _COMPOSED.search(source.text, source.body_start) else "unicode-decomposed"
    yield problem(code, source, found.start(), count=count)
