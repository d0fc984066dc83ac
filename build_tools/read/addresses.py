"""The addresses once published: `source_texts/addresses.txt`, one a line, only ever added to."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from build_tools.identity import is_safe_slug
from build_tools.model import Problem
from build_tools.problems import problem, problem_at
from build_tools.read.plain_file import plain_bytes
from build_tools.text import LINE_END, Position, SourceText

_ADDRESS = r"(?:van-ban|vien-dan)/[a-z0-9-]+/"
_LINE = re.compile(rf"(?P<old>{_ADDRESS})(?:[ ]*->[ ]*(?P<new>{_ADDRESS}))?")

HEADER = """\
# Các địa chỉ đã công bố, mỗi dòng một địa chỉ. Chỉ thêm dòng, không sửa, không xóa.
# Khi một địa chỉ không còn, thêm dòng: địa-chỉ-cũ -> địa-chỉ-mới
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """What was published and where it went: `published` maps an address to the offset of its first line.

    `redirects` are the lines `old -> new`, the last one for an address counts; `source` is the file, None
    when there is none yet.
    """

    source: SourceText | None = None
    published: Mapping[str, int] = field(default_factory=dict)
    redirects: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def read_addresses(path: Path, shown: str) -> Addresses:
    """Read the file of published addresses; without one nothing was published yet."""
    if not os.path.lexists(path):
        return Addresses()
    data = plain_bytes(path, shown)
    if isinstance(data, Problem):
        return Addresses(problems=(data,))
    try:
        return parse(SourceText(path=shown, text=data.decode("utf-8")))
    except UnicodeDecodeError as error:
        position = Position(line=data[: error.start].count(b"\n") + 1, column=1)
        bad = problem_at("file-not-utf-8", shown, position, byte=data[error.start], offset=error.start)
        return Addresses(problems=(bad,))


def parse(source: SourceText) -> Addresses:
    """Read the lines: an address, `old -> new`, a comment after `#`, or nothing."""
    published: dict[str, int] = {}
    redirects: dict[str, str] = {}
    problems: list[Problem] = []
    for offset, line in _lines(source.text):
        if not line or line.startswith("#"):
            continue
        found = _LINE.fullmatch(line)
        if found is None or not all(map(_is_safe, filter(None, found.groups()))):
            problems.append(problem("addresses-line", source, offset, written=line))
            continue
        published.setdefault(found["old"], offset)
        if found["new"]:
            redirects[found["old"]] = found["new"]
    problems.extend(_circles(source, published, redirects))
    return Addresses(source=source, published=published, redirects=redirects, problems=tuple(problems))


def _is_safe(address: str) -> bool:
    return is_safe_slug(address.split("/")[1])


def ends(redirects: Mapping[str, str]) -> dict[str, str]:
    """Return where the chain of redirects from each address ends; in a circle, where it closes."""
    found: dict[str, str] = {}
    for old in redirects:
        chain: dict[str, None] = {}
        here = old
        while here in redirects and here not in found and here not in chain:
            chain[here] = None
            here = redirects[here]
        found |= dict.fromkeys(chain, found.get(here, here))
    return found


def _circles(source: SourceText, published: dict[str, int], redirects: dict[str, str]) -> Iterator[Problem]:
    for old, end in ends(redirects).items():
        if end in redirects:
            yield problem("addresses-circle", source, published[old], old=old, new=redirects[old])


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for end in (*LINE_END.finditer(text), None):
        stop = end.start() if end else len(text)
        yield start, text[start:stop].strip(" \t\ufeff")
        start = end.end() if end else stop
