"""The annotated passages of the citation gate: reading, offsets and consistency (`gate/README.md`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from build_tools.model import Relation
from build_tools.text import Span

GATE_FOLDER = Path(__file__).with_name("gate")
TEXT_FIELDS = ("type", "number", "key", "date", "issuer", "term", "title", "subject", "relation", "note")
LIST_FIELDS = ("article", "clause", "point", "inherited", "unsettled")
CITATION_FIELDS = frozenset({*TEXT_FIELDS, *LIST_FIELDS, "nested_in", "short_for"})
MENTION_FIELDS = frozenset({"type", "title", "refers_to", "note"})
PASSAGE_FIELDS = frozenset({"id", "text", "citations", "mentions", "note"})
INHERITABLE = frozenset({"doc_type", "date", "issuer", "term"})
MARK = re.compile(r"⟦(?P<marker>m?\d+)\||(?P<close>⟧)")
DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


class GateFormatError(ValueError):
    """A passage is not written as `gate/README.md` asks; the message names file and passage."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ExpectedCitation:
    """One annotated citation: `⟦1|Nghị quyết số 20-NQ/TW ngày 28/01/2008⟧`.

    `span` is half open, in code points of the passage's text. `number` and `date` are complete: None says
    that there is none. In the other fields None or () says nothing. `nested_in` (complete) and `short_for`
    are indexes into the passage's citations. `unsettled` names fields not to be compared.
    """

    marker: str
    span: Span
    text: str
    doc_type: str | None
    number: str | None
    key: str | None
    date: str | None
    issuer: str | None
    term: str | None
    title: str | None
    subject: str | None
    relation: Relation | None
    article: tuple[str, ...]
    clause: tuple[str, ...]
    point: tuple[str, ...]
    inherited: frozenset[str]
    unsettled: frozenset[str]
    nested_in: int | None
    short_for: int | None


@dataclass(frozen=True, kw_only=True, slots=True)
class ExpectedMention:
    """A document named by title alone or referred back to: `⟦m1|Nghị quyết trên⟧`."""

    marker: str
    span: Span
    text: str
    doc_type: str | None
    title: str | None
    refers_to: int | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """A passage without its markers; citations and mentions in the order of the text, outer before inner."""

    id: str
    category: str
    text: str
    citations: tuple[ExpectedCitation, ...]
    mentions: tuple[ExpectedMention, ...]


@cache
def load_passages() -> tuple[Passage, ...]:
    """Return all passages of `gate/*.yaml`, by file name, in the order of the files."""
    passages = tuple(found for path in sorted(GATE_FOLDER.glob("*.yaml")) for found in read_passages(path))
    ids = [passage.id for passage in passages]
    repeated = sorted({each for each in ids if ids.count(each) > 1})
    if repeated:
        raise GateFormatError(f"mã đoạn dùng hai lần: {', '.join(repeated)}")
    return passages


def read_passages(path: Path) -> Iterator[Passage]:
    """Yield the passages of one file, whose name is their category (`party.yaml` holds `party-01`)."""
    for raw in yaml.safe_load(path.read_text(encoding="utf-8")):
        try:
            yield read_passage(raw, path.stem)
        except GateFormatError as error:
            raise GateFormatError(f"{path.name}: {raw.get('id', '?')}: {error}") from None


def read_passage(raw: Mapping[str, Any], category: str) -> Passage:
    """Return the passage written as `raw`; raise GateFormatError where it breaks the format."""
    refuse_unknown(raw, PASSAGE_FIELDS)
    if not re.fullmatch(rf"{category}-\d\d", str(raw.get("id"))):
        raise GateFormatError(f"mã phải có dạng {category}-01")
    text, spans = strip_markers(raw["text"])
    citations = entries_by_marker(raw.get("citations"), CITATION_FIELDS)
    mentions = entries_by_marker(raw.get("mentions"), MENTION_FIELDS)
    unmatched = spans.keys() ^ (citations.keys() | mentions.keys())
    if unmatched:
        raise GateFormatError(f"dấu và mục không khớp: {', '.join(sorted(unmatched))}")
    in_order = sorted(citations, key=lambda marker: (spans[marker].start, -spans[marker].end))
    index = {marker: position for position, marker in enumerate(in_order)}
    return Passage(
        id=raw["id"],
        category=category,
        text=text,
        citations=tuple(citation(each, text, spans[each], citations[each], index) for each in in_order),
        mentions=tuple(
            mention(each, text, spans[each], mentions[each], index)
            for each in sorted(mentions, key=lambda marker: spans[marker].start)
        ),
    )


