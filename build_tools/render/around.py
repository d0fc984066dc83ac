"""What stands around the documents: found once, asked for by every page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from build_tools.corpus import Corpus, stated_edges
from build_tools.render.lineage import Edges
from build_tools.render.series import Series, all_series


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """The relations that texts state, and the series by slug."""

    edges: Edges
    series: Mapping[str, Series]


def around(corpus: Corpus) -> Around:
    """Return what stands around the documents of a corpus."""
    series = {one.slug: one for one in all_series(corpus)}
    return Around(edges=Edges.of(stated_edges(corpus)), series=series)
