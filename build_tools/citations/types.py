"""Type words: where a text says `Nghị quyết`, `công văn`, `KẾ HOẠCH`, or `NQ số 35`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from build_tools.citations.draft import TypeWord
from build_tools.vocabulary import load
from build_tools.vocabulary.branches import branches

# An abbreviation alone is a type only in front of figures: `NĐ 149/2018/NĐ-CP`, `CV số 880/TLĐ`.
_FIGURES = re.compile(r"[ ]?(?:s[ốổô][ ]?:?[ ]?)?\d", re.IGNORECASE)
# These stand small only in front of a number or of a law's name with a capital.
_SMALL = {
    "luật": ("Luật", re.compile(r" (?:số ?:? ?\d|[A-ZĐÂÔ]|tổ chức [A-ZĐÂÔỦ])")),
    "lệnh": ("Lệnh", re.compile(r" (?:số ?:? ?\d{1,4}[-/]|của Chủ tịch nước)")),
}


def type_words(text: str, start: int = 0, end: int | None = None) -> list[TypeWord]:
    """Return the type words of mended text in order; where several fit the longest is taken."""
    names = _names()
    return [
        TypeWord(found.start(), found.end(), name)
        for found in _pattern().finditer(text, start, len(text) if end is None else end)
        if _begins_word(text, found)
        and (name := names.get(found.group()) or _by_what_follows(text, found)) is not None
    ]


def _by_what_follows(text: str, found: re.Match[str]) -> str | None:
    name, following = _conditional()[found.group()]
    return name if following.match(text, found.end()) else None


def _begins_word(text: str, found: re.Match[str]) -> bool:
    """Say whether a type begins here: behind no letter, or glued to one but with a capital or a number."""
    before, word = text[found.start() - 1 : found.start()], found.group()
    if not before.isalnum():
        law = word.lower() in _SMALL
        return not law or _OTHER_LAW.search(text, max(0, found.start() - 9), found.start()) is None
    footnote = before.isdigit() and word in _names()
    return word[0].isupper() and (before.islower() or footnote or _GLUED.match(text, found.end()) is not None)


# `KỶ LUẬT`, `PHÁP LUẬT`, `khoa Luật`, `khẩu lệnh` are no laws and no orders.
_OTHER_LAW = re.compile(
    r"(?<!\w)(?:KỶ|PHÁP|QUY|ÂM|[Kk]ỷ|[Pp]háp|[Qq]uy|[ÂâAa]m|[Dd]ự|[Kk]hoa|[Nn]gành|[Mm]ôn|[Pp]hòng|[Cc]ông ty"
    r"|[Đđ]ại học|[Cc]ử nhân|[Kk]hẩu|[Mm]ệnh|[Hh]iệu) \Z"
)
_GLUED = re.compile(r" SỐ:? ?\d")


@cache
def _names() -> dict[str, str]:
    """Every way a type is written in running text, in headings and at the beginning of a sentence."""
    initials = dict.fromkeys(load.law_names().abbreviated, "Bộ luật")
    return initials | {
        written: row.name
        for row in load.document_types()
        for name in (row.name, *row.variants)
        for written in _spellings(name, capital=row.capital)
    }


@cache
def type_names() -> frozenset[str]:
    """Return the names of all types, folded: `nghị quyết`."""
    return frozenset(load.fold(name) for name in _names())


@cache
def _conditional() -> dict[str, tuple[str, re.Pattern[str]]]:
    """Return the words that name a type only in front of something: the type, and what must follow."""
    rows = [row for row in reversed(load.document_types()) if row.short and row.abbreviations]
    codes = {row.abbreviations[0]: (row.name, _FIGURES) for row in rows}
    return codes | _SMALL


def _spellings(name: str, *, capital: bool) -> Iterable[str]:
    small = () if capital else (name.lower(),)
    return (name, name.upper(), name.title(), name.capitalize(), *small)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(branches(sorted({*_names(), *_conditional()})) + r"(?:(?=[sS]ố)|(?![^\W_]))")
