"""Spellings of one number are one number: in finding, in `canonical_number` and in `key_number`."""

from __future__ import annotations

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from build_tools.citations.find import find_in
from build_tools.identity import canonical_number, key_number
from build_tools.text import SourceText
from tests.citations.finding import citations, only

NUMBERS = st.sampled_from(
    (
        ("Nghị quyết", "20-NQ/TW"),
        ("Chỉ thị", "05-CT/TW"),
        ("Chương trình", "1464/CTr-TLĐ"),
        ("Quyết định", "2214/QĐ-TTg"),
        ("Nghị định", "30/2020/NĐ-CP"),
        ("Thông tư liên tịch", "14/2007/TTLT-BYT-BTC"),
        ("Luật", "45/2019/QH14"),
        ("Quyết định", "367-QĐ/TWĐTN-VP"),
        ("Công văn", "865/VPCP-KTTH"),
        ("Nghị định", "302-HĐBT"),
    )
)
DASHES = st.sampled_from("-\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d")
GAPS = st.sampled_from(("", "", " ", "\n", "\r\n", "\u00a0", "\t", "\u200b", " \n", "\ufeff"))
# A line that begins with a dash and a blank is an item of a list: no number goes on there.
GAPS_BEFORE = st.sampled_from(("", "", " ", "\u00a0", "\u200b", "\ufeff"))
LABELS = st.sampled_from((" số ", " số: ", " số:", " sổ ", " ", "\nsố ", " Số "))


@st.composite
def spellings(draw: st.DrawFn) -> tuple[str, str]:
    """Return a citation in some spelling and the number it spells."""
    name, number = draw(NUMBERS)
    written = ""
    for character in number:
        mark = draw(DASHES) if character == "-" else character
        written += draw(GAPS_BEFORE) + mark + draw(GAPS) if character in "-/" else mark
    text = f"Theo {name}{draw(LABELS)}{written} thì"
    return unicodedata.normalize("NFC" if draw(st.booleans()) else "NFD", text), number


@settings(max_examples=400, deadline=None)
@given(spellings())
def test_any_spelling_is_found_with_its_number(spelling: tuple[str, str]) -> None:
    """Spaces, dashes, breaks, invisible characters and Unicode forms change nothing."""
    text, number = spelling
    citation = only(text)
    assert citation.canonical_number == number
    assert citation.key_number == key_number(number)
    assert text[citation.span.start : citation.span.end] == citation.text


@given(named=NUMBERS, zeros=st.integers(0, 3), upper=st.booleans(), swap=st.booleans())
def test_keys_even_out_what_identity_ignores(
    *, named: tuple[str, str], zeros: int, upper: bool, swap: bool
) -> None:
    """Leading zeros, letter case, `TƯ` and the order of `217/QĐ-TW` have one key."""
    _, number = named
    written = "0" * zeros + number.replace("TW", "TƯ")
    written = written.upper() if upper else written.lower()
    symbols = number.count("-") == number.count("/") == 1
    if swap and symbols:
        written = written.translate(str.maketrans("-/", "/-"))
    expected = key_number(number)
    assert key_number(written) == expected or (swap and "VPCP" in number)


@given(st.text("0123456789abcđTƯWNQ/-–. số", max_size=25))
def test_numbers_are_even_already(written: str) -> None:
    """Evening a number out twice changes nothing more."""
    assert canonical_number(canonical_number(written)) == canonical_number(written)
    assert key_number(key_number(written)) == key_number(written)


PIECES = st.sampled_from(
    (
        *(
            "Nghị quyết",
            "Luật",
            "số",
            "35-NQ/TW",
            "12/2012/QH13",
            "ngày",
            "1/2/2020",
            "của",
            "Bộ Chính trị",
            "về",
        ),
        *(
            "“",
            "”",
            '"',
            "(",
            ")",
            ",",
            ";",
            ".",
            "\n",
            "\r\n",
            "\n\n",
            " ",
            "và",
            "Điều 5",
            "khoản",
            "khóa XI",
        ),
        *(
            "Đại hội",
            "XII",
            "sửa đổi, bổ sung một số điều của",
            "Hiến pháp",
            "Điều lệ",
            "này",
            "e\u0323\u0302",
        ),
        *(
            "\ufeff",
            "\u200b",
            "\U0001f4cc",
            "- ",
            "1.",
            "năm",
            "2013",
            "các",
            "NQ",
            "KỶ LUẬT",
            "Số:",
            "T.Ư",
            "4",
        ),
    )
)


@settings(max_examples=500, deadline=None)
@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_any_text_is_read_and_spans_are_in_order(text: str) -> None:
    """No text is refused; spans are places of the text, in order, and overlap only when nested."""
    found = find_in(SourceText(path="mau.txt", text=text))
    places = [(each.span, each.text) for each in found.citations]
    places += [(each.span, each.text) for each in found.mentions]
    for span, words in places:
        assert text[span.start : span.end] == words
        assert words.strip()
    for before, after in zip(found.citations, found.citations[1:], strict=False):
        assert before.span.start <= after.span.start
        assert before.span.end <= after.span.start or after.nested_in is not None
    for each in found.citations:
        assert all(
            index is None or index < len(found.citations) for index in (each.nested_in, each.short_for)
        )


@settings(deadline=None)
@given(st.text(max_size=60), spellings())
def test_what_stands_in_front_moves_the_span_only(before: str, spelling: tuple[str, str]) -> None:
    """A paragraph in front of a citation shifts its place and nothing else."""
    text, number = spelling
    found = citations(f"{before}\n\n{text}")
    assert found[-1].canonical_number == number
