"""The picture of the map of citations: documents in two columns, a line for each that cites another."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape as html_escape

from build_tools.corpus import Corpus, Document
from build_tools.render.markdown import attribute, relative_path
from build_tools.render.naming import heading
from build_tools.render.network import Network

MAP_TITLE = "Bản đồ viện dẫn"
_LINE, _PADDING = 16, 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Sizes of a picture in pixels, shown one to one; a name has at most `lines` of `letters` letters."""

    name: str
    width: int
    between: int
    letters: int
    lines: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A document in a picture: its left edge, the height of its middle, and its name in lines."""

    address: str
    name: str
    x: int
    y: int
    lines: tuple[str, ...]


# Shrinking the wide one would make its letters too small for a phone, so there is one for phones as well.
_LAYOUTS = (
    Layout(name="wide", width=256, between=148, letters=36, lines=3),
    Layout(name="narrow", width=130, between=48, letters=17, lines=5),
)
_GAP = 12


def picture(here: str, corpus: Corpus, shown: Network) -> Iterator[str]:
    """Yield the picture for the page at `here`; nothing when no document is cited."""
    if not shown.lines:
        return
    for layout in _LAYOUTS:
        region = f'tabindex="0" role="region" aria-label="{MAP_TITLE}, cuộn ngang được"'
        svg = _svg(here, corpus, shown, layout)
        yield f'<div class="vb-diagram vb-map vb-map--{layout.name}" {region}>\n{svg}\n</div>\n'


def _svg(here: str, corpus: Corpus, shown: Network, layout: Layout) -> str:
    left = [_named(corpus.documents[address], layout) for address in shown.citing]
    beyond = layout.width + layout.between
    right = [_named(corpus.documents[address], layout, beyond) for address in shown.cited]
    height = max(_needed(left), _needed(right))
    boxes = {box.address: box for column in (left, right) for box in _spread(column, height)}
    parts = (
        *(_line(boxes[one], boxes[other], layout) for one, other in shown.lines if one != other),
        *(_drawn(here, box, layout) for box in boxes.values()),
    )
    width = 2 * layout.width + layout.between + 4
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    return f'<svg {size} role="group" aria-label="{MAP_TITLE}">{"".join(parts)}</svg>'


def _named(document: Document, layout: Layout, x: int = 0) -> Box:
    name = heading(document) if document.directive is not None else document.label
    lines = textwrap.wrap(
        name, layout.letters, max_lines=layout.lines, placeholder=" …", break_on_hyphens=False
    )
    return Box(address=document.address, name=name, x=x + 2, y=0, lines=tuple(lines))


def _height(box: Box) -> int:
    return len(box.lines) * _LINE + _PADDING


def _needed(boxes: Sequence[Box]) -> int:
    return sum(_height(box) + _GAP for box in boxes)


def _spread(boxes: Sequence[Box], height: int) -> Iterator[Box]:
    """Yield the boxes of a column below each other, the spare height evenly between them."""
    gap = _GAP + (height - _needed(boxes)) // max(1, len(boxes))
    top = gap // 2
    for box in boxes:
        yield replace(box, y=top + _height(box) // 2)
        top += _height(box) + gap


def _line(one: Box, other: Box, layout: Layout) -> str:
    return f'<line x1="{one.x + layout.width}" y1="{one.y}" x2="{other.x}" y2="{other.y}"></line>'


def _drawn(here: str, box: Box, layout: Layout) -> str:
    top = box.y + 5 - _LINE * (len(box.lines) - 1) // 2
    words = "".join(
        f'<text x="{box.x + layout.width // 2}" y="{top + _LINE * row}">{html_escape(line)}</text>'
        for row, line in enumerate(box.lines)
    )
    size = f'width="{layout.width}" height="{_height(box)}"'
    rect = f'<rect x="{box.x}" y="{box.y - _height(box) // 2}" {size} rx="4"></rect>'
    # Not `href`: Zensical rewrites that one in raw HTML as if it led to a source file.
    href = attribute(relative_path(here, box.address))
    return f'<a xlink:href="{href}" aria-label="{attribute(box.name)}">{rect}{words}</a>'
