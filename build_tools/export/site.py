"""All files of open data, as they go below `docs/`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from importlib import resources
from typing import Any

from build_tools.corpus import Corpus, Document
from build_tools.corpus.formats import MediaType, downloads
from build_tools.export.akn import akoma_ntoso
from build_tools.export.encoding import json_file, json_lines
from build_tools.export.graph import graph, graphml
from build_tools.export.manifest import Entry, manifest
from build_tools.export.places import FOLDER, SCHEMAS, VERSION
from build_tools.export.records import document_record, summary
from build_tools.export.resolver import resolver_files
from build_tools.export.tables import csv_heads, csv_rows, csvw
from build_tools.read import front_matter, registry

File = tuple[str, bytes]
_OWN_SCHEMAS = ("document", "collection", "graph", "manifest")


def manifest_file(corpus: Corpus, revision: str, entries: Iterable[Entry]) -> File:
    """Return the manifest of all other files."""
    return f"{FOLDER}manifest.json", json_file(manifest(corpus, revision, entries))


def document_files(corpus: Corpus, document: Document) -> Iterator[File]:
    """Yield the files of one document."""
    directive = document.directive
    for download in downloads(document):
        match download.media_type:
            case MediaType.JSON:
                yield download.address, json_file(document_record(corpus, document))
            case MediaType.TEXT if directive is not None:
                yield download.address, directive.source.text.encode("utf-8")
            case MediaType.AKOMA_NTOSO if directive is not None:
                yield download.address, akoma_ntoso(corpus, document, directive)
            case _:  # pragma: no cover - only documents with a text have the other forms
                raise ValueError(download)


_RECORDS = "documents.jsonl"


def table_heads() -> dict[str, File]:
    """Return the files that hold rows of every document, by name: path, and what stands before the rows."""
    names = {_RECORDS: b"", **csv_heads()}
    return {name: (f"{FOLDER}{name}", head) for name, head in names.items()}


def table_parts(corpus: Corpus, documents: Sequence[Document]) -> Iterator[File]:
    """Yield the rows of some documents for every file of `table_heads`, by its name."""
    yield _RECORDS, json_lines(document_record(corpus, document) for document in documents)
    yield from csv_rows(corpus, documents)


def collection_files(corpus: Corpus) -> Iterator[File]:
    """Yield the files about the collection as a whole that hold no rows of documents."""
    yield from resolver_files(corpus)
    collection = {
        "schema": f"{SCHEMAS}collection.schema.json",
        "version": VERSION,
        "documents": [summary(document) for document in corpus.documents.values()],
    }
    yield f"{FOLDER}collection.json", json_file(collection)
    yield f"{FOLDER}csv-metadata.json", json_file(csvw())
    network = graph(corpus)
    yield f"{FOLDER}citation-graph.json", json_file(network)
    yield f"{FOLDER}citation-graph.graphml", graphml(network)
    for name, schema in schemas().items():
        yield f"{SCHEMAS}{name}", json_file(schema)


def schemas() -> dict[str, Any]:
    """Return the published JSON Schemas by file name: of the data, and of what maintainers write."""
    own = resources.files("build_tools.export")
    texts = {f"{name}.schema.json": own.joinpath("schema", f"{name}.schema.json") for name in _OWN_SCHEMAS}
    texts["show.schema.json"] = own.joinpath("show.schema.json")
    loaded: dict[str, Any] = {name: json.loads(file.read_text("utf-8")) for name, file in texts.items()}
    return loaded | {
        "front-matter.schema.json": front_matter.schema(),
        "registry.schema.json": registry.schema(),
    }
