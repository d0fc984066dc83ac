"""Writing so that nobody ever sees half a state: first everything beside, then all moves from a journal."""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

_JOURNAL = "journal.json"


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` to `path` in one step: readers see the old file or the new one, never a part."""
    with _beside(path, data) as written:
        written.replace(path)


def write_new(path: Path, data: bytes) -> None:
    """Write a new file in one step; raises `FileExistsError` when the name was taken meanwhile."""
    with _beside(path, data) as written:
        path.hardlink_to(written)


@contextmanager
def _beside(path: Path, data: bytes) -> Iterator[Path]:
    """Write `data` to a file of its own in the same folder, which does not outlive the context."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:100]}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(0o644)
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


@dataclass(slots=True, kw_only=True)
class Stage:
    """New versions of files of `docs`, kept in `folder` until all of them are there.

    `written` are the paths that every file of the build has, `changed` those that differ from `docs`. Two
    processes may fill two stages with one folder: no path belongs to both.
    """

    docs: Path
    folder: Path
    written: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)

    def put(self, path: str, data: bytes) -> None:
        """Take a file of the build; what stands in `docs` already is not written again."""
        self.written.append(path)
        if not _holds(f"{self.docs}/{path}", data):
            _write(f"{self.folder}/{path}", data)
            self.changed.append(path)

    def put_parts(self, path: str, parts: Iterable[bytes]) -> None:
        """Take a file that never stands in memory as a whole."""
        self.written.append(path)
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("wb") as file:
            for part in parts:
                file.write(part)
        if _same(self.docs / path, place):
            place.unlink()
        else:
            self.changed.append(path)


# Of every file: a `Path` for each costs as much as writing it.
def _holds(path: str, data: bytes) -> bool:
    try:
        same_size = os.stat(path).st_size == len(data)  # noqa: PTH116 - see above
    except FileNotFoundError:
        return False
    return same_size and Path(path).read_bytes() == data


def _write(path: str, data: bytes) -> None:
    try:
        file = open(path, "wb")  # noqa: PTH123, SIM115 - see above
    except FileNotFoundError:  # asking for the folder of every file takes longer than making it once
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        file = open(path, "wb")  # noqa: PTH123, SIM115 - see above
    with file:
        file.write(data)


def _same(one: Path, other: Path) -> bool:
    if not one.is_file() or one.stat().st_size != other.stat().st_size:
        return False
    with one.open("rb") as left, other.open("rb") as right:
        while piece := left.read(1 << 20):
            if piece != right.read(1 << 20):
                return False
    return True


def commit(
    docs: Path, staging: Path, own: Sequence[str], changed: Iterable[str], removed: Iterable[str]
) -> None:
    """Bring the staged files into `docs`: from the moment the journal stands, the new state will come."""
    journal = {"changed": list(changed), "removed": list(removed)}
    write_whole(staging / _JOURNAL, json.dumps(journal).encode())
    recover(docs, staging, own)


def recover(docs: Path, staging: Path, own: Sequence[str]) -> None:
    """Finish what an interrupted build had begun to bring into `docs`, or forget what it had not.

    `own` are the folders and files below `docs` that belong to the build; a journal that names anything else
    is none of ours.
    """
    changed, removed = _journal(staging / _JOURNAL, own)
    for path in changed:
        _move(staging / "files" / path, docs / path)
    for path in removed:
        (docs / path).unlink(missing_ok=True)
    shutil.rmtree(staging, ignore_errors=True)


def _journal(path: Path, own: Sequence[str]) -> tuple[list[str], list[str]]:
    try:
        moves = json.loads(path.read_bytes())
        changed, removed = list(moves["changed"]), list(moves["removed"])
        known = all(is_own(path, own) for path in (*changed, *removed))
    except (FileNotFoundError, ValueError, KeyError, TypeError, AttributeError):
        known = False
    return (changed, removed) if known else ([], [])


def is_own(path: str, own: Sequence[str]) -> bool:
    """Say whether a path below `docs` is one of `own` or lies in one, whatever dots it is written with."""
    parts = re.split(r"[/\\]", path)
    return ".." not in parts and any(path == one or path.startswith(f"{one}/") for one in own)


def refuse_links(folders: Iterable[Path]) -> None:
    """Raise `OSError` when a folder that the build writes to is a link: it would lead the build elsewhere."""
    for folder in folders:
        if folder.is_symlink():
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(folder))


def _move(staged: Path, place: Path) -> None:
    try:
        staged.replace(place)
    except FileNotFoundError:
        if staged.exists():  # else it was moved before the interruption
            place.parent.mkdir(parents=True, exist_ok=True)
            staged.replace(place)


def remove_empty(docs: Path, folders: Iterable[str]) -> None:
    """Remove the folders of the build's own in which nothing is left."""
    for folder in folders:
        for parent, inside, files in os.walk(docs / folder, topdown=False):
            if not files and not any(Path(parent, name).is_dir() for name in inside):
                Path(parent).rmdir()


def stale(docs: Path, folders: Iterable[str], written: Iterable[str]) -> Iterator[str]:
    """Yield the files in the build's own folders that this build has not written; refuse links among them."""
    wanted = frozenset(written)
    for folder in folders:
        for parent, inner, names in os.walk(docs / folder):
            refuse_links(Path(parent, name) for name in inner)
            inside = Path(parent).relative_to(docs).as_posix()
            yield from (path for name in sorted(names) if (path := f"{inside}/{name}") not in wanted)
