"""Without a network, what was read can be read again, and the rest says so."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.kinds import CITED, DIRECTIVE
from tests.waiting import until


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    """Open a page in a browser that lets workers in."""
    context = browser.new_context(locale="vi-VN", service_workers="allow")
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


def _kept(page: Page, address: str) -> None:
    """Wait until the worker is at work and has kept `address`."""
    until(page, "navigator.serviceWorker.ready.then(({active}) => active.state === 'activated')")
    until(page, "(address) => caches.match(address).then(Boolean)", address)


def test_what_was_read_is_there_without_a_network(reader: Page, home: str) -> None:
    """The first page of a visit, which came before the worker, is kept as well, with its look."""
    reader.goto(home + DIRECTIVE)
    _kept(reader, home + DIRECTIVE)
    for name in ("site", "directive", "citing"):
        _kept(reader, f"{home}assets/stylesheets/{name}.css")
    reader.context.set_offline(offline=True)
    reader.goto(home + DIRECTIVE)
    expect(reader.locator("[data-source-text]")).to_contain_text("Thực hiện")
    expect(reader.locator(".vb-card")).to_have_css("border-inline-start-width", "4px")
    reader.goto(home)
    expect(reader.get_by_role("heading", level=1)).to_have_text("Văn bản chỉ đạo")


def test_what_was_not_read_says_so_and_lists_what_was(reader: Page, home: str) -> None:
    """A page that was never opened leads to the page for such times, which names what can be read."""
    reader.goto(home + DIRECTIVE)
    _kept(reader, home + DIRECTIVE)
    for needed in ("ngoai-tuyen/", "assets/javascripts/offline.js"):
        _kept(reader, home + needed)
    reader.context.set_offline(offline=True)
    reader.goto(home + CITED)
    expect(reader.get_by_role("heading", level=1)).to_have_text("Không có mạng")
    saved = reader.locator("#da-luu").get_by_role("link")
    expect(saved.filter(has_text="Nhiệm vụ trọng tâm")).to_have_attribute("href", home + DIRECTIVE)


def test_the_network_goes_first(reader: Page, home: str) -> None:
    """What was kept never hides what is newer."""
    reader.goto(home + DIRECTIVE)
    _kept(reader, home + DIRECTIVE)
    reader.evaluate(
        """async (address) => {
          const store = await caches.open((await caches.keys())[0])
          await store.put(address, new Response('cũ', {headers: {'Content-Type': 'text/html'}}))
        }""",
        home + DIRECTIVE,
    )
    reader.goto(home + DIRECTIVE)
    expect(reader.locator("[data-source-text]")).to_be_visible()


def test_the_site_can_be_installed_below_any_folder(site: Path) -> None:
    """The manifest is Vietnamese, its addresses are relative, and its pictures are there."""
    manifest = json.loads((site / "manifest.webmanifest").read_text("utf-8"))
    assert manifest["lang"] == "vi"
    base = "https://van-ban.example/thu-muc/manifest.webmanifest"
    for key in ("id", "start_url", "scope"):
        assert urljoin(base, manifest[key]) == "https://van-ban.example/thu-muc/"
    for icon in manifest["icons"]:
        assert (site / icon["src"]).is_file()
    assert {"192x192", "512x512"} <= {icon["sizes"] for icon in manifest["icons"]}
