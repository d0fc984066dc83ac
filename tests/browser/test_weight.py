"""What a directive's page weighs on the way, and that nothing in it moves once it is drawn."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Response

from tests.browser.kinds import existing

_OURS, _COLD = 120_000, 350_000  # bytes, compressed as servers do
# What the theme brings bears a digest, so that browsers keep it for good.
_THEME = re.compile(r"/assets/(?:javascripts|stylesheets)/.*\.[0-9a-f]{8}\.min\.(?:js|css)$")
_NOTHING = 0.001  # what a scrollbar of the machine may do
_VISITS = 3
_LITTLE = 0.02  # of the screen; Lighthouse calls five times as much good
_SHIFTS = """() => new Promise((resolve) => {
  let sum = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value
  }).observe({type: 'layout-shift', buffered: true})
  setTimeout(() => resolve(sum), 600)
})"""


def _loaded(page: Page, address: str) -> dict[str, int]:
    """Return the compressed size of everything that opening `address` fetches."""
    responses: list[Response] = []
    page.on("response", lambda answer: responses.append(answer))  # noqa: PLW0108 - Playwright marks its handlers
    page.goto(address, wait_until="networkidle")
    return {
        answer.url: len(gzip.compress(answer.body(), 6))
        for answer in responses
        if answer.url.startswith("http") and answer.status == 200
    }


@pytest.mark.parametrize(
    "slug", ["cong-van-tuyen-giao-2017-cdvcvn", "ke-hoach-thi-dua-2017-cdvcvn", "cong-van-166-cdvc-2016"]
)
def test_a_directive_is_light(page: Page, home: str, slug: str) -> None:
    """Beyond what the theme's files weigh, a directive needs at most 120 KB; with an empty store 350 KB."""
    sizes = _loaded(page, f"{home}van-ban/{slug}/")
    ours = sum(size for url, size in sizes.items() if not _THEME.search(url))
    assert ours <= _OURS, sorted(sizes.items(), key=lambda row: -row[1])
    assert sum(sizes.values()) <= _COLD


def _least_moved(page: Page, address: str) -> float:
    """Return how much moves whenever the page is opened; a busy machine may once draw half a header first."""
    moved = 1.0
    for _ in range(_VISITS):
        page.goto(address)
        moved = min(moved, page.evaluate(_SHIFTS))
        if moved < _NOTHING:
            break
    return moved


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves(page: Page, site: Path, home: str, width: int) -> None:
    """What a directive has shown stays where it is; elsewhere at most a line of a list moves a little."""
    page.set_viewport_size({"width": width, "height": 800})
    moved = {name: _least_moved(page, home + path) for name, path in existing(site).items()}
    assert max(moved["directive"], moved["directive with sections"]) < _NOTHING
    assert {name: shift for name, shift in moved.items() if shift > _LITTLE} == {}


def test_long_numbers_and_addresses_stay_on_the_screen(page: Page, home: str) -> None:
    """On the narrowest phone, words without a place to break make no page wider than the screen."""
    page.set_viewport_size({"width": 360, "height": 800})
    long = "1234567890/KH-LĐLĐ-UBMTTQ-BCĐPTTĐXDĐSVHƠKDC-VPUBND-" * 3
    for path in ("van-ban/cong-van-166-cdvc-2016/", "vien-dan/nghi-quyet-20-nq-tw-khoa-x/"):
        page.goto(home + path)
        page.evaluate(
            """(long) => {
              const holders = 'h1, h2, h3, p, li, dd, td, th, blockquote, summary, .vb-crumbs span, article a'
              document.querySelectorAll(holders).forEach((holder) => holder.prepend(`${long} `))
            }""",
            f"https://van-ban.example/{long}",
        )
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path
