"""The names of the series that the front matter of texts puts them into."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources


def series_name(slug: str) -> str:
    """Return what readers call a series; one without a row goes by its slug: `thi-dua` → `thi dua`."""
    return _names().get(slug, slug.replace("-", " "))


@cache
def _names() -> dict[str, str]:
    table = resources.files("build_tools.vocabulary").joinpath("series.toml").read_text("utf-8")
    return {row["slug"]: row["name"] for row in tomllib.loads(table)["series"]}
