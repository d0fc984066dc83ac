"""Who cites whom: the documents a directive cites, and the directives that cite a document."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from build_tools.corpus import Backlink, Corpus, Document
from build_tools.model import Citation, Directive, Link, LinkStatus, Relation
from build_tools.render.crumbs import crumbs
from build_tools.render.inline import Mark, inline
from build_tools.render.lists import PER_PAGE, page_address, page_count, pager, table
from build_tools.render.markdown import Page, escape, escape_start, front_matter, link, page_path
from build_tools.render.words import RELATIONS, written_date
from build_tools.structure.outline import place

_ORDER = tuple(Relation)


def cited_documents(page: str, corpus: Corpus, directive: Directive) -> Iterator[str]:
    """Yield the section that lists the documents a directive cites, grouped by relation."""
    places = _places(corpus, directive)
    if not places:
        return
    yield "## Văn bản được viện dẫn { #van-ban-duoc-vien-dan }\n"
    for relation, rows in groupby(sorted(places, key=_by_relation), key=lambda place: place[0]):
        yield f"### {RELATIONS[relation][0]} {{ #vien-dan-{relation.replace('_', '-')} }}\n"
        yield '<div class="vb-rows" markdown="1">\n'
        cells = _rows(page, corpus, directive, [(target, unit) for _, target, unit in rows])
        yield from table(("Văn bản", "Ngày", "Ở"), cells)
        yield "\n</div>\n"


def _places(corpus: Corpus, directive: Directive) -> list[tuple[Relation, str, int]]:
    pairs: zip[tuple[Citation, Link]] = zip(
        corpus.findings[directive.slug].citations, corpus.links[directive.slug], strict=True
    )
    return [
        (citation.relation, found.target, directive.unit_at(citation.span.start))
        for citation, found in pairs
        if found.target is not None
    ]


def _by_relation(place: tuple[Relation, str, int]) -> tuple[int, str, int]:
    relation, target, unit = place
    return _ORDER.index(relation), target, unit


def _rows(
    page: str, corpus: Corpus, directive: Directive, places: list[tuple[str, int]]
) -> Iterator[tuple[str, str, str]]:
    for target, group in groupby(places, key=lambda place: place[0]):
        document = corpus.documents[target]
        points = ", ".join(
            link(page, place(directive, directive.units[unit]), f"van-ban/{directive.slug}/", anchor)
            for unit, anchor in dict.fromkeys((unit, directive.units[unit].anchor) for _, unit in group)
        )
        date = written_date(document.date or "") or "—"
        yield link(page, document.label, target).replace("|", "&#124;"), date, points


def cited_by(page: str, corpus: Corpus, document: Document) -> Iterator[str]:
    """Yield the section that lists who cites a document, with the sentence and a link to the point.

    It holds the first hundred places; the others have pages of their own (`cited_by_pages`).
    """
    ordered = _ordered(corpus, document)
    if ordered:
        yield "## Được viện dẫn bởi { #duoc-vien-dan-boi }\n"
        yield from _backlinks(page, corpus, document, ordered[:PER_PAGE])
        yield from pager(page, document.address, 1, page_count(ordered))


def cited_by_pages(corpus: Corpus, document: Document) -> Iterator[Page]:
    """Yield the further pages of the list of who cites a document: `vien-dan/<slug>/trang/2/` and so on."""
    count = page_count(corpus.backlinks.get(document.address, ()))
    if count == 1:
        return
    ordered = _ordered(corpus, document)
    for number in range(2, count + 1):
        path = page_path(page_address(document.address, number))
        title = f"Được viện dẫn bởi: {document.label} (trang {number})"
        first = (number - 1) * PER_PAGE
        parts = (
            front_matter({"title": title, "kind": "list"}),
            crumbs(path, (document.label, document.address), here=f"Trang {number}"),
            f"# {escape(title)}\n",
            *_backlinks(path, corpus, document, ordered[first : first + PER_PAGE]),
            *pager(path, document.address, number, count),
        )
        yield Page(path=path, text="\n".join(parts))


def _ordered(corpus: Corpus, document: Document) -> list[Backlink]:
    backlinks = corpus.backlinks.get(document.address, ())
    return sorted(backlinks, key=lambda back: (_ORDER.index(back.relation), back.source, back.citation))


def _backlinks(page: str, corpus: Corpus, document: Document, ordered: list[Backlink]) -> Iterator[str]:
    why = "Vì sao chưa chọn" if document.status is LinkStatus.AMBIGUOUS else "Vì sao liên kết"
    for relation, group in groupby(ordered, key=lambda back: back.relation):
        yield f"### {RELATIONS[relation][1]} {{ #boi-{relation.replace('_', '-')} }}\n"
        for back in group:
            address = f"van-ban/{back.source}/"
            citing = corpus.documents[address]
            if citing.directive is not None:
                unit = citing.directive.units[back.unit]
                words = f"{place(citing.directive, unit)}, {citing.label}"
                yield f"{link(page, words, address, unit.anchor)}\n"
                yield f"> {_sentence(citing.directive, back)}\n"
            yield f"{why}: {escape(back.reason)}\n{{: .vb-reason }}\n"


def _sentence(directive: Directive, back: Backlink) -> str:
    mark = Mark(span=back.marked, before="<mark>", after="</mark>")
    return escape_start(inline(directive.source, back.sentence, (mark,)))
