"""Bring directives, findings, registry and published addresses together into one Corpus."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from build_tools.citations.resolution.known import KnownDocuments
from build_tools.citations.resolution.stated import Stated
from build_tools.citations.resolution.wording import link_of
from build_tools.citations.resolve import choices, resolve
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
    stated = {directive.slug: Stated(directive, found[directive.slug]) for directive in ordered}
    witnesses = tuple(stated[directive.slug] for directive in citing)
    known = _known(holdings, witnesses)
    chosen = {slug: tuple(choices(said, known)) for slug, said in stated.items()}
    links = {slug: tuple(map(link_of, found)) for slug, found in chosen.items()}
    documents = documents_of(holdings, known, citing, found, links)
    edges = [edge for said in witnesses for edge in edges_of(said, links[said.directive.slug])]
    redirects = redirects_of(addresses, documents, moved)
    backlinks = backlinks_of(witnesses, links)
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
            *check(holdings, witnesses, chosen),
            *shared_slugs(documents),
            *address_problems(addresses, documents, redirects),
        ),
        known=known,
    )


def _known(holdings: Iterable[Holding], witnesses: Iterable[Stated]) -> KnownDocuments:
    sure = KnownDocuments.of(holding.document for holding in holdings)
    return with_named_only(sure, [choice for said in witnesses for choice in choices(said, sure)])


def resolve_against(corpus: Corpus | None, directive: Directive, findings: Findings) -> tuple[Link, ...]:
    """Resolve the citations of a text that need not belong to the collection."""
    known = corpus.known if corpus is not None else KnownDocuments()
    return resolve(directive, findings, known)


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
