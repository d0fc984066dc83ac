"""The documents above and below one document, as stated by the texts: the content of its *lược đồ*."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from build_tools.corpus import Edge
from build_tools.model import Relation

# Being mentioned makes a document neither higher nor lower.
_VERTICAL = frozenset(Relation) - {Relation.REFERS_TO}
_FARTHEST = 2
_WIDEST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """Rows of addresses, the highest first, and the edges between them; `hidden` did not fit in."""

    rows: tuple[tuple[str, ...], ...]
    edges: tuple[Edge, ...]
    hidden: int


class Edges:
    """The stated edges of a corpus, found by either end."""

    def __init__(self, edges: Iterable[Edge]) -> None:
        self.up: Mapping[str, list[Edge]] = defaultdict(list)
        self.down: Mapping[str, list[Edge]] = defaultdict(list)
        for edge in edges:
            if edge.relation in _VERTICAL and edge.from_ != edge.to:
                self.up[edge.from_].append(edge)
                self.down[edge.to].append(edge)


def lineage(edges: Edges, address: str) -> Lineage | None:
    """Return what stands up to two steps above and below `address`; None when nothing does."""
    levels = {address: 0}
    for step in (-1, 1):
        _spread(edges, levels, address, step)
    if len(levels) == 1:
        return None
    rows: dict[int, list[str]] = defaultdict(list)
    for place, level in levels.items():
        rows[level].append(place)
    shown = {place for row in rows.values() for place in row[:_WIDEST]}
    return Lineage(
        rows=tuple(tuple(rows[level][:_WIDEST]) for level in sorted(rows)),
        edges=_between(edges, levels, shown),
        hidden=len(levels) - len(shown),
    )


def _spread(edges: Edges, levels: dict[str, int], address: str, step: int) -> None:
    """Give each document reached the level of the longest way to it, so that edges never point sideways."""
    frontier = [address]
    for level in range(step, step * (_FARTHEST + 1), step):
        reached = [
            edge.to if step < 0 else edge.from_
            for place in frontier
            for edge in (edges.up if step < 0 else edges.down).get(place, ())
        ]
        frontier = [place for place in dict.fromkeys(reached) if place != address]
        for place in frontier:
            if levels.get(place, step) * step > 0:
                levels.pop(place, None)
                levels[place] = level


def _between(edges: Edges, levels: Mapping[str, int], shown: Iterable[str]) -> tuple[Edge, ...]:
    places = set(shown)
    found: dict[tuple[str, str, Relation], Edge] = {}
    # Upwards from each place: a text cites few documents, but a document may be cited by thousands of texts.
    for place in sorted(places, key=lambda place: (levels[place], place)):
        for edge in edges.up.get(place, ()):
            if edge.to in places and levels[edge.to] < levels[place]:
                found.setdefault((edge.from_, edge.to, edge.relation), edge)
    return tuple(sorted(found.values(), key=lambda edge: (levels[edge.to], edge.to)))
