"""Front matter: the YAML between two `---` lines, validated by the one published schema."""

from __future__ import annotations

import datetime
import difflib
import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any, assert_never

import yaml

from build_tools.model import FrontMatter, Problem
from build_tools.problems import problem
from build_tools.read import plain_yaml
from build_tools.read.schemas import violations
from build_tools.read.yaml_slips import slip
from build_tools.text import SourceText

if TYPE_CHECKING:
    from jsonschema import ValidationError

_OPENING = re.compile(r"\ufeff?---[ \t]*\r?\n")
_CLOSING = re.compile(r"^---[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_DATE_KEYS = ("date", "added")
_WRITTEN_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")

Value = str | tuple[str, ...]


@cache
def schema() -> dict[str, Any]:
    """Return the JSON Schema of the front matter, the same that is published with the site."""
    text = resources.files("build_tools.read").joinpath("front_matter.schema.json")
    loaded: dict[str, Any] = json.loads(text.read_text("utf-8"))
    return loaded


def split(text: str) -> tuple[int, int, int] | None:
    """Find the front matter: its start, its end and where the body starts; None when there is none.

    An opening `---` that is never closed gives the body start -1.
    """
    opening = _OPENING.match(text)
    if opening is None:
        return None
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        return opening.end(), len(text), -1
    return opening.end(), closing.start(), closing.end()


def is_unopened(text: str) -> bool:
    """Say whether a text begins with the keys of front matter and lacks the `---` in front of them alone."""
    keys = "|".join(schema()["properties"])
    return re.match(rf"\ufeff?\s*(?:#[^\n]*\n)*(?:{keys}):[ \t]", text) is not None and bool(
        _CLOSING.search(text)
    )


def parse(source: SourceText, start: int, end: int) -> tuple[FrontMatter, tuple[Problem, ...]]:
    """Read the front matter in `source.text[start:end]`; every value stays the text as written."""
    values: dict[str, Value] = {}
    offsets: dict[str, int] = {}
    problems: list[Problem] = []
    try:
        for key, value, offset in _entries(source.text[start:end]):
            if key in values:
                problems.append(problem("front-matter-duplicate-key", source, start + offset, key=key))
            values[key] = value
            offsets[key] = start + offset
    except yaml.YAMLError as error:
        found = slip(source.text[start:end], error)
        problems.append(problem("front-matter-syntax", source, start + found.offset, seen=found.seen))
    except plain_yaml.NotPlainError as error:
        problems.append(problem("front-matter-not-plain", source, start + error.offset, seen=error.seen))
    front = FrontMatter(values=values, offsets=offsets)
    return front, tuple(problems) or tuple(_violations(source, start, front))


def _entries(text: str) -> Iterator[tuple[str, Value, int]]:
    """Yield key, value and offset of the value."""
    body = plain_yaml.parse(text)
    if body is None:
        return
    if not isinstance(body, plain_yaml.Mapping):
        raise plain_yaml.NotPlainError("giá trị không có khóa", body.offset)
    for key, node in body.entries:
        yield key.value, _value(node), node.offset


def _value(node: plain_yaml.Node) -> Value:
    match node:
        case plain_yaml.Scalar():
            return node.value
        case plain_yaml.Listing():
            return tuple(_item(item) for item in node.items)
        case plain_yaml.Mapping():
            raise plain_yaml.NotPlainError("bảng lồng nhau", node.offset)
        case _:
            assert_never(node)


def _item(node: plain_yaml.Node) -> str:
    if not isinstance(node, plain_yaml.Scalar):
        raise plain_yaml.NotPlainError("danh sách lồng nhau", node.offset)
    return node.value


def _violations(source: SourceText, start: int, front: FrontMatter) -> Iterator[Problem]:
    plain = {key: list(v) if isinstance(v, tuple) else v for key, v in front.values.items()}
    refused = set()
    for error in violations(schema(), plain):
        match error.validator:
            case "additionalProperties":
                yield from _unknown_keys(source, front)
            case "required":
                yield from _missing_keys(source, start, front)
            case _:
                key = str(error.absolute_path[0])
                refused.add(key)
                yield _bad_value(source, front, key, error)
    yield from _impossible_dates(source, front, refused)


def _unknown_keys(source: SourceText, front: FrontMatter) -> Iterator[Problem]:
    for key in front.values:
        if key not in schema()["properties"]:
            known = known_keys(schema(), key)
            yield problem("front-matter-unknown-key", source, front.offsets[key], key=key, known=known)


def known_keys(schema: Mapping[str, Any], wrong: str) -> str:
    """Return the keys of a schema for an advice, the one that was probably meant first."""
    keys = list(schema["properties"])
    meant = difflib.get_close_matches(wrong.lower(), keys, n=1, cutoff=0.7)
    return ", ".join(
        (*(f"{key} (có lẽ đúng là khóa này)" for key in meant), *(k for k in keys if k not in meant))
    )


def _missing_keys(source: SourceText, start: int, front: FrontMatter) -> Iterator[Problem]:
    for key in schema()["required"]:
        if key not in front.values:
            yield problem("front-matter-required-key", source, start, key=key, today=today())


def _bad_value(source: SourceText, front: FrontMatter, key: str, error: ValidationError) -> Problem:
    value = error.instance if isinstance(error.instance, str) else front.values[key]
    rule = _day_meant(value) if key in _DATE_KEYS else None
    rule = rule or schema()["properties"][key]["x-rule"]
    return problem("front-matter-value", source, front.offsets[key], key=key, value=value, rule=rule)


def _day_meant(value: Value) -> str | None:
    """Return what to write for a day as people write it: 2021-03-09 for `9/3/2021`."""
    found = _WRITTEN_DAY.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        return None
    day, month, year = found.groups()
    meant = f"{year}-{month:0>2}-{day:0>2}"
    return f"viết năm-tháng-ngày: {meant}" if is_date(meant) else None


def _impossible_dates(source: SourceText, front: FrontMatter, refused: set[str]) -> Iterator[Problem]:
    for key in _DATE_KEYS:
        value = front.text(key)
        if value is not None and key not in refused and not is_date(value):
            yield problem("front-matter-date", source, front.offsets[key], key=key, value=value)


def is_date(value: str) -> bool:
    """Say whether `YYYY`, `YYYY-MM` or `YYYY-MM-DD` names a time that the calendar has."""
    year, month, day = [*value.split("-"), "01", "01"][:3]
    try:
        datetime.date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


def today() -> str:
    """Return today's date for advice to maintainers; never part of the site."""
    return datetime.datetime.now(tz=datetime.UTC).date().isoformat()
