"""Lists of documents, a hundred to a page, so that no page grows with the collection."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_tools.render.markdown import Page, escape, front_matter, page_path, target

PER_PAGE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of a list: a link, and what else the columns of the list show, as plain text."""

    label: str
    address: str
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list at `address`: its title, an introduction (Markdown), the heads of its columns, its rows."""

    address: str
    title: str
    intro: str
    columns: tuple[str, ...]
    rows: Sequence[Row]


def listing_pages(listing: Listing) -> Iterator[Page]:
    """Yield the pages of a list: `nam/2017/`, `nam/2017/trang/2/` and so on."""
    count = max(1, -(-len(listing.rows) // PER_PAGE))
    for number in range(1, count + 1):
        path = page_path(_address(listing.address, number))
        rows = listing.rows[(number - 1) * PER_PAGE : number * PER_PAGE]
        title = listing.title if number == 1 else f"{listing.title} (trang {number})"
        parts = (
            front_matter({"title": title, "kind": "list"}),
            f"# {escape(title)}\n",
            f"{listing.intro}\n",
            *_table(path, listing.columns, rows),
            *_pager(path, listing.address, number, count),
        )
        yield Page(path=path, text="\n".join(parts))


def _address(address: str, number: int) -> str:
    return address if number == 1 else f"{address}trang/{number}/"


def _table(path: str, columns: tuple[str, ...], rows: Sequence[Row]) -> Iterator[str]:
    if not rows:
        yield "Chưa có văn bản nào.\n"
        return
    yield f"| {' | '.join(columns)} |"
    yield f"|{' --- |' * len(columns)}"
    for row in rows:
        cells = (f"[{_cell(row.label)}]({target(path, row.address)})", *map(_cell, row.cells))
        yield f"| {' | '.join(cells)} |"
    yield ""


def _cell(text: str) -> str:
    return escape(" ".join(text.split())).replace("|", "&#124;")


def _pager(path: str, address: str, number: int, count: int) -> Iterator[str]:
    if count == 1:
        return
    yield f"Trang {number} / {count}"
    if number > 1:
        yield f" · [Trang trước]({target(path, _address(address, number - 1))}){{ rel=prev }}"
    if number < count:
        yield f" · [Trang sau]({target(path, _address(address, number + 1))}){{ rel=next }}"
    yield "{: .vb-pager }\n"
