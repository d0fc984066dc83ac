"""The subject below a type name, and the authority in whose name the document speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.model import UnitKind
from build_tools.structure.head.national_title import TITLE
from build_tools.structure.head.number import NUMBER
from build_tools.structure.head.pieces import LONGEST_STRAY, Piece
from build_tools.structure.joining import OPEN_ENDINGS
from build_tools.structure.letters import LOWER
from build_tools.structure.line_rules.rule import LineKind
from build_tools.structure.lines import Line
from build_tools.structure.words import words


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectEnd:
    """Where subject and authority stand, either may be missing; `row` is the line behind them."""

    row: int
    subject: Piece | None
    authority: Piece | None


def squeezed(text: str) -> str:
    """Return a name in capitals, evenly spaced, without marks of bold type, `UBND` written out."""
    written = text.upper().replace("*", "").replace("UỶ", "ỦY")
    return " ".join(written.replace("UBND", "ỦY BAN NHÂN DÂN").split())


_OFFICE = re.compile(r"CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|THỐNG ĐỐC|CỤC TRƯỞNG|CHÁNH ÁN|VIỆN TRƯỞNG")
_LONGEST_SUBJECT = 14  # lines
_UNFINISHED = frozenset(("của", "và", "do", "với", "tại", "cho", "theo", "các", "là", "thuộc", "-"))
_AUTHORITY = re.compile(rf"(?:{'|'.join(words('authorities'))})(?: [^{LOWER}]{{0,90}})?")
# What follows is the text: `RA SẮC LỆNH:`.
_ENACTING = re.compile(r"(?:RA )?(?:SẮC LỆNH|QUYẾT NGHỊ|QUYẾT ĐỊNH|NGHỊ ĐỊNH|LỆNH)\s*:")
_NUMBERS = re.compile(r"[/\d]")


def is_mostly_capital(text: str) -> bool:
    """Say whether a text is in capitals but for the symbols of numbers in it: `QUYẾT ĐỊNH SỐ 345/QĐ-TTg`."""
    if text == text.upper():
        return True
    return all(word == word.upper() or _NUMBERS.search(word) for word in text.split())


def is_authority(words: str) -> bool:
    """Say whether words, in any case, name in whose name a document speaks: `chủ tịch ủy ban nhân dân …`."""
    return bool(_AUTHORITY.fullmatch(squeezed(words)))


def _is_subject(line: Line) -> bool:
    """Say whether a line in ordinary letters below the type name is the subject, not the text itself."""
    return (
        len(line.text) < _LONGEST_LINE
        and not line.text.endswith((".", ":", ";", ","))
        and line.text[0].isalpha()
    )


_LONGEST_LINE = 300


class SubjectReader:
    """Reads the subject from the line below the type on; `issuer` is the name above the national title."""

    def __init__(self, lines: Sequence[Line], issuer: str) -> None:
        self._lines = lines
        self._issuer = squeezed(issuer)

    def read(self, first: int, begin: int | None) -> SubjectEnd:
        """Read from line `first`; `begin` is where words behind the type name start in the line before."""
        row = first
        while row < len(self._lines) and self._continues_subject(row, first, begin):
            row += 1
        start = self.authority_from(first, row)
        end = start if start is not None else row
        if begin is None and end > first:
            begin = self._lines[first].start
        subject = None
        if begin is not None:
            subject = Piece(kind=UnitKind.SUBJECT, start=begin, end=self._lines[end - 1].end)
        authority = None
        if start is not None:
            authority = Piece(
                kind=UnitKind.ISSUER, start=self._lines[start].start, end=self._lines[row - 1].end
            )
        return SubjectEnd(row=row, subject=subject, authority=authority)

    def _continues_subject(self, row: int, first: int, begin: int | None) -> bool:
        line = self._lines[row]
        if line.kind is LineKind.RULE:
            return row > first
        number = NUMBER.match(line.text)
        if row > first and (_ENACTING.fullmatch(line.text) or self._is_title(row)):
            return False
        is_text = line.kind not in (LineKind.PROSE, LineKind.CAPACITY, LineKind.LETTER)
        if is_text or row - first > _LONGEST_SUBJECT or (number and number["colon"]):
            return False
        if row == first:
            return is_mostly_capital(line.text) or (begin is None and _is_subject(line))
        return self._goes_on(self._lines[row - 1], line, row)

    def _is_title(self, row: int) -> bool:
        """Say whether a line is the national title, no end of `… GIỮA CHÍNH PHỦ NƯỚC⏎CỘNG HÒA …`."""
        above = self._lines[row - 1].text.rstrip("*_ ").upper()
        return bool(TITLE.match(self._lines[row].text.lstrip("*_# "))) and not above.endswith("NƯỚC")

    def _goes_on(self, before: Line, line: Line, row: int) -> bool:
        """Say whether a line goes on with the subject that the line before it belongs to."""
        was_capital = is_mostly_capital(before.text)
        if is_mostly_capital(line.text):
            return was_capital or before.kind is LineKind.RULE or bool(_AUTHORITY.fullmatch(line.text))
        if line.spaced or was_capital or line.text[0] in LOWER:
            return line.text[0] in LOWER and not (line.spaced and was_capital)
        if before.text.endswith((".", ":", ";")):
            return False
        return before.text.rsplit(None, 1)[-1].lower() in OPEN_ENDINGS or self._ends_soon(row)

    def _ends_soon(self, row: int) -> bool:
        """Say whether the lines from `row` on are the short end of a subject, with a gap behind it."""
        for line in self._lines[row : row + 4]:
            if line.spaced or line.kind is LineKind.RULE or line.text.isupper():
                return True
            if not _is_subject(line) or len(line.text) > LONGEST_STRAY:
                return False
        return False

    def authority_from(self, first: int, row: int) -> int | None:
        """Return the line where the authority starts: `CHỦ TỊCH ỦY BAN NHÂN DÂN …` above the legal bases."""
        for start in range(row - 1, max(first - 1, row - 5), -1):
            spoken = squeezed(" ".join(line.text for line in self._lines[start:row]))
            before = self._lines[start - 1].text.rsplit(None, 1)[-1].lower()
            is_whole = before not in _UNFINISHED and not before.endswith(",")
            if (
                is_whole
                and (spoken == self._issuer or _AUTHORITY.fullmatch(spoken))
                and (start > first or not self._issuer)
            ):
                above = self._lines[start - 1].text
                return start - 1 if start - 1 > first and _OFFICE.fullmatch(above) else start
        return None
