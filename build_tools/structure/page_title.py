"""The title that a web page gives a text which has lost its own head."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from build_tools.structure.casing import plain
from build_tools.structure.head_fields import NUMBER_TEXT, type_names

_NEAR_TOP, _NEAR = 3, 15  # lines
_LINE = re.compile(r"\S[^\n]*")


def page_title(text: str) -> re.Match[str] | None:
    """Return the title line `Quy định số 24-QĐ/TW, ngày 30/7/2021 của … về …` above a text, None without one.

    That the line names this text and no other is shown by a line in capitals below it that starts with the
    same type: `QUY ĐỊNH THI HÀNH …`. Groups: `type`, `number`, `day`, `month`, `year`, `issuer`.
    """
    lines = list(islice(_LINE.finditer(text), _NEAR_TOP + _NEAR))
    for row, line in enumerate(lines[:_NEAR_TOP]):
        found = _title().match(text, line.start(), line.end())
        if found and any(_starts_with(below.group(), found["type"]) for below in lines[row + 1 :]):
            return found
    return None


def _starts_with(line: str, name: str) -> bool:
    return line.isupper() and plain(line).startswith(plain(name))


@cache
def _title() -> re.Pattern[str]:
    return re.compile(
        rf"""(?P<type>{"|".join(name.replace(" ", "[ ]") for name in type_names())})
        [ ](?:số[ ]?:?[ ]?)?(?P<number>{NUMBER_TEXT})
        (?:,?[ ]ngày[ ](?P<day>\d{{1,2}})(?:[ ]tháng[ ]|[/.-])
            (?P<month>\d{{1,2}})(?:[ ]năm[ ]|[/.-])(?P<year>\d{{4}}))?
        (?:,?[ ]của[ ](?P<issuer>[^\d,;:]{{3,90}}?))?
        [ ](?:về|v/v|ban[ ]hành|quy[ ]định|hướng[ ]dẫn|sửa[ ]đổi|phê[ ]duyệt)[ ][^\n]*(?<![.;:,])$""",
        re.VERBOSE | re.IGNORECASE,
    )
