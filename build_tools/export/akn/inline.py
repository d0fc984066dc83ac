"""The characters of a text inside an element, all of them, with marks laid over them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from build_tools.text import LINE_END, SourceText, Span

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
# XML 1.0 has no place for these. White space among them stays white space, the rest is shown as missing.
_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPACES = "\x0b\x0c\x1c\x1d\x1e\x1f"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An inline element around a span of the source, such as `<ref href="…">` around a citation."""

    span: Span
    element: str
    attributes: tuple[tuple[str, str], ...] = ()


def child(parent: etree._Element, tag: str, /, **attributes: str | None) -> etree._Element:
    """Append an element; attributes without a value are left out, `as_` stands for `as`."""
    element = etree.SubElement(parent, f"{{{NAMESPACE}}}{tag}")
    for key, value in attributes.items():
        if value is not None:
            element.set(key.rstrip("_"), possible(value))
    return element


def possible(text: str) -> str:
    """Return `text` without the characters that XML 1.0 forbids."""
    return _IMPOSSIBLE.sub(lambda found: " " if found.group() in _SPACES else "\ufffd", text)


def append_text(element: etree._Element, text: str) -> None:
    """Append characters behind everything that `element` holds."""
    last = next(element.iterchildren(reversed=True), None)  # to ask for the length would count all of them
    if last is None:
        element.text = (element.text or "") + possible(text)
    else:
        last.tail = (last.tail or "") + possible(text)


def fill(
    element: etree._Element, source: SourceText, span: Span, marks: Sequence[Mark], *, lines: bool = False
) -> None:
    """Append the characters of `span`; with `lines` every line end is an `<eol/>` as well.

    Of two marks the outer or the first one counts; what reaches out of it is cut. No `ref` holds a `ref`.
    """
    done = span.start
    for mark, inside in _apart(span, marks):
        _plain(element, source.text[done : mark.span.start], lines=lines)
        part = child(element, mark.element, **dict(mark.attributes))
        fill(part, source, mark.span, inside, lines=lines)
        done = mark.span.end
    _plain(element, source.text[done : span.end], lines=lines)


def _apart(span: Span, marks: Sequence[Mark]) -> Iterator[tuple[Mark, tuple[Mark, ...]]]:
    inside = [cut for mark in marks if (cut := _cut(mark, span))]
    inside.sort(key=lambda mark: (mark.span.start, -mark.span.end))
    starts = [mark.span.start for mark in inside]
    free = span.start
    for row, mark in enumerate(inside):
        if mark.span.start < free:
            continue
        free = mark.span.end
        rest = inside[row + 1 : bisect_left(starts, free)]
        yield mark, tuple(other for other in rest if "ref" not in {mark.element} & {other.element})


def _cut(mark: Mark, span: Span) -> Mark | None:
    start, end = max(mark.span.start, span.start), min(mark.span.end, span.end)
    if start >= end:
        return None
    return Mark(span=Span(start=start, end=end), element=mark.element, attributes=mark.attributes)


def _plain(element: etree._Element, text: str, *, lines: bool) -> None:
    done = 0
    for found in LINE_END.finditer(text) if lines else ():
        append_text(element, text[done : found.start()])
        child(element, "eol")
        done = found.start()
    append_text(element, text[done:])
