"""Dates behind a number: every spelling, and the one form `YYYY-MM-DD` they are kept in."""

from __future__ import annotations

from build_tools.citations.rules.row import Rule, rx

_HOUR = r"(?:(?:vào|lúc|hồi)[ ]){0,2}\d{1,2}[ ]?(?:giờ|h|:)[ ]?(?:\d{1,2}[ ]?(?:phút|')?)?,?[ ]?"
_ON = rf"(?:(?:{_HOUR})?ngày[ ]?)?"
_BY = r"[ ]?[-/.\u2010-\u2015][ ]?"
_DAY, _MONTH, _YEAR = r"(?P<day>\d{1,2})", r"(?P<month>\d{1,2})", r"(?P<year>\d{4})(?!\d)"

# The order matters: a full date first, then what lacks a day, a year or everything but the year.
RULES = (
    Rule(
        pattern=rx(rf"{_ON}{_DAY}{_BY}{_MONTH}{_BY}{_YEAR}"),
        matches=("15/5/2016", "ngày 17.11.2016", "ngày 5-8-2002", "ngày28/9/2020", "ngày 09 / 11/ 2020"),
        refuses=("15/5", "5/2016", "2016/5/15"),
    ),
    Rule(
        pattern=rx(rf"{_ON}{_DAY}[ ]?tháng[ ]?{_MONTH},?[ ]?năm[ ]?{_YEAR}"),
        matches=(
            "ngày 16 tháng 12 năm 2016",
            "NGÀY 10 THÁNG 11 NĂM 2025",
            "lúc 17 giờ 30 phút ngày 07 tháng 8 năm 2023",
        ),
        refuses=("tháng 12 năm 2016", "ngày 16 tháng 12"),
    ),
    Rule(
        pattern=rx(rf"ngày[ ]?{_DAY}{_BY}{_MONTH}{_BY}(?P<year>\d{{2}})(?!\d)"),
        matches=("ngày 19/8/92",),
        refuses=("19/8/92", "ngày 19/8/1992"),
    ),
    # A figure too many or too few, perhaps a footnote's: which year is meant nobody can say.
    Rule(
        pattern=rx(rf"{_ON}{_DAY}{_BY}{_MONTH}{_BY}(?:1[89]|20)\d(?:\d\d)?(?!\d)"),
        matches=("ngày 19/7/20223", "05/6/201"),
        refuses=("ngày 19/7/2022", "19/7/202234", "19/7/92"),
    ),
    # `năm` typed for `tháng`: only the year is beyond doubt.
    Rule(
        pattern=rx(rf"ngày[ ]?\d{{1,2}}[ ]năm[ ]\d{{1,2}}[ ]năm[ ]{_YEAR}"),
        matches=("ngày 27 năm 12 năm 2018",),
        refuses=("ngày 27 năm 12", "27 năm 12 năm 2018"),
    ),
    Rule(
        pattern=rx(rf"tháng[ ]?{_MONTH}(?:[ ]?năm[ ]?|[ ]?[-/.][ ]?){_YEAR}"),
        matches=("tháng 6 năm 2013", "tháng 6/2013"),
        refuses=("tháng 6",),
    ),
    Rule(
        pattern=rx(rf"ngày[ ]?{_DAY}(?:{_BY}|[ ]?tháng[ ]?){_MONTH}(?!\d|{_BY}\d)(?:[ ]năm[ ]\d+)?"),
        matches=("ngày 15/5", "ngày 20 tháng 11", "ngày 25 tháng 6 năm 20010"),
        refuses=("15/5", "ngày 15"),
    ),
    Rule(
        pattern=rx(r"(?P<year>(?:19|20)\d\d)(?=\))"),
        matches=(),
        refuses=("2011", "2011-2015)"),
    ),
    Rule(
        pattern=rx(rf"năm[ ]?(?P<year>(?:1[89]|20)\d\d)(?!\d|{_BY}\d)"),
        matches=("năm 2012",),
        refuses=("2012", "năm 2018 – 2023", "năm 12"),
    ),
)
_LAST_MONTH, _LAST_DAY = 12, 31
_CENTURY = 1900
_YOUNG_CENTURY_BEFORE = 30


def match_date(text: str, position: int) -> tuple[int, str | None] | None:
    """Read the date at `position`: where it ends and its form, None as form when it lacks the year.

    `ngày 16 tháng 12 năm 2016` → `2016-12-16`. Dates may be wrong and are kept as written: `ngày 31/02/2019`
    → `2019-02-31`; only what no month or day can be called gives no form.
    """
    for rule in RULES:
        found = rule.pattern.match(text, position)
        if found:
            return found.end(), _form(found.groupdict())
    return None


def _form(parts: dict[str, str | None]) -> str | None:
    written = parts.get("year") or ""
    year, month, day = int(written or 0), int(parts.get("month") or 0), int(parts.get("day") or 0)
    if not year or month > _LAST_MONTH or day > _LAST_DAY:
        return None
    if len(written) == len("92"):
        year += _CENTURY if year >= _YOUNG_CENTURY_BEFORE else _CENTURY + 100
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")
