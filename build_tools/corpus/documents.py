"""One page for every document: held, registered, named only, or a choice between several."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from build_tools.citations.resolution.keys import statement_key
from build_tools.citations.resolution.known import KnownDocument, KnownDocuments
from build_tools.corpus.known import Holding, said_by
from build_tools.corpus.values import Document
from build_tools.identity import DocumentKey
from build_tools.model import Citation, Directive, Findings, Link, LinkStatus
from build_tools.read.registry import RegistryEntry
from build_tools.vocabulary.load import fold


def documents_of(
    holdings: Iterable[Holding],
    known: KnownDocuments,
    citing: Iterable[Directive],
    findings: Mapping[str, Findings],
    links: Mapping[str, tuple[Link, ...]],
) -> dict[str, Document]:
    """Return all documents by address, in the order of the addresses."""
    cited = _cited(citing, findings, links)
    made = {
        holding.document.address: _certain(
            holding.document,
            cited.get(holding.document.address, ()),
            directive=holding.directive,
            entry=holding.entry,
        )
        for holding in holdings
    }
    for address, places in cited.items():
        if address not in made:
            made[address] = _open(address, known, places)
    for address in {candidate for document in made.values() for candidate in document.candidates}:
        if address not in made:
            made[address] = _certain(known.by_address[address], ())
    return dict(sorted(made.items()))


Place = tuple[Citation, Link]


def _cited(
    citing: Iterable[Directive], findings: Mapping[str, Findings], links: Mapping[str, tuple[Link, ...]]
) -> dict[str, list[Place]]:
    places: dict[str, list[Place]] = {}
    for directive in citing:
        for citation, link in zip(findings[directive.slug].citations, links[directive.slug], strict=True):
            if link.target is not None and link.status is not LinkStatus.SELF:
                places.setdefault(link.target, []).append((citation, link))
    return places


def _certain(
    document: KnownDocument,
    places: Iterable[Place],
    *,
    directive: Directive | None = None,
    entry: RegistryEntry | None = None,
) -> Document:
    number = directive.metadata.number.value if directive is not None else None
    title = _title(directive, entry)
    return Document(
        address=document.address,
        slug=_slug(document.address),
        status=document.status,
        key=_key(document),
        doc_type=document.doc_type,
        number=number or (entry.number if entry is not None else document.number),
        date=next(iter(document.dates), None),
        issuer=document.issuer,
        term=document.period,
        title=title,
        quoted_titles=tuple(_other_titles(places, title)),
        directive=directive,
        entry=entry,
    )


def _title(directive: Directive | None, entry: RegistryEntry | None) -> str | None:
    metadata = directive.metadata if directive is not None else None
    own = (metadata.title.value or metadata.subject.value) if metadata is not None else None
    return own or (entry.title if entry is not None else None)


def _key(document: KnownDocument) -> DocumentKey:
    said = said_by(document)
    if said.number is None and said.name is None:
        return DocumentKey(doc_type=document.doc_type, name=fold(document.label), date=said.date)
    return statement_key(said)


def _slug(address: str) -> str:
    return address.rstrip("/").rpartition("/")[2]


def _other_titles(places: Iterable[Place], title: str | None) -> Iterable[str]:
    """Yield the titles that texts quote and that differ from the official one in more than marks of form."""
    seen = {_even(title)} if title is not None else set()
    for citation, _ in places:
        quoted = " ".join((citation.title or "").split())
        if quoted and _even(quoted) not in seen:
            seen.add(_even(quoted))
            yield quoted


def _even(title: str) -> str:
    words = re.findall(r"\w+", fold(title))
    return re.sub("^(?:về việc|về|v v|ban hành) ", "", " ".join(words))


def _open(address: str, known: KnownDocuments, places: list[Place]) -> Document:
    """Return the page of a document that only texts name, or of a choice between several."""
    citation = max(places, key=_telling)[0]
    ambiguous = any(link.status is LinkStatus.AMBIGUOUS for _, link in places)
    named = known.by_address.get(address)
    titles = dict.fromkeys(
        " ".join(title.split()) for found, _ in places for title in (found.title or found.subject,) if title
    )
    candidates = sorted({candidate for _, link in places for candidate in link.candidates})
    return Document(
        address=address,
        slug=_slug(address),
        status=LinkStatus.AMBIGUOUS if ambiguous else LinkStatus.NAMED_ONLY,
        key=_key(named)
        if named is not None
        else DocumentKey(doc_type=citation.doc_type, number=citation.key_number or citation.canonical_number),
        doc_type=citation.doc_type,
        number=(citation.key_number if ambiguous else None) or citation.canonical_number,
        date=None if ambiguous else citation.date,
        issuer=None if ambiguous else citation.issuer,
        term=None if ambiguous else (citation.term or (named.period if named is not None else None)),
        title=None if citation.canonical_number is not None else " ".join(citation.text.split()),
        quoted_titles=tuple(titles),
        candidates=tuple(candidates),
    )


def _telling(place: Place) -> tuple[int, int, str]:
    """Rank a citation by how much of the identity it tells; the wording decides between equals."""
    citation, _ = place
    known = (citation.key_number, citation.date, citation.issuer, citation.term, citation.title)
    return sum(value is not None for value in known), len(citation.date or ""), citation.text
