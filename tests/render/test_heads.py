"""What a reader notices on pages: names and events said once, tables that keep their lines."""

from __future__ import annotations

from build_tools.corpus import Corpus
from build_tools.render.site import pages
from tests.export.corpora import WITHDRAWN, corpus_of
from tests.render.looking import by_path, html, words

_HEAD = """\
---
number: {number}
date: {date}
type: Quyết định
issuer: Công đoàn Viên chức Việt Nam
title: Về Quy chế chi tiêu
added: 2026-11-21
---
"""
OLDER = _HEAD.format(number="9/QĐ-CĐVC", date="2019-01-05") + "Điều 1. Ban hành Quy chế chi tiêu.\n"
_CITED = "Quyết định số 9/QĐ-CĐVC ngày 05/01/2019 của Công đoàn Viên chức Việt Nam"
NEWER = _HEAD.format(number="15/QĐ-CĐVC", date="2021-02-03") + "".join(
    f"Điều {number}. Quyết định này thay thế {_CITED}.\n\n" for number in range(1, 6)
)


def test_one_event_is_told_once_with_its_places() -> None:
    """A text that says five times that it replaces another is one line with three places."""
    page = html(by_path(pages(corpus_of({"cu": OLDER, "moi": NEWER})))["van-ban/cu.md"])
    told = [words(line.get_text()) for line in page.select(".vb-effect")]
    name = "Quyết định số 15/QĐ-CĐVC"
    places = "; ".join(f"Điều {number}, {name}" for number in (1, 2, 3))
    assert told == [f"Được thay thế bởi {name}, theo {places} và 2 chỗ khác."]


def test_a_law_is_called_by_its_name(collection: Corpus) -> None:
    """Readers look for the labour code, not for its number; the name is not said twice."""
    page = html(by_path(pages(collection))["vien-dan/bo-luat-45-2019-qh14.md"])
    assert page.h1 is not None
    assert words(page.h1.get_text()) == "Bộ luật Lao động, số 45/2019/QH14"
    assert page.select_one(".vb-official-title") is None


def test_a_withdrawn_text_says_so_and_leads_back() -> None:
    """Its page keeps the name and the reason, and the way to the other texts; nothing of the text is left."""
    page = html(by_path(pages(corpus_of({"rut": WITHDRAWN})))["van-ban/rut.md"])
    assert "Lý do: Đăng nhầm văn bản nội bộ." in words(page.get_text())
    assert [words(step.get_text()) for step in page.select(".vb-crumbs a")] == ["Trang chủ", "Văn bản"]
    assert "bí mật" not in page.get_text()


def test_the_number_in_a_head_stays_in_one_piece() -> None:
    """`15/QĐ-CĐVC` does not break at its strokes, wherever the line ends."""
    page = html(by_path(pages(corpus_of({"cu": OLDER})))["van-ban/cu.md"])
    assert [whole.get_text() for whole in page.select("h1 .vb-whole")] == ["9/QĐ-CĐVC"]


def test_a_table_of_tabs_keeps_its_lines_and_columns() -> None:
    """A table copied from a spreadsheet does not run together into a paragraph."""
    rows = "Đơn vị\tSố đoàn viên\tKinh phí\nTrường Mầm non\t1.250\t2.500.000\n"
    page = html(by_path(pages(corpus_of({"cu": f"{OLDER}\n{rows}"})))["van-ban/cu.md"])
    table = page.select_one(".vb-table")
    assert table is not None
    for line in table.find_all("br"):
        line.replace_with("\n")
    assert table.get_text().splitlines() == [
        "Đơn vị\u2003Số đoàn viên\u2003Kinh phí",
        "Trường Mầm non\u20031.250\u20032.500.000",
    ]
