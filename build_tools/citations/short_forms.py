"""Short forms: `Nghị quyết 35` stands for the full citation of the same text."""

from __future__ import annotations

import re

from build_tools.citations.draft import Draft

_FIGURES = re.compile(r"0*(?P<count>\d+[a-zđ]?)(?P<year>/(?:19|20)\d\d)?")


def full_forms(drafts: list[Draft]) -> list[int | None]:
    """Return for each number without a symbol the nearest full citation before it, else the first behind.

    `Nghị định 30` and `Nghị định 30/2020` both stand for `Nghị định số 30/2020/NĐ-CP`.
    """
    found: list[int | None] = [None] * len(drafts)
    shorts = [draft.number is not None and not draft.symbol for draft in drafts]
    if not any(shorts):
        return found
    keys = [_short_forms(draft) for draft in drafts]
    full: dict[tuple[str, str], int] = {}
    for index in range(len(drafts) - 1, -1, -1):
        full |= dict.fromkeys(keys[index], index)
    for index, draft in enumerate(drafts):
        full |= dict.fromkeys(keys[index], index)
        found[index] = full.get((draft.doc_type, _plain(draft))) if shorts[index] else None
    return found


def _short_forms(draft: Draft) -> tuple[tuple[str, str], ...]:
    """Return the short forms that a full citation may have, none for a citation that is short itself."""
    found = _FIGURES.match(draft.number) if draft.number and draft.symbol else None
    return ((draft.doc_type, found["count"]), (draft.doc_type, _plain(draft))) if found else ()


def _plain(draft: Draft) -> str:
    found = _FIGURES.match(draft.number or "")
    return found["count"] + (found["year"] or "") if found else ""
