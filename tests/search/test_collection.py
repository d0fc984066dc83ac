"""The search over the collection itself: what readers of it look for, typed as they type."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from build_tools.search.analysis import fold
from tests.search.conftest import Ask

_ROWS: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "paraphrases.toml").read_text("utf-8"))[
    "ask"
]
ABOUT_2016 = "van-ban/cong-van-166-cdvc-2016/"
ABOUT_2017 = "van-ban/cong-van-tuyen-giao-2017-cdvcvn/"
ABOUT_2020 = "van-ban/huong-dan-tuyen-giao-2020-cdctvn/"
ABOUT_2022 = "van-ban/huong-dan-tuyen-giao-2022-cdvcvn/"
PLAN_2017 = "van-ban/ke-hoach-thi-dua-2017-cdvcvn/"


def addresses(answer: dict[str, Any]) -> list[str]:
    """Return the addresses of the documents found, in order."""
    return [result["address"] for result in answer["results"]]


def test_dan_van_kheo(five: str, ask: Ask) -> None:
    """`dan van kheo` leads to 166/CĐVC first."""
    assert addresses(ask(five, "dan van kheo"))[0] == ABOUT_2016


@pytest.mark.parametrize(
    "query", ["06-NQ/TW", "06 nq tw", "6-NQ/TW", "06 – NQ/TW", "06/nq-tw", "nghi quyet 06-nq/tw"]
)
def test_number_has_its_own_page_first(five: str, ask: Ask, query: str) -> None:
    """The page of the resolution comes first, then the point that cites it, and nothing else."""
    answer = ask(five, query)
    assert addresses(answer) == ["vien-dan/nghi-quyet-06-nq-tw-khoa-xii/", ABOUT_2017]
    assert answer["results"][1]["points"][0]["anchor"] == "muc-1"


@pytest.mark.parametrize("query", ["nghi quyet 6", "Nghị quyết số 06", "nq 06", "06 nq", "NGHỊ QUYẾT 06"])
def test_called_by_type_and_number(five: str, ask: Ask, query: str) -> None:
    """People say `Nghị quyết 06`: the resolution of that number comes first, whoever else has a 6."""
    assert addresses(ask(five, query))[0] == "vien-dan/nghi-quyet-06-nq-tw-khoa-xii/"


def test_called_with_its_subject(five: str, ask: Ask) -> None:
    """What is said besides must be there too; then the document called comes before those that cite it."""
    found = addresses(ask(five, "nghi quyet 25 dan van"))
    assert found[0].startswith("vien-dan/nghi-quyet-25-nq-tw")
    assert "vien-dan/nghi-quyet-25-nq-tw" not in str(addresses(ask(five, "nghi quyet 25 mang xa hoi")))


def test_mang_xa_hoi(five: str, ask: Ask) -> None:
    """`mang xa hoi` stands in the directives of 2020 and 2022 and in no other."""
    assert set(addresses(ask(five, "mang xa hoi"))) == {ABOUT_2020, ABOUT_2022}


def test_cbccvcld(five: str, ask: Ask) -> None:
    """`cbccvcld` finds the four directives that use the abbreviation."""
    assert set(addresses(ask(five, "cbccvcld"))) == {ABOUT_2016, ABOUT_2017, ABOUT_2022, PLAN_2017}


@pytest.mark.parametrize(
    ("query", "word"), [("cong doan vien chuc", "công đoàn viên chức"), ("dang", "đảng")]
)
def test_first_hits_have_the_word(five: str, ask: Ask, query: str, word: str) -> None:
    """The first hits say what was looked for, with its marks."""
    answer = ask(five, query)
    assert answer["spoken"].lower() == word
    for result in answer["results"][:3]:
        snippet = "".join(part["text"] for part in result["points"][0]["snippet"])
        assert word in snippet.lower()


@pytest.mark.parametrize("query", ["đang vien", "đảng viên", "hoà bình", "hoa binh"])
def test_words_that_no_text_has(five: str, ask: Ask, query: str) -> None:
    """What stands nowhere is not found, nor is something else passed off for it."""
    answer = ask(five, query)
    assert (answer["documents"], answer["note"]) == (0, "nothing")


def test_every_number_finds_its_document(five: str, page: Page) -> None:
    """Every document of the site that has a number is the first answer to it, however it is typed."""
    page.goto(f"{five}index.html")
    listed = page.evaluate("VanBan.ask('answer', {query: 'nam:1900-2100', size: 500})")["results"]
    listed += page.evaluate("VanBan.ask('answer', {query: 'so:79-KL/TW', size: 500})")["results"]
    numbered = [(result["number"], result["address"]) for result in listed if result["number"]]
    assert len(numbered) > 15
    for number, address in numbered:
        for typed in (number, number.lower(), fold(number).lower().replace("/", " ").replace("-", " ")):
            found = page.evaluate("(query) => VanBan.ask('answer', {query})", typed)
            assert found["results"][0]["address"] == address, typed


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: row["to"].removeprefix("van-ban/"))
def test_paraphrases_keep_their_results(five: str, ask: Ask, row: dict[str, Any]) -> None:
    """A question in a reader's words leads to the directive and its point, with marks and without."""
    address, _, anchor = row["to"].partition("#")
    rank = row.get("rank", 1)
    for query in row["queries"]:
        for typed in (query, fold(query)):
            answer = ask(five, typed)
            assert address in addresses(answer)[:rank], typed
            result = answer["results"][addresses(answer).index(address)]
            assert anchor in [point["anchor"] for point in result["points"]], typed
