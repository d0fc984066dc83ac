"""The letters that Vietnamese is written with, for patterns."""

from __future__ import annotations

import unicodedata

# Every upper-case letter that Vietnamese names and headings use; `[A-ZÀ-Ỹ]` would take lower case too.
UPPER = "".join(
    chr(code) for code in range(0x41, 0x1EFA) if chr(code).isupper() and code not in range(0x370, 0x1E00)
)
LOWER = UPPER.lower()


def without_marks(text: str) -> str:
    """Return a text as it is typed without marks: `Kế hoạch đào tạo` → `Ke hoach dao tao`."""
    letters = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
