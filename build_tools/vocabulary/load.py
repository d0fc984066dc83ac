"""Load the tables of the vocabulary into frozen rows."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentType:
    """A type of document: `Nghị quyết`, in numbers `NQ`; `short` types are cited by the bare number.

    A type with `capital` counts only with a capital: `Luật Công đoàn`, but not `luật công đoàn`.
    """

    name: str
    abbreviations: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()
    short: bool = False
    capital: bool = False
    matches: tuple[str, ...] = ()
    refuses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuer:
    """A body that issues documents: `Công đoàn Viên chức Việt Nam`, in numbers `CĐVC`.

    `from_` and `to` are `YYYY` or `YYYY-MM-DD`, None when not known. The name of a `local` body goes on with
    its place: `Ủy ban nhân dân tỉnh` Quảng Ninh.
    """

    name: str
    codes: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()
    parent: str | None = None
    from_: str | None = None
    to: str | None = None
    about: str | None = None
    local: bool = False
    matches: tuple[str, ...] = ()
    refuses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """The term of a congress: khóa X of the Party ran from 2006 to 2011; both years belong to two terms."""

    term: str
    from_: str
    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationRow:
    """Why a text cites another: the `cues` in front of a citation say it."""

    name: str
    cues: tuple[str, ...]
    matches: tuple[str, ...] = ()
    refuses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NameWords:
    """The words that names of bodies are built from, folded (see `fold`)."""

    heads: frozenset[str]
    small_heads: frozenset[str]
    levels: frozenset[str]
    parts: frozenset[str]
    verbs_too: frozenset[str]
    stops: frozenset[str]
    commas: frozenset[tuple[str, ...]]
    compounds: dict[str, frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class LawNames:
    """Names of codes, laws and ordinances without the type; `abbreviated`: what `BLHS` stands for."""

    codes: tuple[str, ...]
    laws: tuple[str, ...]
    ordinances: tuple[str, ...]
    abbreviated: dict[str, str]
    stops: frozenset[str]


@cache
def document_types() -> tuple[DocumentType, ...]:
    """Return the document types in the order of the table."""
    return tuple(DocumentType(**row) for row in _rows("document_types.toml", "type"))


@cache
def issuers() -> tuple[Issuer, ...]:
    """Return the issuers in the order of the table."""
    return tuple(Issuer(**row) for row in _rows("issuers.toml", "issuer"))


@cache
def terms(of: str) -> tuple[Term, ...]:
    """Return the terms of the congresses of the `party` or the `union`, oldest first."""
    return tuple(Term(**row) for row in _rows("terms.toml", of))


@cache
def relations() -> tuple[RelationRow, ...]:
    """Return the relations with their cue phrases, in the order of the table."""
    return tuple(RelationRow(**row) for row in _rows("relations.toml", "relation"))


@cache
def name_words() -> NameWords:
    """Return the words that names of bodies are built from."""
    table = _table("names.toml")
    pairs = frozenset(tuple(pair) for pair in table.pop("commas"))
    compounds = {first: frozenset(following) for first, following in table.pop("compounds").items()}
    return NameWords(
        commas=pairs, compounds=compounds, **{key: frozenset(words) for key, words in table.items()}
    )


@cache
def law_names() -> LawNames:
    """Return the known names of laws."""
    table = _table("laws.toml")
    stops, abbreviated = frozenset(table.pop("stops")), table.pop("abbreviated")
    return LawNames(
        stops=stops, abbreviated=abbreviated, **{key: tuple(names) for key, names in table.items()}
    )


def type_spelled(words: str) -> str:
    """Return the name of a document type as the table spells it, whatever its case; other words as they are.

    `KẾ HOẠCH`, `kế hoạch`, with composed letters or not → `Kế hoạch`: one type, one page.
    """
    return _types_by_name().get(fold(unicodedata.normalize("NFC", " ".join(words.split()))), words)


@cache
def _types_by_name() -> dict[str, str]:
    return {fold(name): row.name for row in document_types() for name in (row.name, *row.variants)}


@cache
def issuer_named(words: str) -> Issuer | None:
    """Return the issuer that `words` name, in any letter case and either placement of tone marks."""
    return _issuers_by_name().get(fold(words))


@cache
def whole_name(folded: str) -> bool:
    """Say whether folded words are the whole name of a body, behind which no place belongs to it."""
    row = _issuers_by_name().get(folded)
    return row is not None and not row.local


@cache
def _issuers_by_name() -> dict[str, Issuer]:
    return {fold(name): row for row in issuers() for name in (row.name, *row.variants)}


# `hoà` and `hòa` are one word: the mark stands on the first vowel when no letter follows.
_OLD_PLACEMENT = re.compile(r"(?<!q)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])\b")
_NEW_PLACEMENT = dict(
    zip(
        ("oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"),
        ("òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"),
        strict=True,
    )
)


def fold(words: str) -> str:
    """Return words in small letters with the tone marks in the new placement: `Uỷ ban` → `ủy ban`."""
    return _OLD_PLACEMENT.sub(lambda found: _NEW_PLACEMENT[found.group()], words.lower())


def unfold(words: str) -> str:
    """Return words with the tone marks in the old placement: `tòa án` → `toà án`."""
    return _NEW_PATTERN.sub(lambda found: _OLD[found.group()], words)


_OLD = {new: old for old, new in _NEW_PLACEMENT.items()}
_NEW_PATTERN = re.compile(rf"(?:{'|'.join(_OLD)})\b")


def _rows(file: str, table: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = _table(file)[table]
    return [{_field(key): _frozen(value) for key, value in row.items()} for row in rows]


def _table(file: str) -> dict[str, Any]:
    return tomllib.loads(resources.files("build_tools.vocabulary").joinpath(file).read_text("utf-8"))


def _field(key: str) -> str:
    return "from_" if key == "from" else key


def _frozen(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value
