"""All open data of a corpus in one process, from the pieces that a build spreads over all processors."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.corpus import Corpus
from build_tools.export.manifest import entry
from build_tools.export.site import (
    File,
    collection_files,
    document_files,
    manifest_file,
    table_heads,
    table_parts,
)


def export_files(corpus: Corpus, revision: str) -> Iterator[File]:
    """Yield path and bytes of every file; the manifest comes last and names `revision`."""
    entries = []
    for path, data in _files(corpus):
        entries.append(entry(path, data))
        yield path, data
    yield manifest_file(corpus, revision, entries)


def _files(corpus: Corpus) -> Iterator[File]:
    documents = tuple(corpus.documents.values())
    for document in documents:
        yield from document_files(corpus, document)
    yield from collection_files(corpus)
    parts = dict(table_parts(corpus, documents))
    for name, (path, head) in table_heads().items():
        yield path, head + parts[name]
