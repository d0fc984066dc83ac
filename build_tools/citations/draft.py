"""A citation in the making: places in the mended text, before they are turned into places of the file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeWord:
    """A type of document where the text names it: `Nghị quyết` at [start, end)."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number of a document: `30/2020/NĐ-CP`, with its canonical form and the types its symbol allows.

    `start` is where the figures begin, `label` where the `số` in front of them does (equal when there is none).
    """

    start: int
    end: int
    label: int
    canonical: str
    types: frozenset[str]
    symbol: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What is said of a document beside its number; `end` is where the last of it ends."""

    end: int
    date: str | None = None
    issuer: str | None = None
    term: str | None = None
    dated: bool = False  # a date stands there, though perhaps one that no calendar holds


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A document named at [start, end) of the mended text.

    `elided` marks a member of a list whose type stands at the first one; `head` is where the citation proper begins
    to be looked at for words in front of it.
    """

    start: int
    end: int
    doc_type: str
    number: str | None = None
    symbol: bool = False
    date: str | None = None
    dated: bool = False
    issuer: str | None = None
    term: str | None = None
    elided: bool = False
    named: bool = False
    inherited: tuple[str, ...] = ()
    title: str | None = None
    subject: str | None = None
    title_span: tuple[int, int] | None = None
