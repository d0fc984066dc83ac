"""Pages that remain where something was: an address that moved, a text that was withdrawn."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.corpus import Corpus, Document
from build_tools.render.crumbs import crumbs
from build_tools.render.markdown import Page, escape, front_matter, link, page_path, relative_path
from build_tools.render.naming import name_line


def moved_pages(corpus: Corpus) -> Iterator[Page]:
    """Yield a page at every old address that leads on to the new one by itself."""
    for old, new in corpus.redirects.items():
        path, document = page_path(old), corpus.documents[new]
        meta = {
            "title": document.label,
            "redirect": relative_path(old, new),
            "robots": "noindex",
            "kind": "moved",
        }
        words = f"# {escape(document.label)}\n\nVăn bản này nay ở {link(path, document.label, new)}.\n"
        yield Page(path=path, text=front_matter(meta) + words)


def withdrawn_page(document: Document, reason: str) -> Page:
    """Return the page that remains of a withdrawn text: its name and why it was withdrawn."""
    path = page_path(document.address)
    words = (
        f"{crumbs(path, ('Văn bản', 'van-ban/'), here=document.label)}\n"
        f"# {name_line(document.label, document)}\n\n"
        f"Văn bản này đã được rút khỏi trang. Lý do: {escape(reason)}\n{{: .vb-notice }}\n"
    )
    return Page(path=path, text=front_matter({"title": document.label, "kind": "withdrawn"}) + words)
