"""The page of a document that is cited but not held."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.corpus import Corpus, Document
from build_tools.render import cards, citing, knowledge
from build_tools.render.around import Around
from build_tools.render.crumbs import crumbs
from build_tools.render.diagram import diagram
from build_tools.render.links import here
from build_tools.render.markdown import Page, escape, escape_start, front_matter, link, page_path
from build_tools.render.metadata import download_menu, metadata
from build_tools.render.naming import by_name, detailed, heading, name_line


def cited_page(near: Around, document: Document) -> Page:
    """Return the page of a registered, merely named or ambiguous document."""
    path = page_path(document.address)
    place = here(near, path)
    name = heading(document) if by_name(document) else document.label
    meta = {"title": name, "description": cards.summary(document), "kind": "cited"}
    parts = (
        front_matter(meta | metadata(place, document)),
        crumbs(path, ("Văn bản được viện dẫn", "vien-dan/"), here=name),
        f"# {name_line(name, document)}\n",
        *_titles(document),
        knowledge.state(document),
        *knowledge.effect(place, document),
        cards.document_card(document),
        download_menu(path, document),
        *_candidates(path, near.corpus, document),
        *knowledge.lookup(document),
        *diagram(place, document),
        *citing.cited_by(place, document),
    )
    return Page(path=path, text="\n".join(parts))


def _titles(document: Document) -> Iterator[str]:
    if document.title and not by_name(document):
        yield f"{escape_start(escape(document.title))}\n{{: .vb-official-title }}\n"
    for quoted in document.quoted_titles:
        yield f"Văn bản viện dẫn ghi tên là: “{escape(quoted)}”\n{{: .vb-quoted-title }}\n"


def _candidates(path: str, corpus: Corpus, document: Document) -> Iterator[str]:
    if not document.candidates:
        return
    alone = len(document.candidates) == 1
    what = "văn bản sau" if alone else "một trong các văn bản sau"
    yield f"## Có thể là {what} {{ #cac-kha-nang }}\n"
    for address in document.candidates:
        candidate = corpus.documents[address]
        title = f" — {escape(candidate.title)}" if candidate.title else ""
        yield f"* {link(path, detailed(candidate), address)}{title}"
    if alone:
        yield "\nCũng có thể là một văn bản khác mà trang chưa biết."
    yield ""
