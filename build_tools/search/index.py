"""The index of a collection: which fields there are, what they weigh, and their inverted lists."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from build_tools.search import analysis
from build_tools.search.postings import FieldPostings, Posting
from build_tools.search.records import Record, SearchDocument

# BM25, chosen on the even half of 520 questions over four laws, as they are and with the articles perturbed
# (15,000 others added, titles taken off, neighbours joined): docs/ky-thuat/tim-kiem.md has the figures.
K1: Final = 1.0
B: Final = 0.6
# A heading counts twice inside the text: as a field of its own it did worse (.929 against .947).
HEADING_TIMES: Final = 2
# A word that stands in two points of five tells little in a question (measured: no change without it).
COMMON_SHARE: Final = 0.4


class Space(StrEnum):
    """What a lunr index is made of: the documents as wholes, or their points."""

    DOCUMENTS = "documents"
    POINTS = "points"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of a space and what a match in it weighs."""

    name: str
    space: Space
    boost: float


FIELDS: Final = (
    Field(name="title", space=Space.DOCUMENTS, boost=1.0),
    Field(name="about", space=Space.DOCUMENTS, boost=0.5),  # issuer, type with number, year
    Field(name="number", space=Space.DOCUMENTS, boost=4.0),
    Field(name="text", space=Space.POINTS, boost=1.0),
    Field(name="cited", space=Space.POINTS, boost=2.0),
)


class Index:
    """The inverted lists of all fields; `starts` holds the first point of every document."""

    __slots__ = ("documents", "fields", "points", "starts")

    def __init__(self) -> None:
        self.fields = {field.name: FieldPostings() for field in FIELDS}
        self.documents: list[SearchDocument] = []
        self.starts: list[int] = []
        self.points = 0

    def add(self, record: Record) -> None:
        """Add a record; the records of one document follow one another."""
        if not self.documents or self.documents[-1] != record.document:
            self._add_document(record.document)
        point = record.point
        text = "\n".join((*[point.heading] * HEADING_TIMES, point.text) if point.heading else (point.text,))
        self.fields["text"].add(analysis.terms(text))
        self.fields["cited"].add([analysis.number_term(number) for number in point.cited])
        self.points += 1

    def _add_document(self, document: SearchDocument) -> None:
        self.documents.append(document)
        self.starts.append(self.points)
        about = "\n".join((document.issuer, f"{document.doc_type} số {document.number}", document.year))
        number = [analysis.number_term(document.number)] if document.number else []
        self.fields["title"].add(analysis.terms(document.title))
        self.fields["about"].add(analysis.terms(about))
        self.fields["number"].add(number)

    def size(self, space: Space) -> int:
        """Return how many records a space holds."""
        return len(self.documents) if space is Space.DOCUMENTS else self.points

    def text(self, term: str) -> Posting | None:
        """Return where a term stands in the texts of the points."""
        return self.fields["text"].get(term)

    def terms(self) -> set[str]:
        """Return the terms of all fields."""
        return {term for field in self.fields.values() for term in field.terms()}
