"""Size of letters and contrast: chosen once, kept, and there before the page is drawn."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.kinds import DIRECTIVE, HOME, SEARCH


def _size(page: Page) -> float:
    read = "(element) => parseFloat(getComputedStyle(element).fontSize)"
    return float(page.locator("[data-source-text] p").first.evaluate(read))


def test_letters_grow_and_stay_grown(page: Page, home: str) -> None:
    """The size holds on the page, after a reload and on other pages; it can be taken back."""
    page.goto(home + DIRECTIVE)
    before = _size(page)
    page.locator(".vb-settings > summary").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Rất lớn").check()
    assert _size(page) == pytest.approx(before * 1.5, rel=0.01)
    page.reload()
    assert _size(page) == pytest.approx(before * 1.5, rel=0.01)
    page.goto(home + HOME)
    expect(page.locator("html")).to_have_attribute("data-vb-size", "largest")
    page.locator(".vb-settings > summary").click()
    expect(page.get_by_label("Rất lớn")).to_be_checked()
    page.get_by_label("Vừa").check()
    page.goto(home + DIRECTIVE)
    assert _size(page) == pytest.approx(before)


def test_the_choice_is_there_before_the_page_is_drawn(page: Page, home: str) -> None:
    """When the body begins, the choice is made: nothing jumps and nothing flashes."""
    page.add_init_script(
        """localStorage.setItem('van-ban.contrast', 'more')
        new MutationObserver((_, observer) => {
          if (!document.body) return
          window.early = document.documentElement.getAttribute('data-vb-contrast')
          observer.disconnect()
        }).observe(document, {childList: true, subtree: true})"""
    )
    page.goto(home + DIRECTIVE)
    assert page.evaluate("window.early") == "more"


def test_escape_closes_the_panel_and_gives_the_focus_back(page: Page, home: str) -> None:
    """A reader with a keyboard is not caught in the panel."""
    page.goto(home + HOME)
    summary = page.locator(".vb-settings > summary")
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(page.locator(".vb-settings")).not_to_have_attribute("open", "")
    expect(summary).to_be_focused()


def test_without_a_script_nothing_is_promised(browser: Browser, home: str) -> None:
    """Settings and buttons that need a script are not shown without one; the text and the outline are."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(home + DIRECTIVE)
    for hidden in (".vb-settings", ".vb-print", ".vb-copy"):
        expect(page.locator(hidden).filter(visible=True)).to_have_count(0)
    expect(page.locator("[data-source-text]")).to_be_visible()
    page.locator(".vb-outline > summary").click()
    page.locator(".vb-outline a").nth(1).click()
    expect(page).to_have_url(home + DIRECTIVE + "#muc-2")
    page.goto(home + SEARCH)
    expect(page.get_by_text("Trình duyệt này không chạy được phần tìm kiếm.")).to_be_visible()
    context.close()


def test_with_a_script_the_search_does_not_say_that_it_fails(page: Page, home: str) -> None:
    """What is meant for browsers without scripts is read there only; the ways by lists stay."""
    page.goto(home + SEARCH)
    expect(page.get_by_text("Trình duyệt này không chạy được phần tìm kiếm.")).to_be_hidden()
    expect(page.get_by_role("link", name="Theo cơ quan ban hành")).to_be_visible()
