"""What was understood of each file, kept by the digest of file and code; safe to delete at any time."""

from __future__ import annotations

import io
import pickle
import sqlite3
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import fields, is_dataclass
from enum import Enum
from itertools import repeat
from operator import attrgetter, call
from pathlib import Path
from typing import Any, Final

from build_tools import identity, model, text
from build_tools.corpus import values
from build_tools.pipeline.own import kept
from build_tools.pipeline.writing import refuse_links
from build_tools.read import files, registry

NAME: Final = "understood.sqlite3"
_MOST_ASKED: Final = 500
# A cache is a file that could come from anywhere: it may make these values and call nothing else.
_MODULES: Final = (text, model, files, identity, registry, values)


class ForeignValueError(pickle.UnpicklingError):
    """The cache holds something that is no value of ours."""


def _classes() -> Iterator[type]:
    for module in _MODULES:
        for found in vars(module).values():
            if isinstance(found, type) and found.__module__ == module.__name__:
                yield found


def _taker(made: type) -> Callable[[object], tuple[type, tuple[object, ...]]]:
    """Return what takes a value of the class `made` apart."""
    names = [field.name for field in fields(made)]
    if len(names) == 1:
        return lambda value: (made, (getattr(value, names[0]),))
    taken = attrgetter(*names)
    return lambda value: (made, taken(value))


def _maker(made: type) -> Callable[..., object]:
    """Return what makes a value of the class `made` of its fields, much faster than dataclasses do."""
    setters = [made.__dict__[field.name].__set__ for field in fields(made)]

    def make(*parts: object) -> object:
        if len(parts) != len(setters):
            raise ForeignValueError(made.__name__)
        value: object = object.__new__(made)
        _ALL(map(call, setters, repeat(value), parts))
        return value

    return make


_ALL: Final = deque[None](maxlen=0).extend
_KINDS: Final = [made for made in _classes() if is_dataclass(made)]
_TAKERS: Final = {made: _taker(made) for made in _KINDS}
# By where a class stands: what is called in its place when a value is made again.
_MAKERS: Final[dict[tuple[str, str], Callable[..., object]]] = {
    **{(made.__module__, made.__name__): _maker(made) for made in _KINDS},
    **{(made.__module__, made.__name__): made for made in _classes() if issubclass(made, Enum)},
}


class _Packer(pickle.Pickler):
    dispatch_table = _TAKERS


class _Unpacker(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        found = _MAKERS.get((module, name))
        if found is None:
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
        refuse_links(kept(folder))
        folder.mkdir(parents=True, exist_ok=True)
        try:
            _store(folder / NAME, values, wanted)
        except sqlite3.DatabaseError:
            (folder / NAME).unlink(missing_ok=True)
            _store(folder / NAME, values, wanted)


def _store(path: Path, values: Mapping[bytes, bytes], wanted: Iterable[bytes]) -> None:
    with closing(sqlite3.connect(path, timeout=10)) as cache, cache:
        # What a machine that loses its power has not written is read anew; waiting for the disk takes longer.
        cache.execute("PRAGMA synchronous = OFF")
        cache.execute("CREATE TABLE IF NOT EXISTS text (key BLOB PRIMARY KEY, value BLOB)")
        kept = frozenset(wanted)
        old = [key for (key,) in cache.execute("SELECT key FROM text") if key not in kept]
        cache.executemany("DELETE FROM text WHERE key = ?", ((key,) for key in old))
        cache.executemany("INSERT OR REPLACE INTO text VALUES (?, ?)", values.items())
