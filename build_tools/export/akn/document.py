"""A directive as an Akoma Ntoso document: every character of the text, in its order, in the right element."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from lxml import etree

from build_tools.corpus import Corpus, Document
from build_tools.export.akn.inline import NAMESPACE, Mark, append_text, child, fill
from build_tools.export.akn.marks import marks, within
from build_tools.export.akn.meta import meta, subtype
from build_tools.export.akn.plan import Component, Place, Planned, plan
from build_tools.model import Directive, UnitKind
from build_tools.text import Span

_DIVISIONS = frozenset({UnitKind.PART, UnitKind.CHAPTER, UnitKind.SECTION, UnitKind.SUBSECTION})
_KEEPS_LINES = frozenset(
    {UnitKind.MOTTO, UnitKind.ISSUER, UnitKind.TABLE, UnitKind.SIGNATURE, UnitKind.RECIPIENTS, UnitKind.ANNEX}
)
_CONTAINERS = {
    UnitKind.SALUTATION: "addressees",
    UnitKind.ADDRESSEE: "addressees",
    UnitKind.SIGNATURE: "signature",
    UnitKind.RECIPIENTS: "recipients",
    UnitKind.RECIPIENT: "recipients",
}
# What stands above other points is their heading when it is a short phrase and no sentence.
_LONGEST_HEADING = 160
_NAMES: dict[str | None, str] = {None: NAMESPACE}
_SENTENCE_ENDS = tuple(".,;:!?…")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """What every part of the writer needs to know of the directive."""

    directive: Directive
    marks: Sequence[Mark]

    def parts(self, planned: Planned) -> tuple[Span, Span, Span, Span]:
        """Cut a unit into label, text and the white space before and behind: each may be empty."""
        whole, label = planned.unit.span, planned.unit.label_span
        text = self.directive.source.slice(whole)
        start = whole.start + len(text) - len(text.lstrip())
        end = max(start, whole.start + len(text.rstrip()))
        cut = label.end if label and label.start == start and label.end <= end else start
        return (
            Span(start=whole.start, end=start),
            Span(start=start, end=cut),
            Span(start=cut, end=end),
            Span(start=end, end=whole.end),
        )

    def write(self, element: etree._Element, span: Span, kind: UnitKind) -> None:
        """Append the characters of a span with what is marked in them."""
        inside = within(self.marks, span)
        fill(element, self.directive.source, span, inside, lines=kind in _KEEPS_LINES)

    def space(self, element: etree._Element, span: Span) -> None:
        """Append white space between elements, as it stands in the source."""
        append_text(element, self.directive.source.slice(span))


def akoma_ntoso(corpus: Corpus, document: Document, directive: Directive) -> bytes:
    """Return the Akoma Ntoso 3.0 file of a directive.

    Joined in order, the characters of everything but `meta` are the body of the source, white space included.
    """
    root = etree.Element(f"{{{NAMESPACE}}}akomaNtoso", nsmap=_NAMES)
    root.text = "\n"
    text = _Text(directive=directive, marks=marks(corpus, directive))
    main, *annexes = plan(directive)
    doc = child(root, "doc", name=subtype(document), contains="originalVersion")
    doc.tail = "\n"
    _indented_meta(doc, corpus, document, "main", document.title)
    _component(doc, text, main)
    if annexes:
        attachments = child(doc, "attachments")
        for annex in annexes:
            _annex(attachments, text, annex, corpus, document)
    return etree.tostring(root, xml_declaration=True, encoding="utf-8")


def _indented_meta(
    doc: etree._Element, corpus: Corpus, document: Document, component: str, title: str | None
) -> None:
    meta(doc, corpus, document, component, title)
    etree.indent(doc[0], level=1)


def _component(doc: etree._Element, text: _Text, component: Component) -> None:
    if component.at(Place.PREFACE):
        _blocks(child(doc, "preface"), text, component, Place.PREFACE)
    if component.at(Place.PREAMBLE):
        _preamble(child(doc, "preamble"), text, component)
    body = child(doc, "mainBody")
    _body(body, text, component.at(Place.BODY))
    if not len(body):
        child(body, "p")
    if component.at(Place.CONCLUSIONS):
        _blocks(child(doc, "conclusions"), text, component, Place.CONCLUSIONS)


def _blocks(parent: etree._Element, text: _Text, component: Component, place: Place) -> None:
    """Write paragraphs one after another, those that make up a block together in a named `container`."""
    groups = groupby(component.at(place), key=lambda planned: _CONTAINERS.get(planned.unit.kind))
    for row, (name, units) in enumerate(groups, start=1):
        if name is None:
            _paragraphs(parent, text, tuple(units))
            continue
        eid = f"{_prefix(component)}{place.value}__container_{row}"
        _paragraphs(child(parent, "container", eId=eid, name=name), text, tuple(units))


def _prefix(component: Component) -> str:
    return f"{component.eid}__" if component.number else ""


def _paragraphs(parent: etree._Element, text: _Text, units: Sequence[Planned]) -> None:
    for planned in units:
        before, label, words, after = text.parts(planned)
        text.space(parent, before)
        paragraph = child(parent, "p", eId=planned.eid, class_=planned.unit.kind.value)
        text.write(paragraph, Span(start=label.start, end=words.end), planned.unit.kind)
        text.space(parent, after)


def _preamble(parent: etree._Element, text: _Text, component: Component) -> None:
    """Write legal bases as `citations`, what stands between them as paragraphs."""
    prefix = _prefix(component)
    groups = groupby(component.at(Place.PREAMBLE), key=lambda planned: planned.unit.kind is UnitKind.BASIS)
    for row, (is_basis, units) in enumerate(groups, start=1):
        if not is_basis:
            _paragraphs(parent, text, tuple(units))
            continue
        citations = child(parent, "citations", eId=f"{prefix}preamble__cits_{row}")
        for position, planned in enumerate(units, start=1):
            eid = f"{prefix}preamble__cits_{row}__cit_{position}"
            _paragraphs(child(citations, "citation", eId=eid), text, (planned,))


def _body(body: etree._Element, text: _Text, units: Sequence[Planned]) -> None:
    parents = frozenset(planned.parent for planned in units)
    elements: dict[int, etree._Element] = {}
    for planned in units:
        above = body if planned.parent is None else elements[planned.parent]
        name = planned.unit.kind.value if planned.element == "hcontainer" else None
        element = child(above, planned.element, eId=planned.eid, name=name)
        elements[planned.index] = element
        _own_text(element, text, planned, has_children=planned.index in parents)


def _own_text(element: etree._Element, text: _Text, planned: Planned, *, has_children: bool) -> None:
    before, label, words, after = text.parts(planned)
    text.space(element, before)
    gap = _gap(text, words)
    if label.end > label.start:
        text.write(child(element, "num"), label, planned.unit.kind)
        text.space(element, gap)
    rest = Span(start=gap.end, end=words.end) if label.end > label.start else words
    if rest.end > rest.start:
        _words(element, text, planned, rest, has_children=has_children)
    elif not has_children:
        child(child(element, "content", eId=f"{planned.eid}__content"), "p")
    text.space(element, after)


def _gap(text: _Text, words: Span) -> Span:
    characters = text.directive.source.slice(words)
    return Span(start=words.start, end=words.end - len(characters.lstrip()))


def _words(element: etree._Element, text: _Text, planned: Planned, rest: Span, *, has_children: bool) -> None:
    kind = planned.unit.kind
    if _is_heading(text.directive.source.slice(rest), kind, has_children=has_children):
        text.write(child(element, "heading", eId=f"{planned.eid}__heading"), rest, kind)
        return
    place = "intro" if has_children else "content"
    block = child(element, place, eId=f"{planned.eid}__{place}")
    text.write(child(block, "p"), rest, kind)


def _is_heading(words: str, kind: UnitKind, *, has_children: bool) -> bool:
    if len(words) > _LONGEST_HEADING:
        return False
    return kind in _DIVISIONS or (has_children and not words.endswith(_SENTENCE_ENDS))


def _annex(
    attachments: etree._Element, text: _Text, annex: Component, corpus: Corpus, document: Document
) -> None:
    attachment = child(attachments, "attachment", eId=annex.eid)
    title = None
    if annex.annex is not None:
        unit = text.directive.units[annex.annex]
        planned = Planned(index=annex.annex, unit=unit, place=Place.BODY, element="attachment", eid=annex.eid)
        title = text.directive.source.slice(unit.span)
        before, label, words, after = text.parts(planned)
        text.space(attachment, before)
        if label.end > label.start:
            text.write(child(attachment, "num"), label, unit.kind)
            gap = _gap(text, words)
            text.space(attachment, gap)
            words = Span(start=gap.end, end=words.end)
        if words.end > words.start:
            text.write(child(attachment, "heading", eId=f"{annex.eid}__heading"), words, unit.kind)
        text.space(attachment, after)
    doc = child(attachment, "doc", name="phu-luc", contains="originalVersion")
    _indented_meta(doc, corpus, document, annex.eid, title)
    _component(doc, text, annex)
