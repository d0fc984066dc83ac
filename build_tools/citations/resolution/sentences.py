"""The sentence and the unit a citation stands in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from build_tools.model import Directive
from build_tools.text import Span

# A full stop ends a sentence before a capital, a figure or a quotation mark, but not behind `TP.` or a single
# letter. Only the first of a run of stops is tried, and the look ahead is bounded: the cost stays linear.
_END = re.compile(
    r"""[.!?…] (?<![.!?…]{2}) (?<!\bTP\.) (?<!\bTp\.) (?<!\b[A-ZĐ]\.) [.!?…]* [”"’)]*
        (?= \s{1,6} [\W\d]{0,6} [A-ZÀ-ỸĐ0-9“"] )
      | \n[^\S\n]*\n""",
    re.VERBOSE,
)
# Characters. Every page that a long sentence cites shows it: one of five thousand laws would be shown five
# thousand times. No sentence that people write is as long.
_LONGEST = 4_000
_CLAUSES = re.compile(r"(?s:.*[,;]\s|.*\s)")


class Sentences:
    """Find sentences of one directive; the ends in a unit are looked for once."""

    def __init__(self, directive: Directive) -> None:
        self._text = directive.source.text
        self._spans = [unit.span for unit in directive.units] or [directive.source.body]
        self._starts = [span.start for span in self._spans]
        self._ends: dict[int, list[int]] = {}

    def unit(self, offset: int) -> int:
        """Return the index of the unit at `offset`; a text without units counts as one."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def around(self, marked: Span) -> Span:
        """Return the sentence around `marked`, without white space at its edges; never past its unit."""
        unit = self.unit(marked.start)
        span = self._spans[unit]
        ends = self._ends_in(unit)
        before = bisect_right(ends, marked.start) - 1
        after = bisect_right(ends, marked.end - 1)
        start = ends[before] if before >= 0 else span.start
        end = ends[after] if after < len(ends) else max(span.end, marked.end)
        return self._trimmed(min(start, marked.start), max(end, marked.end))

    def _ends_in(self, unit: int) -> list[int]:
        if unit not in self._ends:
            span = self._spans[unit]
            ends = [found.end() for found in _END.finditer(self._text, span.start, span.end)]
            pairs = pairwise((span.start, *ends, span.end))
            self._ends[unit] = [place for start, end in pairs for place in (*self._cuts(start, end), end)]
        return self._ends[unit]

    def _cuts(self, start: int, end: int) -> Iterator[int]:
        """Yield where a sentence that is too long is cut: behind a clause, or else behind a word."""
        while end - start > _LONGEST:
            clauses = _CLAUSES.match(self._text, start, start + _LONGEST)
            start = clauses.end() if clauses else start + _LONGEST
            yield start

    def _trimmed(self, start: int, end: int) -> Span:
        while start < end and self._text[start].isspace():
            start += 1
        while end > start and self._text[end - 1].isspace():
            end -= 1
        return Span(start=start, end=end)
