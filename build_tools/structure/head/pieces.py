"""What is found in a head: its pieces where they stand, and the values they state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.model import UnitKind

# How far a head is looked for: a news summary of a page or two may stand before it.
LONGEST_HEAD = 8_000
LONGEST_STRAY = 150
_SPACE = re.compile(r"\s+")
_RULES = re.compile(r"[-_=*~–—\s]{3,}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A part of the head: what it is and where it stands (offsets of the mended text)."""

    kind: UnitKind
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The head's pieces in order; `first` up to `last` are the indexes of the lines it covers."""

    first: int = 0
    last: int = 0
    pieces: tuple[Piece, ...] = ()
    number: re.Match[str] | None = None
    date: re.Match[str] | None = None
    authority: Piece | None = None

    def of(self, kind: UnitKind) -> Iterator[Piece]:
        """Yield the pieces of `kind`, but for the authority that speaks below the subject."""
        return (piece for piece in self.pieces if piece.kind is kind and piece is not self.authority)

    def is_unmarked(self, text: str) -> bool:
        """Say whether the head was written without marks: `CONG HOA XA HOI CHU NGHIA …`, `So: 4/KH`."""
        kinds = (UnitKind.MOTTO, UnitKind.NUMBER)
        marked = [text[piece.start : piece.end] for piece in self.pieces if piece.kind in kinds]
        return bool(marked) and all(map(str.isascii, marked))

    def one(self, kind: UnitKind) -> Piece | None:
        """Return the first piece of `kind`."""
        return next(self.of(kind), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A value read from the text; `start` and `end` are offsets of the mended text, None when concluded."""

    value: str
    start: int | None = None
    end: int | None = None


def stated(found: re.Match[str] | None, group: str) -> Stated | None:
    """Return what a named group of a match states; None where it took no part."""
    if found is None or not found[group]:
        return None
    return Stated(value=found[group], start=found.start(group), end=found.end(group))


def even(text: str) -> str:
    """Return words evenly spaced in one line."""
    return _SPACE.sub(" ", text).strip()


def written_lines(text: str, start: int, end: int) -> list[str]:
    """Return the lines between two offsets without the rules between them: `-------`."""
    return [line for line in text[start:end].splitlines() if not _RULES.match(line.strip())]
