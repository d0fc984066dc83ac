"""Checking values against the published schemas, whose patterns mean what JSON Schema says they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import jsonschema


def _pattern(_: object, pattern: str, instance: object, __: object) -> Iterator[jsonschema.ValidationError]:
    """Match as ECMA 262 does: `$` is the end, where Python also takes it for the place before a line feed."""
    if isinstance(instance, str) and not re.search(re.sub(r"\$$", r"\\Z", pattern), instance):
        yield jsonschema.ValidationError(f"{instance!r} does not match {pattern!r}")


_Checker = jsonschema.validators.extend(  # type: ignore[no-untyped-call]
    jsonschema.Draft202012Validator, {"pattern": _pattern}
)


def violations(schema: Mapping[str, Any], value: object) -> list[jsonschema.ValidationError]:
    """Return everything in `value` that `schema` refuses, in the order of the places."""
    found: list[jsonschema.ValidationError] = list(_Checker(schema).iter_errors(value))
    return sorted(found, key=lambda error: list(map(str, error.absolute_path)))
