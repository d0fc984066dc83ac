"""Every row of the vocabulary is read as itself and refuses its look-alikes."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from build_tools.citations.issuers import match_issuer
from build_tools.citations.types import type_words
from build_tools.identity import key_number
from build_tools.vocabulary import load
from build_tools.vocabulary.branches import branches

YEAR = re.compile(r"\d{4}(-\d\d-\d\d)?")


@pytest.mark.parametrize(
    ("name", "text"), [(row.name, text) for row in load.document_types() for text in row.matches]
)
def test_a_type_is_named_at_the_beginning(name: str, text: str) -> None:
    """The example begins with the type, whatever its case."""
    for written in (text, text.upper()):
        first = type_words(written)[0]
        assert (first.start, first.name) == (0, name)


@pytest.mark.parametrize(
    ("name", "text"), [(row.name, text) for row in load.document_types() for text in row.refuses]
)
def test_a_type_refuses_its_look_alikes(name: str, text: str) -> None:
    """A longer word or a word in small letters is no type."""
    assert name not in {word.name for word in type_words(text) if word.start == 0}


@pytest.mark.parametrize(
    ("name", "text"), [(row.name, text) for row in load.issuers() for text in row.matches]
)
def test_an_issuer_is_known_by_its_names(name: str, text: str) -> None:
    """The example is the whole name, in any case and placement of tone marks."""
    for written in (text, text.upper(), load.unfold(text)):
        row = load.issuer_named(written)
        assert row is not None
        assert row.name == name


@pytest.mark.parametrize(
    ("name", "text"), [(row.name, text) for row in load.issuers() for text in row.refuses]
)
def test_an_issuer_refuses_its_look_alikes(name: str, text: str) -> None:
    """A body with a similar name is another body."""
    row = load.issuer_named(text)
    assert row is None or row.name != name


@pytest.mark.parametrize("row", load.issuers(), ids=lambda row: row.name)
def test_an_issuer_is_read_to_the_end_of_its_name(row: load.Issuer) -> None:
    """In a sentence the name ends before the verb."""
    for name in (row.name, *row.variants):
        assert match_issuer(f"{name} ban hành văn bản", 0) == len(name), name


def test_no_two_issuers_share_a_name() -> None:
    """A name leads to one body."""
    names = [load.fold(name) for row in load.issuers() for name in {row.name, *row.variants}]
    assert len(names) == len(set(names))


def test_parents_are_issuers_and_years_are_years() -> None:
    """A parent stands in the table; from and to are years or days, in order."""
    names = {row.name for row in load.issuers()}
    assert {row.parent for row in load.issuers() if row.parent} <= names
    for row in load.issuers():
        assert all(YEAR.fullmatch(year) for year in (row.from_, row.to) if year)
        assert not (row.from_ and row.to) or row.from_ < row.to


@pytest.mark.parametrize("of", ["party", "union"])
def test_terms_follow_one_another(of: str) -> None:
    """A term begins in the year in which the one before ends."""
    rows = load.terms(of)
    assert all(first.to == second.from_ for first, second in pairwise(rows))


def test_the_tenth_term_of_the_party() -> None:
    """Khóa X ran from 2006 to 2011."""
    (row,) = [row for row in load.terms("party") if row.term == "X"]
    assert (row.from_, row.to) == ("2006", "2011")


@pytest.mark.parametrize("symbol", [symbol for row in load.document_types() for symbol in row.abbreviations])
def test_a_type_symbol_keeps_its_case_in_the_key(symbol: str) -> None:
    """`CTR` and `CTr` have one key."""
    assert key_number(f"5-{symbol.upper()}/TW") == key_number(f"05-{symbol}/TW") == f"05-{symbol}/TW"


def test_law_names_are_written_once() -> None:
    """A name stands once in its list."""
    names = load.law_names()
    for known in (names.codes, names.laws, names.ordinances):
        assert len(known) == len(set(known))


@pytest.mark.parametrize(
    ("words", "folded"),
    [("Uỷ ban", "ủy ban"), ("KHOÁ", "khóa"), ("Quý", "quý"), ("hoàn", "hoàn"), ("Thủy", "thủy")],
)
def test_folding_moves_the_mark_only_where_both_places_are_in_use(words: str, folded: str) -> None:
    """The mark moves at the end of `oa`, `oe`, `uy`, and never behind `q`."""
    assert load.fold(words) == folded


def test_branches_take_the_longest_word() -> None:
    """A shorter word that begins a longer one does not hide it."""
    pattern = re.compile(branches(sorted(["luật", "lệnh", "luật sư", "l"])))
    assert [pattern.match(text).group() for text in ("luật sư", "luật", "lệnh", "lan")] == [  # type: ignore[union-attr]
        "luật sư",
        "luật",
        "lệnh",
        "l",
    ]
