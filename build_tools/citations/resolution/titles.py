"""Do two titles mean the same document? Compared by the words that say something, in pairs."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from build_tools.vocabulary.load import fold


class Likeness(Enum):
    """How two titles compare."""

    SAME = "same"  # one says what the other says, or a part of it
    OPEN = "open"  # too short or too mixed to tell
    OTHER = "other"  # they speak of different things


# Words that titles of directives share whatever they are about; alone they prove nothing.
_FORMULAS = """
về việc | việc | về | ban hành | phê duyệt | tổ chức thực hiện | thực hiện | triển khai | tiếp tục
| tăng cường | đẩy mạnh | nâng cao chất lượng | nâng cao hiệu quả | nâng cao | chất lượng | hiệu quả | đổi mới
| sự lãnh đạo của đảng đối với | sự lãnh đạo của đảng | trong tình hình mới | trong giai đoạn mới
| trong thời kỳ mới | một số | nhiệm vụ trọng tâm | nhiệm vụ | giải pháp | giai đoạn | đến năm | năm | và
| các | những | của | trong | đối với | cho | ở | tại
"""
_LONGEST_FIRST = sorted((" ".join(words.split()) for words in _FORMULAS.split("|")), key=len, reverse=True)
_FORMULA = re.compile(rf"\b(?:{'|'.join(_LONGEST_FIRST)})\b")
_WORD = re.compile(r"\w+")
_YEAR = re.compile("(?:19|20)[0-9]{2}")
# Both thresholds: shares of syllable pairs; between them nothing is concluded. Titles as quoted in real
# directives drop a word or the tail, which leaves .8 and more; titles of other documents share under .2.
_SAME_SHARE = 0.75
_OTHER_SHARE = 0.2
_FEWEST_PAIRS = 2
# A short title inside a long quotation proves nothing unless it covers this much of it.
_COVER = 0.4


class _Title(NamedTuple):
    pairs: frozenset[tuple[str, str]]
    words: frozenset[str]
    years: frozenset[str]


@lru_cache(maxsize=65536)
def _title(text: str) -> _Title:
    folded = fold(unicodedata.normalize("NFC", text))
    words = _WORD.findall(_FORMULA.sub(" ", folded).replace("_", " "))
    years = frozenset(word for word in words if word.isdecimal() and _YEAR.fullmatch(word))
    words = [word for word in words if word not in years] if years else words
    return _Title(pairs=frozenset(pairwise(words)), words=frozenset(words), years=years)


def compare(quoted: str, official: str) -> Likeness:
    """Compare what a text calls a document with the title the document has.

    `xây dựng giai cấp công nhân` and `Về tiếp tục xây dựng giai cấp công nhân Việt Nam thời kỳ …`: SAME.
    Titles of a yearly series that name different years are never the same.
    """
    ours, theirs = _title(quoted), _title(official)
    if ours.years and theirs.years and ours.years.isdisjoint(theirs.years):
        return Likeness.OTHER
    fewer = min(len(ours.pairs), len(theirs.pairs))
    if fewer < _FEWEST_PAIRS:
        return Likeness.SAME if ours == theirs and ours.words else Likeness.OPEN
    common = len(ours.pairs & theirs.pairs)
    if common:
        same = common >= _SAME_SHARE * fewer and common >= _COVER * len(ours.pairs)
        return Likeness.SAME if same else Likeness.OPEN
    shared = len(ours.words & theirs.words)
    return (
        Likeness.OTHER if shared < _OTHER_SHARE * min(len(ours.words), len(theirs.words)) else Likeness.OPEN
    )


_NEXT_MEMBER = re.compile(r"\s+và\s+|[,;.]")


def head_of(subject: str) -> str:
    """Return the first member of a coordinated subject: `xây dựng giai cấp công nhân và tổ chức …`."""
    return _NEXT_MEMBER.split(subject, maxsplit=1)[0].strip()
