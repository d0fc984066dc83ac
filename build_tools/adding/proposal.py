"""What a new text may say about itself: slug and front matter, each value with where it comes from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from build_tools.identity import LONGEST_SLUG, slugify
from build_tools.model import Directive, FrontMatter, Origin, Sourced
from build_tools.read import front_matter
from build_tools.read.files import read_text
from build_tools.read.imports.values import Hint, Imported
from build_tools.structure.directive import read_directive
from build_tools.text import SourceText

SCHEMA_LINE = "# yaml-language-server: $schema=../build_tools/read/front_matter.schema.json"
# What the front matter repeats of the text, so that a reader of the file sees at once what it is.
_FROM_TEXT = ("title", "type", "number", "date", "issuer")
_WORDS_OF_TITLE = 6
# Words too common to tell titles apart.
_EMPTY = frozenset(
    re.findall(r"\w+", "và của các về việc cho trong theo với tại thực hiện triển khai một số công tác năm")
)
_PLAIN = re.compile(r"[^\W_][^:#\n\r\t\"'\\]*(?<!\s)")
_LOOKS_OTHERWISE = re.compile(r"(?:true|false|yes|no|on|off|null|~|[\d.,_+-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """A value of the front matter with where it comes from: `trong văn bản, dòng 3`."""

    key: str
    value: str | tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A slug, the values of the front matter in the order they are written, and the text as it will stand."""

    slug: str
    values: tuple[Proposed, ...]
    body: str

    def with_answers(self, slug: str, answers: Mapping[str, str]) -> Proposal:
        """Return the proposal with what a person answered; an empty answer takes the value out."""
        values = tuple(
            replace(one, value=answers.get(one.key, one.value), source="người đưa bài")
            if one.key in answers and answers[one.key] != one.value
            else one
            for one in self.values
        )
        return replace(self, slug=slug, values=tuple(one for one in values if one.value))

    def file(self) -> str:
        """Return the whole file: front matter, then the text exactly as imported."""
        lines = (line for one in self.values for line in _lines(one.key, one.value))
        return "\n".join(("---", SCHEMA_LINE, *lines, "---", self.body))


def propose(imported: Imported, name: str, today: str) -> Proposal:
    """Propose slug and front matter for an imported text; nothing is proposed that no source states.

    `name` is that of the file, for a text that says nothing of itself; `today` is `YYYY-MM-DD`.
    """
    body, declared = _body(imported.text)
    directive = read_directive(slugify(name) or "van-ban", SourceText(path=name, text=body), FrontMatter())
    values = {one.key: one for one in _from_text(directive)}
    for one in (*_from_hints(imported.hints, values), *declared):
        values.setdefault(one.key, one)
    values |= {one.key: one for one in declared}
    values["added"] = Proposed(key="added", value=today, source="hôm nay")
    order = [key for key in front_matter.schema()["properties"] if key in values]
    valid = tuple(values[key] for key in order if _is_valid(key, values[key].value))
    return Proposal(slug=_slug(directive, valid, name), values=valid, body=body)


def _body(text: str) -> tuple[str, tuple[Proposed, ...]]:
    """Take front matter off that the file has already; a byte order mark is no part of a text."""
    read = read_text(text.encode("utf-8", "surrogatepass"), "", "")
    known = read.front.values.keys() <= front_matter.schema()["properties"].keys()
    if read.source is None or not read.front.values or not known:
        return text.removeprefix("\ufeff"), ()
    source = "phần đầu có sẵn trong tệp"
    declared = tuple(
        Proposed(key=key, value=value, source=source) for key, value in read.front.values.items()
    )
    return text[read.source.body_start :], declared


def _from_text(directive: Directive) -> Iterator[Proposed]:
    for key in _FROM_TEXT:
        sourced: Sourced[str] = getattr(directive.metadata, key)
        if sourced.value and sourced.origin is Origin.TEXT:
            line = directive.source.position(sourced.span.start).line if sourced.span else None
            source = f"trong văn bản, dòng {line}" if line else "trong văn bản"
            yield Proposed(key=key, value=" ".join(sourced.value.split()), source=source)


def _from_hints(hints: Iterable[Hint], known: Mapping[str, Proposed]) -> Iterator[Proposed]:
    for hint in hints:
        yield Proposed(key=hint.key, value=hint.value, source=hint.source)
        if hint.key == "title" and "title" not in known:
            yield Proposed(key="title_origin", value="editorial", source="tên không có trong văn bản")


def _is_valid(key: str, value: str | tuple[str, ...]) -> bool:
    """Say whether the schema takes a value; what it refuses is left for a person to write."""
    lines = _lines(key, value)
    text = "\n".join(("---", *lines, *(() if key == "added" else ("added: 2026-01-01",)), "---", "x"))
    return not read_text(text.encode("utf-8", "replace"), "x", "x").problems


def _lines(key: str, value: str | tuple[str, ...]) -> Iterator[str]:
    if isinstance(value, tuple):
        yield f"{key}:"
        yield from (f"  - {_scalar(item)}" for item in value)
    else:
        yield f"{key}: {_scalar(value)}"


def _scalar(value: str) -> str:
    """Return a text as YAML: plain where nobody could read it as anything else, else quoted."""
    plain = _PLAIN.fullmatch(value) and not _LOOKS_OTHERWISE.fullmatch(value)
    is_day = re.fullmatch(r"\d{4}(?:-\d\d){1,2}", value)
    return value if plain or is_day else json.dumps(value, ensure_ascii=False)


def _slug(directive: Directive, values: Iterable[Proposed], name: str) -> str:
    """Return an address: `cong-van-166-cdvc-2016`, or with words of the title where there is no number."""
    known = {one.key: one.value for one in values if isinstance(one.value, str)}
    metadata = directive.metadata
    doc_type = known.get("type") or metadata.type.value
    issued = (known.get("date") or "")[:4]
    number = known.get("number")
    if number:
        stands = issued in number
        return slugify(doc_type, number, None if stands else issued)[:LONGEST_SLUG].strip("-")
    year = issued or metadata.year.value
    words = [word for word in re.findall(r"\w+", known.get("title", "")) if _tells(word, doc_type, year)]
    told = slugify(doc_type, " ".join(words[:_WORDS_OF_TITLE]), year) if words else slugify(name)
    return (told or "van-ban-moi")[:LONGEST_SLUG].strip("-")


def _tells(word: str, doc_type: str | None, year: str | None) -> bool:
    return word.lower() not in _EMPTY | set((doc_type or "").lower().split()) | {year}
