"""Issuers in words: where `Sở Nội vụ thành phố Hà Nội` ends, and which body of the vocabulary that is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from build_tools.citations import rules
from build_tools.citations.types import type_names
from build_tools.vocabulary import load
from build_tools.vocabulary.branches import branches

_WORD = re.compile(r"[^\W_]+|[^ ]")
# Nearly all names are short; the long ones are read again with room enough.
_WIDTHS = (48, 90, 240)
_MARGIN = 30
_LIMIT = re.compile('[^\\n;:“”"()]+')
_ABBREVIATION = re.compile("[A-ZĐ]{2,6}")
_ROMAN = re.compile("[IVXL]+|[0-9]{1,2}|nhất|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười")
_INITIALS = re.compile(r" \([A-ZĐ&-]{2,10}\)")
_DASHES = frozenset("-\u2013\u2014")


class _Word(NamedTuple):
    # A tuple, since a long text makes a million of them.
    end: int  # in the mended text
    text: str
    folded: str
    capital: bool
    first: int  # in the folded words of the walk
    last: int


def match_issuer(text: str, position: int, *, joint: bool = False) -> int | None:
    """Return where the body named at `position` ends, None when no body is named there.

    `Bộ Tài chính hướng dẫn …` ends behind `chính`. Documents of several bodies (`joint`) have several joined
    by `và`: `Bộ Nội vụ và Văn phòng Chính phủ`.
    """
    end = _named(text, position, joint=joint)
    inside = rules.INITIALS_OF_BODY.pattern.match(text, end) if end else None
    return inside.end() if inside else end


def _named(text: str, position: int, *, joint: bool) -> int | None:
    whole = None if joint else _whole_names().match(text, position)
    if whole:
        return whole.end()
    end = None
    for width in _WIDTHS:
        end = _walked(text, position, width, joint=joint)
        if end is None or end < position + width - _MARGIN:
            break
    return end


def _walked(text: str, position: int, width: int, *, joint: bool) -> int | None:
    folded, words = _words(text, position, width)
    return _Walk(folded=folded, words=words, joint=joint).end() if words else None


@cache
def _whole_names() -> re.Pattern[str]:
    # Most issuers are a name of the vocabulary with a clear end behind it: no need to walk over their words.
    names = {name for row in load.issuers() for name in (row.name, *row.variants)}
    stops = "|".join(sorted(load.name_words().stops, key=len, reverse=True))
    return re.compile(
        rf"{branches(sorted(names))}(?=[.;:()“”\"\n]|,[ ](?=[a-zđ\d])|[ ](?:{stops})(?![^\W_])|$)"
    )


def issuer_name(written: str) -> str:
    """Return the vocabulary's name of a body in words, or the words as written with single spaces."""
    named = _INITIALS.sub("", written)
    apart = " ".join(piece for word in named.split(" ") for _, piece in _unglued(0, word))
    row = load.issuer_named(apart)
    return row.name if row else named


def _words(text: str, position: int, width: int) -> tuple[str, list[_Word]]:
    limit = _LIMIT.match(text, position, position + width)
    found: list[tuple[int, str]] = []
    for piece in _WORD.finditer(text, position, limit.end()) if limit else ():
        found += _unglued(piece.start(), piece.group())
    folded = load.fold(" ".join(word for _, word in found))
    words: list[_Word] = []
    first = 0
    for (end, word), small in zip(found, folded.split(), strict=True):
        words.append(_Word(end, word, small, word[0].isupper(), first, first + len(small)))
        first += len(small) + 1
    return folded, words


