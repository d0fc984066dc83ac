"""A rule: a row that says what a line of one kind starts with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from build_tools.structure.letters import UPPER


class LineKind(StrEnum):
    """What a line starts with."""

    RULE = "rule"  # -------
    TABLE = "table"  # | STT | Nội dung |
    PART = "part"  # Phần I
    CHAPTER = "chapter"  # Chương II
    SECTION = "section"  # Mục 1
    SUBSECTION = "subsection"  # Tiểu mục 1
    ARTICLE = "article"  # Điều 5.
    ANNEX = "annex"  # PHỤ LỤC I
    ROMAN = "roman"  # I.
    LETTER = "letter"  # A.
    NUMERAL = "numeral"  # 1.
    BRACKETED = "bracketed"  # 1)
    DECIMAL = "decimal"  # 1.1.
    POINT = "point"  # a)
    ENCLOSED = "enclosed"  # (1), (i)
    LABELLED = "labelled"  # + Đợt 1:
    DASH = "dash"  # -
    PLUS = "plus"  # +
    DOT = "dot"  # •
    SALUTATION = "salutation"  # Kính gửi:
    BASIS = "basis"  # Căn cứ …
    CLOSING = "closing"  # Trên đây là …
    RECIPIENTS = "recipients"  # Nơi nhận:
    CAPACITY = "capacity"  # TM. BAN THƯỜNG VỤ
    COLUMN = "column"  # STT, the first cell of a flattened table
    PROSE = "prose"


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRule:
    """A row: lines that begin with one of `opens` and match `pattern` are of `kind`; the texts prove it."""

    kind: LineKind
    opens: str
    pattern: re.Pattern[str]
    matches: tuple[str, ...]
    refuses: tuple[str, ...] = ()


def rx(pattern: str) -> re.Pattern[str]:
    """Compile a verbose pattern; `<UPPER>` stands for any upper-case letter, `<ROMAN>` for a Roman number."""
    filled = (
        pattern.replace("<UPPER>", f"[{UPPER}]").replace("<CAPS>", UPPER).replace("<ROMAN>", "[IVXLC]{1,7}")
    )
    return re.compile(filled, re.VERBOSE)
