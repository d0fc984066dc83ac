"""How much two points are about the same matter: words and pairs of words, the rare ones counting most."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from build_tools.compare.points import Point

# A term is a syllable or a pair of neighbours. Most Vietnamese words have two syllables, so pairs say more;
# a pair of capitals is part of a name and says most. Tried on tests/compare/alignment.yaml: without the
# weights true pairs and chance ones overlap.
_SYLLABLE, _PAIR, _NAME = 1.0, 1.5, 3.0
Term = tuple[str, ...]
Terms = Mapping[Term, float]


def likeness(older: Sequence[Point], newer: Sequence[Point]) -> dict[tuple[int, int], float]:
    """Return the likeness of every two points that share a word, by their places: 0 strange, 1 the same.

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
    return _cosines(weighed[: len(older)], weighed[len(older) :])


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


def _cosines(older: Sequence[Terms], newer: Sequence[Terms]) -> dict[tuple[int, int], float]:
    places: Mapping[Term, list[tuple[int, float]]] = defaultdict(list)
    for right, terms in enumerate(newer):
        for term, weight in terms.items():
            places[term].append((right, weight))
    return {
        (left, right): score for left, terms in enumerate(older) for right, score in _against(terms, places)
    }


def _against(terms: Terms, places: Mapping[Term, Sequence[tuple[int, float]]]) -> Iterator[tuple[int, float]]:
    scores: dict[int, float] = defaultdict(float)
    for term, weight in terms.items():
        for right, other in places.get(term, ()):
            scores[right] += weight * other
    yield from scores.items()
