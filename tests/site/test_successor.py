"""The same `docs/` builds with Zensical: the same pages, addresses, anchors and words."""

from __future__ import annotations

import shutil
from pathlib import Path
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup

from tests.building import ROOT, SITE_URL, zensical
from tests.site.pages import article, html_files, parse, visible_words
from tests.site.test_policy import META, inline_scripts, policy


@pytest.fixture(scope="module")
def successor(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a copy of the project, as `site` left it, with Zensical."""
    assert site.is_dir()
    project = tmp_path_factory.mktemp("successor")
    shutil.copy(ROOT / "mkdocs.yml", project)
    shutil.copytree(ROOT / "docs", project / "docs")
    shutil.copytree(ROOT / "build_tools" / "publish" / "theme", project / "build_tools" / "publish" / "theme")
    built = zensical(project)
    assert built.returncode == 0, built.log
    return built.folder


def test_same_pages(site: Path, successor: Path) -> None:
    """Both builders write pages at the same addresses."""
    assert html_files(successor) == html_files(site)


def test_same_words_anchors_and_links(site: Path, successor: Path) -> None:
    """On every page both show the same words, ids, links and table of contents."""
    for path in html_files(site):
        ours, theirs = parse(site / path), parse(successor / path)
        assert visible_words(article(theirs)) == visible_words(article(ours)), path
        assert _ids(theirs) == _ids(ours), path
        assert _links(path, theirs) == _links(path, ours), path
        assert _contents(theirs) == _contents(ours), path


def test_same_titles(site: Path, successor: Path) -> None:
    """On every page both show the same title in the browser."""
    for path in html_files(site):
        titles = [page.select_one("title") for page in (parse(site / path), parse(successor / path))]
        assert len({title.get_text() for title in titles if title is not None}) == 1, path


def _ids(page: BeautifulSoup) -> list[str]:
    # `__skip` is the successor's own mark for readers who skip the navigation.
    return [str(element["id"]) for element in article(page).select("[id]") if element["id"] != "__skip"]


def _links(path: str, page: BeautifulSoup) -> list[str]:
    address = f"{SITE_URL}{path.removesuffix('index.html')}"
    return [urljoin(address, str(link["href"])) for link in article(page).select("a[href]")]


def _contents(page: BeautifulSoup) -> list[tuple[str, str]]:
    entries = page.select('[data-md-component="toc"] a')
    return [(str(entry["href"]), " ".join(entry.get_text().split())) for entry in entries]


def test_same_policy(successor: Path) -> None:
    """The successor's own inline scripts are those that the policy of the pages allows."""
    for path in html_files(successor):
        page = parse(successor / path)
        assert [meta["content"] for meta in page.select(META)] == [policy()], path
        assert inline_scripts(page) <= set(policy().replace(";", "").split()), path
