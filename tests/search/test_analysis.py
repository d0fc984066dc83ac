"""Python and JavaScript know the same words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page

from build_tools.search import analysis

VECTORS: list[dict[str, Any]] = json.loads((Path(__file__).parent / "vectors.json").read_text("utf-8"))[
    "analysis"
]


@pytest.mark.parametrize("row", VECTORS, ids=lambda row: row["text"][:30] or "rỗng")
def test_python_finds_the_words_of_the_vectors(row: dict[str, Any]) -> None:
    """Every text of the vectors has exactly the terms that stand beside it."""
    terms = analysis.terms(row["text"])
    assert terms == row["terms"]
    assert [analysis.fold(term) for term in terms] == row["folded"]


def test_javascript_finds_the_words_of_the_vectors(scripts: Page) -> None:
    """The browser has the same terms for every text of the vectors."""
    found = scripts.evaluate(
        "(texts) => texts.map((text) => [VanBan.terms(text), VanBan.terms(text).map(VanBan.fold)])",
        [row["text"] for row in VECTORS],
    )
    assert found == [[row["terms"], row["folded"]] for row in VECTORS]


@pytest.mark.parametrize(
    "written",
    [
        "05-CT/TW", "05 – CT/TW", "5-CT/TW", "05/CT-TW", "05 CT/TW", "05-CT/TƯ", "05-\nCT/TW", "05-CT/TW1",
        "05CT/TW", "05-ct/tw", "05 ct tw", "5 ct tw",
    ],
)  # fmt: skip
def test_all_spellings_of_a_number_share_one_term(written: str) -> None:
    """However a number is written, its term is the same."""
    assert analysis.number_term(written) == "#5-ct-tw"


@pytest.mark.parametrize(
    ("one", "other"), [("20-NQ/TU", "20-NQ/TƯ"), ("45/2019/QH14", "45/2019/QH1"), ("4a/NQ-BCH", "4/NQ-BCH")]
)
def test_different_numbers_stay_apart(one: str, other: str) -> None:
    """A province is not the Party centre, a term of the National Assembly is no footnote."""
    assert analysis.number_term(one) != analysis.number_term(other)


@given(st.text(alphabet=st.sampled_from("aàâấăđeêiơuưyòngtchq ,.;\n-/0179\u0300\u0323"), max_size=60))
def test_words_do_not_change_when_analysed_again(text: str) -> None:
    """The form of a word is a fixed point: what the index holds is what a query for it becomes."""
    for token in analysis.words(text):
        assert analysis.normal(token.term) == token.term
        assert analysis.normal(text[token.start : token.end]) == token.term


@given(st.text(max_size=80))
def test_analysis_takes_any_text(text: str) -> None:
    """No text is refused, and every pair is made of two words of the text."""
    terms = analysis.terms(text)
    single = {token.term for token in analysis.words(text)}
    assert all(part in single for term in terms if "_" in term and term[0] != "#" for part in term.split("_"))
