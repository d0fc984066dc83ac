"""A text changes a document only when it says that it does so itself."""

from __future__ import annotations

import pytest

from build_tools.citations.find import find_citations
from build_tools.corpus.doings import own_doings
from build_tools.model import Relation
from tests.structure.described import read

AMENDS, REPLACES, REPEALS, REFERS_TO = (
    Relation.AMENDS,
    Relation.REPLACES,
    Relation.REPEALS,
    Relation.REFERS_TO,
)


def doings(doc_type: str | None, body: str) -> list[Relation]:
    """Return the relations of the citations of a body in a text of a type."""
    declared = f"type: {doc_type}\n" if doc_type else ""
    directive = read(f"---\ntitle: Văn bản thử\n{declared}added: 2026-11-21\n---\n{body}\n")
    return [citation.relation for citation in own_doings(directive, find_citations(directive)).citations]


@pytest.mark.parametrize(
    ("doc_type", "body", "relation"),
    [
        ("Quyết định", "Quyết định này thay thế Quyết định số 7/QĐ-TLĐ.", REPLACES),
        ("Quyết định", "Quyết định này có hiệu lực từ ngày ký và bãi bỏ Quyết định số 7/QĐ-TLĐ.", REPEALS),
        ("Quyết định", "Điều 1. Bãi bỏ Quyết định số 7/QĐ-TLĐ.", REPEALS),
        ("Quyết định", "Điều 1. Sửa đổi, bổ sung một số điều của Quyết định số 7/QĐ-TLĐ.", AMENDS),
        ("Nghị định", "Chính phủ ban hành Nghị định sửa đổi Nghị định số 7/2020/NĐ-CP.", AMENDS),
        ("Công văn", "Công văn này thay thế Công văn số 44/TLĐ ngày 1/8/2017.", REPLACES),
        ("Thông báo", "Thông báo này thay cho Công văn số 44/TLĐ ngày 1/8/2017.", REPLACES),
        (None, "Bãi bỏ Quyết định số 7/QĐ-TLĐ.", REPEALS),
        (None, "Văn bản này thay thế Quyết định số 7/QĐ-TLĐ.", REPLACES),
    ],
)
def test_what_a_text_does_itself(doc_type: str | None, body: str, relation: Relation) -> None:
    """`Quyết định này …`, a clause that begins with the doing, the issuer who adopts the text."""
    assert doings(doc_type, body) == [relation]


@pytest.mark.parametrize(
    ("doc_type", "body"),
    [
        ("Công văn", "Bộ đang trình Nghị quyết về tiêu chuẩn (thay thế Nghị quyết số 12/2016/UBTVQH13)."),
        ("Kế hoạch", "- Ban hành mới Quyết định thay thế Quyết định số 118/2008/QĐ-TTg."),
        ("Kế hoạch", "- Sửa đổi, bổ sung Quyết định số 7/QĐ-TLĐ."),
        ("Kế hoạch", "| 1 | Bãi bỏ Kế hoạch số 7/KH-TLĐ |"),
        ("Chỉ thị", "Tham mưu ban hành Quyết định sửa đổi Quyết định số 7/QĐ-UBND."),
        ("Quyết định", "Ban Tổ chức rà soát, đề xuất bãi bỏ Quyết định số 7/QĐ-TLĐ."),
        ("Công văn", "Khoản 4 Điều 13 (được sửa đổi, bổ sung tại khoản 8 Điều 1 Nghị định số 7/2025/NĐ-CP)."),
        ("Quyết định", "Các văn bản liên quan được kèm thay thế: xem Luật Công đoàn."),
    ],
)
def test_what_a_text_only_speaks_of(doc_type: str, body: str) -> None:
    """Drafts, tasks and what others did change nothing: the document is referred to."""
    assert doings(doc_type, body) == [REFERS_TO]


def test_a_list_is_led_by_the_words_above() -> None:
    """`Bãi bỏ các văn bản sau đây:` holds for every item below it."""
    body = "Điều 2. Bãi bỏ các văn bản sau đây:\n1. Quyết định số 7/QĐ-TLĐ;\n2. Quyết định số 8/QĐ-TLĐ."
    assert doings("Quyết định", body) == [REPEALS, REPEALS]
    assert doings("Kế hoạch", body) == [REFERS_TO, REFERS_TO]


@pytest.mark.parametrize(
    "body",
    [
        "Điều 2. Bãi bỏ khoản 3 Điều 4 Quyết định số 7/QĐ-TLĐ.",
        "Điều 2. Thay thế Phụ lục I của Quyết định số 7/QĐ-TLĐ.",
        "Điều 2. Sửa đổi, bổ sung, bãi bỏ một số điều của Quyết định số 7/QĐ-TLĐ.",
    ],
)
def test_who_takes_a_part_away_amends(body: str) -> None:
    """A document that loses a clause is still in force."""
    assert doings("Quyết định", body) == [AMENDS]
