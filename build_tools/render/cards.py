"""Cards: what is known about a document, with the unknown shown as unknown."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.corpus import Document
from build_tools.model import Directive, Origin, Sourced
from build_tools.render.markdown import escape, escape_start
from build_tools.render.words import UNKNOWN, written_date

# What the maintainers declare is the rule on a card; a note names the values that come from elsewhere.
_ORIGIN = {Origin.DECLARED: "", Origin.TEXT: "theo văn bản", Origin.INFERRED: "suy ra"}
_DECLARED = "Mục không có ghi chú là do người biên tập ghi.\n{: .vb-origin }\n"


def directive_card(directive: Directive) -> str:
    """Return the card of a directive: a definition list, each value with where it comes from."""
    data, front = directive.metadata, directive.front
    rows = (
        _row("Loại văn bản", data.type),
        _row("Số, ký hiệu", data.number),
        _date_row(data.date),
        _row("Cơ quan ban hành", data.issuer),
        _optional("Cơ quan chủ quản", data.parent_body),
        _optional("Nơi ban hành", data.place),
        _optional("Trích yếu", data.subject),
        _list_row("Nơi nhận chỉ đạo", data.addressees),
        _optional("Người ký", data.signer),
        _optional("Năm nói đến", data.year) if data.date.value is None else "",
        _definition("Nguồn", _source(front.text("source_url"), front.text("source_note"))),
        _definition("Ngày đưa vào bộ sưu tập", escape(written_date(front.text("added") or "") or UNKNOWN)),
    )
    return _card((*rows, _DECLARED))


def document_card(document: Document) -> str:
    """Return the card of a document that is cited but not held."""
    rows = (
        _definition("Loại văn bản", escape(document.doc_type)),
        _definition("Số, ký hiệu", escape(document.number or UNKNOWN)),
        _definition("Ngày ban hành", escape(written_date(document.date or "") or UNKNOWN)),
        _definition("Cơ quan ban hành", escape(document.issuer or UNKNOWN)),
        _definition("Khóa, nhiệm kỳ", escape(document.term)) if document.term else "",
    )
    return _card(rows)


def notices(directive: Directive) -> Iterator[str]:
    """Yield what a reader must know first about a directive."""
    if directive.front.text("title_origin") == "editorial":
        yield "*Tên do trang đặt; văn bản nhận được không có tên.*\n{: .vb-notice }\n"


def summary(document: Document) -> str:
    """Return one sentence about a document for search engines and link previews."""
    parts = [document.label, document.title or "", document.issuer or ""]
    return ". ".join(part for part in parts if part)


def _card(rows: tuple[str, ...]) -> str:
    inside = "\n".join(row for row in rows if row)
    return f'<div class="vb-card" markdown="1">\n\n{inside}\n</div>\n'


def _definition(name: str, value: str) -> str:
    return f"{name}\n:   {escape_start(value)}\n"


def _row(name: str, sourced: Sourced[str]) -> str:
    if sourced.value is None or sourced.origin is None:
        return _definition(name, f"*{UNKNOWN}*{{: .vb-unknown }}")
    return _definition(name, f"{escape(' '.join(sourced.value.split()))} {_origin(sourced.origin)}".strip())


def _optional(name: str, sourced: Sourced[str]) -> str:
    return _row(name, sourced) if sourced.value else ""


def _date_row(sourced: Sourced[str]) -> str:
    value = written_date(sourced.value) if sourced.value else None
    return _row("Ngày ban hành", Sourced(value=value, origin=sourced.origin))


def _list_row(name: str, sourced: Sourced[tuple[str, ...]]) -> str:
    return _optional(name, Sourced(value="; ".join(sourced.value or ()), origin=sourced.origin))


def _origin(origin: Origin) -> str:
    words = _ORIGIN[origin]
    return f'<span class="vb-origin">({words})</span>' if words else ""


def _source(url: str | None, note: str | None) -> str:
    place = f"[{escape(url)}](<{url.replace('<', '%3C').replace('>', '%3E')}>)" if url else f"*{UNKNOWN}*"
    return f"{place} {escape(note)}" if note else place
