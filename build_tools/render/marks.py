"""What is laid over the text of a directive: links on citations, explanations on abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from build_tools.model import Abbreviation, Citation, Directive, Link, LinkStatus, Unit, UnitKind
from build_tools.render.inline import Mark
from build_tools.render.links import Here
from build_tools.render.markdown import attribute
from build_tools.render.previews import preview_id
from build_tools.text import Span

_STATUS_CLASS = {
    LinkStatus.HELD: "vb-held",
    LinkStatus.REGISTERED: "vb-registered",
    LinkStatus.NAMED_ONLY: "vb-named",
    LinkStatus.AMBIGUOUS: "vb-ambiguous",
    LinkStatus.SELF: "vb-self",
}
# Paragraphs whose number hangs before their lines, so that the eye finds it.
_HANGING = frozenset(
    {UnitKind.CLAUSE, UnitKind.POINT, UnitKind.ITEM, UnitKind.BULLET, UnitKind.ADDRESSEE, UnitKind.RECIPIENT}
)


def marks(here: Here, directive: Directive) -> Mapping[int, Sequence[Mark]]:
    """Return the marks of a directive's text by the index of the unit in which they begin."""
    citations = here.near.corpus.findings[directive.slug].citations
    links = here.near.corpus.links[directive.slug]
    found = [
        mark
        for citation, link in zip(citations, links, strict=True)
        if (mark := _citation(here, citation, link))
    ]
    found += _abbreviations(directive)
    laid = {index: [mark] for index, unit in enumerate(directive.units) if (mark := _number(unit))}
    unit_at = here.points[directive.slug].at
    for mark in found:
        laid.setdefault(unit_at(mark.span.start), []).append(mark)
    return laid


def _number(unit: Unit) -> Mark | None:
    """Return the mark that sets the number of a point apart: `1.`, `a)`, `-`."""
    if unit.label_span is None or unit.kind not in _HANGING:
        return None
    return Mark(span=unit.label_span, before='<span class="vb-no">', after="</span>")


def _citation(here: Here, citation: Citation, link: Link) -> Mark | None:
    if link.target is None or link.status is LinkStatus.SELF:
        return None
    after = (
        f"]({here.targets[link.target]}){{: .vb-cite .{_STATUS_CLASS[link.status]} "
        f'title="{attribute(link.reason)}" aria-describedby="{preview_id(link.target)}" }}'
    )
    return Mark(span=citation.span, before="[", after=after)


def _abbreviations(directive: Directive) -> Iterator[Mark]:
    text = directive.source.text
    for abbreviation in directive.abbreviations:
        before = f'<abbr title="{attribute(abbreviation.long)}">'
        for found in _uses(text, abbreviation):
            span = Span(start=found.start(), end=found.end())
            yield Mark(span=span, before=before, after="</abbr>")


def _uses(text: str, abbreviation: Abbreviation) -> Iterator[re.Match[str]]:
    """Yield the uses behind the definition, not parts of longer words or numbers."""
    short = re.escape(abbreviation.short)
    # It begins with the letters themselves, which are found many times faster than what stands before them.
    whole = re.compile(rf"{short}(?<![\w/-]{short})(?![\w/-])")
    return whole.finditer(text, abbreviation.span.end)
