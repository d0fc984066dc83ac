"""A saved web page: the document in it, without menus, advertisements, comments and scripts."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Comment, NavigableString, Tag
from bs4.dammit import EncodingDetector
from bs4.element import PageElement

from build_tools.read.imports.charsets import western
from build_tools.read.imports.decode import Decoded, mend_tables, unicode_text
from build_tools.read.imports.page_parts import clutter, document_element
from build_tools.read.imports.page_text import page_text
from build_tools.read.imports.values import (
    START,
    FileKind,
    Hint,
    Imported,
    LeftOut,
    RefusedError,
    problem_at,
)

_BEGINS_PAGE = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(?P<url>https?://\S+)")
_URL = re.compile(r"https?://[^\s/]+\.\S+")


def is_page(text: str) -> bool:
    """Say whether a text begins as an HTML page does."""
    return _BEGINS_PAGE.match(text[:4096]) is not None


def read_html(data: bytes, shown: str) -> Imported:
    """Take the document out of a saved page (.html, .mhtml); refuses a page without text."""
    data = _page_of_archive(data)
    decoded = _decoded(data)
    soup = BeautifulSoup(decoded.text, "html.parser")
    hints = tuple(_hints(soup))
    left_out = tuple(clutter(soup))
    body = soup.body or soup
    element = document_element(body)
    mended = mend_tables(Decoded(text=page_text(element), encoding=decoded.encoding))
    if not mended.text.strip():
        raise RefusedError(problem_at("import-no-text", shown, START))
    return Imported(
        text=mended.text,
        kind=FileKind.HTML,
        encoding=mended.encoding,
        left_out=(*left_out, *_around(body, element)),
        notes=mended.notes,
        hints=hints,
    )


def _page_of_archive(data: bytes) -> bytes:
    """Return the page of an .mhtml archive, other data as they are."""
    if b"multipart/related" not in data[:4096]:
        return data
    message = email.message_from_bytes(data, policy=email.policy.default)
    part = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    payload = part.get_payload(decode=True) if part else None
    return payload if isinstance(payload, bytes) else data


def _decoded(data: bytes) -> Decoded:
    unicode = unicode_text(data)
    if unicode is not None:
        return unicode
    declared = EncodingDetector.find_declared_encoding(data, is_html=True) or "windows-1252"
    if declared.lower() in {"windows-1258", "cp1258"}:
        return Decoded(text=data.decode("cp1258", errors="replace"), encoding="Windows-1258")
    return Decoded(text=western(data), encoding="Windows-1252")


def _hints(soup: BeautifulSoup) -> Iterator[Hint]:
    title = soup.find("h1") or soup.find("title")
    if isinstance(title, Tag) and (words := " ".join(title.get_text(" ").split())):
        yield Hint(key="title", value=words, source="tên trang đã lưu")
    address = next(_addresses(soup), None)
    if address:
        yield Hint(key="source_url", value=address, source="địa chỉ ghi trong trang đã lưu")


def _addresses(soup: BeautifulSoup) -> Iterator[str]:
    for comment in soup.find_all(string=lambda text: isinstance(text, Comment), limit=20):
        if found := _SAVED_FROM.search(comment):
            yield found["url"]
    for tag, name in (
        (soup.find("link", rel="canonical"), "href"),
        (soup.find("meta", property="og:url"), "content"),
    ):
        value = tag.get(name) if isinstance(tag, Tag) else None
        if isinstance(value, str) and _URL.fullmatch(value):
            yield value


def _around(body: Tag, element: Tag) -> Iterator[LeftOut]:
    """Yield the text of the page that stands outside the document."""
    inside = {id(element)}
    for string in body.find_all(string=True):
        if type(string) is NavigableString and not _within(string, inside):
            words = " ".join(string.split())
            if words:
                yield LeftOut(what="phần khác của trang", words=words)


def _within(string: PageElement, known: set[int]) -> bool:
    """Say whether a string lies in a known tag; the tags on the way are known to the next string."""
    path: list[int] = []
    for parent in string.parents:
        if id(parent) in known:
            known.update(path)
            return True
        path.append(id(parent))
    return False
