"""What is wrong with a value, as JSON Schema says it: loaded only where something does not fit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import jsonschema

from build_tools.identity import is_safe_slug
from build_tools.read.patterns import compiled


def _pattern(
    _: object, pattern: str, instance: object, schema: Mapping[str, Any]
) -> Iterator[jsonschema.ValidationError]:
    """Match as ECMA 262 does: `$` is the end, where Python also takes it for the place before a line feed.

    What is too long is refused for that; a pattern may take as long as the square of the length.
    """
    if not isinstance(instance, str) or len(instance) > schema["maxLength"]:
        return
    if not compiled(pattern).search(instance):
        yield jsonschema.ValidationError(f"{instance!r} does not match {pattern!r}")


_Checker = jsonschema.validators.extend(  # type: ignore[no-untyped-call]
    jsonschema.Draft202012Validator, {"pattern": _pattern}
)
_FORMATS = jsonschema.FormatChecker(formats=())


@_FORMATS.checks("slug")
def _slug(value: object) -> bool:
    """Say whether a text may be part of an address, as the schemas ask for by the format `slug`."""
    return not isinstance(value, str) or is_safe_slug(value)


def errors(schema: Mapping[str, Any], value: object) -> list[jsonschema.ValidationError]:
    """Return everything in `value` that `schema` refuses, in the order of the places."""
    found: list[jsonschema.ValidationError] = list(
        _Checker(schema, format_checker=_FORMATS).iter_errors(value)
    )
    return sorted(found, key=lambda error: list(map(str, error.absolute_path)))
