"""A few hundred invented inputs for every target, and all that ever broke one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.targets import TARGETS
from tests.hostile.tricks import TRICKS

FOUND = Path(__file__).parent / "found"
# Pieces of real texts and of attacks, in any order.
_PIECES = st.sampled_from(
    (
        *(
            "Nghị quyết số 20-NQ/TW ",
            "ngày 01/02/2013",
            " của Bộ Chính trị",
            "về “",
            "”",
            "Điều 5. ",
            "1. ",
            "a) ",
        ),
        *(
            "- ",
            "+ ",
            "I. ",
            "PHỤ LỤC",
            "Kính gửi: ",
            "Số: 166/CĐVC",
            "TM. BAN",
            "Nơi nhận:",
            "\n",
            "\r\n",
            "\t",
        ),
        *(
            "<b>",
            "*",
            "_",
            "`",
            "[",
            "](",
            "{: ",
            "}",
            "&",
            "|",
            "{{ ",
            "%}",
            "---\n",
            "title: ",
            "!!x ",
            "&a ",
            "*a",
        ),
        *(
            "\u0301",
            "\u200b",
            "\u202e",
            "\ufeff",
            "\x00",
            "\x85",
            "\u2028",
            "khoản ",
            "điểm đ ",
            "và ",
            ", ",
            "số ",
        ),
    )
)
_TEXTS = st.one_of(st.text(), st.lists(st.one_of(_PIECES, st.text(max_size=5)), max_size=60).map("".join))
INPUTS = st.one_of(st.binary(), _TEXTS.map(lambda text: text.encode("utf-8", "ignore")))


@pytest.mark.parametrize("name", TARGETS)
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=INPUTS)
def test_no_input_breaks_a_target(name: str, data: bytes) -> None:
    """Every target holds what it promises."""
    TARGETS[name](data)


def test_what_was_found_stays_mended() -> None:
    """An input that once broke a target never does so again."""
    kept = sorted(FOUND.glob("*/*"))
    assert {path.parent.name for path in kept} == set(TARGETS) - {"plain"}
    for path in kept:
        try:
            TARGETS[path.parent.name](path.read_bytes())
        except Exception as error:
            error.add_note(str(path))
            raise


@pytest.mark.parametrize("name", ["reader", "front", "query"])
def test_hostile_texts_break_no_target(name: str) -> None:
    """The hostile texts are inputs like any other."""
    for trick in TRICKS:
        TARGETS[name](trick.data)
