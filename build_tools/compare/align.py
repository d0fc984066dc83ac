"""Align the points of two directives by what they are about, not by their numbers."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from build_tools.compare.likeness import likeness
from build_tools.compare.points import Point, points
from build_tools.model import Directive, UnitKind

# Floors of likeness, and of likeness times the number of shared words: two short points (`Mục đích`) are soon
# alike by chance. From tests/compare/alignment.yaml and from texts that have nothing to do with each other.
# Below the first floors pairs are chance; between both they are right more often than not: marked as weak.
_PAIRED, _PAIRED_EVIDENCE = 0.06, 1.0
_SURE, _SURE_EVIDENCE = 0.15, 3.5
_NEARLY_EQUAL = 0.8
# What frames the tasks (an introduction, a closing) is seldom a task in another year.
_OTHER_ROLE = 0.5


class Change(StrEnum):
    """What became of a point from one year to the next."""

    STAYED = "stayed"  # the same words at the same place
    MOVED = "moved"  # the same words at another place
    CHANGED = "changed"  # the same matter in other words
    WENT = "went"  # only the older text has it
    CAME = "came"  # only the newer text has it


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A point of the older text and its counterpart in the newer one; one side is None when it has none.

    The sides are places in the comparison's `older` and `newer`. `score` is their likeness from 0 to 1; a
    `weak` pair may be chance. `near` is the place on the other side that a point without counterpart comes
    nearest to, if any.
    """

    change: Change
    older: int | None
    newer: int | None
    score: float = 0.0
    weak: bool = False
    near: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The points of two directives and the pairs they form, in the order of the newer text.

    Without `whole`, the texts are so long that points which share none but common words were not compared.
    """

    older: tuple[Point, ...]
    newer: tuple[Point, ...]
    pairs: tuple[Pair, ...]
    whole: bool = True

    def count(self, change: Change) -> int:
        """Return how many pairs have met this change."""
        return sum(pair.change is change for pair in self.pairs)


def compare(older: Directive, newer: Directive) -> Comparison:
    """Align the points of two directives of one series; each point has at most one counterpart."""
    left, right = points(older), points(newer)
    settled = _equal(left, right)
    like = likeness(left, right, settled)
    scores = _scores(left, right, like.scores, settled)
    matches = _matches(scores, settled)
    moved = _moved([other for _, other in sorted(matches.items())])
    pairs = [
        Pair(
            change=_change(left[one], older, right[other], newer, moved=other in moved),
            older=one,
            newer=other,
            score=scores[one, other],
            weak=not _sure(scores[one, other], left[one], right[other]),
        )
        for one, other in matches.items()
    ]
    pairs += _came(scores, matches, len(right))
    pairs += _went(scores, matches, len(left))
    return Comparison(older=left, newer=right, pairs=tuple(_in_order(pairs)), whole=like.whole)


def _equal(left: Sequence[Point], right: Sequence[Point]) -> dict[int, int]:
    """Return the points that both texts have word by word: the first goes with the first, and so on."""
    places: dict[object, list[int]] = defaultdict(list)
    for other in range(len(right) - 1, -1, -1):
        places[_said(right[other])].append(other)
    return {one: same.pop() for one, point in enumerate(left) if (same := places.get(_said(point)))}


def _said(point: Point) -> tuple[object, ...]:
    return _role(point), *(word.key for word in point.words)


def _scores(
    left: Sequence[Point],
    right: Sequence[Point],
    likes: Mapping[tuple[int, int], float],
    settled: Mapping[int, int],
) -> dict[tuple[int, int], float]:
    """Return the likeness of the points that may be counterparts, by their places."""
    found = {}
    ours, theirs = ([(_role(point), point.keys) for point in side] for side in (left, right))
    for (one, other), plain in likes.items():
        (role, words), (other_role, other_words) = ours[one], theirs[other]
        score = plain * (1 if role == other_role else _OTHER_ROLE)
        if settled.get(one) == other or (
            score >= _PAIRED and score * len(words & other_words) >= _PAIRED_EVIDENCE
        ):
            found[one, other] = score
    return found


def _sure(score: float, one: Point, other: Point) -> bool:
    return score >= _NEARLY_EQUAL or (score >= _SURE and score * _shared(one, other) >= _SURE_EVIDENCE)


def _shared(one: Point, other: Point) -> int:
    return len(one.keys & other.keys)


def _role(point: Point) -> UnitKind:
    framing = point.kind in {UnitKind.PARAGRAPH, UnitKind.CLOSING, UnitKind.BASIS}
    return point.kind if framing else UnitKind.POINT


def _matches(scores: Mapping[tuple[int, int], float], settled: Mapping[int, int]) -> dict[int, int]:
    """Return the counterpart of each older point: the likest two first, each point once."""
    matches = dict(settled)
    taken = set(settled.values())
    for (one, other), _ in sorted(scores.items(), key=lambda row: (-row[1], row[0])):
        if one not in matches and other not in taken:
            matches[one] = other
            taken.add(other)
    return matches


def _moved(order: Sequence[int]) -> frozenset[int]:
    """Return what stands outside the longest run that kept its order, so that few points count as moved."""
    tails: list[int] = []
    lengths = []
    for other in order:
        length = bisect_left(tails, other)
        tails[length:] = [other, *tails[length + 1 :]]
        lengths.append(length)
    wanted, kept, least = len(tails) - 1, set(), float("inf")
    for other, length in zip(reversed(order), reversed(lengths), strict=True):
        if length == wanted and other < least:
            kept.add(other)
            wanted, least = wanted - 1, other
    return frozenset(order) - kept


def _change(one: Point, older: Directive, other: Point, newer: Directive, *, moved: bool) -> Change:
    if older.source.slice(one.span).split() != newer.source.slice(other.span).split():
        return Change.CHANGED
    return Change.MOVED if moved else Change.STAYED


def _came(scores: Mapping[tuple[int, int], float], matches: Mapping[int, int], count: int) -> list[Pair]:
    lonely = sorted(set(range(count)) - set(matches.values()))
    near = _nearest((other, one, score) for (one, other), score in scores.items())
    return [Pair(change=Change.CAME, older=None, newer=other, near=near.get(other)) for other in lonely]


def _went(scores: Mapping[tuple[int, int], float], matches: Mapping[int, int], count: int) -> list[Pair]:
    lonely = sorted(set(range(count)) - set(matches))
    near = _nearest((one, other, score) for (one, other), score in scores.items())
    return [Pair(change=Change.WENT, older=one, newer=None, near=near.get(one)) for one in lonely]


def _nearest(likes: Iterator[tuple[int, int, float]]) -> dict[int, int]:
    best: dict[int, tuple[float, int]] = {}
    for place, other, score in likes:
        if score > best.get(place, (0.0, 0))[0]:
            best[place] = score, other
    return {place: other for place, (_, other) in best.items()}


def _in_order(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Yield the pairs in the order of the newer text, what went behind the point it stood behind."""
    went = {pair.older: pair for pair in pairs if pair.newer is None and pair.older is not None}
    yield from _run(went, 0)
    for pair in sorted((pair for pair in pairs if pair.newer is not None), key=lambda pair: pair.newer or 0):
        yield pair
        if pair.older is not None:
            yield from _run(went, pair.older + 1)


def _run(went: Mapping[int, Pair], place: int) -> Iterator[Pair]:
    while place in went:
        yield went[place]
        place += 1
