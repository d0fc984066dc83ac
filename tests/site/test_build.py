"""The built site as a whole: strict, self-contained, Vietnamese."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from bs4 import BeautifulSoup

from tests.building import ROOT, SITE_URL, Built, mkdocs
from tests.site.pages import html_files, parse

# Attributes that make a browser load something by itself.
_LOADING = (("script", "src"), ("img", "src"), ("iframe", "src"), ("source", "src"), ("object", "data"))
_LOADING_LINKS = {"stylesheet", "icon", "preload", "preconnect", "dns-prefetch", "manifest", "modulepreload"}


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, BeautifulSoup]:
    """Return every page of the site by its path."""
    return {path: parse(site / path) for path in html_files(site)}


def test_strict_build_is_clean(built: Built) -> None:
    """`mkdocs build --strict` ends well and warns of nothing."""
    assert built.returncode == 0, built.log
    assert "WARNING" not in built.log
    assert "ERROR" not in built.log


def test_no_page_loads_from_another_host(pages: dict[str, BeautifulSoup]) -> None:
    """Scripts, pictures, fonts and style sheets all come from the site."""
    loaded = [
        (path, str(element[attribute]))
        for path, page in pages.items()
        for name, attribute in _LOADING
        for element in page.select(f"{name}[{attribute}]")
    ]
    loaded += [
        (path, str(link["href"]))
        for path, page in pages.items()
        for link in page.select("link[href]")
        if _LOADING_LINKS.intersection(link.get_attribute_list("rel"))
    ]
    assert loaded
    assert [(path, address) for path, address in loaded if urlsplit(address).netloc] == []


def test_no_inline_style_and_no_style_sheet_asks_another_host(
    site: Path, pages: dict[str, BeautifulSoup]
) -> None:
    """Pages hold no styles, and no style sheet names a host."""
    assert [path for path, page in pages.items() if page.select("style, [style]")] == []
    sheets = list(site.rglob("*.css"))
    assert sheets
    for sheet in sheets:
        assert re.findall(r"url\(\s*[\"']?(?:https?:)?//", sheet.read_text("utf-8")) == [], sheet


def test_inline_scripts_are_the_same_few_on_every_page(pages: dict[str, BeautifulSoup]) -> None:
    """The theme's own inline scripts are constant, so that a policy can name them by hash; ours is none."""
    scripts = {
        script.get_text()
        for page in pages.values()
        for script in page.select("script:not([src])")
        if script.get("type") not in {"application/json", "application/ld+json"}
    }
    assert len(scripts) <= 3


def test_internal_links_are_relative(pages: dict[str, BeautifulSoup]) -> None:
    """No link of a page leads to the site by its full address, so that it works below any folder."""
    absolute = [
        (path, str(link["href"]))
        for path, page in pages.items()
        if path != "404.html"
        for link in page.select("a[href]")
        if str(link["href"]).startswith("/") or urlsplit(str(link["href"])).netloc == "van-ban.example"
    ]
    assert absolute == []


def test_internal_links_lead_somewhere(site: Path, pages: dict[str, BeautifulSoup]) -> None:
    """Every relative link of every page, those of the templates included, finds its page and its place."""
    broken = [
        (path, href)
        for path, page in pages.items()
        if path != "404.html"
        for link in page.select("a[href]")
        if not urlsplit(href := str(link["href"])).scheme and not _leads(site, pages, path, href)
    ]
    assert broken == []


def _leads(site: Path, pages: dict[str, BeautifulSoup], path: str, href: str) -> bool:
    parts = urlsplit(href)
    target = (site / path).parent / parts.path if parts.path else site / path
    file = target / "index.html" if target.is_dir() else target
    if not file.is_file():
        return False
    page = pages.get(file.resolve().relative_to(site.resolve()).as_posix())
    return not parts.fragment or (page is not None and page.find(id=parts.fragment) is not None)


def test_pages_are_vietnamese(pages: dict[str, BeautifulSoup]) -> None:
    """Every page says that it is Vietnamese; its title and description are not left empty."""
    for path, page in pages.items():
        assert page.select_one("html[lang=vi]"), path
        title = page.select_one("title")
        assert title is not None, path
        assert title.get_text().strip(), path


def test_same_sources_give_the_same_bytes(site: Path, tmp_path: Path) -> None:
    """A second build, into another folder, writes the same files byte for byte."""
    again = mkdocs(ROOT, tmp_path / "again").folder
    assert _contents(again) == _contents(site)


def _contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_a_directive_leads_to_its_source_and_to_a_report(pages: dict[str, BeautifulSoup]) -> None:
    """With a repository, a page links to its file, its history and the form for errors with its address."""
    page = pages["van-ban/cong-van-166-cdvc-2016/index.html"]
    source, history = (str(link["href"]) for link in page.select(".vb-page-links a")[1:])
    assert source.endswith("/blob/HEAD/source_texts/cong-van-166-cdvc-2016.txt")
    assert history.endswith("/commits/HEAD/source_texts/cong-van-166-cdvc-2016.txt")
    (report,) = page.select("a.vb-report")
    asked = parse_qs(urlsplit(str(report["href"])).query)
    assert asked["dia-chi"] == [f"{SITE_URL}van-ban/cong-van-166-cdvc-2016/"]
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE" / asked["template"][0]).read_text("utf-8"))
    assert "dia-chi" in {field.get("id") for field in form["body"]}


def test_forms_of_citing_bear_the_address_of_the_site(pages: dict[str, BeautifulSoup]) -> None:
    """The placeholder of the address is filled in."""
    forms = pages["van-ban/cong-van-166-cdvc-2016/index.html"].select(".vb-cite-form")
    assert len(forms) == 3
    assert all(f"{SITE_URL}van-ban/cong-van-166-cdvc-2016/" in form.get_text() for form in forms)


def test_every_page_says_what_others_show_of_it(site: Path, pages: dict[str, BeautifulSoup]) -> None:
    """Title, description and picture for networks and messengers; the picture is there."""
    for path, page in pages.items():
        for name in ("og:title", "og:description", "og:image", "og:locale"):
            (meta,) = page.select(f'meta[property="{name}"]')
            assert meta["content"], (path, name)
        picture = str(page.select_one('meta[property="og:image"]')["content"])  # type: ignore[index]
        assert (site / picture.removeprefix(SITE_URL)).is_file()
