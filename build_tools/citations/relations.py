"""Why a text cites another one: the cue phrase nearest in front of the citation."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from build_tools.citations.draft import Draft
from build_tools.model import CHANGING, Relation
from build_tools.vocabulary import load
from build_tools.vocabulary.branches import branches

_WINDOW = 160
# A cue behind another citation must stand close: what comes before it is that citation's subject.
_CLOSE = 40
# A cue does not reach over the end of a sentence or of a unit.
_CLAUSE_END = re.compile(r"[.;\n](?:(?<!\.)|[ ](?=[A-ZĐÀ-Ỹ]))")
# A clause of a label, points and `các` says nothing of its own: it goes on with a list.
_BARE = re.compile(
    r"(?:[^\w]|\b(?:điểm|khoản|điều|tiết|mục|các|và|của|từ|đến|số|[^\W\d_]|\d+[a-zđ]?|[IVX]+)\b)*",
    re.IGNORECASE,
)
_LEAD = re.compile(r":\s*\Z")
_STOP = re.compile(r"\.\s*\Z")
_ITEM = re.compile(r"\n\s*(?:[-+•*–]|\d{1,3}[.)/]|[a-zđ][.)])\s")
# What changes another document is said of each item anew.


def relations(text: str, drafts: list[Draft]) -> list[Relation]:
    """Return the relation of each citation; one without a cue of its own goes on with the one before it."""
    found: list[Relation] = []
    floor, reading = 0, _Reading(relation=Relation.REFERS_TO)
    for draft in drafts:
        gap = text[max(floor, draft.start - _WINDOW) : draft.start]
        reading = _read(gap, reading, behind=floor > 0)
        found.append(reading.relation)
        floor = max(floor, draft.end)
    return found


class _Reading(NamedTuple):
    """A relation, and whether it is `led`: said once above a list, `Bãi bỏ các văn bản sau đây:`."""

    relation: Relation
    led: bool = False


def _read(gap: str, before: _Reading, *, behind: bool) -> _Reading:
    """Read the words between the citation before and this one.

    `Thực hiện A về …; B` goes on, and so do the items under `Bãi bỏ các văn bản sau đây:`; a new sentence
    does not: `… bãi bỏ A.⏎2. Luật B`.
    """
    clauses = _CLAUSE_END.split(gap)
    same_clause = behind and len(clauses) == 1 and len(gap) < _WINDOW
    if same_clause:
        own = cue_relation(gap[-_CLOSE:].rpartition(" và ")[2])
        return before if own is None else _Reading(relation=own, led=bool(_LEAD.search(gap)))
    own = cue_relation(clauses[-1])
    if own is None and len(clauses) > 1 and _BARE.fullmatch(clauses[-1]):
        lead = cue_relation(clauses[-2]) if _LEAD.search(clauses[-2]) else None
        if lead is not None:
            return _Reading(relation=lead, led=True)
        if before.led or not _begins_anew(gap, clauses[-2], before.relation):
            return before
    return _Reading(relation=own or Relation.REFERS_TO, led=own is not None and bool(_LEAD.search(gap)))


def _begins_anew(gap: str, clause: str, before: Relation) -> bool:
    """Say whether a sentence ended with `clause`, or an item begins behind one that changes a document."""
    return bool(_STOP.search(clause)) or (before in CHANGING and bool(_ITEM.search(gap)))


def cue_relation(before: str) -> Relation | None:
    """Return the relation of the last cue phrase in the words in front of a citation, None without a cue."""
    cues = _cues().findall(f" {before.lower()}")
    return _relations()[cues[-1]] if cues else None


@cache
def _cues() -> re.Pattern[str]:
    # The sign in front is read too, since only such signs need a closer look.
    return re.compile(rf"\W({branches(sorted(_relations()))})(?!\w)")


@cache
def _relations() -> dict[str, Relation]:
    return {cue: Relation(row.name) for row in load.relations() for cue in row.cues}
