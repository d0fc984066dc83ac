"""The words of a text as search knows them; `docs/assets/search/analysis.js` computes the same.

Both pass `tests/search/vectors.json`. The rules, in order:

1. A word is a run of letters and digits with their combining marks; invisible characters inside vanish.
2. It is composed (NFC), lower case, leading zeros of a number dropped: `06` → `6`.
3. The tone mark of a Vietnamese syllable stands where the old rule puts it: `hoà` → `hòa`, `qúy` → `quý`.
4. Neighbouring words give a pair: `công_đoàn`. The end of a sentence or line parts them, a comma does not.
5. A document number is one more term, the same for all spellings: `05 – CT/TW` → `#5-ct-tw`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff"
_MARKS = "\u0300-\u036f"
WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_MARKS}{_INVISIBLE}])*")
_BREAK = re.compile(r"[.;:!?…\r\n\u2028\u2029]")
_SOFT = frozenset((" ", ", ", "/", "-"))  # what mostly stands between neighbours; the rest asks _BREAK
_UNSEEN = re.compile(f"[{_INVISIBLE}]")

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
# The toneless syllable: onset (`qu` and `gi` count as consonants before a vowel), vowels, coda.
_SYLLABLE = re.compile(r"(qu|gi(?=[aeiouyăâêôơư])|[^aeiouyăâêôơư]*)([aeiouyăâêôơư]{1,3})([^aeiouyăâêôơư]*)")
_SHAPED = "ăâêôơư"

_DASH = "[-\u2010-\u2015\u2212]"
_SYMBOL = r"[A-ZĐƯ][0-9A-Za-zĐđƯư]{0,14}"
# `05 – CT/TW`, `29 NQ/TW`, `22HD/TWĐTN`, `45/2019/QH14`: a number, perhaps a year, then symbols.
_NUMBER = re.compile(
    rf"(?<![\w/.,-])([0-9]{{1,5}}[a-zđ]?)(?:\s?/\s?((?:19|20)[0-9]{{2}}))?"
    rf"(?:\s?(?:/|{_DASH})\s?|\s?)({_SYMBOL}(?:\s?(?:/|{_DASH})\s?{_SYMBOL}){{0,3}})(?!\w)"
)
_PART = re.compile(r"[0-9]+(?:[a-zđ](?![^\W\d_]))?|[^\W\d_][^\W_]*")
# A digit glued behind a symbol is a footnote, except where the symbol counts terms: QH14, UBTVQH11, QHK4.
_COUNTED = re.compile(r"QHK?[0-9]+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A term and the half-open range of the text it stands in, in code points."""

    term: str
    start: int
    end: int


class _Folded(dict[int, str]):
    def __missing__(self, code: int) -> str:
        bare = "".join(
            c for c in unicodedata.normalize("NFD", chr(code)) if unicodedata.category(c)[0] != "M"
        )
        self[code] = bare
        return bare


_FOLDED = _Folded({ord("đ"): "d", ord("Đ"): "D"})


def fold(term: str) -> str:
    """Return the term without its marks, as hurried readers type it: `công_đoàn` → `cong_doan`."""
    return unicodedata.normalize("NFC", term).translate(_FOLDED)


@lru_cache(maxsize=1 << 16)
def normal(word: str) -> str:
    """Return the one form of all spellings of a word: `HOÀ` → `hòa`, `06` → `6`."""
    composed = unicodedata.normalize("NFC", _UNSEEN.sub("", word)).lower()
    if composed.isascii() and composed.isdecimal():
        return composed.lstrip("0") or "0"
    if composed.isascii():
        return composed
    return _placed(composed)


def _placed(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    tones = [letter for letter in letters if letter in _TONES]
    bare = unicodedata.normalize("NFC", "".join(letter for letter in letters if letter not in _TONES))
    found = _SYLLABLE.fullmatch(bare)
    if len(tones) != 1 or found is None:
        return word
    place = found.start(2) + _bearer(found.group(2), closed=bool(found.group(3)))
    return unicodedata.normalize("NFC", bare[: place + 1] + tones[0] + bare[place + 1 :])


def _bearer(vowels: str, *, closed: bool) -> int:
    shaped = [place for place, vowel in enumerate(vowels) if vowel in _SHAPED]
    if shaped:
        return shaped[-1]
    if closed:
        return len(vowels) - 1
    return len(vowels) // 2 if len(vowels) % 2 else 0


def words(text: str) -> Iterator[Token]:
    """Yield the words of `text` in order: `Hoà bình` → `hòa`, `bình`."""
    for found in WORD.finditer(text):
        yield Token(term=normal(found.group()), start=found.start(), end=found.end())


def numbers(text: str) -> Iterator[Token]:
    """Yield the document numbers that stand in `text`: `Chỉ thị 05 – CT/TW` → `#5-ct-tw`."""
    for found in _NUMBER.finditer(text):
        if sum(letter.isupper() for letter in found.group(3)) >= 2:  # noqa: PLR2004 - `QĐ`, `TTg`, no `Km`
            yield Token(term=number_term(found.group()), start=found.start(), end=found.end())


def number_term(written: str) -> str:
    """Return the term that all spellings of a number share: `217/QĐ-TW`, `217-QĐ/TW` → `#217-qd-tw`."""
    parts = _PART.findall(unicodedata.normalize("NFC", _UNSEEN.sub("", written)))
    first = next((place for place, part in enumerate(parts) if part[0].isdecimal()), 0)
    return "#" + "-".join(_number_part(part) for part in parts[first:])


def _number_part(part: str) -> str:
    if part[0].isdecimal():
        return fold(part.lower()).lstrip("0") or "0"
    symbol = part.upper().replace("TƯ", "TW")
    if not _COUNTED.search(symbol):
        symbol = symbol.rstrip("0123456789")
    return fold(symbol).lower()


def terms(text: str) -> list[str]:
    """Return all terms of a text as the index stores them: its words, then its pairs, then its numbers."""
    singles: list[str] = []
    pairs: list[str] = []
    end = -1
    for found in WORD.finditer(text):
        word, start = normal(found.group()), found.start()
        if singles and (text[end:start] in _SOFT or not _BREAK.search(text, end, start)):
            pairs.append(f"{singles[-1]}_{word}")
        singles.append(word)
        end = found.end()
    return [*singles, *pairs, *(token.term for token in numbers(text))]
