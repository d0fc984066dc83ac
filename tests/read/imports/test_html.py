"""Saved pages: the document and only the document, every word of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from build_tools.read.imports.html import read_html
from build_tools.read.imports.page_parts import PARTS, Part, part_of
from build_tools.read.imports.values import Hint, Imported, RefusedError
from tests.costs import stays_below
from tests.read.imports.made import DOCUMENT

PAGE = Path(__file__).parent / "files/trang-luu.html"
EXPECTED = """Kế hoạch Tháng Công nhân năm 2021
Đăng ngày 10/3/2021 - 1.234 lượt xem
CÔNG ĐOÀN NGÀNH Y TẾ
Số: 27/KH-CĐYT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
KẾ HOẠCH
Thực hiện Kế hoạch số 12/KH-LĐLĐ ngày 22/02/2021 của Liên đoàn Lao động tỉnh Sơn Hà về tổ chức Tháng \
Công nhân năm 2021.
I. MỤC ĐÍCH
1. Chăm lo đời sống, việc làm của đoàn viên, người lao động trong ngành Y tế tỉnh nhà.
2. Phối hợp với chuyên môn cùng cấp.
II. NỘI DUNG
| STT | Nội dung | Thời gian |
| 1 | Gặp mặt | 5/2021 |
| 2 | Tặng quà | 6/2021 |
Báo cáo kết quả về Công đoàn ngành trước ngày 10/6/2021 để tổng hợp chung toàn ngành Y tế.
TM. BAN THƯỜNG VỤ
Lê Thị Hải Yến
"""


def test_a_saved_page_gives_the_document() -> None:
    """Navigation, scripts, advertisements, comments, other news stay behind; list numbers are written."""
    assert read_html(PAGE.read_bytes(), "a.html").text == EXPECTED


def test_what_was_left_behind_is_told() -> None:
    """Every word that a reader sees on the page is in the text or in the report."""
    imported = read_html(PAGE.read_bytes(), "a.html")
    told = " ".join((imported.text, *(piece.words for piece in imported.left_out)))
    soup = BeautifulSoup(PAGE.read_bytes(), "html.parser")
    for tag in soup(["script", "style", "title"]):
        tag.decompose()
    seen = re.findall(r"\w+", " ".join(soup.stripped_strings))
    assert set(seen) <= set(re.findall(r"\w+", told))
    assert {piece.what for piece in imported.left_out} == {
        "trình đơn",
        "đầu trang, chân trang",
        "tin khác, chia sẻ",
        "quảng cáo",
        "bình luận của bạn đọc",
    }


def test_the_page_tells_its_address_and_title() -> None:
    """Both are proposals for the front matter, each with its source."""
    assert read_html(PAGE.read_bytes(), "a.html").hints == (
        Hint(key="title", value="Kế hoạch Tháng Công nhân năm 2021", source="tên trang đã lưu"),
        Hint(
            key="source_url",
            value="https://congdoan.example/van-ban/ke-hoach-thang-cong-nhan",
            source="địa chỉ ghi trong trang đã lưu",
        ),
    )


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.what)
def test_parts_by_name(part: Part) -> None:
    """Each row takes its examples and leaves what only sounds like them."""
    for name in part.matches:
        assert part_of(_tag(f'<div class="{name}">a</div>')) is part
    for name in part.refuses:
        assert part_of(_tag(f'<div class="{name}">a</div>')) is None


def _tag(markup: str):  # type: ignore[no-untyped-def] # noqa: ANN202 - whatever the package calls it
    return BeautifulSoup(markup, "html.parser").div


def test_a_document_inside_a_badly_named_part_is_kept() -> None:
    """A part that says it is a document is one, whatever its class."""
    page = (
        "<body><div class='widget'><p>Kính gửi: Các công đoàn cơ sở</p><p>Nội dung.</p></div><p>x</p></body>"
    )
    assert read_html(page.encode(), "a.html").text == "Kính gửi: Các công đoàn cơ sở\nNội dung.\nx\n"


def test_unclosed_cells_and_items_are_read_once() -> None:
    """Old pages leave end tags out."""
    page = (
        "<html><table><tr><td>Số: 1/KH<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</table><ol><li>Một<li>Hai</ol>"
    )
    assert read_html(page.encode(), "a.html").text == (
        "Số: 1/KH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n1. Một\n2. Hai\n"
    )


def test_a_page_in_an_old_table_is_mended() -> None:
    """Pages of the nineties were written in TCVN3 or VNI and declared nothing."""
    page = "<html><body><p>Coâng ñoaøn ngaønh Y teá</p></body></html>".encode("cp1252")
    imported = read_html(page, "a.html")
    assert (imported.text, imported.encoding) == ("Công đoàn ngành Y tế\n", "VNI trong Windows-1252")


def test_a_page_in_one_file_is_opened() -> None:
    """Chrome saves .mhtml: a mail with the page in it."""
    mail = (
        'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\n'
        "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
        "<html><body><p>Kế hoạch công tác năm 2021</p></body></html>\n--x--\n"
    )
    assert read_html(mail.encode(), "a.mhtml").text == "Kế hoạch công tác năm 2021\n"


def test_a_page_without_text_is_refused() -> None:
    """Some pages load their text by script: nothing to take."""
    with pytest.raises(RefusedError) as refused:
        read_html(b"<html><body><nav>Menu</nav><script>load()</script></body></html>", "a.html")
    assert refused.value.problem.code == "import-no-text"


def test_a_whole_document_in_paragraphs_comes_through() -> None:
    """Line by line, in order."""
    page = "".join(f"<p>{line}</p>" for line in DOCUMENT.splitlines())
    assert read_html(f"<html><body>{page}</body></html>".encode(), "a.html").text == DOCUMENT


_WORDS = "Kế hoạch công tác năm 2020 của công đoàn cơ sở xã, thực hiện nghị quyết của ban chấp hành."


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 30_000 + _WORDS,
        "<span>" * 30_000 + _WORDS,
        f"<p>{_WORDS}\n" * 3_000,
        f"<div>{_WORDS}\n" * 3_000,
        f"<ol>{'<li>Mục</li>' * 3_000}</ol>{_WORDS}",
        f"<p>{_WORDS}</p>{'<nav>x' * 20_000}",
        f"<p>{_WORDS}</p>{'<div class=ads>Kính gửi: x' * 10_000}",
        f"<p>{_WORDS}</p>{'<table>' * 20_000}",
        f"<p>{_WORDS}</p>{'<table><tr><td>x' * 10_000}",
        f"<p>{_WORDS}</p><table>{'<tr><td>x' * 2_000}",
        f"<p>{_WORDS}</p>{'<ol>' * 20_000}<li>x",
        f"<p>{_WORDS}</p>{'<ol><li>x' * 10_000}",
        f"<p>{_WORDS}</p><ol>{'<li>x' * 10_000}",
        f"<p>{_WORDS}</p>{'<b>x' * 20_000}",
    ],
    ids=[
        *(
            "div",
            "span",
            "unclosed p",
            "unclosed div",
            "list",
            "nav",
            "advertisement",
            "table",
            "cell in cell",
        ),
        *("unclosed row", "list alone", "list in list", "unclosed item", "word of many tags"),
    ],
)
def test_a_deep_or_long_page_takes_no_more_time_than_its_length(page: str) -> None:
    """Tags inside one another, as pages without closing tags nest them too, are each looked at once."""
    read: list[Imported] = []
    # About one second where nothing else runs.
    assert stays_below(
        6, lambda: read.append(read_html(f"<html><body>{page}".encode(), "x.html")), attempts=2
    )
    assert _WORDS in read[-1].text


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        ("<ol start=7><li>a<li>b<ul><li>c</ul><li>d</ol>", ["7. a", "8. b", "- c", "9. d"]),
        (
            "<table><tr><td><ol><li>a<li>b</ol><td>x<tr><td>c<td><ol><li>d</ol></table>",
            ["| 1. a 2. b | x |", "| c | 1. d |"],
        ),
        (f"<ol start={'9' * 5_000}><li>a</ol>", ["1. a"]),
    ],
    ids=["nested", "in cells", "absurd start"],
)
def test_items_keep_the_number_a_browser_draws(page: str, lines: list[str]) -> None:
    """Whatever was left open, each list counts its own items."""
    text = read_html(f"<html><body><p>{_WORDS}</p>{page}".encode(), "x.html").text
    assert text.splitlines()[1:] == lines
