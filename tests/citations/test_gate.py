"""The quality gate: precision and recall on annotated passages, with floors that only rise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

import pytest

from build_tools.citations.find import find_citations
from build_tools.model import Citation, Findings, FrontMatter
from build_tools.structure.directive import read_directive
from build_tools.text import SourceText
from tests.citations.gate_format import ExpectedCitation, Passage, load_passages

# Raise a floor when the figure has risen; never lower one.
FLOORS = {"span": 1.0, "exact": 1.0, "number": 1.0, "date": 1.0}


@dataclass(slots=True)
class Tally:
    """Counts of right, invented and missed values."""

    right: int = 0
    invented: int = 0
    missed: int = 0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        total = 2 * self.right + self.invented + self.missed
        return 2 * self.right / total if total else 1.0

    def compare(self, expected: str | None, found: str | None) -> bool:
        """Count one value; say whether it is right."""
        if expected == found:
            self.right += expected is not None
            return True
        self.missed += expected is not None
        self.invented += found is not None
        return False


@dataclass(slots=True)
class Measured:
    """The figures over all passages, and a line for every miss."""

    tallies: dict[str, Tally] = field(
        default_factory=lambda: {name: Tally() for name in ("span", "number", "date")}
    )
    exact: int = 0
    misses: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """Return span F1, number F1, date F1 and the share of exact boundaries."""
        found = self.tallies["span"].right
        return {name: tally.f1 for name, tally in self.tallies.items()} | {"exact": self.exact / found}


@cache
def measured() -> Measured:
    """Measure all passages once."""
    result = Measured()
    for passage in load_passages():
        measure(passage, result)
    return result


@cache
def found_in(passage: Passage) -> Findings:
    """Return what is found in a passage, read as a file without front matter."""
    source = SourceText(path=passage.id, text=passage.text)
    return find_citations(read_directive(passage.id, source, FrontMatter()))


def pairs(passage: Passage) -> Iterator[tuple[ExpectedCitation | None, Citation | None]]:
    """Match expected and found citations one to one, those that share most first."""
    found = list(found_in(passage).citations)
    expected = list(passage.citations)
    overlaps = sorted(
        (
            (shared(left, right), first, second)
            for first, left in enumerate(expected)
            for second, right in enumerate(found)
            if left.span.overlaps(right.span)
        ),
        key=lambda overlap: -overlap[0],
    )
    taken: tuple[set[int], set[int]] = (set(), set())
    for _, first, second in overlaps:
        if first not in taken[0] and second not in taken[1]:
            taken[0].add(first)
            taken[1].add(second)
            yield expected[first], found[second]
    yield from ((each, None) for index, each in enumerate(expected) if index not in taken[0])
    yield from ((None, each) for index, each in enumerate(found) if index not in taken[1])


def shared(expected: ExpectedCitation, found: Citation) -> float:
    """Return the share of characters two spans have in common."""
    left, right = expected.span, found.span
    inside = min(left.end, right.end) - max(left.start, right.start)
    return inside / (max(left.end, right.end) - min(left.start, right.start))


def measure(passage: Passage, result: Measured) -> None:
    """Add one passage to the figures."""
    for expected, found in pairs(passage):
        if expected is None or found is None:
            result.tallies["span"].missed += expected is not None
            result.tallies["span"].invented += found is not None
            missing = expected.text if expected else f"thừa: {found.text if found else ''}"
            result.misses.append(f"{passage.id}: {missing}")
            continue
        result.tallies["span"].right += 1
        result.exact += expected.span == found.span
        if expected.span != found.span:
            result.misses.append(f"{passage.id}: cần [{expected.text}] có [{found.text}]")
        compare_values(passage, expected, found, result)


def compare_values(passage: Passage, expected: ExpectedCitation, found: Citation, result: Measured) -> None:
    """Compare number and date of a matched pair."""
    values = (
        ("number", expected.number, found.canonical_number),
        ("date", expected.date, found.date),
    )
    for name, wanted, got in values:
        if name not in expected.unsettled and not result.tallies[name].compare(wanted, got):
            result.misses.append(f"{passage.id}: {name} cần {wanted} có {got} [{found.text}]")


@pytest.mark.parametrize("name", FLOORS)
def test_figures_stay_above_their_floors(name: str) -> None:
    """Span, boundary, number and date are at least as good as they were."""
    result = measured()
    print(*result.misses, sep="\n")  # noqa: T201  (every miss, when the test fails)
    print(result.figures())  # noqa: T201
    assert result.figures()[name] >= FLOORS[name]


def test_no_own_number_is_taken_for_a_citation() -> None:
    """In the passages with a head nothing but what is annotated is found."""
    heads = [passage for passage in load_passages() if passage.category == "heads"]
    assert heads
    for passage in heads:
        assert [each.text for each in found_in(passage).citations] == [
            each.text for each in passage.citations
        ]


def test_nothing_is_found_where_nothing_is() -> None:
    """Events, slogans, deadlines and quantities are plain text."""
    negatives = [passage for passage in load_passages() if passage.category == "negatives"]
    assert negatives
    assert [each.text for passage in negatives for each in found_in(passage).citations] == []


def test_keys_points_and_terms_are_as_annotated() -> None:
    """Where a passage says the points in front, the term or the outer citation, that is what is found."""
    wrong = [
        f"{passage.id}: {name} cần {wanted} có {got}"
        for passage in load_passages()
        for expected, found in pairs(passage)
        if expected and found
        for name, wanted, got in stated(expected, found)
        if wanted and wanted != got
    ]
    assert wrong == []


def stated(expected: ExpectedCitation, found: Citation) -> Iterator[tuple[str, object, object]]:
    """Yield the fields that an annotation may state, but for those it leaves unsettled."""
    names = ("term", "title", "article", "clause", "point")
    fields = [(name, getattr(expected, name), getattr(found, name)) for name in names]
    return (each for each in fields if each[0] not in expected.unsettled)


def test_mentions_that_are_certain_are_found() -> None:
    """Programmes by title and back references are found as mentions, never as citations."""
    lost = [
        f"{passage.id}: {expected.text}"
        for passage in load_passages()
        for expected in passage.mentions
        if not any(expected.span.overlaps(found.span) for found in found_in(passage).mentions)
    ]
    assert lost == []
