"""Whether a known document fits what a text says: what speaks for it, what against, and if that suffices."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from build_tools.citations.resolution.issuers import Agreement, agreement
from build_tools.citations.resolution.known import KnownDocument
from build_tools.citations.resolution.names import Name
from build_tools.citations.resolution.statements import Statement
from build_tools.citations.resolution.titles import Likeness, compare
from build_tools.identity import Restart, names_type, term_of


class Verdict(NamedTuple):
    """How well a document fits: `sure` enough to link, and in Vietnamese what speaks for or against it.

    `against` is None when nothing contradicts. `exact` means the very day of issue; `near` that the text
    may mean this document and err in the point that contradicts.
    """

    document: KnownDocument
    sure: bool = False
    exact: bool = False
    near: bool = False
    against: str | None = None
    point: str | None = None
    compared: _Comparison | None = None

    @property
    def points(self) -> tuple[str, ...]:
        """Return what speaks for the document."""
        if self.compared is not None and self.against is None:
            return tuple(_points(self.compared))
        return (self.point,) if self.point is not None else ()


# Types that share one counting: QĐ stands for both in the Party's numbers, CTr for both.
_ONE_COUNTING = (
    frozenset({"Quyết định", "Quy định"}),
    frozenset({"Chương trình", "Chương trình hành động"}),
)


def same_counting(one: str, other: str) -> bool:
    """Say whether two types number their documents in one series."""
    return one == other or any({one, other} <= group for group in _ONE_COUNTING)


def weigh(said: Statement, document: KnownDocument) -> Verdict:
    """Weigh one known document against what a text says."""
    if said.name is not None:
        return _weigh_name(said, said.name, document)
    if not same_counting(said.doc_type, document.doc_type) and _typed(document):
        return Verdict(document=document, against=f"là {document.doc_type}, không phải {said.doc_type}")
    return _weigh_number(said, document)


def _typed(document: KnownDocument) -> bool:
    """Say whether the number names a type: `16/CT-TTg` does, and texts differ in what to call `880/TLĐ`."""
    return names_type(document.number or "")


class _Comparison(NamedTuple):
    """How statement and document compare, point by point.

    `day` is the part of the date both agree on; `numbered` says that the number alone tells the document
    from all others of its issuer; `untimely` is what the time says against the document.
    """

    said: Statement
    document: KnownDocument
    day: str
    same_term: bool
    numbered: bool
    titles: Likeness
    issuers: Agreement
    untimely: str | None
    around: tuple[str, ...]


def _weigh_number(said: Statement, document: KnownDocument) -> Verdict:
    family = document.family
    day = _agreeing_date(said.date, document) if said.date is not None else ""
    term = said.term or (term_of(said.date) if family.centre else None)
    same_term = term is not None and term == document.period
    numbered = family.restart is Restart.NEVER and not said.short
    # Where number and day say it all, it is the date of the citing text that errs.
    against = None if numbered or len(day) == _DAY else _later_than_text(said, document)
    if against is None and not numbered:
        against = _against_time(said, document, day=day, same_term=same_term)
    if against is not None and not _may_err(said, document, same_term=same_term):
        return Verdict(document, against=against)
    compared = _Comparison(
        said,
        document,
        day,
        same_term,
        numbered,
        titles=_titles(said, document) if said.titles and document.titles else Likeness.OPEN,
        issuers=agreement(said.issuer, document.issuer) if said.issuer else Agreement.OPEN,
        untimely=against,
        around=_around(said, document),
    )
    return _judged(compared)


def _judged(compared: _Comparison) -> Verdict:
    document = compared.document
    against = compared.untimely or _against(compared)
    if against is not None:
        return Verdict(document, against=against, near=_is_near(compared), compared=compared)
    sure = _is_sure(compared)
    return Verdict(document, sure, sure and len(compared.day) == _DAY, compared=compared)


def weigh_again(verdict: Verdict, said: Statement) -> Verdict:
    """Weigh a document by its number again, now that `said` tells also what stands around the citation."""
    compared = verdict.compared
    around = _around(said, verdict.document) if compared is not None else ()
    return _judged(compared._replace(said=said, around=around)) if compared and around else verdict


def _against_time(said: Statement, document: KnownDocument, *, day: str, same_term: bool) -> str | None:
    if said.date is not None and not day and document.dates:
        return f"văn bản ấy ghi ngày {shown_date(document.dates[0])}, không phải {shown_date(said.date)}"
    if said.term is not None and not same_term and document.period is not None:
        return f"văn bản ấy thuộc khóa {document.period}, không phải khóa {said.term}"
    return None


def _may_err(said: Statement, document: KnownDocument, *, same_term: bool) -> bool:
    """Say whether a contradiction may be a slip: the titles or the turn of the counting may agree."""
    return bool(said.titles) or same_term or document.family.restart is Restart.YEAR


def _against(compared: _Comparison) -> str | None:
    """Return what contradicts besides time."""
    said, document = compared.said, compared.document
    exact = len(compared.day) == _DAY and not said.short
    if compared.issuers is Agreement.OTHER and (document.family.shared or not (exact or compared.numbered)):
        return f"văn bản ấy do {document.issuer} ban hành, không phải {said.issuer}"
    timed = compared.day or compared.same_term or compared.numbered
    if compared.titles is Likeness.OTHER and not timed and not compared.around:
        return "tên văn bản ấy nói về việc khác"
    return None


_DAY = len("2016-05-15")
_YEAR = len("2016")
_PRECISIONS = {_YEAR: "năm", len("2016-05"): "tháng", _DAY: "ngày"}


def _agreeing_date(said: str, document: KnownDocument) -> str:
    """Return the part of the date on which both agree, empty when they do not or the document has none."""
    common = [
        min(said, date, key=len) for date in document.dates if said.startswith(date) or date.startswith(said)
    ]
    return max(common, key=len, default="")


def _later_than_text(said: Statement, document: KnownDocument) -> str | None:
    citing, earliest = said.citing.date, document.earliest
    if citing is None or earliest is None or earliest[: len(citing)] <= citing[: len(earliest)]:
        return None
    return f"văn bản ấy ban hành ngày {shown_date(earliest)}, sau văn bản viện dẫn"


def _titles(said: Statement, document: KnownDocument) -> Likeness:
    best = Likeness.OTHER
    for ours in said.titles:
        for theirs in document.titles:
            likeness = compare(ours, theirs)
            if likeness is Likeness.SAME:
                return likeness
            best = Likeness.OPEN if likeness is Likeness.OPEN else best
    return best


def _lent_fits(said: Statement, document: KnownDocument) -> str | None:
    for wording in said.lent:
        for title in document.titles:
            if compare(wording, title) is Likeness.SAME:
                return wording
    return None


def _around(said: Statement, document: KnownDocument) -> tuple[str, ...]:
    """Return what the sentence around says for the document."""
    points: list[str] = []
    fitting = _lent_fits(said, document) if said.lent else None
    if fitting is not None:
        points.append(f"cụm “{fitting}” ở sau trong câu khớp với tên văn bản ấy")
    if said.implied_term is not None and said.implied_term == document.period:
        points.append(f"câu đang nói các nghị quyết của hội nghị Trung ương khóa {said.implied_term}")
    if said.beside and document.related and (beside := said.beside & document.related):
        points.append(f"đứng cạnh {', '.join(sorted(beside))}, văn bản có quan hệ với văn bản ấy")
    return tuple(points)


def _is_sure(compared: _Comparison) -> bool:
    said, family = compared.said, compared.document.family
    titled = compared.titles is Likeness.SAME
    if said.short:
        # A bare count (`Nghị quyết 35`) leaves the symbol open: only the title tells.
        return titled
    if family.shared:
        located = compared.issuers is Agreement.SAME
        identified = bool(compared.day) or titled or compared.same_term or compared.numbered
        return (located and identified) or (titled and len(compared.day) == _DAY)
    if compared.numbered or len(compared.day) == _DAY or titled:
        return True
    in_turn = bool(compared.day) or (compared.same_term and family.restart is Restart.TERM)
    if in_turn and compared.titles is not Likeness.OTHER:
        return True
    return bool(compared.around)


def _is_near(compared: _Comparison) -> bool:
    """Say whether the text may mean this document and err: same title, or the same turn of the counting."""
    said, document = compared.said, compared.document
    if said.short or document.family.shared:
        return False
    if document.family.restart is Restart.YEAR and said.date and document.dates:
        return said.date[:_YEAR] == document.dates[0][:_YEAR]
    return compared.same_term or compared.titles is Likeness.SAME


def _points(compared: _Comparison) -> Iterator[str]:
    said, document = compared.said, compared.document
    where = " (nêu ở chỗ khác trong cùng văn bản)" if said.borrowed else ""
    yield f"trùng {said.shown}"
    if compared.day:
        yield f"trùng {_PRECISIONS[len(compared.day)]} {shown_date(compared.day)}{where}"
    if compared.same_term:
        yield f"trùng khóa {document.period}{'' if said.term else ' (theo ngày ban hành)'}{where}"
    if compared.numbered:
        yield "số này mang năm hoặc khóa Quốc hội, không đặt lại"
    if compared.titles is Likeness.SAME:
        yield f"tên văn bản khớp{where}"
    if compared.issuers is Agreement.SAME:
        yield "trùng cơ quan ban hành"
    elif compared.issuers is Agreement.OTHER:
        yield f"văn bản viện dẫn ghi cơ quan ban hành khác ({said.issuer})"
    yield from compared.around


def _weigh_name(said: Statement, name: Name, document: KnownDocument) -> Verdict:
    later = _later_than_text(said, document)
    own = [known for known in document.names if _same_base(name, known)]
    if any(known.period == name.period is not None for known in own) and not name.lacks_body:
        where = f" ({name.period}, nêu ở chỗ khác trong cùng văn bản)" if said.borrowed else ""
        return Verdict(document=document, sure=True, point=f"trùng tên gọi {said.shown}{where}")
    if later is not None:
        return Verdict(document=document, against=later)
    alias = next((alias for alias in document.aliases if alias.name.base == name.base), None)
    if alias is not None and alias.name.period in (None, name.period):
        return _weigh_alias(said, document, alias.from_, alias.to)
    if own and (name.period is None or any(known.period in (None, name.period) for known in own)):
        return Verdict(document=document, point=f"có tên gọi phù hợp với {said.shown}")
    return Verdict(document=document, against="tên gọi ấy chỉ một kỳ, một năm khác")


def _same_base(name: Name, known: Name) -> bool:
    return name.base == (known.bodiless if name.lacks_body else known.base)


def _weigh_alias(said: Statement, document: KnownDocument, from_: str | None, to: str | None) -> Verdict:
    year = said.citing.year
    if from_ is None and to is None:
        point = f"danh mục ghi {said.shown} là tên gọi khác của văn bản này"
        return Verdict(document=document, sure=True, point=point)
    if year is None:
        return Verdict(document=document, point=f"danh mục ghi {said.shown} là tên gọi khác")
    if (from_ or year) <= year <= (to or year):
        span = f"từ {from_} đến {to}" if from_ and to else f"từ {from_}" if from_ else f"đến {to}"
        point = f"suy ra: trong văn bản của năm {year}, {said.shown} là văn bản này (danh mục: {span})"
        return Verdict(document=document, sure=True, point=point)
    return Verdict(document=document, against=f"tên gọi ấy không dùng trong văn bản của năm {year}")


@lru_cache(maxsize=65536)
def shown_date(date: str) -> str:
    """Return a date as directives write it: `2013-06-03` → `03/6/2013`, `2022-02` → `02/2022`."""
    year, *rest = date.split("-")
    if not rest:
        return year
    # Nghị định 30/2020/NĐ-CP: a zero stands before days below 10 and the months 1 and 2.
    month = rest[0] if rest[0] <= "02" else rest[0].lstrip("0")
    return "/".join((*rest[1:], month, year))
