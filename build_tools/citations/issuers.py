"""Issuers in words: where `Sở Nội vụ thành phố Hà Nội` ends, and which body of the vocabulary that is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from build_tools.citations.types import type_words
from build_tools.vocabulary import load

_WORD = re.compile(r"[^\W_]+|[^ ]")
_WINDOW = 260
_MOST_WORDS = 40
_ROMAN = re.compile("[IVXL]+|[0-9]{1,2}|nhất|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười")
_DASHES = frozenset("-\u2013\u2014")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    start: int
    end: int
    text: str
    folded: str

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


def match_issuer(text: str, position: int, *, joint: bool = False) -> int | None:
    """Return where the body named at `position` ends, None when no body is named there.

    `Bộ Tài chính hướng dẫn …` ends behind `chính`. Documents of several bodies (`joint`) have several joined by
    `và`: `Bộ Nội vụ và Văn phòng Chính phủ`.
    """
    words = _words(text, position)
    return _Walk(words=words, joint=joint).end() if words else None


def issuer_name(written: str) -> str:
    """Return the vocabulary's name of a body in words, or the words as written with single spaces."""
    row = load.issuer_named(written)
    return row.name if row else written


def _words(text: str, position: int) -> list[_Word]:
    window = text[position : position + _WINDOW]
    return [
        _Word(
            start=position + found.start(),
            end=position + found.end(),
            text=found.group(),
            folded=load.fold(found.group()),
        )
        for _, found in zip(range(_MOST_WORDS), _WORD.finditer(window), strict=False)
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Walk:
    """A walk over the words from the head of a name to its end, one group of one to four words at a time."""

    words: list[_Word]
    joint: bool

    def end(self) -> int | None:
        index = self._head()
        if not index:
            return None
        previous = 0
        while index < len(self.words):
            step = self._step(index, previous)
            if not step:
                break
            previous, index = index, index + step
        return self.words[index - 1].end

    def _head(self) -> int:
        """Return how many words the head has, 0 when this is no body."""
        first = self.words[0]
        if not first.text[0].isalpha() or self._stops(0):
            return 0
        known = load.name_words()
        heads = known.heads if first.capital else known.small_heads
        count = self._longest(0, heads)
        if count or not first.capital:
            return count
        return 1 if self._shouting() is False else 0

    def _step(self, index: int, previous: int) -> int:
        """Return how many words to go on, 0 at the end of the name."""
        word = self.words[index]
        if not word.text[0].isalnum():
            return self._joint_by_mark(index, previous)
        if self._stops(index):
            return 0
        if word.folded == "và":
            return 1 if self._continues(index + 1) else 0
        if word.folded == "của":
            return 1 if self._longest(index + 1, _OWNERS) else 0
        return self._name_part(index, previous)

    def _name_part(self, index: int, previous: int) -> int:
        known, word = load.name_words(), self.words[index]
        if word.folded in _TIMES and self.words[0].folded not in _MEETINGS:
            return 0
        count = self._longest(index, known.parts)
        inner = max(self._longest(index, known.levels), self._longest(index, known.heads) if word.capital else 0)
        if count > inner and self._may_be_verb(index, count) and not (word.capital and not self._shouting()) and previous:
            return 0
        if count or inner:
            return max(count, inner)
        if _ROMAN.fullmatch(word.text) and self.words[index - 1].folded in _COUNTERS:
            return 1
        return 1 if word.capital and self._proper(index) else 0

    def _proper(self, index: int) -> bool:
        # In a heading of capitals only a place behind its level can be told from the next word.
        if load.whole_name(" ".join(word.folded for word in self.words[:index])):
            return False
        if not self._shouting():
            return not self.words[index].text.isdigit()
        before = {word.folded for word in self.words[max(0, index - 3) : index]}
        return bool(before & _PLACE_LEVELS) and not self._verb(index)

    def _verb(self, index: int) -> bool:
        return self._longest(index, load.name_words().stops) > 0

    def _joint_by_mark(self, index: int, previous: int) -> int:
        mark, following = self.words[index].text, index + 1
        if following >= len(self.words):
            return 0
        if mark == ".":
            return 1 if self.words[index - 1].folded in _ABBREVIATED and self.words[following].capital else 0
        if mark == ",":
            return 1 if self._comma_inside(index, previous) or self._next_of_several(following) else 0
        if mark == "&" or mark in _DASHES:
            return 1 if self._continues(following) else 0
        return 0

    def _comma_inside(self, index: int, previous: int) -> bool:
        before = " ".join(word.folded for word in self.words[previous:index])
        pairs = {after for start, after in load.name_words().commas if start == before}
        return self._longest(index + 1, frozenset(pairs)) > 0

    def _next_of_several(self, index: int) -> bool:
        head = self._longest(index, load.name_words().heads)
        return self.joint and head > 0 and self.words[index].capital

    def _continues(self, index: int) -> bool:
        if index >= len(self.words) or self._stops(index) or not self.words[index].text[0].isalpha():
            return False
        known = load.name_words()
        if self.words[index].capital and self._longest(index, known.heads - known.parts):
            return self.joint
        return self.words[index].capital or self._longest(index, known.parts) > 0

    def _stops(self, index: int) -> bool:
        known = load.name_words()
        if self._longest(index, known.stops) > self._longest(index, known.parts | known.heads):
            return True
        word = self.words[index]
        rest = " ".join(word.text for word in self.words[index : index + 3])
        return word.capital and any(found.start == 0 for found in type_words(rest))

    def _may_be_verb(self, index: int, count: int) -> bool:
        return " ".join(word.folded for word in self.words[index : index + count]) in load.name_words().verbs_too

    def _shouting(self) -> bool:
        return all(word.text.isupper() for word in self.words[:4] if word.text.isalpha()) and any(
            len(word.text) > 1 and not word.folded.isascii() for word in self.words[:4]
        )

    def _longest(self, index: int, names: frozenset[str]) -> int:
        """Return how many words from `index` on make the longest of `names`, at most four."""
        for count in (4, 3, 2, 1):
            words = self.words[index : index + count]
            if len(words) == count and " ".join(word.folded for word in words) in names:
                return count
        return 0


_OWNERS = frozenset({"quốc hội", "chính phủ", "đảng", "hội đồng nhân dân", "hđnd", "tỉnh ủy", "tổng liên đoàn"})
_COUNTERS = frozenset({"vực", "thứ", "hội", "nghị", "đoàn", "số", "khu", "ương", "họp", "quân", "vùng"})
# Only a meeting is counted: `Hội nghị lần thứ sáu`, but `Đảng bộ tỉnh lần thứ XX` is a body and its congress's count.
_TIMES = frozenset({"lần", "thứ"})
_MEETINGS = frozenset({"hội", "đại", "kỳ"})
_ABBREVIATED = frozenset({"tp", "tx", "tt", "q", "p", "h", "t"})
_PLACE_LEVELS = frozenset({"tỉnh", "phố", "huyện", "quận", "xã", "phường", "tp"})
