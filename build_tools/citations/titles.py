"""Title and subject of a citation: what stands in quotes or behind `về` after it."""

from __future__ import annotations

import re
from bisect import bisect_left

from build_tools.citations.draft import Draft
from build_tools.citations.lists import listed
from build_tools.citations.rules import titles as rules

_OPEN, _CLOSE = '“„«"‟', {"“": "”", "„": "”", "«": "»", '"': '"', "‟": "”"}
_SUBJECT_END = re.compile(r"[,;:()\n“”\"]|\.(?=[ \n]|$)")
_LONGEST = 700
_LONGEST_SUBJECT = 300


def with_titles(text: str, drafts: list[Draft]) -> list[Draft]:
    """Give citations their quoted titles or unquoted subjects; titles in order belong to a list in order.

    `Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW … ban hành “Quy chế …”, “Quy định …”`.
    """
    found = list(drafts)
    for last, draft in enumerate(drafts):
        titles = _titles(text, draft.end)
        first = last
        while first and len(titles) > last - first + 1 and listed(text, drafts[first - 1], drafts[first]):
            first -= 1
        for index, span in zip(range(first, last + 1), titles, strict=False):
            found[index] = found[index]._replace(title_span=span)
        if not titles:
            found[last] = _otherwise(text, draft)
    return found


def _titles(text: str, position: int) -> list[tuple[int, int]]:
    lead = rules.TITLE_LEAD.pattern.match(text, position)
    spans: list[tuple[int, int]] = []
    while lead:
        start = lead.end() + 1
        end = _closing(text, lead.end())
        spans.append((start, end))
        lead = rules.NEXT_TITLE.pattern.match(text, end + 1)
    return spans


def _closing(text: str, opening: int) -> int:
    """Return where the title ends whose quotation mark stands at `opening`.

    Marks inside a title nest; a title that is never closed ends with the sentence.
    """
    mark, depth = text[opening], 1
    close = _CLOSE[mark]
    limit = min(len(text), opening + _LONGEST)
    for found in _MARKS[mark].finditer(text, opening + 1, limit):
        if found.group() == "\n":
            break
        depth += -1 if found.group() == close else 1
        if not depth:
            return found.start()
    ended = _SENTENCE_END.search(text, opening + 1, limit)
    return ended.start() if ended else limit


_MARKS = {mark: re.compile(f"[{mark}{close}\n]") for mark, close in _CLOSE.items()}
_SENTENCE_END = re.compile(r"\.(?=[ \n]|$)|[;\n]|$")


def _otherwise(text: str, draft: Draft) -> Draft:
    bracketed = "(" in text[max(0, draft.start - 2) : draft.start]
    before = (
        rules.TITLE_BEFORE.pattern.search(text, max(0, draft.start - _LONGEST_SUBJECT), draft.start)
        if bracketed
        else None
    )
    if before:
        return draft._replace(title_span=before.span("title"))
    about = rules.ABOUT.pattern.match(text, draft.end)
    if about is None or draft.subject:
        return draft
    end = _SUBJECT_END.search(text, about.end(), min(len(text), about.end() + _LONGEST_SUBJECT))
    stop = end.start() if end else min(len(text), about.end() + _LONGEST_SUBJECT)
    subject = text[about.end() : stop].strip()
    return draft._replace(subject=subject or None)


def nesting(text: str, drafts: list[Draft]) -> list[int | None]:
    """Return for each citation the index of the one whose quoted title or amending law's name holds it."""
    starts = [draft.start for draft in drafts]
    outers: list[int | None] = [None] * len(drafts)
    for outer, draft in enumerate(drafts):
        for start, end in _spans(text, draft):
            first, last = bisect_left(starts, start), bisect_left(starts, end)
            outers[first:last] = [outer] * (last - first)
    return [None if outer == index else outer for index, outer in enumerate(outers)]


def _spans(text: str, draft: Draft) -> list[tuple[int, int]]:
    """Return where citations are nested; how far a title reaches that is never closed is a guess."""
    inside = [(draft.start + 1, draft.end)] if draft.inner else []
    closed = draft.title_span and text[draft.title_span[1] : draft.title_span[1] + 1] in _CLOSE.values()
    return inside + ([draft.title_span] if draft.title_span and closed else [])
