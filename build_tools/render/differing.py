"""The marks on two texts that differ: in shapes for the eye, in words for who listens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.compare import Patience, differences
from build_tools.render.inline import Mark
from build_tools.text import SourceText, Span

# With less in common, marking what differs would mark nearly everything: what is common is marked instead.
_REWRITTEN = 0.35
_WORDS = re.compile(r"\w(?:.*\w)?", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """The marks on either text, and the share of words both have; None when too long to be compared."""

    common: float | None = 1.0
    older: tuple[Mark, ...] = ()
    newer: tuple[Mark, ...] = ()

    @property
    def rewritten(self) -> bool:
        """Say whether the marks show what is common, not what differs."""
        return self.common is not None and self.common < _REWRITTEN


def marked(older: SourceText, one: Span, newer: SourceText, other: Span, patience: Patience) -> Marked:
    """Mark span `one` of the older source and span `other` of the newer one, with the patience of a page."""
    found = differences(older, one, newer, other, patience)
    if found.common is None:
        return Marked(common=None)
    if found.common >= _REWRITTEN:
        return Marked(
            common=found.common,
            older=tuple(_mark("del", "bỏ", span) for span in found.older),
            newer=tuple(_mark("ins", "thêm", span) for span in found.newer),
        )
    return Marked(
        common=found.common,
        older=tuple(_mark("mark", "cùng có", span) for span in _rest(older, one, found.older)),
        newer=tuple(_mark("mark", "cùng có", span) for span in _rest(newer, other, found.newer)),
    )


def _rest(source: SourceText, whole: Span, spans: tuple[Span, ...]) -> Iterator[Span]:
    """Yield what lies between `spans`, from its first word to its last."""
    start = whole.start
    for end, following in (*((span.start, span.end) for span in spans), (whole.end, whole.end)):
        found = _WORDS.search(source.text, start, end)
        if found:
            yield Span(start=found.start(), end=found.end())
        start = following


def _mark(element: str, said: str, span: Span) -> Mark:
    opening = '<mark class="vb-common">' if element == "mark" else f"<{element}>"
    return Mark(span=span, before=f"{opening}{_said(said)}", after=f"{_said('hết')}</{element}>")


def _said(words: str) -> str:
    return f'<span class="vb-said">[{words}] </span>'
