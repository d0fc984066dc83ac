"""All pages of the site."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.corpus import Corpus, stated_edges
from build_tools.render.abbreviations import abbreviation_pages
from build_tools.render.browse import browse_pages
from build_tools.render.cited import cited_page
from build_tools.render.directive import directive_page
from build_tools.render.home import home_page
from build_tools.render.lineage import Edges
from build_tools.render.markdown import Page
from build_tools.render.moved import moved_pages, withdrawn_page

# Folders below docs/ that belong to the build alone: what it did not write there is stale.
GENERATED_FOLDERS = ("van-ban", "vien-dan", "co-quan", "loai", "nam", "tu-viet-tat")


def pages(corpus: Corpus) -> Iterator[Page]:
    """Yield every generated page."""
    edges = Edges(stated_edges(corpus))
    yield home_page(corpus)
    for document in corpus.documents.values():
        withdrawn = document.directive and document.directive.front.text("withdrawn")
        if withdrawn:
            yield withdrawn_page(document, withdrawn)
        elif document.directive is not None:
            yield directive_page(corpus, edges, document, document.directive)
        else:
            yield cited_page(corpus, edges, document)
    yield from moved_pages(corpus)
    yield from browse_pages(corpus)
    yield from abbreviation_pages(corpus)
