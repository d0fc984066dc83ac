"""The issuer: which cells of the head name a body, and which of them the document is of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.identity import canonical_number
from build_tools.model import UnitKind
from build_tools.structure.casing import ordinary, plain
from build_tools.structure.head.pieces import Head, Piece, Stated, even, written_lines
from build_tools.structure.head.portal_title import OF_TITLE
from build_tools.structure.issuers import bodies, issuer_of
from build_tools.structure.line_rules.ends import CAPACITY_MARKS

_LONGEST = 200
_SIGNED = re.compile(CAPACITY_MARKS, re.VERBOSE)


def is_body(cell: str) -> bool:
    """Say whether a cell is in capitals as a body's name is, no signature's `TL. BỘ TRƯỞNG`."""
    return len(cell) < _LONGEST and cell.isupper() and not _SIGNED.match(cell)


_TOGETHER = re.compile(r"TTLT|NQLT|LT-|QCPH|CTPH|KHLT|(?:TT|HD|KH|CV|QC|CT)LN|KHPH|CTrPH")


def is_joint(number: str) -> bool:
    """Say whether a number is of bodies that issue together: `02/2011/TTLT-VPCP-BNV`."""
    return bool(_TOGETHER.search(number))


def issuer_values(
    text: str, head: Head, number: Stated | None, titled: re.Match[str] | None
) -> Iterator[tuple[str, Stated]]:
    """Yield the issuer and the body above it, from the issuer block or from the title."""
    canonical = canonical_number(number.value) if number else None
    pieces = list(head.of(UnitKind.ISSUER)) or ([head.authority] if head.authority else [])
    issuer, parent = (None, None) if head.is_unmarked(text) else _of_block(text, head, pieces, canonical)
    if issuer:
        yield "issuer", _closer(text, head, _placed(issuer, pieces))
    elif found := _titled(text, head, titled):
        yield "issuer", found
    if parent:
        yield "parent_body", _placed(parent, pieces)


def _of_block(
    text: str, head: Head, pieces: list[Piece], number: str | None
) -> tuple[str | None, str | None]:
    lines = [line for piece in pieces for line in written_lines(text, piece.start, piece.end)]
    is_titled = any(piece.kind is UnitKind.MOTTO for piece in head.pieces)
    return issuer_of(bodies(lines, is_titled=is_titled), number, is_joint=is_joint(number or ""))


def _placed(name: str, pieces: list[Piece]) -> Stated:
    return Stated(value=name, start=pieces[0].start, end=pieces[-1].end)


_CENTRE = "Ban Chấp hành Trung ương Đảng"
_ORGAN = re.compile(r"của\s+(?P<organ>bộ\s+chính\s+trị|ban\s+bí\s+thư)\b", re.IGNORECASE)
_LOCAL = ("Ủy ban nhân dân", "Hội đồng nhân dân", "Tòa án nhân dân", "Viện kiểm sát nhân dân")
_SPEAKER = re.compile(
    r"(?:(?:CHỦ TỊCH|CHÁNH ÁN|VIỆN TRƯỞNG)\s+)?(?P<body>[^\d,(]+?)\s*(?=$|[\d,(]|KHÓA\b|KHOÁ\b|KỲ HỌP\b)"
)


def _closer(text: str, head: Head, issuer: Stated) -> Stated:
    """Return the issuer as the head names it more closely elsewhere, else as it stands in the block.

    `ỦY BAN NHÂN DÂN` that lost its place is named above the legal bases; which organ of the Party centre
    speaks stands only behind the type: `KẾT LUẬN CỦA BỘ CHÍNH TRỊ`.
    """
    if issuer.value == _CENTRE:
        title = head.one(UnitKind.SUBJECT)
        organ = _ORGAN.match(text, title.start) if title else None
        return issuer if organ is None else _named(organ, "organ")
    spoken = head.authority
    whole = _SPEAKER.match(text, spoken.start, spoken.end) if spoken and issuer.value in _LOCAL else None
    return _named(whole, "body") if whole and plain(whole["body"]).startswith(plain(issuer.value)) else issuer


def _named(found: re.Match[str], group: str) -> Stated:
    return Stated(value=ordinary(found[group]), start=found.start(group), end=found.end(group))


def _titled(text: str, head: Head, titled: re.Match[str] | None) -> Stated | None:
    """Return the issuer that stands in the title behind `CỦA`."""
    piece = head.one(UnitKind.SUBJECT)
    named = titled or (OF_TITLE.match(text, piece.start) if piece else None)
    group = next((name for name in ("issuer", "issuer2") if named and named.groupdict().get(name)), None)
    if named is None or group is None:
        return None
    name = issuer_of(bodies([even(named[group])], is_titled=True), None, is_joint=False)[0]
    return Stated(value=name or "", start=named.start(group), end=named.end(group))
