"""Whole pages of an invented collection: a text that is held, registered, merely named, ambiguous, moved."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.pipeline import read_collection
from build_tools.render.around import around
from build_tools.render.site import document_pages, pages
from tests.export.corpora import corpus_of
from tests.golden_files import Golden

FOLDER = Path(__file__).resolve().parents[1] / "golden" / "pages"
REVIEWED = (
    "van-ban/quyet-dinh-12-qd-ldld-2021.md",
    "van-ban/ke-hoach-thi-dua-2022.md",
    "vien-dan/nghi-quyet-20-nq-tw-khoa-x.md",
    "vien-dan/nghi-quyet-06-nq-tw.md",
    "vien-dan/quyet-dinh-12-qd-cdgd-2021.md",
    "vien-dan/index.md",
    "tu-viet-tat/index.md",
)


NAMELESS = """---
type: Kế hoạch
number: 3/KH-CĐGD
---
Thi đua theo hai đợt:
+ Đợt 1: Từ ngày 01/01/2017 đến 30/6/2017, chào mừng ngày thống nhất đất nước.
+ Đợt 2: Từ ngày 01/7/2017 đến 31/12/2017, chào mừng đại hội công đoàn các cấp.
"""


@pytest.fixture(scope="module")
def written() -> dict[str, str]:
    """Return every page of the invented collection by path."""
    corpus = read_collection(FOLDER).corpus
    assert corpus is not None
    return {page.path: page.text for page in pages(corpus)}


@pytest.mark.parametrize("path", REVIEWED)
def test_a_page_is_what_was_reviewed(written: dict[str, str], golden: Golden, path: str) -> None:
    """A change of how a page looks is read in the difference of its golden file."""
    golden.check(FOLDER / path.replace("/", "_"), written[path])


def test_a_point_without_a_number_is_referred_to_by_its_document() -> None:
    """What is copied begins with words, and the link says where it leads."""
    corpus = corpus_of({"a": NAMELESS})
    (page,) = document_pages(around(corpus), corpus.documents["van-ban/a/"])
    assert 'data-reference="Kế hoạch số 3/KH-CĐGD" aria-label="Liên kết tới đoạn này"' in page.text


def test_nothing_is_written_twice() -> None:
    """Each page has one address."""
    corpus = read_collection(FOLDER).corpus
    assert corpus is not None
    paths = [page.path for page in pages(corpus)]
    assert len(paths) == len(set(paths))
