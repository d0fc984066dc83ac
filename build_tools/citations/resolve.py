"""Where the citations of a directive lead: one document, or the reason why none is chosen."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from build_tools.citations.resolution.issuers import body_of, is_placeless
from build_tools.citations.resolution.known import Alias, KnownDocument, KnownDocuments
from build_tools.citations.resolution.names import Name, parse_name
from build_tools.citations.resolution.statements import Statement, Surroundings, read_statements
from build_tools.citations.resolution.weighing import Verdict, same_counting, shown_date, weigh, weigh_again
from build_tools.identity import DocumentKey, Restart, address_slug, number_family
from build_tools.model import Directive, Findings, Link, LinkStatus

__all__ = [
    "Alias",
    "KnownDocument",
    "KnownDocuments",
    "Name",
    "Statement",
    "bare_address",
    "contradictions",
    "decide",
    "own_address",
    "parse_name",
    "read_statements",
    "resolve",
    "statement_key",
]


def resolve(directive: Directive, findings: Findings, known: KnownDocuments) -> tuple[Link, ...]:
    """Return one link for each citation of `findings`, in their order.

    Exact identity first, then what the text itself gives; one document fits or no link is chosen: the
    citation then leads to a page that says so.
    """
    around = Surroundings(directive, findings)
    return tuple(
        _linked_by_day(said, known) or _judged(*_weighed(said, index, around, known), known)
        for index, said in enumerate(read_statements(directive, findings))
    )


def weighed_statements(
    directive: Directive, findings: Findings, known: KnownDocuments
) -> tuple[Statement, ...]:
    """Return what the text says of each document, with the evidence around where identity alone fails."""
    around = Surroundings(directive, findings)
    return tuple(
        _weighed(said, index, around, known)[0]
        for index, said in enumerate(read_statements(directive, findings))
    )


def _weighed(
    said: Statement, index: int, around: Surroundings, known: KnownDocuments
) -> tuple[Statement, list[Verdict]]:
    """Weigh all candidates; the surroundings are read only when they are needed to tell them apart."""
    candidates = _candidates(said, known)
    verdicts = [] if _is_bare_number(said) else [weigh(said, document) for document in candidates]
    if said.name is not None or not candidates or sum(verdict.sure for verdict in verdicts) == 1:
        return said, verdicts
    fuller = around.complete(said, index)
    if verdicts:
        return fuller, [weigh_again(verdict, fuller) for verdict in verdicts]
    return fuller, [weigh(fuller, document) for document in candidates]


def _is_bare_number(said: Statement) -> bool:
    return said.name is None and said.date is None and said.term is None and not said.titles


def _linked_by_day(said: Statement, known: KnownDocuments) -> Link | None:
    """Return the link when one document has this number and this very day, as most citations give them."""
    if said.short or said.number is None or said.date is None or _is_own(said):
        return None
    verdicts = [weigh(said, document) for document in known.by_day.get((said.number, said.date), ())]
    exact = [verdict for verdict in verdicts if verdict.exact]
    return _linked(exact[0], known) if len(exact) == 1 else None


def decide(said: Statement, known: KnownDocuments) -> Link:
    """Choose the one document that a statement means, or say why it stays open."""
    verdicts = [weigh(said, document) for document in _candidates(said, known)]
    return _linked_by_day(said, known) or _judged(said, verdicts, known)


def _judged(said: Statement, verdicts: list[Verdict], known: KnownDocuments) -> Link:
    if _is_own(said):
        return Link(
            status=LinkStatus.SELF, target=f"van-ban/{said.citing.slug}/", reason="Chính văn bản này."
        )
    fitting = [verdict for verdict in verdicts if verdict.against is None]
    sure = [verdict for verdict in fitting if verdict.sure]
    exact = [verdict for verdict in sure if verdict.exact]
    chosen = exact if len(exact) == 1 else sure
    if len(chosen) == 1:
        return _linked(chosen[0], known)
    if _is_contested(said, known):
        return _named(said, [], known)
    if fitting:
        return _open(said, fitting, known)
    near = [verdict for verdict in verdicts if verdict.near]
    return _open(said, near, known) if near else _named(said, verdicts, known)


def _is_contested(said: Statement, known: KnownDocuments) -> bool:
    """Say whether texts contradict each other about the very identity that the statement gives."""
    if not known.contested:
        return False
    address = own_address(said)
    return address in known.contested and address in known.by_address


def contradictions(
    directive: Directive, findings: Findings, known: KnownDocuments
) -> Iterator[tuple[int, Verdict]]:
    """Yield the citations that fit no document but nearly fit one, with what speaks against it."""
    for index, said in enumerate(weighed_statements(directive, findings, known)):
        verdicts = [weigh(said, document) for document in _candidates(said, known)]
        if all(verdict.against is not None for verdict in verdicts) and not _is_own(said):
            yield from ((index, verdict) for verdict in verdicts if verdict.near)


def _is_own(said: Statement) -> bool:
    """Say whether a text names itself: its own number, with its own date or none."""
    citing = said.citing
    if said.name is not None or citing.number is None or said.number != citing.number:
        return False
    typed = citing.doc_type is None or same_counting(said.doc_type, citing.doc_type)
    dated = said.date is None or not citing.dated or _one_date(said.date, citing.date or "")
    return typed and dated


def _one_date(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _candidates(said: Statement, known: KnownDocuments) -> tuple[KnownDocument, ...]:
    if said.name is not None:
        return known.by_name.get(said.name.base, ())
    if said.short:
        found = known.by_count.get(said.number or "", ())
        return tuple(document for document in found if same_counting(said.doc_type, document.doc_type))
    return known.by_number.get(said.number or "", ())


def _linked(verdict: Verdict, known: KnownDocuments) -> Link:
    document = verdict.document
    if document.status is LinkStatus.AMBIGUOUS or document.address in known.contested:
        return Link(
            status=LinkStatus.AMBIGUOUS,
            target=document.address,
            reason="Các văn bản nói không khớp nhau về văn bản này; trang đích nêu từng cách nói.",
        )
    return Link(
        status=document.status, target=document.address, reason=_sentence(verdict.points) + _source(document)
    )


def _source(document: KnownDocument) -> str:
    if document.status is LinkStatus.NAMED_ONLY:
        return " Mới biết văn bản này qua các văn bản viện dẫn."
    return ""


def _sentence(points: tuple[str, ...]) -> str:
    joined = "; ".join(points)
    return f"{joined[:1].upper()}{joined[1:]}."


def _open(said: Statement, verdicts: list[Verdict], known: KnownDocuments) -> Link:
    addresses = tuple(verdict.document.address for verdict in verdicts)
    listed = " ".join(f"{_option(verdict)}." for verdict in verdicts[:_MOST_NAMED])
    more = len(verdicts) - _MOST_NAMED
    return Link(
        status=LinkStatus.AMBIGUOUS,
        target=bare_address(said, known),
        reason=f"{_lack(said)} {listed}" + (f" Còn {more} văn bản khác." if more > 0 else ""),
        candidates=addresses,
    )


# More would not fit into what a reader sees on hover; the page lists them all.
_MOST_NAMED = 3


def _option(verdict: Verdict) -> str:
    named = _told_apart(verdict.document)
    if verdict.against is not None:
        return f"Gần đúng: {named}, nhưng {verdict.against}"
    return f"Có thể là {named}: {'; '.join(verdict.points)}"


_LAWS = frozenset({"Luật", "Bộ luật", "Pháp lệnh"})


def _told_apart(document: KnownDocument) -> str:
    """Return the label with what tells equal numbers apart: `Nghị quyết số 20-NQ/TW (khóa X, 28/01/2008)`."""
    title = next(iter(document.titles), None) if document.doc_type in _LAWS else None
    facts = (
        title if title != document.label else None,
        document.issuer if document.family.shared else None,
        f"khóa {document.period}" if document.period else None,
        shown_date(document.dates[0]) if document.dates else None,
    )
    given = ", ".join(fact for fact in facts if fact)
    return f"{document.label} ({given})" if given else document.label


def _lack(said: Statement) -> str:
    if said.name is not None:
        return f"Chỉ với {said.shown} thì chưa rõ là văn bản nào."
    if said.short:
        return f"Chỉ nêu {said.shown}, không nêu ký hiệu."
    given = [word for word, value in (("ngày", said.date), ("khóa", said.term)) if value is not None]
    if not given:
        return f"Chỉ nêu {said.shown}, không nêu ngày hay khóa, mà số được đặt lại."
    return f"Đã nêu {said.shown} và {', '.join(given)} nhưng chưa đủ để chắc chắn."


def _named(said: Statement, refused: list[Verdict], known: KnownDocuments) -> Link:
    target = own_address(said)
    if target in known.by_address and known.by_address[target].status is not LinkStatus.NAMED_ONLY:
        return _open(said, [verdict for verdict in refused if verdict.document.address == target], known)
    if target in known.contested:
        given = "tên" if said.written is None else "số"
        reason = f"Nhiều văn bản nêu {given} này mà chưa rõ có phải cùng một văn bản hay không."
        return Link(status=LinkStatus.AMBIGUOUS, target=target, reason=reason + _excluded(refused))
    return Link(
        status=LinkStatus.NAMED_ONLY,
        target=target,
        reason="Chưa có trong bộ sưu tập và danh mục; trang đích lập từ lời các văn bản viện dẫn."
        + _excluded(refused),
    )


def _excluded(refused: list[Verdict]) -> str:
    reasons = [f"{_told_apart(verdict.document)}: {verdict.against}" for verdict in refused[:_MOST_NAMED]]
    return f" Đã loại {'; '.join(reasons)}." if reasons else ""


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
