"""Ways into the collection: all directives, all cited documents, by issuer, type and year."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from build_tools.corpus import Corpus, Document
from build_tools.render.lists import Listing, Row, listing_pages
from build_tools.render.markdown import Page
from build_tools.render.naming import heading, year
from build_tools.render.words import UNKNOWN, counted, written_date


def browse_pages(corpus: Corpus) -> Iterator[Page]:
    """Yield every list of the site."""
    documents = sorted(corpus.documents.values(), key=_newest_first)
    held = [document for document in documents if document.directive is not None]
    cited = [document for document in documents if document.directive is None]
    yield from listing_pages(_directives(held))
    yield from listing_pages(_cited(corpus, cited))
    yield from _grouped(held, "co-quan/", "Cơ quan ban hành", lambda document: document.issuer)
    yield from _grouped(held, "loai/", "Loại văn bản", lambda document: document.doc_type)
    yield from _grouped(held, "nam/", "Năm", year)


def _newest_first(document: Document) -> tuple[int, str]:
    return -int(year(document) or 0), document.address


def _directives(held: list[Document]) -> Listing:
    return Listing(
        address="van-ban/",
        title="Văn bản",
        intro=f"Bộ sưu tập có {counted(len(held), 'văn bản')} toàn văn.",
        columns=("Văn bản", "Loại", "Cơ quan ban hành", "Ngày hoặc năm"),
        rows=[_held_row(document) for document in held],
    )


def _held_row(document: Document) -> Row:
    cells = (document.doc_type or UNKNOWN, document.issuer or UNKNOWN, _when(document))
    return Row(label=heading(document), address=document.address, cells=cells)


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
    )


def _grouped(
    held: Iterable[Document], folder: str, title: str, value: Callable[[Document], str | None]
) -> Iterator[Page]:
    groups: dict[str, list[Document]] = defaultdict(list)
    for document in held:
        groups[value(document) or UNKNOWN].append(document)
    names = sorted(groups, reverse=folder == "nam/")
    rows = [
        Row(label=name, address=f"{folder}{slug(name)}/", cells=(str(len(groups[name])),)) for name in names
    ]
    yield from listing_pages(
        Listing(address=folder, title=title, intro="", columns=(title, "Số văn bản"), rows=rows)
    )
    for name in names:
        yield from listing_pages(
            Listing(
                address=f"{folder}{slug(name)}/",
                title=f"{title}: {name}",
                intro=counted(len(groups[name]), "văn bản") + ".",
                columns=("Văn bản", "Loại", "Cơ quan ban hành", "Ngày hoặc năm"),
                rows=[_held_row(document) for document in groups[name]],
            )
        )


def slug(name: str) -> str:
    """Return a safe part of an address: `Công đoàn Viên chức` → `cong-doan-vien-chuc`."""
    folded = name.casefold().replace("đ", "d")
    letters = "".join(c for c in unicodedata.normalize("NFD", folded) if not unicodedata.combining(c))
    return re.sub("[^a-z0-9]+", "-", letters).strip("-")
