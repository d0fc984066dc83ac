"""The `meta` block: identification by FRBR, lifecycle, references, and where each fact comes from."""

from __future__ import annotations

from dataclasses import fields

from lxml import etree

from build_tools.corpus import Corpus, Document
from build_tools.corpus.formats import MediaType
from build_tools.corpus.frbr import expression_address, work_address
from build_tools.export.akn.inline import child
from build_tools.identity import slugify
from build_tools.model import Directive, LinkStatus, Relation

_SITE = "#trang"
_ISSUER = "#co-quan-ban-hanh"
_UNKNOWN = "Chưa rõ"
# A date is required and must be a whole one: the name says how much of it is known.
_DATES = {10: ("{}", "ban-hanh"), 7: ("{}-01", "thang-ban-hanh"), 4: ("{}-01-01", "nam-ban-hanh")}
_NO_DATE = ("0001-01-01", "chua-ro")
_EVENTS = {Relation.AMENDS: "amendment", Relation.REPLACES: "repeal", Relation.REPEALS: "repeal"}
_OWN_NAMESPACE = "urn:x-van-ban:origins"


def meta(
    parent: etree._Element, corpus: Corpus, document: Document, component: str, title: str | None
) -> None:
    """Append the `meta` of the main text (`component` is `main`) or of an annex (`att_1`)."""
    block = child(parent, "meta")
    _identification(block, document, component, title)
    if component == "main":
        events = _lifecycle(block, corpus, document)
        _references(block, corpus, document, events)
        _origins(block, document)


def _identification(block: etree._Element, document: Document, component: str, title: str | None) -> None:
    identification = child(block, "identification", source=_SITE)
    date, name = frbr_date(document.date)
    work, expression = work_address(document.address), expression_address(document.address)

    level = child(identification, "FRBRWork")
    _core(level, f"{work}/!{component}", work, (date, name), _ISSUER)
    alias = child(level, "FRBRalias", value=document.address, name="dia-chi-trang")
    level.insert(2, alias)
    child(level, "FRBRcountry", value="vn")
    child(level, "FRBRsubtype", value=subtype(document))
    if document.number and component == "main":
        child(level, "FRBRnumber", value=document.number)
    if title:
        child(level, "FRBRname", value=" ".join(title.split()))
    child(level, "FRBRauthoritative", value="false")

    level = child(identification, "FRBRExpression")
    _core(level, f"{expression}/!{component}", expression, (date, name), _ISSUER)
    child(level, "FRBRauthoritative", value="false")
    child(level, "FRBRlanguage", language="vie")

    level = child(identification, "FRBRManifestation")
    _core(level, f"{expression}/!{component}.xml", f"{expression}.xml", _added(document), _SITE)
    child(level, "FRBRformat", value=MediaType.AKOMA_NTOSO.value)


def _core(level: etree._Element, this: str, uri: str, date: tuple[str, str], author: str) -> None:
    child(level, "FRBRthis", value=this)
    child(level, "FRBRuri", value=uri)
    child(level, "FRBRdate", date=date[0], name=date[1])
    child(level, "FRBRauthor", href=author)


def frbr_date(date: str | None) -> tuple[str, str]:
    """Return a whole date and the name that says how much of it is known: `2016-07` → `2016-07-01`, month."""
    if date is None:
        return _NO_DATE
    shape, name = _DATES[len(date)]
    return shape.format(date), name


def _added(document: Document) -> tuple[str, str]:
    added = document.directive.front.text("added") if document.directive else None
    return (added, "dua-vao-bo-suu-tap") if added else _NO_DATE


def subtype(document: Document) -> str:
    """Return the type of a document as a name: `Công văn` → `cong-van`, an unknown one → `van-ban`."""
    return slugify(document.doc_type) or "van-ban"


def _lifecycle(block: etree._Element, corpus: Corpus, document: Document) -> list[str]:
    """Append what happened to the document as far as its day is known; return who did it, by address."""
    lifecycle = child(block, "lifecycle", source=_SITE)
    date, _ = frbr_date(document.date)
    child(lifecycle, "eventRef", eId="eref_1", date=date, source="#goc", type="generation")
    by = []
    for event in document.events:
        other = corpus.documents.get(event.by)
        if other is None or event.relation not in _EVENTS or other.date is None:
            continue
        by.append(event.by)
        child(
            lifecycle,
            "eventRef",
            eId=f"eref_{len(by) + 1}",
            date=frbr_date(other.date)[0],
            source=f"#tac-dong-{len(by)}",
            type=_EVENTS[event.relation],
        )
    return by


def _references(block: etree._Element, corpus: Corpus, document: Document, events: list[str]) -> None:
    references = child(block, "references", source=_SITE)
    child(references, "original", eId="goc", href=work_address(document.address), showAs=document.label)
    for number, address in enumerate(events, start=1):
        other = corpus.documents[address]
        child(
            references,
            "passiveRef",
            eId=f"tac-dong-{number}",
            href=work_address(address),
            showAs=other.label,
        )
    if document.directive is not None:
        _acted_on(references, corpus, document.directive)
    _agents(references, document)
    if document.directive is not None:
        _terms(references, document.directive)


def _acted_on(references: etree._Element, corpus: Corpus, directive: Directive) -> None:
    """Append the documents that this one amends, replaces or repeals."""
    pairs = zip(corpus.findings[directive.slug].citations, corpus.links[directive.slug], strict=True)
    targets = dict.fromkeys(
        link.target
        for citation, link in pairs
        if citation.relation in _EVENTS and link.target and link.status is not LinkStatus.AMBIGUOUS
    )
    for number, address in enumerate(targets, start=1):
        label = corpus.documents[address].label
        child(references, "activeRef", eId=f"den-{number}", href=work_address(address), showAs=label)


def _agents(references: etree._Element, document: Document) -> None:
    _organization(references, "trang", "Văn bản chỉ đạo")
    _organization(references, _ISSUER.removeprefix("#"), document.issuer or _UNKNOWN)
    signer = document.directive.metadata.signer.value if document.directive else None
    if signer:
        href = f"/akn/ontology/person/vn/{slugify(signer)}"
        child(references, "TLCPerson", eId="nguoi-ky", href=href, showAs=" ".join(signer.split()))


def _organization(references: etree._Element, eid: str, name: str) -> None:
    name = " ".join(name.split())
    href = f"/akn/ontology/organization/vn/{slugify(name)}"
    child(references, "TLCOrganization", eId=eid, href=href, showAs=name)


def _terms(references: etree._Element, directive: Directive) -> None:
    terms = dict.fromkeys((abbreviation.short, abbreviation.long) for abbreviation in directive.abbreviations)
    for number, (short, long) in enumerate(terms, start=1):
        href = f"/akn/ontology/term/vn/{slugify(long)}"
        child(references, "TLCTerm", eId=f"tu-{number}", href=href, showAs=long, shortForm=short)


def _origins(block: etree._Element, document: Document) -> None:
    """Append where each fact comes from: declared by the editor, read in the text, or inferred."""
    if document.directive is None:
        return
    metadata = document.directive.metadata
    known = {
        field.name: sourced.origin.value
        for field in fields(metadata)
        if (sourced := getattr(metadata, field.name)).origin is not None and sourced.value is not None
    }
    if known:
        proprietary = child(block, "proprietary", source=_SITE)
        names = {"vb": _OWN_NAMESPACE}
        origins = etree.SubElement(proprietary, f"{{{_OWN_NAMESPACE}}}origins", nsmap=names)
        for name, origin in known.items():
            origins.set(name, origin)
