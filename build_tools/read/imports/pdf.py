"""PDF with text: the lines of every page; a scan without text is refused."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import pypdfium2  # type: ignore[import-untyped] # the package ships no types

from build_tools.read.imports.decode import Decoded, mend_tables
from build_tools.read.imports.syllables import vietnamese
from build_tools.read.imports.values import START, FileKind, Imported, LeftOut, RefusedError, problem_at

_MOST_PAGES = 3_000
# PDF Reference, 7.5.5: the last line of a whole file is %%EOF; signing programs add a little behind it.
_END_WITHIN = 4_096
_PASSWORD_ERROR = 4
# What PDFium puts where a line was broken at a hyphen.
_BROKEN_HYPHEN = "\ufffe"
# A page number and the words around it are shorter than this.
_UNREADABLE = 0.5


def read_pdf(data: bytes, shown: str) -> Imported:
    """Read the text of a PDF; refuses passwords, broken files, scans and fonts that do not name letters."""
    if b"%%EOF" not in data[-_END_WITHIN:]:
        raise RefusedError(problem_at("import-broken", shown, START, kind="PDF"))
    pages = _pages(data, shown)
    if not any(text.strip() for text in pages):
        raise RefusedError(problem_at("import-scan", shown, START, count=len(pages)))
    numbers, kept = _without_page_numbers(pages)
    text = unicodedata.normalize("NFC", "\n".join(kept)).strip("\n") + "\n"
    mended = mend_tables(Decoded(text=text, encoding="Unicode"))
    share = vietnamese(mended.text)
    if "\ufffd" in mended.text or (share is not None and share < _UNREADABLE):
        raise RefusedError(problem_at("import-pdf-fonts", shown, START))
    left_out = (*_numbers(numbers), *_pictures(pages))
    return Imported(
        text=mended.text, kind=FileKind.PDF, encoding=mended.encoding, left_out=left_out, notes=mended.notes
    )


def _pages(data: bytes, shown: str) -> list[str]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        code = getattr(error, "err_code", None)
        if code == _PASSWORD_ERROR:
            raise RefusedError(problem_at("import-password", shown, START)) from error
        raise RefusedError(problem_at("import-broken", shown, START, kind="PDF")) from error
    if len(document) > _MOST_PAGES:
        raise RefusedError(
            problem_at("import-too-large", shown, START, size=len(document), limit=f"{_MOST_PAGES} trang")
        )
    return [_text(page) for page in document]


def _text(page: pypdfium2.PdfPage) -> str:
    text = page.get_textpage().get_text_bounded()
    even = text.replace("\r\n", "\n").replace("\r", "\n").replace(_BROKEN_HYPHEN, "-").replace("\x02", "-")
    return "\n".join(line.rstrip(" ") for line in even.split("\n"))


def _without_page_numbers(pages: list[str]) -> tuple[list[str], list[str]]:
    """Take the page number off each page: a first or last line that is nothing but its number."""
    numbers: list[str] = []
    kept: list[str] = []
    for number, page in enumerate(pages, start=1):
        lines = page.strip("\n").split("\n")
        for at in (0, -1):
            if lines and lines[at].strip(" -–—") == str(number):
                numbers.append(lines.pop(at).strip())
                break
        kept.append("\n".join(lines))
    return numbers, kept


def _numbers(numbers: list[str]) -> Iterator[LeftOut]:
    if numbers:
        yield LeftOut(what="số trang", words=" ".join(numbers))


def _pictures(pages: list[str]) -> Iterator[LeftOut]:
    """Yield the pages that have no text: what is drawn on them is not in the import."""
    empty = [str(number) for number, text in enumerate(pages, start=1) if not text.strip()]
    if empty:
        yield LeftOut(
            what="trang không có lớp chữ (ảnh chụp), phải gõ lại", words=f"trang {', '.join(empty)}"
        )
