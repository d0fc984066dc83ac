"""Counts of terms, congresses and plenums: Roman, Arabic or in words."""

from __future__ import annotations

from functools import lru_cache

_SIGNS = (("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1))
_WORDS = {
    "nhất": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9,
    "mười": 10, "mười một": 11, "mười hai": 12, "mười ba": 13, "mười bốn": 14, "mười lăm": 15,
}  # fmt: skip
_WORTH = {"I": 1, "V": 5, "X": 10, "L": 50}


def arabic(written: str) -> int:
    """Return the count that Arabic or Roman figures or a word stand for: `4`, `IV`, `tư` → 4."""
    if written.isdigit():
        return int(written)
    if written.lower() in _WORDS:
        return _WORDS[written.lower()]
    worths = [_WORTH[sign] for sign in written.upper()]
    return sum(-worth if worth < max(worths[index:]) else worth for index, worth in enumerate(worths))


@lru_cache(maxsize=256)
def roman(written: str) -> str:
    """Return a count in Roman figures: `12`, `XII`, `mười hai` → `XII`."""
    rest, numeral = arabic(written), ""
    for sign, worth in _SIGNS:
        numeral += sign * (rest // worth)
        rest %= worth
    return numeral