def _unglued(start: int, word: str) -> tuple[tuple[int, str], ...]:
    """Return the words glued in `BộChính`, each with its end; `TTg` and any other word is one."""
    if not (word.islower() or word.istitle() or word.isupper()):
        for cut in range(1, len(word) - 1):
            if word[cut - 1].islower() and word[cut].isupper() and word[cut + 1].islower():
                return (start + cut, word[:cut]), (start + len(word), word[cut:])
    return ((start + len(word), word),)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Walk:
    """A walk over the words from the head of a name to its end, one group of one to four words at a time."""

    folded: str
    words: list[_Word]
    joint: bool

    def end(self) -> int | None:
        index = last = self._head()
        if not index:
            return None
        previous = 0
        while index < len(self.words):
            step = self._step(index, previous)
            if not step:
                break
            connects = self.words[index].folded in _JOINS
            previous, index = index, index + step
            last = last if connects else index
        return self.words[last - 1].end

    def _head(self) -> int:
        """Return how many words the head has, 0 when this is no body."""
        first = self.words[0]
        if not first.text[0].isalpha() or self._stops(0):
            return 0
        known = load.name_words()
        heads = known.heads if first.capital else known.small_heads
        count = self._longest(0, heads)
        return count or int(first.capital and not self._shouting())

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
        compound = self._longest(index, known.compounds.get(self.words[index - 1].folded, frozenset()))
        if compound:
            return compound
        if word.folded in _TIMES and self.words[0].folded not in _MEETINGS:
            return 0
        count = self._longest(index, known.parts)
        inner = max(
            self._longest(index, known.levels), self._longest(index, known.heads) if word.capital else 0
        )
        if (
            count > inner
            and self._may_be_verb(index, count)
            and not (word.capital and not self._shouting())
            and previous
        ):
            return 0
        if count or inner:
            return max(count, inner)
        if _ROMAN.fullmatch(word.text) and self.words[index - 1].folded in _COUNTERS:
            return 1
        return 1 if word.capital and self._proper(index) else 0

    def _proper(self, index: int) -> bool:
        # In a heading of capitals only a place behind its level can be told from the next word.
        if load.whole_name(self.folded[: self.words[index - 1].last]):
            return _ABBREVIATION.fullmatch(self.words[index].text) is not None and not self._shouting()
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
            inside = self._comma_inside(index, previous) or self._series(following, previous)
            return 1 if inside or self._next_of_several(following) else 0
        if mark == "&" or mark in _DASHES:
            return 1 if self._continues(following) else 0
        return 0

    def _comma_inside(self, index: int, previous: int) -> bool:
        before = " ".join(word.folded for word in self.words[previous:index])
        pairs = {after for start, after in load.name_words().commas if start == before}
        return self._longest(index + 1, frozenset(pairs)) > 0

    def _series(self, index: int, previous: int) -> bool:
        """Say whether a ministry's name goes on: `Bộ Nội vụ`, then `, Lao động và Xã hội`."""
        last = index + self._longest(index, load.name_words().parts) + 1
        return (
            previous > 0
            and self.words[previous - 1].folded in _SECTORAL
            and self._part(index)
            and last < len(self.words)
            and self.words[last - 1].folded == "và"
            and self._part(last)
        )

    def _part(self, index: int) -> bool:
        return self.words[index].capital and self._longest(index, load.name_words().parts) > 0

    def _several(self) -> bool:
        return self.joint or " ".join(word.folded for word in self.words[:2]) in _LIAISONS

    def _next_of_several(self, index: int) -> bool:
        head = self._longest(index, load.name_words().heads)
        return self._several() and head > 0 and self.words[index].capital

    def _continues(self, index: int) -> bool:
        if index >= len(self.words) or self._stops(index) or not self.words[index].text[0].isalpha():
            return False
        known = load.name_words()
        if self.words[index].capital and self._longest(index, known.heads):
            return self._several()
        return self.words[index].capital or self._longest(index, known.parts) > 0

    def _stops(self, index: int) -> bool:
        known = load.name_words()
        stop = self._longest(index, known.stops)
        if stop and stop > max(self._longest(index, known.parts), self._longest(index, known.heads)):
            return True
        word = self.words[index]
        if index and self._longest(index, known.parts) and self.words[index - 1].folded in _SECTORAL:
            return False
        return word.capital and self._longest(index, type_names()) > 0

    def _may_be_verb(self, index: int, count: int) -> bool:
        return (
            " ".join(word.folded for word in self.words[index : index + count]) in load.name_words().verbs_too
        )

    def _shouting(self) -> bool:
        return all(word.text.isupper() for word in self.words[:4] if word.text.isalpha()) and any(
            len(word.text) > 1 and not word.folded.isascii() for word in self.words[:4]
        )

    def _longest(self, index: int, names: frozenset[str]) -> int:
        """Return how many words from `index` on make the longest of `names`, at most four."""
        words = self.words[index : index + 4]
        for count in range(len(words), 0, -1):
            if self.folded[words[0].first : words[count - 1].last] in names:
                return count
        return 0


_JOINS = frozenset({"và", "của", ",", ".", "&", "-", "\u2013", "\u2014"})
_OWNERS = frozenset(
    {"quốc hội", "chính phủ", "đảng", "hội đồng nhân dân", "hđnd", "tỉnh ủy", "tổng liên đoàn"}
)
_COUNTERS = frozenset({"vực", "thứ", "hội", "nghị", "đoàn", "số", "khu", "ương", "họp", "quân", "vùng"})
# Only a meeting is counted: `Hội nghị lần thứ sáu`; `Đảng bộ tỉnh lần thứ XX` is a body, then a count.
# Behind these a type's name is a sector: `Bộ Kế hoạch và Đầu tư`, `Sở Kế hoạch`.
_SECTORAL = frozenset({"bộ", "sở", "phòng", "ban", "vụ", "cục"})
_TIMES = frozenset({"lần", "thứ"})
_MEETINGS = frozenset({"hội", "đại", "kỳ"})
_LIAISONS = frozenset({"liên bộ", "liên ngành", "liên tịch"})
_ABBREVIATED = frozenset({"tp", "tx", "tt", "q", "p", "h", "t"})
_PLACE_LEVELS = frozenset({"tỉnh", "phố", "huyện", "quận", "xã", "phường", "tp"})
