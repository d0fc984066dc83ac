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
_LAWS = {spelled for word in _SMALL for spelled in (word, word.title(), word.upper())}


def type_words(text: str) -> list[TypeWord]:
    """Return the type words of mended text in order; where several fit the longest is taken."""
    names, words, end = _names(), list[TypeWord](), 0
    for start, word in _written(text):
        # `Sắc lệnh` is no `lệnh`.
        if start < end:
            continue
        end = start + len(word)
        if _begins_word(text, start, word) and (
            name := names.get(word) or _by_what_follows(text, start, word)
        ):
            words.append(TypeWord(start, end, name))
    return words


def _written(text: str) -> list[tuple[int, str]]:
    """Return in order what is written like a type, and where."""
    small, capital = _patterns()
    # Behind the blank put in front every small word has a sign before it: that sign's place is the word's.
    found = [(sign.start(), sign[1]) for sign in small.finditer(f" {text}")]
    found += [(word.start(), word[0]) for word in capital.finditer(text)]
    return sorted(found)


def _by_what_follows(text: str, start: int, word: str) -> str | None:
    name, following = _conditional()[word]
    return name if following.match(text, start + len(word)) else None


def _begins_word(text: str, start: int, word: str) -> bool:
    """Say whether a type begins here: behind no letter, or glued to one but with a capital or a number."""
    before = text[start - 1 : start]
    if not before.isalnum():
        return word not in _LAWS or not _OTHER_LAW.search(text, max(0, start - 9), start)
    footnote = before.isdigit() and word in _names()
    return word[0].isupper() and (
        before.islower() or footnote or _GLUED.match(text, start + len(word)) is not None
    )


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
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds words in small letters with the sign before them, and words with a capital anywhere.

    Most letters of a text are small: only those that begin a word are looked at.
    """
    words = sorted({*_names(), *_conditional()})
    small = branches([word for word in words if word[0].islower()])
    capital = branches([word for word in words if word[0].isupper()])
    end = r"(?:(?=[sS]ố)|(?![^\W_]))"
    return re.compile(f"[^{_LETTERS}]({small}){end}"), re.compile(capital + end)


_LETTERS = "0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1ea0-\u1ef9"
