"""The map of citations: which directives cite the most cited documents, as a picture and as a list."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape as html_escape

from build_tools.corpus import Corpus, Document
from build_tools.render.crumbs import crumbs
from build_tools.render.markdown import (
    Page,
    attribute,
    escape,
    front_matter,
    link,
    page_path,
    relative_address,
)
from build_tools.render.naming import heading
from build_tools.render.words import counted

ADDRESS = "vien-dan/ban-do/"
_ROWS = 12
_TITLE = "Bản đồ viện dẫn"
_INTRO = """Những văn bản được viện dẫn nhiều nhất (bên phải) và các văn bản viện dẫn chúng (bên trái). Mỗi \
đường nối là một văn bản viện dẫn một văn bản; danh sách bên dưới nêu đủ các đường nối.
"""
# In units of the picture, which is shown one to one on a desktop and scrolls on a phone.
_BOX_WIDTH, _BOX_HEIGHT, _GAP_Y, _BETWEEN = 256, 46, 12, 148
_LETTERS, _LINES = 36, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """The part of the citations that a picture shows: citing and cited addresses, and who cites whom."""

    citing: tuple[str, ...]
    cited: tuple[str, ...]
    lines: tuple[tuple[str, str], ...]


def network(corpus: Corpus, rows: int = _ROWS) -> Network:
    """Return the most cited documents and those that cite most of them, at most `rows` of either."""
    citing = {address: _citing(corpus, address) for address in corpus.documents}
    cited = sorted(
        (address for address in citing if citing[address]), key=lambda one: (-len(citing[one]), one)
    )[:rows]
    often = Counter(source for address in cited for source in citing[address])
    left = sorted(often, key=lambda one: (-often[one], one))[:rows]
    lines = tuple((source, address) for address in cited for source in citing[address] if source in left)
    return Network(citing=tuple(left), cited=_near(cited, left, citing), lines=lines)


def _citing(corpus: Corpus, address: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"van-ban/{back.source}/" for back in corpus.backlinks.get(address, ())))


def _near(cited: Sequence[str], left: Sequence[str], citing: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Put each cited document at the height of those that cite it, so that few lines cross."""
    heights = {address: place for place, address in enumerate(left)}

    def height(address: str) -> float:
        found = [heights[source] for source in citing[address] if source in heights]
        return sum(found) / len(found) if found else len(left)

    return tuple(sorted(cited, key=height))


def map_page(corpus: Corpus) -> Page:
    """Return the page of the map."""
    path = page_path(ADDRESS)
    parts = (
        front_matter({"title": _TITLE, "kind": "map"}),
        crumbs(path, ("Văn bản được viện dẫn", "vien-dan/"), here=_TITLE),
        f"# {_TITLE}\n",
        _INTRO,
        *picture(ADDRESS, corpus, network(corpus)),
        "## Được viện dẫn nhiều nhất { #nhieu-nhat }\n",
        *as_list(path, corpus, network(corpus)),
    )
    return Page(path=path, text="\n".join(parts))


def as_list(page: str, corpus: Corpus, shown: Network) -> Iterator[str]:
    """Yield the list that says what the picture shows: each cited document with all that cite it."""
    for address in sorted(shown.cited, key=lambda one: (-len(_citing(corpus, one)), one)):
        sources = _citing(corpus, address)
        document = corpus.documents[address]
        title = (
            f" — {escape(' '.join(document.title.split()))}"
            if document.title not in {None, document.label}
            else ""
        )
        often = counted(len(sources), "văn bản")
        yield f"* {link(page, document.label, address)}{title}: được {often} viện dẫn"
        for source in sources[:_ROWS]:
            yield f"    * {link(page, heading(corpus.documents[source]), source)}"
        if len(sources) > _ROWS:
            yield f"    * và {counted(len(sources) - _ROWS, 'văn bản')} khác, nêu ở trang của văn bản"
    yield ""


def picture(here: str, corpus: Corpus, shown: Network) -> Iterator[str]:
    """Yield the picture for the page at `here`; nothing when no document is cited."""
    if not shown.lines:
        return
    rows = max(len(shown.citing), len(shown.cited))
    width, height = 2 * _BOX_WIDTH + _BETWEEN + 4, rows * (_BOX_HEIGHT + _GAP_Y)
    places = {
        **_column(shown.citing, 2, height),
        **_column(shown.cited, _BOX_WIDTH + _BETWEEN + 2, height),
    }
    parts = (
        *(_line(places[one], places[other]) for one, other in shown.lines if one != other),
        *(_box(here, corpus.documents[address], place) for address, place in places.items()),
    )
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    svg = f'<svg {size} role="group" aria-label="{_TITLE}">{"".join(parts)}</svg>'
    region = f'class="vb-diagram vb-map" tabindex="0" role="region" aria-label="{_TITLE}, cuộn ngang được"'
    yield f"<div {region}>\n{svg}\n</div>\n"


def _column(addresses: Sequence[str], x: int, height: int) -> dict[str, tuple[int, int]]:
    """Spread the boxes of a column evenly over the height."""
    step = height // max(1, len(addresses))
    return {address: (x, row * step + (step - _BOX_HEIGHT) // 2) for row, address in enumerate(addresses)}


def _line(one: tuple[int, int], other: tuple[int, int]) -> str:
    x1, y1 = one[0] + _BOX_WIDTH, one[1] + _BOX_HEIGHT // 2
    x2, y2 = other[0], other[1] + _BOX_HEIGHT // 2
    return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"></line>'


def _box(here: str, document: Document, place: tuple[int, int]) -> str:
    x, y = place
    name = heading(document) if document.directive is not None else document.label
    lines = textwrap.wrap(name, _LETTERS, max_lines=_LINES, placeholder=" …")
    top = y + _BOX_HEIGHT // 2 + 5 - 8 * (len(lines) - 1)
    words = "".join(
        f'<text x="{x + _BOX_WIDTH // 2}" y="{top + 16 * row}">{html_escape(line)}</text>'
        for row, line in enumerate(lines)
    )
    rect = f'<rect x="{x}" y="{y}" width="{_BOX_WIDTH}" height="{_BOX_HEIGHT}" rx="4"></rect>'
    # Not `href`: Zensical rewrites that one in raw HTML as if it led to a source file.
    href = attribute(relative_address(here, document.address))
    return f'<a xlink:href="{href}" aria-label="{attribute(name)}">{rect}{words}</a>'
