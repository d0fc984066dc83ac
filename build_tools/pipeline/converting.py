"""From the texts to `docs/`: read, write beside, bring everything in at once."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from build_tools.pipeline import remembered, stamp
from build_tools.pipeline.fingerprint import Sources
from build_tools.pipeline.output import write_all
from build_tools.pipeline.own import OWN, OWN_FOLDERS
from build_tools.pipeline.reading import read_collection
from build_tools.pipeline.values import Written, has_error
from build_tools.pipeline.writing import commit, recover, remove_empty, stale
from build_tools.search.engine import SCRIPTS, engine


def convert(root: Path, cache: Path, sources: Sources) -> Written:
    """Bring `docs/` up to the sources, whose state `sources` tells; `cache` is the folder of the cache."""
    now = stamp.state({**sources.keys, **dict(engine(root / SCRIPTS))})
    same = stamp.unchanged(cache, root / "docs", now, OWN_FOLDERS)
    return Written(problems=same) if same is not None else _convert(root, cache, sources, now)


def _convert(root: Path, cache: Path, sources: Sources, now: str) -> Written:
    docs, staging = root / "docs", cache / "staging"
    collection = read_collection(root)
    if collection.corpus is None or has_error(collection.problems):
        return Written(problems=collection.problems)
    try:
        stage = write_all(collection.corpus, docs, staging, sources)
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
