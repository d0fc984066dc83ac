"""Lists, the home page and the map: nothing is left out, nothing grows without bound."""

from __future__ import annotations

import posixpath
import re
from itertools import pairwise

import pytest

from build_tools.corpus import Corpus
from build_tools.render.browse import browse_pages
from build_tools.render.following import following_page
from build_tools.render.groups import ways
from build_tools.render.home import home_page
from build_tools.render.map import map_page
from build_tools.render.network import network
from build_tools.render.site import pages
from tests.export.corpora import WITHDRAWN, corpus_of
from tests.render.looking import by_path, html, table, words

LETTER = """\
---
number: {n}/CĐVC
date: {year}-03-0{day}
issuer: {issuer}
title: Việc thứ {n}
added: 2026-11-{added}
---
Thực hiện Nghị quyết số 20-NQ/TW ngày 28/01/2008 của Ban Chấp hành Trung ương{more}.
"""


def letter(n: int, *, issuer: str = "Công đoàn Viên chức Việt Nam", more: str = "") -> str:
    """Return the text of a letter."""
    return LETTER.format(n=n, year=2010 + n % 10, day=1 + n % 9, issuer=issuer, added=10 + n % 20, more=more)


@pytest.fixture(scope="module")
def many() -> Corpus:
    """Return a collection of 230 letters."""
    return corpus_of({f"cv-{n}": letter(n) for n in range(1, 231)})


def test_no_page_shows_more_than_a_hundred(many: Corpus) -> None:
    """Every generated list is paged; the home page and the map do not grow at all."""
    for page in by_path(pages(many)).values():
        if page.path.startswith(("van-ban/cv-", "vien-dan/nghi-quyet")):
            continue
        assert len(table(html(page))) <= 100, page.path
        assert len(page.text) < 60_000, page.path


def test_pages_of_a_list_lead_to_each_other(many: Corpus) -> None:
    """The second of three pages names its place and leads back and on."""
    page = html(by_path(browse_pages(many))["van-ban/trang/2.md"])
    pager = page.select_one(".vb-pager")
    assert pager is not None
    assert words(pager.get_text()) == "Trang 2 / 3 · Trang trước · Trang sau"
    assert [(link["rel"], link["href"]) for link in pager.find_all("a")] == [
        (["prev"], "../index.md"),
        (["next"], "3.md"),
    ]


def test_an_issuer_says_what_it_is(collection: Corpus) -> None:
    """Its superior body with a link, the years of its existence, its code; below it what it issued."""
    page = html(by_path(browse_pages(collection))["co-quan/cong-doan-vien-chuc-viet-nam.md"])
    facts = dict(
        zip(
            (words(name.get_text()) for name in page.find_all("dt")),
            (words(value.get_text()) for value in page.find_all("dd")),
            strict=True,
        )
    )
    assert facts["Là"].startswith("công đoàn của cán bộ, công chức, viên chức")
    assert facts["Cơ quan cấp trên"] == "Tổng Liên đoàn Lao động Việt Nam"
    assert facts["Thời gian tồn tại"] == "từ 02/7/1994 đến 2025"
    assert page.find("a", href="tong-lien-doan-lao-dong-viet-nam.md") is not None
    assert sum(row[4] == "có" for row in table(page)) == 4


def test_the_list_of_issuers_counts_held_and_cited_apart(collection: Corpus) -> None:
    """Four texts of the union of public employees are here, three more are only cited."""
    rows = table(html(by_path(browse_pages(collection))["co-quan/index.md"]))
    assert [
        "Công đoàn Viên chức Việt Nam",
        "Tổng Liên đoàn Lao động Việt Nam",
        "từ 02/7/1994 đến 2025",
        "4",
        "3",
    ] in rows
    held, cited = (sum(int(row[column]) for row in rows) for column in (3, 4))
    assert (held, cited) == (5, 28)


def test_every_document_has_its_year_type_and_issuer(collection: Corpus) -> None:
    """Each way in holds each document once; what is unknown has a list of its own, the last."""
    for way in ways(collection):
        members = [document.address for group in way.groups for document in (*group.held, *group.cited)]
        assert len(members) == len(set(members)) == 33
    assert [group.name for group in ways(collection)[2].groups][:2] == ["2022", "2021"]
    assert ways(collection)[2].groups[-1].name == "Chưa rõ"


def test_names_that_differ_in_marks_alone_stay_apart() -> None:
    """Two issuers with one address would be one page with the texts of both."""
    corpus = corpus_of({"a": letter(1, issuer="Hội Đồng Nam"), "b": letter(2, issuer="Hội Đông Nam")})
    addresses = {group.name: group.address for group in ways(corpus)[0].groups if group.held}
    assert len(set(addresses.values())) == 2


def test_spellings_of_one_issuer_share_a_page() -> None:
    """Inner capitals, blanks and the place of a tone mark make no other issuer; the commonest is shown."""
    names = ("Hội Đồng xã Hoà An", "Hội đồng xã Hòa An", "Hội  đồng xã Hòa An", "Hội đồng xã Hòa An")
    corpus = corpus_of({f"a{at}": letter(at, issuer=name) for at, name in enumerate(names)})
    (group,) = [group for group in ways(corpus)[0].groups if group.held]
    assert (group.name, group.address) == ("Hội đồng xã Hòa An", "co-quan/hoi-dong-xa-hoa-an/")
    assert [document.slug for document in group.held] == ["a3", "a2", "a1", "a0"]


