"""Documents known by name: laws and codes, resolutions of a congress or plenum, the constitution, charters."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from build_tools.citations.draft import Details, Draft, TypeWord
from build_tools.citations.issuers import issuer_name, match_issuer
from build_tools.citations.numerals import arabic, roman
from build_tools.citations.tail import match_tail
from build_tools.citations.types import branches
from build_tools.vocabulary import load

_LAWS = frozenset({"Luật", "Bộ luật", "Pháp lệnh"})
_REVISED = re.compile(
    r"[ ]?\(?(?:sửa[ ]đổi(?:,[ ]?bổ[ ]sung)?|hợp[ ]nhất)(?![ ](?:một|và|tại|bởi|theo|Điều|khoản|bổ))(?:\)|(?=[ ,.;:)“\"]|$))",
    re.IGNORECASE,
)
_AMENDING = re.compile(
    r"[ ](?:về[ ](?:việc[ ])?)?sửa[ ]đổi(?:,?[ ](?:và[ ])?bổ[ ]sung)?[ ](?:một[ ]số[ ])?(?:điều|nội[ ]dung|quy[ ]định)"
    r"(?:[ ](?:của|tại|trong))?(?:[ ](?:các|một[ ]số))?[ ]",
    re.IGNORECASE,
)
_NEXT_LAW = re.compile(r"(?:,[ ]|[ ]và[ ]|,[ ]và[ ]|;[ ])(?=(?:Luật|Bộ luật|Pháp lệnh)[ ])")
_YEAR = re.compile(r"[ ](?:năm[ ])?(?P<year>(?:19|20)\d\d)(?![\d/.]|[ ]?[-\u2013][ ]?\d)", re.IGNORECASE)
_WORD = re.compile(r"[ ]?(?P<comma>,)?[ ](?P<word>[^\W_]+)")
_MOST_AMENDED = 12
_LONGEST_NAME = 12
_CONSTITUTION = re.compile(
    r"(?:[ ]của)?(?:[ ]nước[ ](?:Cộng[ ]hòa|Cộng[ ]hoà|CHXHCN|Việt)[ ]?(?:[^\W\d_]+[ ]?){0,8}?Nam)?",
    re.IGNORECASE,
)


def match_name(text: str, word: TypeWord) -> Draft | None:
    """Read the document known by name whose type word is `word`, None when its words name none."""
    if word.name in _LAWS:
        return _law(text, word)
    if word.name == "Hiến pháp":
        found = _CONSTITUTION.match(text, word.end)
        return _with_year(text, word, found.end() if found else word.end)
    if word.name == "Điều lệ":
        return _charter(text, word)
    if word.name in {"Nghị quyết", "Kết luận", "Văn kiện"}:
        return _meeting(text, word)
    return None


def _law(text: str, word: TypeWord) -> Draft | None:
    end = _law_name(text, word)
    if end is None:
        return None
    return _with_year(text, word, end)


def _law_name(text: str, word: TypeWord) -> int | None:
    """Return where the name ends: behind a known name, behind the laws an amending law lists, or by its words."""
    amending = _AMENDING.match(text, word.end)
    if amending:
        return _amended(text, amending.end())
    known = _known_laws()[word.name].match(text, word.end)
    return known.end() if known else _unknown_law(text, word.end)


def _amended(text: str, position: int) -> int | None:
    for _ in range(_MOST_AMENDED):
        first = _LAW_WORD.match(text, position)
        if first is None:
            return None
        word = TypeWord(start=position, end=first.end(), name=_LAW_WORDS[first.group().lower()])
        end = _law_name(text, word)
        if end is None:
            return None
        following = _NEXT_LAW.match(text, end)
        if following is None:
            return end
        position = following.end()
    return end


_LAW_WORDS = {"luật": "Luật", "bộ luật": "Bộ luật", "pháp lệnh": "Pháp lệnh"}
_LAW_WORD = re.compile("Luật|Bộ luật|Bộ Luật|Pháp lệnh|LUẬT|BỘ LUẬT")


def _unknown_law(text: str, position: int) -> int | None:
    """Read the name of a law that no table holds: a capital first, then words up to one no name holds."""
    stops, end = load.law_names().stops, position
    for count in range(_LONGEST_NAME):
        found = _WORD.match(text, end)
        if found is None or found["comma"] or found["word"].isdigit():
            break
        if count == 0 and not found["word"][0].isupper():
            return None
        following = _WORD.match(text, found.end())
        pair = f"{found['word']} {following['word']}" if following else ""
        if load.fold(found["word"]) in stops or load.fold(pair) in stops:
            break
        end = found.end()
    return end if end > position else None


@cache
def _known_laws() -> dict[str, re.Pattern[str]]:
    names = load.law_names()
    return {
        kind: re.compile(
            r"[ ]" + branches(sorted({_even(name) for name in known})) + r"(?![^\W_])", re.IGNORECASE
        )
        for kind, known in (("Luật", names.laws), ("Bộ luật", names.codes), ("Pháp lệnh", names.ordinances))
    }


def _even(name: str) -> str:
    return name[0].lower() + name[1:].lower()


def _with_year(text: str, word: TypeWord, end: int) -> Draft:
    """Add what may follow a name: `sửa đổi`, the year, `số 12/2012/QH13`, date, issuer."""
    draft = Draft(start=word.start, end=end, doc_type=word.name, named=True)
    for _ in range(2):
        revised = _REVISED.match(text, draft.end)
        if revised:
            draft = replace(draft, end=revised.end())
        year = _YEAR.match(text, draft.end)
        if year and not draft.dated:
            draft = replace(draft, end=year.end(), date=year["year"], dated=True)
    return with_details(draft, match_tail(text, draft.end))


def with_details(draft: Draft, details: Details) -> Draft:
    """Add the details found behind a draft: the fuller date wins over a mere year."""
    date = (
        draft.date
        if draft.date and not (details.date and len(details.date) > len(draft.date))
        else details.date
    )
    return replace(
        draft,
        end=max(draft.end, details.end),
        date=date,
        dated=draft.dated or details.dated,
        issuer=draft.issuer or details.issuer,
        term=draft.term or details.term,
    )


def _charter(text: str, word: TypeWord) -> Draft | None:
    of = re.compile(r"[ ](?:của[ ])?").match(text, word.end)
    end = match_issuer(text, of.end()) if of else None
    if of is None or end is None or not _ORGANISED.match(text, of.end()):
        return None
    draft = Draft(
        start=word.start, end=end, doc_type=word.name, issuer=issuer_name(text[of.end() : end]), named=True
    )
    return _after_name(text, draft)


_ORGANISED = re.compile("đảng|công đoàn|đoàn|hội|mặt trận|liên hiệp|liên đoàn|liên minh|tổng", re.IGNORECASE)


def _after_name(text: str, draft: Draft) -> Draft:
    year = _YEAR.match(text, draft.end)
    if year:
        draft = replace(draft, end=year.end(), date=year["year"], dated=True)
    return with_details(draft, match_tail(text, draft.end))


_NUMERAL = r"(?:[IVXL]+|\d{1,2}|nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười(?:[ ](?:một|hai|ba|bốn|lăm))?)"
# `Đại hội XII của Đảng`, `Đại hội đại biểu toàn quốc lần thứ XIII của Đảng`, `Đại hội XI Công đoàn Việt Nam`.
_CONGRESS = re.compile(
    rf"""[ ](?:của[ ])?(?:Đại[ ]h[ộô]i|Đai[ ]h[ộô]i)
    (?:[ ]đại[ ]biểu)? (?:[ ]toàn[ ]quốc)?
    (?: [ ](?:lần[ ])?(?:thứ[ ])?(?P<numeral>{_NUMERAL})(?!\w) )?""",
    re.VERBOSE | re.IGNORECASE,
)
_TIMES = re.compile(
    rf",?[ ](?:toàn[ ]quốc[ ])?(?:lần[ ])?(?:thứ[ ])?(?P<numeral>{_NUMERAL})(?!\w)", re.IGNORECASE
)
# `Hội nghị lần thứ 4 Ban Chấp hành Trung ương Đảng khóa XII`, `Hội nghị Trung ương 8 khóa XI`, `Trung ương 4 (khóa XII)`.
_PLENUM = re.compile(
    rf"""[ ](?:của[ ])?
    (?: (?:Hội[ ]nghị[ ])?(?:lần[ ])?thứ[ ]({_NUMERAL}),?[ ](?:của[ ])?{{centre}}
      | (?:Hội[ ]nghị[ ])?{{centre}},?[ ](?:lần[ ])?(?:thứ[ ])?({_NUMERAL})
    )(?!\w|[ ]?[/])""".replace(
        "{centre}", r"(?:(?:Ban[ ]Chấp[ ]hành|BCH)[ ])?(?:Trung[ ]ương|TW|TƯ)(?:[ ]Đảng)?"
    ),
    re.VERBOSE | re.IGNORECASE,
)
_OWNER = re.compile(r"[ ](?:của[ ])?", re.IGNORECASE)
_NATIONAL = re.compile(r"[ ](?:đại[ ]biểu[ ])?toàn[ ]quốc$", re.IGNORECASE)
_PERIOD = re.compile(r",?[ ]\(?nhiệm[ ]kỳ[ ]\d{4}[ ]?[-\u2013][ ]?\d{4}\)?", re.IGNORECASE)


def _meeting(text: str, word: TypeWord) -> Draft | None:
    plenum = _PLENUM.match(text, word.end)
    if plenum:
        count = arabic(next(group for group in plenum.groups() if group))
        draft = Draft(start=word.start, end=plenum.end(), doc_type=word.name, named=True)
        issuer = f"Hội nghị lần thứ {count} Ban Chấp hành Trung ương Đảng"
        return replace(with_details(draft, match_tail(text, plenum.end())), issuer=issuer)
    congress = _CONGRESS.match(text, word.end)
    return _congress(text, word, congress) if congress else None


def _congress(text: str, word: TypeWord, found: re.Match[str]) -> Draft | None:
    """Read whose congress it was and which: a congress without its count is an event of anybody."""
    end, numeral = found.end(), found["numeral"]
    end, owner = _owner(text, end)
    if numeral is None:
        times = _TIMES.match(text, end)
        if times is None:
            return None
        numeral, end = times["numeral"], times.end()
        end, owner = (end, owner) if owner else _owner(text, end)
    draft = Draft(start=word.start, end=end, doc_type=word.name, issuer=owner, term=roman(numeral), named=True)
    period = _PERIOD.match(text, draft.end)
    if period:
        draft = replace(draft, end=period.end())
    return with_details(draft, match_tail(text, draft.end))


def _owner(text: str, position: int) -> tuple[int, str | None]:
    """Read the body whose congress it is: `của Đảng`, `Công đoàn Việt Nam`; the position as it was when none is."""
    of = _OWNER.match(text, position)
    end = match_issuer(text, of.end()) if of else None
    if of is None or end is None:
        return position, None
    written = _NATIONAL.sub("", text[of.end() : end])
    return end, issuer_name(written)
