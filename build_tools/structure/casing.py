"""Names of bodies in ordinary case: `ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ` → `Ủy ban nhân dân thành phố Huế`."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from build_tools.structure.words import abbreviated, words
from build_tools.vocabulary import load

_LEVELS = frozenset(words("levels"))
_LONGEST_PHRASE = max(len(phrase.split()) for phrase in (*words("cased"), *words("places")))
_OPENERS = frozenset(words("openers"))
_NAMED = frozenset(words("named"))
_ABBREVIATED = abbreviated()
_WORD = re.compile(r"[^\s,–—]+|[,–—]")


def ordinary(name: str) -> str:
    """Return the name of a body in ordinary case; a name that the vocabulary knows is written as there."""
    even = plain(name)
    known = _known().get(even)
    if known is not None:
        return known
    cased = " ".join(_cased(_WORD.findall(even))).replace(" ,", ",")
    return cased[:1].upper() + cased[1:]


def plain(name: str) -> str:
    """Return a name in small letters, evenly spaced, tone marks as written today, levels in full."""
    text = load.fold(unicodedata.normalize("NFC", name)).replace("–", "-")
    syllables = [_ABBREVIATED.get(word, word) for word in text.strip(_AROUND).split()]
    return " ".join(syllables).strip(_AROUND)


_AROUND = " .,;:*_#|-=~\n\t"


def is_known(name: str) -> bool:
    """Say whether the vocabulary knows a name in plain small letters."""
    return name in _known()


def _cased(syllables: list[str]) -> list[str]:
    cased: list[str] = []
    row = 0
    in_place, opens = False, True
    while row < len(syllables):
        length, phrase = _phrase(syllables, row)
        if phrase is not None:
            cased.append(phrase)
            in_place, opens = phrase in _NAMED, phrase.lower() in _OPENERS
        elif (length := _level(syllables, row)) and not in_place:
            cased.append(" ".join(syllables[row : row + length]))
            in_place, opens = True, False
        else:
            word = syllables[row]
            is_short = bool(_VOWELLESS.fullmatch(word))
            cased.append(word.upper() if is_short else _capital(word) if in_place or opens else word)
            in_place = in_place and word != ","
            opens = _opens(syllables, row)
            length = 1
        row += length
    return cased


def _opens(syllables: list[str], row: int) -> bool:
    """Say whether the syllables up to `row` end with one that a new name follows."""
    if syllables[row] in (",", "-"):
        return True
    return any(" ".join(syllables[max(0, row - back) : row + 1]) in _OPENERS for back in range(3))


# A word without a vowel is an abbreviation: TNCS, LHPN, MTTQ.
_VOWELLESS = re.compile(r"[bcdđghklmnpqrstvx&]{2,}")


def _capital(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))


@cache
def _phrases() -> dict[str, str]:
    written = (" ".join(phrase.split()) for phrase in (*words("cased"), *words("places")))
    return {phrase.lower(): phrase for phrase in written}


def _phrase(syllables: list[str], row: int) -> tuple[int, str | None]:
    for length in range(min(_LONGEST_PHRASE, len(syllables) - row), 0, -1):
        found = _phrases().get(" ".join(syllables[row : row + length]))
        if found is not None:
            return length, found
    return 0, None


def _level(syllables: list[str], row: int) -> int:
    for length in (2, 1):
        if row + length < len(syllables) and " ".join(syllables[row : row + length]) in _LEVELS:
            return length
    return 0


@cache
def _known() -> dict[str, str]:
    names: dict[str, str] = {}
    for issuer in load.issuers():
        for name in (*issuer.variants, issuer.name):
            names.setdefault(plain(name), issuer.name)
    for issuer in load.issuers():
        names[plain(issuer.name)] = issuer.name
    return names
