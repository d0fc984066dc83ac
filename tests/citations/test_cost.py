"""The cost of finding: linear in the input, whatever it holds."""

from __future__ import annotations

import pytest

from build_tools.citations.find import find_in
from build_tools.text import SourceText
from tests.costs import cost

# Repeated, each of these makes a rule begin again and again without an end in sight.
HOSTILE = (
    *("Nghị quyết ", "1", "1/", "/-", "12/A-", "“", '"', "(", "số ", "Luật A ", "Luật a, ", "của Bộ "),
    *("Điều 1 khoản 1, ", "ngày 1/1/2020 ", "12/NQ-CP, ", "Nghị quyết Đại hội ", "Hiến pháp “", "Đề án a "),
    *("Luật sửa đổi, bổ sung một số điều của ", "\n", "\r\n", " ", "“Nghị quyết số 1-NQ/TW ", "về ", "- "),
    *("Nghị quyết số 12-NQ/TW và ", "Nghị quyết số 3, số ", "e\u0323\u0302", "\u200b", "A" * 50, "khóa X "),
    *("nghị quyết a b c ", "Nghị quyết số 1-NQ/TW khóa X "),
    *(
        "luật A ",
        "Pháp lệnh bảo vệ a b ",
        "BLHS 1999 ",
        "theo Bộ Lao động, Y tế và ",
        "12/A-B TANDTC ngày 1/1/20201 ",
    ),
    *(
        "Luật Giá nước CHXHCN ",
        "điểm 1, 2, ",
        "1Kế hoạch số 5/KH-A",
        "\nNgày 1 ",
        "12/A-B TANDTC ngày 1/1/20201 ",
    ),
)
SMALL = 20_000
# Twice the input may take twice the time, and half as much again for the clock.
MOST = 3.0
# The first is enough on a quiet machine.
ATTEMPTS = 12


def seconds(text: str) -> float:
    """Return what one reading costs."""
    source = SourceText(path="mau.txt", text=text)
    return cost(lambda: find_in(source))


@pytest.mark.parametrize("piece", HOSTILE)
def test_doubling_the_input_at_most_triples_the_time(piece: str) -> None:
    """Cost is linear: no pattern looks farther than a bounded window."""
    text = piece * (SMALL // len(piece))
    once = twice = float("inf")
    for _ in range(ATTEMPTS):
        once, twice = min(once, seconds(text)), min(twice, seconds(text * 2))
        if twice < MOST * once:
            return
    assert twice < MOST * once
