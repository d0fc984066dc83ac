"""What stands around the documents: found once, asked for by every page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar

from build_tools.corpus import Corpus, stated_edges
from build_tools.render.lineage import Edges
from build_tools.render.series import Series, all_series

T = TypeVar("T")


class Made(dict[str, T]):
    """What a function makes of each name it is asked for, made once."""

    def __init__(self, make: Callable[[str], T]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, name: str) -> T:
        made = self[name] = self._make(name)
        return made


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """The corpus with the relations that texts state, and the series by slug."""

    corpus: Corpus
    edges: Edges
    series: Mapping[str, Series]
    _made: dict[Callable[[Corpus, str], Any], Made[Any]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def made(self, make: Callable[[Corpus, str], T]) -> Mapping[str, T]:
        """Return what `make` makes of the corpus and an address or a slug, made when first asked for.

        A document is shown on the pages of all that cite it, but its name, its preview and the names of its
        points are its own.
        """
        found: Made[T] | None = self._made.get(make)
        if found is None:
            found = self._made[make] = Made(partial(make, self.corpus))
        return found


def around(corpus: Corpus) -> Around:
    """Return what stands around the documents of a corpus."""
    series = {one.slug: one for one in all_series(corpus)}
    return Around(corpus=corpus, edges=Edges.of(stated_edges(corpus)), series=series)
