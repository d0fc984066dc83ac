"""Held directives and registry entries as documents that citations can lead to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from build_tools.citations.resolution.keys import statement_key
from build_tools.citations.resolution.known import Alias, KnownDocument
from build_tools.citations.resolution.names import Name, parse_name
from build_tools.citations.resolution.statements import Citing, Statement
from build_tools.citations.resolution.weighing import same_counting, weigh
from build_tools.identity import DocumentKey, address_slug, key_number
from build_tools.model import Directive, LinkStatus
from build_tools.read.registry import RegistryEntry
from build_tools.text import SourceText

_LAWS = ("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp", "Điều lệ")
_CONGRESS = re.compile(r"(?i)\b(?:đại hội|hội nghị|trung ương \d)\b")
_NUMBER = re.compile(r"\d+[^\W\d_]?\s?[-/]\s?[\wĐđƯư&]+(?:[-/][\wĐđƯư&]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A known document with what it is made from: a directive, an entry, or both when they are one.

    `source` and `offset` say where it is to be mended: the number in the front matter, or the entry.
    """

    document: KnownDocument
    source: SourceText
    offset: int
    directive: Directive | None = None
    entry: RegistryEntry | None = None


def held(directive: Directive) -> KnownDocument:
    """Return a directive of the collection as a document to be cited."""
    metadata = directive.metadata
    number, title = metadata.number.value, metadata.title.value or metadata.subject.value
    doc_type = metadata.type.value or "Văn bản"
    return KnownDocument(
        address=f"van-ban/{directive.slug}/",
        status=LinkStatus.HELD,
        label=f"{doc_type} số {number}" if number else (title or directive.slug),
        doc_type=doc_type,
        number=key_number(number) if number else None,
        names=_names(doc_type, number, title, metadata.date.value, metadata.term.value),
        dates=(metadata.date.value,) if metadata.date.value else (),
        issuer=metadata.issuer.value,
        term=metadata.term.value,
        titles=tuple(dict.fromkeys(filter(None, (metadata.title.value, metadata.subject.value)))),
    )


def registered(entry: RegistryEntry) -> KnownDocument:
    """Return a registry entry as a document to be cited."""
    titles = tuple(filter(None, (entry.title, *entry.other_titles)))
    return KnownDocument(
        address=f"vien-dan/{entry.slug or address_slug(entry_key(entry))}/",
        status=LinkStatus.REGISTERED,
        label=f"{entry.type} số {entry.number}" if entry.number else (entry.title or entry.type),
        doc_type=entry.type,
        number=key_number(entry.number) if entry.number else None,
        names=_names(entry.type, entry.number, entry.title, entry.date, entry.term),
        aliases=tuple(_alias(entry, other.name, other.from_, other.to) for other in entry.other_names),
        dates=(*((entry.date,) if entry.date else ()), *entry.other_dates),
        issuer=entry.issuer,
        term=entry.term,
        titles=titles,
        related=_related(entry, titles),
    )


def _alias(entry: RegistryEntry, name: str, from_: str | None, to: str | None) -> Alias:
    return Alias(name=parse_name(entry.type, name), from_=from_, to=to)


def _related(entry: RegistryEntry, titles: tuple[str, ...]) -> frozenset[str]:
    """Return the numbers an entry is related to: named in its titles, or continuing it or continued."""
    named = [found for title in titles for found in _NUMBER.findall(title)]
    numbers = {key_number(number) for number in (*named, *entry.continues, *entry.continued_by)}
    return frozenset(numbers - {key_number(entry.number or "")})


def _names(
    doc_type: str, number: str | None, title: str | None, date: str | None, term: str | None
) -> tuple[Name, ...]:
    """Return the names a document can be called by without its number."""
    if title is None:
        return ()
    if doc_type in _LAWS or (number is None and _CONGRESS.search(title)):
        return (parse_name(doc_type, title, date if doc_type in _LAWS else None, term),)
    return ()


def entry_key(entry: RegistryEntry) -> DocumentKey:
    """Return the identity of a registry entry."""
    names = _names(entry.type, entry.number, entry.title, entry.date, entry.term)
    if entry.number is None:
        name = names[0] if names else parse_name(entry.type, entry.title or "")
        return DocumentKey(doc_type=entry.type, name=name.base.partition("|")[2], period=name.period)
    return _numbered_key(entry.type, entry.number, date=entry.date, term=entry.term, issuer=entry.issuer)


def _numbered_key(
    doc_type: str, number: str, *, date: str | None, term: str | None, issuer: str | None
) -> DocumentKey:
    return statement_key(
        Statement(
            citing=Citing(slug=""),
            doc_type=doc_type,
            shown=number,
            number=key_number(number),
            date=date,
            term=term,
            issuer=issuer,
        )
    )


def merge(
    directives: Iterable[Directive], entries: Iterable[RegistryEntry]
) -> tuple[tuple[Holding, ...], dict[str, str]]:
    """Join entries with the directives they became; return also where the addresses of such entries lead."""
    holdings = [_held(directive) for directive in directives]
    places: dict[object, list[int]] = {}
    for index, holding in enumerate(holdings):
        _place(holding.document, index, places)
    rest: list[Holding] = []
    moved: dict[str, str] = {}
    for entry in entries:
        document = registered(entry)
        near = dict.fromkeys(index for said in _called(document) for index in places.get(said, ()))
        same = [index for index in near if _is_one(document, holdings[index].document)]
        if len(same) == 1:
            holding = holdings[same[0]]
            joined = _joined(holding.document, document)
            moved[document.address] = holding.document.address
            holdings[same[0]] = replace(holding, document=joined, entry=entry)
            _place(joined, same[0], places)
        else:
            rest.append(Holding(document=document, source=entry.source, offset=entry.offset, entry=entry))
    return (*holdings, *rest), moved


def _place(document: KnownDocument, index: int, places: dict[object, list[int]]) -> None:
    """Note where a document stands by its number and by its names."""
    for said in {document.number, *document.names} - {None}:
        places.setdefault(said, []).append(index)


def _called(document: KnownDocument) -> tuple[object, ...]:
    return document.names if document.number is None else (document.number,)


def _held(directive: Directive) -> Holding:
    source = directive.source
    offset = directive.front.offsets.get("number", source.body_start)
    return Holding(document=held(directive), source=source, offset=offset, directive=directive)


def _is_one(entry: KnownDocument, other: KnownDocument) -> bool:
    if entry.number is None:
        return any(name.period is not None and name in other.names for name in entry.names)
    return same_counting(entry.doc_type, other.doc_type) and weigh(said_by(entry), other).sure


def said_by(document: KnownDocument) -> Statement:
    """Return what a known document says about itself, to be weighed against another one."""
    return Statement(
        citing=Citing(slug=""),
        doc_type=document.doc_type,
        shown=document.label,
        number=document.number,
        name=None if document.number is not None else next(iter(document.names), None),
        date=next(iter(document.dates), None),
        issuer=document.issuer,
        term=document.term,
        titles=document.titles,
    )


def _joined(held_one: KnownDocument, entry: KnownDocument) -> KnownDocument:
    return replace(
        held_one,
        names=tuple(dict.fromkeys((*held_one.names, *entry.names))),
        aliases=entry.aliases,
        dates=tuple(dict.fromkeys((*held_one.dates, *entry.dates))),
        issuer=held_one.issuer or entry.issuer,
        term=held_one.term or entry.term,
        titles=tuple(dict.fromkeys((*held_one.titles, *entry.titles))),
        related=entry.related,
    )
