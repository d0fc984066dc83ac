"""The corpus of the last build as a file of which any part can be had alone; safe to delete at any time."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, TypeVar

from build_tools.corpus import Corpus, Document
from build_tools.corpus.doings import own_doings
from build_tools.model import Directive, Findings
from build_tools.pipeline import cache, fingerprint
from build_tools.pipeline.fingerprint import Sources
from build_tools.render.around import Around
from build_tools.render.lineage import Edges
from build_tools.render.series import Series

NAME: Final = "corpus.sqlite3"
K = TypeVar("K")
V = TypeVar("V")


class Lazy(Mapping[K, V]):
    """A mapping that looks for a value when it is asked for, once; nobody asks it for all of them."""

    def __init__(self, find: Callable[[K], V | None]) -> None:
        self._find = find
        self._found: dict[K, V | None] = {}

    def __getitem__(self, key: K) -> V:
        if key not in self._found:
            self._found[key] = self._find(key)
        value = self._found[key]
        if value is None:
            raise KeyError(key)
        return value

    def __iter__(self) -> Iterator[K]:
        raise NotImplementedError

    def __len__(self) -> int:
        raise NotImplementedError


def remember(path: Path, corpus: Corpus, near: Around, sources: Sources) -> None:
    """Write a corpus to `path`, with the state of the `sources` it was made from.

    Without a place to write nothing is remembered: then the next build writes no page early.
    """
    with suppress(sqlite3.Error, OSError), closing(sqlite3.connect(path)) as store, store:
        store.execute("PRAGMA journal_mode = OFF")
        store.execute("PRAGMA synchronous = OFF")
        store.execute(
            "CREATE TABLE part (kind TEXT, key TEXT, value BLOB, PRIMARY KEY (kind, key)) WITHOUT ROWID"
        )
        store.executemany("INSERT INTO part VALUES (?, ?, ?)", _rows(corpus, near, sources))


def _rows(corpus: Corpus, near: Around, sources: Sources) -> Iterator[tuple[str, str, bytes]]:
    yield "code", "", fingerprint.code()
    yield from (("look", name, look) for name, look in sources.looks.items())
    yield from (("key", name, key) for name, key in sources.keys.items())
    yield from (("links", slug, cache.packed(links)) for slug, links in corpus.links.items())
    for slug, series in near.series.items():
        yield "series", slug, cache.packed(tuple(text.address for text in series.members))
    points: dict[str, dict[str, int]] = {}
    for (address, anchor), count in corpus.point_citations.items():
        points.setdefault(address, {})[anchor] = count
    for address, document in corpus.documents.items():
        parts = {
            "document": replace(document, directive=None),
            "backlinks": corpus.backlinks.get(address, ()),
            "citing": corpus.citing_texts.get(address, 0),
            "points": points.get(address, {}),
            "up": near.edges.up.get(address, {}),
            "down": near.edges.down.get(address, ()),
        }
        yield from ((kind, address, cache.packed(part)) for kind, part in parts.items())


@dataclass(frozen=True, slots=True, kw_only=True)
class Last:
    """The corpus of the last build; `folder` is that of the cache, which holds the texts as understood."""

    store: sqlite3.Connection
    folder: Path

    def looks(self) -> dict[str, bytes]:
        """Return how the sources looked that the corpus was made from."""
        return dict(self.store.execute("SELECT key, value FROM part WHERE kind = 'look'"))

    def is_ours(self) -> bool:
        """Say whether the code that made the corpus is the code that runs now."""
        return self._part("code", "") == fingerprint.code()

    def text(self, slug: str) -> tuple[Directive, Findings] | None:
        """Return a directive and what was found in it, None when the cache has lost it."""
        key = self._part("key", f"source_texts/{slug}.txt") or b""
        data = cache.stored(self.folder, [key]).get(key)
        directive, findings = cache.unpacked(data)[1:] if data else (None, Findings())
        return None if directive is None else (directive, own_doings(directive, findings))

    def corpus(self) -> Corpus:
        """Return the corpus; each of its parts is read when it is asked for."""
        points: Mapping[str, dict[str, int]] = self._lazy("points")
        return Corpus(
            directives=(),
            findings=Lazy(lambda slug: (text := self.text(slug)) and text[1]),
            links=self._lazy("links"),
            documents=Lazy(self._document),
            backlinks=self._lazy("backlinks"),
            citing_texts=self._lazy("citing"),
            point_citations=Lazy(lambda place: points[place[0]].get(place[1])),
        )

    def around(self, corpus: Corpus) -> Around:
        """Return what stands around the documents of `corpus`."""
        return Around(
            corpus=corpus,
            edges=Edges(up=self._lazy("up"), down=self._lazy("down")),
            series=Lazy(lambda slug: self._series(slug, corpus)),
        )

    def _document(self, address: str) -> Document | None:
        document: Document | None = self._unpacked("document", address)
        text = self.text(document.slug) if document and address.startswith("van-ban/") else None
        return replace(document, directive=text[0]) if document and text else document

    def _series(self, slug: str, corpus: Corpus) -> Series:
        members = self._unpacked("series", slug)
        return Series(slug=slug, members=tuple(corpus.documents[address] for address in members))

    def _lazy(self, kind: str) -> Mapping[str, Any]:
        return Lazy(lambda key: self._unpacked(kind, key))

    def _unpacked(self, kind: str, key: str) -> Any:
        data = self._part(kind, key)
        return None if data is None else cache.unpacked(data)

    def _part(self, kind: str, key: str) -> bytes | None:
        rows = self.store.execute("SELECT value FROM part WHERE kind = ? AND key = ?", (kind, key))
        found: tuple[bytes] | None = rows.fetchone()
        return found[0] if found else None


@contextmanager
def last(folder: Path) -> Iterator[Last | None]:
    """Open the corpus of the last build; None when there is none."""
    if not (folder / NAME).is_file():
        yield None
        return
    with closing(sqlite3.connect(f"file:{folder / NAME}?mode=ro", uri=True)) as store:
        yield Last(store=store, folder=folder)
