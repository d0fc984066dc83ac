"""A Chromium that looks at the built site and forgives nothing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.server import served
from tests.browser.visits import Visits, visit
from tests.browser.watch import Watch

_PATIENCE = 10_000  # milliseconds, on a busy machine
expect.set_options(timeout=_PATIENCE)


@pytest.fixture(scope="session")
def home(site: Path) -> Iterator[str]:
    """Serve the built site and return the address of its home page."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def visits(browser: Browser, site: Path, home: str) -> Visits:
    """Return what a page of each kind shows on a screen; each screen is looked at once."""
    return cache(lambda screen: visit(browser, screen, site, home))


@pytest.fixture
def watch(home: str) -> Watch:
    """Return the list of faults, for tests that expect one and take it off."""
    return Watch(home=home)


@pytest.fixture
def context(browser: Browser, watch: Watch) -> Iterator[BrowserContext]:
    """Begin as a reader who was never here; the test fails when a page did what no page may do."""
    started = browser.new_context(
        locale="vi-VN",
        viewport={"width": 1280, "height": 900},
        # Its own test lets it in; elsewhere it would stand between a test and the network.
        service_workers="block",
    )
    started.set_default_timeout(_PATIENCE)
    watch.look_at(started)
    yield started
    started.close()
    assert watch.faults == []


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """Return an empty page."""
    return context.new_page()
