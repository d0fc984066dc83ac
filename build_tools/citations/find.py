"""Find every document a directive names: citations with their exact places, and mentions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

from build_tools.citations.draft import Draft, Number, TypeWord
from build_tools.citations.drafts import is_drafted, members, read_name, read_number
from build_tools.citations.lists import share
from build_tools.citations.mentions import Mentioned, find_mentions
from build_tools.citations.numbers import numbers
from build_tools.citations.own import is_head_number, is_own
from build_tools.citations.references import references
from build_tools.citations.relations import relations
from build_tools.citations.rules.units import UNIT_START
from build_tools.citations.short_forms import full_forms
from build_tools.citations.titles import nesting, with_titles
from build_tools.citations.types import type_words
from build_tools.identity import key_number
from build_tools.model import Citation, Directive, Findings, Mention
from build_tools.text import MendedText, SourceText, mend


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """What the document says of itself: its number, type and date, as far as known."""

    number: str | None = None
    doc_type: str | None = None
    date: str | None = None


def find_citations(directive: Directive) -> Findings:
    """Return the citations and mentions of a directive in the order of its text; spans are of its file."""
    known = directive.metadata
    own = Own(number=known.number.value, doc_type=known.type.value, date=known.date.value)
    return find_in(directive.source, own)


def find_in(source: SourceText, own: Own | None = None) -> Findings:
    """Return what the body of `source` cites, given what the document says of itself."""
    mended = mend(source.text, source.body_start)
    reader = _Reader(source=source, mended=mended, own=own or Own())
    return reader.findings()


_START = itemgetter(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reader:
    source: SourceText
    mended: MendedText
    own: Own

    def findings(self) -> Findings:
        # Old fonts show an Icelandic letter for Đ.
        text = _with_unit_starts(self.source, self.mended).replace("\u00d0", "Đ").replace("\u00f0", "đ")
        words = type_words(text)
        drafts, own_number = self._drafts(text, words)
        drafts = [
            draft for draft in drafts if not (self._own(draft, own_number) or self._heading(text, draft))
        ]
        drafts = _flat(with_titles(text, share(text, drafts)))
        mentions = find_mentions(text, words, drafts, self.own.doc_type)
        return Findings(
            citations=tuple(self._citations(text, drafts)),
            mentions=tuple(self._mention(mention) for mention in mentions),
        )

    def _drafts(self, text: str, words: list[TypeWord]) -> tuple[list[Draft], str | None]:
        found: list[Draft] = []
        before: list[TypeWord] = []
        own_number = self.own.number
        marked = list(numbers(text))
        labels = {number.label for number in marked}
        anchors: list[Number | TypeWord] = [*marked, *words]
        for anchor in sorted(anchors, key=_START):
            if isinstance(anchor, TypeWord):
                before.append(anchor)
            if found and (anchor.label if isinstance(anchor, Number) else anchor.start) < found[-1].end:
                continue
            if isinstance(anchor, TypeWord):
                draft = read_name(text, anchor, numbered=anchor.end + 1 in labels)
            else:
                draft = read_number(text, anchor, before, found)
                if self._in_head(text, anchor, draft):
                    own_number = own_number or (None if found else anchor.canonical)
                    continue
            if draft is not None and not is_drafted(text, draft):
                found += (draft, *members(text, draft))
        return found, own_number

    def _in_head(self, text: str, number: Number, draft: Draft | None) -> bool:
        typed = draft is not None and (draft.start < number.label or draft.elided)
        return (
            not typed
            and number.label < number.start
            and is_head_number(self._line_before(number.label), capital=text[number.label] == "S")
        )

    def _line_before(self, place: int) -> str:
        offset = self.mended.original(place)
        line = self.source.position(offset)
        return self.source.text[offset - line.column + 1 : offset]

    def _own(self, draft: Draft, own_number: str | None) -> bool:
        return own_number is not None and is_own(draft, own_number, self.own.date, self.own.doc_type)

    def _heading(self, text: str, draft: Draft) -> bool:
        """Say whether a resolution known by its meeting is the document's own name: a line in capitals."""
        if draft.number is not None or not text[draft.start : draft.end].isupper():
            return False
        own = draft.doc_type == self.own.doc_type == "Nghị quyết"
        return own and not self._line_before(draft.start).strip(" \t\ufeff|*#")

    def _citations(self, text: str, drafts: list[Draft]) -> Iterator[Citation]:
        said = (references(text, drafts), relations(text, drafts), nesting(text, drafts), full_forms(drafts))
        for draft, points, relation, outer, full in zip(drafts, *said, strict=True):
            number = draft.number if full is None else drafts[full].number
            span = self.mended.original_span(draft.start, draft.end)
            yield Citation(
                span=span,
                text=self.source.slice(span),
                doc_type=draft.doc_type,
                canonical_number=draft.number,
                key_number=key_number(number) if number else None,
                date=draft.date,
                issuer=draft.issuer,
                term=draft.term,
                title=self._title(draft),
                subject=draft.subject,
                article=points.article,
                clause=points.clause,
                point=points.point,
                relation=relation,
                nested_in=outer,
                inherited=("doc_type", *draft.inherited) if draft.elided else draft.inherited,
                short_for=full,
            )

    def _title(self, draft: Draft) -> str | None:
        return draft.title_span and self.mended.text[slice(*draft.title_span)].strip()

    def _mention(self, mention: Mentioned) -> Mention:
        span = self.mended.original_span(mention.start, mention.end)
        return Mention(
            span=span,
            text=self.source.slice(span),
            doc_type=mention.doc_type,
            title=mention.title,
            refers_to=mention.refers_to,
        )


def _with_unit_starts(source: SourceText, mended: MendedText) -> str:
    """Return the mended text with a line feed for the blank in front of every unit; no place changes."""
    lines = source.text.replace("\r\n", " \n").replace("\r", "\n")
    text = mended.text
    starts = (mended.mended(found.start()) for found in UNIT_START.pattern.finditer(lines, source.body_start))
    # Several line ends may have become one blank.
    places = dict.fromkeys(start for start in starts if text[start : start + 1] == " ")
    return "\n".join(text[before + 1 : place] for before, place in pairwise((-1, *places, len(text))))


def _flat(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts and, each behind its own, the laws inside an amending law's name."""
    every = [each for draft in drafts for each in (draft, *draft.inner)]
    return sorted(every, key=lambda each: (each.start, -each.end))
