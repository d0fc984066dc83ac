"""The fields of a head by their own shape, wherever a portal's flattening put them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from build_tools.model import UnitKind
from build_tools.structure.letters import LOWER, UPPER
from build_tools.vocabulary import load

_CAP = f"[{UPPER}]"
# How far a head is looked for: a news summary of a page or two may stand before it.
FARTHEST_TITLE = 20_000
LONGEST_HEAD = 8_000

# Between the words may stand line ends and the marks of bold type.
_BETWEEN = r"[\s*_]*"
_NATION = _BETWEEN.join(
    (r"C[ỘO]NG", r"H(?:ÒA|OÀ|ÓA|OÁ|Ò\s*A)", r"X[ÃÁ]", r"H[ỘO]I", r"CH[ỦU]", r"NGH[ĨI]A", r"VI[ỆÊ]T", r"NAM")
)
MOTTO = (
    r"[ộỘ][cC]\s*[lL][ậẬ][pP]\s*[-–—.*]*\s*[tT][ựỰ]\s*[dD][oO]"
    r"\s*[-–—.*]*\s*[hH][ạẠ][nN][hH]\s*[pP][hH][úÚ][cC]"
)
# Before 1976, told from `CHỦ TỊCH NƯỚC VIỆT NAM …` by the motto behind it or by its own cell.
_FORMER = _BETWEEN.join(("", "NAM", "DÂN", "CHỦ", "CỘNG", "H(?:ÒA|OÀ)"))
_PARTY = rf"ẢNG{_BETWEEN}CỘNG{_BETWEEN}SẢN{_BETWEEN}VIỆT{_BETWEEN}NAM(?![^\W\d_])"
# Every branch begins with a letter of its own: a text is then searched for these letters alone.
TITLE = re.compile(
    rf"VIỆT{_FORMER}\s*[-–—_*]*\s*[ĐÐ]{MOTTO}|VIỆT(?<=\| VIỆT){_FORMER}(?=\s*\|)"
    rf"|{_NATION}(?:\s*[-–—_*]*\s*[ĐÐ]{MOTTO})?|Đ{_PARTY}|Ð{_PARTY}|Đ{MOTTO}|Ð{MOTTO}"
)
_SYMBOL = rf"[{UPPER}{LOWER}\d.&]"
# The number itself: `12.3/2024/NQ-CP`, `05 – CT/TW`, `22HD/TWĐTN`, `84 QĐ/TWĐTN`; wrapped behind a dash only.
_TAIL = rf"(?:(?:[^\S\n]{{0,3}}/[^\S\n]{{0,3}}|[^\S\n]?[\-–—‑][^\S\n]?)\n?{_SYMBOL}{{1,20}}(?![^\W\d_]))"
NUMBER_TEXT = (
    rf"\d{{0,6}}(?:\.\d{{1,3}})?[a-zđ]?"
    rf"(?:(?<=[\da-zđ])[^\S\n]?(?={_CAP}{{2,5}}/){_CAP}{{2,5}})?{_TAIL}{{1,6}}"
)
# Named in citations, but no type of its own in a head: a thông báo that states conclusions is a thông báo.
_NO_TYPES = frozenset(("Thông báo kết luận", "Văn bản", "VB", "Chuyên đề"))


@cache
def type_names() -> tuple[str, ...]:
    """Return the names that stand as a type in a head, longer ones first."""
    names = {name for row in load.document_types() for name in (row.name, *row.variants)}
    return tuple(sorted(names - _NO_TYPES, key=lambda name: (-len(name), name)))


_TYPED = "|".join(r"\s+".join(name.split()) for row in type_names() for name in (row, row.upper()))
NUMBER = re.compile(
    rf"(?P<word>(?:(?<![{UPPER}{LOWER}])(?:{_TYPED})\s++)?[Ss][ốỐ])"
    r"\s*(?P<colon>[:.;]?)[\s.…_*]*"
    rf"(?P<number>{NUMBER_TEXT}|\d{{1,6}}(?=\s*(?:$|\n)))?"
)
_DAY = r"(?P<day>\d{1,2}|[.…_]{1,20})?"
_MONTH = r"(?P<month>\d{1,2}|[.…_]{1,20})?"
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
ABOUT = re.compile(r"(?:V\s*/\s*[vV]|Về\s+việc|VỀ\s+VIỆC|\(V/v)\s*:?\s*")
RULE_CELL = re.compile(r"[-_=*#~–—.…,\s|]+")
LONGEST_STRAY = 150
CELL_GAPS = ("|", "\t", "    ")
CELL_END = re.compile(r"[^\S\n]*\|[^\S\n]*|\t+|[^\S\n]{4,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A part of the head: what it is and where it stands (offsets of the mended text)."""

    kind: UnitKind
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The head's pieces in order; `first` up to `last` are the indexes of the lines it covers."""

    first: int = 0
    last: int = 0
    pieces: tuple[Piece, ...] = ()
    number: re.Match[str] | None = None
    date: re.Match[str] | None = None
    authority: Piece | None = None


@cache
def type_pattern() -> re.Pattern[str]:
    """Return the pattern of a type name at the start of a line, in capitals or alone in its line."""
    mixed = "|".join(r"\s+".join(map(re.escape, name.split())) for name in type_names())
    capitals = "|".join(r"\s+".join(map(re.escape, name.upper().split())) for name in type_names())
    return re.compile(
        rf"(?P<capital>{capitals})(?![^\W\d_]|\s+VÀ\b|\s*,)|(?P<mixed>{mixed})(?=[^\S\n]*(?:\n|$))"
    )


def is_labelled(number: re.Match[str]) -> bool:
    """Say whether `Số` labels a number: `Số: 12/KH`, or a Party committee's `Số 05-CT/TW` without a colon."""
    return bool(number["colon"] or (number["number"] and _PARTY_NUMBER.match(number["number"])))


_PARTY_NUMBER = re.compile(rf"\d+\s?[-–]\s?[{UPPER}]{{2}}[^/\s]*/")


def squeezed(text: str) -> str:
    """Return a name in capitals, evenly spaced, without marks of bold type, `UBND` written out."""
    even = text.upper().replace("*", "").replace("UỶ", "ỦY")
    return " ".join(even.replace("UBND", "ỦY BAN NHÂN DÂN").split())
