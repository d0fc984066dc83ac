"""Plain YAML: a text of simple lines is read as the parser reads it."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from build_tools.read import plain_yaml

_LINES = st.builds(
    "{}:{}{}\n".format,
    st.sampled_from(("title", "so_hieu", "Loại", "a")),
    st.sampled_from((" ", "", "  ")),
    st.text("aĐề1/.,;()–“”%-_ :#'|é\u0301\u00a0", max_size=12),
)


def read(text: str) -> object:
    """Return what a text is read as, or that it is refused."""
    try:
        return plain_yaml.parse(text)
    except Exception as refused:  # noqa: BLE001 - whatever the reason
        return type(refused)


@given(st.lists(_LINES, min_size=1, max_size=3).map("".join))
@example("date: 2016-07-04\ntitle: no\n")
@example("title: Về “thi đua”, 50% (đợt 1)\n")
@example("title: a –b\ntitle: _a\n")
def test_simple_lines_are_read_as_any_others(text: str) -> None:
    """A comment at the end changes nothing but who reads it: values, places and what is refused stay."""
    assert read(text) == read(f"{text}# ghi chú\n")


def test_values_have_their_places() -> None:
    """Offsets are those of the characters in the text."""
    title, number = plain_yaml.Scalar(offset=7, value="Đề án"), plain_yaml.Scalar(offset=21, value="16/CĐVC")
    assert plain_yaml.parse("title: Đề án\nnumber: 16/CĐVC\n") == plain_yaml.Mapping(
        offset=0,
        entries=(
            (plain_yaml.Scalar(offset=0, value="title"), title),
            (plain_yaml.Scalar(offset=13, value="number"), number),
        ),
    )
