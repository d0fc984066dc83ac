"""The patterns of JSON Schema."""

from __future__ import annotations

import re
from functools import cache


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern as ECMA 262 means it: `$` is the end, never the place before a line feed."""
    return re.compile(re.sub(r"\$$", r"\\Z", pattern))
