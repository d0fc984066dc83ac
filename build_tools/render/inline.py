"""The text of a unit as Markdown, with links and explanations laid over it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from build_tools.render.markdown import MARKUP, escape
from build_tools.text import SPACES, SourceText, Span

# What is not shown as it stands; most pieces of text hold nothing of it.
_CHANGED = re.compile(f"[{MARKUP}{SPACES}]")
# All white space but the single blank, which stays what it is.
_SPACE = re.compile(r"[^\S ]\s*| \s+")
_LINE_BREAKS = re.compile(r"[^\S\r\n]*[\r\n]\s*")


class Mark(NamedTuple):
    """Markup around a span of the source: `before` and `after` are Markdown and add no words."""

    span: Span
    before: str
    after: str


def inline(source: SourceText, span: Span, marks: Sequence[Mark] = (), *, lines: bool = False) -> str:
    """Return the text of `span` on one line, white space collapsed, with `marks` laid over it.

    With `lines` the line ends stay visible. Marks reaching outside the span are cut; of two marks that
    overlap the first one counts, so that links never nest.
    """
    inside = source.slice(span)
    text = inside.strip()
    shown: Callable[[str], str] = _rows if lines else _row
    if not marks:
        return shown(text)
    if _is_plain(text):
        shown = str
    first, stop = span.start + len(inside) - len(inside.lstrip()), len(text)
    pieces: list[str] = []
    done = 0
    for mark in sorted(marks, key=_by_start) if len(marks) > 1 else marks:
        start, end = max(mark.span.start - first, 0), min(mark.span.end - first, stop)
        if done <= start < end:
            pieces += (shown(text[done:start]), mark.before, shown(text[start:end]), mark.after)
            done = end
    pieces.append(shown(text[done:]))
    return "".join(pieces)


def _by_start(mark: Mark) -> tuple[int, int]:
    return mark.span.start, -mark.span.end


def _is_plain(text: str) -> bool:
    """Say whether a text is shown as it stands, and so is every part of it."""
    return "  " not in text and not _CHANGED.search(text)


def _row(text: str) -> str:
    return text if _is_plain(text) else escape(_SPACE.sub(" ", text))


def _rows(text: str) -> str:
    return "<br>".join(escape(_SPACE.sub(_gap, row)) for row in _LINE_BREAKS.split(text))


def _gap(space: re.Match[str]) -> str:
    """Keep the columns of a table apart where a tab did."""
    return "\u2003" if "\t" in space.group() else " "
