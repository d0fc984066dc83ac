"""The gate's passages are well formed, agree with themselves and cover what they promise."""

from __future__ import annotations

import re
import unicodedata
from itertools import combinations
from typing import Any

import pytest

from build_tools.model import Relation
from build_tools.text import Span
from tests.citations.gate_format import (
    GateFormatError,
    Passage,
    load_passages,
    read_passage,
    strip_markers,
)

PASSAGES = load_passages()
CITED = [each for found in PASSAGES for each in found.citations]


def by_id(case: object) -> str | None:
    """Name a test case after its passage."""
    return case.id if isinstance(case, Passage) else None


def bare(text: str) -> str:
    """Return `text` composed, without white space, invisible characters and dashes."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(
        each
        for each in composed
        if not each.isspace() and unicodedata.category(each) not in {"Cf", "Pd"} and each != "\u2212"
    )


def passage(text: str, **more: Any) -> dict[str, Any]:
    """Return a passage as the YAML file would give it."""
    return {"id": "laws-01", "text": text, **more}


def test_the_gate_is_large_enough() -> None:
    """At least 260 citations in 90 passages, and 40 passages that cite nothing."""
    assert len(CITED) >= 260
    assert sum(bool(each.citations) for each in PASSAGES) >= 90
    assert sum(not each.citations and not each.mentions for each in PASSAGES) >= 40


def test_every_relation_occurs() -> None:
    """No relation goes unmeasured, save `refers_to`, which is what the words say nothing of."""
    assert {each.relation for each in CITED} >= set(Relation) - {Relation.REFERS_TO}


@pytest.mark.parametrize("found", PASSAGES, ids=by_id)
def test_citations_agree_with_their_own_words(found: Passage) -> None:
    """A span is trimmed and holds its number, and its date and issuer unless they are shared."""
    for each in found.citations:
        assert each.text[0].isalnum()
        assert bare(each.text)[-1].isalnum() or each.text[-1] == ")"
        assert bare(each.number or "") in bare(each.text)
        if each.date and "date" not in each.inherited:
            assert each.date[:4] in each.text
        if each.issuer and "issuer" not in each.inherited:
            assert bare(each.issuer) in bare(each.text)


@pytest.mark.parametrize("found", PASSAGES, ids=by_id)
def test_what_is_inherited_is_another_citations_own(found: Passage) -> None:
    """A shared date, issuer or term is carried by another citation of the passage."""
    for each in found.citations:
        for name in each.inherited:
            givers = [
                other
                for other in found.citations
                if name not in other.inherited and getattr(other, name) == getattr(each, name)
            ]
            assert getattr(each, name)
            assert givers


@pytest.mark.parametrize("found", PASSAGES, ids=by_id)
def test_spans_overlap_only_when_nested(found: Passage) -> None:
    """Two citations share characters only if the one behind lies in the one before and says so."""
    for before, after in combinations(found.citations, 2):
        if before.span.overlaps(after.span):
            assert before.span.contains(after.span)
            assert after.nested_in == found.citations.index(before)


@pytest.mark.parametrize("found", PASSAGES, ids=by_id)
def test_titles_stand_in_the_passage(found: Passage) -> None:
    """Titles and subjects are words of the passage."""
    for each in found.citations:
        assert bare(each.title or "") in bare(found.text)
        assert bare(each.subject or "") in bare(found.text)
    for named in found.mentions:
        assert bare(named.title or "") in bare(named.text)


def test_nested_markers_give_half_open_spans() -> None:
    """Offsets count code points of the text without its markers."""
    text, spans = strip_markers("\ufeff😀 ⟦2|Luật sửa đổi ⟦3|Luật A⟧ năm 2019⟧\r\n⟦m1|Điều lệ⟧")
    assert text == "\ufeff😀 Luật sửa đổi Luật A năm 2019\r\nĐiều lệ"
    assert spans == {"2": Span(start=3, end=31), "3": Span(start=16, end=22), "m1": Span(start=33, end=40)}


def test_a_passage_becomes_values() -> None:
    """Markers named in `nested_in` and `refers_to` become indexes in the order of the text."""
    read = read_passage(
        passage(
            "Theo ⟦7|Kế hoạch số 1/KH-A⟧ “thực hiện ⟦2|Luật B năm 2012⟧” và ⟦m1|Luật trên⟧",
            citations={2: {"type": "Luật", "date": "2012", "nested_in": 7}, 7: {"number": "1/KH-A"}},
            mentions={"m1": {"refers_to": 2}},
        ),
        "laws",
    )
    assert [each.marker for each in read.citations] == ["7", "2"]
    assert read.citations[1].nested_in == 0
    assert read.citations[1].text == "Luật B năm 2012"
    assert read.mentions[0].refers_to == 1


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (passage("⟦1|Luật A⟧"), "dấu và mục không khớp: 1"),
        (passage("Luật A", citations={1: {}}), "dấu và mục không khớp: 1"),
        (passage("⟦1|Luật A", citations={1: {}}), "có ⟦ không đóng hoặc thiếu số và dấu |"),
        (passage("⟦Luật A⟧"), "có ⟧ mà không có ⟦ đi trước"),
        (passage("⟦1|A⟧ ⟦1|B⟧"), "dấu 1 dùng hai lần"),
        (
            passage("⟦1|A⟧", citations={1: {"date": "2019-13"}}),
            "date: cần 2008, 2008-01 hoặc 2008-01-28, gặp 2019-13",
        ),
        (
            passage("⟦1|A⟧", citations={1: {"number": 35}}),
            'number: cần chữ trong ngoặc kép, ví dụ "2008" hoặc ["5"], gặp 35',
        ),
        (
            passage("⟦1|A⟧", citations={1: {"article": [5]}}),
            'article: cần chữ trong ngoặc kép, ví dụ "2008" hoặc ["5"], gặp [5]',
        ),
        (passage("⟦1|A⟧", citations={1: {"ngay": "2019"}}), "khóa lạ: ngay"),
        (passage("⟦1|A⟧", citations={1: {"nested_in": 4}}), "nested_in: không có viện dẫn 4"),
        (passage("⟦1|A⟧", citations={1: {"relation": "cites"}}), "relation: không có quan hệ cites"),
        (
            passage("⟦1|A⟧", citations={1: {"inherited": ["number"]}}),
            "inherited: chỉ nhận date, doc_type, issuer, term",
        ),
        (
            passage("⟦1|A⟧", citations={1: {"unsettled": ["ngay"]}}),
            "unsettled: phải là tên các khóa của viện dẫn",
        ),
        (passage("A", id="party-1"), "mã phải có dạng laws-01"),
    ],
)
def test_a_passage_out_of_format_is_refused(raw: dict[str, Any], message: str) -> None:
    """The whole message names what was seen."""
    with pytest.raises(GateFormatError, match=f"^{re.escape(message)}$"):
        read_passage(raw, "laws")
