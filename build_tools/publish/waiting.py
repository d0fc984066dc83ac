"""Pages wait for their turn in little memory: MkDocs converts all of them before it writes the first one."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents


@dataclass(slots=True, kw_only=True)
class Waiting:
    """The HTML of pages that are converted and not yet written, packed, by their source."""

    packed: dict[str, bytes] = field(default_factory=dict)

    def put(self, page: Page, html: str) -> str:
        """Keep the HTML of a page; return what MkDocs holds instead. Its Markdown has done its part."""
        self.packed[page.file.src_uri] = zlib.compress(html.encode("utf-8"), 1)
        page.markdown = ""
        return ""

    def take(self, page: Page) -> None:
        """Give a page its HTML back, for the template."""
        page.content = zlib.decompress(self.packed.pop(page.file.src_uri)).decode("utf-8")

    def forget(self, page: Page) -> None:
        """Drop what a page that is written no longer needs; title and anchors are still asked for."""
        page.content = ""
        page.toc = TableOfContents([])
        page.meta = {"title": page.title}
