"""The small tables every search needs beside the inverted lists: what documents are, how long fields are."""

from __future__ import annotations

import math
from typing import Any, Final

from build_tools.search import analysis
from build_tools.search.index import COMMON_SHARE, FIELDS, Index
from build_tools.search.postings import put_number

# Enough for every syllable of Vietnamese and the commonest foreign words.
MOST_SYLLABLES: Final = 20_000
_COLUMNS: Final = ("kind", "doc_type", "issuer", "year")


def columns(index: Index) -> dict[str, Any]:
    """Return what filters and counts need of every document: small numbers in columns."""
    table: dict[str, Any] = {"starts": steps(index.starts)}
    for name in _COLUMNS:
        values = [str(getattr(document, name)) for document in index.documents]
        names = sorted(set(values))
        places = {value: place for place, value in enumerate(names)}
        table[name] = {"names": names, "of": [places[value] for value in values]}
    table["date"] = [document.date or document.year for document in index.documents]
    return table


def steps(numbers: list[int]) -> list[int]:
    """Return by how much each number exceeds the one before: `[0, 4, 9]` → `[0, 4, 5]`."""
    return [number - before for before, number in zip([0, *numbers], numbers, strict=False)]


def lengths(index: Index) -> bytes:
    """Return how many terms every record has, field by field."""
    data = bytearray()
    for field in FIELDS:
        for length in index.fields[field.name].lengths:
            put_number(data, length)
    return bytes(data)


def fields(index: Index) -> list[dict[str, Any]]:
    """Return what BM25 needs of every field."""
    return [
        {
            "name": field.name,
            "space": field.space,
            "boost": field.boost,
            "average": index.fields[field.name].average_length,
        }
        for field in FIELDS
    ]


def counts(index: Index) -> dict[str, int]:
    """Return in how many points every single word stands."""
    singles = (term for term in index.terms() if "_" not in term)
    return {term: posting.count for term in sorted(singles) if (posting := index.text(term))}


def common(index: Index, counted: dict[str, int]) -> dict[str, list[tuple[str, int]]]:
    """Return the commonest words by folded key with their counts: `cua` → `của` 9210, `cửa` 41.

    A question does without their lists, the longest of all, but their readings must be known.
    """
    keys = {analysis.fold(term) for term, count in counted.items() if count > COMMON_SHARE * index.points}
    rows: dict[str, list[tuple[str, int]]] = {key: [] for key in sorted(keys)}
    for term, count in counted.items():
        if (key := analysis.fold(term)) in keys:
            rows[key].append((term, count))
    return rows


def syllables(counted: dict[str, int]) -> bytes:
    """Return the folded words with how common they are (a logarithm), one a line: `cong 34`."""
    folded: dict[str, int] = {}
    for term, count in counted.items():
        if not term.startswith("#") and not term[0].isdecimal():
            key = analysis.fold(term)
            folded[key] = folded.get(key, 0) + count
    kept = sorted(folded, key=lambda key: (-folded[key], key))[:MOST_SYLLABLES]
    return "\n".join(f"{key} {int(4 * math.log2(folded[key] + 1))}" for key in sorted(kept)).encode()
