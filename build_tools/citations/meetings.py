"""Resolutions of a congress or plenum, and charters: documents known by the body they belong to."""

from __future__ import annotations

import re

from build_tools.citations.draft import Draft, TypeWord
from build_tools.citations.issuers import issuer_name, match_issuer
from build_tools.citations.numerals import arabic, roman
from build_tools.citations.rules import meetings as rules
from build_tools.citations.tail import match_tail, with_details

_NATIONAL = re.compile(r"[ ](?:đại[ ]biểu[ ])?toàn[ ]quốc$", re.IGNORECASE)
_ORGANISED = re.compile(
    "đảng|công đoàn|đoàn|hội|mặt trận|phòng thương mại|liên hiệp|liên đoàn|liên minh|tổng", re.IGNORECASE
)


def match_meeting(text: str, word: TypeWord) -> Draft | None:
    """Read a resolution known by its congress or plenum: `Nghị quyết Đại hội XII của Đảng`."""
    plenum = rules.PLENUM.pattern.match(text, word.end)
    if plenum:
        return _plenum(
            text, word, plenum.end(), plenum["first"] or plenum["last"], "Ban Chấp hành Trung ương Đảng"
        )
    congress = rules.CONGRESS.pattern.match(text, word.end)
    return _congress(text, word, congress) if congress else _other_plenum(text, word)


def match_meeting_member(text: str, position: int, before: Draft) -> Draft | None:
    """Read the next congress of a list: `Nghị quyết Đại hội X Công đoàn Việt Nam và Đại hội XIII …`."""
    word = TypeWord(start=position, end=position - 1, name=before.doc_type)
    found = match_meeting(text, word)
    return found._replace(elided=True) if found else None


def match_charter(text: str, word: TypeWord) -> Draft | None:
    """Read the charter of a named organisation: `Điều lệ Công đoàn Việt Nam`, `Điều lệ Đảng`."""
    end, owner = _body(text, word.end)
    written = text[word.end : end].removeprefix(" của").strip()
    if owner is None or written.islower() or not _ORGANISED.match(written):
        return None
    draft = Draft(start=word.start, end=end, doc_type=word.name, issuer=owner)
    return with_details(draft, match_tail(text, end))


def _plenum(text: str, word: TypeWord, end: int, count: str, body: str) -> Draft:
    draft = Draft(start=word.start, end=end, doc_type=word.name)
    detailed = with_details(draft, match_tail(text, end))
    return detailed._replace(issuer=f"Hội nghị lần thứ {arabic(count)} {body}")


def _other_plenum(text: str, word: TypeWord) -> Draft | None:
    found = rules.OTHER_PLENUM.pattern.match(text, word.end)
    end = match_issuer(text, found.end()) if found else None
    if found is None or end is None:
        return None
    body, count = issuer_name(text[found.end() : end]), found["count"]
    times = None if count else rules.COUNTED.pattern.match(text, end)
    if times:
        count, end = times["count"], times.end()
    return _plenum(text, word, end, count, body) if count else None


def _congress(text: str, word: TypeWord, found: re.Match[str]) -> Draft | None:
    """Read whose congress it was and which: a congress without its count is an event of anybody."""
    numeral = found["count"]
    end, owner = _body(text, found.end())
    if numeral is None:
        times = rules.COUNTED.pattern.match(text, end) or (
            None if owner else rules.LOOSELY_COUNTED.pattern.match(text, end)
        )
        if times is None:
            return None
        numeral, end = times["count"], times.end()
        end, owner = (end, owner) if owner else _body(text, end)
    draft = Draft(start=word.start, end=end, doc_type=word.name, issuer=owner, term=roman(numeral))
    return with_details(draft, match_tail(text, end, period_only=True))


def _body(text: str, position: int) -> tuple[int, str | None]:
    """Read the body whose congress it is: `của Đảng`; the position as it was when none is named."""
    of = rules.MAYBE_OF.pattern.match(text, position)
    end = match_issuer(text, of.end()) if of else None
    if of is None or end is None:
        return position, None
    return end, issuer_name(_NATIONAL.sub("", text[of.end() : end]))
