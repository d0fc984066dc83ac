"""What a build writes, cut into pieces of work that any process can do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path

from build_tools.corpus import Corpus, Document
from build_tools.export.manifest import Entry, entry, entry_of
from build_tools.export.site import (
    File,
    collection_files,
    document_files,
    manifest_file,
    table_heads,
    table_parts,
)
from build_tools.export.subscriptions import subscription_files
from build_tools.pipeline import remembered
from build_tools.pipeline.fingerprint import Sources
from build_tools.pipeline.settings import settings
from build_tools.pipeline.workers import shards, spread
from build_tools.pipeline.writing import Stage
from build_tools.render.around import Around, around
from build_tools.render.markdown import Page
from build_tools.render.site import collection_pages, document_pages
from build_tools.search.collection import search_files
from build_tools.search.engine import SCRIPTS, engine

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


def write_all(corpus: Corpus, docs: Path, staging: Path, sources: Sources) -> Stage:
    """Stage every file of the site's sources; the result knows what was written and what changed.

    The corpus itself is kept beside them, as made from these `sources`.
    """
    staging.mkdir(parents=True, exist_ok=True)
    whole, parts, entries = stage_work(all_work(corpus, staging / remembered.NAME, sources), docs, staging)
    entries += _tables(whole, parts)
    whole.put(*manifest_file(corpus, settings().revision, entries))
    return whole


def all_work(corpus: Corpus, kept: Path, sources: Sources) -> list[Work]:
    """Return all work, the longest pieces first, so that all processes end at the same time."""
    work = (*search_work(corpus), *data_work(corpus), *page_work(corpus))
    return [partial(_remember, corpus, kept, sources), *work]


def page_work(corpus: Corpus) -> list[Work]:
    """Return the work of writing the pages."""
    near = around(corpus)
    documents = shards(tuple(corpus.documents.values()), _SHARD)
    return [
        partial(_collection_pages, corpus),
        *(partial(_document_pages, near, shard) for shard in documents),
    ]


def data_work(corpus: Corpus) -> list[Work]:
    """Return the work of writing data, feeds and calendar."""
    documents = shards(tuple(corpus.documents.values()), _SHARD)
    return [
        partial(_collection_data, corpus),
        *(partial(_document_data, corpus, shard) for shard in documents),
    ]


def search_work(corpus: Corpus) -> list[Work]:
    """Return the work of writing the search index."""
    return [partial(_search, corpus)]


def _remember(corpus: Corpus, kept: Path, sources: Sources, stage: Stage, _parts: Path) -> Done:
    remembered.remember(kept, corpus, around(corpus), sources)
    return Done(written=stage.written, changed=stage.changed)


def stage_work(
    work: list[Work], docs: Path, staging: Path
) -> tuple[Stage, list[dict[str, Path]], list[Entry]]:
    """Do the work in all processors; return what is staged, pieces of tables, lines of the manifest."""
    whole = Stage(docs=docs, folder=staging / "files")
    parts: list[dict[str, Path]] = []
    entries: list[Entry] = []
    for done in spread(partial(_do, docs, staging), list(enumerate(work))):
        whole.written += done.written
        whole.changed += done.changed
        parts.append(done.parts)
        entries += done.entries
    return whole, parts, entries


def _do(docs: Path, staging: Path, numbered: tuple[int, Work]) -> Done:
    number, work = numbered
    return work(Stage(docs=docs, folder=staging / "files"), staging / "parts" / str(number))


def _document_pages(near: Around, documents: Sequence[Document], stage: Stage, _parts: Path) -> Done:
    for document in documents:
        _put_pages(stage, document_pages(near, document))
    return Done(written=stage.written, changed=stage.changed)


def _collection_pages(corpus: Corpus, stage: Stage, _parts: Path) -> Done:
    _put_pages(stage, collection_pages(corpus))
    return Done(written=stage.written, changed=stage.changed)


def _put_pages(stage: Stage, pages: Iterable[Page]) -> None:
    for page in pages:
        stage.put(page.path, page.text.encode("utf-8"))


def _document_data(corpus: Corpus, documents: Sequence[Document], stage: Stage, parts: Path) -> Done:
    entries = [_put(stage, file) for document in documents for file in document_files(corpus, document)]
    parts.mkdir(parents=True)
    places = {}
    for name, data in table_parts(corpus, documents):
        places[name] = parts / name
        places[name].write_bytes(data)
    return Done(written=stage.written, changed=stage.changed, entries=entries, parts=places)


def _collection_data(corpus: Corpus, stage: Stage, _parts: Path) -> Done:
    said = settings()
    for path, data in subscription_files(corpus, said.site, said.moment):
        stage.put(path, data)
    entries = [_put(stage, file) for file in collection_files(corpus)]
    return Done(written=stage.written, changed=stage.changed, entries=entries)


def _search(corpus: Corpus, stage: Stage, _parts: Path) -> Done:
    for path, data in chain(search_files(corpus), engine(stage.docs.parent / SCRIPTS)):
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
