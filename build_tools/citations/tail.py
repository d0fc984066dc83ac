"""What follows a number: date, issuer and term, in any order, as long as commas, `của` and brackets hold them together."""

from __future__ import annotations

import re
from dataclasses import replace

from build_tools.citations.dates import match_date
from build_tools.citations.draft import Details
from build_tools.citations.issuers import issuer_name, match_issuer
from build_tools.citations.numerals import roman

_TERM = re.compile(
    r"kh(?:óa|oá)[ ](?:thứ[ ])?(?P<term>[IVXLivxl]+|\d{1,2})(?![\w/])(?:,?[ ]?\(?nhiệm[ ]kỳ[ ]\d{4}[ ]?[-\u2013][ ]?\d{4}\)?)?"
    r"|nhiệm[ ]kỳ[ ](?:(?P<only>[IVXL]+)\b|\d{4}[ ]?[-\u2013][ ]?\d{4})",
    re.IGNORECASE,
)
_SESSION = re.compile(r"(?:tại[ ])?kỳ[ ]họp[ ](?:bất[ ]thường[ ])?(?:lần[ ])?thứ[ ]\w+(?:[ ]mươi[ ]?\w*)?,?[ ]?", re.IGNORECASE)
_OF = re.compile(r"của[ ]", re.IGNORECASE)
_GLUE = re.compile(r"(?:\[\d{1,2}\]|\d{1,2}(?=[ ,]))?[ ]?(?P<comma>,[ ]?)?(?P<open>\([ ]?)?")
_MOST_PARTS = 6


def match_tail(text: str, position: int, *, joint: bool = False) -> Details:
    """Read the details that follow `position`; `end` is `position` when there are none.

    `ngày 22/10/2018 của Bộ Chính trị khóa XII về …` → 2018-10-22, Bộ Chính trị, XII, the end behind `XII`.
    """
    found = Details(end=position)
    for _ in range(_MOST_PARTS):
        longer = _one_more(text, found, joint=joint)
        if longer is None:
            return found
        found = longer
    return found


def _one_more(text: str, found: Details, *, joint: bool) -> Details | None:
    glue = _GLUE.match(text, found.end)
    if glue is None:
        return None
    start = glue.end()
    longer = _part(text, found, start, joint=joint, after_comma=glue["comma"] is not None)
    if longer is None or not glue["open"]:
        return longer
    while longer and text[longer.end : longer.end + 1] != ")":
        longer = _one_more_inside(text, longer, joint=joint)
    return replace(longer, end=longer.end + 1) if longer else None


def _one_more_inside(text: str, found: Details, *, joint: bool) -> Details | None:
    start = found.end
    while text[start : start + 1] in {" ", ","}:
        start += 1
    return _part(text, found, start, joint=joint, after_comma=False)


def _part(text: str, found: Details, start: int, *, joint: bool, after_comma: bool) -> Details | None:
    if not found.dated and (date := match_date(text, start)) and not (after_comma and _bare_year(text, start)):
        return replace(found, end=date[0], date=date[1], dated=True)
    term = _TERM.match(text, start)
    if term and found.term is None:
        return replace(found, end=term.end(), term=_numeral(term))
    if found.issuer is None:
        return _issuer(text, found, start, joint=joint)
    return None


def _numeral(found: re.Match[str]) -> str | None:
    figures = found["term"] or found["only"]
    return roman(figures) if figures else None


def _issuer(text: str, found: Details, start: int, *, joint: bool) -> Details | None:
    session = _SESSION.match(text, start)
    of = _OF.match(text, session.end() if session else start)
    if of is None and session is None:
        return None
    begin = of.end() if of else (session.end() if session else start)
    end = match_issuer(text, begin, joint=joint)
    if end is None:
        return None
    return replace(found, end=end, issuer=issuer_name(text[begin:end]))


def _bare_year(text: str, start: int) -> bool:
    """Say whether a mere `năm 2020` stands here: behind a comma it begins a new clause."""
    return text[start : start + 3].lower() == "năm"

