"""Load the tables of the vocabulary into frozen rows."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentType:
    """A type of document: `Nghị quyết`, in numbers `NQ`."""

    name: str
    abbreviations: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()
    matches: tuple[str, ...] = ()
    refuses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuer:
    """A body that issues documents: `Công đoàn Viên chức Việt Nam`, in numbers `CĐVC`.

    `from_` and `to` are `YYYY` or `YYYY-MM-DD`, None when not known.
    """

    name: str
    codes: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()
    parent: str | None = None
    from_: str | None = None
    to: str | None = None
    about: str | None = None
    matches: tuple[str, ...] = ()
    refuses: tuple[str, ...] = ()


@cache
def document_types() -> tuple[DocumentType, ...]:
    """Return the document types in the order of the table."""
    return tuple(DocumentType(**row) for row in _rows("document_types.toml", "type"))


@cache
def issuers() -> tuple[Issuer, ...]:
    """Return the issuers in the order of the table."""
    return tuple(Issuer(**row) for row in _rows("issuers.toml", "issuer"))


def _rows(file: str, table: str) -> list[dict[str, Any]]:
    text = resources.files("build_tools.vocabulary").joinpath(file).read_text("utf-8")
    rows: list[dict[str, Any]] = tomllib.loads(text)[table]
    return [{_field(key): _frozen(value) for key, value in row.items()} for row in rows]


def _field(key: str) -> str:
    return "from_" if key == "from" else key


def _frozen(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value
