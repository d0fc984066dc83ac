"""Documents as JSON values: what is known of each, its text by points, whom it cites and who cites it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from build_tools.corpus import Backlink, Corpus, Document, Event
from build_tools.corpus.formats import downloads, has_text
from build_tools.corpus.frbr import work_address
from build_tools.export.akn import unit_eids
from build_tools.export.places import SCHEMAS, VERSION
from build_tools.export.show import show
from build_tools.model import Directive, Relation
from build_tools.text import Span


def document_record(corpus: Corpus, document: Document) -> dict[str, Any]:
    """Return the whole JSON value of a document; the shape is that of `document.schema.json`."""
    text = document.directive if has_text(document) else None
    record = {"schema": f"{SCHEMAS}document.schema.json", "version": VERSION, **summary(document)}
    record |= _registered(document) | _front(document)
    record |= {
        "candidates": [_named(corpus, address) for address in document.candidates],
        "events": [_event(corpus, event) for event in document.events],
        "cited_by": [_backlink(corpus, back) for back in corpus.backlinks.get(document.address, ())],
        "text": _text(corpus, text) if text else None,
    }
    return record


def summary(document: Document) -> dict[str, Any]:
    """Return what identifies a document and where it is found; unknown values are null."""
    return {
        "id": work_address(document.address),
        "address": document.address,
        "label": document.label,
        "status": document.status.value,
        "type": document.doc_type or None,
        "number": document.number,
        "date": document.date,
        "issuer": document.issuer,
        "term": document.term,
        "title": document.title,
        "formats": [
            {"address": download.address, "media_type": download.media_type.value}
            for download in downloads(document)
        ],
    }


def _registered(document: Document) -> dict[str, Any]:
    entry = document.entry
    return {
        "quoted_titles": list(document.quoted_titles),
        "verification": entry.verification.value if entry else None,
        "verified_fields": list(entry.verified_fields) if entry else [],
        "official_address": entry.address if entry else None,
        "sources": list(entry.sources) if entry else [],
        "note": entry.note if entry else None,
    }


_FRONT = ("title_origin", "year", "series", "source_url", "source_note", "added", "withdrawn")


def _front(document: Document) -> dict[str, Any]:
    front = document.directive.front if document.directive else None
    return {key: front.text(key) if front else None for key in _FRONT}


def _named(corpus: Corpus, address: str) -> dict[str, Any]:
    document = corpus.documents.get(address)
    label = document.label if document else None
    return {"id": work_address(address), "address": address, "label": label}


def _event(corpus: Corpus, event: Event) -> dict[str, Any]:
    return {
        "relation": event.relation.value,
        "by": _named(corpus, event.by),
        "stated_in": f"van-ban/{event.source}/",
        "sentence": _sentence(corpus, event.source, event.sentence),
    }


def _backlink(corpus: Corpus, back: Backlink) -> dict[str, Any]:
    address = f"van-ban/{back.source}/"
    anchor = _directive(corpus, back.source).units[back.unit].anchor
    return {
        **_named(corpus, address),
        "anchor": anchor,
        "relation": back.relation.value,
        "sentence": _sentence(corpus, back.source, back.sentence),
    }


def _directive(corpus: Corpus, slug: str) -> Directive:
    directive = corpus.documents[f"van-ban/{slug}/"].directive
    if directive is None:  # pragma: no cover - only a directive of the collection cites
        raise LookupError(slug)
    return directive


def _sentence(corpus: Corpus, slug: str, span: Span) -> str:
    return " ".join(_directive(corpus, slug).source.slice(span).split())


def _text(corpus: Corpus, directive: Directive) -> dict[str, Any]:
    """Return what `show --json` prints, with words and eId of each point and the id of each target."""
    links = corpus.links[directive.slug]
    value = show(directive, corpus.findings[directive.slug], links)
    for unit, row, eid in zip(directive.units, value["units"], unit_eids(directive), strict=True):
        row["eid"] = eid
        row["text"] = directive.source.slice(unit.span)
    for citation, link in zip(value["citations"], links, strict=True):
        citation["target_id"] = work_address(link.target) if link.target else None
        citation["unit"] = directive.unit_at(citation["start"])
    return value


def citing_documents(documents: Iterable[Document]) -> Iterator[tuple[Document, Directive]]:
    """Yield the documents whose text is shown, with their directives, in the order given."""
    for document in documents:
        if document.directive is not None and has_text(document):
            yield document, document.directive


def citation_counts(corpus: Corpus) -> dict[tuple[str, str, Relation], int]:
    """Return how often a document cites another for the same reason: by both addresses and the relation."""
    counts: dict[tuple[str, str, Relation], int] = {}
    for document, directive in citing_documents(corpus.documents.values()):
        pairs = zip(corpus.findings[directive.slug].citations, corpus.links[directive.slug], strict=True)
        for citation, link in pairs:
            if link.target is not None:
                key = (document.address, link.target, citation.relation)
                counts[key] = counts.get(key, 0) + 1
    return counts
