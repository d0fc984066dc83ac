"""Lists sort themselves for readers with a script, and stand as written for those without."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.kinds import existing

ISSUER = "co-quan/cong-doan-vien-chuc-viet-nam/"
CITED = "vien-dan/"


def column(page: Page, number: int) -> list[str]:
    """Return the words of a column from top to bottom."""
    cells = page.locator(f".vb-sortable tbody td:nth-child({number})")
    return [words.strip() for words in cells.all_inner_texts()]


def head(page: Page, name: str) -> Locator:
    """Return the head of a column."""
    return page.locator(".vb-sortable th").filter(has_text=name)


def test_a_column_sorts_up_and_down(page: Page, home: str) -> None:
    """Dates are sorted as dates; the state is announced; the keyboard is enough."""
    page.goto(home + ISSUER)
    button = head(page, "Ngày hoặc năm").get_by_role("button")
    button.focus()
    page.keyboard.press("Enter")
    expect(head(page, "Ngày hoặc năm")).to_have_attribute("aria-sort", "ascending")
    rising = [words.split("/")[-1][:4] for words in column(page, 4)]
    assert rising == sorted(rising)
    page.keyboard.press("Enter")
    expect(head(page, "Ngày hoặc năm")).to_have_attribute("aria-sort", "descending")
    falling = [words.split("/")[-1][:4] for words in column(page, 4)]
    assert falling == sorted(rising, reverse=True)


def test_numbers_are_sorted_as_numbers_and_the_unknown_comes_last(page: Page, home: str) -> None:
    """Ten citations are more than two; a date that is not known stays at the end either way."""
    page.goto(home + CITED)
    head(page, "Số lần viện dẫn").get_by_role("button").dblclick()
    counts = [int(words) for words in column(page, 4)]
    assert counts == sorted(counts, reverse=True)
    head(page, "Ngày").get_by_role("button").click()
    assert column(page, 3)[-1] == "Chưa rõ"
    head(page, "Ngày").get_by_role("button").click()
    assert column(page, 3)[-1] == "Chưa rõ"


def test_vietnamese_names_are_sorted_as_vietnamese(page: Page, home: str) -> None:
    """`Đ` stands behind `D` and before `H`."""
    page.goto(home + "co-quan/")
    head(page, "Cơ quan ban hành").get_by_role("button").click()
    names = column(page, 1)
    places = [
        next(place for place, name in enumerate(names) if name.startswith(letter)) for letter in "BCĐQT"
    ]
    assert places == sorted(places)


def test_without_a_script_the_list_is_a_list(browser: Browser, home: str) -> None:
    """No button promises what cannot happen."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(home + ISSUER)
    expect(page.locator(".vb-sortable th").first).to_have_text("Văn bản")
    expect(page.locator(".vb-sortable button")).to_have_count(0)
    expect(page.locator(".vb-sortable tbody tr")).to_have_count(7)
    context.close()


def test_the_home_form_searches(page: Page, home: str) -> None:
    """What is typed into the form on the home page reaches the search page as `q`."""
    page.route("**/tim-kiem/?q=*", lambda route: route.fulfill(body="", content_type="text/html"))
    page.goto(home)
    page.get_by_role("main").get_by_role("searchbox").fill("nghi quyet 20")
    page.get_by_role("main").get_by_role("button", name="Tìm", exact=True).click()
    expect(page).to_have_url(f"{home}tim-kiem/?q=nghi+quyet+20")


def test_on_a_phone_nothing_scrolls_sideways(page: Page, site: Path, home: str) -> None:
    """Lists become lines that say what they are; the map has a picture that fits."""
    page.set_viewport_size({"width": 360, "height": 800})
    wide = {}
    for name, path in existing(site).items():
        page.goto(home + path)
        wide[name] = page.evaluate(
            """() => [...document.querySelectorAll('.vb-sortable, .vb-rows, .vb-timeline, .vb-map--narrow')]
              .flatMap((list) => [list, ...list.querySelectorAll('*')])
              .filter((part) => part.clientWidth && part.scrollWidth > part.clientWidth + 1)
              .filter((part) => getComputedStyle(part).overflowX !== 'visible')
              .map((part) => part.className)"""
        )
    assert {name: parts for name, parts in wide.items() if parts} == {}


def test_on_a_phone_a_row_says_what_its_values_are(page: Page, home: str) -> None:
    """Without columns, each value bears the head of its column."""
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(home + ISSUER)
    value = page.locator(".vb-sortable tbody tr").first.locator("td").nth(1)
    said = value.evaluate("(cell) => getComputedStyle(cell, '::before').content")
    assert "Loại" in value.evaluate("(cell) => cell.dataset.label")
    assert "attr" in said or "Loại" in said
    link = page.locator(".vb-sortable tbody tr").first.locator("td").first
    above, below = link.bounding_box(), value.bounding_box()
    assert above is not None
    assert below is not None
    assert above["y"] + above["height"] <= below["y"] + 1
