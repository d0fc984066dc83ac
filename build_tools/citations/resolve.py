"""Where the citations of a directive lead: one document, or the reason why none is chosen."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.citations.resolution.choice import Choice, Why
from build_tools.citations.resolution.keys import bare_address, own_address
from build_tools.citations.resolution.known import KnownDocument, KnownDocuments
from build_tools.citations.resolution.stated import Stated
from build_tools.citations.resolution.statements import Statement
from build_tools.citations.resolution.weighing import Verdict, same_counting, weigh, weigh_again
from build_tools.citations.resolution.wording import link_of
from build_tools.model import Directive, Findings, Link, LinkStatus


def resolve(directive: Directive, findings: Findings, known: KnownDocuments) -> tuple[Link, ...]:
    """Return one link for each citation of `findings`, in their order."""
    return tuple(link_of(choice) for choice in choices(Stated(directive, findings), known))


def choices(stated: Stated, known: KnownDocuments) -> Iterator[Choice]:
    """Yield where each citation of a directive leads, in their order.

    Exact identity first, then what the text itself gives; one document fits or no link is chosen: the
    citation then leads to a page that says so.
    """
    for index, said in enumerate(stated.statements):
        yield _chosen_by_day(said, known) or _judged(*_weighed(stated, index, known), known)


def decide(said: Statement, known: KnownDocuments) -> Choice:
    """Choose the one document that a statement means, or say why it stays open."""
    by_day = _chosen_by_day(said, known)
    if by_day is not None:
        return by_day
    return _judged(said, [weigh(said, document) for document in _candidates(said, known)], known)


def _weighed(stated: Stated, index: int, known: KnownDocuments) -> tuple[Statement, list[Verdict]]:
    """Weigh all candidates; the surroundings are read only when they are needed to tell them apart."""
    said = stated.statements[index]
    candidates = _candidates(said, known)
    verdicts = [] if _is_bare_number(said) else [weigh(said, document) for document in candidates]
    if said.name is not None or not candidates or sum(verdict.sure for verdict in verdicts) == 1:
        return said, verdicts
    fuller = stated.with_surroundings(index)
    if verdicts:
        return fuller, [weigh_again(verdict, fuller) for verdict in verdicts]
    return fuller, [weigh(fuller, document) for document in candidates]


def _is_bare_number(said: Statement) -> bool:
    return said.name is None and said.date is None and said.term is None and not said.titles


def _candidates(said: Statement, known: KnownDocuments) -> tuple[KnownDocument, ...]:
    if said.name is not None:
        return known.by_name.get(said.name.base, ())
    if said.short:
        found = known.by_count.get(said.number or "", ())
        return tuple(document for document in found if same_counting(said.doc_type, document.doc_type))
    return known.by_number.get(said.number or "", ())


def _chosen_by_day(said: Statement, known: KnownDocuments) -> Choice | None:
    """Return the choice when one document has this number and this very day, as most citations give them."""
    if said.short or said.number is None or said.date is None or _is_own(said):
        return None
    verdicts = [weigh(said, document) for document in known.by_day.get((said.number, said.date), ())]
    exact = [verdict for verdict in verdicts if verdict.exact]
    return _one(said, exact[0], known) if len(exact) == 1 else None


def _judged(said: Statement, verdicts: list[Verdict], known: KnownDocuments) -> Choice:
    if _is_own(said):
        return Choice(said, Why.OWN, LinkStatus.SELF, f"van-ban/{said.citing.slug}/")
    fitting = [verdict for verdict in verdicts if verdict.against is None]
    sure = [verdict for verdict in fitting if verdict.sure]
    exact = [verdict for verdict in sure if verdict.exact]
    chosen = exact if len(exact) == 1 else sure
    if len(chosen) == 1:
        return _one(said, chosen[0], known)
    if _is_contested(said, known):
        return Choice(said, Why.CONTESTED, LinkStatus.AMBIGUOUS, own_address(said), tuple(verdicts))
    if fitting:
        return _open(said, fitting, known)
    near = [verdict for verdict in verdicts if verdict.near]
    return _open(said, near, known) if near else _none(said, tuple(verdicts), known)


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


def _is_contested(said: Statement, known: KnownDocuments) -> bool:
    """Say whether texts contradict each other about the very identity that the statement gives."""
    if not known.contested:
        return False
    address = own_address(said)
    return address in known.contested and address in known.by_address


def _one(said: Statement, verdict: Verdict, known: KnownDocuments) -> Choice:
    document = verdict.document
    if document.status is LinkStatus.AMBIGUOUS or document.address in known.contested:
        return Choice(said, Why.DISPUTED, LinkStatus.AMBIGUOUS, document.address)
    return Choice(said, Why.FITS, document.status, document.address, (verdict,))


def _open(said: Statement, verdicts: list[Verdict], known: KnownDocuments) -> Choice:
    return Choice(said, Why.OPEN, LinkStatus.AMBIGUOUS, bare_address(said, known), tuple(verdicts))


def _none(said: Statement, refused: tuple[Verdict, ...], known: KnownDocuments) -> Choice:
    target = own_address(said)
    document = known.by_address.get(target)
    if document is not None and document.status is not LinkStatus.NAMED_ONLY:
        return _open(said, [verdict for verdict in refused if verdict.document is document], known)
    if target in known.contested:
        return Choice(said, Why.SHARED, LinkStatus.AMBIGUOUS, target, refused)
    return Choice(said, Why.UNKNOWN, LinkStatus.NAMED_ONLY, target, refused)
