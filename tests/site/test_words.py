"""No English in the interface: every word of every page is Vietnamese, a name, or on a short list."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.browser.kinds import existing
from tests.site.pages import parse

# Pages for programmers are in English, or speak of things that have English names.
_ENGINEERS = {"architecture", "data", "handbook", "reference"}
# What is told to readers without being text.
_TOLD = ("aria-label", "title", "alt", "placeholder", "data-scope")
_OTHER = "script, style, code, pre, [data-source-text], blockquote, [lang]:not([lang=vi])"
_ABOUT = "meta[name=description], meta[property^='og:title'], meta[property='og:description']"
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# One Vietnamese syllable without its marks: beginning, vowels, end.
_SYLLABLE = re.compile(
    r"(?:b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|qu|r|s|t|th|tr|v|x)?"
    r"(?:a|e|i|o|u|y|ai|ao|au|ay|eo|eu|ia|ie|ieu|iu|oa|oai|oao|oay|oe|oeo|oi|oo|ua|uay|uao|ue|ueu|ui|uo|uoi|uou"
    r"|uu|uy|uya|uye|uyu|ya|ye|yeu)"
    r"(?:c|ch|m|n|ng|nh|p|t)?"
)
# Names of forms, programs and things that Vietnamese readers know by these names.
_NAMES = frozenset(
    {"Akoma", "Ntoso", "Atom", "iCalendar", "Covid", "Lênin", "internet", "Internet", "cookie", "GitHub"}
)
# Addresses, shown so that they can be typed: `https://…/x/`, `voh.com.vn`.
_ADDRESS = re.compile(r"https?://\S+|\b[\w-]+(?:\.[a-z][\w-]*)+\S*")
# `V/v` opens the subject of a letter.
_SUBJECT = re.compile(r"\bV/v\b")


def _base(word: str) -> str:
    """Return a word without marks, but with its đ."""
    return "".join(
        letter for letter in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(letter)
    )


def is_vietnamese(word: str) -> bool:
    """Say whether a word is made of Vietnamese syllables, or is an abbreviation in capitals."""
    if word in _NAMES or word.isupper() or sum(letter.isupper() for letter in word) > 1:
        return True
    return all(_SYLLABLE.fullmatch(_base(part)) for part in word.split("-"))


def foreign(page: BeautifulSoup) -> set[str]:
    """Return the words of a page's interface that are not Vietnamese; a directive's text is no interface."""
    copy = BeautifulSoup(str(page), "html.parser")
    for other in copy.select(_OTHER):
        other.decompose()
    told = [str(element[name]) for name in _TOLD for element in copy.select(f"[{name}]")]
    told += [str(meta["content"]) for meta in copy.select(_ABOUT)]
    text = _SUBJECT.sub("", _ADDRESS.sub("", " ".join((copy.get_text(" "), *told))))
    return {word for word in _WORD.findall(text) if not is_vietnamese(word)}


@pytest.mark.parametrize("word", ["Search", "results", "Next", "page", "Copy", "Skip", "Metadata", "tags"])
def test_english_is_recognised(word: str) -> None:
    """Words that the theme would show are not taken for Vietnamese."""
    assert not is_vietnamese(word)


def test_no_page_speaks_english(site: Path) -> None:
    """Text, labels, tooltips, placeholders and descriptions of every kind of page are Vietnamese."""
    found = {
        name: foreign(parse(site / path / "index.html" if (site / path).is_dir() else site / path))
        for name, path in existing(site).items()
        if name not in _ENGINEERS
    }
    assert {name: words for name, words in found.items() if words} == {}
