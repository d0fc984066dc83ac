"""What holds of every text: units tile it, anchors are unique, reading never fails and is the same twice."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from build_tools.model import Directive, UnitKind
from build_tools.structure.line_rules.table import LINE_RULES
from build_tools.structure.outline import outline_label, reference
from tests.structure.described import read

SAMPLES = [text for rule in LINE_RULES for text in (*rule.matches, *rule.refuses)]
HEAD = [
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "Số: 12/KH-UBND",
    "Số:      /QĐ-UBND\tHà Nội, ngày    tháng    năm 2020",
    "Hà Nội, ngày 30 tháng 02 năm 2020",
    "KẾ HOẠCH",
    "QUYẾT ĐỊNH SỐ 14/2003/NĐ-CP NGÀY 1 THÁNG 2 NĂM 2003",
    "V/v triển khai\nnhiệm vụ",
    "Nguyễn Văn An",
    "(Đã ký)",
    "“Điều 3. Trích",
    "hết trích.”",
    "thống nhất (CBCCVCLĐ) (ABC)",
    "chậm nhất ngày 31/02/2020, trước ngày 20 tháng 11 hằng năm",
]
ODD = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=12)
CONTROLS = st.sampled_from(
    [
        "\x00",
        "\x0b",
        "\x0c",
        "\x85",
        "\u2028",
        "\u200b",
        "\ufeff",
        "\u0301",
        "𝒜",
        "**",
        "# ",
        "|",
        "<b>",
        "`",
        "\t",
    ]
)
ENDS = st.sampled_from(["\n", "\n\n", "\r\n", "\r\n\r\n", "\r", " ", "   \n", "\t"])
PIECES = st.one_of(st.sampled_from(SAMPLES), st.sampled_from(HEAD), ODD, CONTROLS)
FORMS = st.sampled_from(["NFC", "NFD"])
TEXTS = st.builds(
    lambda pairs, form: unicodedata.normalize(form, "".join(piece + end for piece, end in pairs)),
    st.lists(st.tuples(PIECES, ENDS), max_size=30),
    FORMS,
)


def spans(directive: Directive) -> list[tuple[int, int]]:
    """Return the spans of the units in order."""
    return [(unit.span.start, unit.span.end) for unit in directive.units]


@settings(max_examples=300, deadline=None)
@given(TEXTS)
@example("\ufeff")
@example(" \n ")
@example("Điều\n\n1")
def test_units_tile_the_body(text: str) -> None:
    """No character of a text is lost, moved or counted twice, whatever the text."""
    directive = read(text)
    body = directive.source.body
    edges = [body.start, *(end for _, end in spans(directive))]
    assert [start for start, _ in spans(directive)] == edges[:-1]
    assert edges[-1] == (body.end if directive.units else body.start)
    assert bool(directive.units) == (body.start < body.end)
    assert "".join(directive.source.text[start:end] for start, end in spans(directive)) == text[body.start :]


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_units_form_a_tree_with_unique_anchors(text: str) -> None:
    """A parent stands before its children, one level above; every anchor leads to one place."""
    units = read(text).units
    assert len({unit.anchor for unit in units}) == len(units)
    for row, unit in enumerate(units):
        assert unit.parent is None or unit.parent < row
        assert unit.level == (1 if unit.parent is None else units[unit.parent].level + 1)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_everything_found_has_a_place_in_the_text(text: str) -> None:
    """Labels stand at the start of their units, problems and metadata inside the file."""
    directive = read(text)
    for unit in directive.units:
        if unit.label_span is not None:
            assert unit.span.contains(unit.label_span)
            assert directive.source.slice(unit.label_span) == unit.label
            assert unit.label == unit.label.strip()
        assert outline_label(directive, unit) == outline_label(directive, unit).strip()
        assert "  " not in reference(directive, unit)
    for abbreviation in directive.abbreviations:
        assert abbreviation.short in unicodedata.normalize("NFC", directive.source.slice(abbreviation.span))
    for deadline in directive.metadata.deadlines.value or ():
        assert 0 <= deadline.span.start < deadline.span.end <= len(text)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_reading_twice_gives_the_same(text: str) -> None:
    """Reading depends on nothing but the text."""
    assert read(text) == read(text)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(SAMPLES), max_size=15))
def test_units_of_a_decomposed_text_are_those_of_the_composed_one(lines: list[str]) -> None:
    """How the letters are stored changes offsets only."""
    text = unicodedata.normalize("NFC", "\n\n".join(lines))
    composed, decomposed = read(text), read(unicodedata.normalize("NFD", text))
    assert [(u.kind, u.anchor, u.parent) for u in composed.units] == [
        (u.kind, u.anchor, u.parent) for u in decomposed.units
    ]


@settings(deadline=None)
@given(st.lists(st.sampled_from(["1. Một.", "2. Hai.", "- Ba;", "a) Bốn;", "Năm."]), max_size=12))
def test_numbered_anchor_stays_when_text_before_it_changes(lines: list[str]) -> None:
    """A paragraph put in front of the list moves no link to a numbered item."""
    before = read("\n".join(["I. MỤC", "Mở đầu:", "1. Một.", *lines]))
    after = read("\n".join(["I. MỤC", "Mở đầu khác.", "Mở đầu thêm:", "1. Một.", *lines]))
    numbered = {UnitKind.ITEM, UnitKind.POINT, UnitKind.SECTION}
    assert [u.anchor for u in before.units if u.kind in numbered] == [
        u.anchor for u in after.units if u.kind in numbered
    ]


def test_offsets_count_the_characters_of_the_file() -> None:
    """BOM, CRLF, front matter, decomposed and astral letters: every label is where the file has it."""
    body = unicodedata.normalize("NFD", "1. Đại hội 𝒜😀 lần\u200b thứ V.\r\n2. Tổ chức\r\nđại hội.\r\n")
    text = f"\ufeff---\r\nadded: 2024-01-02\r\n---\r\n \r\n{body}"
    directive = read(text.encode("utf-8"))
    first, second = directive.units
    assert directive.source.text == text
    assert first.span.start == text.index("---\r\n \r\n") + 5
    assert second.span.start == first.span.end == text.index("2. ")
    assert second.span.end == len(text)
    assert [unit.label for unit in directive.units] == ["1.", "2."]
    assert first.label_span is not None
    assert first.label_span.start == text.index("1. ")


def test_unit_at_finds_the_unit_of_an_offset() -> None:
    """Citations are placed in units by their offsets."""
    directive = read("1. Một.\n2. Hai.\n")
    starts = [unit.span.start for unit in directive.units]
    assert [directive.unit_at(offset) for offset in range(16)] == [
        bisect_right(starts, offset) - 1 for offset in range(16)
    ]


@pytest.mark.parametrize("text", ["", "---\nadded: 2020-01-01\n---\n"])
def test_empty_body_has_no_units(text: str) -> None:
    """Where there is nothing, nothing is made up."""
    directive = read(text)
    assert directive.units == ()
    assert directive.metadata.type.value is None
