"""Whether a line goes on with the block before it: what hard wrapping tore and what only looks so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from build_tools.structure.letters import LOWER
from build_tools.structure.line_rules.rule import LineKind
from build_tools.structure.lines import Line
from build_tools.structure.numbering import FIRST, after
from build_tools.structure.words import words

HEADINGS = frozenset((LineKind.PART, LineKind.CHAPTER, LineKind.SECTION, LineKind.SUBSECTION, LineKind.ANNEX))
NUMBERED = frozenset(
    (
        LineKind.ARTICLE,
        LineKind.ROMAN,
        LineKind.LETTER,
        LineKind.NUMERAL,
        LineKind.BRACKETED,
        LineKind.DECIMAL,
        LineKind.POINT,
        LineKind.ENCLOSED,
    )
)
BULLETS = frozenset((LineKind.LABELLED, LineKind.DASH, LineKind.PLUS, LineKind.DOT))
_LIST = NUMBERED | BULLETS
_ALWAYS_NEW = frozenset(
    (LineKind.SALUTATION, LineKind.RECIPIENTS, LineKind.CAPACITY, LineKind.COLUMN, LineKind.CLOSING)
)
# What no sentence runs into or out of, but for the case that `_joins_apart` knows.
_APART = _ALWAYS_NEW | frozenset((LineKind.RULE, LineKind.TABLE))
_OPENINGS = HEADINGS | frozenset((LineKind.BASIS,))
OPEN_ENDINGS = frozenset(words("open_endings"))
_NUMBER_ENDINGS = frozenset(words("number_endings"))
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_STOPS, _CLOSERS = ".;:!?…", "”\"’'»)]"
CLOSED = re.compile(rf"[{_STOPS}][{re.escape(_CLOSERS)}]*$")
_TITLES = frozenset((LineKind.ROMAN, LineKind.LETTER))
_LONGEST_HEADING = 120
_FEW = 20  # questions that cost less than gathering all pairs of a text
_SHORTEST_TORN = 60  # a line as long as this that ends open goes on behind a blank line


class Joiner:
    """Decides whether a line continues the block before it."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._pairs: frozenset[tuple[str, str]] | None = None
        self._asked = 0
        self._last: dict[LineKind, str] = {}
        self._no_quote_end_before = -1
        self._is_spaced = sum(line.spaced for line in lines) * 2 > len(lines)

    def note(self, line: Line) -> None:
        """Remember the number of a line that starts a block."""
        if line.number is not None:
            self._last[line.kind] = line.number

    def joins(self, block: list[Line], line: Line) -> bool:
        """Say whether `line` goes on with `block`, the lines before it."""
        if line.kind in _APART or block[0].kind in _APART or block[-1].kind in _APART:
            return self._joins_apart(block, line)
        return self._joins_text(block, line)

    def _joins_apart(self, block: list[Line], line: Line) -> bool:
        kind, before = block[0].kind, block[-1]
        if line.kind is LineKind.RULE:
            return True
        if kind is LineKind.COLUMN:
            return self._in_table(line)
        if kind is LineKind.TABLE or line.kind is LineKind.TABLE:
            return before.kind is LineKind.TABLE and line.kind is LineKind.TABLE
        if line.kind in _ALWAYS_NEW or before.kind is LineKind.RULE:
            return line.kind is LineKind.CLOSING and self._is_wrapped(block, line)
        return self._joins_text(block, line)

    def _joins_text(self, block: list[Line], line: Line) -> bool:
        if line.kind in _LIST:
            return not self._starts(block, line)
        if line.kind in _OPENINGS:
            is_heading = block[0].kind in HEADINGS or block[0].text.isupper()
            return not line.spaced and not is_heading and _lacks_end(block[-1])
        return self._continues(block, line)

    def _in_table(self, line: Line) -> bool:
        is_cell = (
            line.kind not in HEADINGS and line.kind not in _ALWAYS_NEW and line.kind is not LineKind.ARTICLE
        )
        return is_cell and line.kind not in (LineKind.ROMAN, LineKind.LETTER)

    def _starts(self, block: list[Line], line: Line) -> bool:
        """Say whether a line with a label starts an item, or only looks so where a sentence was wrapped."""
        before = block[-1]
        if line.spaced or before.label == before.end or not _is_open(before):
            return True
        if block[0].kind in HEADINGS or block[0].text.isupper():
            return True
        if _ending(before) in _NUMBER_ENDINGS and line.kind in NUMBERED:
            return False
        if line.kind in BULLETS:
            return line.label < line.end and not _is_number(line)
        return self._is_expected(line) or _is_article_heading(before, line)

    def _is_expected(self, line: Line) -> bool:
        number = line.number or ""
        return number in FIRST or number in after(self._last.get(line.kind, ""))

    def _continues(self, block: list[Line], line: Line) -> bool:
        kind, before = block[0].kind, block[-1]
        if kind in HEADINGS:
            return self._heading_continues(block, line)
        if before.label == before.end and kind is LineKind.ARTICLE:
            return True
        if kind is LineKind.CAPACITY:
            return False
        if line.spaced:
            is_title = before.label == before.end and kind is LineKind.ROMAN and line.text.isupper()
            is_torn = line.text[0] in LOWER and len(before.text) > _SHORTEST_TORN and _is_open(before)
            return is_title or is_torn
        return self._is_wrapped(block, line)

    def _heading_continues(self, block: list[Line], line: Line) -> bool:
        before = block[-1]
        if before.label == before.end or before.text.endswith((":", ",")):
            return True
        if line.text.startswith("(") and block[0].kind is LineKind.ANNEX:
            return True
        if block[0].kind is LineKind.ANNEX and before.text.count("(") > before.text.count(")"):
            return True
        return line.text.partition("(")[0].isupper() and (before.text.isupper() or before.label == before.end)

    def _is_wrapped(self, block: list[Line], line: Line) -> bool:
        before = block[-1]
        if line.spaced:
            return False
        is_bare = before.label == before.end and block[0].kind in _LIST
        if is_bare or (line.text[0] in LOWER and not line.text.isupper()):
            return True
        if not _is_open(before) or _turns_capital(before, line):
            return False
        return not self._may_be_heading(block, line) or self._belongs(before, line)

    def _may_be_heading(self, block: list[Line], line: Line) -> bool:
        """Say whether a block may be a heading that ends before `line`, which nothing sets apart."""
        first = block[0]
        if first.text.isupper():
            return first.kind in _LIST and not line.text.isupper()
        if first.kind is LineKind.SALUTATION or (first.kind in _TITLES and len(block) == 1):
            return True
        if first.kind not in _LIST or self._is_spaced:
            return False
        return len(block) == 1 and len(first.text) <= _LONGEST_HEADING and first.kind not in BULLETS

    def _belongs(self, before: Line, line: Line) -> bool:
        if _lacks_end(before) or not line.text[0].isalpha():
            return True
        first = line.text.split(None, 1)[0]
        return self._are_neighbours(before.text.rsplit(None, 1)[-1], first.rstrip(".,;:)"))

    def _are_neighbours(self, first: str, second: str) -> bool:
        """Say whether two words stand side by side in a line somewhere, `Việt`, `Nam`: such a pair was torn.

        Most texts ask once or twice, which is no reason to gather all their pairs.
        """
        if self._asked < _FEW:
            self._asked += 1
            lines = (line.text for line in self._lines if first in line.text and second in line.text)
            return any((first, second) in _pairs(text) for text in lines)
        if self._pairs is None:
            self._pairs = frozenset(pair for line in self._lines for pair in _pairs(line.text))
        return (first, second) in self._pairs

    def quote_end(self, index: int) -> int:
        """Return the line that closes the quotation that line `index` opens with one of `QUOTES`, or -1."""
        text = self._lines[index].text
        if index < self._no_quote_end_before:
            return -1
        if (text[0] == "“" and text.count("“") <= text.count("”")) or (
            text[0] == '"' and text.count('"') % 2 == 0
        ):
            return -1
        for later in range(index + 1, min(index + _LONGEST_QUOTE, len(self._lines))):
            if _QUOTE_END.search(self._lines[later].text[-4:]):
                return later
        self._no_quote_end_before = index + _LONGEST_QUOTE
        return -1


