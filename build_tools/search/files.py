"""The files the browser searches with: content-hashed pieces, cacheable for ever, and one small manifest."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from build_tools.search import restore, tables
from build_tools.search.chunks import chunks, compact
from build_tools.search.index import COMMON_SHARE, K1, B, Index, Space
from build_tools.search.pieces import pieces
from build_tools.search.records import Record

# Where the files stand in the site; the scripts find them from their own address.
FOLDER: Final = "tim-kiem/chi-muc"
MANIFEST: Final = f"{FOLDER}/manifest.json"

File = tuple[str, bytes]


def index_files(records: Iterable[Record], abbreviations: Mapping[str, str] | None = None) -> Iterator[File]:
    """Yield path (relative to the site) and content of every file of the index, the manifest last.

    The records of one document follow one another. Texts are yielded while the records are read, so that a
    large collection never stands in memory as a whole. `abbreviations` are short forms with their long ones.
    """
    index = Index()
    names: list[str] = []
    firsts: list[int] = []
    for chunk in chunks(_added(index, records)):
        firsts.append(chunk.first)
        names.append(content_name(chunk.data))
        yield f"{FOLDER}/t/{names[-1]}.json", chunk.data
    manifest = {"texts": {"steps": tables.steps(firsts), "names": "".join(names)}}
    keys: list[str] = []
    names.clear()
    for piece in pieces(index):
        keys.append(piece.first)
        names.append(content_name(piece.data))
        yield f"{FOLDER}/p/{names[-1]}.bin", piece.data
    manifest["pieces"] = {"firsts": keys, "names": "".join(names)}
    yield from _tables(index, abbreviations or {}, manifest)


def _tables(index: Index, abbreviations: Mapping[str, str], manifest: dict[str, Any]) -> Iterator[File]:
    counted = tables.counts(index)
    phrases = {
        "phrases": restore.common_phrases(),
        "abbreviations": restore.abbreviation_rows(abbreviations),
    }
    for key, data, suffix in (
        ("documents", compact(tables.columns(index)), "json"),
        ("lengths", tables.lengths(index), "bin"),
        ("syllables", tables.syllables(counted), "txt"),
        ("phrases", compact(phrases), "json"),
    ):
        manifest[key] = f"{key}-{content_name(data)}.{suffix}"
        yield f"{FOLDER}/{manifest[key]}", data
    manifest |= {
        "version": 1,
        "k1": K1,
        "b": B,
        "fields": tables.fields(index),
        "sizes": {space.value: index.size(space) for space in Space},
        "words": sum(counted.values()),  # each counted once a point: what a word's share is measured by
        "common": {"share": COMMON_SHARE, "keys": tables.common(index, counted)},
    }
    yield MANIFEST, compact(manifest)


def content_name(data: bytes) -> str:
    """Return the name of a file by its content: the same for ever, another as soon as it changes."""
    return base64.b32encode(hashlib.blake2b(data, digest_size=5).digest()).decode().lower()


def _added(index: Index, records: Iterable[Record]) -> Iterator[Record]:
    for record in records:
        index.add(record)
        yield record
