"""The lines of a text: where each stands and what it starts with."""

from __future__ import annotations

import re
from typing import NamedTuple

from build_tools.structure.line_rules.rule import LineKind
from build_tools.structure.line_rules.table import line_kind
from build_tools.text import SPACES, is_usual


class Line(NamedTuple):
    """A line that holds text: `text` without white space around it, at `start` up to `end`.

    `spaced` says whether a blank line stands before it, `label` is where its label ends, `number` what the
    label counts with (`II`, `5a`, empty for `-`), `None` when it counts nothing.
    """

    kind: LineKind
    start: int
    end: int
    text: str
    spaced: bool
    label: int
    number: str | None


# Words that never stand alone in a line: their number was wrapped to the next one.
_LONE = frozenset(
    ("Chương", "CHƯƠNG", "Phần", "PHẦN", "Mục", "MỤC", "Điều", "ĐIỀU", "Phụ lục", "Tiểu mục", "TIỂU MỤC")
)
_LONGEST_LONE = max(map(len, _LONE))
_NUMBERED = re.compile(r"\s*[IVXLC\d]")
_MARKUP = re.compile(r"(?:#{1,6}\s+|\*\*|__)(?=\S)")
# Recipients left, signature right: the two columns of a document's end, flattened into one line.
_COLUMNS = re.compile(r"[^\S\n]*\|[^\S\n]*|[^\S\n]{5,}")
_WIDE = " " * 5
_BREAK = re.compile(r"\||<br\s?/?>")


# A carriage return alone ends a line; every other odd space is a space. Offsets stay what they are.
_ODD = tuple(space for space in SPACES if space not in "\t\n\r")


def even_space(text: str) -> str:
    """Return `text`, as long as before, with line feeds, tabs and plain spaces as its only white space."""
    if is_usual(text):
        return text
    even = text.replace("\r\n", " \n").replace("\r", "\n")
    for space in _ODD:
        even = even.replace(space, " ")
    return even


def read_lines(text: str) -> list[Line]:
    """Return the lines of `text` (see `even_space`) that hold more than white space, in order."""
    lines: list[Line] = []
    offset = 0
    spaced = False
    lone: tuple[int, bool] | None = None
    tail_end = -1
    for written in text.split("\n"):
        content = written.strip()
        start = offset
        offset += len(written) + 1
        if not content:
            spaced = True
            continue
        if written[0].isspace():
            start += len(written) - len(written.lstrip())
        if lone is not None:
            lines.append(_line(text[lone[0] : start + len(content)], lone[0], spaced=lone[1]))
            lone = None
        elif len(content) <= _LONGEST_LONE and content in _LONE and _NUMBERED.match(text, offset):
            lone = (start, spaced)
        else:
            line = _line(content, start, spaced=spaced)
            if line.kind in _SPLIT and ("|" in content or _WIDE in content):
                lines += _columns(line)
                tail_end = len(lines)
            elif content[0] == "|" and (row := _tail_row(line, goes_on=tail_end == len(lines))):
                lines += row
                tail_end = len(lines)
            else:
                lines.append(line)
        spaced = False
    return lines


_SPLIT = frozenset((LineKind.RECIPIENTS, LineKind.DASH, LineKind.CAPACITY))


def _columns(line: Line) -> tuple[Line, ...]:
    """Return the columns of a line of the document's end; any other line stays whole."""
    cells = _cells(line, _COLUMNS)
    is_tail = line.kind is not LineKind.DASH or cells[0].text.endswith((";", "."))
    return cells if is_tail else (line,)


def _tail_row(line: Line, *, goes_on: bool) -> tuple[Line, ...]:
    """Return the cells of a table's row that holds the document's end; none of any other row.

    `| Nơi nhận: | TM. BAN THƯỜNG VỤ |` begins such a table, further rows of two columns go on with it.
    """
    if sum(not cell.isspace() for cell in line.text.split("|") if cell) > _END_COLUMNS:
        return ()
    cells = _cells(line, _BREAK)
    if not cells:
        return ()
    begins = cells[0].kind is LineKind.RECIPIENTS or (len(cells) == 1 and cells[0].kind is LineKind.CAPACITY)
    whole = cells[0]._replace(start=line.start, text=line.text[: cells[0].end - line.start])
    return (whole, *cells[1:]) if goes_on or begins else ()


_END_COLUMNS = 2  # recipients and signature


def _cells(line: Line, gap: re.Pattern[str]) -> tuple[Line, ...]:
    """Return what holds words between the gaps of a line, each as a line of its own."""
    gaps = [found.span() for found in gap.finditer(line.text)]
    starts, ends = [0, *(end for _, end in gaps)], [*(start for start, _ in gaps), len(line.text)]
    spans = (_content(line.text, start, end) for start, end in zip(starts, ends, strict=True))
    return tuple(
        _line(line.text[start:end], line.start + start, spaced=line.spaced and start == 0)
        for start, end in spans
        if start < end
    )


def _content(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the words between two offsets stand."""
    words = text[start:end]
    begin = start + len(words) - len(words.lstrip(_AROUND))
    return begin, begin + len(words.strip(_AROUND))


_AROUND = " \t\xa0|"


_UNMARKED = frozenset((LineKind.PROSE, LineKind.DOT))


def _line(content: str, start: int, *, spaced: bool) -> Line:
    kind, label, number = line_kind(content)
    if content[0] in "#*_" and kind in _UNMARKED:
        markup = _MARKUP.match(content)
        if markup:
            kind, label, number = line_kind(content[markup.end() :])
            label += markup.end() if label else 0
    return Line(kind, start, start + len(content), content, spaced, start + label, number)
