"""The index cut into pieces by term, so that a reader fetches only what the query needs.

Terms that differ by marks alone stand together under their folded key, `cong_doan` → `công_đoàn`,
`cộng_đoạn`: one piece both answers a query and says how likely each reading of it is. So the collection's
own pairs are the model that restores marks, and nothing else has to be fetched for it.

A piece is a row of groups in the order of their keys. All numbers are LEB128, all texts UTF-8:

    group   = shared, rest length, rest of the key, size of the body, body
    body    = number of terms, terms
    term    = length, term, mask of its fields, lists of these fields
    list    = number of records, size, records (see `Posting`)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from build_tools.search import analysis
from build_tools.search.index import FIELDS, Index
from build_tools.search.postings import put_number

# Small enough that a question of 25 syllables stays below 400 KB, large enough for few requests.
PIECE_BYTES: Final = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece of the index; `first` is its first folded key."""

    first: str
    data: bytes


def pieces(index: Index) -> Iterator[Piece]:
    """Yield the pieces of the index in the order of their keys; a key is never parted."""
    first, last = "", ""
    data = bytearray()
    for key, body in _groups(index):
        if len(data) + len(body) > PIECE_BYTES and data:
            yield Piece(first=first, data=bytes(data))
            data.clear()
        if not data:
            first, last = key, ""
        _put_group(data, last, key, body)
        last = key
    if data:
        yield Piece(first=first, data=bytes(data))


def _groups(index: Index) -> Iterator[tuple[str, bytearray]]:
    keyed = sorted(((analysis.fold(term), term) for term in index.terms()), key=_javascript_order)
    for key, group in groupby(keyed, key=lambda pair: pair[0]):
        members = [term for _, term in group]
        body = bytearray()
        put_number(body, len(members))
        for term in members:
            _put_term(body, index, term)
        yield key, body


def _javascript_order(keyed: tuple[str, str]) -> tuple[bytes, str]:
    # JavaScript compares strings by UTF-16 units; the browser finds a key's piece by comparing.
    return keyed[0].encode("utf-16-be"), keyed[1]


def _put_text(buffer: bytearray, text: bytes) -> None:
    put_number(buffer, len(text))
    buffer += text


def _put_group(buffer: bytearray, last: str, key: str, body: bytearray) -> None:
    before, encoded = last.encode(), key.encode()
    shared = 0
    while shared < min(len(before), len(encoded)) and before[shared] == encoded[shared]:
        shared += 1
    put_number(buffer, shared)
    _put_text(buffer, encoded[shared:])
    _put_text(buffer, bytes(body))


def _put_term(buffer: bytearray, index: Index, term: str) -> None:
    _put_text(buffer, term.encode())
    found = [(place, index.fields[field.name].get(term)) for place, field in enumerate(FIELDS)]
    put_number(buffer, sum(1 << place for place, posting in found if posting))
    for _, posting in found:
        if posting:
            put_number(buffer, posting.count)
            _put_text(buffer, bytes(posting.data))
