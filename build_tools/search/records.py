"""What search knows of the collection: a record for every point, with the document it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class PageKind(StrEnum):
    """What kind of page a document has; the value is its first address part."""

    HELD = "van-ban"  # a directive of the collection, with its whole text
    CITED = "vien-dan"  # a document that directives cite


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchDocument:
    """A document as search shows it; an empty text means unknown.

    `address` is relative to the site: `van-ban/cong-van-166-cdvc-2016/`; `date` is `YYYY[-MM[-DD]]`.
    """

    address: str
    title: str
    kind: PageKind
    number: str = ""
    issuer: str = ""
    doc_type: str = ""
    year: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    r"""A place in a document: `anchor` `muc-i-2`, `label` `Mục I.2`, its own heading and text.

    `text` is composed (NFC) with even white space; line breaks stay as `\n`. `cited` are numbers as written.
    """

    anchor: str
    label: str = ""
    heading: str = ""
    text: str = ""
    cited: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A point that can be found, with its address: `van-ban/cong-van-166-cdvc-2016/#muc-1`."""

    document: SearchDocument
    point: Point

    @property
    def address(self) -> str:
        """The address of the point relative to the site."""
        anchor = self.point.anchor
        return f"{self.document.address}#{anchor}" if anchor else self.document.address


def records_of(document: SearchDocument, points: Iterable[Point] = ()) -> Iterator[Record]:
    """Yield the records of one document; a document without points is found as a whole."""
    empty = True
    for point in points:
        empty = False
        yield Record(document=document, point=point)
    if empty:
        yield Record(document=document, point=Point(anchor=""))
