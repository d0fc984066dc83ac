"""Looking at generated pages the way a reader does: as the HTML that their Markdown becomes."""

from __future__ import annotations

import re
from collections.abc import Iterable

import markdown
from bs4 import BeautifulSoup

from build_tools.render.markdown import Page

EXTENSIONS = ["attr_list", "md_in_html", "def_list", "tables"]
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def html(page: Page) -> BeautifulSoup:
    """Return the HTML of a page's Markdown, without its front matter."""
    text = _FRONT_MATTER.sub("", page.text)
    return BeautifulSoup(markdown.markdown(text, extensions=EXTENSIONS), "html.parser")


def words(text: str) -> str:
    """Return text with its white space evened out."""
    return " ".join(text.split())


def by_path(pages: Iterable[Page]) -> dict[str, Page]:
    """Return pages by path; no path may be written twice."""
    found: dict[str, Page] = {}
    for page in pages:
        assert page.path not in found, page.path
        found[page.path] = page
    return found


def table(page: BeautifulSoup) -> list[list[str]]:
    """Return the rows of the first table of a page as words."""
    return [[words(cell.get_text()) for cell in row.find_all("td")] for row in page.select("tbody tr")]
