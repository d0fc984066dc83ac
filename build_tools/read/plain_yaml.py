"""Plain YAML: texts, lists and mappings with their places; no tag, anchor or alias is ever followed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Scalar:
    """A text as written: `2014-01-06` stays these ten characters."""

    offset: int
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list of nodes."""

    offset: int
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """Keys with their nodes in order; a key written twice is kept twice."""

    offset: int
    entries: tuple[tuple[Scalar, Node], ...]


# A registry entry needs four levels; more would only feed the recursion below.
_DEEPEST = 10

Node = Scalar | Listing | Mapping


class NotPlainError(Exception):
    """The YAML uses more than texts, lists and mappings; `seen` says what, in Vietnamese."""

    def __init__(self, seen: str, offset: int) -> None:
        super().__init__(seen)
        self.seen = seen
        self.offset = offset


def parse(text: str) -> Node | None:
    """Read one YAML document; None when it is empty.

    Offsets count code points of `text`. Raises `yaml.YAMLError` for broken syntax, `NotPlainError` for
    more than plain values.
    """
    if _SIMPLE.fullmatch(text):
        return _simple(text)
    events = _events(text)
    _refuse_second(events)
    body = events[2:-2]
    return _node(body, 0)[0] if body else None


# Most texts are lines of a key and a value that no reading of YAML could take for anything else: words of
# letters and digits, and signs that stand at the start of none of them.
_WORD = r"[^\W_][\w/.,;()–“”%-]*"
_ENTRY = rf"(?P<key>[a-z_]{{1,40}}):[ ](?P<value>{_WORD}(?:[ ]{_WORD})*)\n"
_SIMPLE = re.compile(f"(?:{_ENTRY.replace('?P<key>', '').replace('?P<value>', '')})+")
_SIMPLE_ENTRY = re.compile(_ENTRY)


def _simple(text: str) -> Mapping:
    entries = (
        (
            Scalar(offset=found.start("key"), value=found["key"]),
            Scalar(offset=found.start("value"), value=found["value"]),
        )
        for found in _SIMPLE_ENTRY.finditer(text)
    )
    return Mapping(offset=0, entries=tuple(entries))


# Written in C and ten times faster; where it is missing the other one does the same.
_FAST = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# The fast parser lets pass what the other refuses when one of these stands in the text, or counts otherwise.
_READ_APART = re.compile("[\t\r\x85\u2028\ufeff!|>{]")


def _events(text: str) -> list[yaml.Event]:
    if _READ_APART.search(text):
        return list(_plain_events(text, yaml.SafeLoader))
    try:
        return list(_plain_events(text, _FAST))
    except (yaml.YAMLError, UnicodeError):
        # Asked again for its words: messages and places are those that maintainers are used to.
        return list(_plain_events(text, yaml.SafeLoader))


def _plain_events(text: str, loader: type[yaml.SafeLoader]) -> Iterator[yaml.Event]:
    """Yield one event after the other: both parsers look at all open brackets for each further one."""
    depth = 0
    for event in yaml.parse(text, Loader=loader):
        _refuse_unplain(event)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            raise NotPlainError("quá nhiều tầng lồng nhau", index(event))
        yield event


def _refuse_second(events: list[yaml.Event]) -> None:
    """Refuse a second document: everything behind its `---` would be lost without a word."""
    starts = [event for event in events if isinstance(event, yaml.DocumentStartEvent)]
    if len(starts) > 1:
        raise NotPlainError("dòng --- ở giữa", index(starts[1]))


def index(event: yaml.Event) -> int:
    """Return where an event starts."""
    return event.start_mark.index if event.start_mark else 0


# Half of a character, which an escape can name and no file can hold.
_HALF = re.compile("[\ud800-\udfff]")


def _refuse_unplain(event: yaml.Event) -> None:
    offset = index(event)
    if isinstance(event, yaml.AliasEvent):
        raise NotPlainError("bí danh (*)", offset)
    if getattr(event, "anchor", None):
        raise NotPlainError("neo (&)", offset)
    if getattr(event, "tag", None):
        raise NotPlainError("nhãn (!)", offset)
    if _HALF.search(getattr(event, "value", "")):
        raise NotPlainError("nửa ký tự (\\ud800 đến \\udfff)", offset)


def _node(events: list[yaml.Event], at: int) -> tuple[Node, int]:
    """Return the node whose events start at `at`, and where the next one starts."""
    event = events[at]
    if isinstance(event, yaml.ScalarEvent):
        return Scalar(offset=index(event), value=event.value), at + 1
    if isinstance(event, yaml.SequenceStartEvent):
        return _listing(events, at)
    return _mapping(events, at)


def _listing(events: list[yaml.Event], start: int) -> tuple[Listing, int]:
    items: list[Node] = []
    at = start + 1
    while not isinstance(events[at], yaml.SequenceEndEvent):
        item, at = _node(events, at)
        items.append(item)
    return Listing(offset=index(events[start]), items=tuple(items)), at + 1


def _mapping(events: list[yaml.Event], start: int) -> tuple[Mapping, int]:
    entries: list[tuple[Scalar, Node]] = []
    at = start + 1
    while not isinstance(events[at], yaml.MappingEndEvent):
        key, at = _node(events, at)
        if not isinstance(key, Scalar):
            raise NotPlainError("khóa không phải là chữ", key.offset)
        value, at = _node(events, at)
        entries.append((key, value))
    return Mapping(offset=index(events[start]), entries=tuple(entries)), at + 1
