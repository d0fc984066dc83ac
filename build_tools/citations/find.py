"""Find every document a directive names: citations with their exact places, and mentions."""

from __future__ import annotations

from build_tools.citations.draft import Draft, Number, TypeWord
from build_tools.citations.lists import CONNECTOR, share
from build_tools.citations.named import match_name
from build_tools.citations.numbered import match_member, match_number, match_short, match_untyped
from build_tools.citations.numbers import numbers
from build_tools.citations.types import type_words
from build_tools.identity import key_number
from build_tools.model import Citation, Directive, Findings
from build_tools.text import MendedText, SourceText, mend


def find_citations(directive: Directive) -> Findings:
    """Return the citations and mentions of a directive; spans are places in its file."""
    return find_in(directive.source, own_number=directive.metadata.number.value)


def find_in(source: SourceText, *, own_number: str | None = None) -> Findings:
    """Return what the body of `source` cites."""
    mended = mend(source.text, source.body_start)
    text = mended.text
    drafts = share(text, _drafts(text))
    return Findings(citations=tuple(_citation(source, mended, draft) for draft in drafts))


def _drafts(text: str) -> list[Draft]:
    words = type_words(text)
    found: list[Draft] = []
    for anchor in _anchors(text, words):
        floor = found[-1].end if found else 0
        if (anchor.label if isinstance(anchor, Number) else anchor.start) < floor:
            continue
        draft = _one(text, anchor, words, found, floor)
        if draft:
            found.append(draft)
    return found


def _anchors(text: str, words: list[TypeWord]) -> list[Number | TypeWord]:
    """Return type words and numbers in order; a type word goes before a number that starts with it."""
    anchors: list[Number | TypeWord] = [*numbers(text), *words]
    return sorted(anchors, key=lambda anchor: anchor.start)


def _one(text: str, anchor: Number | TypeWord, words: list[TypeWord], found: list[Draft], floor: int) -> Draft | None:
    if isinstance(anchor, TypeWord):
        return match_name(text, anchor) or match_short(text, anchor)
    draft = match_number(text, anchor, words, floor)
    if draft is None and found and CONNECTOR.fullmatch(text[found[-1].end : anchor.label]):
        return match_member(text, anchor, found[-1])
    return draft or match_untyped(text, anchor)


def _citation(source: SourceText, mended: MendedText, draft: Draft) -> Citation:
    span = mended.original_span(draft.start, draft.end)
    return Citation(
        span=span,
        text=source.slice(span),
        doc_type=draft.doc_type,
        canonical_number=draft.number,
        key_number=key_number(draft.number) if draft.number else None,
        date=draft.date,
        issuer=draft.issuer,
        term=draft.term,
        title=draft.title,
        subject=draft.subject,
        inherited=draft.inherited + (("doc_type",) if draft.elided else ()),
    )
