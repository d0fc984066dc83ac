"""The head of a document: which lines are national title, issuer, number, place and date, type, subject."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_tools.model import UnitKind
from build_tools.structure.casing import plain
from build_tools.structure.head_fields import (
    ABOUT,
    CELL_END,
    CELL_GAPS,
    FARTHEST_TITLE,
    LONGEST_HEAD,
    LONGEST_STRAY,
    NUMBER,
    NUMBER_TEXT,
    PLACE_DATE,
    RULE_CELL,
    TITLE,
    Head,
    Piece,
    is_labelled,
    type_pattern,
)
from build_tools.structure.issuers import names_body
from build_tools.structure.line_rules.ends import CAPACITY_MARKS
from build_tools.structure.line_rules.rule import LineKind
from build_tools.structure.lines import Line
from build_tools.structure.subject import SubjectReader, is_authority, is_mostly_capital


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
        limit = self._lines[first].start + LONGEST_HEAD if first < len(self._lines) else 0
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
            match for match in TITLE.finditer(self._text, 0, FARTHEST_TITLE) if self._is_line_start(match)
        )
        first = next(titles, None)
        untitled = self._first_untitled()
        if first is None or self._is_form(first.start(), untitled):
            return self._above(untitled) if untitled is not None else len(self._lines)
        start = first.start()
        behind = TITLE.finditer(self._text, first.end(), start + LONGEST_HEAD // 4)
        self._titles = (first, *(match for match in behind if self._is_line_start(match)))
        return self._above(next(row for row, line in enumerate(self._lines) if line.end > start))

    def _above(self, row: int) -> int:
        """Return the line where the issuer block above line `row` starts; a number may stand in between."""
        numbered = (
            up
            for up in range(row - 1, max(-1, row - _NEAR), -1)
            if _OWN_NUMBER.match(self._lines[up].text.lstrip("*_ "))
            or _starts_with_number(self._lines[up].text)
        )
        row = next(numbered, row)
        while row > 0 and _is_capital(self._lines[row - 1]):
            row -= 1
        return row

    def _first_untitled(self) -> int | None:
        """Return the first line that is a number or a type name alone, above everything that is text."""
        is_first = True
        for row, line in enumerate(self._lines[:_NEAR_TOP]):
            if line.kind in _TEXT_KINDS:
                break
            is_number = _OWN_NUMBER.match(line.text) or (is_first and _starts_with_number(line.text))
            if is_number or _is_type_line(line.text, is_first=is_first) or (is_first and self._is_torn(line)):
                return row
            is_first = is_first and line.kind is LineKind.RULE
        return None

    def _is_torn(self, line: Line) -> bool:
        """Say whether a line starts a type name that goes on in the next one: `QUYẾT⏎ĐỊNH`."""
        found = type_pattern().match(self._text, line.start)
        return bool(found and found["capital"] and found.end() > line.end)

    def _is_form(self, title: int, untitled: int | None) -> bool:
        """Say whether a national title stands far inside the text, on a form in an annex."""
        row = next((row for row, line in enumerate(self._lines) if line.end > title), len(self._lines))
        if untitled is not None and row - untitled > _NEAR_TOP:
            return True
        return any(line.kind in _INSIDE for line in self._lines[:row])

    def _is_line_start(self, match: re.Match[str]) -> bool:
        before = self._text[max(0, match.start() - 80) : match.start()].rpartition("\n")[2]
        bare = before.strip("#*_ \t")
        return not bare or bare.isupper() or "|" in bare or bool(_BESIDE.match(bare))

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
        if any(gap in line.text for gap in CELL_GAPS):
            cuts |= {found.end() for found in CELL_END.finditer(self._text, line.start, line.end)}
        start = line.start
        end = min(line.end + 60, line.start + 600)
        words = self._text[start:end].lower()
        cuts |= {cut for title in self._titles for cut in title.span() if line.start <= cut < line.end}
        dated = _DATED.search(words)
        place = max(0, dated.start() - _LONGEST_PLACE) if dated else -1
        for pattern, first in ((NUMBER, 0 if "số" in words else -1), (PLACE_DATE, place)):
            begin = max(start, line.start + first)
            for found in pattern.finditer(self._text, begin, end) if first >= 0 else ():
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
            return not (before.isalnum() or before in ("/", "-") or self._is_said(found))
        return self._is_labelled(found)

    def _is_labelled(self, number: re.Match[str]) -> bool:
        """Say whether `Số` is a label: behind capitals its case tells, and `Dân số` is a word."""
        line = self._text.rfind("\n", 0, number.start()) + 1
        before = self._text[line : number.start()].rstrip(" \t*_")[-1:]
        is_free = not before.isalpha() or (before.isupper() and number["word"].endswith("Số"))
        return is_free and is_labelled(number)

    def _is_said(self, date: re.Match[str]) -> bool:
        """Say whether a date is a subject's own words, or its place begins inside a subject.

        `V/v mít tinh ngày 18 tháng 4 năm 2022`, `V/v … của Bộ Chính trị⏎Hà Nội, ngày …`.
        """
        line = self._text.rfind("\n", 0, date.start()) + 1
        before = self._text[line : date.start()]
        gap = max((found.end() for found in CELL_END.finditer(before)), default=0)
        is_apart = date["place"] and "\n" not in date["place"] and not _THERE.search(before)
        return not is_apart and bool(ABOUT.match(before[gap:].lstrip()))

    def _take_cells(self, index: int, cells: list[tuple[int, int]]) -> int:
        taken = len(self._pieces)
        end = self._lines[index].end
        for start, stop in cells:
            if RULE_CELL.fullmatch(self._text, start, stop):
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
        if (
            self._type
            or not self._pieces
            or line.kind in _TEXT_KINDS
            or len(line.text) > LONGEST_STRAY
            or not goes_on
        ):
            return index
        self._add(UnitKind.PARAGRAPH, line.start, line.end)
        return index + 1

    def _is_head_line(self, line: Line) -> bool:
        found = type_pattern().match(line.text)
        is_type = bool(found and (found["mixed"] or line.text.isupper()))
        return is_type or bool(
            self._titles and (TITLE.match(line.text) or PLACE_DATE.match(self._text, line.start))
        )

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
        if ABOUT.match(self._text, start) and (self._number or self._titles):
            return self._take_about(index, start, stop)
        if self._type is None and stop - start < _LONGEST_ISSUER and _is_shouted(self._text[start:stop]):
            return self._take_body(start, stop)
        return None

    def _take_body(self, start: int, stop: int) -> int:
        """Take a body in capitals: the issuer, or below a subject the authority that speaks.

        Where the type name was lost, what names no body below number and date is the subject.
        """
        kinds = {piece.kind for piece in self._pieces}
        if {UnitKind.NUMBER, UnitKind.PLACE_DATE, UnitKind.ISSUER} <= kinds and self._authority is None:
            written = plain(self._text[start:stop])
            last = self._pieces[-1]
            if last.kind is UnitKind.SUBJECT and not (names_body(written) or is_authority(written)):
                self._pieces[-1] = replace(last, end=stop)
                return stop
            if UnitKind.SUBJECT not in kinds and not names_body(written):
                return self._add(UnitKind.SUBJECT, start, stop)
        spoken = UnitKind.SUBJECT in kinds and self._authority is None
        end = self._add(UnitKind.ISSUER, start, stop)
        if spoken:
            self._authority = self._pieces[-1]
        return end

    def _is_own_number(self, number: re.Match[str]) -> bool:
        behind = self._text[number.end() : number.end() + 40].lstrip(" \t").partition("\n")[0]
        if number["colon"] and _ITS_DAY.match(behind):
            return True
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
                or self._is_dated(line)
                or TITLE.match(self._text, line.start)
            ):
                break
            last = row
        spoken = self._subject_reader().authority_from(index, last + 1)
        last = last if spoken is None else spoken - 1
        return self._add(UnitKind.SUBJECT, start, self._lines[last].end)

    def _is_dated(self, line: Line) -> bool:
        """Say whether a line is the head's date; one without a place may go on with the subject above it."""
        date = PLACE_DATE.match(self._text, line.start)
        if date is None or date["place"]:
            return date is not None
        behind = PLACE_DATE.search(self._text, date.end(), date.end() + LONGEST_STRAY * 2)
        return date.group().startswith("N") and not (behind and behind["place"])

    def _type_at(self, line: Line) -> re.Match[str] | None:
        start = line.start + (len(line.text) - len(line.text.lstrip("#*_ \t")))
        found = type_pattern().match(self._text, start)
        if found is None or (found["mixed"] and not (self._number or self._titles)):
            return None
        behind = self._text[found.end() : found.end() + 200].partition("\n")[0].strip(" *_")
        goes_on = not behind or behind[0].isalpha() or behind[0] in ':“"(' or _JUDGMENT.match(behind)
        return found if goes_on else None

    def _take_type(self, index: int, found: re.Match[str]) -> int:
        self._add(UnitKind.TYPE, self._lines[index].start, found.end())
        self._type = self._pieces[-1]
        row = index
        while self._lines[row].end < found.end():
            row += 1
        rest = self._text[found.end() : self._lines[row].end].strip(" *_:")
        begin = self._lines[row].end - len(rest) if rest else None
        return self._take_subject(row + 1, begin)

    def _subject_reader(self) -> SubjectReader:
        above = (piece for piece in self._pieces if piece.kind is UnitKind.ISSUER)
        issuer = " ".join(self._text[piece.start : piece.end] for piece in above)
        return SubjectReader(self._lines, issuer)

    def _take_subject(self, first: int, begin: int | None) -> int:
        found = self._subject_reader().read(first, begin)
        if found.subject:
            self._add(UnitKind.SUBJECT, found.subject.start, found.subject.end)
        if found.authority:
            self._add(UnitKind.ISSUER, found.authority.start, found.authority.end)
            self._authority = self._pieces[-1]
        return found.row


