"""Mentions: documents named by title alone, a bare `Điều lệ`, back references (`Nghị quyết trên`)."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from build_tools.citations.draft import Draft, TypeWord
from build_tools.citations.rules import mentions as rules

_TITLED = frozenset(
    {
        *("Đề án", "Dự án", "Chương trình", "Chương trình hành động", "Chương trình phối hợp", "Kế hoạch"),
        *("Quy chế", "Quy chế phối hợp", "Quy định", "Hướng dẫn", "Chuyên đề", "Chiến lược"),
    }
)
_UNQUOTED = frozenset({"Đề án", "Chương trình", "Quy chế", "Chiến lược", "Cương lĩnh"})
# No title begins with these.
_NO_NAME = frozenset(
    {
        *(
            "của",
            "này",
            "trên",
            "đó",
            "và",
            "theo",
            "do",
            "đã",
            "được",
            "là",
            "số",
            "phối",
            "đến",
            "năm",
            "có",
        ),
        *("cho", "khi", "về", "với", "tại", "trong", "để", "nêu", "nói"),
    }
)
_SEARCHED = 60
_FARTHEST_QUOTE = 72


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentioned:
    """A mention in the mended text: [start, end), with the index of the citation it refers back to."""

    start: int
    end: int
    doc_type: str
    title: str | None = None
    refers_to: int | None = None


def find_mentions(
    text: str, words: list[TypeWord], drafts: list[Draft], own_type: str | None
) -> list[Mentioned]:
    """Return what the type words outside citations mention; `own_type` with `này` is the text itself."""
    starts = [draft.start for draft in drafts]
    found: list[Mentioned] = []
    for word in words:
        before = bisect_right(starts, word.start) - 1
        if (before >= 0 and drafts[before].end > word.start) or (found and found[-1].end > word.start):
            continue
        following = starts[before + 1] if before + 1 < len(starts) else len(text)
        mention = _back(text, word, drafts, before, own_type) or _titled(text, word, following)
        if mention:
            found.append(mention)
    return found


def _back(
    text: str, word: TypeWord, drafts: list[Draft], last: int, own_type: str | None
) -> Mentioned | None:
    found = rules.BACK_REFERENCE.pattern.match(text, word.end)
    if found is None or (found["which"] == "này" and _itself(text, word, own_type)):
        return None
    refers_to = _nearest(word.name, drafts, last)
    if refers_to is None and found["which"] in {"này", "đó", "trên"}:
        return None
    return Mentioned(start=word.start, end=found.end(), doc_type=word.name, refers_to=refers_to)


def _itself(text: str, word: TypeWord, own_type: str | None) -> bool:
    same = own_type is not None and word.name.casefold() == own_type.casefold()
    return same or rules.SELF_ISSUED.pattern.search(text, max(0, word.start - 10), word.start) is not None


def _nearest(name: str, drafts: list[Draft], last: int) -> int | None:
    for index in range(last, max(-1, last + 1 - _SEARCHED), -1):
        if drafts[index].doc_type == name:
            return index
    return None


def _quoted(text: str, word: TypeWord) -> re.Match[str] | None:
    near = text[word.end : word.end + _FARTHEST_QUOTE]
    if word.name not in _TITLED or not ("“" in near or '"' in near):
        return None
    return rules.QUOTED_MENTION.pattern.match(text, word.end)


def _titled(text: str, word: TypeWord, following: int) -> Mentioned | None:
    quoted = _quoted(text, word)
    if quoted and following >= quoted.start("title"):
        return Mentioned(start=word.start, end=quoted.end(), doc_type=word.name, title=quoted["title"])
    if not text[word.start].isupper():
        return None
    if word.name == "Điều lệ":
        return Mentioned(start=word.start, end=word.end, doc_type=word.name)
    named = (
        rules.NAMED_MENTION.pattern.match(text, word.end, min(len(text), following))
        if word.name in _UNQUOTED
        else None
    )
    if named is None or not named["first"].islower() or named["first"] in _NO_NAME:
        return None
    return Mentioned(
        start=word.start, end=named.end(), doc_type=word.name, title=text[word.end + 1 : named.end()]
    )
