"""A type nobody knows is told, with the one that was probably meant."""

from __future__ import annotations

import pytest

from build_tools.checking.types import unknown_type_problems
from tests.corpus.invented import directive


@pytest.mark.parametrize(
    ("written", "advice"),
    [
        ("Kế hoạck", "có lẽ đúng là “Kế hoạch”; nếu đúng là một loại khác"),
        ("Lịch tiếp dân", "nếu đúng là một loại khác"),
    ],
)
def test_a_type_without_a_row_is_told(written: str, advice: str) -> None:
    """It may be right: then it is kept, and the table gets a row."""
    (found,) = unknown_type_problems([directive("a", "A", type=written)])
    assert (found.code, found.message) == ("type-unknown", f"chưa biết loại văn bản “{written}”")
    assert found.advice.startswith(advice)


def test_a_known_type_is_not_told() -> None:
    """Neither is a text of which no type is declared."""
    assert list(unknown_type_problems([directive("a", "A", type="Kế hoạch"), directive("b", "B")])) == []
