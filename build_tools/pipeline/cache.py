"""What was understood of each file, kept by the digest of file and code; safe to delete at any time."""

from __future__ import annotations

import io
import pickle
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, Final

NAME: Final = "understood.sqlite3"
# A cache is a file that could come from anywhere: it may make values of these modules and call nothing else.
_VALUES: Final = frozenset({"build_tools.text", "build_tools.model", "build_tools.read.files"})
_MOST_ASKED: Final = 500


class ForeignValueError(pickle.UnpicklingError):
    """The cache holds something that is no value of ours."""


class _Values(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        found = super().find_class(module, name) if module in _VALUES and "." not in name else None
        if not isinstance(found, type) or found.__module__ != module:
            raise ForeignValueError(f"{module}.{name}")
        return found


def packed(value: object) -> bytes:
    """Return a value as bytes."""
    return pickle.dumps(value, protocol=5)


def unpacked(data: bytes) -> Any:
    """Return the value of `packed`; raises `ForeignValueError` for what is not made of ours."""
    return _Values(io.BytesIO(data)).load()


def stored(folder: Path, keys: Iterable[bytes]) -> dict[bytes, bytes]:
    """Return what the cache in `folder` knows of `keys`; a broken or missing cache knows nothing."""
    wanted = list(keys)
    found: dict[bytes, bytes] = {}
    if (folder / NAME).is_file():
        with suppress(sqlite3.Error), closing(sqlite3.connect(folder / NAME, timeout=10)) as cache:
            for first in range(0, len(wanted), _MOST_ASKED):
                asked = wanted[first : first + _MOST_ASKED]
                marks = ",".join("?" * len(asked))
                found |= dict(cache.execute(f"SELECT key, value FROM text WHERE key IN ({marks})", asked))  # noqa: S608 - only question marks
    return found


def store(folder: Path, values: Mapping[bytes, bytes], wanted: Iterable[bytes]) -> None:
    """Keep new values and forget every key that is not `wanted`; without a place to write, do nothing."""
    with suppress(sqlite3.Error, OSError):
        folder.mkdir(parents=True, exist_ok=True)
        try:
            _store(folder / NAME, values, wanted)
        except sqlite3.DatabaseError:
            (folder / NAME).unlink(missing_ok=True)
            _store(folder / NAME, values, wanted)


def _store(path: Path, values: Mapping[bytes, bytes], wanted: Iterable[bytes]) -> None:
    with closing(sqlite3.connect(path, timeout=10)) as cache, cache:
        cache.execute("CREATE TABLE IF NOT EXISTS text (key BLOB PRIMARY KEY, value BLOB) WITHOUT ROWID")
        kept = frozenset(wanted)
        old = [key for (key,) in cache.execute("SELECT key FROM text") if key not in kept]
        cache.executemany("DELETE FROM text WHERE key = ?", ((key,) for key in old))
        cache.executemany("INSERT OR REPLACE INTO text VALUES (?, ?)", values.items())
