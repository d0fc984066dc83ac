"""The text of a unit as Markdown, with links and explanations laid over it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_tools.render.markdown import escape
from build_tools.text import SourceText, Span

# All white space but the single blank, which stays what it is.
_SPACE = re.compile(r"[^\S ]\s*| \s+")
_LINE_BREAKS = re.compile(r"[^\S\r\n]*[\r\n]\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Markup around a span of the source: `before` and `after` are Markdown and add no words."""

    span: Span
    before: str
    after: str


def inline(source: SourceText, span: Span, marks: Iterable[Mark] = (), *, lines: bool = False) -> str:
    """Return the text of `span` on one line, white space collapsed, with `marks` laid over it.

    With `lines` the line ends stay visible. Marks reaching outside the span are cut; of two marks that
    overlap the first one counts, so that links never nest.
    """
    pieces: list[str] = []
    span = trimmed(source, span)
    done = span.start
    for mark in _apart(span, marks):
        pieces.append(_plain(source.text[done : mark.span.start], lines=lines))
        pieces += (mark.before, _plain(source.slice(mark.span), lines=lines), mark.after)
        done = mark.span.end
    pieces.append(_plain(source.text[done : span.end], lines=lines))
    return "".join(pieces)


def trimmed(source: SourceText, span: Span) -> Span:
    """Return `span` without the white space at its ends."""
    text = source.slice(span)
    start = span.start + len(text) - len(text.lstrip())
    return Span(start=start, end=max(start, span.start + len(text.rstrip())))


def _apart(span: Span, marks: Iterable[Mark]) -> Iterator[Mark]:
    free = span.start
    for mark in sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end)):
        start, end = max(mark.span.start, span.start), min(mark.span.end, span.end)
        if free <= start < end:
            yield Mark(span=Span(start=start, end=end), before=mark.before, after=mark.after)
            free = end


def _plain(text: str, *, lines: bool) -> str:
    if not lines:
        return escape(_SPACE.sub(" ", text))
    return "<br>".join(escape(_SPACE.sub(_gap, row)) for row in _LINE_BREAKS.split(text))


def _gap(space: re.Match[str]) -> str:
    """Keep the columns of a table apart where a tab did."""
    return "\u2003" if "\t" in space.group() else " "
