"""What differs between two texts, word by word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from build_tools.text import SourceText, Span

# Marks may stand apart from their letters (decomposed texts).
_TOKEN = re.compile(r"[\w\u0300-\u036f]+(?:[./-]\w[\w\u0300-\u036f]*)*|[^\w\s]")
# Fewer words in common between two changes are left out: `của`, `và` or a comma kept by chance.
_ISLAND = 3
# Longer texts are not compared word by word: the time grows with the product of their lengths.
_LONGEST = 3000


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences:
    """The spans of either text that the other does not have; `common` is the share of words both have."""

    common: float
    older: tuple[Span, ...]
    newer: tuple[Span, ...]


def differences(older: SourceText, one: Span, newer: SourceText, other: Span) -> Differences:
    """Compare the words of span `one` of the older source with those of span `other` of the newer one."""
    left, right = _tokens(older, one), _tokens(newer, other)
    blocks = list(_common(_keys(left), _keys(right)))
    shared = sum(size for _, _, size in blocks)
    return Differences(
        common=2 * shared / max(1, len(left) + len(right)),
        older=tuple(_between(left, [(start, size) for start, _, size in blocks])),
        newer=tuple(_between(right, [(start, size) for _, start, size in blocks])),
    )


def _tokens(source: SourceText, span: Span) -> list[re.Match[str]]:
    return list(_TOKEN.finditer(source.text, span.start, span.end))


def _keys(tokens: Sequence[re.Match[str]]) -> list[str]:
    return [unicodedata.normalize("NFC", token.group()) for token in tokens]


def _common(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Yield the runs of words that both texts have: place in the one, place in the other, length."""
    if max(len(left), len(right)) > _LONGEST:
        return
    for one, other, size in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks():
        at_edge = (one, other) == (0, 0) or (one + size, other + size) == (len(left), len(right))
        if size and (at_edge or size >= _ISLAND):
            yield one, other, size


def _between(tokens: Sequence[re.Match[str]], blocks: Sequence[tuple[int, int]]) -> Iterator[Span]:
    done = 0
    for start, size in (*blocks, (len(tokens), 0)):
        if done < start:
            yield Span(start=tokens[done].start(), end=tokens[start - 1].end())
        done = start + size
