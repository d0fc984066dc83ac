"""The text of a web page as lines: every word in order, blocks apart, list numbers as shown."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
_LIST_STYLES = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


def page_text(element: Tag, without: frozenset[str] = frozenset()) -> str:
    """Return the text of an element, one line a block; tags inside it named in `without` are left out."""
    lines: list[str] = []
    current: list[str] = []
    for piece in _pieces(element, without):
        if piece is None:
            lines.append(_even("".join(current)))
            current = []
        else:
            current.append(piece)
    lines.append(_even("".join(current)))
    return "\n".join(line for line in lines if line) + "\n"


def _even(line: str) -> str:
    return _SPACE.sub(" ", line).strip()


def _pieces(element: Tag, without: frozenset[str]) -> Iterator[str | None]:
    """Yield words and, as None, the ends of lines; without recursion, so that no depth is too deep."""
    places = _Places()
    stack: list[PageElement | str | None] = [element]
    while stack:
        node = stack.pop()
        if node is None or type(node) is str:
            yield node
        elif type(node) is NavigableString:
            yield str(node)
        elif isinstance(node, Tag) and (node is element or node.name not in without):
            stack.extend(reversed(_opened(node, places)))


def _opened(tag: Tag, places: _Places) -> list[PageElement | str | None]:
    """Return what stands for a tag: its children with line ends and the label of a list item."""
    if tag.name in {"br", "hr"}:
        return [None]
    if tag.name == "table" and tag.find("table") is None:
        return [None, *(piece for line in table_lines(_rows(tag)) for piece in (line, None))]
    if tag.name == "li":
        return [None, _label(tag, places), *tag.children, None]
    if _BLOCK.fullmatch(tag.name):
        return [None, *tag.children, None]
    return list(tag.children)


def _rows(table: Tag) -> list[list[str]]:
    """Return the cells of a table; a page that leaves `</td>` out nests them, so each gives its own words."""
    return [
        [
            page_text(cell, without=_CELLS).rstrip("\n")
            for cell in row.find_all(["td", "th"])
            if cell.find_parent("tr") is row
        ]
        for row in table.find_all("tr")
    ]


class _Places(dict[int, int]):
    """The place of the item met last, by the list it stands in; items are met in the order of the page."""

    def of(self, item: Tag, listing: Tag) -> int:
        """Return the place of an item in its list, the first one being 0; the first one is looked for."""
        last = self.get(id(listing))
        if last is None:
            items = (tag for tag in listing.find_all("li") if tag.find_parent(["ol", "ul"]) is listing)
            last = next(place for place, tag in enumerate(items) if tag is item) - 1
        self[id(listing)] = last + 1
        return last + 1


def _label(item: Tag, places: _Places) -> str:
    """Return the number or dash that a browser draws before a list item."""
    listing = item.find_parent(["ol", "ul"])
    if listing is None or listing.name != "ol":
        return "- "
    start = str(listing.get("start", "1"))
    style = _LIST_STYLES.get(str(listing.get("type", "1")), "decimal")
    number = (int(start) if start.isdecimal() else 1) + places.of(item, listing)
    return f"{counted_label(number, style)}. "
