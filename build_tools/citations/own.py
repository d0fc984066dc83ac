"""The document's own number: it stands in the head and where the text speaks of itself, and is no citation."""

from __future__ import annotations

import re

from build_tools.citations.draft import Draft, Number
from build_tools.identity import key_number

# `Số: 166/CĐVC` alone in the head: only the beginning of a line, a cell's border or a rule stands in front of it.
_HEAD = re.compile(r"(?:^|[\n|*]|-{3,})[ ]?\Z")
_LINE_START = 40


def is_head_number(source_line: str, number: Number) -> bool:
    """Say whether a number without a type's name begins its line, as the number of the document itself does."""
    before = source_line.strip(" \t\ufeff|*-_#>")
    return number.label < number.start and not before


def is_own(draft: Draft, own_number: str, own_date: str | None) -> bool:
    """Say whether a citation names the document itself: the same number, and no other date."""
    if draft.number is None or not draft.symbol or key_number(draft.number) != key_number(own_number):
        return False
    return not (draft.date and own_date and not _compatible(draft.date, own_date))


def _compatible(first: str, second: str) -> bool:
    return first.startswith(second) or second.startswith(first)
