"""Mentions: documents named by title alone, a bare `Điều lệ`, and back references such as `Nghị quyết trên`."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from build_tools.citations.draft import Draft, TypeWord

_TITLED = frozenset(
    {"Đề án", "Chương trình", "Chương trình hành động", "Chương trình phối hợp", "Kế hoạch", "Dự án", "Quy chế", "Quy định", "Chuyên đề", "Chiến lược", "Hướng dẫn", "Quy chế phối hợp"}
)  # fmt: skip
_UNQUOTED = frozenset({"Đề án", "Chương trình", "Quy chế", "Chiến lược", "Cương lĩnh"})
_BACK = re.compile(r"[ ](?P<which>này|nêu[ ]trên|nói[ ]trên|kể[ ]trên|dẫn[ ]trên|vừa[ ]nêu|trên|đó)(?![^\W_])(?![ ](?:cơ[ ]sở|địa[ ]bàn|toàn|cả|mạng|các|tinh[ ]thần))")
_QUOTED = re.compile(r"[ ](?P<between>[^“”\"«».,;:()\n]{0,70}?)[“\"](?P<title>[^“”\"\n]{4,400})[”\"]")
_NAME = re.compile(
    r"[ ](?P<first>[^\W\d_]+)[^,;:.()“”\"\n]{3,140}?(?P<years>[ ]giai[ ]đoạn[ ]\d{4}[ ]?[-\u2013][ ]?\d{4})?"
    r"(?=[,;:.()“”\"\n]|[ ](?:được|đã|theo|trong|tại|để|nhằm|do|và|của|ban[ ]hành|năm|nhiệm[ ]kỳ|phù[ ]hợp|đến)[ ]|$)"
)
_NO_NAME = frozenset("của này trên đó và theo do đã được là số phối đến năm có cho khi về với tại trong để nêu nói".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentioned:
    """A mention in the mended text: [start, end), with the index of the citation it refers back to."""

    start: int
    end: int
    doc_type: str
    title: str | None = None
    refers_to: int | None = None


def find_mentions(text: str, words: list[TypeWord], drafts: list[Draft], own_type: str | None) -> list[Mentioned]:
    """Return what the type words outside citations mention; `own_type` with `này` is the text itself."""
    starts = [draft.start for draft in drafts]
    found: list[Mentioned] = []
    for word in words:
        before = bisect_right(starts, word.start) - 1
        if (before >= 0 and drafts[before].end > word.start) or (found and found[-1].end > word.start):
            continue
        following = starts[before + 1] if before + 1 < len(starts) else len(text)
        mention = _back(text, word, drafts[: before + 1], own_type) or _titled(text, word, following)
        if mention:
            found.append(mention)
    return found


def _back(text: str, word: TypeWord, earlier: list[Draft], own_type: str | None) -> Mentioned | None:
    found = _BACK.match(text, word.end)
    if found is None or (found["which"] == "này" and _same(word.name, own_type)):
        return None
    refers_to = _nearest(word.name, earlier)
    if refers_to is None and found["which"] in {"này", "đó", "trên"}:
        return None
    return Mentioned(start=word.start, end=found.end(), doc_type=word.name, refers_to=refers_to)


def _same(name: str, own_type: str | None) -> bool:
    return own_type is not None and name.casefold() == own_type.casefold()


def _nearest(name: str, earlier: list[Draft]) -> int | None:
    for index in range(len(earlier) - 1, max(-1, len(earlier) - 60), -1):
        if earlier[index].doc_type == name:
            return index
    return None


def _titled(text: str, word: TypeWord, following: int) -> Mentioned | None:
    quoted = _QUOTED.match(text, word.end) if word.name in _TITLED else None
    if quoted and following >= quoted.start("title"):
        return Mentioned(start=word.start, end=quoted.end(), doc_type=word.name, title=quoted["title"])
    if not text[word.start].isupper():
        return None
    if word.name == "Điều lệ":
        return Mentioned(start=word.start, end=word.end, doc_type=word.name)
    named = _NAME.match(text, word.end, min(len(text), following)) if word.name in _UNQUOTED else None
    if named is None or not named["first"].islower() or named["first"] in _NO_NAME:
        return None
    return Mentioned(start=word.start, end=named.end(), doc_type=word.name, title=text[word.end + 1 : named.end()])
