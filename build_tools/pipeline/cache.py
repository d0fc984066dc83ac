"""What was understood of each file, kept by the digest of file and code; safe to delete at any time."""

from __future__ import annotations

import io
import pickle
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any, Final

from build_tools import identity, model, text
from build_tools.corpus import values
from build_tools.read import files, registry

NAME: Final = "understood.sqlite3"
_MOST_ASKED: Final = 500
# A cache is a file that could come from anywhere: it may make these values and call nothing else.
_MODULES: Final = (text, model, files, identity, registry, values)


class ForeignValueError(pickle.UnpicklingError):
    """The cache holds something that is no value of ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind:
    """A class of values: how to take its fields and how to set them, much faster than dataclasses do."""

    made: type
    taken: Callable[[Any], Any]
    setters: tuple[Callable[[Any, Any], None], ...]


def _kind(made: type) -> _Kind:
    names = [field.name for field in fields(made)]
    return _Kind(
        made=made,
        taken=lambda value: [getattr(value, name) for name in names],
        setters=tuple(made.__dict__[name].__set__ for name in names),
    )


def _classes() -> Iterator[type]:
    for module in _MODULES:
        for found in vars(module).values():
            if isinstance(found, type) and found.__module__ == module.__name__:
                yield found


_KINDS: Final = {made.__name__: _kind(made) for made in _classes() if is_dataclass(made)}
_ENUMS: Final = {made.__name__: made for made in _classes() if issubclass(made, Enum)}


def _made(name: str, *values: object) -> object:
    kind = _KINDS[name]
    value: object = object.__new__(kind.made)
    for put, part in zip(kind.setters, values, strict=True):
        put(value, part)
    return value


def _parts(value: object) -> tuple[Callable[..., object], tuple[object, ...]]:
    name = type(value).__name__
    return _made, (name, *_KINDS[name].taken(value))


class _Packer(pickle.Pickler):
    dispatch_table = dict.fromkeys((kind.made for kind in _KINDS.values()), _parts)


class _Unpacker(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == (__name__, _made.__name__):
            return _made
        found = _ENUMS.get(name)
        if found is None or found.__module__ != module:
            raise ForeignValueError(f"{module}.{name}")
        return found


def packed(value: object) -> bytes:
    """Return a value as bytes."""
    whole = io.BytesIO()
    _Packer(whole, protocol=5).dump(value)
    return whole.getvalue()


def unpacked(data: bytes) -> Any:
    """Return the value of `packed`; raises `ForeignValueError` for what is not made of ours."""
    return _Unpacker(io.BytesIO(data)).load()


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
