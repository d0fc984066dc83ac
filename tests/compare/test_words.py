"""The words that differ between two texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.compare import Differences, Patience, differences
from build_tools.text import SourceText, Span
from tests.costs import stays_below


def compared(one: str, other: str) -> Differences:
    """Compare two texts as a whole."""
    older, newer = SourceText(path="a", text=one), SourceText(path="b", text=other)
    return differences(older, older.body, newer, newer.body, Patience())


def marked(one: str, other: str) -> tuple[list[str], list[str]]:
    """Return the words marked in either text."""
    found = compared(one, other)
    return [one[span.start : span.end] for span in found.older], [
        other[span.start : span.end] for span in found.newer
    ]


def test_only_what_differs_is_marked() -> None:
    """A year and an added phrase; white space and the way a letter is composed make no difference."""
    one = "Tổ chức Tháng Công nhân năm 2017 tại cơ sở."
    other = "Tổ chức  Tháng Công\nnhân năm 2020 tại cơ sở, vui tươi và an toàn."
    assert marked(one, other) == (["2017"], ["2020", ", vui tươi và an toàn"])
    assert marked("đoàn", "đoa\u0300n") == ([], [])


def test_chance_words_in_common_do_not_cut_a_change() -> None:
    """`và` and a comma stand in every text: a changed phrase stays one phrase."""
    one = "Phát huy dân chủ và kỷ cương, giữ nếp sống mới trong cơ quan nhà nước"
    other = "Phát huy sáng tạo và đoàn kết, xây nếp nghĩ mới trong cơ quan nhà nước"
    assert marked(one, other) == (
        ["dân chủ và kỷ cương, giữ nếp sống"],
        ["sáng tạo và đoàn kết, xây nếp nghĩ"],
    )


def test_texts_without_a_word_in_common_are_marked_whole() -> None:
    """The share of common words says how far marking words makes sense."""
    found = compared("một hai ba", "bốn năm sáu")
    assert (found.common, len(found.older), len(found.newer)) == (0.0, 1, 1)
    assert compared("", "").common == 0.0


@pytest.mark.parametrize(
    ("one", "other"),
    [("a b " * 3000, "a b " * 3000), ("a " * 2999, "a " * 2998), ("a b c x " * 700, "a b c y " * 700)],
    ids=["long", "one word", "many runs"],
)
def test_very_long_texts_are_not_compared_word_by_word(one: str, other: str) -> None:
    """The time stays bounded, and nobody is told that such texts have no word in common."""
    found: list[Differences] = []
    assert stays_below(2, lambda: found.append(compared(one, other)))
    assert found[-1] == Differences(common=None)


def test_all_points_of_a_page_share_their_time() -> None:
    """What is spent on one point is missing for the others."""
    older, newer = SourceText(path="a", text="a b " * 99), SourceText(path="b", text="a c " * 99)
    patience = Patience()
    given = patience.left
    differences(older, older.body, newer, newer.body, patience)
    patience = Patience(left=(given - patience.left) * 5 // 2)
    found = [differences(older, older.body, newer, newer.body, patience) for _ in range(3)]
    assert [one.common for one in found] == [1 / 198, 1 / 198, None]


TEXTS = st.lists(st.sampled_from(["công", "đoàn", "năm", "2017", ",", ".", "\n"]), max_size=30).map(" ".join)


@given(TEXTS, TEXTS)
def test_what_is_not_marked_is_the_same(one: str, other: str) -> None:
    """Without the marked words both texts are equal."""
    found = compared(one, other)

    def rest(text: str, spans: tuple[Span, ...]) -> list[str]:
        for span in reversed(spans):
            text = text[: span.start] + " " + text[span.end :]
        return text.split()

    assert rest(one, found.older) == rest(other, found.newer)
