"""Abbreviations a text defines: `cán bộ, công chức, viên chức, lao động (CBCCVCLĐ)`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from build_tools.model import Abbreviation
from build_tools.structure.letters import LOWER, UPPER
from build_tools.text import MendedText

# The bracket is found first; the words before it are then read backwards, at most this many characters.
_FARTHEST = 200
_DEFINED = re.compile(
    rf"""\( \s* (?: (?:sau\s+đây|dưới\s+đây)?\s*(?:được\s+)?(?:gọi|viết)\s+(?:tắt\s+)?(?:chung\s+)?là\s*:?\s*
          | viết\s+tắt\s*:?\s* )?
        [“"]? (?P<short> [{UPPER}][{UPPER}{LOWER}]{{0,3}}[{UPPER}][{UPPER}{LOWER}&]{{0,11}} ) [”"]? \s* \)""",
    re.VERBOSE,
)
_WORD = re.compile(r"[^\W\d_]+")
# The long form does not reach over these.
_BARRIER = re.compile(r"[.;:()“”\"\n]|\s[-–]\s")
_MOST_SKIPPED = 4
_MOST = 5_000  # brackets looked at: a text made of brackets stays cheap


def find_abbreviations(mended: MendedText) -> tuple[Abbreviation, ...]:
    """Return the abbreviations defined in the text, each once, in order; spans hold long form and bracket."""
    found: dict[str, Abbreviation] = {}
    for abbreviation in _definitions(mended):
        found.setdefault(abbreviation.short, abbreviation)
    return tuple(found.values())


def _definitions(mended: MendedText) -> Iterator[Abbreviation]:
    text = mended.text
    for bracket in islice(_DEFINED.finditer(text), _MOST):
        short = bracket["short"]
        base = max(0, bracket.start() - _FARTHEST)
        before = text[base : bracket.start()].replace("\n", " ")
        start = _long_start(before, short)
        if start is not None:
            span = mended.original_span(base + start, bracket.end())
            yield Abbreviation(short=short, long=" ".join(before[start:].split()), span=span)


def _long_start(before: str, short: str) -> int | None:
    """Return where the words start whose initials are the letters of `short`, read from the bracket back."""
    barriers = [found.end() for found in _BARRIER.finditer(before)]
    words = list(_WORD.finditer(before, barriers[-1] if barriers else 0))
    letters = [letter.upper() for letter in short if letter in UPPER]
    skipped = 0
    start: int | None = None
    while letters:
        if not words or skipped > _MOST_SKIPPED:
            return None
        word = words.pop()
        if _initial(word.group()) == _initial(letters[-1]):
            letters.pop()
            start = word.start()
        else:
            skipped += 1
    return start


def _initial(word: str) -> str:
    """Return the first letter without marks; `Đ` is a letter of its own: `Ủy` → `U`, `động` → `Đ`."""
    return unicodedata.normalize("NFD", word[0].upper())[0]
