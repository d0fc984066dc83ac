"""Titles as portals print them, with number, date and issuer: above a text, or in place of its subject."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from build_tools.model import UnitKind
from build_tools.structure.casing import plain
from build_tools.structure.head.number import NUMBER_TEXT
from build_tools.structure.head.pieces import Head
from build_tools.structure.head.type_names import type_names
from build_tools.structure.letters import LOWER

_COUNT = re.compile(r"\d")
# Below the type: `CỦA CHÍNH PHỦ SỐ 14/2003/NĐ-CP NGÀY 19 THÁNG 02 NĂM 2003 …`.
_IN_TITLE = re.compile(
    rf"(?:C(?:ỦA|ủa)\s+(?P<issuer>[^\d]{{3,80}}?)\s+)?(?:(?:SỐ|Số|số)\s*:?\s*|(?=\d+/\d{{4}}/))(?P<number>{NUMBER_TEXT}"
    r"|\d{1,5}(?:[\s-][A-ZĐ]{1,4})?(?=,?\s*(?:NGÀY|ngày|CỦA|của)))"
    r"(?:,?\s*(?:NGÀY|ngày)\s+(?P<day>\d{1,2})\s*(?:THÁNG|tháng|[/.-])\s*(?P<month>\d{1,2})\s*(?:NĂM|năm|[/.-])\s*(?P<year>\d{4}))?"
    r"(?:\s+(?:CỦA|của)\s+(?P<issuer2>[^\d,]{3,80}?)(?=\s+(?:VỀ|Về|về|QUY\s+ĐỊNH|BAN\s+HÀNH|V/v|HƯỚNG\s+DẪN|SỬA\s+ĐỔI)\b|\s*$))?"
)
# … or only `CỦA ỦY BAN NHÂN DÂN THÀNH PHỐ`, its subject in the next line.
OF_TITLE = re.compile(
    rf"C(?:ỦA|ủa)\s+(?P<issuer>[^\d\n{LOWER}]{{3,80}}?)[^\S\n]*(?=\n|$|\s+(?:VỀ|BAN\s+HÀNH|QUY\s+ĐỊNH|SỬA\s+ĐỔI)\b)"
)


def subject_title(text: str, head: Head) -> re.Match[str] | None:
    """Return the title with a number in place of the subject, None without one.

    Groups: `number`, `day`, `month`, `year`, and `issuer` before the number or `issuer2` behind it.
    """
    piece = head.one(UnitKind.SUBJECT)
    found = _IN_TITLE.match(text, piece.start) if piece else None
    return found if found and _COUNT.match(found["number"]) else None


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
