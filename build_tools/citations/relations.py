"""Why a text cites another one: the cue phrase nearest in front of the citation."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from build_tools.citations.draft import Draft
from build_tools.model import Relation
from build_tools.vocabulary import load

_WINDOW = 160
# A cue does not reach over the end of a sentence or of a unit.
_SENTENCE_END = re.compile(r"\.[ ](?=[A-ZĐÀ-Ỹ])|[;\n]")
_LIST_HEADING = re.compile(r":\n")


def with_relations(text: str, drafts: list[Draft]) -> list[Draft]:
    """Add to each citation its relation; one without a cue of its own goes on with the one before it."""
    found: list[Draft] = []
    floor, relation = 0, Relation.REFERS_TO
    for draft in drafts:
        gap = text[max(floor, draft.start - _WINDOW) : draft.start]
        breaks = [ended.end() for ended in _SENTENCE_END.finditer(gap)]
        clause = gap[breaks[-1] :] if breaks else gap
        own = cue_relation(clause)
        goes_on = not breaks and draft.start - floor < _WINDOW
        relation = own or (relation if goes_on else Relation.REFERS_TO)
        found.append(draft if relation is draft.relation else replace(draft, relation=relation))
        floor = max(floor, draft.end)
    return found


def cue_relation(before: str) -> Relation | None:
    """Return the relation of the last cue phrase in the words in front of a citation, None without a cue."""
    cues = _cues().findall(before.lower())
    return _relations()[cues[-1]] if cues else None


@cache
def _cues() -> re.Pattern[str]:
    phrases = sorted(_relations(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})(?!\w)")


@cache
def _relations() -> dict[str, Relation]:
    return {cue: Relation(row.name) for row in load.relations() for cue in row.cues}
