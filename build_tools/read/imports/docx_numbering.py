"""The numbers Word draws before paragraphs: in no run, yet points are named by them."""

from __future__ import annotations

import re
from typing import Any

from build_tools.read.imports.charsets import from_private_use
from build_tools.read.imports.numbers import counted_label

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PLACE = re.compile(r"%([1-9])")
# The signs of symbol fonts that Word offers as bullets, as a keyboard writes them.
_BULLETS = {"·": "-", "§": "-", "Ø": "-", "ü": "-", "o": "-", "q": "-", "v": "-", "": "-"}


class Numbering:
    """Counts the paragraphs of every list as Word does."""

    def __init__(self, numbering: Any, styles: Any) -> None:
        self._levels: dict[str, dict[int, Any]] = {}
        self._lists: dict[str, str] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()
        self._styled = {
            style.get(f"{W}styleId"): style.find(f"{W}pPr/{W}numPr") for style in styles.iter(f"{W}style")
        }
        if numbering is not None:
            self._load(numbering)

    def label(self, paragraph: Any) -> str:
        """Return the label that Word draws before a paragraph: `1.`, `a)`, `-`; empty for none."""
        number, level = self._place(paragraph)
        abstract = self._lists.get(number)
        shape = self._levels.get(abstract or "", {}).get(level)
        if abstract is None or shape is None:
            return ""
        if _value(shape, "numFmt") == "bullet":
            sign = from_private_use(_value(shape, "lvlText") or "").strip()
            return _BULLETS.get(sign, sign)
        self._count(number, abstract, level)
        return _PLACE.sub(
            lambda found: self._shown(abstract, int(found[1]) - 1), _value(shape, "lvlText") or ""
        )

    def _load(self, numbering: Any) -> None:
        for abstract in numbering.iter(f"{W}abstractNum"):
            levels = {int(level.get(f"{W}ilvl")): level for level in abstract.iter(f"{W}lvl")}
            self._levels[abstract.get(f"{W}abstractNumId")] = levels
        for row in numbering.iter(f"{W}num"):
            number = row.get(f"{W}numId")
            self._lists[number] = _value(row, "abstractNumId") or ""
            for override in row.iter(f"{W}lvlOverride"):
                if start := _value(override, "startOverride"):
                    self._starts[number, int(override.get(f"{W}ilvl"))] = int(start)

    def _place(self, paragraph: Any) -> tuple[str, int]:
        """Return the list and the level of a paragraph, its own or its style's; list `0` is none."""
        own = paragraph.find(f"{W}pPr/{W}numPr")
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        styled = self._styled.get(style.get(f"{W}val")) if style is not None else None
        places = [place for place in (own, styled) if place is not None]
        number = next(filter(None, (_value(place, "numId") for place in places)), "0")
        level = next(filter(None, (_value(place, "ilvl") for place in places)), "0")
        return number, int(level)

    def _count(self, number: str, abstract: str, level: int) -> None:
        counts = self._counts.setdefault(abstract, {})
        if number not in self._begun:
            self._begun.add(number)
            for (owner, at), start in self._starts.items():
                if owner == number:
                    counts[at] = start - 1
        counts[level] = counts.get(level, self._start(abstract, level) - 1) + 1
        for deeper in [at for at in counts if at > level]:
            del counts[deeper]

    def _shown(self, abstract: str, level: int) -> str:
        shape = self._levels[abstract].get(level)
        if shape is None:
            return ""
        number = self._counts[abstract].get(level, self._start(abstract, level))
        return counted_label(number, _value(shape, "numFmt") or "decimal")

    def _start(self, abstract: str, level: int) -> int:
        shape = self._levels[abstract].get(level)
        return int(_value(shape, "start") or 1) if shape is not None else 1


def _value(element: Any, name: str) -> str | None:
    child = element.find(f"{W}{name}")
    return child.get(f"{W}val") if child is not None else None
