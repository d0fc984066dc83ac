"""Read a directive: from its text to units, metadata, abbreviations and what looks odd."""

from __future__ import annotations

from dataclasses import replace

from build_tools.model import Directive, FrontMatter, Unit, UnitKind
from build_tools.structure.abbreviations import find_abbreviations
from build_tools.structure.blocks import read_blocks
from build_tools.structure.deadlines import find_deadlines
from build_tools.structure.flags import find_flags
from build_tools.structure.head.pieces import Head
from build_tools.structure.head.reader import read_head
from build_tools.structure.head.values import read_values
from build_tools.structure.lines import Line, even_space, read_lines
from build_tools.structure.metadata import MetadataReader
from build_tools.structure.places import Place
from build_tools.structure.tree import Tree
from build_tools.text import MendedText, SourceText, Span, mend_letters


def read_directive(slug: str, source: SourceText, front: FrontMatter) -> Directive:
    """Read the body of `source` as a directive; any text can be read, what is not understood is prose."""
    letters = mend_letters(source.text, source.body_start)
    mended = replace(letters, text=even_space(letters.text))
    lines = read_lines(mended.text)
    head = read_head(mended.text, lines)
    places = _grown(lines, head)
    units = _units(source, mended, places)
    reader = MetadataReader(source, front, mended, units, read_values(mended.text, head))
    metadata = reader.read(find_deadlines(mended))
    return Directive(
        slug=slug,
        source=source,
        front=front,
        metadata=metadata,
        units=units,
        abbreviations=find_abbreviations(mended),
        problems=(*reader.problems(), *find_flags(source, mended, places)),
    )


def _grown(lines: list[Line], head: Head) -> list[Place]:
    tree = Tree()
    tree.grow(read_blocks(lines[: head.first]))
    before: UnitKind | None = None
    for piece in head.pieces:
        if piece.kind is not before or piece is head.authority:
            tree.add_head(piece.kind, piece.start)
        before = piece.kind
    tree.grow(read_blocks(lines[head.last :]))
    return tree.places


def _units(source: SourceText, mended: MendedText, places: list[Place]) -> tuple[Unit, ...]:
    """Give every unit its span: up to the next unit, the first one from the start of the body."""
    body = source.body
    if not places:
        whole = Unit(kind=UnitKind.PARAGRAPH, label=None, level=1, parent=None, anchor="p1", span=body)
        return (whole,) if body.start < body.end else ()
    starts = [body.start, *(mended.original(place.start) for place in places[1:]), body.end]
    return tuple(
        _unit(source, mended, place, Span(start=start, end=end))
        for place, start, end in zip(places, starts, starts[1:], strict=False)
    )


def _unit(source: SourceText, mended: MendedText, place: Place, span: Span) -> Unit:
    label = mended.original_span(*place.label) if place.label else None
    return Unit(
        kind=place.kind,
        label=source.slice(label) if label else None,
        level=place.level,
        parent=place.parent,
        anchor=place.anchor,
        span=span,
        label_span=label,
    )
