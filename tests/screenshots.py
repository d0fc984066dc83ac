"""Pictures of each kind of page, for people to look at: `make screenshots` writes them into screenshots/."""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.kinds import existing
from tests.browser.server import served
from tests.building import ROOT, mkdocs
from tests.chromium import launch

_FOLDER = ROOT / "screenshots"
_WIDTHS = (360, 768, 1440)
_SCHEMES = ("light", "dark")
_HIGHEST = 2400  # pixels of a page that one can take in


def main() -> None:
    """Build the site and picture one page of each kind, at three widths, light and dark."""
    built = mkdocs(ROOT, _FOLDER / "site")
    if built.returncode:
        sys.exit(built.log)
    with served(built.folder) as home, sync_playwright() as playwright:
        browser = launch(playwright)
        for width in _WIDTHS:
            for scheme in _SCHEMES:
                _picture(browser, home, existing(built.folder), width, scheme)
        browser.close()


def _picture(browser: Browser, home: str, kinds: dict[str, str], width: int, scheme: str) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
        service_workers="block",
    )
    page = context.new_page()
    for name, path in kinds.items():
        page.goto(home + path)
        page.wait_for_load_state("networkidle")
        high = min(_HIGHEST, int(page.evaluate("document.documentElement.scrollHeight")))
        page.set_viewport_size({"width": width, "height": high})
        page.screenshot(path=_file(name, width, scheme))
        page.set_viewport_size({"width": width, "height": 900})
    context.close()


def _file(name: str, width: int, scheme: str) -> Path:
    return _FOLDER / f"{name.replace(' ', '-')}-{width}-{scheme}.png"


if __name__ == "__main__":
    main()
