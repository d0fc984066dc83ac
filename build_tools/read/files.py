"""Read the files of `source_texts/`: bytes become a SourceText with its front matter, or Problems."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from build_tools.identity import is_safe_slug
from build_tools.model import FrontMatter, Problem
from build_tools.problems import problem, problem_at
from build_tools.read import front_matter
from build_tools.read.doubts import doubts
from build_tools.read.plain_file import plain_bytes
from build_tools.read.privacy import privacy_problems, redaction_problems
from build_tools.text import Position, SourceText

# Stands among the texts and is none: the record of published addresses.
ADDRESSES = "addresses.txt"
# Characters. The time that Markdown takes for a line grows with the square of the marks in it; such a line
# would fill forty pages of paper.
_LONGEST_LINE = 100_000
# What keeps the whole front matter from being read.
_UNREAD_HEADS = frozenset(f"front-matter-{what}" for what in ("unopened", "unclosed", "syntax", "not-plain"))
# From the start of a line only: tried at each letter, a line just short enough took half a minute.
_OVERLONG = re.compile(rf"(?<![^\r\n])[^\r\n]{{{_LONGEST_LINE + 1}}}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadText:
    """One file as read; `source` is None when its bytes are no text."""

    slug: str
    source: SourceText | None
    front: FrontMatter
    problems: tuple[Problem, ...]


def read_folder(folder: Path) -> tuple[ReadText, ...]:
    """Read every `*.txt` of `folder` in the order of their names; a slug used twice is a Problem."""
    return tuple(checked_slugs(read_member(path, f"{folder.name}/{path.name}") for path in texts(folder)))


def texts(folder: Path) -> list[Path]:
    """Return the source texts of `folder`, in the order of their names."""
    paths = (path for path in folder.glob("*.txt") if path.name != ADDRESSES)
    return sorted(paths, key=lambda path: path.name)


def read_member(path: Path, shown: str) -> ReadText:
    """Read a file that belongs to the collection: it needs front matter, a text and a safe slug."""
    read = _read_plain(path, path.stem, shown)
    if read.source is None:
        return read
    head = (*read.problems, *_missing(read.source))
    listed = () if _unread_redactions(read.front, head) else redaction_problems(read.source, read.front)
    return ReadText(
        slug=read.slug,
        source=read.source,
        front=read.front,
        problems=(
            *_slug_problems(read.slug, shown),
            *head,
            *privacy_problems(read.source, read.front),
            *listed,
            *doubts(read.source),
        ),
    )


def _unread_redactions(front: FrontMatter, problems: Iterable[Problem]) -> bool:
    """Say whether the list of redactions could not be read: then nothing is known of what it lacks."""
    unread = any(found.code in _UNREAD_HEADS for found in problems)
    return unread or not isinstance(front.values.get("redactions", ()), tuple)


def read_named(path: Path) -> ReadText:
    """Read a file that a person names: a link is followed, it need not belong to the collection."""
    return _read_plain(Path(os.path.realpath(path)), path.stem, str(path))


def _read_plain(path: Path, slug: str, shown: str) -> ReadText:
    data = plain_bytes(path, shown)
    if isinstance(data, Problem):
        return ReadText(slug=slug, source=None, front=FrontMatter(), problems=(data,))
    return read_text(data, slug, shown)


def read_text(data: bytes, slug: str, shown: str) -> ReadText:
    """Decode a file, with or without front matter; nothing is normalised, offsets are those of the file."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return ReadText(
            slug=slug, source=None, front=FrontMatter(), problems=(_bad_bytes(data, error, shown),)
        )
    place = front_matter.split(text)
    if place is None:
        return ReadText(slug=slug, source=SourceText(path=shown, text=text), front=FrontMatter(), problems=())
    start, end, body_start = place
    if body_start < 0:
        source = SourceText(path=shown, text=text)
        unclosed = problem("front-matter-unclosed", source, 0)
        return ReadText(slug=slug, source=source, front=FrontMatter(), problems=(unclosed,))
    source = SourceText(path=shown, text=text, body_start=body_start)
    front, problems = front_matter.parse(source, start, end)
    return ReadText(slug=slug, source=source, front=front, problems=problems)


def _bad_bytes(data: bytes, error: UnicodeDecodeError, shown: str) -> Problem:
    before = data[: error.start]
    line_start = before.rfind(b"\n") + 1
    position = Position(line=before.count(b"\n") + 1, column=error.start - line_start + 1)
    return problem_at("file-not-utf-8", shown, position, byte=data[error.start], offset=error.start)


def _missing(source: SourceText) -> Iterator[Problem]:
    if front_matter.split(source.text) is None:
        if front_matter.is_unopened(source.text):
            yield problem("front-matter-unopened", source, 0)
        else:
            yield problem("front-matter-missing", source, 0, today=front_matter.today())
    if not source.text[source.body_start :].strip("\ufeff \t\r\n"):
        yield problem("file-empty", source, source.body_start)
    overlong = _OVERLONG.search(source.text)
    if overlong:
        length = len(source.line(source.position(overlong.start()).line))
        yield replace(
            problem("line-overlong", source, overlong.start(), length=length, longest=_LONGEST_LINE), line=""
        )


def _slug_problems(slug: str, shown: str) -> Iterator[Problem]:
    if not is_safe_slug(slug):
        yield problem_at("slug-unsafe", shown, Position(line=1, column=1), slug=slug)


def checked_slugs(members: Iterable[ReadText]) -> Iterator[ReadText]:
    """Yield the members; of two whose slugs differ in letter case only, the second one has a Problem."""
    seen: dict[str, str] = {}
    for member in members:
        folded = member.slug.casefold()
        if folded in seen:
            here = member.source.path if member.source else member.slug
            clash = problem_at(
                "slug-duplicate", here, Position(line=1, column=1), slug=member.slug, other=seen[folded]
            )
            yield ReadText(
                slug=member.slug,
                source=member.source,
                front=member.front,
                problems=(*member.problems, clash),
            )
            continue
        seen[folded] = member.source.path if member.source else member.slug
        yield member
