"""The places of units while the tree grows, and the ranks that decide what stands below what."""

from __future__ import annotations

import re
from typing import NamedTuple

from build_tools.model import UnitKind
from build_tools.structure.blocks import Block
from build_tools.structure.line_rules.rule import LineKind


class Place(NamedTuple):
    """A unit before its end is known: `start` and `label` are offsets of the mended text.

    `block` is what it was made from, `None` for a part of the head.
    """

    kind: UnitKind
    start: int
    parent: int | None
    anchor: str
    level: int
    label: tuple[int, int] | None = None
    block: Block | None = None

    @property
    def style(self) -> LineKind | None:
        """What its first line looks like."""
        return self.block.kind if self.block else None

    @property
    def number(self) -> str | None:
        """The number of its label."""
        return self.block.number if self.block else None

    @property
    def is_whole(self) -> bool:
        """Say whether it ends as a sentence or the last item of a list does."""
        return self.block is not None and bool(_WHOLE.search(self.block.lines[-1].text[-6:]))


_WHOLE = re.compile(r"[.;…/][”\"’'»)\]]*$")


# A unit stands below the nearest unit of a lower rank before it.
RANKS: dict[LineKind, int] = {
    LineKind.PART: 1,
    LineKind.CHAPTER: 2,
    LineKind.SECTION: 3,
    LineKind.SUBSECTION: 4,
    LineKind.ARTICLE: 5,
    LineKind.LETTER: 6,
    LineKind.ROMAN: 7,
    LineKind.NUMERAL: 8,
    LineKind.DECIMAL: 9,  # and one more for every further dot
    LineKind.POINT: 13,
    LineKind.BRACKETED: 14,
    LineKind.ENCLOSED: 15,
    LineKind.DASH: 16,
    LineKind.DOT: 17,
    LineKind.PLUS: 18,
    LineKind.LABELLED: 18,
}
UNITS: dict[LineKind, UnitKind] = {
    LineKind.PART: UnitKind.PART,
    LineKind.CHAPTER: UnitKind.CHAPTER,
    LineKind.SECTION: UnitKind.SECTION,
    LineKind.SUBSECTION: UnitKind.SUBSECTION,
    LineKind.ARTICLE: UnitKind.ARTICLE,
    LineKind.LETTER: UnitKind.SECTION,
    LineKind.ROMAN: UnitKind.SECTION,
    LineKind.NUMERAL: UnitKind.ITEM,
    LineKind.DECIMAL: UnitKind.ITEM,
    LineKind.POINT: UnitKind.POINT,
    LineKind.BRACKETED: UnitKind.ITEM,
    LineKind.ENCLOSED: UnitKind.ITEM,
    LineKind.DASH: UnitKind.BULLET,
    LineKind.DOT: UnitKind.BULLET,
    LineKind.PLUS: UnitKind.BULLET,
    LineKind.LABELLED: UnitKind.ITEM,
}
