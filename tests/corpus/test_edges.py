"""Edges are what sentences state: no more."""

from __future__ import annotations

from typing import Any

import pytest

from build_tools.corpus import stated_edges
from build_tools.model import Relation
from tests.corpus.invented import corpus, text

A, B, C = (
    f"vien-dan/{slug}/"
    for slug in ("ke-hoach-05-kh-tld-2015", "nghi-quyet-06-nq-tw-khoa-xii", "nghi-quyet-07-nq-tw-khoa-xii")
)
OWN = "van-ban/a/"
FACTS: tuple[dict[str, Any], ...] = (
    {"date": "2015-02-03", "relation": Relation.IMPLEMENTS},
    {"term": "XII", "relation": Relation.IMPLEMENTS},
    {"term": "XII", "relation": Relation.IMPLEMENTS},
)


def _edges(body: str, *facts: dict[str, Any]) -> list[tuple[str, str, Relation]]:
    built = corpus({"a": text("a", body, *(facts or FACTS))})
    return [(edge.from_, edge.to, edge.relation) for edge in stated_edges(built)]


@pytest.mark.parametrize(
    ("between", "relation"),
    [
        ("thực hiện", Relation.IMPLEMENTS),
        ("về việc triển khai thực hiện", Relation.IMPLEMENTS),
        ("về “Đổi mới công tác” thực hiện", Relation.IMPLEMENTS),
        ("hướng dẫn thi hành", Relation.GUIDES),
        ("quy định chi tiết và hướng dẫn thi hành một số điều của", Relation.GUIDES),
        ("sửa đổi, bổ sung một số điều của", Relation.AMENDS),
        ("thay thế", Relation.REPLACES),
        ("bãi bỏ", Relation.REPEALS),
        ("ban hành kèm theo", Relation.ATTACHED_TO),
    ],
)
def test_what_stands_between_two_documents(between: str, relation: Relation) -> None:
    """The first document's own business is the second one, so the citing text has none with it."""
    body = f"Triển khai ⟦Kế hoạch số 5/KH-TLĐ⟧ {between} ⟦Nghị quyết số 06-NQ/TW⟧."
    assert _edges(body) == [(OWN, A, Relation.IMPLEMENTS), (A, B, relation)]


@pytest.mark.parametrize(
    "between", [", thực hiện", "và", ". Thực hiện", "về chăm lo Tết, thực hiện", "x" * 700]
)
def test_what_joins_nothing(between: str) -> None:
    """A comma, a conjunction or a new sentence gives the relation back to the citing text."""
    body = f"Triển khai ⟦Kế hoạch số 5/KH-TLĐ⟧ {between} ⟦Nghị quyết số 06-NQ/TW⟧."
    assert _edges(body) == [(OWN, A, Relation.IMPLEMENTS), (OWN, B, Relation.IMPLEMENTS)]


def test_a_list_goes_on() -> None:
    """`thực hiện Nghị quyết A và Nghị quyết B`: both belong to the plan."""
    body = "Theo ⟦Kế hoạch số 5/KH-TLĐ⟧ thực hiện ⟦Nghị quyết số 06-NQ/TW⟧ và ⟦Nghị quyết số 07-NQ/TW⟧."
    assert _edges(body) == [
        (OWN, A, Relation.IMPLEMENTS),
        (A, B, Relation.IMPLEMENTS),
        (A, C, Relation.IMPLEMENTS),
    ]


def test_nested_citations_belong_to_the_one_they_stand_in() -> None:
    """A document in another's quoted title is that one's business."""
    body = "Theo ⟦Kế hoạch số 5/KH-TLĐ⟧ về “Thực hiện ⟦Nghị quyết số 06-NQ/TW⟧”."
    assert _edges(body, FACTS[0], {**FACTS[1], "nested_in": 0}) == [
        (OWN, A, Relation.IMPLEMENTS),
        (A, B, Relation.IMPLEMENTS),
    ]


def test_mere_references_and_open_citations_state_nothing() -> None:
    """No edge without a relation, none to a choice between several."""
    body = "Xem ⟦Kế hoạch số 5/KH-TLĐ⟧."
    assert _edges(body, {"date": "2015-02-03"}) == []
    built = corpus(
        {
            slug: text(slug, "Thực hiện ⟦Kế hoạch số 5/KH-TLĐ⟧.", {"relation": Relation.IMPLEMENTS})
            for slug in "ab"
        }
    )
    assert stated_edges(built) == ()


def test_a_withdrawn_text_states_nothing() -> None:
    """Its sentences are not shown, so nothing rests on them."""
    built = corpus({"a": text("a", "Theo ⟦Kế hoạch số 5/KH-TLĐ⟧.", FACTS[0], withdrawn="Lý do.")})
    assert stated_edges(built) == ()


def test_nested_lists() -> None:
    """An amending law names several laws; a nested citation without a cue states nothing."""
    body = "Theo ⟦Kế hoạch số 5/KH-TLĐ⟧ sửa đổi ⟦Nghị quyết số 06-NQ/TW⟧ và ⟦Nghị quyết số 07-NQ/TW⟧."
    nested = {"term": "XII", "nested_in": 0}
    assert _edges(body, FACTS[0], nested, nested) == [
        (OWN, A, Relation.IMPLEMENTS),
        (A, B, Relation.AMENDS),
        (A, C, Relation.AMENDS),
    ]
    assert _edges(body.replace("sửa đổi", "và"), FACTS[0], nested, nested) == [(OWN, A, Relation.IMPLEMENTS)]
