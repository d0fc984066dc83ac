"""A directive as lines of text, for golden files: its tree, its metadata, what was flagged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from build_tools.model import Deadline, Directive, Sourced, Unit
from build_tools.read.files import read_text
from build_tools.structure.directive import read_directive
from build_tools.structure.outline import outline_label, reference

LONGEST = 90


def read(data: bytes | str, name: str = "van-ban.txt") -> Directive:
    """Read a file's bytes, or a text, as a directive."""
    found = read_text(
        data if isinstance(data, bytes) else data.encode("utf-8"), name.removesuffix(".txt"), name
    )
    assert found.source is not None
    return read_directive(found.slug, found.source, found.front)


def describe(directive: Directive) -> str:
    """Return the directive as lines: units, metadata, abbreviations, problems."""
    lines = [
        *(_unit(directive, unit) for unit in directive.units),
        "",
        *_metadata(directive),
        *(f"{found.short} = {found.long}" for found in directive.abbreviations),
        *(f"{p.position.line}:{p.position.column}: {p.message} [{p.code}]" for p in directive.problems),
    ]
    return "\n".join(lines) + "\n"


def _unit(directive: Directive, unit: Unit) -> str:
    words = " ".join(directive.source.slice(unit.span).split())
    shown = words if len(words) <= LONGEST else f"{words[:60]} … {words[-25:]}"
    place = f"{unit.span.start}-{unit.span.end}"
    named = f"{unit.kind.value} #{unit.anchor} {place} {unit.label!r} ({reference(directive, unit)})"
    return f"{'  ' * (unit.level - 1)}{named}\n{'  ' * unit.level}{shown} → {outline_label(directive, unit)}"


def _metadata(directive: Directive) -> Iterator[str]:
    for field in fields(directive.metadata):
        sourced: Sourced[object] = getattr(directive.metadata, field.name)
        if sourced.value is None:
            continue
        values = sourced.value if isinstance(sourced.value, tuple) else (sourced.value,)
        place = f" {sourced.span.start}-{sourced.span.end}" if sourced.span else ""
        for value in values:
            yield f"{field.name}: {_value(value)} [{sourced.origin}]{place}"


def _value(value: object) -> str:
    if isinstance(value, Deadline):
        again = " hằng năm" if value.yearly else ""
        return f"{value.date}{again} | {value.text} | {value.to} | {value.duty}"
    return str(value)
