"""Previews: what a reader sees of a cited document before following the link.

They stand once a document at the end of the page, hidden; the links refer to them as their description,
and `docs/assets/javascripts/previews.js` shows them on hover and focus.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.corpus import Corpus, Document
from build_tools.model import Directive
from build_tools.render.around import Around
from build_tools.render.markdown import attribute
from build_tools.render.words import counted, written_date


def preview_id(address: str) -> str:
    """Return the id of the preview of the document at `address`: `vien-dan/x/` → `xem-vien-dan-x`."""
    return f"xem-{address.strip('/').replace('/', '-')}"


def previews(near: Around, directive: Directive) -> Iterator[str]:
    """Yield the hidden previews of all documents that a directive links to."""
    targets = dict.fromkeys(link.target for link in near.corpus.links[directive.slug] if link.target)
    if targets:
        made = near.made(_preview)
        yield '<div class="vb-previews" hidden>'
        yield from (made[address] for address in targets)
        yield "</div>\n"


def _preview(corpus: Corpus, address: str) -> str:
    document = corpus.documents[address]
    title = document.title if document.title and document.title not in document.label else ""
    facts = " · ".join(_facts(document, corpus.citing_texts.get(address, 0)))
    lines = (
        f"<strong>{attribute(document.label)}</strong>",
        f"<span>{attribute(title)}</span>" if title else "",
        f"<span>{attribute(facts)}</span>",
    )
    return f'<div class="vb-preview" id="{preview_id(address)}">{"".join(lines)}</div>'


def _facts(document: Document, citing: int) -> Iterator[str]:
    if document.date:
        yield written_date(document.date) or ""
    if document.issuer:
        yield document.issuer
    if citing:
        yield f"{counted(citing, 'văn bản')} viện dẫn"
