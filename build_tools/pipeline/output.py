"""What a build writes, cut into pieces of work that any process can do."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from build_tools.corpus import Corpus, Document, stated_edges
from build_tools.export.manifest import Entry, entry, entry_of
from build_tools.export.site import (
    DATA_FOLDERS,
    File,
    collection_files,
    document_files,
    manifest_file,
    table_heads,
    table_parts,
)
from build_tools.export.subscriptions import SUBSCRIPTION_FOLDERS, subscription_files
from build_tools.pipeline.workers import shards, spread
from build_tools.pipeline.writing import Stage
from build_tools.render.lineage import Edges
from build_tools.render.site import GENERATED_FOLDERS, collection_pages, document_pages
from build_tools.search.collection import search_files
from build_tools.search.files import FOLDER as SEARCH_FOLDER

# Folders below docs/ that belong to the build alone: what it did not write there is stale.
OWN_FOLDERS = (*GENERATED_FOLDERS, *DATA_FOLDERS, *SUBSCRIPTION_FOLDERS, SEARCH_FOLDER)
# Documents for one turn of a process: small enough that all processes end at the same time.
_SHARD = 50


@dataclass(slots=True, kw_only=True)
class Done:
    """What one piece of work wrote, what the manifest says of it, and its rows of the tables."""

    written: list[str]
    changed: list[str]
    entries: list[Entry] = field(default_factory=list)
    parts: dict[str, Path] = field(default_factory=dict)


Work = Callable[[Stage, Path], Done]


def write_all(corpus: Corpus, docs: Path, staging: Path) -> Stage:
    """Stage every file of the site's sources; the result knows what was written and what changed."""
    edges = Edges(stated_edges(corpus))
    documents = tuple(corpus.documents.values())
    work: list[Work] = [partial(_collection, corpus), partial(_search, corpus)]
    work += [partial(_documents, corpus, edges, shard) for shard in shards(documents, _SHARD)]
    done = list(spread(partial(_do, docs, staging), list(enumerate(work))))
    whole = Stage(docs=docs, folder=staging / "files")
    for one in done:
        whole.written += one.written
        whole.changed += one.changed
    entries = [row for one in done for row in one.entries]
    entries += _tables(whole, [one.parts for one in done])
    whole.put(*manifest_file(corpus, os.environ.get("SOURCE_REVISION", "unknown"), entries))
    return whole


def _do(docs: Path, staging: Path, numbered: tuple[int, Work]) -> Done:
    number, work = numbered
    return work(Stage(docs=docs, folder=staging / "files"), staging / "parts" / str(number))


def _documents(
    corpus: Corpus, edges: Edges, documents: Sequence[Document], stage: Stage, parts: Path
) -> Done:
    for document in documents:
        for page in document_pages(corpus, edges, document):
            stage.put(page.path, page.text.encode("utf-8"))
    entries = [_put(stage, file) for document in documents for file in document_files(corpus, document)]
    parts.mkdir(parents=True)
    places = {}
    for name, data in table_parts(corpus, documents):
        places[name] = parts / name
        places[name].write_bytes(data)
    return Done(written=stage.written, changed=stage.changed, entries=entries, parts=places)


def _collection(corpus: Corpus, stage: Stage, _parts: Path) -> Done:
    for page in collection_pages(corpus):
        stage.put(page.path, page.text.encode("utf-8"))
    for path, data in subscription_files(corpus, _site(), _moment()):
        stage.put(path, data)
    entries = [_put(stage, file) for file in collection_files(corpus)]
    return Done(written=stage.written, changed=stage.changed, entries=entries)


def _search(corpus: Corpus, stage: Stage, _parts: Path) -> Done:
    for path, data in search_files(corpus):
        stage.put(path, data)
    return Done(written=stage.written, changed=stage.changed)


def _put(stage: Stage, file: File) -> Entry:
    stage.put(*file)
    return entry(*file)


def _tables(stage: Stage, parts: list[dict[str, Path]]) -> Iterator[Entry]:
    """Glue the tables together from the pieces of all processes."""
    for name, (path, head) in table_heads().items():
        stage.put_parts(path, _pieces(head, [one[name] for one in parts if name in one]))
        changed = stage.folder / path
        yield entry_of(path, changed if changed.is_file() else stage.docs / path)


def _pieces(head: bytes, parts: list[Path]) -> Iterator[bytes]:
    yield head
    for part in parts:
        yield part.read_bytes()


def _site() -> str:
    """Return the address of the site, from the same variable and with the same placeholder as mkdocs.yml."""
    return os.environ.get("SITE_URL", "https://van-ban.example/")


def _moment() -> datetime:
    """Return the moment the build stands for: the same sources give the same bytes."""
    return datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), UTC)
