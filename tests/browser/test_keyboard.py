"""The keyboard is enough for the whole way through the site and for every point; the focus is always seen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kinds import DIRECTIVE, HOME, SEARCH, existing

_DIRECTIVES = sorted(
    path.stem for path in (Path(__file__).resolve().parents[2] / "source_texts").glob("*-*.txt")
)
# Whether any corner or the middle of what has the focus is on top of everything else.
_SEEN = """() => {
  const focused = document.activeElement
  if (!focused || focused === document.body) return true
  const boxes = [...focused.getClientRects()].filter((box) => box.width && box.height)
  return boxes.length === 0 || boxes.some((box) =>
    [[.5, .5], [.1, .2], [.9, .2], [.1, .8], [.9, .8]].some(([x, y]) => {
      const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y)
      return top && (focused.contains(top) || top.contains(focused))
    }))
}"""


def _tab_to(page: Page, selector: str) -> None:
    """Press Tab until what has the focus matches `selector`."""
    _press_to(page, "Tab", selector)


def _press_to(page: Page, key: str, selector: str) -> None:
    for _ in range(120):
        page.keyboard.press(key)
        if page.evaluate("(selector) => document.activeElement?.matches(selector)", selector):
            return
    pytest.fail(f"{key} does not reach {selector}")


def test_from_home_to_a_citation_and_back(page: Page, site: Path, home: str) -> None:
    """Home, search, directive, citation and back, without touching the mouse."""
    page.goto(home + HOME)
    if (site / SEARCH / "index.html").is_file():
        _tab_to(page, "main input[name=q]")
        page.keyboard.type("tuyen giao 2022")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile(f"{SEARCH}\\?q="))
        page.locator(f"main a[href*='{DIRECTIVE}']").first.wait_for()
        _tab_to(page, f"main a[href*='{DIRECTIVE}']")
    else:
        _tab_to(page, "input[name=query]")
        page.keyboard.type("Nhiệm vụ trọng tâm công tác Tuyên giáo 2022")
        page.locator(f".md-search-result__list a[href*='{DIRECTIVE}']").first.wait_for()
        _press_to(page, "ArrowDown", f".md-search-result__list a[href*='{DIRECTIVE}']")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(DIRECTIVE))
    _tab_to(page, "a.vb-cite")
    expect(page.locator(".vb-popup")).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/vien-dan/"))
    page.go_back()  # Alt and the left arrow, which a browser without a window does not know
    page.wait_for_url(re.compile(DIRECTIVE))


@pytest.mark.parametrize("width", [360, 1280])
def test_the_focus_is_never_hidden(page: Page, home: str, width: int) -> None:
    """Forwards and backwards through a directive, what has the focus is not below header or outline."""
    page.set_viewport_size({"width": width, "height": 700})
    page.emulate_media(reduced_motion="reduce")
    page.goto(home + DIRECTIVE)
    assert _hidden(page, 70) == []


@pytest.mark.full
@pytest.mark.parametrize("width", [360, 1280])
def test_the_focus_is_hidden_on_no_kind_of_page(page: Page, site: Path, home: str, width: int) -> None:
    """The same through the first forty targets of every kind of page."""
    page.set_viewport_size({"width": width, "height": 700})
    page.emulate_media(reduced_motion="reduce")
    hidden = {}
    for name, path in existing(site).items():
        page.goto(home + path)
        hidden[name] = _hidden(page, 40)
    assert {name: parts for name, parts in hidden.items() if parts} == {}


def _hidden(page: Page, steps: int) -> list[str]:
    """Return what had the focus where nobody could see it, `steps` forwards and back again."""
    hidden = []
    for key in ("Tab", "Shift+Tab"):
        for _ in range(steps):
            page.keyboard.press(key)
            page.keyboard.press("Escape")  # a preview may lie over it, and goes away, as does the search
            if not page.evaluate(_SEEN):
                hidden.append(page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))
    return hidden


@pytest.mark.parametrize("slug", _DIRECTIVES)
@pytest.mark.parametrize("width", [360, 1280])
def test_every_point_is_reached_by_its_address(page: Page, home: str, slug: str, width: int) -> None:
    """Every anchor of a text brings the beginning of its point on the screen, below what stays on top."""
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(f"{home}van-ban/{slug}/")
    missed = page.evaluate(
        """async () => {
          const missed = []
          const tops = ['.md-header', '.vb-outline'].map((name) => document.querySelector(name))
          for (const point of document.querySelectorAll('[data-source-text] [id]')) {
            location.hash = point.id
            await new Promise(requestAnimationFrame)
            const lowest = Math.max(...tops.map((top) => {
              const style = top && getComputedStyle(top)
              const stays = style && ['fixed', 'sticky'].includes(style.position) && style.display !== 'none'
              return stays ? top.getBoundingClientRect().bottom : 0
            }))
            const start = point.getBoundingClientRect().top
            if (start < lowest - 1 || start > innerHeight - 20) missed.push([point.id, start, lowest])
          }
          return missed
        }"""
    )
    assert missed == []


# Notes what is copied: the clipboard is shared with other tests.
_NOTE_COPIES = """
  window.copied = []
  navigator.clipboard.writeText = async (text) => { window.copied.push(text) }
"""


def test_menu_and_search_open_by_keyboard_on_a_narrow_screen(page: Page, home: str) -> None:
    """Also where the menu is folded away, Enter opens it and Escape closes it and gives the focus back."""
    page.set_viewport_size({"width": 360, "height": 700})
    page.goto(home + HOME)
    menu = page.get_by_role("button", name="Mở các mục của trang")
    _tab_to(page, "button[aria-label='Mở các mục của trang']")
    page.keyboard.press("Enter")
    expect(menu).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".md-sidebar--primary")).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu).to_be_focused()
    expect(page.locator(".md-sidebar--primary")).to_be_hidden()


@pytest.mark.parametrize("slug", _DIRECTIVES)
def test_permalink_and_copy_by_keyboard_as_by_mouse(page: Page, home: str, slug: str) -> None:
    """At every point, link and button take the focus, and Enter copies what a click copies."""
    page.add_init_script(_NOTE_COPIES)
    page.goto(f"{home}van-ban/{slug}/")
    points = page.locator("[data-source-text] a.vb-permalink")
    buttons = page.locator("[data-source-text] .vb-copy")
    assert points.count() == buttons.count() > 0
    unreached = page.evaluate(
        """() => [...document.querySelectorAll('.vb-permalink, .vb-copy')].filter((tool) => {
          tool.focus()
          return document.activeElement !== tool || getComputedStyle(tool).opacity !== '1'
        }).length"""
    )
    assert unreached == 0
    for row in (0, points.count() - 1):
        points.nth(row).focus()
        page.keyboard.press("Tab")
        expect(buttons.nth(row)).to_be_focused()
        page.keyboard.press("Enter")
        buttons.nth(row).click()
        typed, clicked = page.evaluate("window.copied.splice(0)")
        assert typed == clicked
        points.nth(row).focus()
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile(f"{slug}/#"))
        assert typed.endswith(page.url)
        assert typed.startswith(points.nth(row).get_attribute("data-reference") or "?")
