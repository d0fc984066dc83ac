"""What a text states about itself in its head: type, number, date, place, issuer, subject."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from build_tools.identity import canonical_number, key_number
from build_tools.model import UnitKind
from build_tools.structure.casing import ordinary, plain
from build_tools.structure.dates import first, iso_date
from build_tools.structure.flat_head import flat_head
from build_tools.structure.head_fields import NUMBER_TEXT, Head, Piece, type_names
from build_tools.structure.issuers import bodies, issuer_of
from build_tools.structure.letters import LOWER, UPPER
from build_tools.structure.page_title import page_title
from build_tools.vocabulary import load


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A value read from the text; `start` and `end` are offsets of the mended text, None when concluded."""

    value: str
    start: int | None = None
    end: int | None = None


_SPACE = re.compile(r"\s+")
_ABOUT = re.compile(r"\(?\s*(?:V\s*/\s*[vV]|Về\s+việc(?=\s*:))\s*[:.]?\s*")
_RULES = re.compile(r"[-_=*~–—\s]{3,}$")
_COUNT = re.compile(r"\d")
# Titles as portals print them: the type, then `CỦA CHÍNH PHỦ SỐ 14/2003/NĐ-CP NGÀY 19 THÁNG 02 NĂM 2003`.
_IN_TITLE = re.compile(
    rf"(?:C(?:ỦA|ủa)\s+(?P<issuer>[^\d]{{3,80}}?)\s+)?(?:(?:SỐ|Số|số)\s*:?\s*|(?=\d+/\d{{4}}/))(?P<number>{NUMBER_TEXT}"
    r"|\d{1,5}(?:[\s-][A-ZĐ]{1,4})?(?=,?\s*(?:NGÀY|ngày|CỦA|của)))"
    r"(?:,?\s*(?:NGÀY|ngày)\s+(?P<day>\d{1,2})\s*(?:THÁNG|tháng|[/.-])\s*(?P<month>\d{1,2})\s*(?:NĂM|năm|[/.-])\s*(?P<year>\d{4}))?"
    r"(?:\s+(?:CỦA|của)\s+(?P<issuer2>[^\d,]{3,80}?)(?=\s+(?:VỀ|Về|về|QUY\s+ĐỊNH|BAN\s+HÀNH|V/v|HƯỚNG\s+DẪN|SỬA\s+ĐỔI)\b|\s*$))?"
)
# … or only `CỦA ỦY BAN NHÂN DÂN THÀNH PHỐ`, its subject in the next line.
_OF_TITLE = re.compile(
    rf"C(?:ỦA|ủa)\s+(?P<issuer>[^\d\n{LOWER}]{{3,80}}?)[^\S\n]*(?=\n|$|\s+(?:VỀ|BAN\s+HÀNH|QUY\s+ĐỊNH|SỬA\s+ĐỔI)\b)"
)
_PASSED = re.compile(
    r"(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết) này (?:đã )?(?:được|do) [^.;]{0,300}?thông qua\s+ngày\s*"
    r"(?P<day>\d{1,2})\s*tháng\s*(?P<month>\d{1,2})\s*năm\s*(?P<year>\d{4})"
)
_PASSED_CUE = "thông qua"


def read_values(text: str, head: Head) -> dict[str, Stated]:
    """Return what the head of `text` states, by metadata key."""
    flat = Head() if head.pieces else flat_head(text)
    read = dict(_values(text, flat if flat.pieces else head))
    if flat.pieces:
        read.pop("subject", None)
    return read


def _values(text: str, head: Head) -> Iterator[tuple[str, Stated]]:
    titled = _in_title(text, head)
    number = _number(head) or _group(titled, "number")
    page = page_title(text) if number is None else None
    if page is not None:
        titled, number = page, _group(page, "number")
    if number is not None and titled is not None and not _same_number(titled["number"], number.value):
        titled = None
    if number is not None:
        canonical = canonical_number(number.value).rstrip(".&")
        yield "number", Stated(value=canonical, start=number.start, end=number.end)
        yield from _symbol(canonical, number)
    yield from _date(text, head, titled)
    yield from _type(text, head, number) if page is None else _page_type(page)
    yield from _issuer(text, head, number, titled)
    yield from _subject(text, head, titled)


def _pieces(head: Head, kind: UnitKind) -> Iterator[Piece]:
    return (piece for piece in head.pieces if piece.kind is kind and piece is not head.authority)


def _number(head: Head) -> Stated | None:
    if head.number is None or not _COUNT.match(head.number["number"]):
        return None
    stated = _group(head.number, "number")
    glued = _GLUED.search(stated.value) if stated else None
    if stated is None or stated.start is None or glued is None:
        return stated
    return Stated(value=stated.value[: glued.start()], start=stated.start, end=stated.start + glued.start())


# The next cell's first word, glued to the symbol when a table was flattened: `QĐ-UBNDCỘNG HÒA …`.
_GLUED = re.compile(rf"(?<=[{UPPER}]{{2}})(?:CỘNG|ĐẢNG|ĐOÀN)$")


