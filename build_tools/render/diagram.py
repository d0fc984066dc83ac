"""*Lược đồ*: a small picture of the documents above and below one document, and the same as a list.

The edges of the picture are numbered; the list gives each number its sentence, so that the picture needs
neither colour nor a mouse.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape as html_escape

from build_tools.corpus import Corpus, Document, Edge
from build_tools.render.inline import inline
from build_tools.render.lineage import Lineage, lineage
from build_tools.render.links import Here
from build_tools.render.markdown import escape_start
from build_tools.render.words import RELATIONS

# Sizes in units of the picture, which is shown one to one on a desktop and scrolls on a phone.
_BOX_WIDTH, _BOX_HEIGHT = 146, 78
_GAP_X, _GAP_Y = 12, 64
_LETTERS, _LINES = 20, 4
_WRAPPER = textwrap.TextWrapper(width=_LETTERS, max_lines=_LINES, placeholder=" …", break_on_hyphens=False)
_VERBS = {relation: words[0].lower() for relation, words in RELATIONS.items()}


def diagram(here: Here, document: Document) -> Iterator[str]:
    """Yield the section with the picture and its list; nothing when no text states a relation."""
    found = lineage(here.near.edges, document.address)
    if found is None:
        return
    yield "## Lược đồ { #luoc-do }\n"
    yield _figure(here, document, found)
    for number, edge in enumerate(found.edges, start=1):
        yield from _stated(here, document.address, number, edge)
    if found.hidden:
        yield f"\nCòn {found.hidden} văn bản khác không vẽ ở đây; xem các bảng bên dưới.\n"
    yield ""


def _stated(here: Here, own: str, number: int, edge: Edge) -> Iterator[str]:
    lower = "Văn bản này" if edge.from_ == own else here.links[edge.from_]
    upper = "văn bản này" if edge.to == own else here.links[edge.to]
    yield f"{number}. {lower} {_VERBS[edge.relation]} {upper}.\n"
    address = f"van-ban/{edge.source}/"
    citing = here.near.corpus.documents[address].directive
    if citing is not None:
        unit = here.points[citing.slug].at(edge.sentence.start)
        source = here.point(citing, unit, " của văn bản này" if address == own else None)
        sentence = escape_start(inline(citing.source, edge.sentence))
        yield f"    > {sentence}\n    >\n    > — {source}\n"


def _figure(here: Here, document: Document, found: Lineage) -> str:
    boxes = here.near.made(_box)
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
        *(
            _drawn(here, document.address, address, boxes[address], place)
            for address, place in places.items()
        ),
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Box:
    """What a box says: the label of its document as HTML, whole and in lines that fit."""

    label: str
    lines: tuple[str, ...]


def _box(corpus: Corpus, address: str) -> _Box:
    label = corpus.documents[address].label
    return _Box(label=html_escape(label), lines=tuple(map(html_escape, _lines(label))))


def _lines(label: str) -> list[str]:
    """Return a label in lines that fit into a box.

    As `textwrap` breaks lines, which takes ten times as long and is left what must be cut short or apart.
    """
    lines = [""]
    for word in label.split():
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if len(longer) <= _LETTERS:
            lines[-1] = longer
        else:
            lines.append(word)
    fits = len(lines) <= _LINES and 0 < max(map(len, lines)) <= _LETTERS and " ".join(lines) == label
    return lines if fits else _WRAPPER.wrap(label)


def _drawn(here: Here, own: str, address: str, box: _Box, place: tuple[int, int]) -> str:
    x, y = place
    rect = f'<rect x="{x}" y="{y}" width="{_BOX_WIDTH}" height="{_BOX_HEIGHT}" rx="4"></rect>'
    middle = x + _BOX_WIDTH // 2
    top = y + _BOX_HEIGHT // 2 + 5 - 8 * (len(box.lines) - 1)
    words = "".join(
        [f'<text x="{middle}" y="{top + 16 * row}">{line}</text>' for row, line in enumerate(box.lines)]
    )
    if address == own:
        return f'<g class="vb-here">{rect}{words}</g>'
    # Not `href`: Zensical rewrites that one in raw HTML as if it led to a source file.
    return f'<a xlink:href="{here.hrefs[address]}" aria-label="{box.label}">{rect}{words}</a>'
