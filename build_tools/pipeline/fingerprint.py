"""Digests of what a result depends on: the sources, our own code, the packages it uses, the environment."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from build_tools.model import Problem
from build_tools.read.files import ADDRESSES, texts
from build_tools.read.plain_file import plain_bytes
from build_tools.read.registry import registry_files

_ENVIRONMENT = ("SITE_URL", "SOURCE_DATE_EPOCH", "SOURCE_REVISION")
_OWN = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The files of `source_texts/` that a build reads, by name: how they look and what they say, as keys."""

    looks: Mapping[str, bytes]
    keys: Mapping[str, bytes]


@cache
def code() -> bytes:
    """Return the digest of everything below `build_tools/`, of Python and of the packages at hand."""
    versions = [sys.version, *_packages()]
    files = sorted(path for path in _OWN.rglob("*") if path.suffix in {".py", ".toml", ".json"})
    parts = (part for path in files for part in (str(path.relative_to(_OWN)).encode(), path.read_bytes()))
    return digest((*(version.encode() for version in versions), *parts))


def _packages() -> list[str]:
    """Return names and versions of all packages, as their folders are named: `orjson-3.13.0.dist-info`."""
    return sorted({path.name for folder in map(Path, sys.path) for path in folder.glob("*.dist-info")})


def environment() -> bytes:
    """Return the digest of the settings from outside that show in the output."""
    return digest(f"{name}={os.environ.get(name)}".encode() for name in _ENVIRONMENT)


def looks(folder: Path) -> dict[str, bytes]:
    """Return size and time of every file that a build reads, by its name: `source_texts/a.txt`.

    Asked in a fraction of the time that reading takes. Who changes a file and its time back is not seen:
    good enough for what is worked out anew anyway.
    """
    return {name: _look(path) for name, path in _named(folder)}


def keys(folder: Path) -> dict[str, bytes]:
    """Return the key of every file that a build reads, by its name.

    Opened as reading opens them: a link, a device or a file without end is named, never followed.
    """
    return {name: _key(path, name) for name, path in _named(folder)}


def _named(folder: Path) -> Iterator[tuple[str, Path]]:
    shown = folder.name
    for path in (*texts(folder), folder / ADDRESSES):
        yield f"{shown}/{path.name}", path
    for path in registry_files(folder / "registry"):
        yield f"{shown}/{path.relative_to(folder).as_posix()}", path


def _look(path: Path) -> bytes:
    try:
        seen = os.lstat(path)
    except OSError:
        return b""
    return f"{seen.st_size} {seen.st_mtime_ns}".encode()


def _key(path: Path, name: str) -> bytes:
    data = plain_bytes(path, name)
    return (
        digest((data.code.encode(), data.message.encode())) if isinstance(data, Problem) else key(name, data)
    )


def key(name: str, data: bytes) -> bytes:
    """Return what tells whether a file has changed, or the code that reads it."""
    return digest((code(), os.fsencode(name), data))


def digest(parts: Iterable[bytes]) -> bytes:
    """Return one digest of parts in order; where one ends and the next begins counts."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    return whole.digest()
