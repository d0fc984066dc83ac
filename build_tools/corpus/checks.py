"""What does not fit together: entries, directives and texts that contradict or repeat each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice

from build_tools.citations.resolution.choice import Choice
from build_tools.citations.resolution.known import Alias, KnownDocument
from build_tools.citations.resolution.stated import Stated
from build_tools.citations.resolution.weighing import same_counting, weigh
from build_tools.corpus.known import Holding, said_by
from build_tools.corpus.values import Document
from build_tools.identity import Restart
from build_tools.model import Problem
from build_tools.problems import problem, problem_at
from build_tools.text import Position

# Of a thousand entries with one number each is told apart from so many others, not from all.
_TOLD = 3
# So many pairs with one number or name are weighed, some hundred entries each with each: half a second.
_PAIRS = 20_000


def check(
    holdings: tuple[Holding, ...], witnesses: Iterable[Stated], choices: Mapping[str, tuple[Choice, ...]]
) -> Iterator[Problem]:
    """Yield the problems of the collection as a whole; `choices` go by the slug of the citing text."""
    yield from _same_identity(holdings)
    yield from _same_address(holdings)
    yield from _shared_aliases(holdings)
    yield from _contradicted(holdings, witnesses, choices)


def _same_identity(holdings: tuple[Holding, ...]) -> Iterator[Problem]:
    groups: dict[object, list[Holding]] = {}
    for holding in holdings:
        document = holding.document
        for key in (document.number,) if document.number is not None else document.names:
            groups.setdefault(key, []).append(holding)
    for group in groups.values():
        yield from _repeated_in(group)


def _repeated_in(group: Sequence[Holding]) -> Iterator[Problem]:
    """Yield the repeats among holdings of one number or name; those of different years are none."""
    by_year: dict[str, list[Holding]] = {}
    budget = iter(range(_PAIRS))
    for place, other in enumerate(group):
        years = _years(other.document)
        near = chain(by_year.get(years[0], ()), by_year.get("", ())) if years else islice(group, place)
        pairs = zip(near, budget, strict=False)
        fitting = (one for one, _ in pairs if _repeats(one.document, other.document))
        yield from (_repeated(one, other) for one in islice(fitting, _TOLD))
        for year in set(years) or ("",):
            by_year.setdefault(year, []).append(other)


def _years(document: KnownDocument) -> tuple[str, ...]:
    """Return the years that tell a document from others of its number, that of its first date in front."""
    if document.number is None or document.family.restart is Restart.NEVER:
        return ()
    return tuple(date[:4] for date in document.dates)


def _repeats(one: KnownDocument, other: KnownDocument) -> bool:
    if one.number is None:
        return True
    return same_counting(one.doc_type, other.doc_type) and weigh(said_by(other), one).sure


def _repeated(one: Holding, other: Holding) -> Problem:
    code = "directive-number"
    if other.directive is None:
        code = "registry-duplicate" if one.directive is None else "registry-held"
    return problem(code, other.source, other.offset, label=other.document.label, other=_place(one))


def _place(holding: Holding) -> str:
    """Return where a holding stands, for a message: the file, of an entry also the line."""
    if holding.directive is not None:
        return holding.source.path
    return f"{holding.source.path}:{holding.source.position(holding.offset).line}"


def _same_address(holdings: tuple[Holding, ...]) -> Iterator[Problem]:
    seen: dict[str, Holding] = {}
    for holding in holdings:
        other = seen.setdefault(holding.document.address, holding)
        if other is holding or _is_repeat(other, holding):
            continue
        yield problem(
            "registry-address",
            holding.source,
            holding.offset,
            label=holding.document.label,
            other=_place(other),
            address=holding.document.address,
        )


def shared_slugs(documents: Mapping[str, Document]) -> Iterator[Problem]:
    """Yield where a text is called as the page of a document that is only cited: one address for two."""
    held = {document.slug: directive for document in documents.values() if (directive := document.directive)}
    for document in documents.values():
        directive = held.get(document.slug)
        if document.directive is None and directive is not None:
            start = Position(line=1, column=1)
            label = " ".join(document.label.split())
            yield problem_at("slug-shared", directive.source.path, start, slug=document.slug, label=label)


def _is_repeat(one: Holding, other: Holding) -> bool:
    same = one.document.number == other.document.number
    return same and _repeats(one.document, other.document)


def _shared_aliases(holdings: tuple[Holding, ...]) -> Iterator[Problem]:
    named: dict[str, list[tuple[Alias, Holding]]] = {}
    for holding in holdings:
        for alias in holding.document.aliases:
            named.setdefault(alias.name.base, []).append((alias, holding))
    for rows in named.values():
        yield from _shared(rows)


def _shared(rows: Sequence[tuple[Alias, Holding]]) -> Iterator[Problem]:
    """Yield where one name, borne in the same years, leads to two holdings."""
    budget = iter(range(_PAIRS))
    for place, (other, second) in enumerate(rows):
        entry = second.entry
        if entry is None:
            continue
        near = zip(islice(rows, place), budget, strict=False)
        fitting = (first for (one, first), _ in near if first is not second and _overlap(one, other))
        for first in islice(fitting, _TOLD):
            name, offset = next(name.name for name in entry.other_names), entry.place("other_names")
            yield problem("registry-alias", entry.source, offset, name=name, other=_place(first))


def _overlap(one: Alias, other: Alias) -> bool:
    if one.name.period != other.name.period and None not in (one.name.period, other.name.period):
        return False
    return (one.from_ or "") <= (other.to or "9999") and (other.from_ or "") <= (one.to or "9999")


def _contradicted(
    holdings: tuple[Holding, ...], witnesses: Iterable[Stated], choices: Mapping[str, tuple[Choice, ...]]
) -> Iterator[Problem]:
    """Yield where a text says of what may be a registered document something else than its entry does."""
    registered = {holding.document.address: holding for holding in holdings if holding.directive is None}
    for said in witnesses:
        for citation, choice in zip(said.citations, choices[said.directive.slug], strict=True):
            for verdict in choice.contradictions:
                if verdict.document.address in registered:
                    yield problem(
                        "registry-contradicts-text",
                        said.directive.source,
                        citation.span.start,
                        text=" ".join(citation.text.split()),
                        against=verdict.against,
                        entry=_place(registered[verdict.document.address]),
                    )
