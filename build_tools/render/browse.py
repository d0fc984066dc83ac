"""Ways into the collection: all directives, all cited documents, by issuer, type and year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from build_tools.corpus import Corpus, Document
from build_tools.corpus.following import feed_address, issuer_name
from build_tools.render.groups import Group, Way, held, listed, newest_first, ways
from build_tools.render.lists import Listing, Row, listing_pages
from build_tools.render.markdown import Page, escape, file_target, link, page_path
from build_tools.render.naming import heading, year
from build_tools.render.words import UNKNOWN, counted, written_date
from build_tools.vocabulary import load

_COLUMNS = ("Văn bản", "Loại", "Cơ quan ban hành", "Ngày hoặc năm", "Toàn văn")


def browse_pages(corpus: Corpus) -> Iterator[Page]:
    """Yield every list of documents."""
    yield from listing_pages(_directives(sorted(held(corpus), key=newest_first)))
    cited = [one for one in corpus.documents.values() if one.directive is None]
    yield from listing_pages(_cited(corpus, sorted(cited, key=newest_first)))
    issuers, types, years = ways(corpus)
    rows = {document.address: _row(document) for document in listed(corpus)}
    yield from _issuer_lists(issuers, rows)
    yield from _lists(types, rows)
    yield from _lists(years, rows)


def _directives(documents: list[Document]) -> Listing:
    return Listing(
        address="van-ban/",
        title="Văn bản",
        intro=f"Bộ sưu tập có {counted(len(documents), 'văn bản')} toàn văn.",
        columns=_COLUMNS[:-1],
        rows=[_row(document, full=False) for document in documents],
    )


def _row(document: Document, *, full: bool = True) -> Row:
    """Return the row of a document; `full` adds whether its text is here."""
    cells = (document.doc_type or UNKNOWN, issuer_name(document) or UNKNOWN, _when(document))
    here = ("có" if document.directive is not None else "chưa có",) if full else ()
    return Row(label=heading(document), address=document.address, cells=(*cells, *here))


def _when(document: Document) -> str:
    if document.date:
        return written_date(document.date) or UNKNOWN
    about = year(document)
    return f"{about} (năm nói đến)" if about else UNKNOWN


def _cited(corpus: Corpus, cited: list[Document]) -> Listing:
    rows = [
        Row(
            label=document.label,
            address=document.address,
            cells=(document.title or "", _when(document), str(len(corpus.backlinks[document.address]))),
        )
        for document in cited
        if document.address in corpus.backlinks
    ]
    return Listing(
        address="vien-dan/",
        title="Văn bản được viện dẫn",
        intro=f"Có {counted(len(rows), 'văn bản')} được viện dẫn mà bộ sưu tập chưa có toàn văn.",
        columns=("Văn bản", "Tên", "Ngày", "Số lần viện dẫn"),
        rows=rows,
        lead=f"Xem {link('vien-dan/index.md', 'bản đồ viện dẫn', 'vien-dan/ban-do/')}.",
    )


def _lists(way: Way, all_rows: Mapping[str, Row]) -> Iterator[Page]:
    columns = (way.title, "Có toàn văn", "Được viện dẫn")
    rows = [Row(label=group.name, address=group.address, cells=_counts(group)) for group in way.groups]
    yield from listing_pages(
        Listing(address=way.address, title=way.title, intro="", columns=columns, rows=rows)
    )
    for group in way.groups:
        yield from listing_pages(_members(way, group, all_rows))


def _counts(group: Group) -> tuple[str, str]:
    return str(len(group.held)), str(len(group.cited))


def _members(way: Way, group: Group, all_rows: Mapping[str, Row], lead: str = "") -> Listing:
    intro = (
        f"{counted(len(group.held), 'văn bản')} có toàn văn, "
        f"{counted(len(group.cited), 'văn bản')} được viện dẫn mà chưa có toàn văn."
    )
    return Listing(
        address=group.address,
        title=f"{way.title}: {group.name}",
        intro=intro,
        columns=_COLUMNS,
        rows=[all_rows[document.address] for document in (*group.held, *group.cited)],
        above=((way.title, way.address),),
        lead=lead,
        name=group.name,
    )


def _issuer_lists(way: Way, all_rows: Mapping[str, Row]) -> Iterator[Page]:
    columns = (way.title, "Cơ quan cấp trên", "Thời gian tồn tại", "Có toàn văn", "Được viện dẫn")
    rows = [_issuer_row(group) for group in way.groups]
    yield from listing_pages(
        Listing(address=way.address, title=way.title, intro=_ISSUERS, columns=columns, rows=rows)
    )
    for group in way.groups:
        yield from listing_pages(_members(way, group, all_rows, _about(way, group)))


_ISSUERS = "Các cơ quan đã ban hành văn bản của bộ sưu tập hoặc văn bản được viện dẫn."


def _issuer_row(group: Group) -> Row:
    row = load.issuer_named(group.name)
    known = (row.parent or UNKNOWN, _existence(row) or UNKNOWN) if row else (UNKNOWN, UNKNOWN)
    return Row(label=group.name, address=group.address, cells=(*known, *_counts(group)))


def _about(way: Way, group: Group) -> str:
    """Say what an issuer is, what it belongs to and when it existed, as far as known."""
    row = load.issuer_named(group.name)
    if row is None:
        return ""
    page = page_path(group.address)
    above = way.group(row.parent) if row.parent else None
    parent = link(page, above.name, above.address) if above else escape(row.parent or "")
    below = [one for one in way.groups if _parent(one) == group.name]
    facts = (
        ("Là", escape(row.about) if row.about else ""),
        ("Cơ quan cấp trên", parent),
        (
            "Cơ quan cấp dưới có trong danh sách",
            ", ".join(link(page, one.name, one.address) for one in below),
        ),
        ("Thời gian tồn tại", _existence(row)),
        ("Ký hiệu trong số văn bản", escape(", ".join(row.codes))),
        (
            "Theo dõi",
            f"[nguồn tin Atom]({file_target(page, feed_address(group.name))})" if group.held else "",
        ),
    )
    rows = "\n".join(f"{name}\n:   {value}\n" for name, value in facts if value)
    return f'<div class="vb-card" markdown="1">\n\n{rows}\n</div>\n' if rows else ""


def _parent(group: Group) -> str | None:
    row = load.issuer_named(group.name)
    return row.parent if row else None


def _existence(row: load.Issuer) -> str:
    """Return `từ 02/7/1994 đến 2025`; what is not known is left out."""
    since = f"từ {written_date(row.from_)}" if row.from_ else ""
    until = f"đến {written_date(row.to)}" if row.to else ""
    return " ".join(part for part in (since, until) if part)
