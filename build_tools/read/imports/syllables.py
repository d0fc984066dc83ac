"""Does a text look Vietnamese? Every written syllable is an onset, a rhyme and at most one tone."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = str.maketrans("", "", "\u0300\u0301\u0303\u0309\u0323")
_MARKS = frozenset("\u0300\u0301\u0303\u0309\u0323")
_NUCLEI = (
    "a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iêu iu oa oai oao oay oă oe oeo oi oo ôi ơi "
    "ua uâ uây ue uê ui uô uôi uơ uy uya uyê uyu ưa ưi ươ ươi ươu ưu yê yêu"
)
_SYLLABLE = re.compile(
    rf"(?:ngh|ng|nh|ph|th|tr|ch|gh|gi|kh|qu|[bcdđghklmnpqrstvx])?"
    rf"(?:{'|'.join(sorted(_NUCLEI.split(), key=len, reverse=True))})(?:ch|ng|nh|[cmnpt])?"
    rf"|g[iìíỉĩị](?:n|ng|m|p|êng|êt)?"
)
# Words with at least one letter or sign that ASCII and typography do not have: only these tell tables apart.
# The letters before it are read once: a line may be one word of 100,000 letters.
_MARKED = re.compile(r"(?<![A-Za-z])[A-Za-z]*+[^\s\x21-\x7e“”‘’«»…–—•][^\s!-/:-@\[-`{-~“”‘’«»…–—•]*")

# QĐ, CNVCLĐ: no syllables, and no sign of a wrong table either.
_ABBREVIATION = re.compile("[A-ZĐƯ]+")


def vietnamese(text: str) -> float | None:
    """Return which share of the words with marks are Vietnamese syllables; None when no word has marks."""
    found = (match.group() for match in _MARKED.finditer(text))
    words = [word for word in found if not _ABBREVIATION.fullmatch(word)]
    if not words:
        return None
    return sum(map(is_syllable, words)) / len(words)


@lru_cache(maxsize=20_000)
def is_syllable(word: str) -> bool:
    """Say whether a word can be a Vietnamese syllable: `nghiệp`, `Đoàn`, not `nghiÖp` or `§oµn`."""
    if word != word.lower() and word != word.upper() and word[1:] != word[1:].lower():
        return False
    decomposed = unicodedata.normalize("NFD", word.lower())
    if sum(letter in _MARKS for letter in decomposed) > 1:
        return False
    return _SYLLABLE.fullmatch(unicodedata.normalize("NFC", decomposed.translate(_TONES))) is not None
