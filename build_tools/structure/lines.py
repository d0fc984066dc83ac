"""The lines of a text: where each stands and what it starts with."""

from __future__ import annotations

import re
from collections.abc import Iterator
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
            else:
                lines.append(line)
        spaced = False
    return lines


_SPLIT = frozenset((LineKind.RECIPIENTS, LineKind.DASH, LineKind.CAPACITY))


def _columns(line: Line) -> Iterator[Line]:
    """Yield the columns of a line of the document's end; any other line stays whole."""
    starts = [0, *(found.end() for found in _COLUMNS.finditer(line.text))]
    cells = [line.text[start:end] for start, end in zip(starts, [*starts[1:], len(line.text)], strict=True)]
    is_tail = line.kind is not LineKind.DASH or cells[0].rstrip(" |\t\xa0").endswith((";", "."))
    if not is_tail:
        yield line
        return
    for start, cell in zip(starts, cells, strict=True):
        content = cell.strip(" \t\xa0|")
        if content:
            yield _line(content, line.start + start, spaced=line.spaced and start == 0)


_UNMARKED = frozenset((LineKind.PROSE, LineKind.DOT))


def _line(content: str, start: int, *, spaced: bool) -> Line:
    kind, label, number = line_kind(content)
    if content[0] in "#*_" and kind in _UNMARKED:
        markup = _MARKUP.match(content)
        if markup:
            kind, label, number = line_kind(content[markup.end() :])
            label += markup.end() if label else 0
    return Line(kind, start, start + len(content), content, spaced, start + label, number)
