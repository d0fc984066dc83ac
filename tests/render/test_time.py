"""The timeline and the deadlines, against lists made by reading the texts."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from build_tools.corpus import Corpus
from build_tools.render.deadlines import deadline_pages
from build_tools.render.timeline import timeline_pages
from tests.export.corpora import corpus_of
from tests.render.looking import by_path, html, table, words

BY_HAND: dict[str, list[tuple[str, str]]] = yaml.safe_load(
    (Path(__file__).parent / "timeline.yaml").read_text("utf-8")
)
DATED = "---\nnumber: {n}/CĐVC\ndate: {date}\nadded: 2026-11-21\n---\nMột.\n"


def test_the_timeline_is_complete(collection: Corpus) -> None:
    """Every directive and every cited document stands once, under its year, the newest year first."""
    found = html(by_path(timeline_pages(collection))["dong-thoi-gian/index.md"])
    years = [words(head.get_text()) for head in found.find_all("h2")]
    assert years == list(BY_HAND)
    for head in found.find_all("h2"):
        following = head.find_next_sibling("ul")
        assert following is not None
        items = [words(item.get_text()) for item in following.find_all("li")]
        names = [name for name, _ in BY_HAND[words(head.get_text())]]
        assert len(items) == len(names)
        assert [name for name in names if not any(name in item for item in items)] == []
        about = [item for item in items if "năm nói đến" in item]
        assert len(about) == sum(kind == "about" for _, kind in BY_HAND[words(head.get_text())])


def test_the_picture_and_the_list_are_equals(collection: Corpus) -> None:
    """Each mark of the picture carries the number and the name of an entry of the list, and leads there."""
    found = html(by_path(timeline_pages(collection))["dong-thoi-gian/index.md"])
    marks = {str(mark["aria-label"]) for mark in found.select(".vb-timeline a")}
    entries = {
        words(f"{item.span.get_text()} {item.a.get_text()}")
        for item in found.select("li")
        if item.span and item.a
    } - {""}
    listed = {entry for entry in entries if re.match(r"\d+\.", entry)}
    assert marks == listed
    assert len(marks) == 33


def test_the_timeline_is_paged() -> None:
    """With 250 texts there are three pages; numbers go on, and links of the picture are right on each."""
    texts = {f"cv-{n}": DATED.format(n=n, date=f"{1990 + n % 30}-0{1 + n % 9}-15") for n in range(250)}
    pages = by_path(timeline_pages(corpus_of(texts)))
    assert list(pages) == [
        "dong-thoi-gian/index.md",
        "dong-thoi-gian/trang/2.md",
        "dong-thoi-gian/trang/3.md",
    ]
    assert [len(html(page).select(".vb-timeline a")) for page in pages.values()] == [100, 100, 50]
    last = html(pages["dong-thoi-gian/trang/3.md"]).select_one(".vb-timeline a")
    assert last is not None
    assert str(last["aria-label"]).startswith("2")
    assert str(last["href"]).startswith("../../van-ban/cv-")


# By reading: a report before 20 November each year, and the resolutions studied by 30 May 2022. The periods
# of the competition of 2017 (two phases) and reports without a date are no deadlines.
DEADLINES = [
    [
        "20/11 hằng năm",
        "trước ngày 20 tháng 11",
        "Công đoàn Viên chức Việt Nam",
        "phần kết, Công văn số 166/CĐVC",
    ],
    [
        "30/5/2022",
        "muộn nhất đến ngày 30/5/2022",
        "Chưa rõ",
        "mục 1, Hướng dẫn “Nhiệm vụ trọng tâm công tác Tuyên giáo Công đoàn năm 2022”",
    ],
]


def test_the_deadlines_are_complete(collection: Corpus) -> None:
    """The table holds what a reader finds in the five texts, each with the words and the place."""
    found = html(by_path(deadline_pages(collection))["thoi-han/index.md"])
    assert [[row[0], row[1], row[3], row[4]] for row in table(found)] == DEADLINES
    links = [str(link["href"]) for link in found.select("tbody a")]
    assert links == [
        "../van-ban/cong-van-166-cdvc-2016.md#p2",
        "../van-ban/huong-dan-tuyen-giao-2022-cdvcvn.md#muc-1",
    ]


def test_without_deadlines_the_page_says_so() -> None:
    """A collection without any deadline has a page all the same."""
    pages = by_path(deadline_pages(corpus_of({"a": DATED.format(n=1, date="2019-01-02")})))
    assert "Chưa có thời hạn nào." in pages["thoi-han/index.md"].text
