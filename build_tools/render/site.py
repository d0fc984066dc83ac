"""All pages of the site."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.corpus import Corpus, Document
from build_tools.render.abbreviations import abbreviation_pages
from build_tools.render.around import Around, around
from build_tools.render.browse import browse_pages
from build_tools.render.cited import cited_page
from build_tools.render.citing import cited_by_pages
from build_tools.render.compare import compare_pages
from build_tools.render.deadlines import deadline_pages
from build_tools.render.directive import directive_page
from build_tools.render.following import following_page
from build_tools.render.handbook import handbook_pages
from build_tools.render.home import home_page
from build_tools.render.map import map_page
from build_tools.render.markdown import Page
from build_tools.render.moved import moved_pages, withdrawn_page
from build_tools.render.series import series_pages
from build_tools.render.timeline import timeline_pages


def pages(corpus: Corpus) -> Iterator[Page]:
    """Yield every generated page."""
    near = around(corpus)
    for document in corpus.documents.values():
        yield from document_pages(near, document)
    yield from collection_pages(corpus)


def document_pages(near: Around, document: Document) -> Iterator[Page]:
    """Yield the page of a document, and what does not fit on it."""
    withdrawn = document.directive and document.directive.front.text("withdrawn")
    if withdrawn:
        yield withdrawn_page(document, withdrawn)
        return
    if document.directive is not None:
        yield directive_page(near, document, document.directive)
    else:
        yield cited_page(near, document)
    yield from cited_by_pages(near, document)


def collection_pages(corpus: Corpus) -> Iterator[Page]:
    """Yield the pages about the collection as a whole."""
    yield home_page(corpus)
    yield from moved_pages(corpus)
    yield from browse_pages(corpus)
    yield from series_pages(corpus)
    yield from compare_pages(corpus)
    yield from timeline_pages(corpus)
    yield from deadline_pages(corpus)
    yield map_page(corpus)
    yield following_page(corpus)
    yield from abbreviation_pages(corpus)
    yield from handbook_pages()
