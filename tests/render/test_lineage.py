"""Lược đồ: what stands in the picture is joined to its document, and the rest is counted."""

from __future__ import annotations

from itertools import pairwise

import pytest

from build_tools.corpus import Edge
from build_tools.model import Relation
from build_tools.render.lineage import Edges, lineage
from build_tools.text import Span


def edges(*stated: str) -> Edges:
    """Return the edges of chains such as `a>b>c`: a implements b, which implements c."""
    return Edges.of(
        Edge(
            from_=lower,
            to=upper,
            relation=Relation.IMPLEMENTS,
            source="a",
            sentence=Span(start=0, end=1),
        )
        for chain in stated
        for lower, upper in pairwise(chain.split(">"))
    )


def test_two_steps_up_and_down() -> None:
    """The highest row comes first; what is three steps away is not drawn."""
    found = lineage(edges("f>e>a>b>c>d"), "a")
    assert found is not None
    assert (found.rows, found.hidden) == ((("c",), ("b",), ("a",), ("e",), ("f",)), 0)


@pytest.mark.parametrize("step", [1, -1], ids=["above", "below"])
def test_no_box_stands_without_a_line(step: int) -> None:
    """What is only reached through a document that did not fit in does not fit in either."""
    ways = [["a", f"b{number}", f"c{number}"][: 2 if number < 4 else 3] for number in range(6)]
    found = lineage(edges(*(">".join(way[::step]) for way in ways)), "a")
    assert found is not None
    assert (found.rows[::step], found.hidden) == ((("b0", "b1", "b2", "b3"), ("a",)), 4)
    ends = {place for edge in found.edges for place in (edge.from_, edge.to)}
    assert ends == {place for row in found.rows for place in row}


def test_what_many_texts_state_is_kept_once() -> None:
    """A relation counts by its first text: the pages of thousands would look at all others."""
    stated = [
        Edge(from_="a", to="b", relation=Relation.REPLACES, source=source, sentence=Span(start=0, end=1))
        for source in ("first", "second", "third")
    ]
    found = Edges.of(stated)
    assert (found.up, found.down) == ({"a": {"b": (stated[0],)}}, {"b": ("a",)})


def test_a_document_alone_has_no_picture() -> None:
    """Nothing stated, nothing drawn."""
    assert lineage(edges("b>c"), "a") is None
