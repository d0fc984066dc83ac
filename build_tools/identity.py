"""Identity of documents: numbers in one spelling, and the key that equal documents share."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_GAPS = re.compile("[\\s\u00ad\u200b-\u200f\u2060\ufeff]+")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class DocumentKey:
    """What identifies a document: type, number with symbol, and date, year or term as far as known.

    `number` is the `key_number`; a document without a number is known by `name`, folded.
    """

    doc_type: str
    number: str | None = None
    name: str | None = None
    date: str | None = None
    term: str | None = None


def canonical_number(written: str) -> str:
    """Return the number as written without white space and invisible characters, every dash as `-`.

    `05 – CT/TW` → `05-CT/TW`; letter case, leading zeros and `TƯ` stay.
    """
    composed = unicodedata.normalize("NFC", written)
    return _DASHES.sub("-", _GAPS.sub("", composed))


def key_number(written: str) -> str:
    """Return the one form that all spellings of a number share: `217/QĐ-TW` → `217-QĐ/TW`."""
    return canonical_number(written).upper().replace("TƯ", "TW")
