"""Characters and positions: the untouched text of a file and places in it."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

# Only these end a line: `str.splitlines` also cuts at form feeds and U+2028, which would move text.
LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A half-open range of code points of a source text: `[start, end)`."""

    start: int
    end: int

    def contains(self, other: Span) -> bool:
        """Say whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Say whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Position:
    """A place as an editor shows it: line and column, both counted from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceText:
    """A file as decoded, never changed: `text` holds all of it, the body starts at `body_start`.

    Offsets count code points of `text`: a BOM is one character at 0, CRLF is two.
    """

    path: str
    text: str
    body_start: int = 0

    @property
    def body(self) -> Span:
        """The span of the directive's own text, behind the front matter."""
        return Span(start=self.body_start, end=len(self.text))

    def slice(self, span: Span) -> str:
        """Return the characters of `span` as they stand in the file."""
        return self.text[span.start : span.end]

    def position(self, offset: int) -> Position:
        """Turn an offset into line and column."""
        starts = _line_starts(self.text)
        row = bisect_right(starts, offset) - 1
        return Position(line=row + 1, column=offset - starts[row] + 1)

    def line(self, number: int) -> str:
        """Return line `number` (from 1) without its line end."""
        starts = _line_starts(self.text)
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")


# Most texts are never asked for a place, the others many times in a row.
@lru_cache(maxsize=4)
def _line_starts(text: str) -> tuple[int, ...]:
    lines = text.replace("\r\n", " \n").replace("\r", "\n").split("\n")
    return tuple(accumulate((len(line) + 1 for line in lines[:-1]), initial=0))


# Every white space of one code point but the blank itself.
SPACES = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\xa0\u1680"
    + "".join(map(chr, range(0x2000, 0x200B)))
    + "\u2028\u2029\u202f\u205f\u3000"
)
# Runs of white space, or characters that take no room at all.
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_UNEVEN = re.compile(rf"[{_INVISIBLE}]+| [ {_INVISIBLE}]+")
# Composing sorts the marks of a letter in quadratic time, and no letter needs more than a few of them.
_CLUSTER = re.compile(r"[^\u0300-\u036f][\u0300-\u036f]{1,8}")


@dataclass(frozen=True, slots=True, kw_only=True)
class MendedText:
    """A text made even for matching, with the way back to the offsets it came from.

    White space runs are one space, invisible characters are gone, letters are composed (NFC).
    `mended[i]` came from the original offsets `original(i)` up to `original(i + 1)`.
    """

    text: str
    _mended: array[int]
    _originals: array[int]

    def original(self, offset: int) -> int:
        """Return the original offset of the character at `offset` of the mended text."""
        if len(self._mended) == 1:  # nothing was mended
            return self._originals[0] + offset
        row = bisect_right(self._mended, offset) - 1
        return self._originals[row] + offset - self._mended[row]

    def mended(self, offset: int) -> int:
        """Return the offset in the mended text of the original `offset`, inside a run the run's own place."""
        row = bisect_right(self._originals, offset) - 1
        place = self._mended[row] + offset - self._originals[row]
        return min(place, self._mended[row + 1] - 1) if row + 1 < len(self._mended) else place

    def original_span(self, start: int, end: int) -> Span:
        """Return the original span of the mended range `[start, end)`, which is not empty."""
        if len(self._mended) == 1:
            return Span(start=self._originals[0] + start, end=self._originals[0] + end)
        last = bisect_right(self._mended, end - 1) - 1
        inside = end - 1 - self._mended[last]
        following = self._mended[last + 1] if last + 1 < len(self._mended) else None
        stop = self._originals[last] + inside + 1
        if following == end:
            stop = self._ends(last, stop)
        return Span(start=self.original(start), end=stop)

    def _ends(self, row: int, stop: int) -> int:
        # A composed letter is a row of its own: it ends where the next row's original begins.
        following = self._originals[row + 1]
        single = self._mended[row + 1] - self._mended[row] == 1
        return following if single else stop


def mend(text: str, start: int = 0, end: int | None = None) -> MendedText:
    """Make `text[start:end]` even for matching (see `MendedText`); linear in its length."""
    piece = text[start : len(text) if end is None else end]
    if is_usual(piece):
        piece = piece.replace("\t", " ").replace("\n", " ")
        return _mended(piece, start, _BLANKS.finditer(piece))
    piece = _blanks(piece)
    return _mended(piece, start, _uneven(piece))


def _blanks(piece: str) -> str:
    # One for one, so that no offset moves and only runs need a way back.
    for space in SPACES:
        piece = piece.replace(space, " ")
    return piece


# What most texts consist of alone: letters of one code point, common signs, blanks, tabs and line feeds.
_UNUSUAL = re.compile("[^\\n\\t -~“”…–\\u00c0-\\u024f\\u1ea0-\\u1ef9]")


@lru_cache(maxsize=2)
def is_usual(text: str) -> bool:
    """Say whether a text has no odd white space, no invisible character and no mark apart from its letter.

    One search instead of one for each of them, whose questions come one after the other.
    """
    return _UNUSUAL.search(text) is None


# Reading for personal data and reading for structure ask for the same text one after the other.
@lru_cache(maxsize=2)
def mend_letters(text: str, start: int = 0, end: int | None = None) -> MendedText:
    """Make only the letters of `text[start:end]` even: white space stays, so that lines stay lines."""
    piece = text[start : len(text) if end is None else end]
    return _mended(piece, start, () if is_usual(piece) else _LETTERS.finditer(piece))


def _mended(piece: str, start: int, uneven: Iterable[re.Match[str]]) -> MendedText:
    pieces: list[str] = []
    mended, originals = array("q", [0]), array("q", [start])
    length = done = 0
    for found in uneven:
        replacement = _even(found.group())
        if replacement == found.group():
            continue
        first, last = found.span()
        pieces += (piece[done:first], replacement)
        length += first - done
        mended.extend((length, length + len(replacement)))
        originals.extend((start + first, start + last))
        length += len(replacement)
        done = last
    pieces.append(piece[done:])
    return MendedText(text="".join(pieces), _mended=mended, _originals=originals)


# Composing sorts the marks of a letter in quadratic time, and no letter needs more than a few of them.
_LETTERS = re.compile(rf"[{_INVISIBLE}]+|[^\s\u0300-\u036f][\u0300-\u036f]{{1,8}}")
_UNEVEN_OR_CLUSTER = re.compile(f"{_UNEVEN.pattern}|{_CLUSTER.pattern}")
# Most texts hold nothing else that is uneven, and a literal beginning is found many times faster.
_BLANKS = re.compile("  +")
_HIDDEN = re.compile(f"[{_INVISIBLE}]")


def _uneven(piece: str) -> Iterator[re.Match[str]]:
    if not unicodedata.is_normalized("NFC", piece):
        return _UNEVEN_OR_CLUSTER.finditer(piece)
    return (_UNEVEN if _HIDDEN.search(piece) else _BLANKS).finditer(piece)


def _even(found: str) -> str:
    if " " in found:
        return " "
    return "" if _HIDDEN.match(found) else unicodedata.normalize("NFC", found)
