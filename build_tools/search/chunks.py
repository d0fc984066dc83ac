"""The texts behind the results, in chunks: what a snippet is cut from and a phrase is verified against."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from build_tools.search.records import Record, SearchDocument

# Less than 2 KB on the wire: a page of results needs up to thirty.
CHUNK_CHARACTERS: Final = 3_500


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """Consecutive points with the documents they stand in; `first` is the number of the first point."""

    first: int
    data: bytes


def chunks(records: Iterable[Record]) -> Iterator[Chunk]:
    """Yield the texts of the records, a chunk at a time."""
    first = length = 0
    points: list[list[Any]] = []
    documents: list[SearchDocument] = []
    for number, record in enumerate(records):
        point = record.point
        if points and length + len(point.text) > CHUNK_CHARACTERS:
            yield _chunk(first, documents, points)
            first, length, points, documents = number, 0, [], []
        if not documents or documents[-1] != record.document:
            documents.append(record.document)
        points.append([len(documents) - 1, point.anchor, point.label, point.heading, point.text])
        length += len(point.text)
    if points:
        yield _chunk(first, documents, points)


def _chunk(first: int, documents: list[SearchDocument], points: list[list[Any]]) -> Chunk:
    rows = [
        [shown.address, shown.title, shown.kind, shown.number, shown.issuer, shown.doc_type, shown.date]
        for shown in documents
    ]
    content = {"documents": rows, "points": points}
    return Chunk(first=first, data=compact(content))


def compact(content: object) -> bytes:
    """Return `content` as JSON without white space."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
