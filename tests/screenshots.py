"""Pictures of each kind of page, for people to look at: `make screenshots` writes them into screenshots/.

Pages are pictured as they open; then what a reader opens on them; then the sheets that a printer would give.
"""

from __future__ import annotations

import struct
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped] # the package ships no types
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.kinds import DIRECTIVE, HOME, SEARCH, WITH_HEAD, existing
from tests.browser.server import served
from tests.building import ROOT, mkdocs
from tests.chromium import launch

_FOLDER = ROOT / "screenshots"
_WIDTHS = (360, 768, 1440)
_SCHEMES = ("light", "dark")
_SCREEN, _HIGHEST = 900, 2400  # pixels: of a screen, and of a page that one can take in


def main() -> None:
    """Build the site and picture one page of each kind, at three widths, light and dark, and on paper."""
    built = mkdocs(ROOT, _FOLDER / "site")
    if built.returncode:
        sys.exit(built.log)
    with served(built.folder) as home, sync_playwright() as playwright:
        browser = launch(playwright)
        for width in _WIDTHS:
            for scheme in _SCHEMES:
                _picture(browser, home, existing(built.folder), width, scheme)
        _print(browser, home)
        browser.close()


def _picture(browser: Browser, home: str, kinds: dict[str, str], width: int, scheme: str) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": _SCREEN},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
        service_workers="block",
    )
    page = context.new_page()
    for name, path in kinds.items():
        page.goto(home + path, wait_until="networkidle")
        high = min(_HIGHEST, int(page.evaluate("document.documentElement.scrollHeight")))
        page.set_viewport_size({"width": width, "height": high})
        page.screenshot(path=_file(name, width, scheme))
        page.set_viewport_size({"width": width, "height": _SCREEN})
    for name, (path, open_it) in _OPENED.items():
        page.goto(home + path, wait_until="networkidle")
        open_it(page)
        page.wait_for_timeout(400)  # what opens slides in
        page.screenshot(path=_file(name, width, scheme))
    context.close()


def _search(page: Page) -> None:
    box = page.get_by_role("main").get_by_role("searchbox")
    box.fill("nghi quyet 20")
    box.press("Enter")
    page.locator("main .md-content a[href*='vien-dan/']").first.wait_for()


def _search_from_the_head(page: Page) -> None:
    box = page.locator(".md-header input[name=q]")
    if box.is_visible():
        box.press_sequentially("nghi quyet 20")
        page.locator(".md-header a[href*='vien-dan/']").first.wait_for()


def _menu(page: Page) -> None:
    button = page.locator("button.md-header__button[for=__drawer]")
    if button.is_visible():
        button.click()


def _outline(page: Page) -> None:
    bar = page.locator(".vb-outline > summary")
    if bar.is_visible():
        bar.click()


def _folded(page: Page) -> None:
    page.locator(".vb-downloads > summary").click()
    page.locator(".vb-cite-box > summary").click()


_OPENED: dict[str, tuple[str, Callable[[Page], None]]] = {
    "opened search": (f"{SEARCH}", _search),
    "opened search in the head": (HOME, _search_from_the_head),
    "opened menu": (HOME, _menu),
    "opened outline": (WITH_HEAD, _outline),
    "opened settings": (DIRECTIVE, lambda page: page.locator(".vb-settings > summary").click()),
    "opened preview": (DIRECTIVE, lambda page: page.locator("a.vb-cite").first.focus()),
    "opened downloads and citing": (DIRECTIVE, _folded),
}


def _print(browser: Browser, home: str) -> None:
    """Picture the sheets of a directive."""
    page = browser.new_page()
    page.goto(home + DIRECTIVE, wait_until="networkidle")
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    for number, sheet in enumerate(document, 1):
        drawn = sheet.render(scale=1.5, rev_byteorder=True)
        (_FOLDER / f"sheet-{number}.png").write_bytes(
            _png(drawn.width, drawn.height, drawn.stride, bytes(drawn.buffer))
        )
    document.close()
    page.close()


def _png(width: int, height: int, stride: int, data: bytes) -> bytes:
    """Return a PNG of rows of red, green and blue bytes (https://www.w3.org/TR/png-3/)."""
    rows = b"".join(b"\0" + data[row * stride : row * stride + 3 * width] for row in range(height))
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    )


def _file(name: str, width: int, scheme: str) -> Path:
    return _FOLDER / f"{name.replace(' ', '-')}-{width}-{scheme}.png"


if __name__ == "__main__":
    main()
