"""Inverted lists built in one pass: what lunr's builder would hold as dictionaries, as delta-coded bytes.

lunr scores a term of a field by BM25 from four numbers: in how many records the term stands, how often it
stands in this one, how long the field is here and on average. Exactly these are kept, so the browser can
rebuild lunr's index for the terms it asks for; `tests/search/test_lunr.py` proves the scores equal.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

ONE_BYTE: Final = 0x80


def put_number(buffer: bytearray, number: int) -> None:
    """Append a number in groups of seven bits, the lowest first (LEB128)."""
    while number >= ONE_BYTE:
        buffer.append(number & 0x7F | ONE_BYTE)
        number >>= 7
    buffer.append(number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """Where one term stands in one field: `count` records, as bytes.

    Each record is `gap * 2 + more`; with `more` the number of times follows, otherwise it is 1.
    """

    count: int
    data: bytearray


class FieldPostings:
    """The inverted lists of one field; records are added in ascending order."""

    __slots__ = ("_counts", "_data", "_lasts", "_rows", "lengths")

    def __init__(self) -> None:
        self._rows: dict[str, int] = {}
        self._data: list[bytearray] = []
        self._lasts = array("L")
        self._counts = array("L")
        self.lengths = array("L")

    def add(self, terms: list[str]) -> None:
        """Add the field of the next record."""
        following = len(self.lengths) + 1
        rows, data, lasts, counts = self._rows, self._data, self._lasts, self._counts
        for term, times in Counter(terms).items():
            row = rows.get(term)
            if row is None:
                row = rows[term] = len(data)
                data.append(bytearray())
                lasts.append(0)
                counts.append(0)
            buffer, number = data[row], (following - lasts[row]) << 1 | (times > 1)
            if number < ONE_BYTE:
                buffer.append(number)
            else:
                put_number(buffer, number)
            if times > 1:
                put_number(buffer, times)
            lasts[row] = following
            counts[row] += 1
        self.lengths.append(len(terms))

    def get(self, term: str) -> Posting | None:
        """Return the list of a term, None when the field nowhere holds it."""
        row = self._rows.get(term)
        return None if row is None else Posting(count=self._counts[row], data=self._data[row])

    def terms(self) -> Iterator[str]:
        """Yield the terms in the order they were first met."""
        yield from self._rows

    @property
    def average_length(self) -> float:
        """The mean number of terms in the field, fields without any counted."""
        return sum(self.lengths) / len(self.lengths) if self.lengths else 0.0
