"""The search as a reader uses it: the box in the header, the search page, the arrival."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.waiting import until

GUIDE = "van-ban/huong-dan-7-2023/"
PLAN = "van-ban/ke-hoach-12-2021/"


def test_header_answers_while_typing(small: str, page: Page) -> None:
    """Typing shows what was understood and the best places, which the arrow keys reach."""
    page.goto(small)
    box = page.get_by_role("searchbox", name="Tìm trong các văn bản")
    box.press_sequentially("dang vien tre")
    expect(page.get_by_role("search").get_by_role("status")).to_have_text("1 văn bản cho “đảng viên trẻ”")
    found = page.locator(".vb-search__result")
    expect(found).to_have_count(1)
    expect(found.locator("mark")).to_have_text("đảng viên trẻ")
    box.press("ArrowDown")
    while not found.evaluate("(link) => link === document.activeElement"):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"{PLAN}\\?tim=[^#]*#muc-1$"))


def test_header_closes_and_goes_back_to_the_box(small: str, page: Page) -> None:
    """Escape closes the list and returns to the box; the slash key leads to it from anywhere."""
    page.goto(small)
    page.keyboard.press("/")
    box = page.get_by_role("searchbox")
    expect(box).to_be_focused()
    box.press_sequentially("hoa binh")
    panel = page.locator(".vb-search__panel")
    expect(panel).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(box).to_be_focused()


def test_header_leads_to_the_page(small: str, page: Page) -> None:
    """The enter key asks the search page."""
    page.goto(small)
    box = page.get_by_role("searchbox")
    box.fill("hoa binh")
    box.press("Enter")
    expect(page).to_have_url(f"{small}tim-kiem/?q=hoa+binh")
    expect(page.locator(".vb-find__notes")).to_contain_text(
        "Kết quả cho “hoa binh”".replace("hoa binh", "hòa bình")
    )


def test_page_shows_what_was_searched_and_the_literal_way(small: str, page: Page) -> None:
    """The reader sees the restored words and can have the typed ones instead."""
    page.goto(f"{small}tim-kiem/?q=dang+vien")
    expect(page.locator(".vb-find__status")).to_have_text("1 văn bản, 1 điểm")
    page.get_by_role("link", name="Tìm đúng như đã gõ").click()
    expect(page.locator(".vb-find__status")).to_have_text("Không văn bản nào có “dang vien”.")
    page.get_by_role("link", name="Tìm cả những chữ khác dấu").click()
    expect(page.locator(".vb-result")).to_have_count(1)


def test_address_holds_the_state(crowded: str, page: Page) -> None:
    """Filter, order and page stand in the address; going back shows what was there; a copy shows the same."""
    page.goto(f"{crowded}tim-kiem/")
    page.locator(".vb-find__input").fill("giao thong")
    page.get_by_role("button", name="Tìm").click()
    status = page.locator(".vb-find__status")
    expect(status).to_have_text("26 văn bản, 26 điểm")
    page.get_by_text("Cơ quan ban hành", exact=True).click()
    page.get_by_role("link", name="Sở Giao thông (12)").click()
    expect(status).to_have_text("12 văn bản, 12 điểm")
    page.get_by_role("link", name="ngày", exact=True).click()
    page.get_by_role("link", name="Trang sau").click()
    expect(page.locator(".vb-result")).to_have_count(2)
    shared = page.url
    titles = page.locator(".vb-result__title").all_inner_texts()
    page.go_back()
    expect(page.locator(".vb-result")).to_have_count(10)
    page.go_back()
    page.go_back()
    expect(status).to_have_text("26 văn bản, 26 điểm")
    page.goto(shared)
    expect(page.locator(".vb-result")).to_have_count(2)
    assert page.locator(".vb-result__title").all_inner_texts() == titles


def test_nothing_found_helps_on(small: str, page: Page) -> None:
    """The empty answer says so, offers the parts, and shows the lists again."""
    page.goto(f"{small}tim-kiem/?q=thần+viên")
    expect(page.locator(".vb-find__status")).to_have_text("Không văn bản nào có “thần viên”.")
    expect(page.get_by_role("link", name="Tất cả văn bản")).to_be_visible()
    page.get_by_role("link", name="từng chữ riêng lẻ").click()
    expect(page.locator(".vb-result")).to_have_count(2)


@pytest.mark.parametrize(
    "query",
    ["van ban co", "<img src=x onerror=document.title='hỏng'>", "\"><script>document.title='hỏng'</script>"],
)
def test_hostile_text_stays_text(small: str, page: Page, query: str) -> None:
    """Markup in titles, texts and queries is shown, never run and never made into elements."""
    page.goto(small)
    page.get_by_role("searchbox").press_sequentially(query, delay=1)
    expect(page.locator(".vb-search__panel")).to_be_visible()
    box = page.get_by_role("searchbox").first
    box.press("Enter")
    expect(page.locator(".vb-find__status")).not_to_have_text(re.compile("^(Đang tìm…)?$"))
    assert "hỏng" not in page.title().replace(query, "")
    assert page.locator("img, main script, header script").count() == 0


def test_hostile_title_is_shown_as_written(small: str, page: Page) -> None:
    """The title of a document is text, whatever stands in it."""
    page.goto(f"{small}tim-kiem/?q=hoa+binh")
    expect(page.locator(".vb-result__title")).to_contain_text('<img src=x onerror="document.title=')
    expect(page.locator(".vb-result__title mark")).to_have_text("hoà bình")


def test_arrival_marks_the_words(small: str, page: Page) -> None:
    """The link leads to the point, where the words are painted without touching the text."""
    page.goto(f"{small}tim-kiem/?q=hoa+binh")
    page.locator(".vb-result__point").click()
    expect(page).to_have_url(re.compile(f"{GUIDE}\\?tim=h%C3%B2a\\+b%C3%ACnh#muc-1$"))
    until(page, "CSS.highlights.has('vb-tim')")
    painted = page.evaluate("Array.from(CSS.highlights.get('vb-tim'), String)")
    assert painted == ["hòa bình"]
    assert page.locator("[data-source-text] mark").count() == 0


def test_arrival_leaves_out_what_is_not_the_text(small: str, page: Page) -> None:
    """Words of ours inside the text are neither marked nor joined to its words."""
    page.goto(f"{small}{GUIDE}?tim=giao")
    until(page, "CSS.highlights.has('vb-tim')")
    painted = page.evaluate(
        "Array.from(CSS.highlights.get('vb-tim'), (range) => range.startContainer.parentElement.tagName)"
    )
    assert painted
    assert set(painted) == {"P"}


def test_without_javascript_the_lists_remain(browser: Browser, small: str) -> None:
    """Who has no JavaScript finds the lists on the search page."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{small}tim-kiem/")
    expect(page.get_by_role("link", name="Tất cả văn bản")).to_be_visible()
    context.close()


def test_failed_load_says_so(small: str, page: Page) -> None:
    """When the index does not come the page says so and shows the lists; the next try may work."""
    page.route("**/manifest.json", lambda route: route.fulfill(status=200, body="hỏng"))
    page.goto(f"{small}tim-kiem/?q=hoa+binh")
    expect(page.locator(".vb-find__status")).to_contain_text("Chưa tải được dữ liệu tìm kiếm")
    expect(page.get_by_role("link", name="Tất cả văn bản")).to_be_visible()
    page.unroute("**/manifest.json")
    page.get_by_role("button", name="Tìm").click()
    expect(page.locator(".vb-result")).to_have_count(1)
