"""A build: read, write beside, bring everything into `docs/` at once."""

from __future__ import annotations

from pathlib import Path

from build_tools.pipeline import stamp
from build_tools.pipeline.lock import locked
from build_tools.pipeline.machine import told_in_words
from build_tools.pipeline.output import OWN_FOLDERS, write_all
from build_tools.pipeline.reading import CACHE_FOLDER, read_collection, without_cycles
from build_tools.pipeline.values import Written, has_error
from build_tools.pipeline.writing import commit, recover, remove_empty, stale


def build(root: Path) -> Written:
    """Convert the texts below `root` into Markdown below `root / "docs"`; an error leaves `docs/` alone.

    Raises `MachineError` when the machine refuses to read or write. A build that is interrupted leaves the
    last state, or one that the next build completes before it does anything else.
    """
    cache = root / CACHE_FOLDER
    with told_in_words(), locked(cache / "lock"), without_cycles():
        recover(root / "docs", cache / "staging")
        return _build(root, cache)


def _build(root: Path, cache: Path) -> Written:
    docs, staging = root / "docs", cache / "staging"
    now = stamp.state(root)
    same = stamp.unchanged(cache, docs, now, OWN_FOLDERS)
    if same is not None:
        return Written(problems=same)
    collection = read_collection(root)
    if collection.corpus is None or has_error(collection.problems):
        return Written(problems=collection.problems)
    try:
        stage = write_all(collection.corpus, docs, staging)
        removed = tuple(stale(docs, OWN_FOLDERS, stage.written))
        commit(docs, staging, stage.changed, removed)
        remove_empty(docs, OWN_FOLDERS)
    except OSError:
        recover(docs, staging)
        raise
    stamp.remember(cache, docs, now, stage.written, collection.problems)
    return Written(changed=tuple(stage.changed), removed=removed, problems=collection.problems)
