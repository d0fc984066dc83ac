"""Where a body's name in words ends: a walk over its words, a group of one to four of them at a time."""

from __future__ import annotations

import re

from build_tools.citations.name_words import NameWords
from build_tools.citations.types import type_names
from build_tools.vocabulary import load

_ABBREVIATION = re.compile("[A-ZĐ]{2,6}")
_ROMAN = re.compile("[IVXL]+|[0-9]{1,2}|nhất|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười")
_DASHES = frozenset("-\u2013\u2014")


class Walk:
    """A walk from the head of a name to its end; `joint` names are of several bodies, joined by `và`."""

    def __init__(self, text: str, position: int, *, joint: bool) -> None:
        self._words = NameWords(text, position)
        self._joint = joint

    def end(self) -> int | None:
        """Return where the name ends in the text, None when no body is named there."""
        words = self._words
        index = last = self._head() if words.has(0) else 0
        if not index:
            return None
        previous = 0
        while words.has(index):
            step = self._step(index, previous)
            if not step:
                break
            connects = words.folded[index] in _JOINS
            previous, index = index, index + step
            last = last if connects else index
        return words.ends[last - 1]

    def _head(self) -> int:
        """Return how many words the head has, 0 when this is no body."""
        if not self._words.written[0][0].isalpha() or self._stops(0):
            return 0
        known, capital = load.name_words(), self._words.capital(0)
        count = self._words.longest(0, known.heads if capital else known.small_heads)
        return count or int(capital and not self._shouting())

    def _step(self, index: int, previous: int) -> int:
        """Return how many words to go on, 0 at the end of the name."""
        if not self._words.written[index][0].isalnum():
            return self._joint_by_mark(index, previous)
        if self._stops(index):
            return 0
        match self._words.folded[index]:
            case "và":
                return int(self._continues(index + 1))
            case "của":
                return int(self._words.longest(index + 1, _OWNERS) > 0)
            case _:
                return self._name_part(index, previous)

    def _name_part(self, index: int, previous: int) -> int:
        known, words = load.name_words(), self._words
        before, capital = words.folded[index - 1], words.capital(index)
        compound = words.longest(index, known.compounds[before]) if before in known.compounds else 0
        if compound:
            return compound
        if words.folded[index] in _TIMES and words.folded[0] not in _MEETINGS:
            return 0
        count = words.longest(index, known.parts)
        inner = max(words.longest(index, known.levels), words.longest(index, known.heads) if capital else 0)
        if (
            count > inner
            and self._may_be_verb(index, count)
            and not (capital and not self._shouting())
            and previous
        ):
            return 0
        if count or inner:
            return max(count, inner)
        if _ROMAN.fullmatch(words.written[index]) and before in _COUNTERS:
            return 1
        return int(capital and self._proper(index))

    def _proper(self, index: int) -> bool:
        # In a heading of capitals only a place behind its level can be told from the next word.
        words, shouting = self._words, self._shouting()
        if load.whole_name(" ".join(words.folded[:index])):
            return _ABBREVIATION.fullmatch(words.written[index]) is not None and not shouting
        if not shouting:
            return not words.written[index].isdigit()
        before = words.folded[max(0, index - 3) : index]
        return not _PLACE_LEVELS.isdisjoint(before) and not words.longest(index, load.name_words().stops)

    def _joint_by_mark(self, index: int, previous: int) -> int:
        words, mark, following = self._words, self._words.written[index], index + 1
        if not words.has(following):
            return 0
        if mark == ".":
            return int(words.folded[index - 1] in _ABBREVIATED and words.capital(following))
        if mark == ",":
            inside = self._comma_inside(index, previous) or self._series(following, previous)
            return int(inside or self._next_of_several(following))
        return int((mark == "&" or mark in _DASHES) and self._continues(following))

    def _comma_inside(self, index: int, previous: int) -> bool:
        before = " ".join(self._words.folded[previous:index])
        pairs = {after for start, after in load.name_words().commas if start == before}
        return self._words.longest(index + 1, frozenset(pairs)) > 0

    def _series(self, index: int, previous: int) -> bool:
        """Say whether a ministry's name goes on: `Bộ Nội vụ`, then `, Lao động và Xã hội`."""
        words = self._words
        last = index + words.longest(index, load.name_words().parts) + 1
        return (
            previous > 0
            and words.folded[previous - 1] in _SECTORAL
            and self._part(index)
            and words.has(last)
            and words.folded[last - 1] == "và"
            and self._part(last)
        )

    def _part(self, index: int) -> bool:
        return self._words.capital(index) and self._words.longest(index, load.name_words().parts) > 0

    def _several(self) -> bool:
        return self._joint or " ".join(self._words.folded[:2]) in _LIAISONS

    def _next_of_several(self, index: int) -> bool:
        words = self._words
        return self._several() and words.capital(index) and words.longest(index, load.name_words().heads) > 0

    def _continues(self, index: int) -> bool:
        words, known = self._words, load.name_words()
        if not words.has(index) or self._stops(index) or not words.written[index][0].isalpha():
            return False
        if words.capital(index) and words.longest(index, known.heads):
            return self._several()
        return words.capital(index) or words.longest(index, known.parts) > 0

    def _stops(self, index: int) -> bool:
        words, known = self._words, load.name_words()
        stop = words.longest(index, known.stops)
        part = words.longest(index, known.parts)
        if stop and stop > max(part, words.longest(index, known.heads)):
            return True
        if index and part and words.folded[index - 1] in _SECTORAL:
            return False
        return words.capital(index) and words.longest(index, type_names()) > 0

    def _may_be_verb(self, index: int, count: int) -> bool:
        return " ".join(self._words.folded[index : index + count]) in load.name_words().verbs_too

    def _shouting(self) -> bool:
        """Say whether the name is written in capitals: `ỦY BAN NHÂN DÂN`, but not `UBND`."""
        self._words.has(_FIRST_WORDS - 1)
        first = self._words.written[:_FIRST_WORDS]
        return all(word.isupper() for word in first if word.isalpha()) and any(
            len(word) > 1 and not word.lower().isascii() for word in first
        )


_FIRST_WORDS = 4
_JOINS = frozenset({"và", "của", ",", ".", "&", "-", "\u2013", "\u2014"})
_OWNERS = frozenset(
    {"quốc hội", "chính phủ", "đảng", "hội đồng nhân dân", "hđnd", "tỉnh ủy", "tổng liên đoàn"}
)
_COUNTERS = frozenset({"vực", "thứ", "hội", "nghị", "đoàn", "số", "khu", "ương", "họp", "quân", "vùng"})
# Only a meeting is counted: `Hội nghị lần thứ sáu`; `Đảng bộ tỉnh lần thứ XX` is a body, then a count.
_TIMES = frozenset({"lần", "thứ"})
_MEETINGS = frozenset({"hội", "đại", "kỳ"})
# Behind these a type's name is a sector: `Bộ Kế hoạch và Đầu tư`, `Sở Kế hoạch`.
_SECTORAL = frozenset({"bộ", "sở", "phòng", "ban", "vụ", "cục"})
_LIAISONS = frozenset({"liên bộ", "liên ngành", "liên tịch"})
_ABBREVIATED = frozenset({"tp", "tx", "tt", "q", "p", "h", "t"})
_PLACE_LEVELS = frozenset({"tỉnh", "phố", "huyện", "quận", "xã", "phường", "tp"})
