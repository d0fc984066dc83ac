"""Anchors: the address of a unit in its page, made from the numbers the text itself counts with."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Protocol

from build_tools.model import UnitKind
from build_tools.structure.line_rules.rule import LineKind

_WORDS: dict[LineKind, str] = {
    LineKind.PART: "phan",
    LineKind.CHAPTER: "chuong",
    LineKind.SECTION: "muc",
    LineKind.SUBSECTION: "tieu-muc",
    LineKind.ARTICLE: "dieu",
}
_NAMED: dict[UnitKind, str] = {
    UnitKind.MOTTO: "quoc-hieu",
    UnitKind.ISSUER: "co-quan",
    UnitKind.NUMBER: "so",
    UnitKind.PLACE_DATE: "ngay",
    UnitKind.TYPE: "loai",
    UnitKind.SUBJECT: "trich-yeu",
    UnitKind.SALUTATION: "kinh-gui",
    UnitKind.SIGNATURE: "chu-ky",
    UnitKind.RECIPIENTS: "noi-nhan",
}
_COUNTED: dict[UnitKind, str] = {
    UnitKind.ADDRESSEE: "g",
    UnitKind.RECIPIENT: "g",
    UnitKind.TABLE: "bang-",
    UnitKind.BASIS: "can-cu-",
}
_WIDEST = frozenset((UnitKind.PART, UnitKind.CHAPTER, UnitKind.ANNEX))
_SECTIONS = frozenset((UnitKind.SECTION, UnitKind.SUBSECTION))
_UNSAFE = re.compile(r"[^a-z0-9]+")


class Parent(Protocol):
    """What an anchor needs to know of the unit above."""

    @property
    def kind(self) -> UnitKind:
        """The kind of the unit."""

    @property
    def anchor(self) -> str:
        """Its anchor."""

    @property
    def style(self) -> LineKind | None:
        """What its first line looks like."""

    @property
    def number(self) -> str | None:
        """The number of its label."""


@lru_cache(maxsize=1024)
def part_of(number: str) -> str:
    """Return a number as part of an anchor: `đ` → `dd`, `II` → `ii`, `1.2` → `1-2`, `01` → `1`."""
    plain = number.lower().replace("đ", "dd")
    ascii_only = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    pieces = [piece.lstrip("0") or piece for piece in _UNSAFE.split(ascii_only) if piece]
    return "-".join(pieces) or "0"


class Anchors:
    """Gives out anchors that are unique in their page."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}
        self._counts: dict[tuple[str, str], int] = {}

    def named(self, kind: UnitKind) -> str:
        """Return the anchor of a part that has a name of its own: `quoc-hieu`."""
        return self._unique(_NAMED[kind]) if kind in _NAMED else self.leaf(kind, "")

    def annex(self, number: str | None) -> str:
        """Return the anchor of an annex: `pl-i`, `pl` when it has no number."""
        return self._unique(f"pl-{part_of(number)}" if number else "pl")

    def leaf(self, kind: UnitKind, above: str) -> str:
        """Return the anchor of something counted below its parent: `muc-i-p1`, `noi-nhan-g2`."""
        return self._count(above, _COUNTED.get(kind, "p"))

    def numbered(self, style: LineKind, number: str, above: Parent | None, annex: str) -> str:
        """Return the anchor of an item or heading below `above`: `dieu-5-khoan-2`, `muc-i-1`, `muc-1-g2`."""
        base = above.anchor if above else ""
        if not number:
            return self._count(base, "g")
        if style is LineKind.ARTICLE:
            return self._unique(_joined(annex, f"dieu-{part_of(number)}"))
        if style in _WORDS:
            return self._unique(_joined(base, f"{_WORDS[style]}-{part_of(number)}"))
        return self._unique(_joined(base, self._own(style, number, above)))

    def _own(self, style: LineKind, number: str, above: Parent | None) -> str:
        part = part_of(number)
        if above is None or above.kind in _WIDEST or (above.kind in _SECTIONS and above.style in _WORDS):
            return f"muc-{part}"
        if above.kind is UnitKind.ARTICLE and style is LineKind.NUMERAL:
            return f"khoan-{part}"
        if above.kind in (UnitKind.ARTICLE, UnitKind.CLAUSE) and style is LineKind.POINT:
            return f"diem-{part}"
        if style is LineKind.DECIMAL and above.number:
            return part.removeprefix(f"{part_of(above.number)}-")
        return part

    def _count(self, base: str, letter: str) -> str:
        count = self._counts.get((base, letter), 0) + 1
        self._counts[base, letter] = count
        return self._unique(_joined(base, f"{letter}{count}"))

    def _unique(self, anchor: str) -> str:
        again = self._given.get(anchor, 0) + 1
        self._given[anchor] = again
        return anchor if again == 1 else self._unique(f"{anchor}--{again}")


def _joined(base: str, part: str) -> str:
    return f"{base}-{part}" if base else part
