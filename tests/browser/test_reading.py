"""A reader's way through the site: from home to a directive, along a citation and back, and by search."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.watch import Watch

DIRECTIVE = "van-ban/cong-van-tuyen-giao-2017-cdvcvn/"


def test_home_leads_to_a_directive(page: Page, home: str) -> None:
    """The home page names the newest directives and leads to them."""
    page.goto(home)
    page.locator(f'article a[href="{DIRECTIVE}"]').first.click()
    expect(page).to_have_url(home + DIRECTIVE)
    expect(page.locator("[data-source-text]")).to_contain_text("Năm vì lợi ích đoàn viên")


def test_citation_leads_there_and_cited_by_leads_back(page: Page, home: str) -> None:
    """A citation opens the page of the cited document, whose list of citing texts leads to the very point."""
    page.goto(home + DIRECTIVE)
    page.locator("[data-source-text] a.vb-cite", has_text="06-NQ/TW").click()
    expect(page).to_have_url(re.compile("/vien-dan/[a-z0-9-]+/$"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("06-NQ/TW")
    page.locator(f'article a[href*="{DIRECTIVE}#"]').first.click()
    expect(page).to_have_url(re.compile(f"{DIRECTIVE}#"))
    expect(page.locator(":target")).to_contain_text("06-NQ/TW")


def test_search_finds_a_number(page: Page, home: str) -> None:
    """`06-NQ/TW` is found as one word, although a dash and a slash stand in it."""
    page.goto(home)
    page.locator(".md-header input[name=q]").press_sequentially("06-NQ/TW")
    first = page.locator(".md-header .vb-search__list a").first
    expect(first).to_contain_text("06-NQ/TW")
    first.click()
    expect(page.get_by_role("article")).to_contain_text("06-NQ/TW")


def test_table_of_contents_follows_the_reading(page: Page, home: str) -> None:
    """The entry of the point that is being read is marked, numbered paragraphs included."""
    page.goto(home + DIRECTIVE)
    entries = page.locator('[data-md-component="toc"] .md-nav__link')
    middle = entries.nth(entries.count() // 2)
    middle.click()
    expect(middle).to_have_class(re.compile("md-nav__link--active"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_follow_the_machine(page: Page, home: str, scheme: str) -> None:
    """Without a choice of the reader's, the site is as light or dark as the machine."""
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(home)
    expected = {"light": "default", "dark": "slate"}[scheme]
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", expected)


def test_colours_follow_the_reader_and_are_remembered(page: Page, home: str) -> None:
    """The button goes from automatic to light to dark; the choice holds on the next page."""
    page.emulate_media(color_scheme="dark")
    page.goto(home)
    for expected in ("default", "slate"):
        page.locator(".md-header__option label:visible").click()
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", expected)
    page.locator(".md-header__option label:visible").click()
    page.locator(".md-header__option label:visible").click()
    page.goto(home + DIRECTIVE)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")


def test_permalink_comes_with_the_keyboard(page: Page, home: str) -> None:
    """The permalink of a point is invisible until the point or the link is in use."""
    page.goto(home + DIRECTIVE)
    permalink = page.locator(".vb-permalink").first
    expect(permalink).to_have_css("opacity", "0")
    permalink.focus()
    expect(permalink).to_have_css("opacity", "1")


def test_kinds_of_links_differ_without_colour(page: Page, home: str) -> None:
    """Where a citation leads is shown by the form of its line: each kind has its own."""
    page.goto(home + DIRECTIVE)
    citation = page.locator("a.vb-cite").first
    forms = set()
    for kind in ("vb-held", "vb-registered", "vb-named", "vb-ambiguous"):
        citation.evaluate("(link, kind) => { link.className = `vb-cite ${kind}` }", kind)
        forms.add(citation.evaluate("(link) => getComputedStyle(link).textDecorationStyle"))
    assert forms == {"solid", "dashed", "dotted", "wavy"}


def test_missing_page_says_so_in_vietnamese(page: Page, home: str, watch: Watch) -> None:
    """An address without a page shows the site's own page, with its look."""
    response = page.goto(home + "van-ban/khong-co/")
    assert response is not None
    assert response.status == 404
    expect(page.get_by_role("heading", level=1)).to_have_text("Không tìm thấy trang")
    (fault,) = watch.faults
    assert "404" in fault
    watch.faults.clear()
