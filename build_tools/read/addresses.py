"""The addresses once published: `source_texts/addresses.txt`, one a line, only ever added to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from build_tools.model import Problem
from build_tools.text import SourceText


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """What was published and where it went: `published` maps an address to the offset of its line.

    `redirects` are the lines `old -> new`; `source` is the file, None when there is none yet.
    """

    source: SourceText | None = None
    published: Mapping[str, int] = field(default_factory=dict)
    redirects: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