def _group(found: re.Match[str] | None, name: str, base: int = 0) -> Stated | None:
    if found is None or not found[name]:
        return None
    return Stated(value=found[name], start=base + found.start(name), end=base + found.end(name))


def _in_title(text: str, head: Head) -> re.Match[str] | None:
    piece = next(_pieces(head, UnitKind.SUBJECT), None)
    if piece is None:
        return None
    found = _IN_TITLE.match(text, piece.start)
    return found if found and _COUNT.match(found["number"]) else None


def _same_number(one: str, other: str) -> bool:
    """Say whether a title's number is the head's: `151/HĐBT` is `151-HĐBT`, a mere `34` is `34/SL`."""
    return key_number(one) == key_number(other) or (
        one.isdigit() and re.match(rf"0*{int(one)}[-/]", canonical_number(other)) is not None
    )


def _symbol(canonical: str, number: Stated) -> Iterator[tuple[str, Stated]]:
    """Yield the symbol of the number: `166/CĐVC` → `CĐVC`, `30/2020/NĐ-CP` → `NĐ-CP`."""
    found = re.fullmatch(r"[\d.]+[a-zđ]?[-/]?(?:(?:19|20)\d\d[-/])?(?P<symbol>[^\W\d].*)", canonical)
    if found:
        yield "symbol", Stated(value=found["symbol"], start=number.start, end=number.end)


def _date(text: str, head: Head, titled: re.Match[str] | None) -> Iterator[tuple[str, Stated]]:
    found = head.date
    if found is not None:
        value = iso_date(
            first(found, "day", "day2", "day3", "day4"),
            first(found, "month", "month2", "month3", "month4"),
            first(found, "year", "year2", "year3", "year4"),
        )
        if value:
            yield "date", Stated(value=value, start=found.start(), end=found.end())
        place = found["place"]
        if place:
            yield "place", Stated(value=_even(place), start=found.start(), end=found.start() + len(place))
        return
    found = titled if titled is not None and titled["year"] else None
    if found is None and head.pieces and _PASSED_CUE in text:
        found = _PASSED.search(text, head.pieces[-1].start)
    value = iso_date(found["day"], found["month"], found["year"]) if found else None
    if found and value:
        yield "date", Stated(value=value, start=found.start(), end=found.end())


