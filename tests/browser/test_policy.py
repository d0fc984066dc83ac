"""Under the strict policy every page opens without a violation; what a policy must refuse is refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kinds import existing
from tests.browser.visits import DESKTOP_LIGHT, PHONE_DARK, TELL_REFUSALS, Screen, Visits
from tests.browser.watch import Watch
from tests.site.pages import html_files


@pytest.mark.parametrize("screen", [PHONE_DARK, DESKTOP_LIGHT], ids=str)
def test_no_kind_of_page_violates_the_policy(visits: Visits, screen: Screen) -> None:
    """A page of each kind opens without an error on the console; a refused script or style would be one."""
    assert {name: page.faults for name, page in visits(screen).items() if page.faults} == {}


@pytest.mark.full
def test_no_page_violates_the_policy(page: Page, home: str, site: Path) -> None:
    """The same of every page; the watch of the browser tells the errors."""
    page.add_init_script(TELL_REFUSALS)
    for path in html_files(site):
        if path != "404.html":
            page.goto(home + path.removesuffix("index.html"), wait_until="load")


# What holds a row for every document, or for every page.
_WHOLE = re.compile(r"sitemap|search_index|\.jsonl|\.csv|collection\.json|citation-graph|/v1/manifest|\.ics")


def test_no_page_fetches_what_grows_with_the_collection(page: Page, home: str, site: Path) -> None:
    """Opening a page of any kind asks for no sitemap and no list of all documents."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in existing(site).values():
        page.goto(home + path, wait_until="networkidle")
    assert len(asked) > len(existing(site))
    assert [url for url in asked if _WHOLE.search(url)] == []


def test_the_policy_refuses_what_a_text_might_bring(page: Page, home: str, watch: Watch) -> None:
    """A script or handler put into a page does not run."""
    page.goto(home)
    page.evaluate(
        "() => { const box = document.createElement('div');"
        "box.innerHTML = '<img src=x onerror=\"window.ran = 1\">'; document.body.append(box);"
        "const script = document.createElement('script'); script.textContent = 'window.ran = 2';"
        "document.body.append(script) }"
    )
    page.wait_for_timeout(300)
    assert page.evaluate("window.ran") is None
    assert watch.faults
    watch.faults.clear()
    expect(page.get_by_role("main")).to_be_visible()
