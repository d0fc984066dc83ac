"""Where documents are cited: the sentence, the unit, and the point of a held directive that is meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from build_tools.citations.resolution.stated import Stated
from build_tools.corpus.values import Backlink, Document
from build_tools.model import Citation, Directive, Findings, Link, LinkStatus


def backlinks_of(
    witnesses: Iterable[Stated], links: Mapping[str, tuple[Link, ...]]
) -> dict[str, tuple[Backlink, ...]]:
    """Return the places that cite each address, in the order of directives and text."""
    found: dict[str, list[Backlink]] = {}
    for said in witnesses:
        slug = said.directive.slug
        for index, (citation, link) in enumerate(zip(said.citations, links[slug], strict=True)):
            if link.target is None or link.status is LinkStatus.SELF:
                continue
            found.setdefault(link.target, []).append(
                Backlink(
                    source=slug,
                    citation=index,
                    unit=said.sentences.unit(citation.span.start),
                    relation=citation.relation,
                    sentence=said.sentence(index),
                    marked=citation.span,
                    reason=link.reason,
                )
            )
    return {address: tuple(places) for address, places in sorted(found.items())}


def point_citations_of(
    citing: Iterable[Directive],
    findings: Mapping[str, Findings],
    links: Mapping[str, tuple[Link, ...]],
    documents: Mapping[str, Document],
) -> dict[tuple[str, str], int]:
    """Count, by address and anchor, the directives that cite a point of a held directive."""
    anchors: dict[str, frozenset[str]] = {}
    sources: dict[tuple[str, str], set[str]] = {}
    for directive in citing:
        pairs = zip(findings[directive.slug].citations, links[directive.slug], strict=True)
        for citation, link in pairs:
            if link.status is not LinkStatus.HELD or link.target is None or not citation.article:
                continue
            if link.target not in anchors:
                anchors[link.target] = _anchors(documents[link.target])
            for anchor in points(citation):
                if anchor in anchors[link.target]:
                    sources.setdefault((link.target, anchor), set()).add(directive.slug)
    return {place: len(slugs) for place, slugs in sorted(sources.items())}


def _anchors(document: Document) -> frozenset[str]:
    units = document.directive.units if document.directive is not None else ()
    return frozenset(unit.anchor for unit in units)


def points(citation: Citation) -> Iterator[str]:
    """Yield the anchors a citation names: `khoản 1, 2 Điều 5` → `dieu-5-khoan-1`, `dieu-5-khoan-2`."""
    levels = (("dieu", citation.article), ("khoan", citation.clause), ("diem", citation.point))
    named = [[f"{name}-{_plain(value)}" for value in values] for name, values in levels if values]
    yield from ("-".join(parts) for parts in product(*named))


def _plain(value: str) -> str:
    return value.lower().replace("đ", "dd")
