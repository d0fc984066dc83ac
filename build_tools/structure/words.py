"""The lists of `words.toml`: words that the reading of structure goes by."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def _tables() -> dict[str, Any]:
    text = resources.files("build_tools.structure").joinpath("words.toml").read_text("utf-8")
    return tomllib.loads(text)


@cache
def words(name: str) -> tuple[str, ...]:
    """Return the list `name`, in the order of the file: `words("levels")` → `("tỉnh", "thành phố", …)`."""
    return tuple(_tables()[name])


@cache
def abbreviated() -> dict[str, str]:
    """Return what abbreviations in the names of bodies stand for: `ubnd` → `ủy ban nhân dân`."""
    return dict(_tables()["abbreviated"])


@cache
def slips() -> tuple[tuple[str, str], ...]:
    """Return pairs of a slip and the term meant: `("đại hôi", "đại hội")`."""
    return tuple((seen, row["meant"]) for row in _tables()["slips"] for seen in row["seen"])


@cache
def portal_labels() -> dict[str, str]:
    """Return the key that each label of a portal's table stands for: `số hiệu` → `number`."""
    return {label: key for key, labels in _tables()["portal_labels"].items() for label in labels}
