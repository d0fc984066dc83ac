"""Every kind of page is free of what axe-core calls a violation, whatever its rules call it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kinds import DIRECTIVE, HOME, existing
from tests.browser.visits import (
    AXE,
    DESKTOP_DARK,
    DESKTOP_LIGHT,
    PHONE_DARK,
    PHONE_LIGHT,
    Screen,
    Visits,
    opened,
    violations,
)

_SCREENS = [
    DESKTOP_LIGHT,
    PHONE_DARK,
    pytest.param(DESKTOP_DARK, marks=pytest.mark.full),
    pytest.param(PHONE_LIGHT, marks=pytest.mark.full),
]


@pytest.fixture
def sees(browser: Browser, screen: Screen) -> Iterator[Page]:
    """Open a page on a screen."""
    with opened(browser, screen) as context:
        yield context.new_page()


@pytest.mark.parametrize("screen", _SCREENS, ids=str)
def test_no_kind_of_page_has_a_violation(visits: Visits, screen: Screen) -> None:
    """No page has a violation, nor is it wider than the screen."""
    found = visits(screen)
    assert {name: page.violations for name, page in found.items() if page.violations} == {}
    assert [name for name, page in found.items() if page.is_wider] == []


@pytest.mark.parametrize("screen", _SCREENS, ids=str)
def test_opened_panels_have_no_violation(sees: Page, home: str, screen: Screen) -> None:
    """Settings, downloads, forms of citing, previews and, on a phone, outline and menu are fine when open."""
    sees.goto(home + DIRECTIVE)
    for summary in (".vb-cite-box > summary", ".vb-downloads > summary", ".vb-settings > summary"):
        sees.locator(summary).click()
    assert violations(sees) == ()
    sees.keyboard.press("Escape")
    sees.locator("a.vb-cite").first.focus()
    sees.locator(".vb-popup").wait_for()
    assert violations(sees) == ()
    if screen.width == PHONE_DARK.width:
        sees.locator(".vb-outline > summary").click()
        assert violations(sees) == ()
        sees.locator(".vb-outline > summary").click()
        sees.locator("button.md-header__button[for=__drawer]").click()
        sees.wait_for_timeout(400)  # the menu slides in
        assert violations(sees) == ()


@pytest.mark.full
@pytest.mark.parametrize("screen", _SCREENS, ids=str)
def test_no_kind_of_page_has_a_violation_with_everything_open(
    sees: Page, site: Path, home: str, screen: Screen
) -> None:
    """Whatever folds open on a page, and the menu on a phone, hides no violation either."""
    found = {}
    for name, path in existing(site).items():
        sees.goto(home + path)
        sees.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true })")
        found[name] = violations(sees)
        if screen.width == PHONE_DARK.width:
            sees.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = false })")
            sees.locator("button.md-header__button[for=__drawer]").click()
            sees.wait_for_timeout(400)  # the menu slides in
            found[name] += violations(sees)
    assert {name: seen for name, seen in found.items() if seen} == {}


@pytest.mark.parametrize("screen", _SCREENS, ids=str)
def test_opened_search_has_no_violation(sees: Page, home: str, screen: Screen) -> None:
    """The search is fine while it shows results: in the header or, on a phone, on its own page."""
    sees.goto(home + HOME)
    box = sees.locator(".md-header input[name=q]")
    if screen.width == PHONE_DARK.width:
        sees.locator(".vb-search-link").click()
        box = sees.get_by_role("main").get_by_role("searchbox")
    box.press_sequentially("nghị quyết")
    if screen.width == PHONE_DARK.width:
        box.press("Enter")
    where = ".md-content" if screen.width == PHONE_DARK.width else ".md-header"
    sees.locator(f"{where} a[href*='van-ban/'], {where} a[href*='vien-dan/']").first.wait_for()
    assert violations(sees) == ()


@pytest.mark.parametrize("screen", [DESKTOP_LIGHT, DESKTOP_DARK], ids=str)
def test_high_contrast_is_seven_to_one(sees: Page, home: str) -> None:
    """With high contrast, the text keeps 7 : 1 and more (WCAG 2.2, 1.4.6)."""
    sees.goto(home + DIRECTIVE)
    sees.locator(".vb-settings > summary").click()
    sees.get_by_label("Cao").check()
    sees.keyboard.press("Escape")
    sees.evaluate(AXE)
    rule = "{runOnly: ['color-contrast-enhanced']}"
    found: Any = sees.evaluate(f"axe.run('[data-source-text]', {rule}).then((run) => run.violations.length)")
    assert found == 0
