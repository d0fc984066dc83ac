"""The fields of a head as its cells are taken, one after the other."""

from __future__ import annotations

import re
from dataclasses import replace

from build_tools.model import UnitKind
from build_tools.structure.casing import plain
from build_tools.structure.head.date import PLACE_DATE, is_own_date
from build_tools.structure.head.document_type import is_type
from build_tools.structure.head.issuer import is_body
from build_tools.structure.head.number import NUMBER, is_own_number
from build_tools.structure.head.pieces import Head, Piece
from build_tools.structure.head.subject_lines import is_authority
from build_tools.structure.issuers import names_body

_BLOCK = frozenset((UnitKind.NUMBER, UnitKind.PLACE_DATE, UnitKind.ISSUER))
# How many pieces there were, and which of them was the type.
Mark = tuple[int, Piece | None]


class Fields:
    """What was taken of a head: its pieces in order, and the fields that stand in it once."""

    def __init__(self, text: str, titles: tuple[re.Match[str], ...]) -> None:
        self._text = text
        self._titles = titles
        self.pieces: list[Piece] = []
        self.type: Piece | None = None
        self.authority: Piece | None = None
        self._number: re.Match[str] | None = None
        self._date: re.Match[str] | None = None

    @property
    def is_begun(self) -> bool:
        """Say whether a national title or a number shows that this is a head."""
        return bool(self._titles or self._number)

    def head(self, first: int, last: int) -> Head:
        """Return the head of the lines `first` up to `last`, an empty one when nothing shows it is one."""
        if not (self.is_begun or self.type):
            return Head()
        return Head(
            first=first,
            last=last,
            pieces=tuple(self.pieces),
            number=self._number,
            date=self._date,
            authority=self.authority,
        )

    def mark(self) -> Mark:
        """Return where to go back to."""
        return len(self.pieces), self.type

    def go_back(self, mark: Mark) -> None:
        """Forget the pieces taken since `mark`."""
        taken, self.type = mark
        del self.pieces[taken:]

    def add(self, kind: UnitKind, start: int, end: int) -> int:
        """Add a piece behind the last one; return its end."""
        if not self.pieces or start >= self.pieces[-1].end:
            self.pieces.append(Piece(kind=kind, start=start, end=end))
        return end

    def take_field(self, start: int) -> int | None:
        """Take the title, number or date that starts here; return its end, None when there is none."""
        for title in self._titles:
            if title.start() <= start < title.end():
                return self.add(UnitKind.MOTTO, start, title.end())
        return self._take_number(start) or self._take_date(start)

    def take_name(self, start: int, stop: int) -> int | None:
        """Take a cell in capitals as type or body; return its end, None when it is neither."""
        cell = self._text[start:stop]
        if self.type is None and is_type(cell):
            return self._take_type_cell(start, stop)
        if self.type is None and is_body(cell):
            return self._take_body(start, stop)
        return None

    def _take_number(self, start: int) -> int | None:
        number = NUMBER.match(self._text, start)
        if self._number is not None or number is None or not is_own_number(self._text, number):
            return None
        self._number = number if number["number"] else None
        return self.add(UnitKind.NUMBER, start, number.end())

    def _take_date(self, start: int) -> int | None:
        date = PLACE_DATE.match(self._text, start)
        if self._date is not None or date is None or not is_own_date(self._text, date):
            return None
        self._date = date
        return self.add(UnitKind.PLACE_DATE, start, date.end())

    def _take_type_cell(self, start: int, stop: int) -> int:
        """Take a type name in a cell of its own, beside the motto or the number: the subject is elsewhere."""
        end = self.add(UnitKind.TYPE, start, stop)
        self.type = next((piece for piece in self.pieces if piece.kind is UnitKind.TYPE), None)
        return end

    def _take_body(self, start: int, stop: int) -> int:
        """Take a body in capitals: the issuer, or below a subject the authority that speaks.

        Where the type name was lost, what names no body below number and date is the subject.
        """
        kinds = {piece.kind for piece in self.pieces}
        if kinds >= _BLOCK and self.authority is None:
            written = plain(self._text[start:stop])
            last = self.pieces[-1]
            if last.kind is UnitKind.SUBJECT and not (names_body(written) or is_authority(written)):
                self.pieces[-1] = replace(last, end=stop)
                return stop
            if UnitKind.SUBJECT not in kinds and not names_body(written):
                return self.add(UnitKind.SUBJECT, start, stop)
        spoken = UnitKind.SUBJECT in kinds and self.authority is None
        end = self.add(UnitKind.ISSUER, start, stop)
        if spoken:
            self.authority = self.pieces[-1]
        return end
