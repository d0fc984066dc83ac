"""A Chromium that looks at the built site and forgives nothing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from tests.browser.server import served
from tests.browser.watch import Watch

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_FLAGS = (
    "--headless=new",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    # The reader has a mouse.
    "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4",
)
_PATIENCE = 10_000  # milliseconds


@pytest.fixture(scope="session")
def home(site: Path) -> Iterator[str]:
    """Serve the built site and return the address of its home page."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Return Playwright, which steers the browser."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Start Chromium with an empty profile."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    started = playwright.chromium.launch(
        executable_path=_executable(),
        headless=False,  # by our own flag: the new headless mode is the browser that readers have
        chromium_sandbox=not root,
        args=[*_FLAGS, *(["--no-sandbox"] if root else [])],
    )
    yield started
    started.close()


@pytest.fixture
def watch(home: str) -> Watch:
    """Return the list of faults, for tests that expect one and take it off."""
    return Watch(home=home)


@pytest.fixture
def context(browser: Browser, watch: Watch) -> Iterator[BrowserContext]:
    """Begin as a reader who was never here; the test fails when a page did what no page may do."""
    started = browser.new_context(locale="vi-VN", viewport={"width": 1280, "height": 900})
    started.set_default_timeout(_PATIENCE)
    watch.look_at(started)
    yield started
    started.close()
    assert watch.faults == []


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """Return an empty page."""
    return context.new_page()


def _executable() -> str:
    named = os.environ.get("CHROMIUM")
    found = shutil.which(named) if named else next(filter(None, map(shutil.which, _BROWSERS)), None)
    assert found, "Thiếu Chromium: chạy `make test` để cài, hoặc đặt biến môi trường CHROMIUM."
    return found
