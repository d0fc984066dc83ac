"""The collection as CSV tables: documents, points, citations; `schema/csv-metadata.json` describes them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from typing import Any

from build_tools.corpus import Corpus, Document
from build_tools.corpus.frbr import work_address
from build_tools.export.akn import unit_eids
from build_tools.export.encoding import csv_lines
from build_tools.export.records import citing_documents

_Row = Sequence[str | int | None]


@cache
def csvw() -> dict[str, Any]:
    """Return the CSVW description of the tables, which tools look for in `csv-metadata.json` beside them."""
    file = resources.files("build_tools.export").joinpath("schema", "csv-metadata.json")
    loaded: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return loaded


def csv_heads() -> dict[str, bytes]:
    """Return the first line of each table by its name: the columns of its description."""
    return {
        table["url"]: csv_lines([[column["name"] for column in table["tableSchema"]["columns"]]])
        for table in csvw()["tables"]
    }


def csv_rows(corpus: Corpus, documents: Sequence[Document]) -> Iterator[tuple[str, bytes]]:
    """Yield the rows of some documents for each table, by its name."""
    yield "documents.csv", csv_lines(_documents(corpus, documents))
    yield "points.csv", csv_lines(_points(documents))
    yield "citations.csv", csv_lines(_citations(corpus, documents))


def _documents(corpus: Corpus, documents: Sequence[Document]) -> Iterator[_Row]:
    for document in documents:
        front = document.directive.front if document.directive else None
        yield (
            work_address(document.address),
            document.address,
            document.status.value,
            document.doc_type or None,
            document.number,
            document.date,
            document.issuer,
            document.term,
            _line(document.title),
            front.text("year") if front else None,
            front.text("added") if front else None,
            front.text("source_url") if front else None,
            document.entry.verification.value if document.entry else None,
            len(corpus.backlinks.get(document.address, ())),
        )


def _points(documents: Sequence[Document]) -> Iterator[_Row]:
    for document, directive in citing_documents(documents):
        for order, (unit, eid) in enumerate(zip(directive.units, unit_eids(directive), strict=True), start=1):
            yield (
                work_address(document.address),
                unit.anchor,
                order,
                eid,
                unit.kind.value,
                _line(unit.label),
                unit.level,
                None if unit.parent is None else directive.units[unit.parent].anchor,
                _line(directive.source.slice(unit.span)),
            )


def _citations(corpus: Corpus, documents: Sequence[Document]) -> Iterator[_Row]:
    for document, directive in citing_documents(documents):
        pairs = zip(corpus.findings[directive.slug].citations, corpus.links[directive.slug], strict=True)
        for order, (citation, link) in enumerate(pairs, start=1):
            yield (
                work_address(document.address),
                order,
                directive.units[directive.unit_at(citation.span.start)].anchor,
                citation.span.start,
                citation.span.end,
                _line(citation.text),
                citation.doc_type,
                citation.canonical_number,
                citation.date,
                citation.issuer,
                citation.term,
                _line(citation.title),
                citation.relation.value,
                link.status.value,
                work_address(link.target) if link.target else None,
                link.target,
                link.reason,
            )


def _line(text: str | None) -> str | None:
    return None if text is None else " ".join(text.split())