def _even(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


@cache
def _types() -> tuple[tuple[str, str], ...]:
    owners = {name: row.name for row in load.document_types() for name in (row.name, *row.variants)}
    return tuple((plain(name), owners[name]) for name in type_names())


@lru_cache(maxsize=1024)
def type_named(words: str) -> str | None:
    """Return the document type that `words` start with: `THÔNG BÁO KẾT LUẬN` → `Thông báo`."""
    even = plain(words)
    return next((name for folded, name in _types() if even == folded or even.startswith(f"{folded} ")), None)


def _type(text: str, head: Head, number: Stated | None) -> Iterator[tuple[str, Stated]]:
    piece = next(_pieces(head, UnitKind.TYPE), None)
    name = type_named(text[piece.start : piece.end]) if piece else None
    if piece and name in _VERBS_TOO and number is not None and not _alone(text, piece):
        kinds = _kinds(number.value)
        name = name if not kinds or name in kinds else None
    if piece and name:
        yield "type", Stated(value=name, start=piece.start, end=piece.end)
        return
    worded = head.number["word"].rpartition(" ")[0] if head.number is not None else ""
    named = type_named(worded) if worded else None
    if named and head.number is not None:
        yield "type", Stated(value=named, start=head.number.start(), end=head.number.start() + len(worded))
    elif number is not None:
        yield "type", Stated(value=_concluded_type(text, head, number.value))


# Without a type name the subject may begin with one of these: `QUY ĐỊNH CÁC GIỚI HẠN …` of a Thông tư.
_VERBS_TOO = frozenset(("Quy định", "Hướng dẫn", "Quyết định", "Công bố"))


def _page_type(page: re.Match[str]) -> Iterator[tuple[str, Stated]]:
    name = type_named(page["type"]) or page["type"]
    yield "type", Stated(value=name, start=page.start("type"), end=page.end("type"))


def _alone(text: str, piece: Piece) -> bool:
    return not text[piece.end :].partition("\n")[0].strip(" *_:")


# Old numbers end with the type, `24/LĐ-NĐ`; other endings are units of the issuer: `159/TANDTC-PC`.
_AT_THE_END = frozenset(
    (
        "Thông tư",
        "Thông tư liên tịch",
        "Nghị định",
        "Nghị quyết",
        "Quyết định",
        "Chỉ thị",
        "Sắc lệnh",
        "Pháp lệnh",
    )
)


def _kinds(number: str) -> list[str]:
    """Return the types whose abbreviation the number holds: `07/2019/TT-NHNN` → Thông tư."""
    parts = [part for part in re.split(r"[/-]", canonical_number(number))[1:] if not part.isdigit()]
    found = [
        row
        for row in _abbreviated()
        if parts and (parts[0] in row[1] or (row[0] in _AT_THE_END and parts[-1] in row[1]))
    ]
    return [name for name, _ in sorted(found, key=lambda row: row[1][0] not in parts)]


@cache
def _abbreviated() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the types that stand in a head with their abbreviations."""
    return tuple((row.name, row.abbreviations) for row in load.document_types() if row.name in type_names())


def _concluded_type(text: str, head: Head, number: str) -> str:
    """Conclude the type of a document without a type name: the number's abbreviation, else a công văn.

    `V/v` below the number is how a công văn looks, whatever its symbol: `12/CT-CS` is of the Cục Thuế.
    """
    about = any(_ABOUT.match(text, piece.start) for piece in _pieces(head, UnitKind.SUBJECT))
    names = _kinds(number)
    return "Công văn" if about or not names else names[0]


def _issuer(
    text: str, head: Head, number: Stated | None, titled: re.Match[str] | None
) -> Iterator[tuple[str, Stated]]:
    canonical = canonical_number(number.value) if number else None
    pieces = list(_pieces(head, UnitKind.ISSUER))
    spoken = head.authority if not pieces else None
    pieces = pieces or ([spoken] if spoken else [])
    lines = [
        line
        for piece in pieces
        for line in text[piece.start : piece.end].splitlines()
        if not _RULES.match(line.strip())
    ]
    is_joint = bool(
        canonical and re.search(r"TTLT|NQLT|LT-|QCPH|CTPH|KHLT|(?:TT|HD|KH|CV|QC|CT)LN|KHPH|CTrPH", canonical)
    )
    is_titled = any(piece.kind is UnitKind.MOTTO for piece in head.pieces)
    issuer, parent = issuer_of(bodies(lines, is_titled=is_titled), canonical, is_joint=is_joint)
    if issuer:
        yield "issuer", _closer(text, head, Stated(value=issuer, start=pieces[0].start, end=pieces[-1].end))
    elif found := _titled_issuer(text, head, titled):
        yield "issuer", found
    if parent:
        yield "parent_body", Stated(value=parent, start=pieces[0].start, end=pieces[-1].end)


def _closer(text: str, head: Head, issuer: Stated) -> Stated:
    """Return the issuer as the head names it more closely elsewhere, else as it stands in the block.

    `ỦY BAN NHÂN DÂN` that lost its place is named above the legal bases; which organ of the Party centre
    speaks stands only behind the type: `KẾT LUẬN CỦA BỘ CHÍNH TRỊ`.
    """
    if issuer.value == _CENTRE:
        title = next(_pieces(head, UnitKind.SUBJECT), None)
        organ = _ORGAN.match(text, title.start) if title else None
        return issuer if organ is None else _named(organ, "organ")
    spoken = head.authority
    whole = _SPEAKER.match(text, spoken.start, spoken.end) if spoken and issuer.value in _LOCAL else None
    return _named(whole, "body") if whole and plain(whole["body"]).startswith(plain(issuer.value)) else issuer


_CENTRE = "Ban Chấp hành Trung ương Đảng"
_ORGAN = re.compile(r"của\s+(?P<organ>bộ\s+chính\s+trị|ban\s+bí\s+thư)\b", re.IGNORECASE)
_LOCAL = ("Ủy ban nhân dân", "Hội đồng nhân dân", "Tòa án nhân dân", "Viện kiểm sát nhân dân")
_SPEAKER = re.compile(
    r"(?:(?:CHỦ TỊCH|CHÁNH ÁN|VIỆN TRƯỞNG)\s+)?(?P<body>[^\d,(]+?)\s*(?=$|[\d,(]|KHÓA\b|KHOÁ\b|KỲ HỌP\b)"
)


def _named(found: re.Match[str], group: str) -> Stated:
    return Stated(value=ordinary(found[group]), start=found.start(group), end=found.end(group))


def _titled_issuer(text: str, head: Head, titled: re.Match[str] | None) -> Stated | None:
    """Return the issuer that stands in the title behind `CỦA`."""
    piece = next(_pieces(head, UnitKind.SUBJECT), None)
    named = titled or (_OF_TITLE.match(text, piece.start) if piece else None)
    group = next((name for name in ("issuer", "issuer2") if named and named.groupdict().get(name)), None)
    if named is None or group is None:
        return None
    name = issuer_of(bodies([_even(named[group])], is_titled=True), None, is_joint=False)[0]
    return Stated(value=name or "", start=named.start(group), end=named.end(group))


def _subject(text: str, head: Head, titled: re.Match[str] | None) -> Iterator[tuple[str, Stated]]:
    piece = next(_pieces(head, UnitKind.SUBJECT), None)
    if piece is None:
        return
    start = titled.end() if titled is not None else piece.start
    about = _ABOUT.match(text, start)
    start = about.end() if about else start
    words = _even(
        " ".join(line for line in text[start : piece.end].splitlines() if not _RULES.match(line.strip()))
    )
    words = words.strip(" *_#")
    if words:
        yield "subject", Stated(value=words, start=start, end=piece.end)
