"""What follows a number: date, issuer and term, held together by commas, `của` and brackets."""

from __future__ import annotations

import re
from typing import cast

from build_tools.citations.dates import match_date
from build_tools.citations.draft import Details, Draft
from build_tools.citations.issuers import issuer_name, match_issuer
from build_tools.citations.numerals import roman
from build_tools.citations.rules import details as rules


def match_tail(
    text: str, position: int, *, joint: bool = False, dated: bool = False, period_only: bool = False
) -> Details:
    """Read the details that follow `position`; `end` is `position` when there are none.

    `ngày 22/10/2018 của Bộ Chính trị khóa XII về …` → 2018-10-22, Bộ Chính trị, XII, the end behind `XII`.
    `dated` refuses another date, `period_only` reads a resolution's term of office and date but no issuer.
    """
    found = Details(start=position, end=position, dated=dated, issuer="" if period_only else None)
    while longer := _one_more(text, found, joint=joint):
        found = longer
    return found._replace(issuer=found.issuer or None) if period_only else found


def match_subject_and_tail(text: str, position: int, *, joint: bool = False) -> Details | None:
    """Read `về việc … ngày 12/3/2014 của Tổng Liên đoàn`: a subject in front of the date and issuer.

    The issuer's abbreviation may stand there too: `TANDTC ngày 02/10/2007`.
    """
    code = rules.CODE_INSIDE.pattern.match(text, position)
    if code:
        return match_tail(text, code.end(), joint=joint)
    subject = rules.SUBJECT_INSIDE.pattern.match(text, position)
    if subject is None:
        return None
    found = match_tail(text, subject.end(), joint=joint)
    return found if found.dated and found.issuer else None


def with_details(draft: Draft, details: Details) -> Draft:
    """Add the details found behind a draft: the fuller date wins over a mere year."""
    if details.start == details.end:
        return draft
    fuller = draft.date is None or len(details.date or "") > len(draft.date)
    return draft._replace(
        end=max(draft.end, details.end),
        date=details.date if fuller else draft.date,
        dated=draft.dated or details.dated,
        issuer=draft.issuer or details.issuer,
        term=draft.term or details.term,
    )


def _one_more(text: str, found: Details, *, joint: bool) -> Details | None:
    # All of it may be missing, so it always matches.
    glue = cast("re.Match[str]", rules.GLUE.pattern.match(text, found.end))
    longer = _part(text, found, glue.end(), joint=joint, after_comma=glue["comma"] is not None)
    if longer is None or not glue["open"]:
        return longer
    while longer and text[longer.end : longer.end + 1] != ")":
        longer = _one_more_inside(text, longer, joint=joint)
    return longer._replace(end=longer.end + 1) if longer else None


def _one_more_inside(text: str, found: Details, *, joint: bool) -> Details | None:
    start = found.end
    while text[start : start + 1] in {" ", ","}:
        start += 1
    return _part(text, found, start, joint=joint, after_comma=False)


def _part(text: str, found: Details, start: int, *, joint: bool, after_comma: bool) -> Details | None:
    begun = rules.DETAIL.pattern.match(text, start)
    match begun and begun.lastgroup:
        case "date" if not found.dated and not (after_comma and _bare_year(text, start)):
            return _date(text, found, start)
        case "term":
            return _term(text, found, start)
        case "issuer" if found.issuer is None:
            return _issuer(text, found, start, joint=joint)
    return None


def _date(text: str, found: Details, start: int) -> Details | None:
    date = match_date(text, start)
    return Details(found.start, date[0], date[1], found.issuer, found.term, dated=True) if date else None


def _term(text: str, found: Details, start: int) -> Details | None:
    term = rules.TERM.pattern.match(text, start)
    if term is None:
        return None
    numeral = found.term or _numeral(term)
    return Details(found.start, term.end(), found.date, found.issuer, numeral, found.dated)


def _numeral(found: re.Match[str]) -> str | None:
    figures = found["term"] or found["only"]
    return roman(figures) if figures else None


def _issuer(text: str, found: Details, start: int, *, joint: bool) -> Details | None:
    session = rules.SESSION.pattern.match(text, start)
    of = rules.OF.pattern.match(text, session.end() if session else start)
    if of is None and session is None:
        return None
    begin = max(part.end() for part in (of, session) if part)
    end = match_issuer(text, begin, joint=joint)
    if end is None:
        return None
    return Details(found.start, end, found.date, issuer_name(text[begin:end]), found.term, found.dated)


def _bare_year(text: str, start: int) -> bool:
    """Say whether a mere `năm 2020` stands here: behind a comma it begins a new clause."""
    return text[start : start + 3].lower() == "năm"