def test_a_withdrawn_text_stands_in_no_list(many: Corpus) -> None:
    """Its page says that it was withdrawn; no list leads there."""
    corpus = corpus_of({"rut": WITHDRAWN, "a": letter(1)})
    linking = [page.path for page in pages(corpus) if "rut.md" in page.text and page.path != "van-ban/rut.md"]
    assert linking == []
    del many


def test_breadcrumbs_lead_up(collection: Corpus) -> None:
    """Each page of the collection but home says where it stands; the handbook has its own way."""
    for page in pages(collection):
        if page.path == "index.md" or page.path.startswith("dong-gop/"):
            continue
        found = html(page)
        first = found.select_one(".vb-crumbs a")
        assert first is not None, page.path
        assert (
            posixpath.normpath(posixpath.join(posixpath.dirname(page.path), str(first["href"]))) == "index.md"
        )


def test_generated_links_lead_somewhere(collection: Corpus) -> None:
    """Every link between generated pages meets a generated page; MkDocs checks the anchors."""
    written = by_path(pages(collection))
    others = re.compile(r"\.(?:xml|ics|txt|json|csv)$|^(?:https?:|mailto:|#)")
    for page in written.values():
        for link in html(page).find_all("a", href=True):
            href = str(link["href"])
            if others.search(href):
                continue
            target = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), href.partition("#")[0]))
            assert target in written or target in {"gioi-thieu.md", "du-lieu/index.md"}, (page.path, href)


def test_home_has_the_search_first(collection: Corpus) -> None:
    """A plain form with `q`, labelled, works without a script; below it the newest texts and the numbers."""
    page = html(home_page(collection))
    form = page.select_one("form[role=search]")
    assert form is not None
    assert (form["action"], form["method"]) == ("tim-kiem/", "get")
    field = form.select_one("input[name=q]")
    assert field is not None
    assert form.select_one(f"label[for={field['id']}]") is not None
    numbers = [words(item.get_text()) for item in page.select(".vb-numbers li")]
    assert numbers[0] == "5 văn bản có toàn văn"
    assert "38 lượt viện dẫn" in numbers
    assert "28 văn bản được viện dẫn, chưa có toàn văn" in numbers


def test_the_newest_come_first(many: Corpus) -> None:
    """Home shows six texts, those that came last."""
    page = home_page(many).text
    newest = page[page.index("## Văn bản mới") : page.index("## Tìm theo")]
    assert re.findall("thêm ngày (\\S+)</span>$", newest, re.MULTILINE) == ["29/11/2026"] * 6


def test_the_map_shows_the_most_cited_and_says_the_same_in_words(collection: Corpus) -> None:
    """Each line of the picture, in the wide one and in that for phones, is an entry of the list."""
    page = html(map_page(collection))
    shown = network(collection)
    for picture in (".vb-map--wide svg", ".vb-map--narrow svg"):
        assert len(page.select(f"{picture} line")) == len(shown.lines)
        assert len(page.select(f"{picture} a")) == len(shown.citing) + len(shown.cited)
    assert len(page.select("article li li, ul ul li")) == len(shown.lines)
    first = page.select_one("h2 ~ ul > li")
    assert first is not None
    assert "được 2 văn bản viện dẫn" in words(first.get_text())


def test_boxes_of_the_map_neither_touch_nor_leave_the_picture(collection: Corpus) -> None:
    """In each column the boxes stand below each other, inside the picture, no wider than a phone."""
    for picture, widest in ((".vb-map--wide svg", 680), (".vb-map--narrow svg", 312)):
        svg = html(map_page(collection)).select_one(picture)
        assert svg is not None
        assert int(str(svg["width"])) <= widest
        columns: dict[int, list[tuple[int, int]]] = {}
        for rect in svg.select("rect"):
            x, y, height = (int(str(rect[name])) for name in ("x", "y", "height"))
            columns.setdefault(x, []).append((y, y + height))
        assert len(columns) == 2
        for boxes in columns.values():
            assert boxes[0][0] >= 0
            assert boxes[-1][1] <= int(str(svg["height"]))
            assert all(upper[1] < lower[0] for upper, lower in pairwise(boxes))


def test_the_map_stays_small(many: Corpus) -> None:
    """Of 230 texts that cite one document twelve are drawn; the list says how many more there are."""
    page = html(map_page(many))
    assert len(page.select(".vb-map--wide a")) == 13
    assert "và 218 văn bản khác" in page.get_text()


def test_feeds_are_offered(collection: Corpus) -> None:
    """The page of feeds has the whole one and one for each issuer of a held text."""
    links = [str(link["href"]) for link in html(following_page(collection)).select("ul a")]
    assert links == [
        "tat-ca.xml",
        "cong-doan-cong-thuong-viet-nam.xml",
        "cong-doan-vien-chuc-viet-nam.xml",
        "../thoi-han/thoi-han.ics",
        "opensearch.xml",
    ]
