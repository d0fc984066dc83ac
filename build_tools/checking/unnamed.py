"""Texts that their page cannot call by a name: neither a title nor a subject nor a number is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from build_tools.model import Directive, Problem
from build_tools.problems import problem


def unnamed_problems(directives: Iterable[Directive]) -> Iterator[Problem]:
    """Yield a Problem for each text that lists could only call by its type, or `Văn bản`."""
    for directive in directives:
        known = directive.metadata
        if not (known.title.value or known.subject.value or known.number.value):
            called = known.type.value or "Văn bản"
            yield problem(
                "text-unnamed",
                directive.source,
                directive.source.body_start,
                called=called,
            )
