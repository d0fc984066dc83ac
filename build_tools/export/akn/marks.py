"""What is marked inside the text: citations, abbreviations, and the facts that the head states."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from build_tools.corpus import Corpus
from build_tools.corpus.frbr import work_address
from build_tools.export.akn.inline import Mark
from build_tools.export.akn.plan import unit_eids
from build_tools.model import Directive, LinkStatus, Metadata, Sourced
from build_tools.text import Span

_FULL_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def marks(corpus: Corpus, directive: Directive) -> tuple[Mark, ...]:
    """Return all marks of a text, in its order."""
    found = (
        *_citations(corpus, directive),
        *_abbreviations(directive),
        *_facts(directive.metadata),
        *_signer(directive),
    )
    return tuple(sorted(found, key=lambda mark: (mark.span.start, -mark.span.end)))


def within(laid: Sequence[Mark], span: Span) -> Sequence[Mark]:
    """Return the marks that begin inside `span`; `laid` is sorted by start."""
    first = bisect_left(laid, span.start, key=lambda mark: mark.span.start)
    last = bisect_left(laid, span.end, key=lambda mark: mark.span.start)
    return laid[first:last]


def _citations(corpus: Corpus, directive: Directive) -> Iterator[Mark]:
    """Yield a `ref` for every citation that leads to one document; a choice of several is no reference."""
    citations, links = corpus.findings[directive.slug].citations, corpus.links[directive.slug]
    eids = unit_eids(directive)
    counts: Counter[str] = Counter()
    for citation, link in zip(citations, links, strict=True):
        above = eids[directive.unit_at(citation.span.start)]
        counts[above] += 1
        eid = ("eId", f"{above}__ref_{counts[above]}")
        if link.target is None or link.status is LinkStatus.AMBIGUOUS:
            yield Mark(span=citation.span, element="span", attributes=(eid, ("class", "ambiguous")))
        else:
            href = ("href", work_address(link.target))
            yield Mark(
                span=citation.span, element="ref", attributes=(eid, href, ("class", link.status.value))
            )


def _abbreviations(directive: Directive) -> Iterator[Mark]:
    """Yield `def` around each definition and `abbr` around each use behind it."""
    text = directive.source.text
    defined: dict[str, str] = {}
    for abbreviation in directive.abbreviations:
        defined.setdefault(abbreviation.short, abbreviation.long)
        yield Mark(span=abbreviation.span, element="def")
    if not defined:
        return
    longest_first = sorted(defined, key=lambda short: (-len(short), short))
    uses = re.compile(rf"(?<![\w/-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w/-])")
    for found in uses.finditer(text, min(found.span.start for found in directive.abbreviations)):
        span = Span(start=found.start(), end=found.end())
        yield Mark(span=span, element="abbr", attributes=(("title", defined[found.group()]),))


def _facts(metadata: Metadata) -> Iterator[Mark]:
    rows: tuple[tuple[str, Sourced[str]], ...] = (
        ("docType", metadata.type),
        ("docNumber", metadata.number),
        ("docAuthority", metadata.issuer),
        ("docTitle", metadata.title),
        ("docPurpose", metadata.subject),
        ("signature", metadata.signer),
    )
    for element, sourced in rows:
        if sourced.span is not None:
            yield Mark(span=sourced.span, element=element)
    date = metadata.date
    if date.span is not None and date.value is not None and _FULL_DATE.fullmatch(date.value):
        yield Mark(span=date.span, element="docDate", attributes=(("date", date.value),))


def _signer(directive: Directive) -> Iterator[Mark]:
    """Yield `person` around the name in the signature, which also states office and authority."""
    signer = directive.metadata.signer
    if signer.value is None or signer.span is None:
        return
    name = re.compile(r"\s+".join(map(re.escape, signer.value.split())))
    places = list(name.finditer(directive.source.text, signer.span.start, signer.span.end))
    if places:
        span = Span(start=places[-1].start(), end=places[-1].end())
        yield Mark(span=span, element="person", attributes=(("refersTo", "#nguoi-ky"),))
