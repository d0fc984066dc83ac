"""The document's own number, in the head and where the text speaks of itself: no citation."""

from __future__ import annotations

from functools import lru_cache

from build_tools.citations.draft import Draft
from build_tools.identity import key_number


def is_head_number(source_line: str, *, capital: bool) -> bool:
    """Say whether a number without a type is the document's own: `Số: 166/CĐVC`, or first in its line."""
    before = source_line.strip(" \t\ufeff|*-_#>")
    return capital or not before


def is_own(draft: Draft, own_number: str, own_date: str | None, own_type: str | None) -> bool:
    """Say whether a citation names the document itself: the same number, and no other date.

    A number without a symbol is the document's own only under its own type: `Sắc lệnh số 61`.
    """
    if draft.number is None or _plain(draft.number) != _plain(own_number):
        return False
    if not draft.symbol and draft.doc_type != own_type:
        return False
    return not (draft.date and own_date and not _compatible(draft.date, own_date))


@lru_cache(maxsize=4096)
def _plain(number: str) -> str:
    # A heading may write `28/CP` where the head says `28-CP`.
    return key_number(number).replace("/", "-")


def _compatible(first: str, second: str) -> bool:
    return first.startswith(second) or second.startswith(first)
