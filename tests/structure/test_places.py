"""What readers call the place of a unit."""

from __future__ import annotations

from build_tools.structure.outline import place
from tests.structure.described import read


def test_every_unit_has_a_place_with_a_name() -> None:
    """A numbered point is called by its number; what has none by the part of the text it is."""
    directive = read("Căn cứ Luật Công đoàn;\n\nMở đầu một câu.\n\n1. Một.\n\nNơi nhận:\n- Như trên;\n")
    assert [place(directive, unit) for unit in directive.units] == [
        "phần căn cứ",
        "phần mở đầu",
        "mục 1",
        "nơi nhận",
        "nơi nhận",
    ]
