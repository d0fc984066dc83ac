"""The registry of cited documents: `source_texts/registry/*.yaml`, written and read by hand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from build_tools.model import Problem
from build_tools.text import SourceText


class Verification(StrEnum):
    """How far the facts of an entry were checked against sources other than the citing text."""

    FULL = "full"
    PARTIAL = "partial"
    EXISTENCE = "existence"
    SAME_TEXT_ONLY = "same_text_only"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherName:
    """Another name of a document and the years of the texts in which the name means it.

    `Bộ luật Lao động sửa đổi`, in texts of 2019 to 2021: the code of 2019.
    """

    name: str
    from_: str | None = None
    to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistryEntry:
    """A document cited but not held, as far as it is known; an absent value means unknown.

    `seen_not_opened` are addresses that were met but that nobody opened; `source` and `offset` say where
    the entry stands.
    """

    source: SourceText
    offset: int
    type: str
    verification: Verification
    slug: str | None = None
    number: str | None = None
    date: str | None = None
    other_dates: tuple[str, ...] = ()
    issuer: str | None = None
    term: str | None = None
    title: str | None = None
    other_titles: tuple[str, ...] = ()
    other_names: tuple[OtherName, ...] = ()
    spellings: tuple[str, ...] = ()
    continues: tuple[str, ...] = ()
    continued_by: tuple[str, ...] = ()
    address: str | None = None
    seen_not_opened: tuple[str, ...] = ()
    verified_fields: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Registry:
    """All entries in the order of files and lines, and what is wrong with them."""

    entries: tuple[RegistryEntry, ...] = ()
    problems: tuple[Problem, ...] = ()
