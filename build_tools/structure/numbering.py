"""How lists count: which number may follow which."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

# Numbers that start a list.
FIRST = frozenset(("1", "01", "a", "I", "A", "i"))
_LETTERS = tuple("abcdđefghijklmnopqrstuvwxyz")
_CAPITALS = tuple("ABCDĐEFGHIK")
# Lists may leave these out: Vietnamese has no f, j, w, z, and many writers forget đ.
_OPTIONAL = frozenset("đfjwzĐF")
_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_ROMANS = tuple(tens + ones for tens in ("", "X", "XX", "XXX") for ones in _ONES)[1:]


def after(number: str) -> Iterable[str]:
    """Return the numbers that may follow: `1` → `2`, `d` → `đ` or `e`, `1.1` → `1.2` and `2.1`."""
    if number.isdecimal():
        following = str(int(number) + 1)
        return (following, following.zfill(2))
    if "." in number:
        head, _, last = number.rpartition(".")
        return (f"{head}.{int(last) + 1}", f"{number}.1") if last.strip().isdecimal() else ()
    for series in (_LETTERS, _ROMANS, _CAPITALS):
        if number in series:
            return _successors(series, series.index(number) + 1)
    return ()


def _successors(series: tuple[str, ...], place: int) -> Iterable[str]:
    """Return what may stand at `place`: the member there, and the next one where that may be left out."""
    members = series[place : place + 1]
    return (*members, *series[place + 1 : place + 2]) if set(members) & _OPTIONAL else members


@lru_cache(maxsize=4096)
def number_follows(before: str, number: str) -> bool:
    """Say whether `number` may follow `before` in a list: `2` behind `1`, `e` behind `d` or `đ`, `I` anew."""
    if number in FIRST or number in after(before) or _plain(number) in after(_plain(before)):
        return True
    return number != before and _plain(number) == _plain(before)


def _plain(number: str) -> str:
    return number.rstrip("abcdđefgh") if number[:1].isdigit() else number
