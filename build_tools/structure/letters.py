"""The letters that Vietnamese is written with, for patterns."""

from __future__ import annotations

# Every upper-case letter that Vietnamese names and headings use; `[A-ZÀ-Ỹ]` would take lower case too.
UPPER = "".join(
    chr(code) for code in range(0x41, 0x1EFA) if chr(code).isupper() and code not in range(0x370, 0x1E00)
)
LOWER = UPPER.lower()
