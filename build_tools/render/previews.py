"""Previews: what a reader sees of a cited document before following the link.

They stand once a document at the end of the page, hidden; the links refer to them as their description,
and `docs/assets/javascripts/previews.js` shows them on hover and focus.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from build_tools.corpus import Corpus, Document
from build_tools.model import Directive
from build_tools.render.markdown import attribute
from build_tools.render.words import counted, written_date


def preview_id(address: str) -> str:
    """Return the id of the preview of the document at `address`: `vien-dan/x/` → `xem-vien-dan-x`."""
    return f"xem-{address.strip('/').replace('/', '-')}"


def previews(corpus: Corpus, directive: Directive) -> Iterator[str]:
    """Yield the hidden previews of all documents that a directive links to."""
    targets = dict.fromkeys(link.target for link in corpus.links[directive.slug] if link.target)
    if not targets:
        return
    yield '<div class="vb-previews" hidden>'
    for address in targets:
        document = corpus.documents[address]
        title = document.title if document.title and document.title not in document.label else ""
        facts = tuple(_facts(document, corpus.citing_texts.get(address, 0)))
        yield _preview(preview_id(address), document.label, title, facts)
    yield "</div>\n"


def _facts(document: Document, citing: int) -> Iterator[str]:
    if document.date:
        yield written_date(document.date) or ""
    if document.issuer:
        yield document.issuer
    if citing:
        yield f"{counted(citing, 'văn bản')} viện dẫn"


# What is cited often is shown on the pages of all that cite it.
@lru_cache(maxsize=4096)
def _preview(name: str, label: str, title: str, facts: tuple[str, ...]) -> str:
    lines = (
        f"<strong>{attribute(label)}</strong>",
        f"<span>{attribute(title)}</span>" if title else "",
        f"<span>{attribute(' · '.join(facts))}</span>",
    )
    return f'<div class="vb-preview" id="{name}">{"".join(lines)}</div>'
