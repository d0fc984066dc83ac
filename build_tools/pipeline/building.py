"""A build: what changed is shown early, then everything is brought into `docs/` at once."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from pathlib import Path

from build_tools.pipeline import fingerprint
from build_tools.pipeline.early import take_back, write_early
from build_tools.pipeline.fingerprint import Sources
from build_tools.pipeline.lock import locked
from build_tools.pipeline.machine import told_in_words
from build_tools.pipeline.own import OWN, kept, places
from build_tools.pipeline.reading import CACHE_FOLDER, without_cycles
from build_tools.pipeline.settings import settings
from build_tools.pipeline.values import Written
from build_tools.pipeline.writing import recover, refuse_links


def build(root: Path) -> Written:
    """Convert the texts below `root` into Markdown below `root / "docs"`; an error leaves `docs/` alone.

    Raises `MachineError` when the machine refuses to read or write, or when a setting makes no sense. A build
    that is interrupted leaves the last state, or one that the next build completes before anything else.
    """
    settings()
    cache = root / CACHE_FOLDER
    with told_in_words():
        refuse_links(chain(kept(cache), places(root / "docs")))
        with locked(cache / "lock"), without_cycles():
            recover(root / "docs", cache / "staging", OWN)
            return _build(root, cache)


def _build(root: Path, cache: Path) -> Written:
    looks = fingerprint.looks(root / "source_texts")
    early = write_early(root, cache, looks)
    # Behind the early pages, which need none of it: loading what writes data and search takes its time.
    from build_tools.pipeline.converting import convert  # noqa: PLC0415 - see above

    try:
        sources = Sources(looks=looks, keys=fingerprint.keys(root / "source_texts"))
        written = convert(root, cache, sources)
    except OSError:
        take_back(root, early)
        raise
    if written.failed:
        take_back(root, early)
        return written
    return replace(written, changed=tuple(dict.fromkeys((*early, *written.changed))))
