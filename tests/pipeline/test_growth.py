"""A larger collection gives more pages, not longer ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools.corpus import Corpus
from build_tools.pipeline import read_collection
from build_tools.render.around import around
from build_tools.render.lists import PER_PAGE
from build_tools.render.markdown import Page
from build_tools.render.site import collection_pages, document_pages
from tests.bench import recombined

_TEXTS = 130
_ROW = re.compile(r"^(?:\| \[|\* |<li>|> \S)", re.MULTILINE)
# Beside the rows of its list a page has some ways to others: numbers on the home page, files of a document.
_OTHERS = 20


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """Return a collection with more documents of every sort than stand on one page."""
    root = tmp_path_factory.mktemp("many")
    recombined.write(root, _TEXTS)
    found = read_collection(root).corpus
    assert found is not None
    assert max(len(places) for places in found.backlinks.values()) > PER_PAGE + _OTHERS
    return found


def _pages(corpus: Corpus) -> Iterator[Page]:
    near = around(corpus)
    yield from collection_pages(corpus)
    for document in corpus.documents.values():
        # The page of a directive grows with its own text, and with nothing else.
        pages = list(document_pages(near, document))
        yield from pages if document.directive is None else pages[1:]


def test_no_page_holds_more_than_a_hundred_rows(corpus: Corpus) -> None:
    """Lists, timeline, deadlines, who cites whom: all are cut into pages."""
    rows = {page.path: len(_ROW.findall(page.text)) for page in _pages(corpus)}
    assert max(rows.values()) >= PER_PAGE
    assert {path: count for path, count in rows.items() if count > PER_PAGE + _OTHERS} == {}


def test_every_kind_of_list_has_a_second_page(corpus: Corpus) -> None:
    """The test above has seen the second pages of lists, and of a document that many cite."""
    paths = [page.path for page in _pages(corpus)]
    for folder in ("van-ban", "vien-dan", "dong-thoi-gian"):
        assert [path for path in paths if re.match(f"{folder}/(?:.*/)?trang/2", path)], folder


def test_a_directive_says_little_of_others(corpus: Corpus, tmp_path: Path) -> None:
    """The same text in a collection a tenth as large has a page of about the same length."""
    recombined.write(tmp_path, _TEXTS)
    for path in sorted((tmp_path / "source_texts").glob("*.txt"))[_TEXTS // 10 :]:
        path.unlink()
    small = read_collection(tmp_path).corpus
    assert small is not None
    for address in [address for address in small.documents if address.startswith("van-ban/")]:
        one, other = (
            len(next(document_pages(around(each), each.documents[address])).text) for each in (small, corpus)
        )
        assert other < 1.3 * one, address
