"""What a page says of its document to programs: schema.org, Dublin Core, ELI, and where the data stands.

The theme writes the key `about` of the front matter into the head of the page: `elements` are `meta` and
`link` elements, `jsonld` is a JSON-LD text in which `site:/` stands for the address of the site.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.corpus import Corpus, Document
from build_tools.corpus.formats import Download, downloads, has_text
from build_tools.corpus.frbr import work_address
from build_tools.model import CHANGING, LinkStatus, Relation
from build_tools.render.links import Here
from build_tools.render.markdown import file_target, relative_path, to_json

SITE = "site:/"
_OPEN = (LinkStatus.AMBIGUOUS, LinkStatus.SELF)
_ELI = "http://data.europa.eu/eli/ontology#"


def metadata(here: Here, document: Document) -> dict[str, object]:
    """Return the front matter that describes a document; a choice between several is no document."""
    if document.status is LinkStatus.AMBIGUOUS:
        return {}
    elements = [*_described(here, document), *_cites(here, document), *_alternates(document)]
    text = to_json(legislation(here, document))
    # Inside a script element nothing but `<` can end it.
    return {"about": {"elements": elements, "jsonld": text.replace("<", "\\u003c")}}


def legislation(here: Here, document: Document) -> dict[str, object]:
    """Return the schema.org description of a document; what is not known is absent.

    Its vocabulary stands in the context itself, so that no program has to ask another host.
    """
    work = work_address(document.address)
    return {
        "@context": {"@vocab": "https://schema.org/"},
        "@type": "Legislation",
        **_named(here, document.address),
        "url": _absolute(document.address),
        "identifier": work,
        "legislationIdentifier": document.number or work,
        "legislationJurisdiction": "VN",
        "inLanguage": "vi",
        **_known(document),
        **_relations(here, document),
        "encoding": [_encoding(download) for download in downloads(document)],
    }


def _named(here: Here, address: str) -> dict[str, object]:
    return {"@id": _absolute(address), "name": here.names[address].heading}


def _absolute(address: str) -> str:
    return f"{SITE}{address}"


def _line(text: str) -> str:
    return " ".join(text.split())


def _known(document: Document) -> dict[str, object]:
    issuer = {"@type": "Organization", "name": _line(document.issuer)} if document.issuer else None
    values = {
        "legislationType": document.doc_type,
        "legislationDate": document.date,
        "legislationPassedBy": issuer,
    }
    return {key: value for key, value in values.items() if value}


def _relations(here: Here, document: Document) -> dict[str, object]:
    targets = _targets(here.near.corpus, document)
    cited = dict.fromkeys(address for address, _ in targets)
    changed = dict.fromkeys(address for address, relation in targets if relation in CHANGING)
    values = {"citation": cited, "legislationChanges": changed}
    return {
        key: [{"@type": "Legislation", **_named(here, address)} for address in addresses]
        for key, addresses in values.items()
        if addresses
    }


def _targets(corpus: Corpus, document: Document) -> list[tuple[str, Relation]]:
    """Return the one document each citation leads to, and why it is cited."""
    if document.directive is None:
        return []
    slug = document.directive.slug
    return [
        (link.target, citation.relation)
        for citation, link in zip(corpus.findings[slug].citations, corpus.links[slug], strict=True)
        if link.target and link.status not in _OPEN
    ]


def _encoding(download: Download) -> dict[str, object]:
    return {
        "@type": "LegislationObject",
        "contentUrl": _absolute(download.address),
        "encodingFormat": download.media_type.value,
        "legislationLegalValue": {"@id": "https://schema.org/UnofficialLegalValue"},
    }


def _described(here: Here, document: Document) -> Iterator[dict[str, object]]:
    """Yield what Dublin Core and the European Legislation Identifier call the facts about a document.

    The names of the latter are written in full, so that they need no declaration.
    """
    title = here.names[document.address].heading
    number, kind, date, issuer = (
        _line(value) if value else None
        for value in (document.number, document.doc_type, document.date, document.issuer)
    )
    terms = {
        "title": title,
        "identifier": work_address(document.address),
        "type": kind,
        "issued": date,
        "creator": issuer,
        "language": "vi",
    }
    eli = {
        "id_local": number,
        "title": title,
        "type_document": kind,
        "date_document": date,
        "passed_by": issuer,
    }
    for name, value in terms.items():
        if value:
            yield _element("meta", ("name", f"dcterms.{name}"), ("content", value))
    for name, value in eli.items():
        if value:
            yield _element("meta", ("property", f"{_ELI}{name}"), ("content", value))


def _cites(here: Here, document: Document) -> list[dict[str, object]]:
    return [
        _element("link", ("property", f"{_ELI}cites"), ("href", here.hrefs[address]))
        for address in dict.fromkeys(address for address, _ in _targets(here.near.corpus, document))
    ]


def _alternates(document: Document) -> Iterator[dict[str, object]]:
    for download in downloads(document):
        yield _element(
            "link",
            ("rel", "alternate"),
            ("type", download.media_type.value),
            ("href", relative_path(document.address, download.address)),
            ("title", download.name),
        )


def _element(tag: str, *attributes: tuple[str, str]) -> dict[str, object]:
    return {"tag": tag, "attributes": attributes}


def download_menu(page: str, document: Document) -> str:
    """Return the menu of the document's files and of printing, where scripts run, and its lasting address."""
    rows = [_row(page, download) for download in downloads(document)]
    if has_text(document):
        rows.append('* <button type="button" class="md-button vb-print" hidden>In văn bản</button>')
    rows.append(f"* Địa chỉ định danh: `{work_address(document.address)}`")
    parts = ('<details class="vb-downloads" markdown="1">', "<summary>Tải về</summary>", "", *rows)
    return "\n".join((*parts, "", "</details>", ""))


def _row(page: str, download: Download) -> str:
    target = file_target(page, download.address)
    return f'* [{download.name}]({target}){{ download type="{download.media_type.value}" }}'
