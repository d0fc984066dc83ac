"""Laws, codes, ordinances and the constitution by name: `Luật Công đoàn năm 2012`, `Bộ luật Lao động sửa đổi`."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from build_tools.citations.draft import Draft, TypeWord
from build_tools.citations.numbers import number_at
from build_tools.citations.tail import match_tail, with_details
from build_tools.citations.types import branches
from build_tools.vocabulary import load

_TYPES = {"luật": "Luật", "bộ luật": "Bộ luật", "pháp lệnh": "Pháp lệnh"}
_TYPE = re.compile("Luật|Bộ luật|Bộ Luật|Pháp lệnh|Pháp Lệnh|LUẬT|BỘ LUẬT|PHÁP LỆNH")
# `(sửa đổi)` is part of a name, `(sửa đổi, bổ sung năm 2017)` tells what happened to the law.
_REVISED = re.compile(
    r"[ ]\((?:sửa[ ]đổi|hợp[ ]nhất)\)|[ ](?:sửa[ ]đổi(?:,[ ]bổ[ ]sung)?|hợp[ ]nhất)(?=[ ]năm[ ]\d|[ ]?[,.;:)“\"\n]|[ ]ngày|[ ]và[ ][^m]|$)",
    re.IGNORECASE,
)
_AMENDING = re.compile(
    r"[ ](?:về[ ](?:việc[ ])?)?sửa[ ]?đổi(?:,?[ ](?:và[ ])?bổ[ ]sung)?[ ](?:(?:một[ ]số[ ])?(?:điều|nội[ ]dung|quy[ ]định)[ ])?"
    r"(?:(?:của|tại|trong)[ ])?(?:(?:các|một[ ]số)[ ])?",
    re.IGNORECASE,
)
_NEXT = re.compile(r"(?:,[ ]|[ ]và[ ]|,[ ]và[ ]|;[ ])(?=(?:Luật|Bộ luật|Pháp lệnh)[ ])")
_YEAR = re.compile(r",?[ ](?:năm[ ])(?P<year>(?:1[89]|20)\d\d)(?![\d/]|[ ]?[-\u2013][ ]?\d)|[ ](?P<bare>(?:19|20)\d\d)(?![\d/]|[ ]?[-\u2013][ ]?\d)", re.IGNORECASE)
_WORD = re.compile(r"(?P<comma>,)?[ ](?P<word>[^\W_]+)")
_MOST_AMENDED = 12
_LONGEST_NAME = 14
_CONSTITUTION = re.compile(
    r"[ ](?:của[ ])?nước[ ](?:Cộng[ ]h(?:òa|oà)[ ]xã[ ]hội[ ]chủ[ ]nghĩa|CHXHCN|Việt[ ]Nam[ ]dân[ ]chủ[ ]cộng[ ]h(?:òa|oà))(?:[ ]Việt[ ]Nam)?",
    re.IGNORECASE,
)


def match_law(text: str, word: TypeWord) -> Draft | None:
    """Read the law whose type word is `word`: name, year, number, details; None when no name follows."""
    named = _name(text, word)
    return None if named is None else _complete(text, Draft(start=word.start, end=named[0], doc_type=word.name, inner=named[1]))


def match_constitution(text: str, word: TypeWord) -> Draft:
    """Read `Hiến pháp`, `Hiến pháp năm 2013`, `Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam`."""
    found = _CONSTITUTION.match(text, word.end)
    return _complete(text, Draft(start=word.start, end=found.end() if found else word.end, doc_type=word.name))


def _name(text: str, word: TypeWord) -> tuple[int, tuple[Draft, ...]] | None:
    """Return where the name ends and the laws an amending law lists in it."""
    amending = _AMENDING.match(text, word.end)
    if amending and _TYPE.match(text, amending.end()):
        return _amended(text, amending.end())
    known = _known()[word.name].match(text, word.end)
    end = known.end() if known else _unknown(text, word.end)
    return None if end is None else (end, ())


def _amended(text: str, position: int) -> tuple[int, tuple[Draft, ...]] | None:
    laws: list[Draft] = []
    for _ in range(_MOST_AMENDED):
        first = _TYPE.match(text, position)
        word = first and TypeWord(start=position, end=first.end(), name=_TYPES[first.group().lower()])
        named = _name(text, word) if word else None
        if word is None or named is None:
            break
        laws.append(Draft(start=word.start, end=named[0], doc_type=word.name))
        following = _NEXT.match(text, named[0])
        if following is None:
            break
        position = following.end()
    return (laws[-1].end, tuple(laws)) if laws else None


def _unknown(text: str, position: int) -> int | None:
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
def _known() -> dict[str, re.Pattern[str]]:
    names = load.law_names()
    return {
        kind: re.compile("[ ](?:về[ ])?" + branches(sorted({name.lower() for name in known})) + r"(?![^\W_])", re.IGNORECASE)
        for kind, known in (("Luật", names.laws), ("Bộ luật", names.codes), ("Pháp lệnh", names.ordinances))
    }


def _complete(text: str, draft: Draft) -> Draft:
    """Add what may follow a name: `sửa đổi`, the year, `số 12/2012/QH13`, date, issuer."""
    draft = _year(text, draft)
    revised = _REVISED.match(text, draft.end)
    draft = _year(text, replace(draft, end=revised.end())) if revised else draft
    number = number_at(text, draft.end)
    if number:
        draft = replace(draft, end=number.end, number=number.canonical, symbol=number.symbol)
    return with_details(draft, match_tail(text, draft.end, dated=len(draft.date or "") > len("2012")))


def _year(text: str, draft: Draft) -> Draft:
    year = None if draft.dated else _YEAR.match(text, draft.end)
    return replace(draft, end=year.end(), date=year["year"] or year["bare"], dated=True) if year else draft
