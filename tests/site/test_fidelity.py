"""The text of a directive on its page is the text of its file: every word, in order, none added."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from build_tools.read.files import read_folder
from tests.building import ROOT
from tests.site.pages import parse, source_text, visible_words

_TEXTS = {
    read.slug: read.source.text[read.source.body_start :]
    for read in read_folder(ROOT / "source_texts")
    if read.source is not None
}
_PAGE = BeautifulSoup(
    '<div data-source-text><h2>I. <a href="#">MỤC</a> ĐÍCH<a data-generated>#</a></h2><p>Số<em>:</em>'
    " 16/<b>CT</b>-TTg</p><p>hai<br>ba</p></div>",
    "html.parser",
)


def test_words_are_read_as_a_reader_sees_them() -> None:
    """Tags inside a word do not cut it, blocks part words, generated elements do not count."""
    assert visible_words(_PAGE) == ["I.", "MỤC", "ĐÍCH", "Số:", "16/CT-TTg", "hai", "ba"]


@pytest.mark.parametrize("slug", _TEXTS)
def test_page_shows_the_words_of_the_source_in_order(site: Path, slug: str) -> None:
    """The visible words inside `data-source-text` are those of the file behind its front matter."""
    page = parse(site / "van-ban" / slug / "index.html")
    assert visible_words(source_text(page)) == _TEXTS[slug].removeprefix("\ufeff").split()


@pytest.mark.parametrize("slug", _TEXTS)
def test_table_of_contents_leads_to_places_of_the_page(site: Path, slug: str) -> None:
    """Every entry of the table of contents names an element, in the order of the page."""
    page = parse(site / "van-ban" / slug / "index.html")
    entries = [str(link["href"]).removeprefix("#") for link in page.select('[data-md-component="toc"] a')]
    places = [str(element["id"]) for element in page.select("article [id]")]
    assert entries
    assert entries == [place for place in places if place in set(entries)]


@pytest.mark.parametrize("slug", _TEXTS)
def test_ids_are_unique(site: Path, slug: str) -> None:
    """No two elements of a page have the same id, so that every point has an address."""
    ids = [str(element["id"]) for element in parse(site / "van-ban" / slug / "index.html").select("[id]")]
    assert len(ids) == len(set(ids))
