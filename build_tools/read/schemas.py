"""Checking values against the published schemas, whose patterns mean what JSON Schema says they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import jsonschema

from build_tools.identity import is_safe_slug


def _pattern(
    _: object, pattern: str, instance: object, schema: Mapping[str, Any]
) -> Iterator[jsonschema.ValidationError]:
    """Match as ECMA 262 does: `$` is the end, where Python also takes it for the place before a line feed.

    What is too long is refused for that; a pattern may take as long as the square of the length.
    """
    if not isinstance(instance, str) or len(instance) > schema["maxLength"]:
        return
    if not _compiled(pattern).search(instance):
        yield jsonschema.ValidationError(f"{instance!r} does not match {pattern!r}")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\$$", r"\\Z", pattern))


_Checker = jsonschema.validators.extend(  # type: ignore[no-untyped-call]
    jsonschema.Draft202012Validator, {"pattern": _pattern}
)
_FORMATS = jsonschema.FormatChecker(formats=())


@_FORMATS.checks("slug")
def _slug(value: object) -> bool:
    """Say whether a text may be part of an address, as the schemas ask for by the format `slug`."""
    return not isinstance(value, str) or is_safe_slug(value)


def violations(schema: Mapping[str, Any], value: object) -> list[jsonschema.ValidationError]:
    """Return everything in `value` that `schema` refuses, in the order of the places."""
    if fits(schema, value):
        return []
    checker = _Checker(schema, format_checker=_FORMATS)
    found: list[jsonschema.ValidationError] = list(checker.iter_errors(value))
    return sorted(found, key=lambda error: list(map(str, error.absolute_path)))


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
        and ("pattern" not in schema or _compiled(schema["pattern"]).search(value) is not None)
        and ("format" not in schema or _FORMATS.conforms(value, schema["format"]))
    )
