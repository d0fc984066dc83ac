"""The points of a directive that can be compared: what it says, without its head and its signature."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.model import Directive, UnitKind
from build_tools.text import Span

_COMPARED = frozenset(
    {
        UnitKind.BASIS,
        UnitKind.PART,
        UnitKind.CHAPTER,
        UnitKind.SECTION,
        UnitKind.SUBSECTION,
        UnitKind.ARTICLE,
        UnitKind.CLAUSE,
        UnitKind.POINT,
        UnitKind.ITEM,
        UnitKind.BULLET,
        UnitKind.TABLE,
        UnitKind.PARAGRAPH,
        UnitKind.CLOSING,
        UnitKind.ANNEX,
    }
)
# A word; the number of a document with its symbol, however it is spaced (`05 – CT/TW`), is one word.
_WORD = re.compile(
    r"\d+[^\W\d_]?\s?[-–—/]\s?(?=[A-ZĐ]\w*[-–—/])[^\W\d_]+(?:[-–—/][^\W_]+)+"
    r"|(?:[^\W_][\u0300-\u036f]*)+(?:[./-](?:[^\W_][\u0300-\u036f]*)+)*"
)
_JOINTS = re.compile(r"\s?[-–—/]\s?")
# Stands for the year a directive is about: `năm 2017` in the text of 2017 is `năm 2020` in that of 2020.
_OWN_YEAR = "năm của văn bản"


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word of a point; `key` is the form in which two words are compared for meaning.

    `name` says that it begins with a capital: two such words in a row are part of a name (`Tháng Công nhân`).
    """

    key: str
    name: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A unit with words: `unit` is its index, `span` its text behind its own number (`1.`, `a)`)."""

    unit: int
    kind: UnitKind
    anchor: str
    span: Span
    words: tuple[Word, ...]

    @property
    def keys(self) -> frozenset[str]:
        """Return the different words of the point."""
        return frozenset(word.key for word in self.words)


def points(directive: Directive) -> tuple[Point, ...]:
    """Return the points of a directive in the order of the text."""
    return tuple(_points(directive))


def _points(directive: Directive) -> Iterator[Point]:
    for index, unit in enumerate(directive.units):
        if unit.kind not in _COMPARED:
            continue
        start = unit.label_span.end if unit.label_span else unit.span.start
        words = tuple(_words(directive, start, unit.span.end))
        if words:
            span = Span(start=start, end=unit.span.end)
            yield Point(unit=index, kind=unit.kind, anchor=unit.anchor, span=span, words=words)


def _words(directive: Directive, start: int, end: int) -> Iterator[Word]:
    year = directive.metadata.year.value
    for found in _WORD.finditer(directive.source.text, start, end):
        written = found.group()
        key = (
            _OWN_YEAR
            if written == year
            else _JOINTS.sub("-", unicodedata.normalize("NFC", written).casefold())
        )
        yield Word(key=key, name=written[0].isupper())