QUOTES = '“"'
_LONGEST_QUOTE = 300  # lines; a quotation mark that is never closed must not swallow the text
_QUOTE_END = re.compile(r"[”\"][.;,]?$")


def _is_open(line: Line) -> bool:
    # Most lines say it by their last character.
    last = line.text[-1]
    return last not in _STOPS and (last not in _CLOSERS or not CLOSED.search(line.text[-6:]))


def _lacks_end(line: Line) -> bool:
    """Say whether a line says nothing whole: it ends with a comma or with a word that needs another."""
    return line.text.endswith(",") or _ending(line) in OPEN_ENDINGS


def _turns_capital(before: Line, line: Line) -> bool:
    """Say whether a line in capitals follows one in ordinary letters: a heading behind a paragraph."""
    return line.text.isupper() and not before.text.isupper() and " " in line.text


def _ending(line: Line) -> str:
    found = _LAST_WORD.search(line.text[-12:])
    return found.group().lower() if found else ""


def _is_article_heading(before: Line, line: Line) -> bool:
    """Say whether `Điều 4. Kinh phí` whose number skips stands behind words that need no article."""
    rest = line.text[line.label - line.start :].lstrip()
    is_heading = line.kind is LineKind.ARTICLE and rest[:1].isupper()
    return is_heading and bool(_ending(before)) and not _lacks_end(before)


def _is_number(line: Line) -> bool:
    return line.text[1:].lstrip()[:1].isdigit()


def _pairs(text: str) -> Iterable[tuple[str, str]]:
    words = text.split()
    return ((first, second.rstrip(".,;:)")) for first, second in pairwise(words) if second[0].isupper())
