"""The table of properties that a portal puts above a text: `Số hiệu: 12/KH-UBND`, `Cơ quan ban hành | …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from build_tools.structure.casing import plain
from build_tools.structure.dates import iso_date
from build_tools.structure.ends import is_name
from build_tools.structure.head.document_type import kinds_of
from build_tools.structure.head.issuer import is_joint
from build_tools.structure.head.number import NUMBER_TEXT, number_values
from build_tools.structure.head.pieces import Stated, even
from build_tools.structure.head.subject import ABOUT_MARK
from build_tools.structure.head.type_names import type_named
from build_tools.structure.issuers import bodies, issuer_of, names_body
from build_tools.structure.words import portal_labels


class _Cell(NamedTuple):
    value: str
    start: int
    end: int


_FARTHEST = 4_000  # characters; above the table stand the portal's menus at most
_FEWEST = 3  # rows: one or two labels stand in many a text
_LONGEST_TYPE = 5  # words
_CUE = re.compile(r"iệu(?<=[ốýíỐÝÍ] [hH]iệu)")  # of `số hiệu`, `ký hiệu`: most texts hold none
_LINE = re.compile(r"\S[^\n]*")
_AROUND = " \t|:•*-–"
_ROW = re.compile(r"\W*[^\W\d][^:|\t\n]{1,40}[:|\t]")
_DATE = re.compile(
    r"(?:ngày\s+)?(?P<day>\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(?P<month>\d{1,2})"
    r"(?:\s*[/.-]\s*|\s+năm\s+)(?P<year>\d{4})",
    re.IGNORECASE,
)
_NUMBER = re.compile(rf"(?=\d){NUMBER_TEXT}")


def table_values(text: str) -> dict[str, Stated]:
    """Return what the table of properties above a text states, by metadata key; nothing without a number.

    A value that is not of its kind states nothing: `Số hiệu: Không số`, `Nơi ban hành: Hà Nội`.
    """
    if not _CUE.search(text, 0, _FARTHEST) and text.find("HIỆU", 0, _FARTHEST) < 0:
        return {}
    rows = _table(text)
    number = _number(rows.get("number"))
    return dict(_values(rows, number)) if number else {}


@cache
def _labels() -> str:
    return "|".join(map(re.escape, sorted(portal_labels(), key=len, reverse=True)))


@cache
def _label() -> re.Pattern[str]:
    """Return the pattern of a label that begins a cell: with a colon, or alone in it."""
    return re.compile(rf"(?P<label>{_labels()})\s*(?::|$)", re.IGNORECASE)


@cache
def _cut() -> re.Pattern[str]:
    """Return the pattern of what ends a cell: its column, or the next label in the same line."""
    return re.compile(rf"[|\t]|(?<=\s)(?=(?:{_labels()})\s*:)", re.IGNORECASE)


def _table(text: str) -> dict[str, _Cell]:
    """Return the cells of the first table by key, the first of each."""
    table = _Table()
    for line in _LINE.finditer(text, 0, _FARTHEST):
        cells = tuple(_cells(text, *line.span()))
        is_row = not cells or table.is_open or bool(_ROW.match(line.group()))
        for cell in cells:
            label = _label().match(cell.value)
            is_row = is_row or label is not None
            if label:
                table.open(label["label"])
            table.fill(_cell(text, cell.start + label.end(), cell.end) if label else cell)
        if not is_row and table.is_whole:
            break
        table = table if is_row else _Table()
        table.end_line()
    return table.rows if table.is_whole else {}


class _Table:
    """The rows read so far; a value stands behind its label, or in all rows below it."""

    def __init__(self) -> None:
        self.rows: dict[str, _Cell] = {}
        self._key: str | None = None
        self._is_below = False

    @property
    def is_open(self) -> bool:
        return self._key is not None

    @property
    def is_whole(self) -> bool:
        return len(self.rows) >= _FEWEST

    def open(self, label: str) -> None:
        self._key = portal_labels()[label.lower()]

    def fill(self, cell: _Cell) -> None:
        if self._key is not None and cell.value:
            self.rows.setdefault(self._key, cell)
            self._key = None

    def end_line(self) -> None:
        self._is_below = self._is_below or (self.is_open and not self.rows)
        if not self._is_below:
            self._key = None


def _cells(text: str, start: int, end: int) -> Iterator[_Cell]:
    """Yield the cells of a line that hold words."""
    cuts = [found.end() for found in _cut().finditer(text, start, end)]
    cells = (_cell(text, *span) for span in zip([start, *cuts], [*cuts, end], strict=True))
    return (cell for cell in cells if cell.value)


def _cell(text: str, start: int, end: int) -> _Cell:
    """Return the words of a cell without the marks around them."""
    words = text[start:end]
    begin = start + len(words) - len(words.lstrip(_AROUND))
    value = words.strip(_AROUND)
    return _Cell(value, begin, begin + len(value))


def _number(cell: _Cell | None) -> Stated | None:
    is_number = cell is not None and _NUMBER.fullmatch(cell.value)
    return Stated(value=cell.value, start=cell.start, end=cell.end) if cell and is_number else None


def _values(rows: dict[str, _Cell], number: Stated) -> Iterator[tuple[str, Stated]]:
    yield from number_values(number)
    about = rows.get("subject")
    kinds = kinds_of(number.value) if about is None or not ABOUT_MARK.match(about.value) else []
    if kinds:
        yield "type", Stated(value=kinds[0])
    for key, cell in rows.items():
        value = _value(key, cell.value, number.value)
        if value:
            yield key, Stated(value=value, start=cell.start, end=cell.end)


def _value(key: str, words: str, number: str) -> str | None:
    """Return what a cell states under its key, None when it is of another kind."""
    match key:
        case "type":
            return type_named(words) if len(words.split()) <= _LONGEST_TYPE else None
        case "date":
            found = _DATE.fullmatch(words)
            return iso_date(found["day"], found["month"], found["year"]) if found else None
        case "issuer":
            return _issuer(words, number)
        case "subject":
            return even(words)
        case "signer":
            return words if is_name(words) else None
        case _:
            return None


def _issuer(words: str, number: str) -> str | None:
    """Return the issuer; a portal that names one body of a joint document names too few."""
    joint = is_joint(number)
    if not names_body(plain(words)) or (joint and not re.search(r"[,;]|\s[-–]\s", words)):
        return None
    return issuer_of(bodies([words], is_titled=True), number, is_joint=joint)[0]