_NEAR, _NEAR_TOP = 9, 40  # lines
_LONGEST_ISSUER = 200
# What every date holds; the first character is a set, which is searched many times faster than two branches.
_DATED = re.compile(r"[n/.-](?:(?<=n)g[àa]y|(?<!n)\s?\d{4})")
_LONGEST_PLACE = 160  # characters: six words and the hour
# The left column beside the motto, where the issuer above takes one line only.
_BESIDE = re.compile(r"[Ss]ố\s*:|V/v\b")
# `… tại Hà Nội, ngày 4 tháng 7 năm 2016` is said of an event.
_THERE = re.compile(r"(?:tại|ở|từ|tỉnh|phố|quận|huyện|xã|phường)\s+\Z")
# The number and its day in one line: `Số: 12/KH ngày 4 tháng 7 năm 2016`.
_ITS_DAY = re.compile(r"ngày\s+\d{1,2}(?:\s+tháng\s+|[/.-])\d{1,2}(?:\s+năm\s+|[/.-])\d{4}\s*\Z")
_OWN_NUMBER = re.compile(
    rf"(?:[^\W\d_]+\s+){{0,3}}[Ss][ốỐ]\s*:\s*(?:{NUMBER_TEXT})?|Số\s+[.…_\s]*(?:{NUMBER_TEXT}|\d+\s?[–-])$"
)
# None of these stands above a head.
_INSIDE = frozenset((LineKind.SALUTATION, LineKind.RECIPIENTS, LineKind.ANNEX))
_TEXT_KINDS = frozenset(
    (LineKind.BASIS, LineKind.ARTICLE, LineKind.SALUTATION, LineKind.NUMERAL, LineKind.ROMAN)
) | frozenset((LineKind.PART, LineKind.CHAPTER, LineKind.SECTION, LineKind.ANNEX, LineKind.LETTER))


