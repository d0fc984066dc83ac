"""Previews: what a reader sees of a cited document before following the link.

They stand once a document at the end of the page, hidden; the links refer to them as their description,
and `docs/assets/javascripts/previews.js` shows them on hover and focus.
"""

from __future__ import annotations

from collections.abc import Iterator

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
        yield _preview(corpus, corpus.documents[address])
    yield "</div>\n"


def _adds(document: Document) -> bool:
    return document.title is not None and document.title not in document.label


def _preview(corpus: Corpus, document: Document) -> str:
    citing = corpus.citing_texts.get(document.address, 0)
    facts = (
        written_date(document.date) if document.date else None,
        document.issuer,
        f"{counted(citing, 'văn bản')} viện dẫn" if citing else None,
    )
    lines = (
        f"<strong>{attribute(document.label)}</strong>",
        f"<span>{attribute(document.title or '')}</span>" if _adds(document) else "",
        f"<span>{attribute(' · '.join(fact for fact in facts if fact))}</span>",
    )
    return f'<div class="vb-preview" id="{preview_id(document.address)}">{"".join(lines)}</div>'
