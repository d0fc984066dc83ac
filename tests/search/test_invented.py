"""Whatever a reader types and a text holds: queries are parsed, results show text and nothing else."""

from __future__ import annotations

import random
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.building import ROOT

_TURNS = 400
_CHECK = ROOT / "tests/search/invented.js"
_PIECES = (
    *('"', "“", "”", "+", "-", ":", "so:", "nam:", "nam:2016-2017", "coquan:", "__proto__:", "constructor:x"),
    *(
        "công đoàn",
        "cong doan",
        "20-NQ/TW",
        "số 166/CĐVC",
        "2016",
        "hoà",
        "ho\u0301a",
        "\u0111",
        "ĐẢNG",
        "İß",
    ),
    *(
        "<b>",
        "<img src=x onerror=self.ran=1>",
        "</script>",
        "&amp;",
        "javascript:self.ran=1",
        "${self.ran=1}",
        "\\",
    ),
    *(
        "\u202e",
        "\u200b",
        "\u0301" * 5,
        "\x00",
        "\u2028",
        "\U0001f4dc",
        "#",
        "|",
        "?q=",
        "%",
        "%2",
        "*~^",
        "  ",
        "\n",
    ),
)


def invented(draw: random.Random, most: int) -> str:
    """Return a text of some pieces, now and then of any characters."""
    if draw.random() < 0.1:
        return "".join(
            chr(draw.choice((draw.randrange(0xD800), draw.randrange(0xE000, 0x10FFFF)))) for _ in range(9)
        )
    return draw.choice(("", " ")).join(draw.choices(_PIECES, k=draw.randrange(most)))


@pytest.mark.parametrize("seed", [1, 2])
def test_nothing_typed_and_nothing_found_breaks_the_drawing(scripts: Page, seed: int) -> None:
    """Invented queries over invented texts: no error, no tag or link of theirs, every word shown."""
    draw = random.Random(seed)  # noqa: S311 - inputs, no secrets
    scripts.add_script_tag(path=ROOT / "docs/assets/search/draw.js")
    queries = [invented(draw, 12) for _ in range(_TURNS)]
    texts = [invented(draw, 60) for _ in range(_TURNS)]
    faults: list[Any] = scripts.evaluate(_CHECK.read_text("utf-8"), [queries, texts])
    assert faults[:3] == []
