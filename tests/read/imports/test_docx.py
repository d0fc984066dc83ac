"""Word documents: every word, in order, with the numbers Word draws; no macro, no bomb."""

from __future__ import annotations

import pytest

from build_tools.read.imports.docx import read_docx
from build_tools.read.imports.values import LeftOut, RefusedError
from tests.read.imports.made import DOCUMENT, docx, packed, paragraph, paragraphs

NUMBERING = """
<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">
<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="+"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/>
<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>
"""


def item(text: str, number: int, level: int = 0) -> str:
    """Return a paragraph of an automatic list."""
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def text_of(body: str, **parts: str) -> str:
    """Return what is imported from a document with this body."""
    return read_docx(docx(body, **parts), "a.docx").text


def test_paragraphs_come_through() -> None:
    """Line by line, in order."""
    assert text_of(paragraphs(DOCUMENT)) == DOCUMENT


def test_numbers_that_word_draws_are_written() -> None:
    """They stand nowhere in the text of the file, and points would lose their names."""
    body = (
        item("MỤC ĐÍCH", 1) + item("Chăm lo.", 1, 1) + item("Một là.", 1, 2) + item("Hai là.", 1, 2)
        + item("Phối hợp.", 1, 1) + item("NỘI DUNG", 1) + item("Gặp mặt.", 1, 1)
        + item("Đợt một", 2) + item("Tháng 5", 2, 1) + item("TỔ CHỨC", 3)
    )  # fmt: skip
    imported = read_docx(docx(body, numbering=NUMBERING), "a.docx")
    assert imported.text.splitlines() == [
        "I. MỤC ĐÍCH",
        "1. Chăm lo.",
        "a) Một là.",
        "b) Hai là.",
        "2. Phối hợp.",
        "II. NỘI DUNG",
        "1. Gặp mặt.",
        "- Đợt một",
        "+ Tháng 5",
        "IV. TỔ CHỨC",
    ]
    assert imported.notes == ("Đã viết ra 10 số thứ tự, dấu đầu dòng do Word tự đánh.",)


def test_a_style_may_number_its_paragraphs() -> None:
    """Headings are often numbered by their style."""
    styles = '<w:style w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    body = paragraph("MỤC ĐÍCH", '<w:pStyle w:val="Muc"/>')
    assert text_of(body, styles=styles, numbering=NUMBERING) == "I. MỤC ĐÍCH\n"


def test_fonts_of_old_tables_are_read_by_their_table() -> None:
    """`.VnTime` is TCVN3, `.VnTimeH` draws capitals, a style may name the font; Unicode runs stay."""
    styles = (
        '<w:style w:styleId="Cu"><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:style>'
        '<w:style w:styleId="Con"><w:basedOn w:val="Cu"/></w:style>'
    )
    body = (
        paragraph("kÕ ho¹ch", run='<w:rFonts w:ascii=".VnTimeH"/>')
        + paragraph("C«ng ®oµn", '<w:pStyle w:val="Con"/>')
        + paragraph("Coâng ñoaøn", run='<w:rFonts w:ascii="VNI-Times"/>')
        + paragraph("Công đoàn", run='<w:rFonts w:ascii="Times New Roman"/>')
    )
    imported = read_docx(docx(body, styles=styles), "a.docx")
    assert imported.text == "KẾ HOẠCH\nCông đoàn\nCông đoàn\nCông đoàn\n"
    assert imported.notes == (
        "Đã chuyển 2 đoạn chữ dùng phông TCVN3 (ABC) sang Unicode.",
        "Đã chuyển 1 đoạn chữ dùng phông VNI sang Unicode.",
    )


def test_tables_of_data_keep_rows_and_layout_becomes_lines() -> None:
    """The head of a document stands in a table without lines."""
    head = _table([["Số: 27/KH-CĐYT", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]])
    data = _table([["STT", "Nội dung"], ["1", "Gặp mặt"]])
    assert text_of(head + data) == (
        "Số: 27/KH-CĐYT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n| STT | Nội dung |\n| 1 | Gặp mặt |\n"
    )


def _table(rows: list[list[str]]) -> str:
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def test_tabs_breaks_notes_and_boxes_keep_their_place() -> None:
    """Nothing that Word shows is lost."""
    body = (
        "<w:p><w:r><w:t>Một</w:t><w:tab/><w:t>hai</w:t><w:br/><w:t>ba</w:t><w:noBreakHyphen/><w:t>bốn</w:t>"
        '<w:footnoteReference w:id="2"/></w:r>'
        "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent></w:pict>"
        "</w:r>"
        "<w:hyperlink><w:r><w:t>, liên kết</w:t></w:r></w:hyperlink></w:p>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>Trong ô</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    notes = '<w:footnote w:id="2"><w:p><w:r><w:t>Chú thích.</w:t></w:r></w:p></w:footnote>'
    assert text_of(body, footnotes=notes) == (
        "Một\thai\nba-bốn[2], liên kết\nTrong khung\nTrong ô\n[2] Chú thích.\n"
    )


def test_what_is_no_part_of_the_document_is_told() -> None:
    """Deleted and hidden words, comments, heads and feet of pages."""
    body = (
        "<w:p><w:ins><w:r><w:t>Mới</w:t></w:r></w:ins><w:del><w:r><w:delText>Cũ</w:delText></w:r></w:del>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>"
    )
    said = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    imported = read_docx(
        docx(body, comments=said.format("Xem lại"), footer1=said.format("Trang 1")), "a.docx"
    )
    assert imported.text == "Mới\n"
    assert imported.left_out == (
        LeftOut(what="chữ đã xóa (theo dõi thay đổi)", words="Cũ"),
        LeftOut(what="chữ ẩn", words="ẩn"),
        LeftOut(what="ghi chú của người soạn", words="Xem lại"),
        LeftOut(what="đầu trang, chân trang", words="Trang 1"),
    )


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (docx(paragraphs(DOCUMENT))[:-200], "import-broken"),
        (b"PK\x03\x04" + b"\0" * 100, "import-broken"),
        (packed({"a.txt": "a"}), "import-unknown-kind"),
        (packed({"word/document.xml": "", "word/vbaProject.bin": ""}), "import-macro"),
        (packed({"word/document.xml": "0" * 250_000_000}), "import-bomb"),
        (packed({"word/document.xml": "<w:document>"}), "import-broken"),
        (docx(""), "import-no-text"),
        (docx("<w:tbl>" * 5_000 + "</w:tbl>" * 5_000), "import-broken"),
    ],
    ids=["truncated", "no zip", "other zip", "macro", "bomb", "no package", "empty", "deep"],
)
def test_bad_files_are_refused(data: bytes, code: str) -> None:
    """Each with its own sentence."""
    with pytest.raises(RefusedError) as refused:
        read_docx(data, "a.docx")
    assert refused.value.problem.code == code


def test_entities_are_never_followed() -> None:
    """A document that declares a billion laughs is refused or has no laugh in it."""
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    good = docx("<w:p><w:r><w:t>Kế hoạch&b;</w:t></w:r></w:p>".replace("&b;", "B"))
    hostile = _replaced(good, "<w:document", f"{laughs}<w:document")
    hostile = _replaced(hostile, "hoạchB", "hoạch&b;")
    assert "haha" not in read_docx(hostile, "a.docx").text


def _replaced(data: bytes, old: str, new: str) -> bytes:
    import io  # noqa: PLC0415 - only here
    import zipfile  # noqa: PLC0415

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        files = {name: package.read(name).decode() for name in package.namelist()}
    return packed({name: content.replace(old, new) for name, content in files.items()})
