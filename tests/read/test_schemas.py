"""Checking values: the quick look and the schema's own verdict are one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from build_tools.read import front_matter, registry
from build_tools.read.schemas import fits, violations

_TEXTS = st.sampled_from(
    ("", "A", "A" * 61, "A" * 1001, "2016", "2016-07-04", "XII", "a-b", "https://a.vn/b", "editorial", "none")
)
_VALUES = _TEXTS | st.lists(_TEXTS, max_size=3) | st.integers() | st.none()


def rows(keys: tuple[str, ...]) -> st.SearchStrategy[dict[str, object]]:
    """Return a strategy for mappings of `keys` and of one that no schema knows."""
    return st.dictionaries(st.sampled_from((*keys, "la")), _VALUES, max_size=6)


@given(rows(tuple(front_matter.schema()["properties"])))
@example({})
@example({"added": "2026-11-21"})
def test_what_plainly_fits_is_what_the_schema_allows(value: dict[str, object]) -> None:
    """Neither more nor less, for every key of the front matter."""
    schema = front_matter.schema()
    assert fits(schema, value) is jsonschema.Draft202012Validator(schema).is_valid(value)


@given(rows(tuple(registry.schema()["properties"])))
@example({"type": "Luật", "verification": "none", "other_names": [{"name": ""}]})
def test_what_is_not_understood_is_asked_of_the_schema(value: dict[str, object]) -> None:
    """The registry refers to parts of its schema, which the quick look leaves to the slow one."""
    schema = registry.schema()
    is_valid = jsonschema.Draft202012Validator(schema).is_valid(value)
    assert bool(violations(schema, value)) is not is_valid
    assert is_valid or not fits(schema, value)


def test_the_end_of_a_pattern_is_the_end_of_the_value() -> None:
    """A line feed behind a date is no date, as other readers of the schema see it."""
    found = violations(front_matter.schema(), {"added": "2026-11-21", "date": "2026\n"})
    assert [one.validator for one in found] == ["pattern"]


SCHEMAS = {"front matter": front_matter.schema(), "registry": registry.schema()}


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_pattern_stands_beside_a_length(name: str) -> None:
    """A pattern looks at nothing longer than it is meant for: `https://....` of a megabyte takes hours."""
    assert [rule for rule in _rules(SCHEMAS[name]) if "pattern" in rule and "maxLength" not in rule] == []


def _rules(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _rules(inner)


def test_a_slug_is_safe_in_both() -> None:
    """What a page may not be called is no series and no address of an entry, by one rule."""
    for name, key in (("front matter", "series"), ("registry", "slug")):
        rule = SCHEMAS[name]["properties"][key]
        assert [
            value
            for value in ("index", "trang", "ban-do", "nul", "lpt1", "A", "")
            if not violations(rule, value)
        ] == []
        assert violations(rule, "tuyen-giao") == []


def test_what_is_too_long_is_refused_for_that_alone() -> None:
    """The pattern is not asked any more."""
    rule = SCHEMAS["front matter"]["properties"]["source_url"]
    assert [found.validator for found in violations(rule, f"https://{'.' * 1_000_000} ")] == ["maxLength"]
