"""The records of the collection: a point for every unit, documents with what is known of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from build_tools.corpus import Corpus, Document
from build_tools.model import Directive, Unit, UnitKind
from build_tools.search.files import File, index_files
from build_tools.search.records import PageKind, Point, Record, SearchDocument, records_of
from build_tools.structure.outline import place
from build_tools.text import mend

# The same words on every document; they say nothing of any.
_SILENT = frozenset({UnitKind.MOTTO})
_HEADINGS = frozenset(
    {UnitKind.PART, UnitKind.CHAPTER, UnitKind.SECTION, UnitKind.SUBSECTION, UnitKind.ARTICLE}
)
# A heading is a line; what is longer is a text of its own.
_LONGEST_HEADING = 200


def search_files(corpus: Corpus) -> Iterator[File]:
    """Yield the search files of the site: path (relative to `docs/`) and content."""
    abbreviations = {
        found.short: " ".join(found.long.split())
        for directive in reversed(corpus.directives)
        for found in directive.abbreviations
    }
    yield from index_files(corpus_records(corpus), abbreviations)


def corpus_records(corpus: Corpus) -> Iterator[Record]:
    """Yield the records of all documents that have a page, in the order of their addresses."""
    for document in corpus.documents.values():
        directive = document.directive
        shown = directive is not None and directive.front.text("withdrawn") is None
        points = _points(corpus, directive) if directive is not None and shown else ()
        yield from records_of(_search_document(document), points)


def _search_document(document: Document) -> SearchDocument:
    year = document.directive.metadata.year.value if document.directive is not None else None
    date = document.date or ""
    return SearchDocument(
        address=document.address,
        title=" ".join((document.title or next(iter(document.quoted_titles), "")).split()),
        kind=PageKind.HELD if document.directive is not None else PageKind.CITED,
        number=document.number or "",
        issuer=document.issuer or "",
        doc_type=document.doc_type,
        year=date[:4] or year or "",
        date=date,
    )


def _points(corpus: Corpus, directive: Directive) -> Iterator[Point]:
    cited = _cited(corpus, directive)
    for row, unit in enumerate(directive.units):
        text = _text(directive, unit)
        if text and unit.kind not in _SILENT:
            yield Point(
                anchor=unit.anchor,
                label=_capital(place(directive, unit)),
                heading=_heading(directive, unit),
                text=text,
                cited=tuple(cited.get(row, ())),
            )


def _text(directive: Directive, unit: Unit) -> str:
    return mend(directive.source.text, unit.span.start, unit.span.end).text.strip()


def _heading(directive: Directive, unit: Unit) -> str:
    """Return the heading the unit stands under, empty when there is none: `I. MỤC ĐÍCH, YÊU CẦU`."""
    while unit.parent is not None:
        unit = directive.units[unit.parent]
        text = _text(directive, unit)
        if unit.kind in _HEADINGS and len(text) <= _LONGEST_HEADING:
            return text
    return ""


def _cited(corpus: Corpus, directive: Directive) -> dict[int, list[str]]:
    """Return the numbers each unit cites, by the unit's place."""
    starts = [unit.span.start for unit in directive.units]
    cited: dict[int, list[str]] = {}
    for citation in corpus.findings[directive.slug].citations:
        if citation.canonical_number:
            cited.setdefault(bisect_right(starts, citation.span.start) - 1, []).append(
                citation.canonical_number
            )
    return cited


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
