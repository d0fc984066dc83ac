"""The text of a unit as Markdown, with links and explanations laid over it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_tools.render.markdown import MARKUP, escape
from build_tools.text import SPACES, SourceText, Span

# What is not shown as it stands; most pieces of text hold nothing of it.
_CHANGED = re.compile(f"[{MARKUP}{SPACES}]")
# All white space but the single blank, which stays what it is.
_SPACE = re.compile(r"[^\S ]\s*| \s+")
_LINE_BREAKS = re.compile(r"[^\S\r\n]*[\r\n]\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Markup around a span of the source: `before` and `after` are Markdown and add no words."""

    span: Span
    before: str
    after: str


def inline(source: SourceText, span: Span, marks: Sequence[Mark] = (), *, lines: bool = False) -> str:
    """Return the text of `span` on one line, white space collapsed, with `marks` laid over it.

    With `lines` the line ends stay visible. Marks reaching outside the span are cut; of two marks that
    overlap the first one counts, so that links never nest.
    """
    shown = _rows if lines else _row
    if not marks:
        return shown(source.slice(span).strip())
    pieces: list[str] = []
    text, span = source.text, trimmed(source, span)
    done = span.start
    for start, end, mark in _apart(span, marks):
        pieces += (shown(text[done:start]), mark.before, shown(text[start:end]), mark.after)
        done = end
    pieces.append(shown(text[done : span.end]))
    return "".join(pieces)


def trimmed(source: SourceText, span: Span) -> Span:
    """Return `span` without the white space at its ends."""
    text = source.slice(span)
    start = span.start + len(text) - len(text.lstrip())
    return Span(start=start, end=max(start, span.start + len(text.rstrip())))


def _apart(span: Span, marks: Sequence[Mark]) -> Iterator[tuple[int, int, Mark]]:
    """Yield start and end of the part of each mark that is laid over `span`."""
    free = span.start
    for mark in sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end)):
        start, end = max(mark.span.start, span.start), min(mark.span.end, span.end)
        if free <= start < end:
            yield start, end, mark
            free = end


def _row(text: str) -> str:
    if "  " not in text and not _CHANGED.search(text):
        return text
    return escape(_SPACE.sub(" ", text))


def _rows(text: str) -> str:
    return "<br>".join(escape(_SPACE.sub(_gap, row)) for row in _LINE_BREAKS.split(text))


def _gap(space: re.Match[str]) -> str:
    """Keep the columns of a table apart where a tab did."""
    return "\u2003" if "\t" in space.group() else " "
