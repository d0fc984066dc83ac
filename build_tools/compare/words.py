"""What differs between two texts, word by word."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
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
# So many pairs of equal words are looked at for two points, and for all points of a page: half a second and
# some seconds. Two points of 2500 words, every tenth of them changed, need a quarter of the first.
_PAIRS, _PAIRS_OF_PAGE = 2_000_000, 20_000_000


@dataclass(slots=True, kw_only=True)
class Patience:
    """How many pairs of equal words may still be looked at."""

    left: int = _PAIRS_OF_PAGE


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences:
    """The spans of either text that the other does not have; `common` is the share of words both have.

    It is None when the texts are too long to be compared word by word: no spans then.
    """

    common: float | None
    older: tuple[Span, ...] = ()
    newer: tuple[Span, ...] = ()


def differences(older: SourceText, one: Span, newer: SourceText, other: Span, page: Patience) -> Differences:
    """Compare the words of span `one` of the older source with those of span `other` of the newer one."""
    left, right = _tokens(older, one), _tokens(newer, other)
    if max(len(left), len(right)) > _LONGEST:
        return Differences(common=None)
    patience = Patience(left=min(_PAIRS, page.left))
    given = patience.left
    blocks = sorted(_common(_keys(left), _keys(right), patience))
    page.left -= given - max(0, patience.left)
    if patience.left < 0:
        return Differences(common=None)
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


def _common(left: Sequence[str], right: Sequence[str], patience: Patience) -> Iterator[tuple[int, int, int]]:
    """Yield the runs of words that both texts have: place in the one, place in the other, length.

    As `SequenceMatcher.get_matching_blocks`, but nothing is looked for where only runs too short can be left.
    """
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    counts = Counter(right)
    pairs = [0]
    for word in left:
        pairs.append(pairs[-1] + counts[word] + 1)
    whole = (len(left), len(right))
    open_ = [((0, 0), whole)]
    while open_:
        start, end = open_.pop()
        patience.left -= pairs[end[0]] - pairs[start[0]]
        if patience.left < 0:
            return
        one, other, size = matcher.find_longest_match(start[0], end[0], start[1], end[1])
        first, last = (one, other), (one + size, other + size)
        if size and (first == (0, 0) or last == whole or size >= _ISLAND):
            yield one, other, size
        if size and (size >= _ISLAND or start == (0, 0)) and min(one - start[0], other - start[1]) > 0:
            open_.append((start, first))
        if size and (size >= _ISLAND or end == whole) and min(end[0] - last[0], end[1] - last[1]) > 0:
            open_.append((last, end))


def _between(tokens: Sequence[re.Match[str]], blocks: Sequence[tuple[int, int]]) -> Iterator[Span]:
    done = 0
    for start, size in (*blocks, (len(tokens), 0)):
        if done < start:
            yield Span(start=tokens[done].start(), end=tokens[start - 1].end())
        done = start + size
