"""Lists of citations: what one tail says for several of them."""

from __future__ import annotations

import re

from build_tools.citations.draft import Draft
from build_tools.citations.rules import details as rules

_COUNT = re.compile(r"\A\d+[a-zđA-Z]?(?:[-/]\d{4})?")
_YEAR_INSIDE = re.compile(r"/((?:19|20)\d\d)/")


def share(text: str, drafts: list[Draft]) -> list[Draft]:
    """Give the members of a list what the last one says for all of them, named in `inherited`.

    `Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị`: one tail for both.
    """
    shared = list(drafts)
    for index in range(len(shared) - 2, -1, -1):
        if listed(text, shared[index], shared[index + 1]):
            shared[index] = _inherit(shared[index], shared[index + 1])
    return shared


def listed(text: str, first: Draft, second: Draft) -> bool:
    """Say whether two neighbours are of one list: same type, same symbol, only `,` or `và` between."""
    if first.doc_type != second.doc_type or first.number is None or second.number is None:
        return False
    return (
        _symbol(first) == _symbol(second)
        and rules.CONNECTOR.pattern.fullmatch(text, first.end, second.start) is not None
    )


def _symbol(draft: Draft) -> str:
    return _COUNT.sub("", draft.number or "")


def _inherit(draft: Draft, following: Draft) -> Draft:
    """Fill in what `draft` lacks; a member with a date of its own shares an issuer only under one type word.

    `Nghị quyết số 1-NQ/TW ngày …, Nghị quyết số 2-NQ/TW ngày … của Bộ Chính trị` may well have two issuers.
    """
    inherited = ["date"] if following.date and not draft.dated and _fits(draft, following.date) else []
    if following.elided or not draft.dated:
        inherited += [
            field for field in ("issuer", "term") if getattr(following, field) and not getattr(draft, field)
        ]
    if not inherited or (draft.issuer and "date" in inherited):
        return draft
    values = {field: getattr(following, field) for field in inherited}
    return draft._replace(inherited=(*draft.inherited, *inherited), **values)


def _fits(draft: Draft, date: str) -> bool:
    year = _YEAR_INSIDE.search(draft.number or "")
    return year is None or date.startswith(year[1])
