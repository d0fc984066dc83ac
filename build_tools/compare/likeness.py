"""How much two points are about the same matter: words and pairs of words, the rare ones counting most."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from build_tools.compare.points import Point

# A term is a syllable or a pair of neighbours. Most Vietnamese words have two syllables, so pairs say more;
# a pair of capitals is part of a name and says most. Tried on tests/compare/alignment.yaml: without the
# weights true pairs and chance ones overlap.
_SYLLABLE, _PAIR, _NAME = 1.0, 1.5, 3.0
Term = tuple[str, ...]
Terms = Mapping[Term, float]


# Texts of a few hundred points need a tenth of it; a second of work.
_WORK = 2_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """The likeness of two points by their places: 0 strange, 1 the same.

    Without `whole`, the points are so many that two which share none but common words were not compared.
    """

    scores: Mapping[tuple[int, int], float]
    whole: bool


def likeness(older: Sequence[Point], newer: Sequence[Point], settled: Mapping[int, int]) -> Likeness:
    """Return the likeness of every two points that share a word; those of `settled` have their counterparts.

    It is the cosine of the points' words and pairs of neighbouring words. A word weighs the more the fewer
    points of the two texts hold it: `công đoàn` says little in a text of the union, `HIV/AIDS` much.
    """
    counts = [Counter(_terms(point)) for point in (*older, *newer)]
    holders = Counter(term for count in counts for term in count)
    names = frozenset(term for point in (*older, *newer) for term in _names(point))
    rarity = {
        term: math.log((len(counts) + 1) / times) * _importance(term, names)
        for term, times in holders.items()
    }
    weighed = [_weighed(count, rarity) for count in counts]
    return _cosines(weighed[: len(older)], weighed[len(older) :], settled)


def _terms(point: Point) -> Iterator[Term]:
    keys = [word.key for word in point.words]
    yield from ((key,) for key in keys)
    yield from pairwise(keys)


def _names(point: Point) -> Iterator[Term]:
    for first, second in pairwise(point.words):
        if first.name and second.name:
            yield first.key, second.key


def _importance(term: Term, names: frozenset[Term]) -> float:
    if len(term) == 1:
        return _SYLLABLE
    return _NAME if term in names else _PAIR


def _weighed(count: Mapping[Term, int], rarity: Terms) -> Terms:
    """Weigh the terms of a point so that the squares of the weights add up to 1."""
    weights = {term: (1 + math.log(times)) * rarity[term] for term, times in count.items()}
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {term: weight / length for term, weight in weights.items()}


Held = Mapping[Term, Sequence[tuple[int, float]]]


def _cosines(older: Sequence[Terms], newer: Sequence[Terms], settled: Mapping[int, int]) -> Likeness:
    taken = frozenset(settled.values())
    everywhere = _held(enumerate(newer))
    free = _held((right, terms) for right, terms in enumerate(newer) if right not in taken)
    left_free = Counter(term for left, terms in enumerate(older) if left not in settled for term in terms)
    left_settled = Counter(term for left in settled for term in older[left])
    work = {
        term: left_free[term] * len(everywhere[term]) + left_settled[term] * len(free.get(term, ()))
        for term in everywhere
    }
    common = _too_common(work)
    scores = {
        (left, right): score
        for left, terms in enumerate(older)
        for right, score in _against(terms, free if left in settled else everywhere, common)
    }
    for left, right in settled.items():
        scores[left, right] = sum(weight * newer[right][term] for term, weight in older[left].items())
    return Likeness(scores=scores, whole=not common)


def _held(points: Iterable[tuple[int, Terms]]) -> Held:
    """Return the points that hold a term, each with its weight there."""
    places: dict[Term, list[tuple[int, float]]] = defaultdict(list)
    for right, terms in points:
        for term, weight in terms.items():
            places[term].append((right, weight))
    return places


def _too_common(work: Mapping[Term, int]) -> frozenset[Term]:
    """Return the terms that would cost more than there is time for, the commonest first."""
    left = sum(work.values()) - _WORK
    common = set()
    for term, cost in sorted(work.items(), key=lambda row: (-row[1], row[0])):
        if left <= 0:
            break
        common.add(term)
        left -= cost
    return frozenset(common)


def _against(terms: Terms, places: Held, common: frozenset[Term]) -> Iterator[tuple[int, float]]:
    scores: dict[int, float] = defaultdict(float)
    for term, weight in terms.items():
        if term not in common:
            for right, other in places.get(term, ()):
                scores[right] += weight * other
    yield from scores.items()
