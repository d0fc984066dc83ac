"""Broken YAML is told in Vietnamese, at the place a person has to mend."""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from build_tools.read import plain_yaml
from build_tools.read.yaml_slips import Slip, slip


def told(text: str) -> Slip | None:
    """Return what is said of a text; None when it is no broken YAML."""
    try:
        plain_yaml.parse(text)
    except yaml.YAMLError as error:
        return slip(text, error)
    except plain_yaml.NotPlainError:
        pass
    return None


@pytest.mark.parametrize(
    ("text", "seen", "at"),
    [
        ("title: Kế hoạch: thi đua\n", "dấu hai chấm mà không đặt trong ngoặc kép", ": thi"),
        ("type: A\n  number: 1\n", "thụt vào không thẳng với dòng trên", ": 1"),
        ("title:\tA\n", "dấu tab", "\tA"),
        ("- type: A\n\tnumber: 1\n", "dấu tab", "\tnumber"),
        ('issuer: "Công đoàn\nadded: 2026\ntitle: "A"\n', "ngoặc kép mở ở đây", '"Công'),
        ('title: "A\n', "ngoặc kép mở ở đây", '"A'),
        ("- type: 'A\n  number: 'B'\n", "ngoặc kép mở ở đây", "'A"),
        ("title: @abc\n", "mở đầu bằng một ký hiệu", "@abc"),
        ("title: %A\n", "mở đầu bằng một ký hiệu", "%A"),
        ("title: *\n", "mở đầu bằng một ký hiệu", "\n"),
        ("title: | A\n", "mở đầu bằng một ký hiệu", "A"),
        ("- type: A\n  number: [1/KH\n  term: X\n", "mà không đóng lại", ": X"),
        ("type: A\nnumber\n", "thiếu dấu hai chấm", "\n"),
        ("title: - A\n", "xuống dòng riêng", "- A"),
        ('title: "A" B\n', "sau dấu ngoặc kép đã đóng", "B"),
        ('title: "A\\q"\n', "gạch chéo ngược", 'q"'),
        ("title: \x07\n", "ký tự điều khiển", "\x07"),
    ],
)
def test_each_slip_has_its_words_and_its_place(text: str, seen: str, at: str) -> None:
    """The sentence says what a person sees there, not what the parser was doing."""
    found = told(text)
    assert found is not None
    assert seen in found.seen
    assert text[found.offset :].startswith(at) or found.offset == len(text), (found, text[found.offset :])


_PIECES = st.sampled_from(
    [
        *"\"'[]{}:#&*!|>%@`,?-\\\t\n ~",
        "title: ",
        "- ",
        "\n  ",
        "---",
        "...",
        "%YAML 9",
        "\x07",
        "<<",
        "Kế hoạch",
        "a",
    ]
)
# What the parser says is English: two of its small words in a row never stand in a Vietnamese sentence.
_ENGLISH = re.compile(r"\b(?:found|expected|while|not|the|could|unknown|did|token|character|mapping)\b")


@given(st.lists(_PIECES, max_size=12).map("".join))
def test_no_word_of_the_parser_shows_through(text: str) -> None:
    """Whatever is written, the words are Vietnamese and the place lies in the text."""
    found = told(text)
    if found is not None:
        assert not _ENGLISH.search(found.seen)
        assert 0 <= found.offset <= len(text)
