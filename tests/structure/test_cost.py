"""Reading costs time in proportion to the text. The floors leave room for a busy machine."""

from __future__ import annotations

import pytest

from tests.bench import structure as bench
from tests.costs import stays_below
from tests.structure.described import read

SLOWEST = 0.3  # MB/s, with branch coverage on a busy machine; an idle one reads more than ten times that
LONGEST = 4.0  # seconds for a line of a million characters; an idle machine needs a quarter of one


def test_own_texts_are_read_fast_enough() -> None:
    """Reading a collection must not keep anybody waiting."""
    figures = bench.measure([path.read_bytes() for path in bench.own_files()])
    assert figures["structure_mb_per_s"] > SLOWEST
    assert figures["citations_mb_per_s"] > SLOWEST


PIECES = (
    *(
        "Đại hôi “",
        "1. ",
        "I. MỤC ",
        "- ",
        "(ABC) ",
        "trước ngày 1/1 ",
        "ngày 1 tháng ",
        "Số: 1/",
        "CỘNG HÒA ",
    ),
    *(
        "x\u0301",
        "A",
        "Ế ",
        "\t|",
        '"',
        "; - ",
        "Hà ",
        "Điều 1. ",
        "\n“",
        "1.\n",
        "\n\n- ",
        "Kính gửi: ",
        "a\r",
    ),
    "QUYẾT ĐỊNH SỐ ",
)


@pytest.mark.parametrize("piece", PIECES)
def test_no_repetition_makes_reading_slow(piece: str) -> None:
    """Whatever is repeated, a text of fifty thousand characters is read in a moment."""
    text = (piece * 50_000)[:50_000]
    assert stays_below(LONGEST, lambda: read(text))


def test_line_of_a_million_characters_is_read() -> None:
    """One line may hold a whole book."""
    line = bench.long_line()
    assert stays_below(LONGEST, lambda: read(line))
