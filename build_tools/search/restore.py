"""What helps the browser restore marks beside the index itself: common phrases and known abbreviations.

The bigram model is the index: every piece holds all readings of its keys with the number of points that have
them. Here stands only what a small collection cannot know yet.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from build_tools.search import analysis


@cache
def common_phrases() -> tuple[str, ...]:
    """Return the phrases of `phrases.toml` in the words of the index: `("đảng viên", "đảng ủy", …)`."""
    table = tomllib.loads(resources.files("build_tools.search").joinpath("phrases.toml").read_text("utf-8"))
    phrases = [phrase for row in table["phrases"] for phrase in row["phrases"]]
    return tuple(dict.fromkeys(_words(phrase) for phrase in phrases))


def abbreviation_rows(abbreviations: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """Return the abbreviations as the browser needs them: term, as written, long form.

    `{"CBCCVCLĐ": "cán bộ, công chức, …"}` → `[("cbccvclđ", "CBCCVCLĐ", "cán bộ, công chức, …")]`.
    """
    return [(analysis.normal(short), short, long) for short, long in sorted(abbreviations.items())]


def _words(phrase: str) -> str:
    return " ".join(token.term for token in analysis.words(phrase))
