"""Hostile texts, one trick each: what each tries, and whether it is shown as text or refused.

Every script among them would set `window.ran` or ask another host, which the browser test watches for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

_RUN = "window.ran=1"
_HEAD = "added: 2026-11-21"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trick:
    """A file: `refused` is the code of the error that keeps it out, None when it is shown as plain text."""

    name: str
    body: str = "Nội dung thường.\n"
    front: str = ""
    refused: str | None = None
    slug: str | None = None
    raw: bytes | None = None

    @property
    def file_name(self) -> str:
        """Return the name of the file, without its ending."""
        return self.slug or self.name

    @property
    def data(self) -> bytes:
        """Return the bytes of the file."""
        if self.raw is not None:
            return self.raw
        front = "\n".join(part for part in (_HEAD, self.front) if part)
        return f"---\n{front}\n---\n{self.body}".encode()


def shown() -> tuple[Trick, ...]:
    """Return the tricks that become pages."""
    return tuple(trick for trick in TRICKS if trick.refused is None)


def refused() -> tuple[Trick, ...]:
    """Return the tricks that are kept out."""
    return tuple(trick for trick in TRICKS if trick.refused is not None)


def _bodies() -> Iterator[Trick]:
    bodies = {
        # HTML
        "the-script": f"<script>{_RUN}</script>\n",
        "the-script-hoa": f"<SCRIPT SRC=//khac.example/x.js></SCRIPT ><script>{_RUN}//\n",
        "the-anh": f'<img src=x onerror="{_RUN}">\n',
        "the-svg": f"<svg onload={_RUN}><circle/></svg>\n",
        "the-khung": f'<iframe src="javascript:{_RUN}"></iframe>\n',
        "the-mo-khong-dong": "<div><div><table><td><textarea><title><style>body{display:none}\n",
        "the-dong": "</div></div></article></main></body></html>\n",
        "the-chu-thich": "<!-- mở\n--> giữa <![CDATA[ x ]]> <!DOCTYPE html> <?php echo 1 ?>\n",
        "the-nguon": '</div><div data-source-text markdown="1">giả</div>\n',
        "the-meta": '<meta http-equiv="refresh" content="0;url=//khac.example/">\n',
        "the-goc": '<base href="//khac.example/">\n',
        "the-mau": f"<template><script>{_RUN}</script></template><noscript><p>x</noscript>\n",
        "thuc-the": f"&lt;script&gt;{_RUN}&lt;/script&gt; &#60;b&#62; &amp;amp; &NewLine;\n",
        "ty-thuc-the": "&lol9;" * 2000 + "\n",
        "thuoc-tinh": f'" onmouseover="{_RUN}" autofocus onfocus="{_RUN}" x="\n',
        "dau-nhay-don": f"' onmouseover='{_RUN}' '\n",
        "stx-markdown": "\x02amp\x03 \x02klzzwxh:0001\x03 \u0002wzxhzdk:0\u0003\n",
        # Markdown
        "lien-ket-js": f"[bấm](javascript:{_RUN}) và [này][1]\n\n[1]: javascript:{_RUN}\n",
        "lien-ket-tu-dong": f"<javascript:{_RUN}> <https://khac.example/> ![](//khac.example/a.png)\n",
        "tieu-de-gia": "# Tiêu đề\n\nTiêu đề\n=====\n\n## Hai { #duoc-vien-dan-boi }\n",
        "thuoc-tinh-markdown": f"Đoạn {{: onclick={_RUN} #luoc-do .md-hidden }}\n{{: hidden }}\n",
        "khoi-ma": f"```html\n<script>{_RUN}</script>\n```\n\n    <b>thụt bốn</b>\n\n~~~\nx\n",
        "khoi-ma-khong-dong": "```{ .python title='<b>' }\nkhông đóng\n",
        "danh-sach-long": "".join(f"{'  ' * depth}- mức {depth}\n" for depth in range(60)),
        "trich-long": ">" * 500 + " sâu\n",
        "nhan-manh-long": "*" * 3000 + "a" + "_" * 3000 + "\n",
        "ngoac-long": "[" * 3000 + "x" + "]" * 3000 + "(" * 2000 + "\n",
        "bang-markdown": "| a | b |\n| --- | --- |\n| <b>x</b> | `y` |\n",
        "canh-bao": '!!! danger "<b>x</b>"\n    nội dung\n',
        "dinh-nghia": "Từ\n:   nghĩa\n*[HTML]: <b>x</b>\n\n[^1]: chú thích\n",
        "snippet": '--8<-- "/etc/passwd"\n\n{% include "../mkdocs.yml" %}\n',
        "toc": "[TOC]\n\n[[_TOC_]]\n",
        "front-hai": "---\ntitle: khác\ntemplate: /etc/passwd\n---\n\n...\n",
        "ma-bieu-tuong": ":material-home: :smile: {{{ }}} ${1+1}\n",
        # templates
        "jinja": "{{ 7*7 }} {% raw %} {{ config.__class__ }} {# chú thích #}\n",
        "jinja-thoat": "{{ ''.__class__.__mro__[1].__subclasses__() }}{%- set x=1 -%}\n",
        "dinh-dang-python": "{0.__class__} %s %(x)s {seen} {kind!r}\n",
        # characters
        "dao-chieu": "Số \u202e6102/TLĐ\u202c và \u2067chữ\u2069 \u200f\u200e\n",
        "vo-hinh": "Ng\u200bhị qu\u200dyết số\u2060 20\u00ad-NQ/TW\ufeff ngày\u3164 01/01/2020\n",
        "dau-chong": "a" + "\u0301" * 5000 + "\n",
        "dieu-khien": "".join(map(chr, [*range(1, 9), 11, 12, *range(14, 32), 127, *range(128, 160)]))
        + "x\n",
        "rong": "x\x00y\n",
        "phan-cach-dong": "một\u2028hai\u2029ba\x85bốn\x0bnăm\x0csáu\n",
        "ngoai-mat-phang": "\U0001f4dc\U00020000\U000e0041\ufffe\uffff\n",
        "so-dong-dang": "Nghị quyết số 2О-NQ/TW và số ２０-NQ/TW, số 20‑NQ/TW, Ｎghị quyết số 20-ΝQ/TW\n",
        "cr-le": "một\rhai\r\nba\n\rbốn\r",
        # size and depth
        "dong-dai": "từ " * 30_000 + "\n",
        "chu-dai": "a" * 100_000 + "\n",
        "so-dai": "số " + "9" * 50_000 + "/QĐ-TTg\n",
        "dong-nhieu": "1. x\n" * 3000,
        "khoang-trang": " \t" * 20_000 + "x" + " " * 20_000 + "\n",
        "dieu-lap": "".join(f"Điều {number}.\n1. a\na) b\n" for number in [1, 1, 1, 999999999999, 0]),
        "muc-sau": "".join("1." * depth + " x\n" for depth in range(1, 80)),
        "vien-dan-day": "Nghị quyết số 1-NQ/TW, " * 800 + "\n",
        "nhay-khong-dong": "“" * 2000 + "Nghị quyết số 20-NQ/TW về “\n",
        "dong-suyt-dai": "." * 99_999 + "\n" + "x" * 99_999 + "\n",
        "phong-cu-chu-dai": "C«ng ®oµn ViÖt Nam, ®oµn viªn\n" + "a" * 99_000 + "\n",
        "gach-cheo": "số " + "1/" * 5000 + "QĐ\n",
        "viet-tat-doc": "cán bộ (A<b>B) và (SCRIPT) " + "(ABC) " * 500 + "\n",
        # what spreadsheets, calendars and terminals make of it
        "cong-thuc": "=1+1\n@SUM(1)\n+1\n- =cmd|' /C calc'!A0\n\t=2\n",
        "lich-gia": "Hoàn thành trước ngày 31/12/2031\r\nEND:VEVENT\r\nATTACH:file:///etc/passwd;,\\n\x07\n",
        "ngay-tan-cung": "Hoàn thành trước ngày 31/12/9999. Báo cáo trước ngày 29/02 hằng năm.\n"
        "Gửi trước ngày 00/00/0000, trước ngày 31/12/0001, trước 24 giờ ngày 99/99/9999.\n",
        "chu-so-la": "Số: ②/KH-CĐX\n②. x\n٣. y\nMục Ⅳ. z\nĐiều ５. t\nNghị quyết số ๑๒-NQ/TW ngày ๑/๑/๒๐๑๐\n",
        "man-hinh": "\x1b[2J\x1b]0;giả\x07 “\u202eđảo\n",
        # numbers and addresses
        "so-duong-dan": "Quyết định số ../../../etc/passwd-QĐ và số 1/../../QĐ-TTg ngày 01/01/2020\n",
        "so-script": "Quyết định số 12/QĐ-<script> ngày 01/01/2020 của “><img src=x onerror=window.ran=1>\n",
        "ten-doc": f"Nghị quyết số 9-NQ/TW ngày 1/1/2011 về “</title><script>{_RUN}</script>”\n",
    }
    for name, body in bodies.items():
        yield Trick(name=name, body=body)


_FRONTS = (
    Trick(name="ten-script", front=f'title: "</title><script>{_RUN}</script>"'),
    Trick(name="ten-jinja", front='title: "{{ 7*7 }} {% x %}"'),
    Trick(name="ten-markdown", front='title: "[x](javascript:window.ran=1) # `y` | z {: .a }"'),
    Trick(name="ten-thoat", front='title: "a\\u2028b\\x85c \\"d\\" \\\\"'),
    Trick(name="co-quan-doc", front=f'issuer: "<img src=x onerror={_RUN}>"'),
    Trick(name="co-quan-cham", front='issuer: "../../../x"'),
    Trick(name="co-quan-rong", front='issuer: "///"'),
    Trick(name="loai-doc", front='type: "index"'),
    Trick(name="loai-cham", front='type: ".."'),
    Trick(name="so-doc", front='number: "1/../../../etc"'),
    Trick(name="nguon-doc", front=f'source_url: "https://x.example/\\"onmouseover=\\"{_RUN}"'),
    Trick(name="nguon-ngoac", front='source_url: "https://x.example/)](javascript:window.ran=1)<b>"'),
    Trick(name="rut-doc", front=f'withdrawn: "<script>{_RUN}</script>"'),
    Trick(name="loai-trang", front='type: "trang"\nissuer: "INDEX"'),
    Trick(name="loai-thiet-bi", front='type: "con"\nissuer: "Nul"'),
    Trick(name="loai-proto", front='type: "__proto__"\nissuer: "constructor"\nnumber: "toString"'),
    Trick(name="co-quan-mo-ta", front='issuer: "Open Search"'),
    Trick(name="co-quan-tat-ca", front='issuer: "Tất cả"'),
    Trick(name="ngay-9999", front='date: "9999-12-31"\nyear: "2099"', body="Trước ngày 31/12 hằng năm.\n"),
    Trick(name="ngay-0001", front='date: "0001-01-01"', body="Báo cáo trước ngày 29/02 hằng năm.\n"),
    Trick(name="so-chu-so-la", front='number: "١٢/KH-CĐX"'),
    Trick(name="mau-bieu-thuc", front='public_contacts: ["(a+)+$", "[", "(?P<"]', body="a" * 5000 + "\n"),
    Trick(name="ten-hai-lop", front=f'title: "<!--<script>{_RUN}//"\nsubject: "--!><script>{_RUN}//"'),
    Trick(name="ten-dao-chieu", front='title: "Kế hoạch \u202egnp.x"\nissuer: "\u2067Công đoàn"'),
    Trick(name="chuoi-index", front="series: index\nyear: '2020'", refused="front-matter-value"),
    Trick(name="chuoi-thiet-bi", front="series: aux\nyear: '2020'", refused="front-matter-value"),
    Trick(name="chuoi-qua-dai", front=f"series: {'a' * 300}", refused="front-matter-value"),
    Trick(name="nguon-cham", front=f'source_url: "https://{"." * 90_000} "', refused="front-matter-value"),
    Trick(name="nguon-js", front='source_url: "javascript:window.ran=1"', refused="front-matter-value"),
    Trick(name="nguon-data", front='source_url: "data:text/html,x.y"', refused="front-matter-value"),
    Trick(name="nguon-tep", front='source_url: "file:///etc/passwd"', refused="front-matter-value"),
    Trick(name="chuoi-cham", front="series: ../../x", refused="front-matter-value"),
    Trick(name="chuoi-hai-dong", front='series: "x\\n"', refused="front-matter-value"),
    Trick(name="nam-hai-dong", front='year: "2020\\n"', refused="front-matter-value"),
    Trick(name="nguon-hai-dong", front='source_url: "https://x.example/\\n"', refused="front-matter-value"),
    Trick(name="ten-hai-dong", front='title: "một\\nhai\\r\\n---\\n# ba\\n: bốn"\nnumber: "1\\n2/KH-CĐX"'),
    Trick(
        name="ten-dieu-khien", front='type: "Kế\\x07 hoạch"\ntitle: "a\\0b\\x7f\\x1b[2J"\nnumber: "1\\x0c/KH"'
    ),
    Trick(name="co-quan-dieu-khien", front='issuer: "Công\\x1b[2J đoàn\\x85"\nsigner: "\\x08\\ufffe"'),
    Trick(name="ten-nua-chu", front='title: "\\ud800"', refused="front-matter-not-plain"),
    Trick(name="ten-hai-nua-chu", front='title: "\\ud83d\\ude00"', refused="front-matter-not-plain"),
    Trick(name="ten-cong-thuc", front='title: "=HYPERLINK(\\"//khac.example\\")"\nissuer: "@SUM(1)"'),
    Trick(
        name="yaml-nhan",
        front="title: !!python/object/apply:os.system [id]",
        refused="front-matter-not-plain",
    ),
    Trick(name="yaml-neo", front="title: &a x\ntype: *a", refused="front-matter-not-plain"),
    Trick(name="yaml-gop", front="<<: {title: x}", refused="front-matter-not-plain"),
    Trick(name="yaml-sau", front="addressees: " + "[" * 500 + "]" * 500, refused="front-matter-not-plain"),
    Trick(name="yaml-ngoac", front="addressees: " + "[" * 8_000, refused="front-matter-not-plain"),
    Trick(name="yaml-ngoac-nhon", front="addressees: " + "{" * 8_000, refused="front-matter-not-plain"),
    Trick(name="yaml-khoa-la", front="template: main.html", refused="front-matter-unknown-key"),
    Trick(name="yaml-khoa-hai", front="title: a\ntitle: b", refused="front-matter-duplicate-key"),
    Trick(name="yaml-hong", front='title: "', refused="front-matter-syntax"),
    Trick(name="yaml-dieu-khien", front='title: "\x01"', refused="front-matter-syntax"),
    Trick(name="yaml-ngay", front="date: 2026-02-30", refused="front-matter-date"),
    Trick(name="ngay-chu-so-khac", front="date: ２０１６-07-04", refused="front-matter-value"),
    Trick(name="ten-qua-dai", front=f"title: {'a' * 5000}", refused="front-matter-value"),
    Trick(name="khong-dong", raw=b"---\nadded: 2026-11-21\nkhong dong\n", refused="front-matter-unclosed"),
    Trick(name="khong-phai-chu", raw=b"\x7fELF\x00\xff\xfe", refused="file-not-utf-8"),
    Trick(name="thay-the", raw=b"---\nadded: 2026-11-21\n---\n\xed\xa0\x80 x\n", refused="file-not-utf-8"),
    Trick(name="dong-mot-megabyte", body="*_`[<&" * 170_000, refused="line-overlong"),
    Trick(name="rong-het", body=" \n\t\n", refused="file-empty"),
    Trick(name="ngay-them-0000", raw=b"---\nadded: 0000-00-00\n---\nx\n", refused="front-matter-date"),
    Trick(name="yaml-tab", raw=b"---\n\tadded: 2026-11-21\n---\nx\n", refused="front-matter-syntax"),
    Trick(name="ngay-them-9999", raw=b"---\nadded: 9999-12-31\n---\nx\n"),
    Trick(name="rut-hai-dong", front='withdrawn: "a\\n\\n# b\\n---"'),
    Trick(name="chu-thich-dai", front="#" * 90_000),
)

_SLUGS = tuple(
    Trick(name=f"slug {slug!r}", slug=slug, refused="slug-unsafe")
    for slug in (
        *("..", "...", ".an", "a..b", "a b", "A", "index", "trang", "a--b", "-a", "a-", "a_b", "a%2e%2e"),
        *(
            "văn-bản",
            "а-kirin",
            "a\u200bb",
            "a\u202eb",
            "<b>",
            '"a"',
            "a\nb",
            "x" * 101,
            "con.",
            "a?b",
            "a#b",
            "con",
            "nul",
            "com1",
            "lpt9",
            "ban-do",
        ),
    )
)

TRICKS = (*_bodies(), *_FRONTS, *_SLUGS)
