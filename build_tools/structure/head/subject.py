"""The subject: of a letter behind `V/v` below its number, of others below the type name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from build_tools.model import UnitKind
from build_tools.structure.head.date import is_dated
from build_tools.structure.head.national_title import TITLE
from build_tools.structure.head.pieces import Head, Stated, even, written_lines
from build_tools.structure.head.subject_lines import SubjectReader
from build_tools.structure.line_rules.rule import LineKind
from build_tools.structure.lines import Line

ABOUT = re.compile(r"(?:V\s*/\s*[vV]|Về\s+việc|VỀ\s+VIỆC|\(V/v)\s*:?\s*")
# What of it is no part of the subject.
ABOUT_MARK = re.compile(r"\(?\s*(?:V\s*/\s*[vV]|Về\s+việc(?=\s*:))\s*[:.]?\s*")
_MOST_LINES = 12


def last_about(text: str, lines: Sequence[Line], index: int, reader: SubjectReader) -> int:
    """Return the last line that a letter's subject, which starts in line `index`, was wrapped over."""
    last = index
    while last + 1 < min(index + _MOST_LINES, len(lines)) and _goes_on(text, lines[last + 1]):
        last += 1
    spoken = reader.authority_from(index, last + 1)
    return last if spoken is None else spoken - 1


def _goes_on(text: str, line: Line) -> bool:
    is_prose = not line.spaced and line.kind is LineKind.PROSE
    return is_prose and not is_dated(text, line.start) and not TITLE.match(text, line.start)


def subject_values(text: str, head: Head, titled: re.Match[str] | None) -> Iterator[tuple[str, Stated]]:
    """Yield the subject in one line, behind the number and date that a title (`titled`) states first."""
    piece = head.one(UnitKind.SUBJECT)
    if piece is None:
        return
    start = titled.end() if titled is not None else piece.start
    about = ABOUT_MARK.match(text, start)
    start = about.end() if about else start
    words = even(" ".join(written_lines(text, start, piece.end))).strip(" *_#")
    if words:
        yield "subject", Stated(value=words, start=start, end=piece.end)
