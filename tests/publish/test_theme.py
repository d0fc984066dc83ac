"""The theme's words: Vietnamese throughout, whatever its own table leaves in English."""

from __future__ import annotations

import re
from pathlib import Path

import jinja2
import pytest
from mkdocs.utils import get_theme_dir

from tests.building import ROOT

_THEME = Path(get_theme_dir("material"))
_OWN = ROOT / "build_tools" / "publish" / "theme"
_KEY = re.compile(r'"([a-z.]+)":')
# Settings, not words.
_SETTINGS = {
    "language",
    "direction",
    "search.config.lang",
    "search.config.pipeline",
    "search.config.separator",
}


def _words(text: str) -> dict[str, str]:
    loader = jinja2.FileSystemLoader([_OWN, _THEME])
    environment = jinja2.Environment(loader=loader, autoescape=False)  # noqa: S701 - as MkDocs does
    template = environment.from_string(text)
    macro = template.make_module({"config": {"theme": {"language": "vi"}}}).t  # type: ignore[attr-defined]
    return {key: str(macro(key)) for key in _keys() - _SETTINGS}


def _keys() -> set[str]:
    tables = (_THEME / "partials/languages/en.html", _OWN / "partials/own-words.html")
    return {key for table in tables for key in _KEY.findall(table.read_text("utf-8"))}


@pytest.fixture(scope="module")
def shown() -> dict[str, str]:
    """Return every word of the theme as the site shows it."""
    return _words('{% import "partials/language.html" as lang with context %}{% set t = lang.t %}')


def test_no_word_is_english(shown: dict[str, str]) -> None:
    """No word of the theme is the English one, nor a piece of it."""
    english = _words('{% import "partials/languages/en.html" as lang %}{% set t = lang.t %}')
    assert {key: word for key, word in shown.items() if word == english[key]} == {}
    assert {
        key for key, word in shown.items() if re.search(r"(?i)search|metadata|contribut|feed of", word)
    } == set()


def test_words_that_are_fine_stay_those_of_the_theme(shown: dict[str, str]) -> None:
    """Ours stand in front of the theme's table and do not replace it."""
    assert shown["toc"] == "Mục lục"
    assert shown["search.result.initializer"] == "Đang mở bộ tìm kiếm…"
