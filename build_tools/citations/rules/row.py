"""What a row is, and how its pattern is written."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A wording: `matches` are read from their beginning to their end or the mark `‖`, `refuses` are not."""

    pattern: re.Pattern[str]
    matches: tuple[str, ...]
    refuses: tuple[str, ...]


def rx(pattern: str) -> re.Pattern[str]:
    """Compile a verbose pattern that takes capitals for small letters."""
    return re.compile(pattern, re.VERBOSE | re.IGNORECASE)


DASH = "[-\u2010-\u2015]"
