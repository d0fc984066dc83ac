"""All files of open data, as they go below `docs/`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import resources
from typing import Any

from build_tools.corpus import Corpus, Document
from build_tools.corpus.formats import MediaType, downloads
from build_tools.export.akn import akoma_ntoso
from build_tools.export.encoding import json_file, json_lines
from build_tools.export.graph import graph, graphml
from build_tools.export.manifest import entry, manifest
from build_tools.export.places import FOLDER, SCHEMAS, VERSION
from build_tools.export.records import document_record, summary
from build_tools.export.resolver import resolver_files
from build_tools.export.tables import csvw, table_files
from build_tools.read import front_matter, registry

# Folders below docs/ that hold nothing but data; other data stands beside the pages.
DATA_FOLDERS = (FOLDER.rstrip("/"), "akn")
_OWN_SCHEMAS = ("document", "collection", "graph", "manifest")


def export_files(corpus: Corpus, revision: str) -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of every file; `revision` names the state of the sources, in the manifest.

    Same corpus, same bytes. The manifest comes last and lists all others.
    """
    entries = []
    for path, data in _files(corpus):
        entries.append(entry(path, data))
        yield path, data
    yield f"{FOLDER}manifest.json", json_file(manifest(corpus, revision, entries))


def _files(corpus: Corpus) -> Iterator[tuple[str, bytes]]:
    for document in corpus.documents.values():
        yield from _document_files(corpus, document)
    yield from resolver_files(corpus)
    yield from _collection_files(corpus)
    for name, schema in schemas().items():
        yield f"{SCHEMAS}{name}", json_file(schema)


def _document_files(corpus: Corpus, document: Document) -> Iterator[tuple[str, bytes]]:
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


def _collection_files(corpus: Corpus) -> Iterator[tuple[str, bytes]]:
    documents = corpus.documents.values()
    collection = {
        "schema": f"{SCHEMAS}collection.schema.json",
        "version": VERSION,
        "documents": [summary(document) for document in documents],
    }
    yield f"{FOLDER}collection.json", json_file(collection)
    records = (document_record(corpus, document) for document in documents)
    yield f"{FOLDER}documents.jsonl", json_lines(records)
    for name, table in table_files(corpus):
        yield f"{FOLDER}{name}", table
    yield f"{FOLDER}csv-metadata.json", json_file(csvw())
    network = graph(corpus)
    yield f"{FOLDER}citation-graph.json", json_file(network)
    yield f"{FOLDER}citation-graph.graphml", graphml(network)


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
