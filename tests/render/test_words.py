"""Words that several pages share."""

from __future__ import annotations

from build_tools.model import Relation
from build_tools.render.words import RELATIONS


def test_every_relation_reads_both_ways() -> None:
    """Citing and cited document each have words of their own for the edge."""
    assert set(RELATIONS) == set(Relation)
    assert all(citing and cited and citing != cited for citing, cited in RELATIONS.values())
