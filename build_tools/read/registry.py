"""The registry of cited documents: `source_texts/registry/*.yaml`, written and read by hand."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, assert_never

import yaml

from build_tools.model import Problem
from build_tools.problems import problem, problem_at
from build_tools.read import plain_yaml
from build_tools.read.front_matter import is_date, known_keys
from build_tools.read.plain_file import plain_bytes
from build_tools.read.schemas import violations
from build_tools.read.yaml_slips import slip
from build_tools.text import Position, SourceText
from build_tools.vocabulary.load import type_spelled


class Verification(StrEnum):
    """How far the facts of an entry were checked against sources other than the citing text."""

    FULL = "full"
    PARTIAL = "partial"
    EXISTENCE = "existence"
    SAME_TEXT_ONLY = "same_text_only"
    NONE = "none"

    @property
    def words(self) -> str:
        """Return what readers see: `chưa kiểm chứng`."""
        return _VERIFICATION_WORDS[self]


_VERIFICATION_WORDS = {
    Verification.FULL: "đã kiểm chứng với nguồn khác",
    Verification.PARTIAL: "đã kiểm chứng một phần",
    Verification.EXISTENCE: "mới kiểm chứng là văn bản có tồn tại",
    Verification.SAME_TEXT_ONLY: "chỉ thấy ở chính văn bản viện dẫn, chưa có nguồn độc lập",
    Verification.NONE: "chưa kiểm chứng, mới biết qua văn bản viện dẫn",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherName:
    """Another name of a document and the years of the texts in which the name means it.

    `Bộ luật Lao động sửa đổi`, in texts of 2019 to 2021: the code of 2019.
    """

    name: str
    from_: str | None = None
    to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistryEntry:
    """A document cited but not held, as far as it is known; an absent value means unknown.

    `seen_not_opened` are addresses that were met but that nobody opened; `source` and `offset` say where
    the entry stands.
    """

    source: SourceText
    offset: int
    type: str
    verification: Verification
    slug: str | None = None
    number: str | None = None
    date: str | None = None
    other_dates: tuple[str, ...] = ()
    issuer: str | None = None
    term: str | None = None
    title: str | None = None
    other_titles: tuple[str, ...] = ()
    other_names: tuple[OtherName, ...] = ()
    continues: tuple[str, ...] = ()
    continued_by: tuple[str, ...] = ()
    address: str | None = None
    seen_not_opened: tuple[str, ...] = ()
    verified_fields: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    note: str | None = None
    offsets: Mapping[str, int] = field(default_factory=dict, compare=False, hash=False)

    def place(self, key: str) -> int:
        """Return where the value of `key` stands, or where the entry starts."""
        return self.offsets.get(key, self.offset)


@dataclass(frozen=True, slots=True, kw_only=True)
class Registry:
    """All entries in the order of files and lines, and what is wrong with them."""

    entries: tuple[RegistryEntry, ...] = ()
    problems: tuple[Problem, ...] = ()


@cache
def schema() -> dict[str, Any]:
    """Return the JSON Schema of one entry, the same that is published with the site."""
    text = resources.files("build_tools.read").joinpath("registry.schema.json")
    loaded: dict[str, Any] = json.loads(text.read_text("utf-8"))
    return loaded


def read_registry(folder: Path) -> Registry:
    """Read every `*.yaml` of `folder` in the order of their names; a missing folder is an empty registry."""
    above = folder.parent
    parts = [
        _read_file(path, f"{above.name}/{path.relative_to(above).as_posix()}")
        for path in registry_files(folder)
    ]
    return Registry(
        entries=tuple(entry for part in parts for entry in part.entries),
        problems=tuple(problem for part in parts for problem in part.problems),
    )


def registry_files(folder: Path) -> list[Path]:
    """Return the files of the registry, in the order of their names; of a link only itself, to be refused."""
    if folder.is_symlink():
        return [folder]
    return sorted(folder.glob("*.yaml"), key=lambda path: path.name)


def _read_file(path: Path, shown: str) -> Registry:
    data = plain_bytes(path, shown)
    return Registry(problems=(data,)) if isinstance(data, Problem) else read_registry_file(data, shown)


def read_registry_file(data: bytes, shown: str) -> Registry:
    """Read one file of the registry: a list of entries; entries with an error are left out."""
    try:
        source = SourceText(path=shown, text=data.decode("utf-8"))
    except UnicodeDecodeError as error:
        position = Position(line=data[: error.start].count(b"\n") + 1, column=1)
        bad = problem_at("file-not-utf-8", shown, position, byte=data[error.start], offset=error.start)
        return Registry(problems=(bad,))
    try:
        node = plain_yaml.parse(source.text)
    except yaml.YAMLError as error:
        found = slip(source.text, error)
        return Registry(problems=(problem("registry-syntax", source, found.offset, seen=found.seen),))
    except plain_yaml.NotPlainError as error:
        return Registry(problems=(problem("registry-not-plain", source, error.offset, seen=error.seen),))
    return _registry(source, node)


def _registry(source: SourceText, node: plain_yaml.Node | None) -> Registry:
    if node is None:
        return Registry()
    if not isinstance(node, plain_yaml.Listing):
        return Registry(problems=(problem("registry-not-a-list", source, node.offset),))
    entries: list[RegistryEntry] = []
    problems: list[Problem] = []
    for item in node.items:
        if not isinstance(item, plain_yaml.Mapping):
            problems.append(problem("registry-not-a-list", source, item.offset))
            continue
        found = tuple(_violations(source, item))
        problems.extend(found)
        if not found:
            entries.append(_entry(source, item))
    return Registry(entries=tuple(entries), problems=tuple(problems))


def _plain(node: plain_yaml.Node) -> Any:
    match node:
        case plain_yaml.Scalar():
            return node.value
        case plain_yaml.Listing():
            return [_plain(item) for item in node.items]
        case plain_yaml.Mapping():
            return {key.value: _plain(value) for key, value in node.entries}
        case _:
            assert_never(node)


def _entry(source: SourceText, node: plain_yaml.Mapping) -> RegistryEntry:
    values: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in _plain(node).items()
    }
    names = tuple(
        OtherName(name=name["name"], from_=name.get("from"), to=name.get("to"))
        for name in values.pop("other_names", ())
    )
    values["type"] = type_spelled(values["type"])
    values["verification"] = Verification(values["verification"])
    offsets = {key.value: value.offset for key, value in node.entries}
    return RegistryEntry(source=source, offset=node.offset, other_names=names, offsets=offsets, **values)


def _violations(source: SourceText, node: plain_yaml.Mapping) -> Iterator[Problem]:
    yield from _duplicate_keys(source, node)
    places = {key.value: value.offset for key, value in node.entries}
    plain = _plain(node)
    refused = set()
    for error in violations(schema(), plain):
        if not error.path:
            continue
        key = str(error.path[0])
        if key not in refused:
            refused.add(key)
            rule = schema()["properties"][key]["x-rule"]
            value = (
                error.instance
                if isinstance(error.instance, str)
                else json.dumps(plain[key], ensure_ascii=False)
            )
            yield problem("registry-value", source, places[key], key=key, value=value, rule=rule)
    yield from _keys(source, node, places)
    yield from _impossible_dates(source, plain, places, refused)
    if "number" not in plain and "title" not in plain:
        yield problem("registry-nameless", source, node.offset)


def _duplicate_keys(source: SourceText, node: plain_yaml.Mapping) -> Iterator[Problem]:
    seen = set()
    for key, _ in node.entries:
        if key.value in seen:
            yield problem("registry-duplicate-key", source, key.offset, key=key.value)
        seen.add(key.value)


def _keys(source: SourceText, node: plain_yaml.Mapping, places: dict[str, int]) -> Iterator[Problem]:
    for key, _ in node.entries:
        if key.value not in schema()["properties"]:
            known = known_keys(schema(), key.value)
            yield problem("registry-unknown-key", source, key.offset, key=key.value, known=known)
    for key_name in schema()["required"]:
        if key_name not in places:
            rule = schema()["properties"][key_name]["x-rule"]
            yield problem("registry-required-key", source, node.offset, key=key_name, rule=rule)


def _impossible_dates(
    source: SourceText, plain: dict[str, Any], places: dict[str, int], refused: set[str]
) -> Iterator[Problem]:
    dates = [("date", plain["date"])] if "date" in plain else []
    dates += [("other_dates", date) for date in plain.get("other_dates", ())]
    for key, value in dates:
        if key not in refused and not is_date(value):
            yield problem("registry-date", source, places[key], key=key, value=value)
