"""Where each unit of a directive goes in Akoma Ntoso, and its eId, before any XML is written."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from build_tools.model import Directive, Unit, UnitKind


class Place(StrEnum):
    """The parts of a text in Akoma Ntoso; the values are what their eIds begin with."""

    PREFACE = "preface"
    PREAMBLE = "preamble"
    BODY = "body"
    CONCLUSIONS = "concl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A unit with its place: `element` is its Akoma Ntoso name, `parent` the index of the unit around it.

    Only units of the body nest; those of the other places follow one another.
    """

    index: int
    unit: Unit
    place: Place
    element: str
    eid: str
    parent: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """The main text (`number` 0) or an annex: `annex` is the index of the unit that opens it."""

    number: int
    annex: int | None
    units: tuple[Planned, ...]

    @property
    def eid(self) -> str:
        """Return the eId of an annex: `att_1`."""
        return f"att_{self.number}"

    def at(self, place: Place) -> tuple[Planned, ...]:
        """Return the units of one place, in order."""
        return tuple(planned for planned in self.units if planned.place is place)


_HEAD = frozenset(
    {
        UnitKind.MOTTO,
        UnitKind.ISSUER,
        UnitKind.NUMBER,
        UnitKind.PLACE_DATE,
        UnitKind.TYPE,
        UnitKind.SUBJECT,
        UnitKind.SALUTATION,
        UnitKind.ADDRESSEE,
    }
)
_END = frozenset({UnitKind.CLOSING, UnitKind.SIGNATURE, UnitKind.RECIPIENTS, UnitKind.RECIPIENT})
_ELEMENTS = {
    UnitKind.PART: "part",
    UnitKind.CHAPTER: "chapter",
    UnitKind.SECTION: "section",
    UnitKind.SUBSECTION: "subsection",
    UnitKind.ARTICLE: "article",
    UnitKind.CLAUSE: "paragraph",
    UnitKind.POINT: "point",
    UnitKind.BULLET: "indent",
    UnitKind.PARAGRAPH: "alinea",
}
# The abbreviations of the Akoma Ntoso Naming Convention 1.0, chapter 5; other elements keep their name.
_ABBREVIATIONS = {
    "chapter": "chp",
    "section": "sec",
    "subsection": "subsec",
    "article": "art",
    "paragraph": "para",
    "subparagraph": "subpara",
    "alinea": "al",
}
_ITEM = ((re.compile(r"\d+[.)/-]?"), "paragraph"), (re.compile(r"[\d.]+[.)]?"), "subparagraph"))
_TYPE_WORD = re.compile(r"(?:tiểu mục|phụ lục|phần|chương|mục|điều|khoản|điểm)\b", re.IGNORECASE)
_NO_NUMBER = re.compile(r"[^\w]+")


def plan(directive: Directive) -> tuple[Component, ...]:
    """Return the main text and its annexes, in the order of the units, which are all in it."""
    starts = [index for index, unit in enumerate(directive.units) if unit.kind is UnitKind.ANNEX and index]
    bounds = [0, *starts, len(directive.units)]
    return tuple(
        _component(directive, number, range(*bounds[number : number + 2]))
        for number in range(len(bounds) - 1)
    )


def unit_eids(directive: Directive) -> tuple[str, ...]:
    """Return the eId of every unit, parallel to the units: `sec_II__para_1`, `art_5__para_2__point_a`."""
    eids = {}
    for component in plan(directive):
        if component.annex is not None:
            eids[component.annex] = component.eid
        eids.update((planned.index, planned.eid) for planned in component.units)
    return tuple(eids[index] for index in range(len(directive.units)))


def _component(directive: Directive, number: int, indices: range) -> Component:
    inside = indices[1:] if number else indices
    kinds = [directive.units[index].kind for index in inside]
    preface, preamble, conclusions = _borders(kinds)
    naming = _Naming(prefix=f"att_{number}__" if number else "")
    planned = (
        *_flat(directive, inside[:preface], Place.PREFACE, naming),
        *_flat(directive, inside[preface:preamble], Place.PREAMBLE, naming),
        *_tree(directive, inside[preamble:conclusions], naming),
        *_flat(directive, inside[conclusions:], Place.CONCLUSIONS, naming),
    )
    return Component(number=number, annex=indices[0] if number else None, units=planned)


def _borders(kinds: Sequence[UnitKind]) -> tuple[int, int, int]:
    """Return where the preface, the preamble and the body end."""
    preface = _run(kinds, _HEAD)
    basis = _run(kinds[preface:], _HEAD | {UnitKind.BASIS})
    end = len(kinds) - _run(kinds[::-1], _END)
    return preface, preface + basis, end


def _run(kinds: Sequence[UnitKind], wanted: frozenset[UnitKind]) -> int:
    return next((row for row, kind in enumerate(kinds) if kind not in wanted), len(kinds))


def _flat(directive: Directive, indices: range, place: Place, naming: _Naming) -> Iterator[Planned]:
    for index in indices:
        eid = naming.eid(f"{naming.prefix}{place.value}__", "p", "")
        yield Planned(index=index, unit=directive.units[index], place=place, element="p", eid=eid)


def _tree(directive: Directive, indices: range, naming: _Naming) -> Iterator[Planned]:
    path: list[Planned] = []
    for index in indices:
        unit = directive.units[index]
        while path and path[-1].index != unit.parent:
            path.pop()
        element = _element(unit)
        # Articles are counted through the whole text, whatever chapter they stand in.
        above = path[-1].eid + "__" if path and unit.kind is not UnitKind.ARTICLE else naming.prefix
        planned = Planned(
            index=index,
            unit=unit,
            place=Place.BODY,
            element=element,
            eid=naming.eid(above, _ABBREVIATIONS.get(element, element), number(unit)),
            parent=path[-1].index if path else None,
        )
        path.append(planned)
        yield planned


def _element(unit: Unit) -> str:
    if unit.kind is UnitKind.ITEM:
        label = unit.label or ""
        return next((name for pattern, name in _ITEM if pattern.fullmatch(label)), "indent")
    return _ELEMENTS.get(unit.kind, "hcontainer")


def number(unit: Unit) -> str:
    """Return the number of a unit without type word and punctuation: `Điều 5a.` → `5a`, `1.1.` → `1-1`."""
    label = unicodedata.normalize("NFC", " ".join((unit.label or "").split()))
    return _NO_NUMBER.sub("-", _TYPE_WORD.sub("", label, count=1)).strip("-_")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Naming:
    """Gives out eIds: unnumbered elements are counted below their parent, a second equal eId gets `_2`."""

    prefix: str
    counts: Counter[str] = field(default_factory=Counter)
    taken: set[str] = field(default_factory=set)
    repeats: Counter[str] = field(default_factory=Counter)

    def eid(self, above: str, name: str, number: str) -> str:
        stem = f"{above}{name}_"
        self.counts[stem] += not number
        wanted = f"{stem}{number or self.counts[stem]}"
        # From where the last equal one found its own: counted from 2 again, 4,000 equal points take a minute.
        times = self.repeats[wanted] or 1
        eid = wanted if times == 1 else f"{wanted}_{times}"
        while eid in self.taken:
            times += 1
            eid = f"{wanted}_{times}"
        self.repeats[wanted] = times
        self.taken.add(eid)
        return eid
