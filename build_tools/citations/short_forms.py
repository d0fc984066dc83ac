"""Short forms: `Nghị quyết 35` stands for the full citation of the same text."""

from __future__ import annotations

import re
from dataclasses import replace

from build_tools.citations.draft import Draft

_FIGURES = re.compile(r"0*(?P<figures>\d+[a-zđ]?(?:/(?:19|20)\d\d)?)")


def with_full_forms(drafts: list[Draft]) -> list[Draft]:
    """Tie each number without a symbol to the nearest full citation before it, else to the first behind."""
    full: dict[tuple[str, str], int] = {}
    for index in range(len(drafts) - 1, -1, -1):
        if drafts[index].symbol:
            full[_key(drafts[index])] = index
    tied: list[Draft] = []
    for index, draft in enumerate(drafts):
        if draft.number is not None and draft.symbol:
            full[_key(draft)] = index
        tied.append(replace(draft, short_for=full.get(_key(draft))) if _short(draft) else draft)
    return tied


def _short(draft: Draft) -> bool:
    return draft.number is not None and not draft.symbol


def _key(draft: Draft) -> tuple[str, str]:
    found = _FIGURES.match(draft.number or "")
    return draft.doc_type, found["figures"] if found else ""
