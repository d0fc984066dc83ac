"""Every kind of page is free of what axe-core calls a violation, whatever its rules call it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kinds import DIRECTIVE, HOME, existing
from tests.building import ROOT

_AXE = ROOT / ".venv/checkers/node_modules/axe-core/axe.min.js"
# Every rule, those that are off by default included: the size of targets is part of WCAG 2.2 AA.
_RUN = """async () => {
  const found = await axe.run(document, {
    resultTypes: ['violations'], rules: {'target-size': {enabled: true}},
  })
  return found.violations.flatMap(({id, nodes}) => nodes.map(({html, failureSummary}) =>
    `${id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 200)}`))
}"""
_PHONE, _DESKTOP = (360, 800), (1280, 900)
_MATRIX = [
    ("light", _DESKTOP),
    ("dark", _PHONE),
    pytest.param("dark", _DESKTOP, marks=pytest.mark.full),
    pytest.param("light", _PHONE, marks=pytest.mark.full),
]


@pytest.fixture
def sees(browser: Browser, scheme: str, size: tuple[int, int]) -> Iterator[Page]:
    """Open a page of a size, light or dark."""
    context = browser.new_context(
        locale="vi-VN",
        viewport={"width": size[0], "height": size[1]},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
        service_workers="block",
    )
    yield context.new_page()
    context.close()


def _violations(page: Page) -> list[str]:
    page.evaluate(_AXE.read_text("utf-8"))
    found: Any = page.evaluate(_RUN)
    return [str(violation) for violation in found]


@pytest.mark.parametrize(("scheme", "size"), _MATRIX)
def test_no_kind_of_page_has_a_violation(sees: Page, site: Path, home: str) -> None:
    """No page has a violation, nor is it wider than the screen."""
    found = {}
    for name, path in existing(site).items():
        sees.goto(home + path)
        found[name] = _violations(sees)
        if sees.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            found[name].append("wider than the screen")
    assert {name: violations for name, violations in found.items() if violations} == {}


@pytest.mark.parametrize(("scheme", "size"), _MATRIX)
def test_opened_panels_have_no_violation(sees: Page, home: str, size: tuple[int, int]) -> None:
    """Settings, downloads, forms of citing, previews and, on a phone, outline and menu are fine when open."""
    sees.goto(home + DIRECTIVE)
    for summary in (".vb-cite-box > summary", ".vb-downloads > summary", ".vb-settings > summary"):
        sees.locator(summary).click()
    assert _violations(sees) == []
    sees.keyboard.press("Escape")
    sees.locator("a.vb-cite").first.focus()
    sees.locator(".vb-popup").wait_for()
    assert _violations(sees) == []
    if size == _PHONE:
        sees.locator(".vb-outline > summary").click()
        assert _violations(sees) == []
        sees.locator(".vb-outline > summary").click()
        sees.locator("button.md-header__button[for=__drawer]").click()
        sees.wait_for_timeout(400)  # the menu slides in
        assert _violations(sees) == []


@pytest.mark.full
@pytest.mark.parametrize(("scheme", "size"), _MATRIX)
def test_no_kind_of_page_has_a_violation_with_everything_open(
    sees: Page, site: Path, home: str, size: tuple[int, int]
) -> None:
    """Whatever folds open on a page, and the menu on a phone, hides no violation either."""
    found = {}
    for name, path in existing(site).items():
        sees.goto(home + path)
        sees.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true })")
        found[name] = _violations(sees)
        if size == _PHONE:
            sees.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = false })")
            sees.locator("button.md-header__button[for=__drawer]").click()
            sees.wait_for_timeout(400)  # the menu slides in
            found[name] += _violations(sees)
    assert {name: violations for name, violations in found.items() if violations} == {}


@pytest.mark.parametrize(("scheme", "size"), _MATRIX)
def test_opened_search_has_no_violation(sees: Page, home: str, size: tuple[int, int]) -> None:
    """The search is fine while it shows results: in the header or, on a phone, on its own page."""
    sees.goto(home + HOME)
    box = sees.locator(".md-header input[name=q]")
    if size == _PHONE:
        sees.locator(".vb-search-link").click()
        box = sees.get_by_role("main").get_by_role("searchbox")
    box.press_sequentially("nghị quyết")
    if size == _PHONE:
        box.press("Enter")
    where = ".md-content" if size == _PHONE else ".md-header"
    sees.locator(f"{where} a[href*='van-ban/'], {where} a[href*='vien-dan/']").first.wait_for()
    assert _violations(sees) == []


@pytest.mark.parametrize(("scheme", "size"), [("light", _DESKTOP), ("dark", _DESKTOP)])
def test_high_contrast_is_seven_to_one(sees: Page, home: str) -> None:
    """With high contrast, the text keeps 7 : 1 and more (WCAG 2.2, 1.4.6)."""
    sees.goto(home + DIRECTIVE)
    sees.locator(".vb-settings > summary").click()
    sees.get_by_label("Cao").check()
    sees.keyboard.press("Escape")
    sees.evaluate(_AXE.read_text("utf-8"))
    rule = "{runOnly: ['color-contrast-enhanced']}"
    found: Any = sees.evaluate(f"axe.run('[data-source-text]', {rule}).then((run) => run.violations.length)")
    assert found == 0
