"""Previews of citations and abbreviations: by mouse, keyboard and touch."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.kinds import DIRECTIVE, WITH_HEAD


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """Open a page on a touch screen."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True, service_workers="block"
    )
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


def test_abbreviation_by_mouse_and_keyboard(page: Page, home: str) -> None:
    """An abbreviation is explained on hover and on focus; Escape takes the explanation away."""
    page.goto(home + WITH_HEAD)
    mark = page.locator("abbr", has_text="CCVCLĐ").first
    card = page.locator(".vb-popup")
    mark.hover()
    expect(card).to_contain_text("công chức, viên chức, lao động")
    page.mouse.move(0, 0)
    expect(card).to_be_hidden()
    mark.focus()
    expect(card).to_contain_text("công chức, viên chức, lao động")
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(mark).to_have_accessible_description(re.compile("công chức, viên chức, lao động"))


def test_abbreviation_by_touch(phone: Page, home: str) -> None:
    """A tap explains, a tap elsewhere takes the explanation away."""
    phone.goto(home + WITH_HEAD)
    phone.locator("abbr", has_text="CCVCLĐ").first.tap()
    expect(phone.locator(".vb-popup")).to_contain_text("công chức, viên chức, lao động")
    phone.locator("h1").tap()
    expect(phone.locator(".vb-popup")).to_be_hidden()


def test_citation_by_touch_shows_first_and_opens_then(phone: Page, home: str) -> None:
    """The first tap on a citation shows what it is, the second one goes there."""
    phone.goto(home + DIRECTIVE)
    link = phone.locator("a.vb-cite").first
    link.tap()
    expect(phone.locator(".vb-popup")).to_contain_text("Chạm lần nữa để mở.")
    expect(phone).to_have_url(home + DIRECTIVE)
    link.tap()
    expect(phone).to_have_url(re.compile("/vien-dan/"))
