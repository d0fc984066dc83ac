"""Two years side by side: everything is there, marked in words too, and linked into both texts."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup

from build_tools.compare import likeness, points
from build_tools.corpus import Corpus
from build_tools.render.around import around
from build_tools.render.compare import compare_pages
from build_tools.render.series import all_series, series_links, series_pages
from tests.export.corpora import corpus_of
from tests.render.looking import by_path, html, table, words

OLDER = """\
---
title: Chăm lo đoàn viên năm 2018
year: "2018"
series: cham-lo
added: 2026-11-21
---
1. Thăm hỏi gia đình thương binh nhân ngày 27/7.
2. Mở lớp bơi miễn phí cho con đoàn viên trong dịp hè.
3. Trồng cây ở sân trường <b>*vào*</b> mùa xuân.
"""
NEWER = """\
---
title: Chăm lo đoàn viên năm 2019
year: "2019"
series: cham-lo
added: 2026-11-21
---
1. Mở lớp bơi miễn phí cho con đoàn viên khó khăn trong dịp hè.
2. Thăm hỏi gia đình thương binh nhân ngày 27/7.
3. Lắp điện mặt trời | trên mái nhà máy.
"""
PATH = "so-sanh/cu--moi.md"


def page() -> BeautifulSoup:
    """Return the comparison of the two texts."""
    return html(by_path(compare_pages(corpus_of({"cu": OLDER, "moi": NEWER})))[PATH])


def test_the_summary_says_what_became_of_each_point() -> None:
    """One row for each pair, in the order of the newer text; a stroke in a text does not break the table."""
    rows = table(page())
    assert [tuple(row[1:]) for row in rows] == [
        ("mục 2", "mục 1", "thay đổi"),
        ("mục 3", "—", "không còn"),
        ("mục 1", "mục 2", "giữ nguyên, đổi chỗ"),
        ("—", "mục 3", "mới"),
    ]


def test_changed_words_are_marked_in_shapes_and_in_words() -> None:
    """Who sees no colour sees `ins` and `del`; who listens hears that words were added."""
    marked = page().select(".vb-pair ins")
    assert [words(mark.get_text()) for mark in marked] == ["[thêm] khó khăn[hết]"]


def test_what_two_rewritten_points_share_is_marked() -> None:
    """Where nearly all is new, marking what differs would mark nearly everything."""
    newer = NEWER.replace(
        "1. Mở lớp bơi miễn phí cho con đoàn viên khó khăn trong dịp hè.",
        "1. Phối hợp với trường học ở từng địa phương để có thêm lớp bơi miễn phí cho con đoàn viên, "
        "chú trọng kỹ năng cứu đuối, kiểm tra sức khỏe, bảo đảm an toàn tuyệt đối ở mỗi buổi học.",
    )
    found = html(by_path(compare_pages(corpus_of({"cu": OLDER, "moi": newer})))[PATH])
    shared = [words(mark.get_text()) for mark in found.select(".vb-side mark")]
    assert shared == ["[cùng có] lớp bơi miễn phí cho con đoàn viên[hết]"] * 2
    assert not found.select(".vb-side del, .vb-side ins")


def test_nothing_of_either_text_is_lost(collection: Corpus) -> None:
    """Without the words of ours, the page of a comparison holds every point of both texts, in order."""
    pages = by_path(compare_pages(collection))
    pairs = [pair for series in all_series(collection) for pair in series.comparisons()]
    assert len(pages) == len(pairs) == 3
    for older, newer in pairs:
        found = html(pages[f"so-sanh/{older.slug}--{newer.slug}.md"])
        for ours in found.select(".vb-said, .vb-side-name"):
            ours.extract()
        sides = [words(side.get_text()) for side in found.select(".vb-side")]
        for text in (older.directive, newer.directive):
            assert text is not None
            for point in points(text):
                assert sides.count(words(text.source.slice(text.units[point.unit].span))) == 1


def test_every_point_links_into_its_text(collection: Corpus) -> None:
    """The links of both sides lead to anchors that the texts have."""
    anchors = {
        directive.slug: {unit.anchor for unit in directive.units} for directive in collection.directives
    }
    count = 0
    for one in compare_pages(collection):
        for link in html(one).select(".vb-side-name a"):
            target = re.fullmatch(r"\.\./van-ban/([a-z0-9-]+)\.md#(.+)", str(link["href"]))
            assert target is not None
            assert target[2] in anchors[target[1]]
            count += 1
    assert count > 50


def test_weak_pairs_say_so(collection: Corpus) -> None:
    """The head of a weak pair, the summary and the line below the head all say that it may be chance."""
    found = html(
        by_path(compare_pages(collection))[
            "so-sanh/cong-van-tuyen-giao-2017-cdvcvn--huong-dan-tuyen-giao-2020-cdctvn.md"
        ]
    )
    weak = [head for head in found.find_all("h2") if "ghép chưa chắc" in head.get_text()]
    assert len(weak) == 3
    assert sum("ghép chưa chắc" in row[3] for row in table(found)) == 3
    assert len(found.find_all("strong", string="Ghép chưa chắc.")) == 3


def test_texts_of_two_issuers_are_told_apart(collection: Corpus) -> None:
    """2020 is of another issuer than 2017 and 2022: a difference may be the issuer's."""
    told = {
        path: "hai cơ quan khác nhau" in page.text
        for path, page in by_path(compare_pages(collection)).items()
    }
    assert sorted(told.values()) == [False, True, True]


