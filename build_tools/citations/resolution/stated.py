"""A directive as a witness: what it says about each document it cites, and what stands around."""

from __future__ import annotations

import re
from functools import cache, cached_property

from build_tools.citations.resolution.names import parse_name
from build_tools.citations.resolution.sentences import Sentences
from build_tools.citations.resolution.statements import Statement, read_statements
from build_tools.citations.resolution.titles import head_of
from build_tools.model import Citation, Directive, Findings
from build_tools.text import Span
from build_tools.vocabulary import load

# `…, đặc biệt là nội dung Nghị quyết số 06-NQ/TW` behind the resolutions of a plenum: one of them.
_AMONG = re.compile(
    r"[\s,;()]*(?:đặc biệt|nhất là|trong đó|trọng tâm là|gồm|bao gồm|cụ thể là)\b[^.;]{0,60}", re.IGNORECASE
)
_LIST_GAP = re.compile(r"\s*(?:[,;]\s*)?(?:và\s+|cùng\s+|hoặc\s+)?(?:số\s+)?", re.IGNORECASE)
_SHARED_SUBJECT = re.compile(
    r"""\s*,?\s* (?: (?:và|cùng)\s+ (?:các|những)\s+ (?P<types>[^.;“"”]{2,60}?) )?
        \s* \bvề\s+(?:việc\s+)? (?P<subject>[^.;“"]+)""",
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST_SUBJECT = 300
# A list in a sentence is seldom longer; the bound keeps the cost linear when one is.
_NEIGHBOURS = 20


class Stated:
    """What one directive says about the documents it cites; each part is read once, when it is asked for."""

    def __init__(self, directive: Directive, findings: Findings) -> None:
        self.directive = directive
        self.citations = findings.citations
        self.sentences = Sentences(directive)
        self._around: list[Span | None] = [None] * len(findings.citations)
        self._findings = findings

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Return what the text says of each citation, without what stands around it."""
        return read_statements(self.directive, self._findings)

    def sentence(self, index: int) -> Span:
        """Return the sentence that citation `index` stands in."""
        found = self._around[index]
        if found is None:
            found = self._around[index] = self.sentences.around(self.citations[index].span)
        return found

    def with_surroundings(self, index: int) -> Statement:
        """Return statement `index` with the evidence that stands around the citation, in its sentence."""
        statement, citations, text = self.statements[index], self.citations, self.directive.source.text
        sentence = self.sentence(index)
        first, last = self._neighbours(index, sentence)
        others = citations[first:index] + citations[index + 1 : last + 1]
        beside = frozenset(other.key_number for other in others if other.key_number)
        term = _implied_term(text, citations[first : index + 1])
        lent = _lent(text, citations[index : last + 1], sentence.end)
        if not beside and term is None and not lent:
            return statement
        return statement._replace(beside=beside, implied_term=term, lent=lent)

    def _neighbours(self, index: int, sentence: Span) -> tuple[int, int]:
        """Return the first and the last citation of the sentence, `_NEIGHBOURS` away at most."""
        first, last = index, index
        while first > max(index - _NEIGHBOURS, 0) and sentence.contains(self.citations[first - 1].span):
            first -= 1
        after = min(index + _NEIGHBOURS, len(self.citations))
        while last + 1 < after and sentence.contains(self.citations[last + 1].span):
            last += 1
        return first, last


def _implied_term(text: str, before: tuple[Citation, ...]) -> str | None:
    for other in reversed(before[:-1]):
        is_meeting = other.key_number is None and other.term is not None
        if is_meeting and _AMONG.fullmatch(text, other.span.end, before[-1].span.start):
            named = parse_name(other.doc_type, other.text, other.date, other.term)
            return named.period if "|hội nghị " in named.base else None
    return None


def _lent(text: str, listed: tuple[Citation, ...], sentence_end: int) -> tuple[str, ...]:
    """Return the subject behind a list of documents: `A, B và các chỉ thị, nghị quyết về …`."""
    last = listed[0]
    for following in listed[1:]:
        if not _LIST_GAP.fullmatch(text, last.span.end, following.span.start):
            break
        last = following
    tail = _SHARED_SUBJECT.match(text, last.span.end, min(sentence_end, last.span.end + _LONGEST_SUBJECT))
    if tail is None or (last is listed[0] and tail["types"] is None) or not _are_types(tail["types"]):
        return ()
    subject = " ".join(tail["subject"].split())
    return tuple(dict.fromkeys((head_of(subject), subject)))


_BETWEEN_TYPES = re.compile(r",|\bvà\b")


def _are_types(words: str | None) -> bool:
    """Say whether words name types of documents only: `chỉ thị, nghị quyết`."""
    if words is None:
        return True
    return all(" ".join(word.split()) in _type_names() for word in _BETWEEN_TYPES.split(load.fold(words)))


@cache
def _type_names() -> frozenset[str]:
    return frozenset(load.fold(name) for row in load.document_types() for name in (row.name, *row.variants))
