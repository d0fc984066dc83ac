"""Who cites whom: the documents a directive cites, and the directives that cite a document."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter, itemgetter

from build_tools.corpus import Backlink, Corpus, Document
from build_tools.model import Directive, LinkStatus, Relation
from build_tools.render.around import Around
from build_tools.render.crumbs import crumbs
from build_tools.render.inline import Mark, inline
from build_tools.render.links import Here, here
from build_tools.render.lists import PER_PAGE, page_address, page_count, pager, table
from build_tools.render.markdown import Page, escape, escape_start, front_matter, page_path
from build_tools.render.words import RELATIONS, written_date

_RELATIONS = tuple(Relation)
_ORDER = {relation: place for place, relation in enumerate(_RELATIONS)}


def cited_documents(here: Here, directive: Directive) -> Iterator[str]:
    """Yield the section that lists the documents a directive cites, grouped by relation."""
    places = sorted(_places(here, directive))
    if not places:
        return
    yield "## Văn bản được viện dẫn { #van-ban-duoc-vien-dan }\n"
    for order, rows in groupby(places, key=itemgetter(0)):
        relation = _RELATIONS[order]
        yield f"### {RELATIONS[relation][0]} {{ #vien-dan-{relation.replace('_', '-')} }}\n"
        yield '<div class="vb-rows" markdown="1">\n'
        yield from table(("Văn bản", "Ngày", "Ở"), _rows(here, directive, rows))
        yield "\n</div>\n"


def _places(here: Here, directive: Directive) -> Iterator[tuple[int, str, int]]:
    """Yield the relation of each citation as its place in the order, its document, the unit it stands in."""
    citations = here.near.corpus.findings[directive.slug].citations
    links = here.near.corpus.links[directive.slug]
    unit_at = here.points[directive.slug].at
    for citation, found in zip(citations, links, strict=True):
        if found.target is not None:
            yield _ORDER[citation.relation], found.target, unit_at(citation.span.start)


def _rows(
    here: Here, directive: Directive, places: Iterator[tuple[int, str, int]]
) -> Iterator[tuple[str, str, str]]:
    for target, group in groupby(places, key=itemgetter(1)):
        units = dict.fromkeys(unit for *_, unit in group)
        where = ", ".join([here.point(directive, unit, "") for unit in units])
        date = written_date(here.near.corpus.documents[target].date or "") or "—"
        yield here.links[target].replace("|", "&#124;"), date, where


def cited_by(here: Here, document: Document) -> Iterator[str]:
    """Yield the section that lists who cites a document, with the sentence and a link to the point.

    It holds the first hundred places; the others have pages of their own (`cited_by_pages`).
    """
    ordered = _ordered(here.near.corpus, document)
    if ordered:
        yield "## Được viện dẫn bởi { #duoc-vien-dan-boi }\n"
        yield from _backlinks(here, document, ordered[:PER_PAGE])
        yield from pager(here.path, document.address, 1, page_count(ordered))


def cited_by_pages(near: Around, document: Document) -> Iterator[Page]:
    """Yield the further pages of the list of who cites a document: `vien-dan/<slug>/trang/2/` and so on."""
    count = page_count(near.corpus.backlinks.get(document.address, ()))
    if count == 1:
        return
    ordered = _ordered(near.corpus, document)
    for number in range(2, count + 1):
        path = page_path(page_address(document.address, number))
        title = f"Được viện dẫn bởi: {document.label} (trang {number})"
        first = (number - 1) * PER_PAGE
        parts = (
            front_matter({"title": title, "kind": "list"}),
            crumbs(path, (document.label, document.address), here=f"Trang {number}"),
            f"# {escape(title)}\n",
            *_backlinks(here(near, path), document, ordered[first : first + PER_PAGE]),
            *pager(path, document.address, number, count),
        )
        yield Page(path=path, text="\n".join(parts))


def _ordered(corpus: Corpus, document: Document) -> list[Backlink]:
    backlinks = corpus.backlinks.get(document.address, ())
    return sorted(backlinks, key=lambda back: (_ORDER[back.relation], back.source, back.citation))


def _backlinks(here: Here, document: Document, ordered: list[Backlink]) -> Iterator[str]:
    why = "Vì sao chưa chọn" if document.status is LinkStatus.AMBIGUOUS else "Vì sao liên kết"
    for relation, group in groupby(ordered, key=attrgetter("relation")):
        yield f"### {RELATIONS[relation][1]} {{ #boi-{relation.replace('_', '-')} }}\n"
        for back in group:
            citing = here.near.corpus.documents[f"van-ban/{back.source}/"].directive
            if citing is not None:
                yield f"{here.point(citing, back.unit)}\n"
                yield f"> {_sentence(citing, back)}\n"
            yield f"{why}: {escape(back.reason)}\n{{: .vb-reason }}\n"


def _sentence(directive: Directive, back: Backlink) -> str:
    mark = Mark(span=back.marked, before="<mark>", after="</mark>")
    return escape_start(inline(directive.source, back.sentence, (mark,)))
