"""Metadata: what the front matter declares, what the text states, what follows; and where they differ."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

from build_tools.identity import canonical_number
from build_tools.model import Deadline, FrontMatter, Metadata, Origin, Problem, Sourced, Unit, UnitKind
from build_tools.problems import problem
from build_tools.structure.casing import ordinary, plain
from build_tools.structure.head.pieces import Stated
from build_tools.structure.head.type_names import type_named
from build_tools.structure.tail import listed, signatures
from build_tools.text import MendedText, SourceText, Span
from build_tools.vocabulary import load

# One for all: most of what could be known of a text is not.
_UNKNOWN: Sourced[Any] = Sourced()
_TEXT_KEYS = (
    "type",
    "number",
    "symbol",
    "date",
    "place",
    "issuer",
    "parent_body",
    "subject",
    "term",
    "signer",
    "capacity",
)
# What the field calls each key, for messages.
_NAMES = {
    "type": "loại văn bản",
    "number": "số, ký hiệu",
    "date": "ngày ban hành",
    "place": "nơi ban hành",
    "issuer": "cơ quan ban hành",
    "parent_body": "cơ quan chủ quản",
    "subject": "trích yếu",
    "signer": "người ký",
    "capacity": "chức vụ người ký",
}
# The year of a day (`ngày 30 tháng 6 năm 2020`) dates a document that the title names.
_YEAR = re.compile(
    r"(?P<day>ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+)?năm\s+(?P<year>(?:19|20)\d\d)(?!\d|\s*[-–]\s*\d)",
    re.IGNORECASE,
)
_NUMBERED_YEAR = re.compile(r"[^/-]+[/-](?P<year>(?:19|20)\d\d)[/-]")
_LETTER = "Công văn"
# A line alone, no sentence.
_TITLE = re.compile(r"\s*[^\n]{3,120}(?<![.;:,])\s*\Z")
_OPENING_YEAR = re.compile(r"\W*Năm\s+(?P<year>(?:19|20)\d\d)\b")


class MetadataReader:
    """Merges what is declared, stated and concluded about one directive."""

    def __init__(
        self,
        source: SourceText,
        front: FrontMatter,
        mended: MendedText,
        units: Sequence[Unit],
        head: dict[str, Stated],
    ) -> None:
        self._source = source
        self._front = front
        self._mended = mended
        self._texts = [
            (unit, source.text[unit.span.start : unit.span.end]) for unit in units if unit.kind in _READ
        ]
        self._units = units
        self._stated = {key: self._placed(stated) for key, stated in head.items()} | self._tail()

    def read(self, deadlines: tuple[Deadline, ...]) -> Metadata:
        """Return the metadata."""
        texts = {key: self._merged(key, self._stated.get(key)) for key in _TEXT_KEYS}
        if texts["type"].value is None and self._is_letter():
            texts["type"] = Sourced(value=_LETTER, origin=Origin.INFERRED)
        return Metadata(
            **texts,
            title=self._title(texts["subject"]),
            addressees=self._list("addressees", UnitKind.ADDRESSEE),
            recipients=self._list("recipients", UnitKind.RECIPIENT),
            year=self._year(texts["date"], texts["number"], texts["subject"]),
            deadlines=Sourced(value=deadlines, origin=Origin.TEXT) if deadlines else _UNKNOWN,
        )

    def problems(self) -> Iterator[Problem]:
        """Yield a Problem for every value that the front matter declares and the text states otherwise."""
        for key, name in _NAMES.items():
            declared, found = self._front.text(key), self._stated.get(key)
            if declared is None or found is None or found.origin is not Origin.TEXT or found.value is None:
                continue
            if not _agree(key, declared, found.value):
                place = self._front.offsets.get(key, 0)
                yield problem(
                    "declared-differs",
                    self._source,
                    place,
                    key=key,
                    name=name,
                    declared=declared,
                    stated=found.value,
                )

    def _placed(self, stated: Stated) -> Sourced[str]:
        if stated.start is None or stated.end is None:
            return Sourced(value=stated.value, origin=Origin.INFERRED)
        span = self._mended.original_span(stated.start, stated.end)
        return Sourced(value=stated.value, origin=Origin.TEXT, span=span)

    def _tail(self) -> dict[str, Sourced[str]]:
        return {
            key: Sourced(
                value=stated.value,
                origin=Origin.TEXT,
                span=Span(start=stated.start or 0, end=stated.end or 0),
            )
            for key, stated in signatures(self._texts).items()
        }

    def _merged(self, key: str, stated: Sourced[str] | None) -> Sourced[str]:
        declared = self._front.text(key)
        if declared is not None:
            return Sourced(
                value=_spelled(key, declared), origin=Origin.DECLARED, span=stated.span if stated else None
            )
        return stated or _UNKNOWN

    def _is_letter(self) -> bool:
        """Say whether the document looks like a công văn: addressed, and no other type named above that."""
        salutation = next((unit for unit in self._units if unit.kind is UnitKind.SALUTATION), None)
        if salutation is None:
            return False
        above = (text for unit, text in self._texts if unit.span.end <= salutation.span.start)
        return not any(_TITLE.match(text) and type_named(text) not in (None, _LETTER) for text in above)

    def _title(self, subject: Sourced[str]) -> Sourced[str]:
        declared = self._front.text("title")
        return Sourced(value=declared, origin=Origin.DECLARED) if declared is not None else subject

    def _list(self, key: str, kind: UnitKind) -> Sourced[tuple[str, ...]]:
        declared = self._front.texts(key)
        if declared:
            return Sourced(value=declared, origin=Origin.DECLARED)
        found = listed(self._texts, kind)
        return Sourced(value=found, origin=Origin.TEXT) if found else _UNKNOWN

    def _year(self, date: Sourced[str], number: Sourced[str], subject: Sourced[str]) -> Sourced[str]:
        """Return the year of issue, which the number may carry, else the year the directive is about."""
        if date.value:
            return Sourced(value=date.value[:4], origin=date.origin, span=date.span)
        declared = self._front.text("year")
        if declared is not None:
            return Sourced(value=declared, origin=Origin.DECLARED)
        numbered = _NUMBERED_YEAR.match(number.value or "")
        if numbered:
            return Sourced(value=numbered["year"], origin=Origin.INFERRED)
        titles = (subject.value, self._front.text("title"))
        years = {
            found["year"] for found in _YEAR.finditer("\n".join(filter(None, titles))) if not found["day"]
        }
        opening = next((text for unit, text in self._texts if unit.kind is UnitKind.PARAGRAPH), "")
        found = _OPENING_YEAR.match(opening)
        years = years or ({found["year"]} if found else set())
        return Sourced(value=years.pop(), origin=Origin.INFERRED) if len(years) == 1 else _UNKNOWN


_READ = frozenset((UnitKind.ADDRESSEE, UnitKind.RECIPIENT, UnitKind.SIGNATURE, UnitKind.PARAGRAPH))


def _spelled(key: str, declared: str) -> str:
    """Return a name as lists spell it: copied in capitals or decomposed it would get a page of its own."""
    if key == "type":
        return load.type_spelled(declared)
    if key not in _BODIES:
        return declared
    name = unicodedata.normalize("NFC", declared)
    return ordinary(name) if name.isupper() and " " in name else name


_BODIES = frozenset({"issuer", "parent_body"})


def _agree(key: str, declared: str, stated: str) -> bool:
    if key == "number":
        return canonical_number(declared) == canonical_number(stated)
    if key == "date":
        return stated.startswith(declared) or declared.startswith(stated)
    return plain(declared) == plain(stated)
