"""PDF: the text of every page in order; scans, passwords and broken files are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.read.imports.html import read_html
from build_tools.read.imports.pdf import read_pdf
from build_tools.read.imports.values import LeftOut, RefusedError
from tests.read.imports.made import DOCUMENT, pdf

PRINTED = Path(__file__).parent / "files/ke-hoach.pdf"


def test_lines_come_through() -> None:
    """Line by line, page by page."""
    first, second = DOCUMENT.split("I. MỤC ĐÍCH", 1)
    assert read_pdf(pdf(first.rstrip("\n"), f"I. MỤC ĐÍCH{second}"), "a.pdf").text == DOCUMENT


def test_a_printed_document_loses_no_word() -> None:
    """A page printed by a browser, with a head in two columns, page breaks and page numbers."""
    imported = read_pdf(PRINTED.read_bytes(), "a.pdf")
    page = read_html(PRINTED.with_suffix(".html").read_bytes(), "a.html")
    assert imported.text.split() == page.text.split()
    assert imported.left_out == (LeftOut(what="số trang", words="1 2"),)


def test_a_number_inside_the_page_stays() -> None:
    """Only a first or last line that is nothing but the number of its page is a page number."""
    imported = read_pdf(pdf("Kế hoạch\n7\nHết", "2\nPhụ lục"), "a.pdf")
    assert imported.text == "Kế hoạch\n7\nHết\nPhụ lục\n"
    assert imported.left_out == (LeftOut(what="số trang", words="2"),)


def test_a_page_without_text_is_told() -> None:
    """A scanned page among others must be typed: the maintainer hears which."""
    imported = read_pdf(pdf("Kế hoạch", "", "Phụ lục"), "a.pdf")
    assert imported.left_out == (
        LeftOut(what="trang không có lớp chữ (ảnh chụp), phải gõ lại", words="trang 2"),
    )


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (pdf("", ""), "import-scan"),
        (pdf("Kế hoạch")[:-30], "import-broken"),
        (pdf("Kế hoạch") + b"8 0 obj " + b"x" * 5_000, "import-broken"),
        (b"%PDF-1.7\n%%EOF", "import-broken"),
        (
            pdf(
                "Kế hoạch",
                extra=f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{'00' * 32}> /U <{'11' * 32}> /P -4 >> "
                f"/ID [<{'22' * 16}> <{'22' * 16}>]",
            ),
            "import-password",
        ),
        (pdf("ÿþð ßÿÿ þþð ðßÿ"), "import-pdf-fonts"),
    ],
    ids=["scan", "truncated", "without its end", "empty", "password", "fonts"],
)
def test_bad_files_are_refused(data: bytes, code: str) -> None:
    """Each with its own sentence."""
    with pytest.raises(RefusedError) as refused:
        read_pdf(data, "a.pdf")
    assert refused.value.problem.code == code
