"""Bring directives, findings, registry and published addresses together into one Corpus."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from build_tools.citations.resolution.known import KnownDocuments
from build_tools.citations.resolve import resolve, weighed_statements
from build_tools.corpus.addresses import address_problems, redirects_of
from build_tools.corpus.checks import check, shared_slugs
from build_tools.corpus.documents import documents_of
from build_tools.corpus.doings import own_doings
from build_tools.corpus.edges import edges_of
from build_tools.corpus.known import Holding, merge
from build_tools.corpus.naming import with_named_only
from build_tools.corpus.places import backlinks_of, point_citations_of
from build_tools.corpus.values import Corpus, Document, Edge, Event
from build_tools.model import CHANGING, Directive, Findings, Link
from build_tools.read.addresses import Addresses
from build_tools.read.registry import Registry


def build_corpus(
    directives: Iterable[Directive],
    findings: Mapping[str, Findings],
    registry: Registry,
    addresses: Addresses,
) -> Corpus:
    """Resolve every citation, give every document its page and every page its backlinks.

    A withdrawn directive keeps its page but no longer cites. The problems are those of the collection as a
    whole; files that could not be read have theirs already.
    """
    ordered = tuple(sorted(directives, key=lambda directive: directive.slug))
    found = {
        directive.slug: own_doings(directive, findings.get(directive.slug, Findings()))
        for directive in ordered
    }
    citing = tuple(directive for directive in ordered if directive.front.text("withdrawn") is None)
    holdings, moved = merge(ordered, registry.entries)
    known = _known(holdings, citing, found)
    links = {directive.slug: resolve(directive, found[directive.slug], known) for directive in ordered}
    documents = documents_of(holdings, known, citing, found, links)
    edges = [
        edge
        for directive in citing
        for edge in edges_of(directive, found[directive.slug], links[directive.slug])
    ]
    redirects = redirects_of(addresses, documents, moved)
    backlinks = backlinks_of(citing, found, links)
    return Corpus(
        directives=ordered,
        findings=found,
        links=links,
        documents=_with_events(documents, edges),
        backlinks=backlinks,
        citing_texts={
            address: len({back.source for back in places}) for address, places in backlinks.items()
        },
        point_citations=point_citations_of(citing, found, links, documents),
        edges=tuple(edges),
        redirects=redirects,
        problems=(
            *check(holdings, citing, found, known),
            *shared_slugs(documents),
            *address_problems(addresses, documents, redirects),
        ),
        known=known,
    )


def _known(
    holdings: tuple[Holding, ...], citing: tuple[Directive, ...], found: Mapping[str, Findings]
) -> KnownDocuments:
    sure = KnownDocuments.of(holding.document for holding in holdings)
    statements = [
        said for directive in citing for said in weighed_statements(directive, found[directive.slug], sure)
    ]
    return with_named_only(sure, statements)


def resolve_against(corpus: Corpus | None, directive: Directive, findings: Findings) -> tuple[Link, ...]:
    """Resolve the citations of a text that need not belong to the collection."""
    return resolve(directive, findings, corpus.known if corpus is not None else KnownDocuments())


def _with_events(documents: dict[str, Document], edges: list[Edge]) -> dict[str, Document]:
    """Return the documents, each knowing which known texts say that it was amended, replaced or repealed."""
    events: dict[str, list[Event]] = {}
    for edge in edges:
        if edge.relation in CHANGING:
            event = Event(relation=edge.relation, by=edge.from_, source=edge.source, sentence=edge.sentence)
            events.setdefault(edge.to, []).append(event)
    return {
        address: replace(document, events=tuple(events[address])) if address in events else document
        for address, document in documents.items()
    }
