"""The documents above and below one document, as stated by the texts: the content of its *lược đồ*."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from build_tools.corpus import Edge
from build_tools.model import Relation

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
        """Return edges by their ends; those that make nothing higher or lower are left out.

        Of the texts that state the same the first one counts: there may be thousands of them, and the pages
        of all of them would look at each.
        """
        first: dict[tuple[str, str, Relation], Edge] = {}
        for edge in edges:
            # Being mentioned makes a document neither higher nor lower.
            if edge.relation is not Relation.REFERS_TO and edge.from_ != edge.to:
                first.setdefault((edge.from_, edge.to, edge.relation), edge)
        up: dict[str, list[Edge]] = defaultdict(list)
        down: dict[str, list[Edge]] = defaultdict(list)
        for edge in first.values():
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
            reached = _next(edges, shown, step)
            row = [place for place, at in levels.items() if at == level and place in reached][:_WIDEST]
            if row:
                rows[level] = row
                shown.update(row)
    return rows


def _spread(edges: Edges, levels: dict[str, int], address: str, step: int) -> None:
    """Give each document reached the level of the longest way to it, so that edges never point sideways."""
    frontier = [address]
    for level in range(step, step * (_FARTHEST + 1), step):
        frontier = [place for place in _next(edges, frontier, step) if place != address]
        for place in frontier:
            if levels.get(place, step) * step > 0:
                levels.pop(place, None)
                levels[place] = level


def _next(edges: Edges, places: Iterable[str], step: int) -> dict[str, None]:
    """Return what stands one step above (-1) or below (1) these places, in order."""
    if step < 0:
        return dict.fromkeys(edge.to for place in places for edge in edges.up.get(place, ()))
    return dict.fromkeys(edge.from_ for place in places for edge in edges.down.get(place, ()))


def _between(edges: Edges, levels: Mapping[str, int], shown: Iterable[str]) -> tuple[Edge, ...]:
    places = set(shown)
    found: dict[tuple[str, str, Relation], Edge] = {}
    # Upwards from each place: a text cites few documents, but a document may be cited by thousands of texts.
    for place in sorted(places, key=lambda place: (levels[place], place)):
        for edge in edges.up.get(place, ()):
            if edge.to in places and levels[edge.to] < levels[place]:
                found.setdefault((edge.from_, edge.to, edge.relation), edge)
    return tuple(sorted(found.values(), key=lambda edge: (levels[edge.to], edge.to)))
