"""How a directive was understood, for people: metadata with origins, tree, citations, problems."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any

from build_tools.export.problems import Format, printed
from build_tools.model import (
    Deadline,
    Directive,
    Findings,
    Link,
    LinkStatus,
    Metadata,
    Origin,
    Sourced,
    UnitKind,
)
from build_tools.structure.outline import outline_label

_KEYS = {
    "type": "Loại",
    "number": "Số, ký hiệu",
    "symbol": "Ký hiệu",
    "date": "Ngày ban hành",
    "place": "Nơi ban hành",
    "issuer": "Cơ quan ban hành",
    "parent_body": "Cơ quan chủ quản",
    "title": "Tên",
    "subject": "Trích yếu",
    "term": "Khóa",
    "addressees": "Kính gửi",
    "recipients": "Nơi nhận",
    "signer": "Người ký",
    "capacity": "Chức vụ ký",
    "year": "Năm",
    "deadlines": "Thời hạn",
}
_ORIGINS = {Origin.DECLARED: "phần đầu", Origin.TEXT: "trong văn bản", Origin.INFERRED: "suy ra"}
KINDS = {
    UnitKind.MOTTO: "quốc hiệu",
    UnitKind.ISSUER: "cơ quan",
    UnitKind.NUMBER: "số, ký hiệu",
    UnitKind.PLACE_DATE: "nơi, ngày",
    UnitKind.TYPE: "tên loại",
    UnitKind.SUBJECT: "trích yếu",
    UnitKind.SALUTATION: "kính gửi",
    UnitKind.ADDRESSEE: "nơi gửi",
    UnitKind.BASIS: "căn cứ",
    UnitKind.PART: "phần",
    UnitKind.CHAPTER: "chương",
    UnitKind.SECTION: "mục",
    UnitKind.SUBSECTION: "tiểu mục",
    UnitKind.ARTICLE: "điều",
    UnitKind.CLAUSE: "khoản",
    UnitKind.POINT: "điểm",
    UnitKind.ITEM: "ý",
    UnitKind.BULLET: "gạch đầu dòng",
    UnitKind.TABLE: "bảng",
    UnitKind.PARAGRAPH: "đoạn",
    UnitKind.CLOSING: "lời kết",
    UnitKind.SIGNATURE: "chữ ký",
    UnitKind.RECIPIENTS: "nơi nhận",
    UnitKind.RECIPIENT: "nơi nhận",
    UnitKind.ANNEX: "phụ lục",
}
STATUSES = {
    LinkStatus.HELD: "có toàn văn",
    LinkStatus.REGISTERED: "có trong sổ đăng ký",
    LinkStatus.NAMED_ONLY: "mới chỉ được nhắc tên",
    LinkStatus.AMBIGUOUS: "chưa rõ là văn bản nào",
    LinkStatus.SELF: "chính văn bản này",
}
_LONGEST = 72


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Escape sequences around words; all empty where nothing may be coloured."""

    strong: str = ""
    quiet: str = ""
    good: str = ""
    doubtful: str = ""
    end: str = ""


PLAIN = Palette()
# ECMA-48: bold, faint, green, yellow, reset; readable on light and on dark.
COLOURED = Palette(strong="\x1b[1m", quiet="\x1b[2m", good="\x1b[32m", doubtful="\x1b[33m", end="\x1b[0m")
_DOUBTFUL = frozenset({LinkStatus.AMBIGUOUS, LinkStatus.NAMED_ONLY})


def reading(
    directive: Directive, findings: Findings, links: Sequence[Link], palette: Palette = PLAIN
) -> Iterator[str]:
    """Yield the lines that tell a person how a directive was read; `links` run parallel to the citations."""
    yield f"{palette.strong}{directive.source.path}{palette.end}"
    yield from ("", f"{palette.strong}Thông tin{palette.end}", *_metadata(directive, palette))
    yield from ("", f"{palette.strong}Cấu trúc{palette.end}", *_tree(directive, palette))
    yield from ("", f"{palette.strong}Viện dẫn: {len(findings.citations)}{palette.end}")
    yield from _citations(directive, findings, links, palette)
    if findings.mentions:
        yield from ("", f"{palette.strong}Nhắc đến: {len(findings.mentions)}{palette.end}")
        yield from (
            f"  {_place(directive, mention.span.start)}  {_line(mention.text)}"
            for mention in findings.mentions
        )
    yield from ("", f"{palette.strong}Lưu ý: {len(directive.problems)}{palette.end}")
    yield from (_safe(text) for text in printed(directive.problems, Format.TEXT))


def _metadata(directive: Directive, palette: Palette) -> Iterator[str]:
    unknown = []
    for field in fields(Metadata):
        sourced: Sourced[Any] = getattr(directive.metadata, field.name)
        name = _KEYS[field.name]
        if sourced.value is None or sourced.origin is None:
            unknown.append(name.lower())
            continue
        origin = f"{palette.quiet}({_origin(directive, sourced)}){palette.end}"
        yield f"  {name}: {_line(_value(sourced.value), longest=200)} {origin}"
    if unknown:
        yield f"  {palette.quiet}Chưa rõ: {', '.join(unknown)}{palette.end}"


def _origin(directive: Directive, sourced: Sourced[Any]) -> str:
    """Say where a value comes from; of a declared one also where the text speaks of the same."""
    words = _ORIGINS[sourced.origin] if sourced.origin else ""
    if sourced.span is None:
        return words
    line = f"dòng {directive.source.position(sourced.span.start).line}"
    return f"{words}; trong văn bản: {line}" if sourced.origin is Origin.DECLARED else f"{words}, {line}"


def _value(value: object) -> str:
    if isinstance(value, tuple):
        return "; ".join(_value(item) for item in value)
    return value.date if isinstance(value, Deadline) else str(value)


def _tree(directive: Directive, palette: Palette) -> Iterator[str]:
    for unit in directive.units:
        indent = "  " * unit.level
        words = _line(outline_label(directive, unit, _LONGEST))
        kind = f"{palette.quiet}{KINDS[unit.kind]} #{unit.anchor}{palette.end}"
        yield f"{indent}{words}  {kind}"


def _citations(
    directive: Directive, findings: Findings, links: Sequence[Link], palette: Palette
) -> Iterator[str]:
    for citation, link in zip(findings.citations, links, strict=True):
        colour = palette.doubtful if link.status in _DOUBTFUL else palette.good
        yield f"  {_place(directive, citation.span.start)}  {_line(citation.text)}"
        yield f"      {colour}{STATUSES[link.status]}{palette.end}: {link.target or '—'}"
        yield f"      {palette.quiet}{_line(link.reason, longest=200)}{palette.end}"


def _place(directive: Directive, offset: int) -> str:
    position = directive.source.position(offset)
    return f"{position.line}:{position.column}"


def _line(text: str, longest: int = _LONGEST) -> str:
    """Return a text on one line, cut, without characters that a terminal would obey."""
    even = _safe(" ".join(text.split()))
    return even if len(even) <= longest else f"{even[:longest].rstrip()}…"


def _safe(text: str) -> str:
    return "".join(c if c == "\n" or c.isprintable() else "\ufffd" for c in text)
