"""Walk down a head: which lines are national title, issuer, number, place and date, type, subject."""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_tools.model import UnitKind
from build_tools.structure.head.cells import Cell, cells, is_rule
from build_tools.structure.head.date import PLACE_DATE
from build_tools.structure.head.document_type import is_type_line, type_at
from build_tools.structure.head.fields import Fields
from build_tools.structure.head.national_title import TITLE
from build_tools.structure.head.pieces import LONGEST_HEAD, LONGEST_STRAY, Head
from build_tools.structure.head.start import TEXT_KINDS, HeadStart, find_start
from build_tools.structure.head.subject import ABOUT, last_about
from build_tools.structure.head.subject_lines import SubjectReader
from build_tools.structure.line_rules.rule import LineKind
from build_tools.structure.lines import Line


def read_head(text: str, lines: Sequence[Line]) -> Head:
    """Find the head among `lines`; a text without one gives an empty head."""
    start = find_start(text, lines)
    return Head() if start.row is None else _Reader(text, lines, start).read(start.row)


_ENDS = frozenset((LineKind.SALUTATION, LineKind.BASIS, LineKind.RECIPIENTS))
_NEAR = 3  # lines


class _Reader:
    def __init__(self, text: str, lines: Sequence[Line], start: HeadStart) -> None:
        self._text = text
        self._lines = lines
        self._titles = start.titles
        self._fields = Fields(text, start.titles)

    def read(self, first: int) -> Head:
        limit = self._lines[first].start + LONGEST_HEAD
        index = first
        while index < len(self._lines) and self._lines[index].start < limit:
            following = self._take(index)
            if following == index:
                break
            index = following
        return self._fields.head(first, index)

    def _take(self, index: int) -> int:
        """Take the piece that starts with line `index`; return the line behind it, else `index`."""
        line = self._lines[index]
        if line.kind in _ENDS or (line.kind is LineKind.CAPACITY and self._fields.type is not None):
            return index
        if line.kind is LineKind.RULE:
            return index + 1
        found = list(cells(self._text, line, self._titles))
        if self._fields.type is None and len(found) == 1:
            named = type_at(self._text, line, in_head=self._fields.is_begun)
            if named is not None:
                return self._take_type(index, named)
        return self._take_cells(index, found)

    def _take_cells(self, index: int, found: Sequence[Cell]) -> int:
        before = self._fields.mark()
        end = self._lines[index].end
        for cell in found:
            if is_rule(self._text, cell):
                continue
            reached = self._take_cell(*cell, index)
            if reached is None:
                self._fields.go_back(before)
                return self._take_stray(index)
            end = max(end, reached)
        return self._row_at(index + 1, end)

    def _row_at(self, row: int, end: int) -> int:
        """Return the first line from `row` on that starts behind `end`."""
        while row < len(self._lines) and self._lines[row].start < end:
            row += 1
        return row

    def _take_stray(self, index: int) -> int:
        """Take a line of no known kind when the head plainly goes on behind it."""
        line = self._lines[index]
        if (
            self._fields.type
            or not self._fields.pieces
            or line.kind in TEXT_KINDS
            or len(line.text) > LONGEST_STRAY
        ):
            return index
        if not any(map(self._is_head_line, self._lines[index + 1 : index + 1 + _NEAR])):
            return index
        self._fields.add(UnitKind.PARAGRAPH, line.start, line.end)
        return index + 1

    def _is_head_line(self, line: Line) -> bool:
        return is_type_line(line.text) or bool(
            self._titles and (TITLE.match(line.text) or PLACE_DATE.match(self._text, line.start))
        )

    def _take_cell(self, start: int, stop: int, index: int) -> int | None:
        """Take one cell; return how far it reaches, None when it belongs to no head."""
        taken = self._fields.take_field(start)
        if taken is not None:
            return taken
        if ABOUT.match(self._text, start) and self._fields.is_begun:
            return self._take_about(index, start, stop)
        return self._fields.take_name(start, stop)

    def _take_about(self, index: int, start: int, stop: int) -> int:
        """Take the subject of a letter: `V/v …` with the lines it was wrapped over."""
        if stop < self._lines[index].end:
            return self._fields.add(UnitKind.SUBJECT, start, stop)
        last = last_about(self._text, self._lines, index, self._subject_lines())
        return self._fields.add(UnitKind.SUBJECT, start, self._lines[last].end)

    def _take_type(self, index: int, found: re.Match[str]) -> int:
        self._fields.add(UnitKind.TYPE, self._lines[index].start, found.end())
        self._fields.type = self._fields.pieces[-1]
        row = index
        while self._lines[row].end < found.end():
            row += 1
        rest = self._text[found.end() : self._lines[row].end].strip(" *_:")
        begin = self._lines[row].end - len(rest) if rest else None
        return self._take_subject(row + 1, begin)

    def _take_subject(self, first: int, begin: int | None) -> int:
        found = self._subject_lines().read(first, begin)
        if found.subject:
            self._fields.add(UnitKind.SUBJECT, found.subject.start, found.subject.end)
        if found.authority:
            self._fields.add(UnitKind.ISSUER, found.authority.start, found.authority.end)
            self._fields.authority = self._fields.pieces[-1]
        return found.row

    def _subject_lines(self) -> SubjectReader:
        above = (piece for piece in self._fields.pieces if piece.kind is UnitKind.ISSUER)
        issuer = " ".join(self._text[piece.start : piece.end] for piece in above)
        return SubjectReader(self._lines, issuer)