def test_a_series_has_its_page() -> None:
    """The series is listed with its years, its texts with the newest first and its comparisons."""
    pages = by_path(series_pages(corpus_of({"cu": OLDER, "moi": NEWER})))
    assert table(html(pages["chuoi/index.md"])) == [["cham lo", "2018, 2019", "2"]]
    one = html(pages["chuoi/cham-lo.md"])
    assert [row[3] for row in table(one)] == ["2019", "2018"]
    assert one.find("a", string="Năm 2018 với năm 2019") is not None


def test_the_known_series_has_a_name(collection: Corpus) -> None:
    """2017, 2020 and 2022 are one series, called by its name."""
    rows = table(html(by_path(series_pages(collection))["chuoi/index.md"]))
    assert rows == [["Nhiệm vụ trọng tâm công tác Tuyên giáo Công đoàn hằng năm", "2017, 2020, 2022", "3"]]


def test_a_text_leads_to_the_one_before_and_behind_it() -> None:
    """The middle text of a series has both, with comparisons; a text outside any series has nothing."""
    middle = NEWER.replace("2019", "2021")
    corpus = corpus_of({"a": OLDER, "b": NEWER, "c": middle, "khac": OLDER.replace("series: cham-lo\n", "")})
    found = "\n".join(series_links("van-ban/b.md", around(corpus).series, corpus.documents["van-ban/b/"]))
    assert re.findall(r"\]\(([^)]+)\)", found) == [
        "../chuoi/cham-lo.md",
        "a.md",
        "../so-sanh/a--b.md",
        "c.md",
        "../so-sanh/b--c.md",
    ]
    assert not list(series_links("van-ban/khac.md", around(corpus).series, corpus.documents["van-ban/khac/"]))


def test_a_long_series_is_not_compared_two_by_two() -> None:
    """Each text is compared with the three before it: the number of pages grows with the series."""
    texts = {f"t{year}": OLDER.replace("2018", str(year)) for year in range(2000, 2020)}
    corpus = corpus_of(texts)
    assert len(list(all_series(corpus)[0].comparisons())) == 1 + 2 + 3 * 17


def test_two_texts_of_one_year_are_told_apart() -> None:
    """Their number, or their place in the series, stands beside the year."""
    same = corpus_of({"a": OLDER, "b": OLDER})
    assert "năm 2018 (bản 1)" in next(compare_pages(same)).text


def test_a_withdrawn_text_is_compared_no_more() -> None:
    """Its words have left the site."""
    withdrawn = NEWER.replace("added:", "withdrawn: Đăng nhầm.\nadded:")
    assert not list(compare_pages(corpus_of({"cu": OLDER, "moi": withdrawn})))


def test_what_was_not_compared_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of texts too long to be compared in full the page says so, and claims no share of common words."""
    assert "Hai văn bản rất dài" not in str(page())
    monkeypatch.setattr(likeness, "_WORK", 10)
    texts = {"cu": OLDER.replace("bơi", "bơi " * 3001), "moi": NEWER}
    said = str(html(by_path(compare_pages(corpus_of(texts)))[PATH]))
    assert "Hai văn bản rất dài" in said
    assert "; quá dài để so từng chữ." in said
    assert "% số chữ" not in said
