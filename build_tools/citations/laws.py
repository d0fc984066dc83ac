"""Laws, codes, ordinances and the constitution by name: `Bộ luật Lao động sửa đổi`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from build_tools.citations.draft import Draft, TypeWord
from build_tools.citations.numbers import number_at
from build_tools.citations.rules import laws as rules
from build_tools.citations.tail import match_tail, with_details
from build_tools.citations.types import type_words
from build_tools.vocabulary import load

_TYPES = {"luật": "Luật", "bộ luật": "Bộ luật", "pháp lệnh": "Pháp lệnh"}
_TYPE = re.compile("Luật|Bộ luật|Bộ Luật|Pháp lệnh|Pháp Lệnh|LUẬT|BỘ LUẬT|PHÁP LỆNH")
_WORD = re.compile(r"(?P<comma>,)?[ ](?P<word>[^\W_]+)")
_MOST_AMENDED = 12
_DEEPEST = 2
_LONGEST_NAME = 14


def match_law(text: str, word: TypeWord) -> Draft | None:
    """Read the law whose type word is `word`: name, year, number, details; None when no name follows."""
    named = _name(text, word)
    return (
        None
        if named is None
        else _complete(text, Draft(start=word.start, end=named[0], doc_type=word.name, inner=named[1]))
    )


def match_constitution(text: str, word: TypeWord) -> Draft | None:
    """Read `Hiến pháp`, `Hiến pháp năm 2013`, `Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam`.

    The bare word speaks of constitutions in general in `các bản Hiến pháp` and in a slogan in quotes.
    """
    found = rules.CONSTITUTION_OF.pattern.match(text, word.end)
    if (
        found is None
        and not rules.LAW_YEAR.pattern.match(text, word.end)
        and rules.GENERAL_CONSTITUTION.pattern.search(text, max(0, word.start - 60), word.start)
    ):
        return None
    return _complete(
        text, Draft(start=word.start, end=found.end() if found else word.end, doc_type=word.name)
    )


def _name(text: str, word: TypeWord, depth: int = 0) -> tuple[int, tuple[Draft, ...]] | None:
    """Return where the name ends and the laws that an amending law, at most of an amending law, lists."""
    amending = rules.AMENDING.pattern.match(text, word.end) if depth < _DEEPEST else None
    if amending and _TYPE.match(text, amending.end()):
        return _amended(text, amending.end(), depth + 1)
    end = _known_or_not(text, word)
    return None if end is None else (end, ())


def _known_or_not(text: str, word: TypeWord) -> int | None:
    """Return where the name ends; `luật` in small letters is one in front of a known name with a capital."""
    written = text[word.start : word.end]
    if rules.TREATY.pattern.search(text, max(0, word.start - 60), word.start):
        return None
    if written in load.law_names().abbreviated:
        return None if _explained(text, word) else word.end
    known = _known_end(text, word)
    if known is None:
        small = written == "Pháp lệnh" and _names_an_ordinance(text, word)
        return None if written == "luật" else _unknown(text, word.end, small=small)
    state = rules.LAW_OF_THE_STATE.pattern.match(text, known)
    return state.end() if state else known


def _explained(text: str, word: TypeWord) -> bool:
    """Say whether initials are only being explained: `Bộ luật Hình sự (BLHS)`, `BLHS: Bộ luật Hình sự`."""
    bracketed = text[word.start - 1 : word.start] == "(" and text[word.end : word.end + 1] == ")"
    return bracketed or rules.EXPLAINED.pattern.match(text, word.end) is not None


def _names_an_ordinance(text: str, word: TypeWord) -> bool:
    """Say whether small words behind `Pháp lệnh` may be its name: no verb, and no sentence begins here."""
    before = text[max(0, word.start - 2) : word.start].strip(" ")
    named = rules.SMALL_ORDINANCE.pattern.match(text, word.end)
    return named is not None and before not in {"", ".", "\n"}


def _amended(text: str, position: int, depth: int) -> tuple[int, tuple[Draft, ...]] | None:
    laws: list[Draft] = []
    for _ in range(_MOST_AMENDED):
        first = _TYPE.match(text, position)
        word = first and TypeWord(start=position, end=first.end(), name=_TYPES[first.group().lower()])
        named = _name(text, word, depth) if word else None
        if word is None or named is None:
            break
        laws.append(Draft(start=word.start, end=named[0], doc_type=word.name))
        following = rules.NEXT_LAW.pattern.match(text, named[0])
        if following is None:
            break
        position = following.end()
    return (laws[-1].end, tuple(laws)) if laws else None


def _unknown(text: str, position: int, *, small: bool) -> int | None:
    """Read the name of a law that no table holds, up to the first word no name holds.

    A name with a comma, with `và` or that begins small is believed only when year, date or number follow it:
    `Luật tổ chức Hội đồng Bộ trưởng ngày 4/7/1981`; an ordinance's also where `small` words may be one.
    """
    long = rules.LONG_LAW_NAME.pattern.match(text, position)
    if long and not (text[position - 1].isupper() or _foreign(long["name"])):
        return long.end("name")
    stops, end, shouting = load.law_names().stops, position, text[position - 1].isupper()
    for count in range(_LONGEST_NAME):
        found = _WORD.match(text, end)
        if found is None or found["comma"] or found["word"].isdigit():
            break
        if count == 0 and (shouting or not (found["word"][0].isupper() or small)):
            return None
        following = _WORD.match(text, found.end())
        pair = f"{found['word']} {following['word']}" if following else ""
        if load.fold(found["word"]) in stops or load.fold(pair) in stops:
            break
        end = found.end()
    return end if end > position else None


_ALLOWED = frozenset(
    {"và", "của", "về", "các", "cho", "do", "trong", "tại", "với", "có", "không", "từ", "đến"}
)


def _foreign(name: str) -> bool:
    """Say whether words stand in a long name that no law's name holds: another type, a verb of citing."""
    words = _COMMITTEE.sub("ủy_ban", load.fold(name)).split()
    pairs = {" ".join(pair) for pair in pairwise(words)}
    stops = load.law_names().stops - _ALLOWED
    if words[0] in load.law_names().stops:
        return True
    return bool(stops & {each.strip(",") for each in (*words, *pairs)}) or bool(type_words(name))


