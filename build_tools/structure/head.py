"""The head of a document: which lines are national title, issuer, number, place and date, type, subject."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from build_tools.model import UnitKind
from build_tools.structure.blocks import OPEN_ENDINGS as _OPEN_ENDINGS
from build_tools.structure.lines import LOWER, UPPER, Line, LineKind
from build_tools.vocabulary import load

_CAP = f"[{UPPER}]"
# How far a head is looked for: a news summary of a page or two may stand before it.
_FARTHEST_TITLE = 20_000
_LONGEST_HEAD = 8_000

_NATION = r"C[ỘO]NG\s*H(?:ÒA|OÀ|ÓA|OÁ|Ò\s*A)\s*X[ÃÁ]\s*H[ỘO]I\s*CH[ỦU]\s*NGH[ĨI]A\s*VI[ỆÊ]T\s*NAM"
_MOTTO = r"[ĐÐ][ộỘ][cC]\s*[lL][ậẬ][pP]\s*[-–—.*]*\s*[tT][ựỰ]\s*[dD][oO]\s*[-–—.*]*\s*[hH][ạẠ][nN][hH]\s*[pP][hH][úÚ][cC]"
TITLE = re.compile(
    rf"{_NATION}(?:\s*[-–—_*]*\s*{_MOTTO})?|[ĐÐ]ẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM(?![^\W\d_])|{_MOTTO}"
)
_SYMBOL = rf"[{UPPER}{LOWER}\d.&]"
# The number itself: `66.7/2025/NQ-CP`, `05 – CT/TW`, `22HD/TWĐTN`, `84 QĐ/TWĐTN`; wrapped behind a dash only.
_TAIL = rf"(?:[^\S\n]?[/\-–—‑][^\S\n]?\n?{_SYMBOL}{{1,20}}(?![^\W\d_]))"
NUMBER_TEXT = rf"\d{{0,6}}(?:\.\d{{1,3}})?[a-zđ]?(?:(?<=[\da-zđ])[^\S\n]?(?={_CAP}{{2,5}}/){_CAP}{{2,5}})?{_TAIL}{{1,6}}"
NUMBER = re.compile(
    rf"(?P<word>(?:(?:{_CAP}|[{LOWER}])+\s+){{0,3}}[Ss][ốỐ])\s*(?P<colon>[:.;]?)\s*(?P<number>{NUMBER_TEXT}|\d{{1,6}}(?=\s*(?:$|\n)))?"
)
_DAY = r"(?P<day>\d{1,2}|[.…_]{1,20})?"
_MONTH = r"(?P<month>\d{1,2}|[.…_]{1,20})?"
# A place in ordinary case or wholly in capitals; `TNCS HỒ CHÍ MINH Hà Nội` is not one place.
_GAP = r"(?:[.'-]\s?|[^\S\n]+|[^\S\n]*\n(?![^\S\n]*\n))"
_PLACE = (
    rf"(?P<place>(?:T[Pp]{_GAP}{{1,2}})?{_CAP}[{LOWER}]+(?:{_GAP}{{1,2}}(?:{_CAP}[{LOWER}]+|[{LOWER}]+|\d+)){{0,5}}?"
    rf"|{_CAP}{{2,}}(?:{_GAP}{_CAP}{{2,}}){{0,3}}?)"
)
PLACE_DATE = re.compile(
    rf"{_PLACE}\s*,?\s*[Nn]g[àa]y\s*{_DAY}\s*th[áa]ng\s*{_MONTH}\s*n[ăa]m\s*(?P<year>\d{{4}})(?:\s*\.)?"
    rf"|{_PLACE.replace('<place>', '<place2>')}\s*,\s*(?:[Nn]g[àa]y\s*)?(?P<day2>\d{{1,2}})\s*[/.-]\s*(?P<month2>\d{{1,2}})\s*[/.-]\s*(?P<year2>\d{{4}})"
    rf"|(?<![^\s|])[Nn]g[àa]y\s*(?P<day3>\d{{1,2}})\s*th[áa]ng\s*(?P<month3>\d{{1,2}})\s*n[ăa]m\s*(?P<year3>\d{{4}})"
)
_ABOUT = re.compile(r"(?:V\s*/\s*[vV]|Về\s+việc|VỀ\s+VIỆC|\(V/v)\s*:?\s*")
_RULE_CELL = re.compile(r"[-_=*#~–—.\s|]+")
_LONGEST_STRAY = 150
_CELL_END = re.compile(r"[^\S\n]*\|[^\S\n]*|\t+|[^\S\n]{4,}")


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


# Named in citations, but no type of its own in a head: a thông báo that states conclusions is a thông báo.
_NO_TYPES = frozenset(("Thông báo kết luận", "Văn bản", "VB", "Chuyên đề"))


@cache
def type_names() -> tuple[str, ...]:
    """Return the names that stand as a type in a head, longer ones first."""
    names = {name for row in load.document_types() for name in (row.name, *row.variants)}
    return tuple(sorted(names - _NO_TYPES, key=lambda name: (-len(name), name)))


@cache
def type_pattern() -> re.Pattern[str]:
    """Return the pattern of a type name at the start of a line, in capitals or alone in its line."""
    mixed = "|".join(r"\s+".join(map(re.escape, name.split())) for name in type_names())
    capitals = "|".join(r"\s+".join(map(re.escape, name.upper().split())) for name in type_names())
    return re.compile(
        rf"(?P<capital>{capitals})(?![^\W\d_]|\s+VÀ\b|\s*,)|(?P<mixed>{mixed})(?=[^\S\n]*(?:\n|$))"
    )


def read_head(text: str, lines: Sequence[Line]) -> Head:
    """Find the head among `lines`; a text without one gives an empty head."""
    return _Reader(text, lines).read()


class _Reader:
    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        self._text = text
        self._lines = lines
        self._pieces: list[Piece] = []
        self._number: re.Match[str] | None = None
        self._date: re.Match[str] | None = None
        self._authority: Piece | None = None
        self._type: Piece | None = None
        self._titles: tuple[re.Match[str], ...] = ()

    def read(self) -> Head:
        first = self._first_line()
        limit = self._lines[first].start + _LONGEST_HEAD if first < len(self._lines) else 0
        index = first
        while index < len(self._lines) and self._lines[index].start < limit:
            following = self._take(index)
            if following == index:
                break
            index = following
        if not self._is_head():
            return Head()
        return Head(
            first=first,
            last=index,
            pieces=tuple(self._pieces),
            number=self._number,
            date=self._date,
            authority=self._authority,
        )

    def _is_head(self) -> bool:
        return bool(self._titles or self._number or self._type)

    def _first_line(self) -> int:
        """Return the line the head starts with: what stands above the national title, else above the type."""
        titles = (
            match for match in TITLE.finditer(self._text, 0, _FARTHEST_TITLE) if self._is_line_start(match)
        )
        first = next(titles, None)
        if first is None:
            return self._above(self._first_untitled())
        start = first.start()
        behind = TITLE.finditer(self._text, first.end(), start + _LONGEST_HEAD // 4)
        self._titles = (first, *(match for match in behind if self._is_line_start(match)))
        return self._above(next(row for row, line in enumerate(self._lines) if line.end > start))

    def _above(self, row: int) -> int:
        """Return the line where the issuer block above line `row` starts; a number may stand in between."""
        numbered = (
            up for up in range(row - 1, max(-1, row - _NEAR), -1) if _OWN_NUMBER.match(self._lines[up].text)
        )
        row = next(numbered, row)
        while row > 0 and _is_capital(self._lines[row - 1]):
            row -= 1
        return row

    def _first_untitled(self) -> int:
        """Return the first line that is a number or a type name alone, above everything that is text."""
        for row, line in enumerate(self._lines[:_NEAR_TOP]):
            if line.kind in _TEXT_KINDS:
                break
            found = type_pattern().match(line.text)
            if _OWN_NUMBER.match(line.text) or (found and found["capital"] and line.text.isupper()):
                return row
        return 0

    def _is_line_start(self, match: re.Match[str]) -> bool:
        before = self._text[max(0, match.start() - 80) : match.start()].rpartition("\n")[2]
        return not before.strip() or before.isupper() or "|" in before

    def _take(self, index: int) -> int:
        """Take the piece that starts with line `index`; return the line behind it."""
        line = self._lines[index]
        if line.kind in (LineKind.SALUTATION, LineKind.BASIS, LineKind.RECIPIENTS, LineKind.CAPACITY) and (
            line.kind is not LineKind.CAPACITY or self._type
        ):
            return index
        if line.kind is LineKind.RULE:
            return index + 1
        cells = list(self._cells(line))
        if self._type is None and len(cells) == 1:
            found = self._type_at(line)
            if found is not None:
                return self._take_type(index, found)
        return self._take_cells(index, cells)

    def _cells(self, line: Line) -> Iterator[tuple[int, int]]:
        """Yield the cells of a line: what `|`, tabs, wide gaps or the next field's first word set apart."""
        cuts = {line.start}
        for found in _CELL_END.finditer(self._text, line.start, line.end):
            cuts.add(found.end())
        start = line.start
        end = min(line.end + 60, line.start + 600)
        words = self._text[start:end].lower()
        cuts |= {cut for title in self._titles for cut in title.span() if line.start <= cut < line.end}
        for pattern, cue in ((NUMBER, "số"), (PLACE_DATE, "ng")):
            for found in pattern.finditer(self._text, start, end) if cue in words else ():
                if found.start() < line.end and self._is_field(pattern, found):
                    cuts |= {found.start(), found.end()}
                    start = found.end() if pattern is NUMBER else start
        starts = sorted(cut for cut in cuts if cut < line.end)
        for start, end in zip(starts, [*starts[1:], line.end], strict=True):
            cell = self._text[start:end]
            content = cell.strip(" \t|\xa0")
            if content:
                begin = start + cell.index(content)
                yield begin, begin + len(content)

    def _is_field(self, pattern: re.Pattern[str], found: re.Match[str]) -> bool:
        before = self._text[max(0, found.start() - 1) : found.start()]
        if pattern is not NUMBER:
            return not (before.isalnum() or before in ("/", "-"))
        return bool(found["colon"]) and (not before or not before.isalpha() or before.isupper())

    def _take_cells(self, index: int, cells: list[tuple[int, int]]) -> int:
        taken = len(self._pieces)
        end = self._lines[index].end
        for start, stop in cells:
            if _RULE_CELL.fullmatch(self._text, start, stop):
                continue
            reached = self._take_cell(start, stop, index)
            if reached is None:
                del self._pieces[taken:]
                return self._take_stray(index)
            end = max(end, reached)
        following = index + 1
        while following < len(self._lines) and self._lines[following].start < end:
            following += 1
        return following

    def _take_stray(self, index: int) -> int:
        """Take a line of no known kind when the head plainly goes on behind it."""
        line = self._lines[index]
        near = range(index + 1, min(index + 4, len(self._lines)))
        goes_on = any(self._is_head_line(self._lines[row]) for row in near)
        if self._type or line.kind in _TEXT_KINDS or len(line.text) > _LONGEST_STRAY or not goes_on:
            return index
        self._add(UnitKind.PARAGRAPH, line.start, line.end)
        return index + 1

    def _is_head_line(self, line: Line) -> bool:
        found = type_pattern().match(line.text)
        is_type = bool(found and (found["mixed"] or line.text.isupper()))
        return is_type or bool(self._titles and (TITLE.match(line.text) or PLACE_DATE.match(line.text)))

    def _take_cell(self, start: int, stop: int, index: int) -> int | None:
        """Take one cell; return how far it reaches, None when it belongs to no head."""
        for title in self._titles:
            if title.start() <= start < title.end():
                return self._add(UnitKind.MOTTO, start, title.end())
        number = NUMBER.match(self._text, start)
        if number and self._number is None and self._is_own_number(number):
            if number["number"]:
                self._number = number
            return self._add(UnitKind.NUMBER, start, number.end())
        date = PLACE_DATE.match(self._text, start)
        if date and self._date is None and self._is_own_date(date):
            self._date = date
            return self._add(UnitKind.PLACE_DATE, start, date.end())
        if _ABOUT.match(self._text, start) and (self._number or self._titles):
            return self._take_about(index, start, stop)
        if self._text[start:stop].isupper() and self._type is None and stop - start < 200:
            return self._add(UnitKind.ISSUER, start, stop)
        return None

    def _is_own_number(self, number: re.Match[str]) -> bool:
        word = number["word"].split()
        if len(word) > 1 and not _names_type(" ".join(word[:-1])):
            return False
        behind = self._text[number.end() : number.end() + 40].lstrip(" \t").partition("\n")[0]
        return bool(number["number"] or number["colon"]) and not behind.startswith(("ngày", "của", "về"))

    def _is_own_date(self, date: re.Match[str]) -> bool:
        behind = self._text[date.end() : date.end() + 3].lstrip(" \t")
        return not behind or behind[0] in "\n\r|(*_" or behind[0].isupper()

    def _add(self, kind: UnitKind, start: int, end: int) -> int:
        if not self._pieces or start >= self._pieces[-1].end:
            self._pieces.append(Piece(kind=kind, start=start, end=end))
        return end

    def _take_about(self, index: int, start: int, stop: int) -> int:
        """Take the subject of a letter: `V/v …` with the lines it was wrapped over."""
        if stop < self._lines[index].end:
            return self._add(UnitKind.SUBJECT, start, stop)
        last = index
        for row in range(index + 1, min(index + 12, len(self._lines))):
            line = self._lines[row]
            if (
                line.spaced
                or line.kind is not LineKind.PROSE
                or PLACE_DATE.match(line.text)
                or TITLE.match(line.text)
            ):
                break
            last = row
        return self._add(UnitKind.SUBJECT, start, self._lines[last].end)

    def _type_at(self, line: Line) -> re.Match[str] | None:
        start = line.start + (len(line.text) - len(line.text.lstrip("#*_ \t")))
        found = type_pattern().match(self._text, start)
        if found is None or (found["mixed"] and not (self._number or self._titles)):
            return None
        behind = self._text[found.end() : found.end() + 200].partition("\n")[0].strip(" *_")
        if behind and not found["capital"]:
            return None
        return found if not behind or behind[0].isalpha() or behind[0] in ':“"(' else None

    def _take_type(self, index: int, found: re.Match[str]) -> int:
        self._add(UnitKind.TYPE, self._lines[index].start, found.end())
        self._type = self._pieces[-1]
        row = index
        while self._lines[row].end < found.end():
            row += 1
        rest = self._text[found.end() : self._lines[row].end].strip(" *_:")
        begin = self._lines[row].end - len(rest) if rest else None
        return self._take_subject(row + 1, begin)

    def _take_subject(self, row: int, begin: int | None) -> int:
        """Take the subject below the type name, and the authority in whose name the document speaks."""
        first = row
        while row < len(self._lines) and self._continues_subject(row, first, begin):
            row += 1
        authority = self._authority_from(first, row)
        end = authority if authority is not None else row
        if begin is None and end > first:
            begin = self._lines[first].start
        if begin is not None:
            self._add(UnitKind.SUBJECT, begin, self._lines[end - 1].end)
        if authority is not None:
            self._add(UnitKind.ISSUER, self._lines[authority].start, self._lines[row - 1].end)
            self._authority = self._pieces[-1]
        return row

    def _continues_subject(self, row: int, first: int, begin: int | None) -> bool:
        line = self._lines[row]
        if line.kind is LineKind.RULE:
            return row > first
        if (
            line.kind not in (LineKind.PROSE, LineKind.CAPACITY, LineKind.LETTER)
            or row - first > _LONGEST_SUBJECT
        ):
            return False
        if NUMBER.match(line.text) and NUMBER.match(line.text)["colon"]:  # type: ignore[index]
            return False
        is_capital = _is_mostly_capital(line.text)
        if row == first:
            return is_capital or (begin is None and _is_subject(line))
        before = self._lines[row - 1]
        if is_capital:
            is_further = _is_mostly_capital(before.text) or before.kind is LineKind.RULE
            return is_further or bool(_AUTHORITY.fullmatch(line.text))
        if _is_mostly_capital(before.text) or before.text.endswith((".", ":", ";")):
            return False
        is_wrapped = line.text[0] in LOWER or before.text.rsplit(None, 1)[-1].lower() in _OPEN_ENDINGS
        return is_wrapped or (not line.spaced and self._ends_soon(row))

    def _ends_soon(self, row: int) -> bool:
        """Say whether the lines from `row` on are the short end of a subject, set off from the text by a gap."""
        for line in self._lines[row : row + 4]:
            if line.spaced or line.kind is LineKind.RULE or line.text.isupper():
                return True
            if not _is_subject(line) or len(line.text) > _LONGEST_STRAY:
                return False
        return False

    def _authority_from(self, first: int, row: int) -> int | None:
        """Return the line where the authority starts: `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …` above the legal bases."""
        issuer = _squeezed(
            " ".join(
                self._text[piece.start : piece.end] for piece in self._pieces if piece.kind is UnitKind.ISSUER
            )
        )
        for start in range(row - 1, max(first - 1, row - 5), -1):
            spoken = _squeezed(" ".join(line.text for line in self._lines[start:row]))
            is_whole = self._lines[start - 1].text.rsplit(None, 1)[-1].lower() not in _UNFINISHED
            if (
                is_whole
                and (spoken == issuer or _AUTHORITY.fullmatch(spoken))
                and (start > first or not issuer)
            ):
                above = self._lines[start - 1].text
                return start - 1 if start - 1 > first and _OFFICE.fullmatch(above) else start
        return None


