"""Checking values against the published schemas, whose patterns mean what JSON Schema says they mean."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from build_tools.identity import is_safe_slug
from build_tools.read.patterns import compiled

if TYPE_CHECKING:
    from jsonschema import ValidationError


def violations(schema: Mapping[str, Any], value: object) -> list[ValidationError]:
    """Return everything in `value` that `schema` refuses, in the order of the places."""
    if fits(schema, value):
        return []
    # Nearly every value fits, and loading what tells the rest takes as long as reading ten texts.
    from build_tools.read.schema_errors import errors  # noqa: PLC0415

    return errors(schema, value)


# What `fits` knows of JSON Schema, by the kind of value, and what says nothing about any.
_SILENT = frozenset({"$schema", "$defs", "title", "description", "x-rule"})
_OF_TEXTS = _SILENT | {"type", "enum", "pattern", "format", "minLength", "maxLength"}
_OF_LISTS = _SILENT | {"type", "items"}
_OF_OBJECTS = _SILENT | {"type", "required", "properties", "additionalProperties"}
_LONGEST = 1_000_000


def fits(schema: Mapping[str, Any], value: object) -> bool:
    """Say whether `value` plainly fits, as almost every one does; of any other, `violations` knows why."""
    match value:
        case str():
            return _text_fits(schema, value)
        case list():
            is_known = schema.keys() <= _OF_LISTS and schema.get("type") == "array"
            return is_known and all(fits(schema["items"], item) for item in value)
        case dict():
            return _object_fits(schema, value)
        case _:
            return False


def _object_fits(schema: Mapping[str, Any], value: Mapping[str, object]) -> bool:
    rows = schema.get("properties", {})
    return (
        schema.keys() <= _OF_OBJECTS
        and schema.get("type") == "object"
        and value.keys() >= set(schema.get("required", ()))
        and all(key in rows and fits(rows[key], part) for key, part in value.items())
    )


def _text_fits(schema: Mapping[str, Any], value: str) -> bool:
    return (
        schema.keys() <= _OF_TEXTS
        and schema.get("type", "string") == "string"
        and schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", _LONGEST)
        and value in schema.get("enum", (value,))
        and ("pattern" not in schema or compiled(schema["pattern"]).search(value) is not None)
        and ("format" not in schema or (schema["format"] == "slug" and is_safe_slug(value)))
    )
