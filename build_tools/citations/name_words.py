"""The words of a body's name: read from the text one after the other, no further than somebody asks for."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from build_tools.vocabulary import load

_WORD = re.compile(r"[^\W_]+|[^ ]")
_ENDS = frozenset('\n;:“”"()')
_FARTHEST = 240
_MOST_WORDS = 4


class NameWords:
    """The words from `position` to the end of the sentence, as written and folded: `Uỷ` and `ủy`."""

    def __init__(self, text: str, position: int) -> None:
        self.written: list[str] = []
        self.folded: list[str] = []
        self.ends: list[int] = []
        self._unread = _WORD.finditer(text, position, position + _FARTHEST)

    def has(self, index: int) -> bool:
        """Say whether there is a word `index`; only words that were asked for have been read."""
        while len(self.written) <= index:
            run = next(self._unread, None)
            if run is None or run.group() in _ENDS:
                self._unread = iter(())
                return False
            for end, written, folded in unglued(run.group()):
                self.ends.append(run.start() + end)
                self.written.append(written)
                self.folded.append(folded)
        return True

    def capital(self, index: int) -> bool:
        """Say whether a word begins with a capital."""
        return self.written[index][0].isupper()

    def longest(self, index: int, names: frozenset[str]) -> int:
        """Return how many words from `index` on make the longest of folded `names`, at most four."""
        most = _lengths(names).get(self.folded[index], 0) if self.has(index) else 0
        for count in range(most, 0, -1):
            if self.has(index + count - 1) and " ".join(self.folded[index : index + count]) in names:
                return count
        return 0


# Keyed by single words, of which the language has some thousands.
@lru_cache(maxsize=16384)
def unglued(word: str) -> tuple[tuple[int, str, str], ...]:
    """Return the words glued in `BộChính`, each with its end and folded; `TTg` and any other word is one."""
    if not (word.islower() or word.istitle() or word.isupper()):
        for cut in range(1, len(word) - 1):
            if word[cut - 1].islower() and word[cut].isupper() and word[cut + 1].islower():
                first, second = word[:cut], word[cut:]
                return (cut, first, load.fold(first)), (len(word), second, load.fold(second))
    return ((len(word), word, load.fold(word)),)


@cache
def _lengths(names: frozenset[str]) -> dict[str, int]:
    """Return by its first word how many words a name has at most: most words of a text begin none."""
    lengths: dict[str, int] = {}
    for name in names:
        words = name.split(" ")
        lengths[words[0]] = max(lengths.get(words[0], 0), min(_MOST_WORDS, len(words)))
    return lengths
