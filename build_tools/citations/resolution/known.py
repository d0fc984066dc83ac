"""The documents that citations can lead to, indexed by number and by name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from build_tools.citations.resolution.names import Name
from build_tools.identity import NumberFamily, number_family, term_of
from build_tools.model import LinkStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """A name that means a document in texts of the years `from_` to `to`; without years, in any text."""

    name: Name
    from_: str | None = None
    to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownDocument:
    """A document as far as it is known; `number` is a `key_number`, `dates` hold every date sources give."""

    address: str
    status: LinkStatus
    label: str
    doc_type: str
    number: str | None = None
    names: tuple[Name, ...] = ()
    aliases: tuple[Alias, ...] = ()
    dates: tuple[str, ...] = ()
    issuer: str | None = None
    term: str | None = None
    titles: tuple[str, ...] = ()
    related: frozenset[str] = frozenset()

    family: NumberFamily = field(init=False, repr=False, compare=False)
    period: str | None = field(init=False, repr=False, compare=False)
    earliest: str | None = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Work out how the number is counted, and the term: as stated or, at the centre, by the date."""
        family = number_family(self.number or "")
        by_date = term_of(self.dates[0]) if self.dates and family.centre else None
        object.__setattr__(self, "family", family)
        object.__setattr__(self, "period", self.term or by_date)
        object.__setattr__(self, "earliest", min(self.dates, default=None))


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownDocuments:
    """All documents that citations can lead to.

    `contested` are addresses of pages on which texts speak of what may be several documents.
    """

    by_address: Mapping[str, KnownDocument] = field(default_factory=dict)
    by_number: Mapping[str, tuple[KnownDocument, ...]] = field(default_factory=dict)
    by_day: Mapping[tuple[str, str], tuple[KnownDocument, ...]] = field(default_factory=dict)
    by_count: Mapping[str, tuple[KnownDocument, ...]] = field(default_factory=dict)
    by_name: Mapping[str, tuple[KnownDocument, ...]] = field(default_factory=dict)
    contested: frozenset[str] = frozenset()

    @staticmethod
    def of(documents: Iterable[KnownDocument], contested: Iterable[str] = ()) -> KnownDocuments:
        """Index documents; in every index they stand in the order of their addresses."""
        by_number: dict[str, list[KnownDocument]] = {}
        by_day: dict[tuple[str, str], list[KnownDocument]] = {}
        by_count: dict[str, list[KnownDocument]] = {}
        by_name: dict[str, list[KnownDocument]] = {}
        ordered = sorted(documents, key=lambda document: document.address)
        for document in ordered:
            if document.number is not None:
                by_number.setdefault(document.number, []).append(document)
                for date in document.dates:
                    by_day.setdefault((document.number, date), []).append(document)
                by_count.setdefault(leading_count(document.number), []).append(document)
            for base in sorted({base for name in _names(document) for base in (name.base, name.bodiless)}):
                by_name.setdefault(base, []).append(document)
        return KnownDocuments(
            by_address={document.address: document for document in ordered},
            by_number={key: tuple(found) for key, found in by_number.items()},
            by_day={key: tuple(found) for key, found in by_day.items()},
            by_count={key: tuple(found) for key, found in by_count.items()},
            by_name={key: tuple(found) for key, found in by_name.items()},
            contested=frozenset(contested),
        )

    def disputing(self, contested: Iterable[str]) -> KnownDocuments:
        """Return the same documents with more pages contested."""
        return replace(self, contested=self.contested | frozenset(contested))


def _names(document: KnownDocument) -> Iterable[Name]:
    yield from document.names
    yield from (alias.name for alias in document.aliases)


_COUNT = re.compile(r"\d+[^\W\d_]?(?![^\W\d_])")


def leading_count(number: str) -> str:
    """Return the count that a number begins with: `35-NQ/TW` → `35`, the number of a short form too."""
    found = _COUNT.match(number)
    return found.group().lstrip("0") if found else number
