"""What is known of a document that is not held, how well it is known, and where to look it up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.corpus import Document, Event
from build_tools.model import LinkStatus, Relation
from build_tools.read.registry import RegistryEntry
from build_tools.render.links import Here
from build_tools.render.markdown import escape, escape_start
from build_tools.render.words import RELATIONS, written_date

_STATE = {
    LinkStatus.REGISTERED: "Trang chưa có toàn văn văn bản này.",
    LinkStatus.NAMED_ONLY: "Trang chưa có toàn văn; chỉ ghi lại những gì các văn bản viện dẫn nêu.",
    LinkStatus.AMBIGUOUS: "Nhiều văn bản có thể mang {what} này; chưa rõ văn bản viện dẫn nói tới bản nào.",
}
_VERIFIED = {
    "number": "số",
    "date": "ngày ban hành",
    "issuer": "cơ quan ban hành",
    "title": "tên",
    "subject": "nội dung",
    "term": "khóa",
    "event": "sự kiện",
}
_NO_EFFECT = "Chưa rõ hiệu lực: không văn bản nào trên trang nói đã sửa đổi, thay thế hay bãi bỏ văn bản này."
_MOST = 3  # places named for one event
_URL = re.compile(r"https?://[^\s()<>]+")


def state(document: Document) -> str:
    """Return in plain words how well a document is known."""
    sentences = [_STATE[document.status].format(what="số" if document.number else "tên")]
    if document.entry is not None:
        sentences.append(f"Thông tin dưới đây {_verification(document.entry)}.")
    return f"{escape(' '.join(sentences))}\n{{: .vb-notice }}\n"


def _verification(entry: RegistryEntry) -> str:
    fields = ", ".join(_VERIFIED[name] for name in entry.verified_fields if name in _VERIFIED)
    return f"{entry.verification.words} ({fields})" if fields else entry.verification.words


def effect(here: Here, document: Document) -> Iterator[str]:
    """Yield what known texts did to a document, with the place that states it, or that nothing is known."""
    told: dict[tuple[Relation, str], dict[str, None]] = {}
    for event in document.events:
        for source in _stated(here, event):
            told.setdefault((event.relation, event.by), {})[source] = None
    for (relation, by), sources in told.items():
        what = f"{RELATIONS[relation][1]} {here.links[by]}"
        yield f"**{what}**, theo {_some([*sources])}.\n{{: .vb-notice .vb-effect }}\n"
    if not document.events and document.status is not LinkStatus.AMBIGUOUS:
        yield f"{_NO_EFFECT}\n{{: .vb-effect }}\n"


def _stated(here: Here, event: Event) -> Iterator[str]:
    """Yield a link to the point that states an event."""
    citing = here.near.corpus.documents[f"van-ban/{event.source}/"].directive
    if citing is not None:
        yield here.point(citing, here.points[citing.slug].at(event.sentence.start))


def _some(sources: list[str]) -> str:
    more = len(sources) - _MOST
    return "; ".join(sources[:_MOST]) + (f" và {more} chỗ khác" if more > 0 else "")


def lookup(document: Document) -> Iterator[str]:
    """Yield the section that says where to look a document up and where its facts come from."""
    entry = document.entry
    if entry is None:
        return
    rows = tuple(_lookup_rows(entry))
    if rows:
        yield "## Tra cứu và nguồn { #tra-cuu }\n"
        yield from rows
        yield ""


def _lookup_rows(entry: RegistryEntry) -> Iterator[str]:
    if entry.address:
        yield f"* Địa chỉ chính thức: {_linked(entry.address)}"
    for address in entry.seen_not_opened:
        yield f"* Địa chỉ có gặp nhưng chưa mở để xem: {_linked(address)}"
    for title in entry.other_titles:
        yield f"* Còn gặp tên: {escape(title)}"
    for date in entry.other_dates:
        yield f"* Còn gặp ngày: {written_date(date)}"
    for name in entry.continues:
        yield f"* Tiếp nối văn bản: {escape(name)}"
    for name in entry.continued_by:
        yield f"* Được tiếp nối bởi: {escape(name)}"
    for source in entry.sources:
        yield f"* Nguồn: {_linked(source)}"
    if entry.note:
        yield f"* Ghi chú: {_linked(entry.note)}"


def _linked(text: str) -> str:
    """Return a text as Markdown in which web addresses are links."""
    pieces: list[str] = []
    done = 0
    for found in _URL.finditer(text):
        address = found.group().rstrip(".,;…")
        pieces += (escape(text[done : found.start()]), f"[{escape(address)}](<{address}>)")
        done = found.start() + len(address)
    return escape_start("".join((*pieces, escape(text[done:]))))
