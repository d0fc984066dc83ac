"""Pages for documents known only from the texts that cite them, and what may share a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from build_tools.citations.resolution.choice import Choice
from build_tools.citations.resolution.issuers import Agreement, agreement
from build_tools.citations.resolution.keys import is_bare, own_address, statement_key
from build_tools.citations.resolution.known import KnownDocument, KnownDocuments
from build_tools.citations.resolution.statements import Statement
from build_tools.citations.resolution.titles import Likeness, compare
from build_tools.citations.resolve import decide
from build_tools.identity import Restart, names_type, number_family
from build_tools.model import LinkStatus


def with_named_only(known: KnownDocuments, choices: Sequence[Choice]) -> KnownDocuments:
    """Add the documents that texts name and nothing else knows of; `choices` are made among the others.

    Every identity has one page. A page is contested when what the texts say of it does not fit together,
    or when nothing shows that they mean the same document: then its citations are ambiguous. No page
    depends on the order of the texts.
    """
    # Numbers first: what a text calls by number and name another one may call by name and year.
    numbered = _with_pages(known, [choice for choice in choices if choice.said.name is None])
    called = [decide(choice.said, numbered) for choice in choices if choice.said.name is not None]
    wider = _with_pages(numbered, called)
    return wider.disputing(_contested_bare(wider, [choice.said for choice in choices]))


def _with_pages(known: KnownDocuments, choices: Sequence[Choice]) -> KnownDocuments:
    unknown = _evenly_typed([choice.said for choice in choices if _is_unknown(choice, known)])
    pages = _grouped((own_address(said), said) for said in unknown if not is_bare(said))
    contested = {address for address, group in pages.items() if not is_one_document(group)}
    named = [_document(address, group) for address, group in pages.items()]
    return KnownDocuments.of([*known.by_address.values(), *named], known.contested | contested)


def _is_unknown(choice: Choice, known: KnownDocuments) -> bool:
    return choice.status is LinkStatus.NAMED_ONLY and choice.target not in known.by_address


def _evenly_typed(statements: Sequence[Statement]) -> list[Statement]:
    """Give a number that names no type (`38/2019/QH14`, `880/TLĐ`) the type most texts give it."""
    counts: dict[str | None, Counter[str]] = {}
    for said in statements:
        counts.setdefault(said.number, Counter())[said.doc_type] += 1
    kinds = {
        number: min(found, key=lambda kind: (-found[kind], kind))
        for number, found in counts.items()
        if number is not None and not names_type(number)
    }
    return [
        said if said.short or said.number not in kinds else said._replace(doc_type=kinds[said.number])
        for said in statements
    ]


def _contested_bare(known: KnownDocuments, statements: Sequence[Statement]) -> Iterable[str]:
    """Find the pages of bare numbers and names on which it stays open what the texts mean."""
    bare: list[tuple[str, Statement]] = []
    contested = set()
    for said in statements:
        choice = decide(said, known)
        if choice.target in known.by_address:
            continue
        if choice.status is LinkStatus.AMBIGUOUS:
            contested.add(choice.target)
        elif choice.status is LinkStatus.NAMED_ONLY:
            bare.append((choice.target, said))
    contested |= {address for address, group in _grouped(bare).items() if not is_one_document(group)}
    return contested


def _grouped(pairs: Iterable[tuple[str, Statement]]) -> dict[str, list[Statement]]:
    groups: dict[str, list[Statement]] = {}
    for address, said in pairs:
        groups.setdefault(address, []).append(said)
    return groups


def is_one_document(group: Sequence[Statement]) -> bool:
    """Say whether everything in the group can be said of one document, and is shown to be."""
    first = max(group, key=lambda said: (len("".join(said.titles)), said.citing.slug, said.shown))
    return (
        len({_identity(said) for said in group}) == 1
        and _one_time([said.date for said in group])
        and len({said.term for said in group} - {None}) <= 1
        and (_same_day(group) or all(_same_issuer(said, first) for said in group))
        and (not is_bare(first) or all(_shown_same(said, first) for said in group))
    )


def _same_issuer(said: Statement, other: Statement) -> bool:
    return agreement(said.issuer, other.issuer) is not Agreement.OTHER


def _same_day(group: Sequence[Statement]) -> bool:
    """Say whether all give one and the same day, which identifies a number unless its code is shared."""
    days = {said.date for said in group}
    shared = number_family(group[0].number or "").shared
    return not shared and len(days) == 1 and all(len(day or "") == len("2016-05-15") for day in days)


def _identity(said: Statement) -> tuple[str, str | None, str | None]:
    key = statement_key(said)
    return key.doc_type, key.number, key.name


def _one_time(dates: Iterable[str | None]) -> bool:
    known = sorted({date for date in dates if date is not None}, key=len)
    return all(known[-1].startswith(date) for date in known)


def _shown_same(said: Statement, other: Statement) -> bool:
    """Say whether a bare number or name in one text is shown to mean what it means in the other one."""
    if said.citing.slug == other.citing.slug:
        return True
    family = number_family(said.number or "")
    if said.name is None and not said.short and family.restart is Restart.NEVER and not family.shared:
        return True
    if said.name is not None and not said.name.lacks_body:
        # A law called by its name alone is the one in force, and the year of the text tells which.
        return said.citing.year is not None and said.citing.year == other.citing.year
    return any(compare(ours, theirs) is Likeness.SAME for ours in said.titles for theirs in other.titles)


def _document(address: str, group: Sequence[Statement]) -> KnownDocument:
    first = group[0]
    dates = sorted({said.date for said in group if said.date}, key=lambda date: (-len(date), date))
    return KnownDocument(
        address=address,
        status=LinkStatus.NAMED_ONLY,
        label=label_of(first),
        doc_type=first.doc_type,
        number=first.number,
        names=tuple(sorted({name for said in group if (name := said.name or said.called)}, key=str)),
        # On a contested page every text finds the day it gives itself.
        dates=tuple(dates[:1] if _one_time(dates) else dates),
        issuer=max((said.issuer for said in group if said.issuer), key=len, default=None),
        term=next((said.term for said in group if said.term), None),
        titles=tuple(dict.fromkeys(title for said in group for title in said.titles)),
    )


def label_of(said: Statement) -> str:
    """Return what readers call a document that only texts name: `Công văn số 12/TLĐ`."""
    return f"{said.doc_type} số {said.written}" if said.written else said.shown.strip("“”")
