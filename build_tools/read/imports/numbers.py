"""Numbers as lists show them: 1, I, i, A, a."""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
# Beyond these a list is no list: Roman numerals and repeated letters would grow without end.
_LARGEST = 3999


def counted_label(number: int, style: str) -> str:
    """Return a number in a style named as Word names them: `4`, `lowerRoman` → `iv`."""
    if 0 < number <= _LARGEST and style in _STYLES:
        return _STYLES[style](number)
    return str(number)


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text


def _letters(number: int) -> str:
    # Word and browsers count a … z; behind z Word repeats the letter: aa, bb.
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


_STYLES: dict[str, Callable[[int], str]] = {
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerLetter": _letters,
    "decimalZero": lambda number: f"{number:02}",
}
