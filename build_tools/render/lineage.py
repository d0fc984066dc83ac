"""The documents above and below one document, as stated by the texts: the content of its *lược đồ*."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from build_tools.corpus import Edge
from build_tools.model import Relation

_WIDEST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """Rows of addresses, the highest first, and the edges between them; `hidden` did not fit in."""

    rows: tuple[tuple[str, ...], ...]
    edges: tuple[Edge, ...]
    hidden: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Edges:
    """The stated edges of a corpus: `up` by the citing end, then by the cited one; `down` says who cites."""

    up: Mapping[str, Mapping[str, Sequence[Edge]]]
    down: Mapping[str, Sequence[str]]

    @classmethod
    def of(cls, edges: Iterable[Edge]) -> Edges:
        """Return edges by their ends; those that make nothing higher or lower are left out.

        Of the texts that state the same the first one counts: there may be thousands of them, and the pages
        of all of them would look at each.
        """
        up: dict[str, dict[str, dict[Relation, Edge]]] = {}
        down: dict[str, dict[str, None]] = {}
        for edge in edges:
            # Being mentioned makes a document neither higher nor lower.
            if edge.relation is not Relation.REFERS_TO and edge.from_ != edge.to:
                up.setdefault(edge.from_, {}).setdefault(edge.to, {}).setdefault(edge.relation, edge)
                down.setdefault(edge.to, {})[edge.from_] = None
        return cls(
            up={one: {to: tuple(same.values()) for to, same in ends.items()} for one, ends in up.items()},
            down={to: tuple(ends) for to, ends in down.items()},
        )


def lineage(edges: Edges, address: str) -> Lineage | None:
    """Return what stands up to two steps above and below `address`; None when nothing does."""
    higher, above = _side(edges.up, address, {address})
    lower, reached = _side(edges.down, address, above)
    if len(reached) == 1:
        return None
    rows = (*reversed(higher), (address,), *lower)
    return Lineage(
        rows=rows, edges=tuple(_between(edges, rows)), hidden=len(reached) - sum(len(row) for row in rows)
    )


def _side(
    steps: Mapping[str, Iterable[str]], address: str, taken: set[str]
) -> tuple[list[tuple[str, ...]], set[str]]:
    """Return the rows that fit in on one side, the nearer one first, and `taken` with all that is reached.

    A document stands at the end of the longest way to it, so that edges never point sideways; one whose way
    to `address` does not fit in does not fit in either.
    """
    near = _next(steps, (address,))
    far = _next(steps, near)
    one = _first(place for place in near if place not in far and place not in taken)
    joined = _next(steps, (address, *one))
    two = _first(place for place in far if place in joined and place not in taken)
    return [row for row in (one, two) if row], taken.union(near, far)


def _next(steps: Mapping[str, Iterable[str]], places: Iterable[str]) -> dict[str, None]:
    """Return what stands one step from these places, in order."""
    return dict.fromkeys(chain.from_iterable([steps.get(place, ()) for place in places]))


def _first(places: Iterable[str]) -> tuple[str, ...]:
    return tuple(islice(places, _WIDEST))


def _between(edges: Edges, rows: Sequence[Sequence[str]]) -> Iterator[Edge]:
    """Yield the edges from each row to those above it, by the upper end, highest first."""
    lower = [edges.up.get(place, {}) for row in rows for place in sorted(row)]
    for row in rows:
        lower = lower[len(row) :]
        for place in sorted(row):
            for cited in lower:
                yield from cited.get(place, ())
