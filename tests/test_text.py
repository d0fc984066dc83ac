"""Mended text: even for matching, with the way back to every original place."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.text import SPACES, SourceText, Span, is_usual, mend, mend_letters

PIECES = st.lists(
    st.sampled_from(
        [
            "a",
            "ệ",
            "e\u0323\u0302",
            " ",
            "\n",
            "\r\n",
            "\t",
            "\u00a0",
            "\u200b",
            "\ufeff",
            "\U0001f4cc",
            "q\u0301",
        ]
    ),
    max_size=30,
).map("".join)


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("a  b\r\n\tc", "a b c"),
        ("a\u00a0b\u2028c", "a b c"),
        ("a\u200bb\ufeff", "ab"),
        ("Nghi\u0323 quye\u0302\u0301t", "Nghị quyết"),
        ("a\u200b \u200bb", "a b"),
        ("", ""),
    ],
)
def test_texts_are_evened(text: str, mended: str) -> None:
    """Runs of white space are one blank, invisible characters are gone, letters are composed."""
    assert mend(text).text == mended


@given(PIECES)
def test_every_span_leads_back(text: str) -> None:
    """The original of a mended range, evened again, is that range."""
    mended = mend(text)
    for start in range(len(mended.text)):
        for end in range(start + 1, len(mended.text) + 1):
            span = mended.original_span(start, end)
            assert mend(text[span.start : span.end]).text.strip() == mended.text[start:end].strip()


@given(PIECES)
def test_places_lead_there_and_back(text: str) -> None:
    """A character's place in the mended text is found from its place in the original."""
    mended = mend(text)
    for place in range(len(mended.text)):
        assert mended.mended(mended.original(place)) == place


@given(PIECES, PIECES)
def test_a_part_is_evened_with_the_offsets_of_the_whole(before: str, text: str) -> None:
    """Offsets count from the beginning of the file, not of the part."""
    whole = mend(before + text, start=len(before))
    assert whole.text == mend(text).text
    for place in range(len(whole.text)):
        assert whole.original(place) == len(before) + mend(text).original(place)


@given(PIECES)
def test_letters_are_composed(text: str) -> None:
    """Nothing is left to compose."""
    assert unicodedata.is_normalized("NFC", mend(text).text)


def test_positions_count_lines_as_an_editor_does() -> None:
    """CRLF ends one line; a form feed none."""
    source = SourceText(path="mau.txt", text="a\r\nb\fc\rd")
    assert [(source.position(offset).line, source.position(offset).column) for offset in (0, 3, 5, 7)] == [
        (1, 1),
        (2, 1),
        (2, 3),
        (3, 1),
    ]
    assert source.line(2) == "b\fc"
    assert source.slice(source.body) == source.text


def test_spans_contain_and_overlap() -> None:
    """Half-open spans that touch share nothing."""
    outer, inner, behind = Span(start=0, end=5), Span(start=1, end=5), Span(start=5, end=6)
    assert outer.contains(inner)
    assert not inner.contains(outer)
    assert outer.overlaps(inner)
    assert not outer.overlaps(behind)


@given(
    st.text("aĐ\u1ecf “…\n\t" + "".join(SPACES) + "\u00ad\u200b\u0301\u0323\ufeff\u0370\u1e00", max_size=12)
)
def test_a_usual_text_needs_no_mending(text: str) -> None:
    """Whatever mending or evening would change is unusual."""
    changed = mend_letters(text).text != text or any(space in text for space in SPACES if space not in "\n\t")
    assert not (is_usual(text) and changed)
    assert is_usual(text) or not set(text) <= set("aĐ\u1ecf “…\n\t")
