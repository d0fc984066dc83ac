"""*Lược đồ*: a small picture of the documents above and below one document, and the same as a list.

The edges of the picture are numbered; the list gives each number its sentence, so that the picture needs
neither colour nor a mouse.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from functools import lru_cache
from html import escape as html_escape

from build_tools.corpus import Corpus, Document, Edge
from build_tools.render.inline import inline
from build_tools.render.lineage import Edges, Lineage, lineage
from build_tools.render.markdown import attribute, escape_start, link, relative_address
from build_tools.render.words import RELATIONS
from build_tools.structure.outline import place

# Sizes in units of the picture, which is shown one to one on a desktop and scrolls on a phone.
_BOX_WIDTH, _BOX_HEIGHT = 146, 78
_GAP_X, _GAP_Y = 12, 64
_LETTERS, _LINES = 20, 4
_THIS = "văn bản này"


def diagram(page: str, corpus: Corpus, edges: Edges, document: Document) -> Iterator[str]:
    """Yield the section with the picture and its list; nothing when no text states a relation."""
    found = lineage(edges, document.address)
    if found is None:
        return
    yield "## Lược đồ { #luoc-do }\n"
    yield _figure(corpus, document, found)
    for number, edge in enumerate(found.edges, start=1):
        yield from _stated(page, corpus, document, number, edge)
    if found.hidden:
        yield f"\nCòn {found.hidden} văn bản khác không vẽ ở đây; xem các bảng bên dưới.\n"
    yield ""


def _stated(page: str, corpus: Corpus, here: Document, number: int, edge: Edge) -> Iterator[str]:
    lower, upper = (_called(page, corpus.documents[address], here) for address in (edge.from_, edge.to))
    verb = RELATIONS[edge.relation][0].lower()
    yield f"{number}. {lower[:1].upper()}{lower[1:]} {verb} {upper}.\n"
    citing = corpus.documents[f"van-ban/{edge.source}/"]
    if citing.directive is None:
        return
    unit = citing.directive.units[citing.directive.unit_at(edge.sentence.start)]
    name = f" của {_THIS}" if citing.address == here.address else f", {citing.label}"
    source = link(page, place(citing.directive, unit) + name, citing.address, unit.anchor)
    sentence = escape_start(inline(citing.directive.source, edge.sentence))
    yield f"    > {sentence}\n    >\n    > — {source}\n"


def _called(page: str, document: Document, here: Document) -> str:
    return _THIS if document.address == here.address else link(page, document.label, document.address)


def _figure(corpus: Corpus, document: Document, found: Lineage) -> str:
    places = dict(_places(found))
    width = max(x for x, _ in places.values()) + _BOX_WIDTH + _GAP_X
    height = len(found.rows) * (_BOX_HEIGHT + _GAP_Y) - _GAP_Y + 2
    name = html_escape(
        f"Lược đồ của {document.label}; mỗi đường nối mang số của câu trong danh sách bên dưới"
    )
    parts = (
        (
            f'<svg viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="group" '
            f'aria-label="{name}">'
        ),
        *(_line(number, places, edge) for number, edge in enumerate(found.edges, start=1)),
        *(_box(corpus, document, address, place) for address, place in places.items()),
        "</svg>",
    )
    inside = "\n".join(parts)
    region = 'class="vb-diagram" tabindex="0" role="region" aria-label="Lược đồ, cuộn ngang được"'
    return f"<div {region}>\n{inside}\n</div>\n"


def _places(found: Lineage) -> Iterator[tuple[str, tuple[int, int]]]:
    widest = max(len(row) for row in found.rows)
    for level, row in enumerate(found.rows):
        indent = (widest - len(row)) * (_BOX_WIDTH + _GAP_X) // 2 + _GAP_X // 2
        for column, address in enumerate(row):
            x = indent + column * (_BOX_WIDTH + _GAP_X)
            yield address, (x, 1 + level * (_BOX_HEIGHT + _GAP_Y))


def _line(number: int, places: dict[str, tuple[int, int]], edge: Edge) -> str:
    (x1, y1), (x2, y2) = places[edge.from_], places[edge.to]
    start, end = (x1 + _BOX_WIDTH // 2, y1), (x2 + _BOX_WIDTH // 2, y2 + _BOX_HEIGHT)
    # The number stands a third of the way up, where lines from different boxes are still apart.
    mark = (start[0] + (end[0] - start[0]) // 3, start[1] + (end[1] - start[1]) // 3)
    return (
        f'<line x1="{start[0]}" y1="{start[1]}" x2="{end[0]}" y2="{end[1]}"></line>'
        f'<circle cx="{mark[0]}" cy="{mark[1]}" r="11"></circle>'
        f'<text class="vb-edge" x="{mark[0]}" y="{mark[1] + 4}">{number}</text>'
    )


def _box(corpus: Corpus, document: Document, address: str, place: tuple[int, int]) -> str:
    x, y = place
    label = corpus.documents[address].label
    rect = f'<rect x="{x}" y="{y}" width="{_BOX_WIDTH}" height="{_BOX_HEIGHT}" rx="4"></rect>'
    lines = _lines(label)
    top = y + _BOX_HEIGHT // 2 + 5 - 8 * (len(lines) - 1)
    words = "".join(
        f'<text x="{x + _BOX_WIDTH // 2}" y="{top + 16 * row}">{line}</text>'
        for row, line in enumerate(lines)
    )
    if address == document.address:
        return f'<g class="vb-here">{rect}{words}</g>'
    href = relative_address(document.address, address)
    # Not `href`: Zensical rewrites that one in raw HTML as if it led to a source file.
    return f'<a xlink:href="{attribute(href)}" aria-label="{html_escape(label)}">{rect}{words}</a>'


# What is cited often stands in the pictures of all that cite it.
@lru_cache(maxsize=4096)
def _lines(label: str) -> tuple[str, ...]:
    """Return a label as lines of HTML that fit into a box."""
    lines = textwrap.wrap(label, _LETTERS, max_lines=_LINES, placeholder=" …", break_on_hyphens=False)
    return tuple(map(html_escape, lines))
