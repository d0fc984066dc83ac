"""Where a head starts: what stands above the national title, else above the number or the type."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.structure.head.document_type import is_torn, is_type_line, starts_with_type
from build_tools.structure.head.national_title import first_title, titles_behind
from build_tools.structure.head.number import is_number_line, starts_with_number
from build_tools.structure.head.pieces import LONGEST_HEAD
from build_tools.structure.line_rules.rule import LineKind
from build_tools.structure.lines import Line

_NEAR, _NEAR_TOP = 9, 40  # lines
_LONGEST_CAPITALS = LONGEST_HEAD // 50
_LONGEST_TITLES = LONGEST_HEAD // 4
# None of these stands above a head.
_INSIDE = frozenset((LineKind.SALUTATION, LineKind.RECIPIENTS, LineKind.ANNEX))
TEXT_KINDS = frozenset(
    (
        LineKind.BASIS,
        LineKind.ARTICLE,
        LineKind.SALUTATION,
        LineKind.NUMERAL,
        LineKind.ROMAN,
        LineKind.PART,
        LineKind.CHAPTER,
        LineKind.SECTION,
        LineKind.ANNEX,
        LineKind.LETTER,
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadStart:
    """The line a head starts with, None where there is no head, and its national titles."""

    row: int | None = None
    titles: tuple[re.Match[str], ...] = ()


def find_start(text: str, lines: Sequence[Line]) -> HeadStart:
    """Return where the head of a text starts."""
    title = first_title(text)
    untitled = _first_untitled(text, lines)
    if title is not None:
        row = next(row for row, line in enumerate(lines) if line.end > title.start())
        if not _is_form(lines, row, untitled):
            titles = (title, *titles_behind(text, title, _LONGEST_TITLES))
            return HeadStart(row=_above(lines, row), titles=titles)
    return HeadStart() if untitled is None else HeadStart(row=_above(lines, untitled))


def _first_untitled(text: str, lines: Sequence[Line]) -> int | None:
    """Return the first line that is a number or a type name alone, above everything that is text."""
    is_first = True
    for row, line in enumerate(lines[:_NEAR_TOP]):
        if line.kind in TEXT_KINDS:
            break
        if is_number_line(line.text) or starts_with_type(line.text, is_first=is_first):
            return row
        if is_first and (starts_with_number(line.text) or is_torn(text, line)):
            return row
        is_first = is_first and line.kind is LineKind.RULE
    return None


def _is_form(lines: Sequence[Line], row: int, untitled: int | None) -> bool:
    """Say whether the national title in line `row` stands far inside the text, on a form in an annex."""
    if untitled is not None and row - untitled > _NEAR_TOP:
        return True
    return any(line.kind in _INSIDE for line in lines[:row])


def _above(lines: Sequence[Line], row: int) -> int:
    """Return the line where the issuer block above line `row` starts; a number may stand in between.

    A judgment names its type there too: `Quyết định giám đốc thẩm⏎Số: 35/2021/DS-GĐT`.
    """
    nearest = range(row - 1, max(-1, row - _NEAR), -1)
    numbered = next((up for up in nearest if _is_number(lines[up].text)), None)
    if numbered is not None:
        row = numbered - 1 if numbered and is_type_line(lines[numbered - 1].text) else numbered
    while row > 0 and _is_capital(lines[row - 1]):
        row -= 1
    return row


def _is_number(line: str) -> bool:
    return is_number_line(line.lstrip("*_ ")) or starts_with_number(line)


def _is_capital(line: Line) -> bool:
    return line.kind is LineKind.RULE or (line.text.isupper() and len(line.text) < _LONGEST_CAPITALS)
