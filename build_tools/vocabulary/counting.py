"""How numbers are counted: the Party's terms and the codes that many bodies share."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyTerm:
    """A term of the Party's Central Committee: `XII`, elected by the congress of 20 to 28 January 2016."""

    term: str
    opened: str
    closed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedCode:
    """A code in numbers that does not say whose it is: every province has a `UBND`."""

    pattern: str
    about: str
    matches: tuple[str, ...] = ()
    refuses: tuple[str, ...] = ()


@cache
def party_terms() -> tuple[PartyTerm, ...]:
    """Return the Party's terms, oldest first."""
    return tuple(PartyTerm(**row) for row in _table()["party_term"])


@cache
def shared_codes() -> tuple[SharedCode, ...]:
    """Return the codes that many bodies share."""
    return tuple(SharedCode(**_frozen(row)) for row in _table()["shared_code"])


@cache
def shared_pattern() -> re.Pattern[str]:
    """Return one pattern for all shared codes, with or without a unit behind: `UBND`, `UBND-VX`."""
    return re.compile(rf"(?:{'|'.join(row.pattern for row in shared_codes())})(?:-.+)?")


@cache
def _table() -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads(
        resources.files("build_tools.vocabulary").joinpath("counting.toml").read_text("utf-8")
    )


def _frozen(row: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
