"""Reading the built pages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from bs4 import BeautifulSoup, Tag
from bs4.element import PreformattedString

# Elements that stand on lines of their own, so that words on both sides of their tags are apart.
_BLOCKS = {
    *("article", "aside", "blockquote", "br", "caption", "dd", "div", "dl", "dt", "figure", "h1", "h2", "h3"),
    *("h4", "h5", "h6", "header", "hr", "li", "nav", "ol", "p", "pre", "section", "table", "tbody", "td"),
    *("tfoot", "th", "thead", "tr", "ul"),
}
_SILENT = {"script", "style", "template"}


@cache
def parse(path: Path) -> BeautifulSoup:
    """Return the page in `path`; many tests look at it, so that none may change it."""
    return BeautifulSoup(path.read_text("utf-8"), "html.parser")


def html_files(site: Path) -> list[str]:
    """Return the paths of all pages of a built site, in order; those below `akn/` only lead on to others."""
    paths = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return sorted(path for path in paths if not path.startswith("akn/"))


def visible_words(element: Tag) -> list[str]:
    """Return the words that a reader sees in `element`, without what is marked as not of the source."""
    return "".join(_visible(element)).split()


def _visible(element: Tag) -> Iterator[str]:
    for child in element.children:
        if isinstance(child, Tag):
            if not _is_foreign(child):
                between = " " if child.name in _BLOCKS else ""
                yield from (between, *_visible(child), between)
        elif not isinstance(child, PreformattedString):  # a comment, a declaration
            yield str(child)


def _is_foreign(element: Tag) -> bool:
    """Say whether an element shows nothing of the text."""
    return element.name in _SILENT or element.has_attr("data-generated") or element.has_attr("hidden")


def article(page: BeautifulSoup) -> Tag:
    """Return the part of a page that is its own, without header, navigation and footer."""
    found = page.select_one("article.md-content__inner")
    assert found is not None
    return found


def source_text(page: BeautifulSoup) -> Tag:
    """Return the one element that holds the text of a directive."""
    (found,) = page.select("[data-source-text]")
    return found
