"""The home page: what this is, the newest directives, ways in."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.corpus import Corpus
from build_tools.render.directive import held_directives
from build_tools.render.markdown import Page, escape, front_matter, link
from build_tools.render.naming import heading, year
from build_tools.render.words import counted, written_date

_NEWEST = 10
_INTRO = """# Văn bản chỉ đạo

Trang này đăng toàn văn các văn bản chỉ đạo của công đoàn, của Đảng và của Nhà nước thành từng điểm có \
địa chỉ riêng. Mỗi văn bản được nhắc tới đều có liên kết, hoặc nói rõ vì sao chưa có.
"""
_WAYS = (
    ("Tất cả văn bản", "van-ban/"),
    ("Văn bản được viện dẫn", "vien-dan/"),
    ("Theo cơ quan ban hành", "co-quan/"),
    ("Theo loại văn bản", "loai/"),
    ("Theo năm", "nam/"),
    ("Từ viết tắt", "tu-viet-tat/"),
)


def home_page(corpus: Corpus) -> Page:
    """Return the home page."""
    path = "index.md"
    parts = (
        front_matter({"title": "Trang chủ", "kind": "home"}),
        _INTRO,
        *_newest(path, corpus),
        "## Tìm theo { #tim-theo }\n",
        *(f"* {link(path, name, address)}" for name, address in _WAYS),
        "",
    )
    return Page(path=path, text="\n".join(parts))


def _newest(path: str, corpus: Corpus) -> Iterator[str]:
    held = sorted(
        held_directives(corpus),
        key=lambda pair: (pair[1].front.text("added") or "", year(pair[0]) or ""),
        reverse=True,
    )
    yield f"## Văn bản mới {{ #van-ban-moi }}\n\nBộ sưu tập có {counted(len(held), 'văn bản')}.\n"
    for document, directive in held[:_NEWEST]:
        added = written_date(directive.front.text("added") or "")
        note = ", ".join(escape(word) for word in (document.issuer, f"thêm ngày {added}") if word)
        yield f"* {link(path, heading(document), document.address)} — {note}"
    yield ""
