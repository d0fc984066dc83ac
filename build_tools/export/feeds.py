"""What other programs follow the site by: Atom feeds of new directives, and the description of its search."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree import ElementTree as ET

from build_tools.corpus import Corpus, Document
from build_tools.corpus.following import SEARCH, feed_address, issuer_name
from build_tools.corpus.formats import has_text
from build_tools.export.akn.inline import possible

_ATOM = "http://www.w3.org/2005/Atom"
_OPENSEARCH = "http://a9.com/-/spec/opensearch/1.1/"
_NAME = "Văn bản chỉ đạo"
# A feed tells what is new; everything stands in du-lieu/.
_NEWEST = 50


def feed_files(corpus: Corpus, site: str) -> Iterator[tuple[str, bytes]]:
    """Yield the feeds, the whole one and one for each issuer, and the OpenSearch description.

    `site` is the address of the site, ending in a slash: feeds are read elsewhere, so their links are whole.
    """
    held = sorted((text for text in corpus.documents.values() if has_text(text)), key=_newest_first)
    yield feed_address(), _feed(held, site, feed_address(), _NAME)
    by_address: dict[str, list[Document]] = {}
    for text in held:
        if name := issuer_name(text):
            by_address.setdefault(feed_address(name), []).append(text)
    for address, own in sorted(by_address.items()):
        # Names that differ in marks alone share an address, and so a feed.
        yield address, _feed(own, site, address, f"{_NAME}: {issuer_name(own[0])}")
    yield SEARCH, _search(site)


def _added(document: Document) -> str:
    written = document.directive.front.text("added") if document.directive else None
    return written or "1970-01-01"


def _newest_first(document: Document) -> tuple[int, str]:
    return -int(_added(document).replace("-", "")), document.slug


def _feed(held: Sequence[Document], site: str, address: str, title: str) -> bytes:
    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": "vi"})
    _text(feed, "id", f"{site}{address}")
    _text(feed, "title", title)
    _text(feed, "updated", _moment(held[0]) if held else "1970-01-01T00:00:00Z")
    ET.SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": f"{site}{address}"})
    ET.SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": site})
    _text(ET.SubElement(feed, "author"), "name", _NAME)
    for document in held[:_NEWEST]:
        _entry(feed, document, site)
    return _written(feed)


def _entry(feed: ET.Element, document: Document, site: str) -> None:
    entry = ET.SubElement(feed, "entry")
    _text(entry, "id", f"{site}{document.address}")
    _text(entry, "title", _title(document))
    _text(entry, "updated", _moment(document))
    _text(entry, "published", _moment(document))
    address = f"{site}{document.address}"
    ET.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": address})
    if document.issuer:
        _text(ET.SubElement(entry, "author"), "name", document.issuer)
    if document.doc_type:
        ET.SubElement(entry, "category", {"term": possible(document.doc_type)})
    _text(entry, "summary", ". ".join(part for part in (_title(document), document.issuer) if part))


def _title(document: Document) -> str:
    title = document.title if document.title != document.label else None
    first = document.label if document.number or not title else document.doc_type
    return " ".join(": ".join(part for part in (first, title) if part).split())


def _moment(document: Document) -> str:
    return f"{_added(document)}T00:00:00Z"


def _search(site: str) -> bytes:
    root = ET.Element("OpenSearchDescription", {"xmlns": _OPENSEARCH})
    _text(root, "ShortName", _NAME)
    _text(root, "Description", "Tìm trong toàn văn các văn bản chỉ đạo, gõ có dấu hay không dấu đều được.")
    _text(root, "Language", "vi")
    _text(root, "InputEncoding", "UTF-8")
    template = f"{site}tim-kiem/?q={{searchTerms}}"
    ET.SubElement(root, "Url", {"type": "text/html", "method": "get", "template": template})
    return _written(root)


def _text(parent: ET.Element, tag: str, text: str) -> None:
    # XML has no place for control characters, however they came into a title.
    ET.SubElement(parent, tag).text = possible(text)


def _written(root: ET.Element) -> bytes:
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"
