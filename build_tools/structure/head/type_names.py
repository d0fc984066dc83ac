"""The names of document types as they stand in a head: `THÔNG TƯ LIÊN TỊCH`, or torn `QUYẾT⏎ĐỊNH`."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from build_tools.structure.casing import plain
from build_tools.structure.letters import without_marks
from build_tools.structure.words import slips
from build_tools.vocabulary import load

# Named in citations, but no type of its own in a head: a thông báo that states conclusions is a thông báo.
_NO_TYPES = frozenset(("Thông báo kết luận", "Văn bản", "VB", "Chuyên đề"))


@cache
def type_names() -> tuple[str, ...]:
    """Return the names that stand as a type in a head, longer ones first."""
    names = {name for row in load.document_types() for name in (row.name, *row.variants)}
    return tuple(sorted(names - _NO_TYPES, key=lambda name: (-len(name), name)))


@cache
def _spellings() -> dict[str, str]:
    """Return the types by every spelling of a name, misspelled ones with it: `KÊ HOẠCH` is a Kế hoạch."""
    owners = {name: row.name for row in load.document_types() for name in (row.name, *row.variants)}
    names = {name: owners[name] for name in type_names()}
    types = {name.lower(): owner for name, owner in names.items()}
    return names | {slip.capitalize(): types[meant] for slip, meant in slips() if meant in types}


@cache
def type_pattern() -> re.Pattern[str]:
    """Return the pattern of a type name at the start of a line, in capitals or alone in its line."""
    names = sorted(_spellings(), key=lambda name: (-len(name), name))
    mixed = "|".join(r"\s+".join(map(re.escape, name.split())) for name in names)
    capitals = "|".join(r"\s+".join(map(re.escape, name.upper().split())) for name in names)
    return re.compile(
        rf"(?P<capital>{capitals})(?![^\W\d_]|\s+VÀ\b|\s*,)|(?P<mixed>{mixed})(?=[^\S\n]*(?:\n|$))"
    )


@cache
def _unmarked() -> dict[str, str]:
    """Return the types by their names without marks, of two syllables or more: `KE HOACH` → Kế hoạch.

    What two names without marks may be is none of them.
    """
    found: dict[str, set[str]] = {}
    for name, owner in _spellings().items():
        found.setdefault(without_marks(name).upper(), set()).add(owner)
    return {name: owners.pop() for name, owners in found.items() if len(owners) == 1 and " " in name}


@cache
def unmarked_pattern() -> re.Pattern[str]:
    """Return the pattern of a type name without marks, alone in its line."""
    names = "|".join(r"\s+".join(name.split()) for name in sorted(_unmarked()))
    return re.compile(rf"(?P<mixed>{names})(?=[^\S\n]*(?:\n|$))")


@cache
def _types() -> tuple[tuple[str, str], ...]:
    spelled = sorted(_spellings().items(), key=lambda row: (-len(row[0]), row[0]))
    return tuple((plain(name), owner) for name, owner in spelled)


@lru_cache(maxsize=1024)
def type_named(words: str) -> str | None:
    """Return the document type that `words` start with: `THÔNG BÁO KẾT LUẬN` → `Thông báo`."""
    written = plain(words)
    return next(
        (name for folded, name in _types() if written == folded or written.startswith(f"{folded} ")), None
    )


def unmarked_type(words: str) -> str | None:
    """Return the document type that words without marks name: `KE HOACH` → `Kế hoạch`."""
    return _unmarked().get(" ".join(words.upper().split()))


@cache
def abbreviated() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the types that stand in a head with their abbreviations."""
    return tuple((row.name, row.abbreviations) for row in load.document_types() if row.name in type_names())
