"""A build: read, write beside, bring everything into `docs/` at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from build_tools.pipeline import fingerprint, remembered, stamp
from build_tools.pipeline.early import take_back, write_early
from build_tools.pipeline.lock import locked
from build_tools.pipeline.machine import told_in_words
from build_tools.pipeline.output import OWN, OWN_FOLDERS, write_all
from build_tools.pipeline.reading import CACHE_FOLDER, read_collection, without_cycles
from build_tools.pipeline.values import Written, has_error
from build_tools.pipeline.writing import commit, recover, refuse_links, remove_empty, stale
from build_tools.search.engine import SCRIPTS, engine


def build(root: Path) -> Written:
    """Convert the texts below `root` into Markdown below `root / "docs"`; an error leaves `docs/` alone.

    Raises `MachineError` when the machine refuses to read or write. A build that is interrupted leaves the
    last state, or one that the next build completes before it does anything else.
    """
    cache = root / CACHE_FOLDER
    with told_in_words(), locked(cache / "lock"), without_cycles():
        refuse_links(_places(root, cache))
        recover(root / "docs", cache / "staging", OWN)
        return _build(root, cache)


def _places(root: Path, cache: Path) -> Iterator[Path]:
    """Yield every folder that stands above what a build writes."""
    yield from (cache / "staging", root / "docs")
    for folder in OWN_FOLDERS:
        yield from (root / "docs" / folder, *(root / "docs" / above for above in Path(folder).parents[:-1]))


def _build(root: Path, cache: Path) -> Written:
    keys = fingerprint.sources(root / "source_texts")
    now = stamp.state({**keys, **dict(engine(root / SCRIPTS))})
    same = stamp.unchanged(cache, root / "docs", now, OWN_FOLDERS)
    if same is not None:
        return Written(problems=same)
    early = write_early(root, cache, keys)
    try:
        written = _convert(root, cache, keys, now)
    except OSError:
        take_back(root, early)
        raise
    if written.failed:
        take_back(root, early)
        return written
    return replace(written, changed=tuple(dict.fromkeys((*early, *written.changed))))


def _convert(root: Path, cache: Path, keys: Mapping[str, bytes], now: str) -> Written:
    docs, staging = root / "docs", cache / "staging"
    collection = read_collection(root)
    if collection.corpus is None or has_error(collection.problems):
        return Written(problems=collection.problems)
    try:
        stage = write_all(collection.corpus, docs, staging, keys)
        removed = tuple(stale(docs, OWN_FOLDERS, stage.written))
        with suppress(FileNotFoundError):
            (staging / remembered.NAME).replace(cache / remembered.NAME)
        commit(docs, staging, OWN, stage.changed, removed)
        remove_empty(docs, OWN_FOLDERS)
    except OSError:
        recover(docs, staging, OWN)
        raise
    stamp.remember(cache, docs, now, stage.written, collection.problems)
    return Written(changed=tuple(stage.changed), removed=removed, problems=collection.problems)
