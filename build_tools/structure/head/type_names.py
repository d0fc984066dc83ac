"""The names of document types as they stand in a head: `THÔNG TƯ LIÊN TỊCH`, or torn `QUYẾT⏎ĐỊNH`."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from build_tools.structure.casing import plain
from build_tools.vocabulary import load

# Named in citations, but no type of its own in a head: a thông báo that states conclusions is a thông báo.
_NO_TYPES = frozenset(("Thông báo kết luận", "Văn bản", "VB", "Chuyên đề"))


@cache
def type_names() -> tuple[str, ...]:
    """Return the names that stand as a type in a head, longer ones first."""
    names = {name for row in load.document_types() for name in (row.name, *row.variants)}
    return tuple(sorted(names - _NO_TYPES, key=lambda name: (-len(name), name)))


@cache
def type_pattern() -> re.Pattern[str]:
    """Return the pattern of a type name at the start of a line, in capitals or alone in its line."""
    mixed = "|".join(r"\s+".join(map(re.escape, name.split())) for name in type_names())
    capitals = "|".join(r"\s+".join(map(re.escape, name.upper().split())) for name in type_names())
    return re.compile(
        rf"(?P<capital>{capitals})(?![^\W\d_]|\s+VÀ\b|\s*,)|(?P<mixed>{mixed})(?=[^\S\n]*(?:\n|$))"
    )


@cache
def _types() -> tuple[tuple[str, str], ...]:
    owners = {name: row.name for row in load.document_types() for name in (row.name, *row.variants)}
    return tuple((plain(name), owners[name]) for name in type_names())


@lru_cache(maxsize=1024)
def type_named(words: str) -> str | None:
    """Return the document type that `words` start with: `THÔNG BÁO KẾT LUẬN` → `Thông báo`."""
    written = plain(words)
    return next(
        (name for folded, name in _types() if written == folded or written.startswith(f"{folded} ")), None
    )


@cache
def abbreviated() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the types that stand in a head with their abbreviations."""
    return tuple((row.name, row.abbreviations) for row in load.document_types() if row.name in type_names())
