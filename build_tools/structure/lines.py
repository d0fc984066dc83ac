"""The lines of a text: where each stands and what it starts with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from build_tools.structure.line_rules import LineKind, line_kind


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


_LINE = re.compile(r"[^\r\n]+")
# Words that never stand alone in a line: their number was wrapped to the next one.
_LONE = frozenset(
    ("Chương", "CHƯƠNG", "Phần", "PHẦN", "Mục", "MỤC", "Điều", "ĐIỀU", "Phụ lục", "Tiểu mục", "TIỂU MỤC")
)
_NUMBERED = re.compile(r"\s*[IVXLC\d]")
_MARKUP = re.compile(r"(?:#{1,6}\s+|\*\*|__)(?=\S)")
# Recipients left, signature right: the two columns of a document's end, flattened into one line.
_COLUMNS = re.compile(r"[^\S\n]*\|[^\S\n]*|[^\S\n]{5,}")
_WIDE = " " * 5


def read_lines(text: str) -> Iterator[Line]:
    """Yield the lines of `text` that hold more than white space, in order."""
    end = 0
    spaced = lone_spaced = False
    lone: int | None = None
    for found in _LINE.finditer(text):
        written = found.group()
        content = written.strip()
        if not content:
            spaced = True
            continue
        gap = text[end : found.start()]
        spaced = spaced or len(gap) > 2 or gap in _BLANK
        start = found.start() + len(written) - len(written.lstrip())
        end = found.end()
        if lone is not None:
            yield _line(text[lone : start + len(content)], lone, spaced=lone_spaced)
            lone, spaced = None, False
            continue
        if content in _LONE and _NUMBERED.match(text, end):
            lone, lone_spaced, spaced = start, spaced, False
            continue
        line = _line(content, start, spaced=spaced)
        if ("|" in content or _WIDE in content) and line.kind in _SPLIT:
            yield from _columns(line)
        else:
            yield line
        spaced = False


_BLANK = frozenset(("\n\n", "\r\r", "\n\r"))
_SPLIT = frozenset((LineKind.RECIPIENTS, LineKind.DASH, LineKind.CAPACITY))


def _columns(line: Line) -> Iterator[Line]:
    """Yield the columns of a line of the document's end; a bullet that is no recipient stays whole."""
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


def _line(content: str, start: int, *, spaced: bool) -> Line:
    kind, found = line_kind(content)
    skipped = 0
    if found is None or kind is LineKind.DOT:
        markup = _MARKUP.match(content)
        if markup:
            skipped = markup.end()
            kind, found = line_kind(content[skipped:])
    if found is None:
        return Line(LineKind.PROSE, start, start + len(content), content, spaced, start, None)
    label = start + skipped + len(found.group().rstrip())
    number = found.groupdict().get("number")
    return Line(kind, start, start + len(content), content, spaced, label, number)
