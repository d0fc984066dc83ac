"""Lists, a hundred rows to a page, so that no page grows with the collection."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from build_tools.render.crumbs import crumbs
from build_tools.render.markdown import Page, escape, front_matter, page_path, target

PER_PAGE = 100
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of a list: a link, and what else the columns of the list show, as plain text.

    `anchor` leads to a point of the page at `address`; `before` are the columns in front of the link.
    """

    label: str
    address: str
    cells: tuple[str, ...] = ()
    anchor: str = ""
    before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list at `address`: its title, an introduction (Markdown), the heads of its columns, its rows.

    `above` are the steps between the home page and this list, each a name and an address; `lead` is Markdown
    that stands on the first page only; `name` is what the list is called below them, when not its title.
    """

    address: str
    title: str
    intro: str
    columns: tuple[str, ...]
    rows: Sequence[Row]
    above: tuple[tuple[str, str], ...] = ()
    lead: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paged(Generic[T]):
    """Anything shown a hundred to a page: `body` makes Markdown of the file, the first row's number, rows."""

    address: str
    title: str
    intro: str
    rows: Sequence[T]
    body: Callable[[str, int, Sequence[T]], Iterator[str]]
    above: tuple[tuple[str, str], ...] = ()
    lead: str = ""
    name: str = ""


def listing_pages(listing: Listing) -> Iterator[Page]:
    """Yield the pages of a list: `nam/2017/`, `nam/2017/trang/2/` and so on."""
    many = len(listing.rows) > PER_PAGE
    paged = Paged(
        address=listing.address,
        title=listing.title,
        intro=listing.intro,
        rows=listing.rows,
        body=lambda path, _, rows: _table(path, listing.columns, rows, part=many),
        above=listing.above,
        lead=listing.lead,
        name=listing.name,
    )
    return paged_pages(paged)


def paged_pages(paged: Paged[T]) -> Iterator[Page]:
    """Yield the pages; an empty collection has one page that says so."""
    count = page_count(paged.rows)
    for number in range(1, count + 1):
        path = page_path(page_address(paged.address, number))
        first = (number - 1) * PER_PAGE
        title = paged.title if number == 1 else f"{paged.title} (trang {number})"
        parts = (
            front_matter({"title": title, "kind": "list"}),
            crumbs(path, *paged.above, here=paged.name or title),
            f"# {escape(title)}\n",
            f"{paged.intro}\n",
            *([f"{paged.lead}\n"] if paged.lead and number == 1 else []),
            *paged.body(path, first + 1, paged.rows[first : first + PER_PAGE]),
            *pager(path, paged.address, number, count),
        )
        yield Page(path=path, text="\n".join(parts))


def page_count(rows: Sequence[object]) -> int:
    """Return how many pages a list has; an empty one has one."""
    return max(1, -(-len(rows) // PER_PAGE))


def page_address(address: str, number: int) -> str:
    """Return the address of page `number` of a list, `nam/2017/trang/2/`; the first is the list itself."""
    return address if number == 1 else f"{address}trang/{number}/"


def _table(path: str, columns: tuple[str, ...], rows: Sequence[Row], *, part: bool) -> Iterator[str]:
    if not rows:
        yield "Chưa có gì trong danh sách này.\n"
        return
    scope = "trong trang này" if part else ""
    yield f'<div class="vb-sortable" data-scope="{scope}" markdown="1">\n'
    yield from table(
        columns,
        (
            (
                *map(cell, row.before),
                f"[{cell(row.label)}]({target(path, row.address, row.anchor)})",
                *map(cell, row.cells),
            )
            for row in rows
        ),
    )
    yield "\n</div>\n"


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield a Markdown table; cells behind the first bear the head of their column: a phone shows none."""
    yield f"| {' | '.join(columns)} |"
    yield f"|{' --- |' * len(columns)}"
    labels = [f' {{ data-label="{column}" }}' for column in columns[1:]]
    for first, *others in rows:
        labelled = [content and content + label for content, label in zip(others, labels, strict=True)]
        yield f"| {' | '.join((first, *labelled))} |"


# Types, issuers and dates return in every row, the name of a document in the lists it belongs to.
@lru_cache(maxsize=16384)
def cell(text: str) -> str:
    """Return plain text for a cell of a Markdown table."""
    return escape(" ".join(text.split())).replace("|", "&#124;")


def pager(path: str, address: str, number: int, count: int) -> Iterator[str]:
    """Yield the line that leads through the pages of a list; nothing when there is one page."""
    if count == 1:
        return
    yield f"Trang {number} / {count}"
    if number > 1:
        yield f" · [Trang trước]({target(path, page_address(address, number - 1))}){{ rel=prev }}"
    if number < count:
        yield f" · [Trang sau]({target(path, page_address(address, number + 1))}){{ rel=next }}"
    yield "{: .vb-pager }\n"
