"""The link of a choice, with its reason in Vietnamese as readers see it on hover."""

from __future__ import annotations

from collections.abc import Sequence

from build_tools.citations.resolution.choice import Choice, Why
from build_tools.citations.resolution.known import KnownDocument
from build_tools.citations.resolution.statements import Statement
from build_tools.citations.resolution.weighing import Verdict, shown_date
from build_tools.model import Link, LinkStatus

# More would not fit into what a reader sees on hover; the page lists them all.
_MOST_NAMED = 3
_LAWS = frozenset({"Luật", "Bộ luật", "Pháp lệnh"})


def link_of(choice: Choice) -> Link:
    """Return the link of a choice."""
    candidates = choice.verdicts if choice.why is Why.OPEN else ()
    return Link(
        status=choice.status,
        target=choice.target,
        reason=_reason(choice),
        candidates=tuple(verdict.document.address for verdict in candidates),
    )


def _reason(choice: Choice) -> str:
    match choice.why:
        case Why.OWN:
            return "Chính văn bản này."
        case Why.FITS:
            return _fitting(choice.verdicts[0])
        case Why.DISPUTED:
            return "Các văn bản nói không khớp nhau về văn bản này; trang đích nêu từng cách nói."
        case Why.OPEN:
            return _open(choice.said, choice.verdicts)
        case Why.CONTESTED | Why.SHARED:
            refused = choice.verdicts if choice.why is Why.SHARED else ()
            return _shared(choice.said) + _excluded(refused)
        case _:
            unknown = "Chưa có trong bộ sưu tập và danh mục; trang đích lập từ lời các văn bản viện dẫn."
            return unknown + _excluded(choice.verdicts)


def _fitting(verdict: Verdict) -> str:
    points = "; ".join(verdict.points)
    named_only = verdict.document.status is LinkStatus.NAMED_ONLY
    source = " Mới biết văn bản này qua các văn bản viện dẫn." if named_only else ""
    return f"{points[:1].upper()}{points[1:]}.{source}"


def _open(said: Statement, verdicts: Sequence[Verdict]) -> str:
    listed = " ".join(f"{_option(verdict)}." for verdict in verdicts[:_MOST_NAMED])
    more = len(verdicts) - _MOST_NAMED
    return f"{_lack(said)} {listed}" + (f" Còn {more} văn bản khác." if more > 0 else "")


def _option(verdict: Verdict) -> str:
    named = _told_apart(verdict.document)
    if verdict.against is not None:
        return f"Gần đúng: {named}, nhưng {verdict.against}"
    return f"Có thể là {named}: {'; '.join(verdict.points)}"


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


def _shared(said: Statement) -> str:
    given = "tên" if said.written is None else "số"
    return f"Nhiều văn bản nêu {given} này mà chưa rõ có phải cùng một văn bản hay không."


def _excluded(refused: Sequence[Verdict]) -> str:
    reasons = [f"{_told_apart(verdict.document)}: {verdict.against}" for verdict in refused[:_MOST_NAMED]]
    return f" Đã loại {'; '.join(reasons)}." if reasons else ""
