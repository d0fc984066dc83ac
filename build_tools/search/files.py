"""The files the browser searches with: content-hashed pieces, cacheable for ever, and one small manifest."""

from __future__ import annotations

import base64
import hashlib
import math
from collections.abc import Iterable, Iterator, Mapping
from importlib import metadata
from pathlib import Path
from typing import Any, Final

from build_tools.search import analysis, restore
from build_tools.search.chunks import chunks, compact
from build_tools.search.index import COMMON_SHARE, FIELDS, K1, B, Index, Space
from build_tools.search.pieces import pieces
from build_tools.search.postings import put_number
from build_tools.search.records import Record

# Where the files stand in the site; the scripts find them from their own address.
FOLDER: Final = "tim-kiem/chi-muc"
MANIFEST: Final = f"{FOLDER}/manifest.json"
# Enough for every syllable of Vietnamese and the commonest foreign words; loaded only when a word is unknown.
MOST_SYLLABLES: Final = 20_000

File = tuple[str, bytes]


def index_files(records: Iterable[Record], abbreviations: Mapping[str, str] | None = None) -> Iterator[File]:
    """Yield path (relative to the site) and content of every file of the index, the manifest last.

    The records of one document follow one another. Texts are yielded while the records are read, so that a
    large collection never stands in memory as a whole.
    """
    index = Index()
    manifest: dict[str, Any] = {"version": 1, "k1": K1, "b": B}
    manifest["texts"] = yield from _named(
        ((chunk.first, chunk.data) for chunk in chunks(_added(index, records))), "t", "json"
    )
    manifest["pieces"] = yield from _named(((piece.first, piece.data) for piece in pieces(index)), "p", "bin")
    manifest["fields"] = [
        {
            "name": field.name,
            "space": field.space,
            "boost": field.boost,
            "average": index.fields[field.name].average_length,
        }
        for field in FIELDS
    ]
    manifest["common"] = {"share": COMMON_SHARE, "keys": _common(index)}
    manifest["words"] = _words(index)
    manifest["sizes"] = {space.value: index.size(space) for space in Space}
    abbreviation_rows = restore.abbreviation_rows(dict(abbreviations or {}))
    for key, data, suffix in (
        ("documents", compact(_columns(index)), "json"),
        ("lengths", _lengths(index), "bin"),
        ("syllables", _syllables(index), "txt"),
        ("phrases", compact({"phrases": restore.common_phrases(), "abbreviations": abbreviation_rows}), "json"),
        ("lunr", lunr_script(), "js"),
    ):
        manifest[key] = f"{key}-{content_name(data)}.{suffix}"
        yield f"{FOLDER}/{manifest[key]}", data
    yield MANIFEST, compact(manifest)


def content_name(data: bytes) -> str:
    """Return the name of a file by its content: the same for ever, another as soon as it changes."""
    return base64.b32encode(hashlib.blake2b(data, digest_size=5).digest()).decode().lower()


def lunr_script() -> bytes:
    """Return lunr.js as the installed MkDocs ships it; it is a classic script, so a classic worker runs it."""
    place = metadata.distribution("mkdocs").locate_file("mkdocs/contrib/search/templates/search/lunr.js")
    return Path(str(place)).read_bytes()


def _added(index: Index, records: Iterable[Record]) -> Iterator[Record]:
    for record in records:
        index.add(record)
        yield record


def _named(
    parts: Iterable[tuple[object, bytes]], folder: str, suffix: str
) -> Iterator[File]:  # returns what the manifest says of them
    firsts: list[object] = []
    names: list[str] = []
    for first, data in parts:
        firsts.append(first)
        names.append(content_name(data))
        yield f"{FOLDER}/{folder}/{names[-1]}.{suffix}", data
    return {"firsts": firsts, "names": "".join(names)}


def _columns(index: Index) -> dict[str, Any]:
    """Return what filters and counts need of every document: small numbers in columns."""
    columns: dict[str, Any] = {"starts": _steps(index.starts)}
    for name in ("kind", "doc_type", "issuer", "year"):
        values = [str(getattr(document, name)) for document in index.documents]
        names = sorted(set(values))
        places = {value: place for place, value in enumerate(names)}
        columns[name] = {"names": names, "of": [places[value] for value in values]}
    columns["date"] = [document.date or document.year for document in index.documents]
    return columns


def _common(index: Index) -> dict[str, list[tuple[str, int]]]:
    """Return the commonest words by folded key with their counts: `cua` → `của` 9210, `cửa` 41.

    A question does without their lists, the longest of all, but their readings must be known.
    """
    counts = {term: posting.count for term in index.terms() if "_" not in term and (posting := index.text(term))}
    keys = {analysis.fold(term) for term, count in counts.items() if count > COMMON_SHARE * index.points}
    rows: dict[str, list[tuple[str, int]]] = {key: [] for key in sorted(keys)}
    for term, count in sorted(counts.items()):
        if (key := analysis.fold(term)) in keys:
            rows[key].append((term, count))
    return rows


def _words(index: Index) -> int:
    """Return how many words all points hold, each counted once a point: what a word's share is measured by."""
    singles = (term for term in index.terms() if "_" not in term)
    return sum(posting.count for term in singles if (posting := index.text(term)))


def _steps(numbers: list[int]) -> list[int]:
    return [number - before for before, number in zip([0, *numbers], numbers, strict=False)]


def _lengths(index: Index) -> bytes:
    data = bytearray()
    for field in FIELDS:
        for length in index.fields[field.name].lengths:
            put_number(data, length)
    return bytes(data)


def _syllables(index: Index) -> bytes:
    """Return the folded words with a letter for how common they are, `cong.` , one a line, in order."""
    counts: dict[str, int] = {}
    for term in index.terms():
        if "_" not in term and not term.startswith("#") and not term[0].isdecimal():
            key = analysis.fold(term)
            posting = index.fields["text"].get(term) or index.fields["title"].get(term)
            counts[key] = counts.get(key, 0) + (posting.count if posting else 1)
    kept = sorted(counts, key=lambda key: (-counts[key], key))[:MOST_SYLLABLES]
    return "\n".join(f"{key} {int(4 * math.log2(counts[key] + 1))}" for key in sorted(kept)).encode()
