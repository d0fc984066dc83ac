"""The Chromium that every test in a browser shares: started once, with an empty profile."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

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


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Return Playwright, which steers the browser."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Start Chromium with an empty profile."""
    started = launch(playwright)
    yield started
    started.close()


def launch(playwright: Playwright) -> Browser:
    """Start the Chromium of this machine."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return playwright.chromium.launch(
        executable_path=find_chromium(),
        headless=False,  # by our own flag: the new headless mode is the browser that readers have
        chromium_sandbox=not root,
        args=[*_FLAGS, *(["--no-sandbox"] if root else [])],
    )


def find_chromium() -> str:
    """Return the path of Chromium or Chrome."""
    named = os.environ.get("CHROMIUM")
    found = shutil.which(named) if named else next(filter(None, map(shutil.which, _BROWSERS)), None)
    assert found, "Thiếu Chromium: chạy `make test` để cài, hoặc đặt biến môi trường CHROMIUM."
    return found