# `Ủy ban hành chính` issues nothing here.
_COMMITTEE = re.compile("ủy ban")


def _known_end(text: str, word: TypeWord) -> int | None:
    """Return where the known name behind a type word ends, the longest that fits."""
    lead = _LEAD.match(text, word.end)
    if lead is None:
        return None
    start = lead.end()
    small = text[start : start + _LONGEST_KNOWN].lower()
    for name in _known()[word.name].get(small[:_KEY], ()):
        if small.startswith(name) and _END.match(text, start + len(name)):
            return start + len(name)
    return None


@cache
def _known() -> dict[str, dict[str, list[str]]]:
    """Return the names that go with each type in small letters, by their first letters, the longest first."""
    names = load.law_names()
    # What an ordinance governs a law often governs later, by the same name.
    both = (*names.laws, *names.ordinances)
    return {
        kind: _by_first_letters(_spellings(known))
        for kind, known in (("Luật", both), ("Bộ luật", names.codes), ("Pháp lệnh", both))
    }


def _by_first_letters(names: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        found.setdefault(name[:_KEY], []).append(name)
    return found


_LEAD = re.compile("[ ](?:về[ ])?", re.IGNORECASE)
_LONGEST_KNOWN = 300
_KEY = 3
# A word may be glued to the name: `Luật Tổ chức Chính phủban hành ngày …`.
_END = re.compile("(?:(?![^\\W_])|(?=ban hành|của|năm|ngày|quy định))", re.IGNORECASE)


def _spellings(names: tuple[str, ...]) -> set[str]:
    """Return names in small letters with and without commas, with `sĩ` or `sỹ`, in both placements."""
    small = {name.lower() for name in names}
    small |= {name.replace(", ", " ") for name in small}
    small |= {name.replace("sĩ", "sỹ") for name in small}
    return small | {load.unfold(name) for name in small}


def _complete(text: str, draft: Draft) -> Draft:
    """Add what may follow a name: `(BLTTDS)`, `sửa đổi`, the year, `số 12/2012/QH13`, date, issuer."""
    initials = rules.INITIALS_INSIDE.pattern.match(text, draft.end)
    draft = _year(text, draft._replace(end=initials.end()) if initials else draft)
    revised = rules.REVISED.pattern.match(text, draft.end)
    draft = _year(text, draft._replace(end=revised.end())) if revised else draft
    number = number_at(text, draft.end)
    if number:
        draft = draft._replace(end=number.end, number=number.canonical, symbol=number.symbol)
    return with_details(draft, match_tail(text, draft.end, dated=len(draft.date or "") > len("2012")))


def _year(text: str, draft: Draft) -> Draft:
    year = None if draft.dated else rules.LAW_YEAR.pattern.match(text, draft.end)
    return (
        draft._replace(end=year.end(), date=next(filter(None, year.groups())), dated=True) if year else draft
    )
