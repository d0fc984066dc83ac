"""The values of the corpus: documents, the places that cite them, what known texts state between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from build_tools.citations.resolution.known import KnownDocuments
from build_tools.identity import DocumentKey
from build_tools.model import Directive, Findings, Link, LinkStatus, Problem, Relation
from build_tools.read.registry import RegistryEntry
from build_tools.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What a known text does to a document: `by` (an address) amends, replaces or repeals it.

    `source` is the slug of the directive whose `sentence` states it.
    """

    relation: Relation
    by: str
    source: str
    sentence: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document that the site has a page for: held, registered, named only, or a choice between several.

    `address` is relative to the root of the site: `van-ban/<slug>/` or `vien-dan/<slug>/`. `title` is the
    official or declared one; `quoted_titles` are what citing texts call it when that differs.
    `candidates` are the addresses of the documents an ambiguous page lists.
    """

    address: str
    slug: str
    status: LinkStatus
    key: DocumentKey
    doc_type: str
    number: str | None = None
    date: str | None = None
    issuer: str | None = None
    term: str | None = None
    title: str | None = None
    quoted_titles: tuple[str, ...] = ()
    directive: Directive | None = None
    entry: RegistryEntry | None = None
    candidates: tuple[str, ...] = ()
    events: tuple[Event, ...] = ()

    @property
    def label(self) -> str:
        """Return what readers call the document: `Nghị quyết số 20-NQ/TW`, `Kế hoạch “Phát động thi đua”`."""
        if self.number is not None:
            return f"{self.doc_type} số {self.number}"
        title = self.title or next(iter(self.quoted_titles), None)
        if title is None:
            return self.doc_type
        named = title.casefold().startswith(self.doc_type.casefold())
        return title if named else f"{self.doc_type} “{title}”"


@dataclass(frozen=True, slots=True, kw_only=True)
class Backlink:
    """A place that cites a document: citation `citation` of directive `source`, standing in unit `unit`.

    `sentence` is the sentence around, `marked` the citation in it; both are spans of the directive's source.
    """

    source: str
    citation: int
    unit: int
    relation: Relation
    sentence: Span
    marked: Span
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A relation between two documents that a sentence of directive `source` states.

    `Chương trình hành động số 110/CTr-CĐVC … thực hiện Nghị quyết số 25-NQ/TW`: from 110/CTr-CĐVC to
    25-NQ/TW, implements. Both ends are addresses.
    """

    from_: str
    to: str
    relation: Relation
    source: str
    sentence: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """Everything the pages are made from.

    `links` are parallel to the citations of `findings`, by slug; `documents` and `backlinks` go by address.
    `citing_texts` counts the directives that cite each address, `point_citations`, by address and anchor,
    those that cite a point of a held directive.
    `edges` are the relations that the texts state. `redirects` lead from an address once published to the
    one that took its place. `known` is what further texts are resolved against.
    """

    directives: tuple[Directive, ...]
    findings: Mapping[str, Findings]
    links: Mapping[str, tuple[Link, ...]]
    documents: Mapping[str, Document]
    backlinks: Mapping[str, tuple[Backlink, ...]]
    citing_texts: Mapping[str, int] = field(default_factory=dict)
    point_citations: Mapping[tuple[str, str], int] = field(default_factory=dict)
    edges: tuple[Edge, ...] = ()
    redirects: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    known: KnownDocuments = field(default_factory=KnownDocuments, repr=False)
