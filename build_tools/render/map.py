"""The map of citations: which directives cite the most cited documents, as a picture and as a list."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.corpus import Corpus
from build_tools.render.crumbs import crumbs
from build_tools.render.map_picture import MAP_TITLE, picture
from build_tools.render.markdown import Page, escape, front_matter, link, page_path
from build_tools.render.naming import heading
from build_tools.render.network import MOST, Network, citing_addresses, network
from build_tools.render.words import counted

ADDRESS = "vien-dan/ban-do/"
_INTRO = """Những văn bản được viện dẫn nhiều nhất (bên phải) và các văn bản viện dẫn chúng (bên trái). Mỗi \
đường nối là một văn bản viện dẫn một văn bản; danh sách bên dưới nêu đủ các đường nối.
"""


def map_page(corpus: Corpus) -> Page:
    """Return the page of the map."""
    path = page_path(ADDRESS)
    shown = network(corpus)
    parts = (
        front_matter({"title": MAP_TITLE, "kind": "map"}),
        crumbs(path, ("Văn bản được viện dẫn", "vien-dan/"), here=MAP_TITLE),
        f"# {MAP_TITLE}\n",
        _INTRO,
        *picture(ADDRESS, corpus, shown),
        "## Được viện dẫn nhiều nhất { #nhieu-nhat }\n",
        *as_list(path, corpus, shown),
    )
    return Page(path=path, text="\n".join(parts))


def as_list(page: str, corpus: Corpus, shown: Network) -> Iterator[str]:
    """Yield the list that says what the picture shows: each cited document with all that cite it."""
    for address in sorted(shown.cited, key=lambda one: (-len(citing_addresses(corpus, one)), one)):
        sources = citing_addresses(corpus, address)
        document = corpus.documents[address]
        title = (
            f" — {escape(' '.join(document.title.split()))}"
            if document.title not in {None, document.label}
            else ""
        )
        often = counted(len(sources), "văn bản")
        yield f"* {link(page, document.label, address)}{title}: được {often} viện dẫn"
        for source in sources[:MOST]:
            yield f"    * {link(page, heading(corpus.documents[source]), source)}"
        if len(sources) > MOST:
            yield f"    * và {counted(len(sources) - MOST, 'văn bản')} khác, nêu ở trang của văn bản"
    yield ""