_OFFICE = re.compile(r"CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|THỐNG ĐỐC|CỤC TRƯỞNG|CHÁNH ÁN|VIỆN TRƯỞNG")
_NEAR, _NEAR_TOP = 9, 40  # lines
_OWN_NUMBER = re.compile(rf"(?:[^\W\d_]+\s+){{0,3}}[Ss]ố\s*:\s*(?:{NUMBER_TEXT})?")
_TEXT_KINDS = frozenset(
    (LineKind.BASIS, LineKind.ARTICLE, LineKind.SALUTATION, LineKind.NUMERAL, LineKind.ROMAN)
)
_LONGEST_SUBJECT = 14  # lines
_UNFINISHED = frozenset(("của", "và", "do", "với", "tại", "cho", "theo", "các", "là", "thuộc", "-"))
_AUTHORITY = re.compile(
    r"(?:BỘ TRƯỞNG|CHỦ TỊCH|THỦ TƯỚNG|CHÍNH PHỦ|QUỐC HỘI|THỐNG ĐỐC|TỔNG GIÁM ĐỐC|GIÁM ĐỐC|CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG"
    r"|HỘI ĐỒNG NHÂN DÂN|ỦY BAN NHÂN DÂN|ỦY BAN THƯỜNG VỤ QUỐC HỘI|TỔNG KIỂM TOÁN|VIỆN TRƯỞNG|CHÁNH ÁN|TỔNG THANH TRA"
    r"|HỘI ĐỒNG NHÀ NƯỚC|HỘI ĐỒNG BỘ TRƯỞNG|CHỦ NHIỆM|CHÁNH VĂN PHÒNG|BAN THƯỜNG VỤ|BAN CHẤP HÀNH|ĐOÀN CHỦ TỊCH|BỘ CHÍNH TRỊ|BAN BÍ THƯ|HỘI ĐỒNG THẨM PHÁN)"
    rf"(?: [^{LOWER}]{{0,90}})?"
)


def _is_capital(line: Line) -> bool:
    return line.kind is LineKind.RULE or (line.text.isupper() and len(line.text) < _LONGEST_HEAD // 50)


_NUMBERS = re.compile(r"\S*[/\d]\S*")


def _is_mostly_capital(text: str) -> bool:
    """Say whether a text is in capitals but for the symbols of numbers in it: `QUYẾT ĐỊNH SỐ 856/QĐ-TTg`."""
    words = _NUMBERS.sub("", text)
    return words == words.upper()


def _is_subject(line: Line) -> bool:
    """Say whether a line below the type name in ordinary letters is the subject and not the text's beginning."""
    return (
        len(line.text) < _LONGEST_LINE
        and not line.text.endswith((".", ":", ";", ","))
        and line.text[0].isalpha()
    )


_LONGEST_LINE = 300


def _names_type(words: str) -> bool:
    folded = words.casefold()
    return any(row.name.casefold() == folded for row in load.document_types())


def _squeezed(text: str) -> str:
    return " ".join(text.upper().replace("UỶ", "ỦY").replace("UBND", "ỦY BAN NHÂN DÂN").split())
