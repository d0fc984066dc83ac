"""What belongs to the build alone: below `docs/` what it did not write is stale; the cache."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

# The same stand in `.gitignore`.
OWN_FOLDERS = (
    "van-ban",
    "vien-dan",
    "co-quan",
    "loai",
    "nam",
    "tu-viet-tat",
    "chuoi",
    "so-sanh",
    "dong-thoi-gian",
    "thoi-han",
    "dong-gop/tra-cuu",
    "du-lieu/v1",
    "akn",
    "nguon-tin",
    "tim-kiem/chi-muc",
)
OWN_FILES = ("index.md",)
OWN = (*OWN_FOLDERS, *OWN_FILES)


def places(docs: Path) -> Iterator[Path]:
    """Yield `docs` and every folder in it that stands above what a build writes."""
    yield docs
    for folder in OWN_FOLDERS:
        yield from (docs / folder, *(docs / above for above in Path(folder).parents[:-1]))


def kept(cache: Path) -> Iterator[Path]:
    """Yield the folder of the cache, the one above it and whatever lies in it: none may be a link."""
    yield from (cache.parent, cache)
    if cache.is_dir():
        yield from cache.iterdir()
