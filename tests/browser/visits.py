"""One visit to a page of each kind, which tells several tests what they ask."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.kinds import existing
from tests.browser.watch import Watch
from tests.building import ROOT

AXE = (ROOT / ".venv/checkers/node_modules/axe-core/axe.min.js").read_text("utf-8")
# Every rule, those that are off by default included: the size of targets is part of WCAG 2.2 AA.
_RUN_AXE = """async () => {
  const found = await axe.run(document, {
    resultTypes: ['violations'], rules: {'target-size': {enabled: true}},
  })
  return found.violations.flatMap(({id, nodes}) => nodes.map(({html, failureSummary}) =>
    `${id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 200)}`))
}"""
_IS_WIDER = "document.documentElement.scrollWidth > window.innerWidth"
TELL_REFUSALS = "addEventListener('securitypolicyviolation', (e) => console.error(e.violatedDirective))"


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """What a reader looks at: `light` or `dark`, so many pixels wide and high."""

    scheme: str
    width: int
    height: int

    def __str__(self) -> str:
        return f"{self.scheme}-{self.width}"


PHONE_DARK = Screen(scheme="dark", width=360, height=800)
PHONE_LIGHT = Screen(scheme="light", width=360, height=800)
DESKTOP_LIGHT = Screen(scheme="light", width=1280, height=900)
DESKTOP_DARK = Screen(scheme="dark", width=1280, height=900)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """What a page showed: axe-core's violations, its width, what no page may do."""

    violations: tuple[str, ...]
    is_wider: bool
    faults: tuple[str, ...]


# Gives the visits of a screen, by the names of `kinds`.
Visits = Callable[[Screen], dict[str, Visit]]


def opened(browser: Browser, screen: Screen) -> BrowserContext:
    """Return a reader's browser with a screen."""
    return browser.new_context(
        locale="vi-VN",
        viewport={"width": screen.width, "height": screen.height},
        color_scheme="dark" if screen.scheme == "dark" else "light",
        reduced_motion="reduce",
        service_workers="block",
    )


def visit(browser: Browser, screen: Screen, site: Path, home: str) -> dict[str, Visit]:
    """Open a page of each kind; return by the names of `kinds` what was seen."""
    watch = Watch(home=home)
    with opened(browser, screen) as context:
        context.add_init_script(TELL_REFUSALS)
        watch.look_at(context)
        page = context.new_page()
        return dict(_visits(page, watch, {name: home + path for name, path in existing(site).items()}))


def _visits(page: Page, watch: Watch, addresses: dict[str, str]) -> Iterator[tuple[str, Visit]]:
    for name, address in addresses.items():
        watch.faults.clear()
        page.goto(address)
        found = violations(page)  # takes long enough for everything to come to rest
        is_wider = bool(page.evaluate(_IS_WIDER))
        faults = tuple(watch.faults)
        yield name, Visit(violations=found, is_wider=is_wider, faults=faults)


def violations(page: Page) -> tuple[str, ...]:
    """Return what axe-core holds against a page as it is now."""
    page.evaluate(AXE)
    found: Any = page.evaluate(_RUN_AXE)
    return tuple(str(violation) for violation in found)
