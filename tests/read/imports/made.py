"""Files of every kind, made by hand so that each test says what is in them."""

from __future__ import annotations

import io
import zipfile

DOCUMENT = """LIÊN ĐOÀN LAO ĐỘNG TỈNH SƠN HÀ
CÔNG ĐOÀN NGÀNH Y TẾ
Số: 27/KH-CĐYT
Sơn Hà, ngày 9 tháng 3 năm 2021
KẾ HOẠCH
Tổ chức Tháng Công nhân năm 2021
Thực hiện Kế hoạch số 12/KH-LĐLĐ ngày 22/02/2021 của Liên đoàn Lao động tỉnh, Công đoàn ngành Y tế
xây dựng kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Chăm lo đời sống, việc làm của đoàn viên; bảo đảm "thiết thực, tiết kiệm".
2. Các công đoàn cơ sở chủ động phối hợp với chuyên môn cùng cấp để thực hiện.
TM. BAN THƯỜNG VỤ
CHỦ TỊCH
Lê Thị Hải Yến
"""

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/>'
    '<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.styles+xml"/></Types>'
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def docx(body: str, **parts: str) -> bytes:
    """Return a Word document: `body` is WordprocessingML, `parts` are further parts by name and kind."""
    names = {"styles": "", **parts}
    links = "".join(
        f'<Relationship Id="r{row}" Type="{_KIND}/{name.rstrip("0123456789")}" Target="{name}.xml"/>'
        for row, name in enumerate(names)
    )
    files = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r" '
        f'Type="{_KIND}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{links}</Relationships>',
        "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
    }
    for name, content in names.items():
        tag = name.rstrip("0123456789")
        files[f"word/{name}.xml"] = f"<w:{tag} {_W}>{content}</w:{tag}>"
    return packed(files)


def packed(files: dict[str, str]) -> bytes:
    """Return a zip file."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return target.getvalue()


def paragraphs(text: str) -> str:
    """Return a paragraph of WordprocessingML for each line."""
    return "".join(paragraph(line) for line in text.splitlines())


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    """Return one paragraph; `properties` and `run` are the insides of its `pPr` and of its run's `rPr`."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    return (
        f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr>"
        f'<w:t xml:space="preserve">{escaped}</w:t></w:r></w:p>'
    )


_FONT = "/BaseFont /Example /Encoding /Identity-H"
_SYSTEM = "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"


def pdf(*pages: str, extra: str = "") -> bytes:
    """Return a PDF whose fonts name their letters; an empty page has no text, `extra` is for the trailer."""
    letters = sorted(set("".join(pages)) - {"\n"})
    codes = {letter: number for number, letter in enumerate(letters, start=1)}
    cmap = "\n".join(f"<{code:04X}> <{letter.encode('utf-16-be').hex()}>" for letter, code in codes.items())
    unicode = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange "
        f"<0000> <FFFF> endcodespacerange {len(codes)} beginbfchar\n{cmap}\nendbfchar endcmap end end"
    )
    kids = " ".join(f"{6 + 2 * row} 0 R" for row in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        f"<< /Type /Font /Subtype /Type0 {_FONT} /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        f"<< /Type /Font /Subtype /CIDFontType2 {_FONT} /DW 500 {_SYSTEM} >>",
        _stream(unicode),
    ]
    for row, page in enumerate(pages):
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 842] /Resources << /Font << /F 3 0 R >> >> "
            f"/Contents {7 + 2 * row} 0 R >>"
        )
        objects.append(_stream(_drawn(page, codes)))
    return _numbered(objects, extra)


def _drawn(page: str, codes: dict[str, int]) -> str:
    shown = (
        f"1 0 0 1 20 {800 - 20 * row} Tm <{''.join(f'{codes[letter]:04X}' for letter in line)}> Tj"
        for row, line in enumerate(page.splitlines())
    )
    return f"BT /F 12 Tf {' '.join(shown)} ET"


def _stream(content: str) -> str:
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"


def _numbered(objects: list[str], extra: str) -> bytes:
    data = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer << /Size {len(objects) + 1} /Root 1 0 R {extra} >>\nstartxref\n{len(data)}\n%%EOF\n"
    )
    return data + end.encode()