def _is_capital(line: Line) -> bool:
    return line.kind is LineKind.RULE or (line.text.isupper() and len(line.text) < LONGEST_HEAD // 50)


def _is_shouted(cell: str) -> bool:
    """Say whether a cell is in capitals as a body's name is, no signature's `TL. BỘ TRƯỞNG`."""
    return cell.isupper() and not _SIGNED.match(cell)


_SIGNED = re.compile(CAPACITY_MARKS, re.VERBOSE)


def _starts_with_number(text: str) -> bool:
    """Say whether a first line glues an issuer in capitals to the number: `BAN CHẤP HÀNH***Số: 3-QĐ/ĐTN`."""
    numbers = (found for found in NUMBER.finditer(text, 0, LONGEST_STRAY) if found["number"])
    return any(is_labelled(found) and text[: found.start()].isupper() for found in numbers)


# A court's judgment bears its number without `SỐ`: `BẢN ÁN 19/2019/DS-PT`.
_JUDGMENT = re.compile(r"\d+/\d{4}/")
_TYPE_GOES_ON = re.compile(rf"\s*(?:$|SỐ\b|CỦA\b|{_JUDGMENT.pattern})")


def _is_type_line(text: str, *, is_first: bool) -> bool:
    """Say whether a line starts a head without a national title: a type name alone, or the first line."""
    bare = text.strip("#*_ \t")
    found = type_pattern().match(bare)
    if found is None or not found["capital"]:
        return False
    return is_first or (is_mostly_capital(bare) and bool(_TYPE_GOES_ON.match(bare, found.end())))
