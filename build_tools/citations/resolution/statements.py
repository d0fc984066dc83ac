"""What a text says about a document it cites: in the citation, around it and elsewhere in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from build_tools.citations.resolution.issuers import body_of, is_placeless
from build_tools.citations.resolution.known import leading_count
from build_tools.citations.resolution.names import Name, parse_name
from build_tools.identity import key_number
from build_tools.model import Citation, Directive, Findings


@dataclass(frozen=True, slots=True, kw_only=True)
class Citing:
    """The text that cites.

    `number` is its own `key_number`; `date` is when it was issued or, when that is not `dated`, the year
    it is about.
    """

    slug: str
    doc_type: str | None = None
    number: str | None = None
    date: str | None = None
    dated: bool = False
    issuer: str | None = None

    @property
    def year(self) -> str | None:
        """Return the year of the text."""
        return self.date[:4] if self.date else None


class Statement(NamedTuple):
    """What one text says about one document; a tuple, since a collection makes a million of them.

    `number` is a `key_number`, or the bare count of a short form (`Nghị quyết 35`) when `short`; `written` is
    the number as the text has it, `called` the name beside the number of a law, `shown` what readers see in
    reasons. `borrowed` tells that the identity stands in another place of the same text. The rest is evidence
    only: `lent` is the subject shared by a list of documents, its first member in front, `implied_term` the
    term of the plenum whose resolutions the sentence is about, `beside` the other numbers in the sentence.
    """

    citing: Citing
    doc_type: str
    shown: str
    written: str | None = None
    number: str | None = None
    short: bool = False
    name: Name | None = None
    called: Name | None = None
    date: str | None = None
    issuer: str | None = None
    term: str | None = None
    titles: tuple[str, ...] = ()
    borrowed: bool = False
    lent: tuple[str, ...] = ()
    implied_term: str | None = None
    beside: frozenset[str] = frozenset()


def read_statements(directive: Directive, findings: Findings) -> tuple[Statement, ...]:
    """Return what `directive` says about each of its citations, without looking around them yet."""
    citing = _citing(directive)
    plain = tuple(_statement(citing, citation) for citation in findings.citations)
    full: dict[tuple[str, str], list[int]] = {}
    for index, statement in enumerate(plain):
        if not statement.short and _is_full(statement):
            for key in _keys(statement):
                full.setdefault(key, []).append(index)
    return tuple(
        _completed(plain, index, citation.short_for, full)
        for index, citation in enumerate(findings.citations)
    )


def _citing(directive: Directive) -> Citing:
    metadata = directive.metadata
    number = metadata.number.value
    return Citing(
        slug=directive.slug,
        doc_type=metadata.type.value,
        number=key_number(number) if number else None,
        date=metadata.date.value or metadata.year.value,
        dated=metadata.date.value is not None,
        issuer=metadata.issuer.value,
    )


def _statement(citing: Citing, citation: Citation) -> Statement:
    number, written = citation.key_number, citation.canonical_number
    short = number is None and written is not None
    name = None
    if number is None and written is None:
        name = parse_name(citation.doc_type, citation.text, citation.date, citation.term)
    return Statement(
        called=_called(citation) if number is not None else None,
        citing=citing,
        doc_type=citation.doc_type,
        written=written,
        shown=f"số {written}" if written else f"“{' '.join(citation.text.split())}”",
        number=leading_count(written) if short and written else number,
        short=short,
        name=name,
        date=citation.date,
        issuer=citation.issuer,
        term=citation.term,
        titles=tuple(title for title in (citation.title, citation.subject) if title),
    )


_LAWS = ("Luật", "Bộ luật", "Pháp lệnh")
_LAW_NUMBER = re.compile(r",?\s+(?:số:?\s*)?\d+\s*/\s*(?P<year>(?:19|20)\d\d)\s*/")


def _called(citation: Citation) -> Name | None:
    """Return the name of a law cited by name and number: `Luật Công đoàn số 12/2012/QH13`."""
    found = _LAW_NUMBER.search(citation.text) if citation.doc_type in _LAWS else None
    if found is None:
        return None
    name = parse_name(citation.doc_type, citation.text[: found.start()], found["year"])
    return None if name.base.endswith("|") else name


def _is_full(statement: Statement) -> bool:
    if statement.name is not None:
        return statement.name.period is not None
    return _dated(statement) or statement.called is not None or bool(statement.titles)


def _keys(statement: Statement) -> list[tuple[str, str]]:
    """Return under what the same document may be named again: its number, its count, its name."""
    if statement.name is not None:
        return [("", statement.name.base)]
    number = statement.number or ""
    called = [("", statement.called.base)] if statement.called is not None else []
    return [("", number), (statement.doc_type, leading_count(number)), *called]


def _completed(
    plain: tuple[Statement, ...],
    index: int,
    short_for: int | None,
    full: dict[tuple[str, str], list[int]],
) -> Statement:
    """Complete a citation by the fuller one in the same text that it repeats, when there is just one such."""
    statement = _located(plain, index, full)
    if short_for is not None and not plain[short_for].short:
        return _borrow(statement, plain[short_for])
    if _dated(statement):
        return statement
    key = (statement.doc_type, statement.number or "") if statement.short else _keys(statement)[0]
    others = [plain[other] for other in full.get(key, ()) if other != index]
    if not others or len({_told(statement, other) for other in others if _dated(other)}) > 1:
        return statement
    fullest = max(others, key=lambda other: (_dated(other), not is_placeless(other.issuer)))
    if statement.short and len({other.number for other in others}) > 1:
        return statement
    return _borrow(statement, fullest)


def _told(statement: Statement, other: Statement) -> tuple[object, ...]:
    """Return which document another citation gives in full: a law stands by number here, by year there."""
    if statement.name is not None:
        return (other.called or other.name,)
    return (other.number, other.date, other.term)


def _located(plain: tuple[Statement, ...], index: int, full: dict[tuple[str, str], list[int]]) -> Statement:
    """Give a document of `UBND tỉnh` the province that the same text names for its number and day."""
    statement = plain[index]
    if statement.number is None or statement.date is None or not is_placeless(statement.issuer):
        return statement
    issuers = {
        body_of(plain[other].issuer or ""): plain[other].issuer
        for other in full.get(("", statement.number), ())
        if plain[other].date == statement.date and not is_placeless(plain[other].issuer)
    }
    return statement._replace(issuer=next(iter(issuers.values()))) if len(issuers) == 1 else statement


def _dated(statement: Statement) -> bool:
    if statement.name is not None:
        return statement.name.period is not None
    return statement.date is not None or statement.term is not None or statement.called is not None


def _borrow(statement: Statement, fullest: Statement) -> Statement:
    return statement._replace(
        number=fullest.number,
        written=fullest.written,
        short=False,
        name=fullest.name,
        date=statement.date or fullest.date,
        issuer=statement.issuer or fullest.issuer,
        term=statement.term or fullest.term,
        titles=(*statement.titles, *fullest.titles),
        borrowed=True,
    )
