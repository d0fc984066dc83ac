"""Every row of the grammar reads its examples and refuses its look-alikes."""

from __future__ import annotations

import pytest

from build_tools.citations import dates
from build_tools.citations.relations import cue_relation
from build_tools.citations.rules import details, laws, meetings, mentions, titles, units
from build_tools.citations.rules.row import Rule
from build_tools.model import Relation
from build_tools.vocabulary import load

TABLES = (details, laws, meetings, titles, mentions, units)
NAMED = {name: rule for table in TABLES for name, rule in vars(table).items() if isinstance(rule, Rule)}
ROWS = {**NAMED, **{f"date {number}": rule for number, rule in enumerate(dates.RULES)}}
# These look back from the place where they are used.
LOOKING_BACK = {"GENERAL_CONSTITUTION", "SELF_ISSUED", "TITLE_BEFORE", "TREATY"}


@pytest.mark.parametrize(
    ("name", "example"), [(name, example) for name, rule in ROWS.items() for example in rule.matches]
)
def test_a_row_reads_its_examples(name: str, example: str) -> None:
    """A row reads each of its examples to the end, or to the mark."""
    wanted, _, behind = example.partition("‖")
    find = ROWS[name].pattern.search if name in LOOKING_BACK else ROWS[name].pattern.match
    found = find(wanted + behind)
    assert found is not None
    assert found.end() == len(wanted)


@pytest.mark.parametrize(
    ("name", "refused"), [(name, refused) for name, rule in ROWS.items() for refused in rule.refuses]
)
def test_a_row_refuses_its_look_alikes(name: str, refused: str) -> None:
    """A row does not read a look-alike to its end."""
    find = ROWS[name].pattern.search if name in LOOKING_BACK else ROWS[name].pattern.match
    found = find(refused)
    assert found is None or found.end() < len(refused)


@pytest.mark.parametrize(
    ("row", "words"), [(row, words) for row in load.relations() for words in row.matches]
)
def test_a_relation_has_its_cues(row: load.RelationRow, words: str) -> None:
    """The words in front of a citation say the relation."""
    assert cue_relation(words) is Relation(row.name)


@pytest.mark.parametrize(
    ("row", "words"), [(row, words) for row in load.relations() for words in row.refuses]
)
def test_a_relation_refuses_look_alikes(row: load.RelationRow, words: str) -> None:
    """Words that only look like a cue say nothing of the kind."""
    assert cue_relation(words) is not Relation(row.name)


def test_every_relation_has_a_row() -> None:
    """And no row is for a relation that is none."""
    assert {row.name for row in load.relations()} == {relation.value for relation in Relation}
