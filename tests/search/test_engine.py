"""What the search answers, on made-up texts: marks, numbers, phrases, slips, and honest emptiness."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.search.conftest import Ask

PLAN = "van-ban/ke-hoach-12-2021/"
GUIDE = "van-ban/huong-dan-7-2023/"
CITED = "vien-dan/nghi-quyet-20-nq-tw-khoa-x/"


def places(answer: dict[str, Any]) -> list[str]:
    """Return the addresses found, points with their anchors, in order."""
    return [
        f"{result['address']}{'#' if point else ''}{point}"
        for result in answer["results"]
        for point in [found["anchor"] for found in result["points"]] or [""]
    ]


def marked(answer: dict[str, Any]) -> list[str]:
    """Return the passages marked in the first snippet."""
    return [part["text"] for part in answer["results"][0]["points"][0]["snippet"] if part["marked"]]


@pytest.mark.parametrize(
    "query", ["đảng viên", "dang vien", "đang vien", "đảng vien", "ĐẢNG VIÊN", "đa\u0309ng viên"]
)
def test_marks_are_restored(small: str, ask: Ask, query: str) -> None:
    """However many marks the reader types, the places that say đảng viên are found."""
    answer = ask(small, query)
    assert places(answer)[0] == f"{PLAN}#muc-1"
    assert marked(answer) == ["đảng viên"]
    assert answer["note"] is None


@pytest.mark.parametrize("query", ["hoà bình", "hòa bình", "hoa binh", "HOÀ BÌNH"])
def test_old_and_new_tone_placement_are_one(small: str, ask: Ask, query: str) -> None:
    """Where the tone mark stands makes no difference; the snippet shows what the text writes."""
    answer = ask(small, query)
    assert places(answer) == [f"{GUIDE}#muc-1"]
    assert marked(answer) == ["hòa bình"]


def test_typed_marks_are_kept(small: str, ask: Ask) -> None:
    """`đang` is not taken for `đảng` when the text has `đang`."""
    answer = ask(small, "đang công tác")
    assert places(answer) == [f"{PLAN}#muc-3"]
    assert not answer["changed"]


def test_a_typed_mark_is_never_silently_changed(small: str, ask: Ask) -> None:
    """`đáng vien` is no way to type `đảng viên`: it is answered so, and the answer says what it set aside."""
    answer = ask(small, "đáng vien")
    assert (answer["note"], answer["spoken"]) == ("folded", "đảng viên")


def test_wrong_marks_are_set_aside_only_when_nothing_is_found(small: str, ask: Ask) -> None:
    """`hòa bính` stands nowhere; the answer says what was searched instead."""
    answer = ask(small, "hòa bính")
    assert answer["note"] == "folded"
    assert answer["spoken"] == "hòa bình"
    assert places(answer) == [f"{GUIDE}#muc-1"]


def test_literal_search_restores_nothing(small: str, ask: Ask) -> None:
    """Who wants exactly what was typed gets only that."""
    assert ask(small, "dang vien", literal=True)["documents"] == 0


def test_one_wrong_letter_is_mended(small: str, ask: Ask) -> None:
    """A slip that makes no word of the collection is mended, and the answer says so."""
    answer = ask(small, "giao thomg")
    assert (answer["note"], answer["spoken"]) == ("corrected", "giao thông")


def test_words_apart_are_not_a_word(small: str, ask: Ask) -> None:
    """`mạng lưới … xã hội` is not `mạng xã hội`."""
    assert places(ask(small, "mang xa hoi")) == [f"{PLAN}#muc-4"]


def test_a_word_no_text_has_finds_nothing(small: str, ask: Ask) -> None:
    """Both syllables stand in the texts, the word does not: the answer is empty and offers the parts."""
    answer = ask(small, "giao viên")
    assert (answer["note"], answer["documents"]) == ("nothing", 0)
    assert answer["loose"] == 2
    assert ask(small, "giao viên", loose=True)["documents"] == 2


@pytest.mark.parametrize(
    "query",
    [
        "20-NQ/TW",
        "20 nq tw",
        "20–NQ/TW",
        "20-NQ/TƯ",
        "20 nq tu",
        "nghị quyết số 20-NQ/TW",
        "so:20-NQ/TW",
        "20nq/tw",
        "020-NQ/TW",
        'so:"20 nq tw"',
    ],
)
def test_number_leads_to_its_document_then_to_the_citing_point(small: str, ask: Ask, query: str) -> None:
    """A number alone, in any spelling, is answered by its own page first."""
    answer = ask(small, query)
    assert places(answer) == [CITED, f"{PLAN}#muc-2"]
    assert not answer["changed"]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("nghi quyet 20", CITED),
        ("Nghị quyết số 20", CITED),
        ("nq 20", CITED),
        ("20 nq", CITED),
        ("hd 7", GUIDE),
        ("ke hoach 12", PLAN),
        ("ke hoach 12 nam:2021", PLAN),
    ],
)
def test_type_and_number_lead_to_the_document(small: str, ask: Ask, query: str, first: str) -> None:
    """A document is called by its type, or the initials of it, and the beginning of its number."""
    assert ask(small, query)["results"][0]["address"] == first


@pytest.mark.parametrize(
    "query", ["nghi quyet 2", "ke hoach 20", "nq 20 nam:1999", "nq 20 -trung", "20", 'nq 20 "tinh thần"']
)
def test_another_type_number_or_filter_calls_nothing(small: str, ask: Ask, query: str) -> None:
    """`2` is no beginning of `20`, and what a query keeps out stays out."""
    assert [result["address"] for result in ask(small, query)["results"]][:1] != [CITED]


def test_number_is_marked_as_the_text_writes_it(small: str, ask: Ask) -> None:
    """The snippet of the citing point marks the number with its own spaces and dash."""
    answer = ask(small, "20-NQ/TW")
    parts = answer["results"][1]["points"][0]["snippet"]
    assert [part["text"] for part in parts if part["marked"]] == ["20 – NQ/TW1"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ('"đảng viên trẻ"', [f"{PLAN}#muc-1"]),
        ('"dang vien tre"', [f"{PLAN}#muc-1"]),
        ('"đảng viên quan tâm"', []),
        ('"hữu nghị; mạng lưới"', []),
        ('"hòa bình hữu nghị"', [f"{GUIDE}#muc-1"]),
        ("“mạng xã hội”", [f"{PLAN}#muc-4"]),
        ("tinh thần -trẻ", [PLAN]),
        ("đời sống -đảng", []),
        ('tuyên truyền -"hữu nghị"', []),
        ("+trách nhiệm", [f"{PLAN}#muc-4"]),
        ('nam:2023 "hòa bình"', [f"{GUIDE}#muc-1"]),
        ('nam:2021 "hòa bình"', []),
        ("nam:2020-2022", [PLAN]),
        ('coquan:"doan chu tich"', [GUIDE]),
        ("loai:kế", [PLAN]),
    ],
)  # fmt: skip
def test_query_language(small: str, ask: Ask, query: str, found: list[str]) -> None:
    """Phrases, plus and minus, and fields do what the help says."""
    assert places(ask(small, query)) == found


@pytest.mark.parametrize(
    "query",
    [
        '"',
        '""',
        "+",
        "-",
        '"đảng viên',
        "so:",
        "nam:abc",
        "loai:",
        "đảng:viên",
        "+-",
        "()[]{}*~^:",
        "\u0301",
        "a" * 5000,
        "-1-2",
        "\\",
    ],
)
def test_malformed_queries_are_words(small: str, ask: Ask, query: str) -> None:
    """Nothing a reader types is an error."""
    answer = ask(small, query)
    assert isinstance(answer["documents"], int)


def test_unclosed_quotation_is_searched_as_words(small: str, ask: Ask) -> None:
    """A quotation mark without its partner says nothing."""
    assert places(ask(small, '"đảng viên'))[0] == f"{PLAN}#muc-1"


def test_abbreviation_and_long_form_find_each_other(small: str, ask: Ask) -> None:
    """The abbreviation finds where it stands; its long form finds both, marked as written."""
    short = ask(small, "cbccvcld")
    assert sorted(places(short)) == [f"{PLAN}#muc-3", f"{PLAN}#muc-4"]
    assert short["abbreviations"] == [{"short": "CBCCVCLĐ", "long": "cán bộ, công chức, viên chức, lao động"}]
    long = ask(small, "cán bộ, công chức, viên chức, lao động")
    assert places(long)[0] == f"{PLAN}#muc-3"
    assert f"{PLAN}#muc-4" in places(long)


def test_question_finds_the_nearest_point(small: str, ask: Ask) -> None:
    """A whole question need not stand in the text."""
    answer = ask(small, "Chi bộ phải làm gì với đảng viên trẻ theo kế hoạch năm 2021?")
    assert places(answer)[0] == f"{PLAN}#muc-1"


def test_snippet_shows_the_place_far_inside(small: str, ask: Ask) -> None:
    """The passage shown is the one that has the words, wherever it stands."""
    answer = ask(small, "đền ơn đáp nghĩa")
    assert marked(answer) == ["Đền ơn đáp nghĩa"]


def test_title_is_found_and_counts(small: str, ask: Ask) -> None:
    """Words of a title find the document; its points that have them come with it."""
    answer = ask(small, "nâng cao đời sống")
    assert answer["results"][0]["address"] == PLAN


def test_counts_and_filters_agree(crowded: str, ask: Ask) -> None:
    """Each count is the number of documents that choosing the filter leaves."""
    answer = ask(crowded, "giao thông")
    for facet, values in answer["counts"].items():
        for value, count in values:
            assert ask(crowded, "giao thông", filters={facet: value})["documents"] == count
    assert sum(count for _, count in answer["counts"]["doc_type"]) == answer["documents"] == 26


def test_pages_hold_every_result_once(crowded: str, ask: Ask) -> None:
    """Going through the pages shows every document once, in either order."""
    for sort in ("score", "date"):
        pages = [ask(crowded, "giao thông", sort=sort, **{"from": start}) for start in (0, 10, 20)]
        found = [result["address"] for answer in pages for result in answer["results"]]
        assert len(found) == len(set(found)) == 26


def test_newest_first_by_date(crowded: str, ask: Ask) -> None:
    """Sorted by date the newest stands first."""
    dates = [result["date"] for result in ask(crowded, "giao thông", sort="date")["results"]]
    assert dates == sorted(dates, reverse=True)


def test_completions_continue_the_last_word(small: str, page: Page) -> None:
    """A word begun is continued by what stands beside its neighbour."""
    page.goto(f"{small}index.html")
    assert page.evaluate("VanBan.ask('complete', 'dang vi')")[0] == "đảng viên"
    assert page.evaluate("VanBan.ask('complete', 'dang vien ')") == []


def test_the_best_thousand_of_very_many_are_in_order(scripts: Page) -> None:
    """However many points a question finds, none is lost and the best come first."""
    worth, found = scripts.evaluate(
        """() => {
          const worth = Float64Array.from({ length: 5000 }, (_, place) => (place * 7919) % 1000)
          return [Array.from(worth), VanBan.ranked(Array.from(worth.keys()), worth)]
        }"""
    )
    assert sorted(found) == list(range(5000))
    assert found[:1000] == sorted(range(5000), key=lambda point: (-worth[point], point))[:1000]
