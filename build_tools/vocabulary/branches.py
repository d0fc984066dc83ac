"""Many words as one pattern, so that a text is scanned once for all of them."""

from __future__ import annotations

import re
from itertools import groupby


def branches(words: list[str]) -> str:
    """Return a pattern for any of the sorted `words`, longest first, that shares their beginnings.

    `["lệnh", "luật"]` → `l(?:ệnh|uật)`: a scan then looks at one character at a time, not at every word.
    """
    groups = [
        (first, [word[1:] for word in group]) for first, group in groupby(words, key=lambda word: word[:1])
    ]
    tails = [re.escape(first) + branches(rest) for first, rest in groups if first]
    ends = any(not first for first, _ in groups)
    if not tails:
        return ""
    body = tails[0] if len(tails) == 1 and not ends else f"(?:{'|'.join(tails)})"
    return body + ("?" if ends else "")
