"""The five directives of the collection: 38 citations of 28 documents, each to the right one."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from build_tools.citations.find import find_citations
from build_tools.corpus import Corpus, build_corpus, stated_edges
from build_tools.corpus.known import registered
from build_tools.model import LinkStatus, Relation
from build_tools.read.addresses import Addresses
from build_tools.read.files import read_folder
from build_tools.read.registry import read_registry
from build_tools.structure.directive import read_directive
from tests.corpus.invented import link_of

SOURCES = Path("source_texts")
SLUGS = (
    "cong-van-166-cdvc-2016",
    "cong-van-tuyen-giao-2017-cdvcvn",
    "huong-dan-tuyen-giao-2020-cdctvn",
    "huong-dan-tuyen-giao-2022-cdvcvn",
    "ke-hoach-thi-dua-2017-cdvcvn",
)


@cache
def _corpus() -> Corpus:
    members = [member for member in read_folder(SOURCES) if member.slug in SLUGS]
    directives = [
        read_directive(member.slug, member.source, member.front) for member in members if member.source
    ]
    found = {directive.slug: find_citations(directive) for directive in directives}
    return build_corpus(directives, found, read_registry(SOURCES / "registry"), Addresses())


EXPECTED = {
    "cong-van-166-cdvc-2016": (
        "cong-van-880-tld-2016",
        "chi-thi-16-ct-ttg-2016",
        "chuong-trinh-hanh-dong-299-ctr-tld-2014",
        "chuong-trinh-hanh-dong-110-ctr-cdvc-2014",
        "nghi-quyet-25-nq-tw-khoa-xi",
        "quyet-dinh-217-qd-tw-khoa-xi",
        "quyet-dinh-218-qd-tw-khoa-xi",
    ),
    "cong-van-tuyen-giao-2017-cdvcvn": (
        "nghi-quyet-dai-hoi-dang-xii",
        "cong-van-2008-tld-2016",
        "nghi-quyet-dai-hoi-dang-xii",
        "nghi-quyet-hoi-nghi-iv-trung-uong-xii",
        "nghi-quyet-06-nq-tw-khoa-xii",
        "chi-thi-05-ct-tw-khoa-xii",
        "ke-hoach-10-kh-cdvc-2017",
        "chi-thi-01-ct-tld-2014",
        "nghi-quyet-20-nq-tw-khoa-x",
    ),
    "huong-dan-tuyen-giao-2020-cdctvn": (
        "cong-van-487-btg-tong-lien-doan-lao-dong-viet-nam-2019",
        "nghi-quyet-dai-hoi-cong-doan-viet-nam-xii",
        "nghi-quyet-20-nq-tw-khoa-x",
        "ket-luan-79-kl-tw-khoa-xi",
        "chi-thi-05-ct-tw-khoa-xii",
        "nghi-quyet-dai-hoi-cong-doan-viet-nam-xii",
        "nghi-quyet-35-nq-tw-khoa-xii",
        "bo-luat-45-2019-qh14",
        "chi-thi-52-ct-tw-khoa-xi",
    ),
    "huong-dan-tuyen-giao-2022-cdvcvn": (
        "cong-van-3710-tld-tg-2022",
        "nghi-quyet-dai-hoi-dang-xiii",
        "nghi-quyet-02-nq-tw-khoa-xiii",
        "ke-hoach-308-kh-cdvc-2020",
        "nghi-quyet-35-nq-tw-khoa-xii",
        "quyet-dinh-2214-qd-ttg-2021",
    ),
    "ke-hoach-thi-dua-2017-cdvcvn": (
        "nghi-quyet-dai-hoi-dang-xii",
        "nghi-quyet-dai-hoi-dang-xii",
        "nghi-quyet-dai-hoi-cong-doan-viet-nam-xi",
        "nghi-quyet-dai-hoi-cong-doan-vien-chuc-viet-nam-iv",
        "nghi-quyet-dai-hoi-dang-xii",
        "nghi-quyet-dai-hoi-cong-doan-viet-nam-xi",
        "nghi-quyet-dai-hoi-cong-doan-vien-chuc-viet-nam-iv",
    ),
}


@pytest.mark.parametrize("slug", SLUGS)
def test_every_citation_leads_to_its_document(slug: str) -> None:
    """In the order of the text, each citation leads to the document it means."""
    links = _corpus().links[slug]
    assert tuple(link.target for link in links) == tuple(f"vien-dan/{name}/" for name in EXPECTED[slug])
    assert {link.status for link in links} == {LinkStatus.REGISTERED}


def test_how_many() -> None:
    """38 citations, 28 documents, nothing ambiguous, no problem."""
    corpus = _corpus()
    statuses = Counter(link.status for links in corpus.links.values() for link in links)
    assert statuses == {LinkStatus.REGISTERED: 38}
    cited = [document for document in corpus.documents.values() if document.address in corpus.backlinks]
    assert len(cited) == 28
    assert corpus.problems == ()


@pytest.mark.parametrize(
    ("slug", "sources"),
    [
        ("nghi-quyet-35-nq-tw-khoa-xii", {SLUGS[2], SLUGS[3]}),
        ("chi-thi-05-ct-tw-khoa-xii", {SLUGS[1], SLUGS[2]}),
        ("nghi-quyet-dai-hoi-dang-xii", {SLUGS[1], SLUGS[4]}),
        ("nghi-quyet-20-nq-tw-khoa-x", {SLUGS[1], SLUGS[2]}),
    ],
)
def test_documents_that_join_two_directives(slug: str, sources: set[str]) -> None:
    """What two directives cite has one page with both."""
    assert {back.source for back in _corpus().backlinks[f"vien-dan/{slug}/"]} == sources


def test_the_only_evidence_for_20_nq_tw_in_2020_is_named() -> None:
    """The guidance of 2020 gives neither term nor title: the subject behind the list is the reason."""
    reason = _corpus().links[SLUGS[2]][2].reason
    assert "cụm “xây dựng giai cấp công nhân” ở sau trong câu khớp với tên văn bản ấy" in reason


def test_without_that_evidence_it_is_ambiguous() -> None:
    """The same citation in another sentence leads to the choice, not to a document."""
    read = read_registry(SOURCES / "registry")
    documents = tuple(registered(entry) for entry in read.entries if entry.number == "20-NQ/TW")
    link = link_of(
        "Nhất là ⟦Nghị quyết số 20-NQ/TW⟧.",
        *documents,
        issuer="Ban Chấp hành Trung ương",
        citing={"year": "2020"},
    )
    assert (link.status, link.target) == (LinkStatus.AMBIGUOUS, "vien-dan/nghi-quyet-20-nq-tw/")


def test_the_code_of_2019_is_found_by_inference() -> None:
    """The reason says that it is an inference, and from what."""
    assert _corpus().links[SLUGS[2]][7].reason.startswith("Suy ra: trong văn bản của năm 2020")


def test_the_chain() -> None:
    """110 implements 25-NQ/TW, 166 implements 110 and 299; that 299 bears its title is no edge."""
    letter = "van-ban/cong-van-166-cdvc-2016/"
    plan, union_plan, resolution = (
        f"vien-dan/{slug}/"
        for slug in (
            "chuong-trinh-hanh-dong-110-ctr-cdvc-2014",
            "chuong-trinh-hanh-dong-299-ctr-tld-2014",
            "nghi-quyet-25-nq-tw-khoa-xi",
        )
    )
    corpus = _corpus()
    edges = {(edge.from_, edge.to): edge for edge in stated_edges(corpus)}
    for pair in ((plan, resolution), (letter, plan), (letter, union_plan)):
        assert edges[pair].relation is Relation.IMPLEMENTS
    assert (letter, resolution) not in edges
    assert (union_plan, resolution) not in edges
    source = next(made for made in corpus.directives if made.slug == SLUGS[0]).source
    assert source.slice(edges[plan, resolution].sentence).startswith("Tiếp tục tập trung triển khai")


def test_titles_that_texts_word_otherwise_are_shown_beside_the_official_one() -> None:
    """The official title says `các quan điểm`, the two guidances drop `các`."""
    document = _corpus().documents["vien-dan/nghi-quyet-35-nq-tw-khoa-xii/"]
    assert document.title is not None
    assert "các quan điểm sai trái" in document.title
    assert len(document.quoted_titles) == 1
    assert "phản bác quan điểm sai trái" in document.quoted_titles[0]
    assert document.label == "Nghị quyết số 35-NQ/TW"


def test_every_backlink_shows_its_sentence() -> None:
    """The sentence holds the citation, lies in one unit, and begins and ends with a word or a mark."""
    corpus = _corpus()
    sources = {made.slug: made for made in corpus.directives}
    for places in corpus.backlinks.values():
        for back in places:
            made = sources[back.source]
            assert back.sentence.contains(back.marked)
            assert made.units[back.unit].span.contains(back.sentence)
            shown = made.source.slice(back.sentence)
            assert shown == shown.strip()
