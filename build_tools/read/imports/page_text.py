"""The text of a web page as lines: every word in order, blocks apart, list numbers as shown."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from bs4 import NavigableString, Tag
from bs4.element import PageElement

from build_tools.read.imports.numbers import counted_label
from build_tools.read.imports.tables import table_lines

_BLOCK = re.compile(
    r"address|article|blockquote|body|caption|center|d[dlt]|details|div|fieldset|figcaption|figure|form|h[1-6r]"
    r"|header|hgroup|html|legend|li|main|[ou]l|p|pre|section|summary|table|tbody|t[dhr]|tfoot|thead"
)
_CELLS = frozenset({"td", "th", "tr"})
_SPACE = re.compile(r"[ \t\r\n\f\u00a0]+")
_START = re.compile(r"\d{1,6}")
_LIST_STYLES = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Layout:
    """What a place in the page says of tags, by their identity: found in one walk, whatever the depth."""

    labels: dict[int, str] = field(default_factory=dict)
    rows: dict[int, list[Tag]] = field(default_factory=dict)
    cells: dict[int, list[Tag]] = field(default_factory=dict)
    around_tables: set[int] = field(default_factory=set)

    @staticmethod
    def of(element: Tag) -> _Layout:
        """Walk through the page that `element` stands in."""
        layout = _Layout()
        within: dict[int, _Within] = {}
        counts: Counter[int] = Counter()
        for tag in [element, *element.parents][-1].descendants:
            if isinstance(tag, Tag):
                above = within.get(id(tag.parent), _Within())
                layout._note(tag, above, counts)
                within[id(tag)] = above.opened(tag)
        return layout

    def _note(self, tag: Tag, above: _Within, counts: Counter[int]) -> None:
        match tag.name:
            case "li":
                self.labels[id(tag)] = _label(above.listing, counts[id(above.listing)])
                counts[id(above.listing)] += 1
            case "table" if above.table is not None:
                self.around_tables.add(id(above.table))
            case "tr" if above.table is not None:
                self.rows.setdefault(id(above.table), []).append(tag)
            case "td" | "th" if above.row is not None:
                self.cells.setdefault(id(above.row), []).append(tag)
            case _:
                pass

    def table(self, tag: Tag) -> list[list[str]]:
        """Return the cells of a table; left open they nest, so each gives its own words alone."""
        return [
            [_text(cell, self, _CELLS).rstrip("\n") for cell in self.cells.get(id(row), ())]
            for row in self.rows.get(id(tag), ())
        ]


class _Within(NamedTuple):
    """The nearest list, table and row around a tag."""

    listing: Tag | None = None
    table: Tag | None = None
    row: Tag | None = None

    def opened(self, tag: Tag) -> _Within:
        match tag.name:
            case "ol" | "ul":
                return self._replace(listing=tag)
            case "table":
                return self._replace(table=tag)
            case "tr":
                return self._replace(row=tag)
            case _:
                return self


def page_text(element: Tag) -> str:
    """Return the text of an element, one line a block."""
    return _text(element, _Layout.of(element))


def _text(element: Tag, layout: _Layout, without: frozenset[str] = frozenset()) -> str:
    """Return the text of an element; tags inside it named in `without` are left out."""
    lines: list[str] = []
    current: list[str] = []
    for piece in _pieces(element, layout, without):
        if piece is None:
            lines.append(_even("".join(current)))
            current = []
        else:
            current.append(piece)
    lines.append(_even("".join(current)))
    return "\n".join(line for line in lines if line) + "\n"


def _even(line: str) -> str:
    return _SPACE.sub(" ", line).strip()


def _pieces(element: Tag, layout: _Layout, without: frozenset[str]) -> Iterator[str | None]:
    """Yield words and, as None, the ends of lines; without recursion, so that no depth is too deep."""
    stack: list[PageElement | str | None] = [element]
    while stack:
        node = stack.pop()
        if node is None or type(node) is str:
            yield node
        elif type(node) is NavigableString:
            yield str(node)
        elif isinstance(node, Tag) and (node is element or node.name not in without):
            stack.extend(reversed(_opened(node, layout)))


def _opened(tag: Tag, layout: _Layout) -> list[PageElement | str | None]:
    """Return what stands for a tag: its children with line ends and the label of a list item."""
    if tag.name in {"br", "hr"}:
        return [None]
    if tag.name == "table" and id(tag) not in layout.around_tables:
        return [None, *(piece for line in table_lines(layout.table(tag)) for piece in (line, None))]
    if tag.name == "li":
        return [None, layout.labels[id(tag)], *tag.children, None]
    if _BLOCK.fullmatch(tag.name):
        return [None, *tag.children, None]
    return list(tag.children)


def _label(listing: Tag | None, place: int) -> str:
    """Return the number or dash that a browser draws before an item; the first one stands at place 0."""
    if listing is None or listing.name != "ol":
        return "- "
    start = str(listing.get("start", "1"))
    style = _LIST_STYLES.get(str(listing.get("type", "1")), "decimal")
    number = (int(start) if _START.fullmatch(start) else 1) + place
    return f"{counted_label(number, style)}. "
