"""Why a text cites another one: the cue phrase nearest in front of the citation."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from build_tools.citations.draft import Draft
from build_tools.model import Relation
from build_tools.vocabulary import load

_WINDOW = 160
# A cue behind another citation must stand close: what comes before it is that citation's subject.
_CLOSE = 40
# A cue does not reach over the end of a sentence or of a unit.
_CLAUSE_END = re.compile(r"\.[ ](?=[A-ZĐÀ-Ỹ])|[;\n]")
# A clause of a label, points and `các` says nothing of its own: it goes on with a list.
_BARE = re.compile(
    r"(?:[^\w]|\b(?:điểm|khoản|điều|tiết|mục|các|và|của|từ|đến|số|[^\W\d_]|\d+[a-zđ]?|[IVX]+)\b)*",
    re.IGNORECASE,
)
_LEAD = re.compile(r":\s*\Z")


def with_relations(text: str, drafts: list[Draft]) -> list[Draft]:
    """Add to each citation its relation; one without a cue of its own goes on with the one before it."""
    found: list[Draft] = []
    floor, relation = 0, Relation.REFERS_TO
    for draft in drafts:
        relation = _relation(
            text[max(floor, draft.start - _WINDOW) : draft.start], relation, behind=floor > 0
        )
        found.append(draft if relation is draft.relation else replace(draft, relation=relation))
        floor = max(floor, draft.end)
    return found


def _relation(gap: str, before: Relation, *, behind: bool) -> Relation:
    """Read the words between the citation before and this one; `before` is that one's relation.

    `Thực hiện A về …; B` goes on, and so do the items under `Bãi bỏ các văn bản sau đây:`.
    """
    clauses = _CLAUSE_END.split(gap)
    same_clause = behind and len(clauses) == 1 and len(gap) < _WINDOW
    if same_clause:
        return cue_relation(gap[-_CLOSE:].rpartition(" và ")[2]) or before
    own = cue_relation(clauses[-1])
    if own is None and len(clauses) > 1 and _BARE.fullmatch(clauses[-1]):
        return (cue_relation(clauses[-2]) if _LEAD.search(clauses[-2]) else None) or before
    return own or Relation.REFERS_TO


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
