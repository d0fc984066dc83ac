"""Dates as Vietnamese writes them, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`."""

from __future__ import annotations

import datetime
import re

_FIRST_YEAR, _LAST_YEAR = 1900, 2199
_MONTHS = 12


def iso_date(day: str | None, month: str | None, year: str | None) -> str | None:
    """Return the date as far as it is written and stands in the calendar; `None` when not even the year does.

    `4`, `7`, `2016` → `2016-07-04`; `…`, `7`, `2016` → `2016-07`.
    """
    if year is None or not year.isdecimal() or not _FIRST_YEAR <= int(year) <= _LAST_YEAR:
        return None
    if month is None or not month.isdecimal() or not 1 <= int(month) <= _MONTHS:
        return f"{int(year):04}"
    if day is None or not day.isdecimal() or not _exists(int(year), int(month), int(day)):
        return f"{int(year):04}-{int(month):02}"
    return f"{int(year):04}-{int(month):02}-{int(day):02}"


def _exists(year: int, month: int, day: int) -> bool:
    try:
        datetime.date(year, month, day)
    except ValueError:
        return False
    return True


def first(found: re.Match[str], *groups: str) -> str | None:
    """Return the first of the named groups that took part in the match."""
    return next((found[group] for group in groups if found[group]), None)
