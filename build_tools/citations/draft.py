"""A citation in the making: places in the mended text, before they are turned into places of the file.

All are tuples: they are made by the dozen for a page, and faster than dataclasses.
"""

from __future__ import annotations

from typing import NamedTuple


class TypeWord(NamedTuple):
    """A type of document where the text names it: `Nghị quyết` at [start, end)."""

    start: int
    end: int
    name: str


class Number(NamedTuple):
    """A number: `30/2020/NĐ-CP`, with its canonical form and the types its symbol allows.

    `start` is where the figures begin, `label` where the `số` in front of them does (equal without one).
    """

    start: int
    end: int
    label: int
    canonical: str
    types: frozenset[str]
    symbol: bool


class Details(NamedTuple):
    """What is said of a document beside its number, from `start`, where looking began, to `end`.

    `dated` says that a date stands there, though perhaps one without a year.
    """

    start: int
    end: int
    date: str | None = None
    issuer: str | None = None
    term: str | None = None
    dated: bool = False


class Draft(NamedTuple):
    """A document named at [start, end) of the mended text.

    `elided` marks a member of a list whose type stands at the first one; `inner` are the laws that an
    amending law names in its own name; `title_span` is the place of the quoted title.
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
    inherited: tuple[str, ...] = ()
    inner: tuple[Draft, ...] = ()
    title_span: tuple[int, int] | None = None
    subject: str | None = None
