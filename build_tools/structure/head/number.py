"""The number of a head: `Số: 166/CĐVC`, a Party committee's `Số 05-CT/TW`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.identity import canonical_number, key_number
from build_tools.structure.head.pieces import LONGEST_STRAY, Head, Stated, stated
from build_tools.structure.head.type_names import type_names
from build_tools.structure.letters import LOWER, UPPER

_CAP = f"[{UPPER}]"
_SYMBOL = rf"[{UPPER}{LOWER}\d.&]"
# The number itself: `12.3/2024/NQ-CP`, `05 – CT/TW`, `22HD/TWĐTN`, `84 QĐ/TWĐTN`; wrapped behind a dash only.
_TAIL = rf"(?:(?:[^\S\n]{{0,3}}/[^\S\n]{{0,3}}|[^\S\n]?[\-–—‑][^\S\n]?)\n?{_SYMBOL}{{1,20}}(?![^\W\d_]))"
NUMBER_TEXT = (
    rf"\d{{0,6}}(?:\.\d{{1,3}})?[a-zđ]?"
    rf"(?:(?<=[\da-zđ])[^\S\n]?(?={_CAP}{{2,5}}/){_CAP}{{2,5}})?{_TAIL}{{1,10}}"
)
_TYPED = "|".join(r"\s+".join(name.split()) for row in type_names() for name in (row, row.upper()))
# Misread from paper, or written without marks, only a colon tells it: `Sô: 45/KH-CĐCT`, `So: 45/KH-CDCT`.
_MISREAD = r"[Ss][oOôÔóÓ](?=\s*:)"
NUMBER = re.compile(
    rf"(?P<word>(?:(?<![{UPPER}{LOWER}])(?:{_TYPED})\s++)?(?:[Ss][ốỐ]|{_MISREAD}))"
    r"\s*(?P<colon>[:.;]?)[\s.…_*]*"
    rf"(?P<number>{NUMBER_TEXT}|\d{{1,6}}(?=\s*(?:$|\n)))?"
)
_OWN_LINE = re.compile(
    rf"(?:[^\W\d_]+\s+){{0,3}}(?:[Ss][ốỐ]\s*:\s*(?:{NUMBER_TEXT})?|{_MISREAD}\s*:\s*\d{NUMBER_TEXT})|Số\s+[.…_\s]*(?:{NUMBER_TEXT}|\d+\s?[–-])$"
)
NUMBERED = re.compile(r"s(?:ố|[oôó]\s*:)")  # what every label holds, in small letters
_PARTY_NUMBER = re.compile(rf"\d+\s?[-–]\s?[{UPPER}]{{2}}[^/\s]*/")
# The number and its day in one line: `Số: 12/KH ngày 4 tháng 7 năm 2016`.
_ITS_DAY = re.compile(r"ngày\s+\d{1,2}(?:\s+tháng\s+|[/.-])\d{1,2}(?:\s+năm\s+|[/.-])\d{4}\s*\Z")


def is_labelled(number: re.Match[str]) -> bool:
    """Say whether `Số` labels a number: `Số: 12/KH`, or a Party committee's `Số 05-CT/TW` without a colon."""
    return bool(number["colon"] or (number["number"] and _PARTY_NUMBER.match(number["number"])))


def is_label(text: str, number: re.Match[str]) -> bool:
    """Say whether `Số` is a label where it stands: behind capitals its case tells, and `Dân số` is a word."""
    line = text.rfind("\n", 0, number.start()) + 1
    before = text[line : number.start()].rstrip(" \t*_")[-1:]
    is_free = not before.isalpha() or (before.isupper() and number["word"][-2:].istitle())
    return is_free and is_labelled(number)


def is_own_number(text: str, number: re.Match[str]) -> bool:
    """Say whether a number at the start of a cell is the document's own, no cited one."""
    behind = text[number.end() : number.end() + 40].lstrip(" \t").partition("\n")[0]
    if number["colon"] and _ITS_DAY.match(behind):
        return True
    return bool(number["number"] or number["colon"]) and not behind.startswith(("ngày", "của", "về"))


def is_number_line(line: str) -> bool:
    """Say whether a line is a head's number, written or left open: `Số:     /KH-CĐVC`."""
    return bool(_OWN_LINE.match(line))


def starts_with_number(line: str) -> bool:
    """Say whether a first line glues an issuer in capitals to the number: `BAN CHẤP HÀNH***Số: 3-QĐ/ĐTN`."""
    numbers = (found for found in NUMBER.finditer(line, 0, LONGEST_STRAY) if found["number"])
    return any(is_labelled(found) and line[: found.start()].isupper() for found in numbers)


_COUNT = re.compile(r"\d")
# The next cell's first word, glued to the symbol when a table was flattened: `QĐ-UBNDCỘNG HÒA …`.
_GLUED = re.compile(rf"(?<=[{UPPER}]{{2}})(?:CỘNG|ĐẢNG|ĐOÀN)$")
_WITH_SYMBOL = re.compile(r"[\d.]+[a-zđ]?[-/]?(?:(?:19|20)\d\d[-/])?(?P<symbol>[^\W\d].*)")


def stated_number(head: Head) -> Stated | None:
    """Return the number as the head writes it; a number left open, `Số:    /KH-CĐVC`, is none."""
    if head.number is None or not _COUNT.match(head.number["number"]):
        return None
    written = stated(head.number, "number")
    glued = _GLUED.search(written.value) if written else None
    if written is None or written.start is None or glued is None:
        return written
    return Stated(
        value=written.value[: glued.start()], start=written.start, end=written.start + glued.start()
    )


def number_values(number: Stated) -> Iterator[tuple[str, Stated]]:
    """Yield the number and its symbol: `166/CĐVC` → `CĐVC`, `30/2020/NĐ-CP` → `NĐ-CP`."""
    canonical = canonical_number(number.value).rstrip(".&")
    yield "number", Stated(value=canonical, start=number.start, end=number.end)
    found = _WITH_SYMBOL.fullmatch(canonical)
    if found:
        yield "symbol", Stated(value=found["symbol"], start=number.start, end=number.end)


def is_same_number(one: str, other: str) -> bool:
    """Say whether a title's number is the head's: `151/HĐBT` is `151-HĐBT`, a mere `34` is `34/SL`."""
    return key_number(one) == key_number(other) or (
        one.isdigit() and re.match(rf"0*{int(one)}[-/]", canonical_number(other)) is not None
    )
