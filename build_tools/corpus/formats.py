"""The forms in which a document can be fetched, apart from its page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from build_tools.corpus.values import Document


class MediaType(StrEnum):
    """What a file is, as registered with IANA or fixed by its standard."""

    TEXT = "text/plain"
    JSON = "application/json"
    AKOMA_NTOSO = "application/akn+xml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A file of a document: `address` is relative to the root of the site, `name` is what readers see."""

    address: str
    media_type: MediaType
    name: str


def downloads(document: Document) -> tuple[Download, ...]:
    """Return the files of a document, the most readable first.

    `van-ban/x/` has `van-ban/x.txt`, `.json` and `.xml`; of a document that is cited but not held, and of a
    withdrawn text, there is only what is known about it.
    """
    stem = document.address.rstrip("/")
    data = Download(address=f"{stem}.json", media_type=MediaType.JSON, name="Dữ liệu (JSON)")
    if not has_text(document):
        return (data,)
    return (
        Download(address=f"{stem}.txt", media_type=MediaType.TEXT, name="Văn bản nguồn (TXT)"),
        data,
        Download(address=f"{stem}.xml", media_type=MediaType.AKOMA_NTOSO, name="Akoma Ntoso (XML)"),
    )


def has_text(document: Document) -> bool:
    """Say whether the site shows the text of a document: it is held and was not withdrawn."""
    return document.directive is not None and document.directive.front.text("withdrawn") is None
