"""The points of two years are aligned by what they are about, and doubt is said."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from build_tools.compare import Change, Comparison, Pair, compare
from build_tools.model import Directive, FrontMatter
from build_tools.read.files import read_folder
from build_tools.structure.directive import read_directive
from build_tools.text import SourceText
from tests.costs import stays_below

ROOT = Path(__file__).resolve().parents[2]
BY_HAND: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "alignment.yaml").read_text("utf-8"))
LEAST_PRECISION = 0.9
LEAST_RECALL = 0.9


@cache
def collection() -> dict[str, Directive]:
    """Return the directives of the collection by slug."""
    members = read_folder(ROOT / "source_texts")
    return {
        member.slug: read_directive(member.slug, member.source, member.front)
        for member in members
        if member.source
    }


def directive(text: str) -> Directive:
    """Read a text as a directive."""
    return read_directive("a", SourceText(path="a.txt", text=text), FrontMatter())


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """The pairs of a comparison, judged by the alignment by hand."""

    right: int
    wrong: tuple[tuple[str, str], ...]
    missed: frozenset[tuple[str, str]]


def judged(row: dict[str, Any]) -> Judged:
    """Compare the two texts of a row; a pair that shares only a part of its matter must be marked as weak."""
    found = compare(collection()[row["older"]], collection()[row["newer"]])
    same, part = ({tuple(pair) for pair in row[key]} for key in ("same", "part"))
    pairs = {(anchors(found, pair)): pair.weak for pair in found.pairs if None not in anchors(found, pair)}
    right = [pair for pair, weak in pairs.items() if pair in same or (weak and pair in part)]
    wrong = tuple((str(one), str(other)) for one, other in pairs if (one, other) not in right)
    return Judged(right=len(right), wrong=wrong, missed=frozenset(same - set(pairs)))


def anchors(found: Comparison, pair: Pair) -> tuple[str | None, str | None]:
    """Return the anchors of both sides of a pair."""
    return (
        None if pair.older is None else found.older[pair.older].anchor,
        None if pair.newer is None else found.newer[pair.newer].anchor,
    )


def test_the_alignment_agrees_with_a_reader() -> None:
    """Over 2017, 2020 and 2022: how many pairs are right, and how many a reader sees are found."""
    rows = [judged(row) for row in BY_HAND]
    right, wrong = sum(row.right for row in rows), [pair for row in rows for pair in row.wrong]
    missed = [pair for row in rows for pair in row.missed]
    assert right / (right + len(wrong)) >= LEAST_PRECISION, wrong
    assert right / (right + len(missed)) >= LEAST_RECALL, missed


def test_what_is_not_weak_is_almost_always_right() -> None:
    """A reader may rely on what is not marked: at most one such pair of the three comparisons is wrong."""
    wrong = []
    for row in BY_HAND:
        found = compare(collection()[row["older"]], collection()[row["newer"]])
        sure = [
            anchors(found, pair) for pair in found.pairs if not pair.weak and None not in anchors(found, pair)
        ]
        wrong += [pair for pair in sure if list(pair) not in row["same"]]
    assert len(wrong) <= 1, wrong


@pytest.mark.parametrize("slug", sorted(collection()))
def test_a_text_has_not_changed_against_itself(slug: str) -> None:
    """Compared with itself, every point of a text stayed, for sure."""
    text = collection()[slug]
    found = compare(text, text)
    assert {pair.change for pair in found.pairs} == {Change.STAYED}
    assert not any(pair.weak for pair in found.pairs)


def test_what_became_of_each_point() -> None:
    """Each change once: the numbers of the points play no part in it."""
    older = directive(
        "1. Trồng cây ở sân trường vào mùa xuân.\n"
        "2. Thăm hỏi gia đình thương binh nhân ngày 27/7.\n"
        "3. Mở lớp bơi miễn phí cho con đoàn viên.\n"
        "4. Đọc sách một giờ mỗi tuần tại thư viện cơ quan.\n"
    )
    newer = directive(
        "1. Đọc sách một giờ mỗi tuần tại thư viện cơ quan.\n"
        "2. Thăm hỏi gia đình thương binh nhân ngày 27/7.\n"
        "3. Mở lớp bơi miễn phí cho con đoàn viên khó khăn.\n"
        "4. Lắp điện mặt trời trên mái nhà máy.\n"
    )
    found = compare(older, newer)
    assert [(pair.change.value, *anchors(found, pair)) for pair in found.pairs] == [
        ("went", "muc-1", None),
        ("moved", "muc-4", "muc-1"),
        ("stayed", "muc-2", "muc-2"),
        ("changed", "muc-3", "muc-3"),
        ("came", None, "muc-4"),
    ]


def test_a_point_without_counterpart_names_the_nearest() -> None:
    """The nearest point already has a counterpart that is nearer."""
    older = directive(
        "1. Mở lớp bơi miễn phí cho con đoàn viên.\n2. Mở lớp bơi miễn phí cho con em hộ nghèo vùng lũ.\n"
    )
    newer = directive("1. Mở lớp bơi miễn phí cho con đoàn viên.\n2. Diệt muỗi phòng sốt xuất huyết.\n")
    went = next(pair for pair in compare(older, newer).pairs if pair.change is Change.WENT)
    assert (went.older, went.near) == (1, 0)


def test_short_points_are_not_alike_by_chance() -> None:
    """`Yêu cầu` is a heading; that a long point holds both words makes it no counterpart."""
    older = directive("1. Yêu cầu\n2. Lắp điện mặt trời trên mái nhà máy.\n")
    newer = directive("1. Yêu cầu các đơn vị nộp danh sách dự thi hát trước giờ khai mạc.\n2. Trồng cây.\n")
    assert {pair.change for pair in compare(older, newer).pairs} == {Change.WENT, Change.CAME}


WORDS = st.sampled_from(
    [
        "công",
        "đoàn",
        "tuyên",
        "truyền",
        "1.",
        "2.",
        "I.",
        "a)",
        "-",
        "\n",
        "2017",
        "05-CT/TW,",
        "Tháng",
        "e\u0301",
    ]
)
TEXTS = st.lists(WORDS, max_size=40).map(" ".join)


@given(TEXTS, TEXTS)
@settings(max_examples=60, deadline=None)
def test_every_point_has_exactly_one_place(one: str, other: str) -> None:
    """Whatever the texts, no point is lost and none is shown twice."""
    found = compare(directive(one), directive(other))
    older = [pair.older for pair in found.pairs if pair.older is not None]
    newer = [pair.newer for pair in found.pairs if pair.newer is not None]
    assert sorted(older) == list(range(len(found.older)))
    assert newer == list(range(len(found.newer)))


def test_a_number_however_spaced_is_one_word() -> None:
    """`05 – CT/TW` and `05-CT/TW` are the same number; a year before a dash is not one."""
    spaced = directive("Thực hiện Chỉ thị 05 – CT/TW năm 2017 - Công đoàn")
    keys = [word.key for word in compare(spaced, spaced).older[0].words]
    assert keys == ["thực", "hiện", "chỉ", "thị", "05-ct-tw", "năm", "2017", "công", "đoàn"]


@pytest.mark.parametrize(
    ("line", "other", "stayed", "whole"),
    [
        ("Đẩy mạnh công tác tuyên truyền.", "Đẩy mạnh công tác tuyên truyền.", 1000, True),
        ("Việc số {number} của năm.", "Việc số {number} của năm.", 1000, True),
        ("Việc số {number} của năm.", "Việc số x{number} của năm.", 0, False),
    ],
    ids=["equal", "the same", "nearly equal"],
)
def test_a_thousand_points_cost_little(line: str, other: str, stayed: int, whole: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """Equal points need no search, and where the others are too many the comparison says so."""
    texts = [
        directive("".join(f"{number}. {words.format(number=number)}\n" for number in range(1, 1001)))
        for words in (line, other)
    ]
    found: list[Comparison] = []
    assert stays_below(3, lambda: found.append(compare(*texts)), attempts=2)
    assert (found[-1].count(Change.STAYED), found[-1].whole) == (stayed, whole)
