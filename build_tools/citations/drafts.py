"""One citation at a time: what a type word or a number begins, and the list that goes on behind it."""

from __future__ import annotations

import re

from build_tools.citations.draft import Draft, Number, TypeWord
from build_tools.citations.laws import match_constitution, match_law
from build_tools.citations.meetings import match_charter, match_meeting, match_meeting_member
from build_tools.citations.numbered import (
    match_bare_member,
    match_member,
    match_number,
    match_short,
    match_untyped,
)
from build_tools.citations.rules import details as rules


def read_name(text: str, word: TypeWord, *, numbered: bool) -> Draft | None:
    """Read a document by its name or bare number; one `numbered` right behind its type is read by that."""
    match word.name:
        case "Luật" | "Bộ luật" | "Pháp lệnh":
            return match_law(text, word) or match_short(text, word)
        case "Hiến pháp":
            return match_constitution(text, word)
        case _ if numbered:
            return None
        case "Điều lệ":
            return match_charter(text, word)
        case "Nghị quyết" | "Kết luận":
            return match_meeting(text, word) or match_short(text, word)
        case _:
            return match_short(text, word)


def read_number(text: str, number: Number, before: list[TypeWord], found: list[Draft]) -> Draft | None:
    """Read the document a number belongs to, given the type words before it and what was found there."""
    last = found[-1] if found else None
    draft = match_number(text, number, before, last.end if last else 0)
    if (
        draft is None
        and last
        and last.number
        and rules.CONNECTOR.pattern.fullmatch(text, last.end, number.label)
    ):
        return match_member(text, number, last)
    return draft or match_untyped(text, number)


def is_drafted(text: str, draft: Draft) -> bool:
    """Say whether a law is only being drafted: `dự án Luật …`, `Luật … (dự thảo lần 2)`."""
    return draft.number is None and (
        _DRAFTED.search(text, max(0, draft.start - 12), draft.start) is not None
        or _DRAFTED_BEHIND.match(text, draft.end) is not None
    )


_DRAFTED = re.compile(r"dự (?:án|thảo)(?: các)? \Z", re.IGNORECASE)
_DRAFTED_BEHIND = re.compile(r" ?\((?:bản )?dự thảo(?!\w)", re.IGNORECASE)


def members(text: str, draft: Draft) -> list[Draft]:
    """Read the further members of a list that have no type or symbol to be found by."""
    found = [draft]
    while connector := rules.CONNECTOR.pattern.match(text, found[-1].end):
        member = _member(text, connector.end(), found[-1])
        if member is None:
            break
        found.append(member)
    return found[1:]


def _member(text: str, position: int, before: Draft) -> Draft | None:
    if before.number is None:
        return match_meeting_member(text, position, before) if before.term else None
    return None if before.symbol else match_bare_member(text, position, before)
