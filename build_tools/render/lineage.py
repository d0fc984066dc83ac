"""The documents above and below one document, as stated by the texts: the content of its *lược đồ*."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Edges:
    """The stated edges of a corpus, found by either end: `up` by the citing one, `down` by the cited one."""

    up: Mapping[str, Sequence[Edge]]
    down: Mapping[str, Sequence[Edge]]

    @classmethod
    def of(cls, edges: Iterable[Edge]) -> Edges:
        """Return edges by their ends; those that make nothing higher or lower are left out."""
        up: dict[str, list[Edge]] = defaultdict(list)
        down: dict[str, list[Edge]] = defaultdict(list)
        for edge in edges:
            if edge.relation in _VERTICAL and edge.from_ != edge.to:
                up[edge.from_].append(edge)
                down[edge.to].append(edge)
        return cls(up=dict(up), down=dict(down))


def lineage(edges: Edges, address: str) -> Lineage | None:
    """Return what stands up to two steps above and below `address`; None when nothing does."""
    levels = {address: 0}
    for step in (-1, 1):
        _spread(edges, levels, address, step)
    if len(levels) == 1:
        return None
    rows = _rows(edges, levels, address)
    shown = {place for row in rows.values() for place in row}
    return Lineage(
        rows=tuple(tuple(rows[level]) for level in sorted(rows)),
        edges=_between(edges, levels, shown),
        hidden=len(levels) - len(shown),
    )


def _rows(edges: Edges, levels: Mapping[str, int], address: str) -> dict[int, list[str]]:
    """Return what fits in by level: nothing stands there whose way to `address` did not fit in."""
    rows = {0: [address]}
    for step in (-1, 1):
        shown = {address}
        for level in range(step, step * (_FARTHEST + 1), step):
            reached = set(_next(edges, shown, step))
            row = [place for place, at in levels.items() if at == level and place in reached][:_WIDEST]
            if row:
                rows[level] = row
                shown.update(row)
    return rows


def _spread(edges: Edges, levels: dict[str, int], address: str, step: int) -> None:
    """Give each document reached the level of the longest way to it, so that edges never point sideways."""
    frontier = [address]
    for level in range(step, step * (_FARTHEST + 1), step):
        frontier = [place for place in dict.fromkeys(_next(edges, frontier, step)) if place != address]
        for place in frontier:
            if levels.get(place, step) * step > 0:
                levels.pop(place, None)
                levels[place] = level


def _next(edges: Edges, places: Iterable[str], step: int) -> Iterator[str]:
    """Yield what stands one step above (-1) or below (1) these places, some of it several times."""
    for place in places:
        if step < 0:
            yield from (edge.to for edge in edges.up.get(place, ()))
        else:
            yield from (edge.from_ for edge in edges.down.get(place, ()))


def _between(edges: Edges, levels: Mapping[str, int], shown: Iterable[str]) -> tuple[Edge, ...]:
    places = set(shown)
    found: dict[tuple[str, str, Relation], Edge] = {}
    # Upwards from each place: a text cites few documents, but a document may be cited by thousands of texts.
    for place in sorted(places, key=lambda place: (levels[place], place)):
        for edge in edges.up.get(place, ()):
            if edge.to in places and levels[edge.to] < levels[place]:
                found.setdefault((edge.from_, edge.to, edge.relation), edge)
    return tuple(sorted(found.values(), key=lambda edge: (levels[edge.to], edge.to)))