def strip_markers(marked: str) -> tuple[str, dict[str, Span]]:
    """Return the text without `⟦1|` and `⟧`, and the span of each marker in it."""
    text, spans, open_marks, end = "", dict[str, Span](), list[tuple[str, int]](), 0
    for found in MARK.finditer(marked):
        text += marked[end : found.start()]
        end = found.end()
        if found["marker"]:
            open_marks.append((found["marker"], len(text)))
            continue
        if not open_marks:
            raise GateFormatError("có ⟧ mà không có ⟦ đi trước")
        marker, start = open_marks.pop()
        if marker in spans:
            raise GateFormatError(f"dấu {marker} dùng hai lần")
        spans[marker] = Span(start=start, end=len(text))
    text += marked[end:]
    if open_marks or "⟦" in text:
        raise GateFormatError("có ⟦ không đóng hoặc thiếu số và dấu |")
    return text, spans


def entries_by_marker(raw: Mapping[Any, Any] | None, known: frozenset[str]) -> dict[str, Mapping[str, Any]]:
    """Return the entries under `citations:` or `mentions:` by marker, their values checked."""
    entries = {str(marker): entry or {} for marker, entry in (raw or {}).items()}
    for entry in entries.values():
        refuse_unknown(entry, known)
        check_values(entry)
    return entries


def refuse_unknown(entry: Mapping[str, Any], known: frozenset[str]) -> None:
    """Raise GateFormatError if `entry` has a key outside `known`."""
    unknown = entry.keys() - known
    if unknown:
        raise GateFormatError(f"khóa lạ: {', '.join(sorted(unknown))}")


def check_values(entry: Mapping[str, Any]) -> None:
    """Raise GateFormatError if a value has another kind than its field asks, or a date is not well formed."""
    for name, value in entry.items():
        words = [value] if name in TEXT_FIELDS else value if name in LIST_FIELDS else []
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise GateFormatError(f'{name}: cần chữ trong ngoặc kép, ví dụ "2008" hoặc ["5"], gặp {value!r}')
    if not DATE.fullmatch(entry.get("date", "2008")):
        raise GateFormatError(f"date: cần 2008, 2008-01 hoặc 2008-01-28, gặp {entry['date']}")
    if not INHERITABLE.issuperset(entry.get("inherited", ())):
        raise GateFormatError(f"inherited: chỉ nhận {', '.join(sorted(INHERITABLE))}")
    if not (CITATION_FIELDS | {"doc_type"}).issuperset(entry.get("unsettled", ())):
        raise GateFormatError("unsettled: phải là tên các khóa của viện dẫn")
    if entry.get("relation", Relation.REFERS_TO) not in set(Relation):
        raise GateFormatError(f"relation: không có quan hệ {entry['relation']}")


def reference(entry: Mapping[str, Any], name: str, index: Mapping[str, int]) -> int | None:
    """Return the index of the citation that `nested_in`, `short_for` or `refers_to` names by its marker."""
    if name not in entry:
        return None
    if str(entry[name]) not in index:
        raise GateFormatError(f"{name}: không có viện dẫn {entry[name]}")
    return index[str(entry[name])]


def citation(
    marker: str, text: str, span: Span, entry: Mapping[str, Any], index: Mapping[str, int]
) -> ExpectedCitation:
    """Return the citation annotated as `entry`."""
    return ExpectedCitation(
        marker=marker,
        span=span,
        text=text[span.start : span.end],
        doc_type=entry.get("type"),
        number=entry.get("number"),
        key=entry.get("key"),
        date=entry.get("date"),
        issuer=entry.get("issuer"),
        term=entry.get("term"),
        title=entry.get("title"),
        subject=entry.get("subject"),
        relation=Relation(entry["relation"]) if "relation" in entry else None,
        article=tuple(entry.get("article", ())),
        clause=tuple(entry.get("clause", ())),
        point=tuple(entry.get("point", ())),
        inherited=frozenset(entry.get("inherited", ())),
        unsettled=frozenset(entry.get("unsettled", ())),
        nested_in=reference(entry, "nested_in", index),
        short_for=reference(entry, "short_for", index),
    )


def mention(
    marker: str, text: str, span: Span, entry: Mapping[str, Any], index: Mapping[str, int]
) -> ExpectedMention:
    """Return the mention annotated as `entry`."""
    return ExpectedMention(
        marker=marker,
        span=span,
        text=text[span.start : span.end],
        doc_type=entry.get("type"),
        title=entry.get("title"),
        refers_to=reference(entry, "refers_to", index),
    )
