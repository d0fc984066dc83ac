"""Place and date of a head: `Hà Nội, ngày 4 tháng 7 năm 2016`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.structure.dates import first, iso_date
from build_tools.structure.head.pieces import LONGEST_STRAY, Head, Stated, even
from build_tools.structure.letters import LOWER, UPPER

_DAY = r"(?P<day>\d{1,2}|[.…_]{1,20})?"
_MONTH = r"(?P<month>\d{1,2}|[.…_]{1,20})?"
_CAP = f"[{UPPER}]"
# A place in ordinary case or wholly in capitals; `TNCS HỒ CHÍ MINH Hà Nội` is not one place.
_GAP = r"(?:[.'–-]\s?|[^\S\n]+|[^\S\n]*\n(?![^\S\n]*\n))"
# `Cư M’gar`, `Đắk R’lấp`
_SYLLABLE = rf"{_CAP}(?:[{LOWER}]+|['’][{UPPER}{LOWER}]{{2,6}})"
_PLACE = (
    rf"(?P<place>(?:T[PpTX]{_GAP}{{1,2}}|[PQHX]\.\s?)?{_SYLLABLE}(?:{_GAP}{{1,2}}(?:{_SYLLABLE}|[{LOWER}]+|\d+)){{0,5}}?"
    rf"|T[Pp]\.?[^\S\n]?HCM|{_CAP}{{2,}}(?:{_GAP}{_CAP}{{2,}}){{0,3}}?)"
)
# A công điện states its hour: `Hà Nội, hồi 16 giờ 30 ngày 4 tháng 7 năm 2016`.
_HOUR = r"(?:(?:[Hh]ồi|[Ll]úc)\s*\d{1,2}\s*(?:giờ|[hg:])\s*(?:\d{1,2}\s*(?:phút|')?)?\s*,?\s*)?"
PLACE_DATE = re.compile(
    rf"{_PLACE}(?:(?:\s*,\s*{_HOUR}|[^\S\n]*\n?[^\S\n]*)[Nn]g[àa]y\s*{_DAY}\s*[Tt]h[áa]ng\s*{_MONTH}\s*[Nn][ăa]m\s*(?P<year>\d{{4}})(?:\s*\.)?"
    r"|\s*,\s*(?:[Nn]g[àa]y\s*)?"
    r"(?P<day2>\d{1,2})\s*[/.-]\s*(?P<month2>\d{1,2})\s*[/.-]\s*(?P<year2>\d{4}))"
    rf"|(?<![^\s|])[Nn]g[àa]y\s*(?P<day3>\d{{1,2}})\s*th[áa]ng\s*(?P<month3>\d{{1,2}})\s*n[ăa]m\s*(?P<year3>\d{{4}})"
    # A judgment's own line: `Ngày: 24-7-2020`.
    r"|(?<![^\s|])Ng[àa]y\s*:?\s+(?P<day4>\d{1,2})\s?[/.-]\s?(?P<month4>\d{1,2})\s?[/.-]\s?(?P<year4>\d{4})(?=[^\S\n]*(?:$|\n|\|))"
)
LONGEST_PLACE = 160  # characters: six words and the hour
# What every date holds, in small letters; the first character is a set, which is searched many times faster
# than two branches.
DATED = re.compile(r"[n/.-](?:(?<=n)g[àa]y|(?<!n)\s?\d{4})")


def is_own_date(text: str, date: re.Match[str]) -> bool:
    """Say whether a date at the start of a cell is the head's: nothing but another cell follows it."""
    behind = text[date.end() : date.end() + 3].lstrip(" \t")
    return not behind or behind[0] in "\n\r|(*_" or behind[0].isupper()


def is_dated(text: str, start: int) -> bool:
    """Say whether a line is the head's date; one without a place may go on with the subject above it."""
    date = PLACE_DATE.match(text, start)
    if date is None or date["place"]:
        return date is not None
    behind = PLACE_DATE.search(text, date.end(), date.end() + LONGEST_STRAY * 2)
    return date.group().startswith("N") and not (behind and behind["place"])


_PASSED = re.compile(
    r"(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết) này (?:đã )?(?:được|do) [^.;]{0,300}?thông qua\s+ngày\s*"
    r"(?P<day>\d{1,2})\s*tháng\s*(?P<month>\d{1,2})\s*năm\s*(?P<year>\d{4})"
)
_PASSED_CUE = "thông qua"


def date_values(text: str, head: Head, titled: re.Match[str] | None) -> Iterator[tuple[str, Stated]]:
    """Yield date and place of the head; else the date of the title, or the day a law was passed."""
    found = head.date
    if found is None:
        yield from _elsewhere(text, head, titled)
        return
    value = iso_date(
        first(found, "day", "day2", "day3", "day4"),
        first(found, "month", "month2", "month3", "month4"),
        first(found, "year", "year2", "year3", "year4"),
    )
    if value:
        yield "date", Stated(value=value, start=found.start(), end=found.end())
    place = found["place"]
    if place:
        yield "place", Stated(value=even(place), start=found.start(), end=found.start() + len(place))


def _elsewhere(text: str, head: Head, titled: re.Match[str] | None) -> Iterator[tuple[str, Stated]]:
    found = titled if titled is not None and titled["year"] else None
    if found is None and head.pieces and _PASSED_CUE in text:
        found = _PASSED.search(text, head.pieces[-1].start)
    value = iso_date(found["day"], found["month"], found["year"]) if found else None
    if found and value:
        yield "date", Stated(value=value, start=found.start(), end=found.end())
