"""Lines to blocks: what hard wrapping broke apart is one block again, in the source's own order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from build_tools.structure.joining import CLOSED, QUOTES, Joiner
from build_tools.structure.line_rules.rule import LineKind
from build_tools.structure.lines import Line


class Block(NamedTuple):
    """Lines that belong together: a paragraph, a heading, an item with the lines it was wrapped over."""

    kind: LineKind
    lines: tuple[Line, ...]
    words: str  # its text with the line ends as spaces

    @property
    def start(self) -> int:
        """Where its first character stands."""
        return self.lines[0].start

    @property
    def number(self) -> str | None:
        """What its label counts with, `None` for prose."""
        return self.lines[0].number

    @property
    def is_capital(self) -> bool:
        """Say whether it is written in capitals: `I. MỤC ĐÍCH, YÊU CẦU`."""
        return all(line.text.isupper() for line in self.lines)


def read_blocks(lines: Sequence[Line]) -> tuple[Block, ...]:
    """Join the lines that hard wrapping broke apart; every line is in exactly one block."""
    joiner = Joiner(lines)
    blocks: list[list[Line]] = []
    quoted_until = -1
    for index, line in enumerate(lines):
        if index <= quoted_until:
            blocks = _quoted(blocks, line)
            continue
        if line.text[0] in QUOTES:
            quoted_until = joiner.quote_end(index)
        if blocks and joiner.joins(blocks[-1], line):
            blocks[-1].append(line)
        else:
            joiner.note(line)
            blocks.append([line])
    return tuple(map(_block, blocks))


def _block(lines: list[Line]) -> Block:
    words = " ".join([line.text for line in lines]) if len(lines) > 1 else lines[0].text
    return Block(lines[0].kind, tuple(lines), words)


def _quoted(blocks: list[list[Line]], line: Line) -> list[list[Line]]:
    # Inside a quoted article its numbers are not the directive's own.
    prose = line._replace(kind=LineKind.PROSE, label=line.start, number=None)
    before = blocks[-1][-1].text
    if line.kind is LineKind.PROSE and not line.spaced and not CLOSED.search(before):
        blocks[-1].append(prose)
    else:
        blocks.append([prose])
    return blocks
