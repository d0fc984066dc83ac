"""The identity that a statement gives a document, and the addresses that follow from it."""

from __future__ import annotations

from functools import lru_cache

from build_tools.citations.resolution.issuers import body_of, is_placeless
from build_tools.citations.resolution.known import KnownDocuments
from build_tools.citations.resolution.statements import Statement
from build_tools.citations.resolution.weighing import same_counting
from build_tools.identity import DocumentKey, Restart, address_slug, number_family
from build_tools.model import LinkStatus


def statement_key(said: Statement) -> DocumentKey:
    """Return the identity that a statement gives a document, as far as it goes."""
    if said.name is not None:
        name = said.name.base.partition("|")[2]
        return DocumentKey(doc_type=said.doc_type, name=name, period=said.name.period)
    number = said.number or ""
    family = number_family(number)
    placed = said.issuer if family.shared and not is_placeless(said.issuer) and not said.short else None
    return DocumentKey(
        doc_type=counted_as(said.doc_type, number),
        number=number,
        date=said.date,
        term=said.term,
        issuer=body_of(placed) if placed else None,
    )


def counted_as(doc_type: str, number: str) -> str:
    """Return the type under which a number is counted: `Quy định số 37-QĐ/TW` → `Quyết định`."""
    if same_counting(doc_type, "Quyết định") and "QĐ" in number:
        return "Quyết định"
    if same_counting(doc_type, "Chương trình") and "CTr" in number:
        return "Chương trình hành động"
    return doc_type


def own_address(said: Statement) -> str:
    """Return the address of the page for a document that nothing else is known of."""
    return f"vien-dan/{address_slug(statement_key(said))}/"


def bare_address(said: Statement, known: KnownDocuments) -> str:
    """Return the address of the page that lists what a number or name alone may mean."""
    address = _bare_address(said.doc_type, said.number, said.name.base if said.name is not None else None)
    document = known.by_address.get(address)
    if document is None or document.status in (LinkStatus.NAMED_ONLY, LinkStatus.AMBIGUOUS):
        return address
    return address.removesuffix("/") + "-trung-so/"


@lru_cache(maxsize=65536)
def _bare_address(doc_type: str, number: str | None, base: str | None) -> str:
    if base is not None:
        key = DocumentKey(doc_type=doc_type, name=base.partition("|")[2])
    else:
        key = DocumentKey(doc_type=counted_as(doc_type, number or ""), number=number)
    return f"vien-dan/{address_slug(key)}/"


def is_bare(said: Statement) -> bool:
    """Say whether a statement gives no more than a number or a name whose bearers change."""
    key = statement_key(said)
    if said.name is not None:
        return key.period is None or said.name.lacks_body
    if said.short:
        return True
    family = number_family(said.number or "")
    if family.shared and key.issuer is None:
        return True
    return family.restart is not Restart.NEVER and key.date is None and key.term is None
