"""Short forms: `Nghị quyết 35` stands for the full citation of the same text."""

from __future__ import annotations

import re

from build_tools.citations.draft import Draft

_FIGURES = re.compile(r"0*(?P<count>\d+[a-zđ]?)(?P<year>/(?:19|20)\d\d)?")


def full_forms(drafts: list[Draft]) -> list[int | None]:
    """Return for each number without a symbol the nearest full citation before it, else the first behind.

    `Nghị định 30` and `Nghị định 30/2020` both stand for `Nghị định số 30/2020/NĐ-CP`.
    """
    full: dict[tuple[str, str], int] = {}
    for index in range(len(drafts) - 1, -1, -1):
        full |= _keys(drafts[index], index)
    found: list[int | None] = []
    for index, draft in enumerate(drafts):
        full |= _keys(draft, index)
        short = draft.number is not None and not draft.symbol
        found.append(full.get((draft.doc_type, _plain(draft))) if short else None)
    return found


def _keys(draft: Draft, index: int) -> dict[tuple[str, str], int]:
    """Return the short forms that a full citation may have, none for a citation that is short itself."""
    found = _FIGURES.match(draft.number) if draft.number and draft.symbol else None
    if found is None:
        return {}
    return {(draft.doc_type, found["count"]): index, (draft.doc_type, _plain(draft)): index}


def _plain(draft: Draft) -> str:
    found = _FIGURES.match(draft.number or "")
    return found["count"] + (found["year"] or "") if found else ""
