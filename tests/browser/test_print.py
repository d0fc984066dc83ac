"""What is printed or saved as PDF: the text of the page whole, its reference, date, pages and addresses."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped] # the package ships no types
import pytest
from playwright.sync_api import Page

from build_tools.read.files import read_folder
from tests.building import ROOT, SITE_URL

_TEXTS = {
    read.slug: read.source.text[read.source.body_start :]
    for read in read_folder(ROOT / "source_texts")
    if read.source is not None
}
# The number of a link on paper, and dashes at the end of a line, which readers of PDF take for breaks.
_NOTE = re.compile(r"\[\d+\]")
_LOOSE = re.compile(r"[\s\ufffe\xad\x02-]+")


def _pages(page: Page, address: str, file: Path) -> list[str]:
    """Return the words of each sheet that the page at `address` becomes."""
    page.goto(address)
    page.pdf(path=file, prefer_css_page_size=True)
    document = pypdfium2.PdfDocument(file)
    try:
        return [sheet.get_textpage().get_text_bounded() for sheet in document]
    finally:
        document.close()


def _letters(text: str) -> str:
    return _LOOSE.sub("", text)


@pytest.mark.parametrize("slug", _TEXTS)
def test_the_text_is_whole_on_paper(page: Page, home: str, tmp_path: Path, slug: str) -> None:
    """Without the lines that stand on every sheet, the letters of the text stand on paper in one piece."""
    sheets = _pages(page, f"{home}van-ban/{slug}/", tmp_path / "van-ban.pdf")
    head = page.get_by_role("heading", level=1).inner_text()
    bodies = []
    for number, sheet in enumerate(sheets, 1):
        letters = _letters(sheet)
        for line in (_letters(head), f"Trang{number}/{len(sheets)}"):
            assert line in letters, f"sheet {number} lacks {line}"
            letters = letters.replace(line, "", 1)
        bodies.append(letters)
    paper = _NOTE.sub("", "".join(bodies))
    assert _letters(_TEXTS[slug].removeprefix("\ufeff")) in paper


def test_paper_names_where_links_lead(page: Page, home: str, tmp_path: Path) -> None:
    """Each cited document is listed with its published address, and the page with its own."""
    slug = "cong-van-166-cdvc-2016"
    paper = _letters("".join(_pages(page, f"{home}van-ban/{slug}/", tmp_path / "van-ban.pdf")))
    assert _letters(f"{SITE_URL}vien-dan/chi-thi-16-ct-ttg-2016/") in paper
    assert _letters(f"Bản in từ {SITE_URL}van-ban/{slug}/") in paper
    assert _letters("Ngày ban hành 04/7/2016") in paper


def test_nothing_to_click_is_printed(page: Page, home: str, tmp_path: Path) -> None:
    """Menus, buttons, permalinks and the forms of citing stay on the screen."""
    sheets = _pages(page, f"{home}van-ban/cong-van-166-cdvc-2016/", tmp_path / "van-ban.pdf")
    paper = " ".join(" ".join(sheets).split())
    for word in ("Chép", "Mục lục", "Tra cứu", "Tải về", "BibTeX", "Báo lỗi", "#"):
        assert word not in paper, word


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_are_printed_black_on_white(page: Page, home: str, scheme: str) -> None:
    """A reader of the dark scheme does not print black sheets, nor anybody red links without a use."""
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", media="print")
    page.goto(f"{home}van-ban/cong-van-166-cdvc-2016/")
    body = page.locator("body")
    assert body.evaluate("(element) => getComputedStyle(element).backgroundColor") == "rgb(255, 255, 255)"
    for text in ("[data-source-text] p", "[data-source-text] a.vb-cite"):
        assert (
            page.locator(text).first.evaluate("(element) => getComputedStyle(element).color")
            == "rgb(0, 0, 0)"
        )
    citation = page.locator("[data-source-text] a.vb-cite").first
    assert citation.evaluate("(element) => getComputedStyle(element).textDecorationLine") == "none"
