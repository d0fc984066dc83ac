"""The home page: what this is, the search, the newest directives, ways in, the collection in numbers."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.corpus import Corpus, Document
from build_tools.render.groups import Way, held, listed, ways
from build_tools.render.map import ADDRESS as MAP_ADDRESS
from build_tools.render.map_picture import picture
from build_tools.render.markdown import Page, escape, front_matter, link
from build_tools.render.naming import heading, year
from build_tools.render.network import network
from build_tools.render.series import all_series
from build_tools.render.words import counted, written_date

_NEWEST = 6
_SHOWN = 6  # groups of each way in
_PICTURE = 8  # documents on either side of the picture
_INTRO = """# Văn bản chỉ đạo

Trang này đăng toàn văn các văn bản chỉ đạo của công đoàn, của Đảng và của Nhà nước thành từng điểm có \
địa chỉ riêng. Mỗi văn bản được nhắc tới đều có liên kết, hoặc nói rõ vì sao chưa có.
"""
# A plain form: it works without a script, and the search page reads `q`.
_SEARCH = """\
<form class="vb-home-search" role="search" aria-label="Tìm trong toàn văn" action="tim-kiem/" method="get">
<label for="vb-home-q">Tìm trong toàn văn, gõ có dấu hay không dấu đều được</label>
<span><input id="vb-home-q" type="search" name="q" autocomplete="off" placeholder="ví dụ: 06-NQ/TW">
<button type="submit">Tìm</button></span>
</form>
"""
_MORE = (
    ("Tất cả văn bản", "van-ban/"),
    ("Văn bản được viện dẫn", "vien-dan/"),
    ("So sánh qua các năm", "so-sanh/"),
    ("Dòng thời gian", "dong-thoi-gian/"),
    ("Thời hạn phải thực hiện", "thoi-han/"),
    ("Từ viết tắt", "tu-viet-tat/"),
    ("Theo dõi văn bản mới", "nguon-tin/"),
)


def home_page(corpus: Corpus) -> Page:
    """Return the home page."""
    path = "index.md"
    issuers, types, years = ways(corpus)
    parts = (
        front_matter({"title": "Trang chủ", "kind": "home"}),
        _INTRO,
        _SEARCH,
        *_newest(path, corpus),
        "## Tìm theo { #tim-theo }\n",
        '<div class="vb-ways" markdown="1">\n',
        *_series(path, corpus),
        *_way(path, issuers),
        *_way(path, years),
        *_way(path, types),
        "### Các trang khác { #cac-trang-khac }\n",
        *(f"* {link(path, name, address)}" for name, address in _MORE),
        "\n</div>\n",
        *_numbers(corpus, issuers),
        *_picture(path, corpus),
    )
    return Page(path=path, text="\n".join(parts))


def _newest(path: str, corpus: Corpus) -> Iterator[str]:
    newest = sorted(held(corpus), key=lambda text: (_added(text), year(text) or "", text.slug), reverse=True)
    yield "## Văn bản mới { #van-ban-moi }\n"
    for document in newest[:_NEWEST]:
        added = written_date(_added(document))
        words = (document.issuer, f"thêm ngày {added}" if added else None)
        note = ", ".join(escape(word) for word in words if word)
        about = f' <span class="vb-note">{note}</span>' if note else ""
        yield f"* {link(path, heading(document), document.address)}{about}"
    yield ""


def _added(document: Document) -> str:
    return (document.directive.front.text("added") if document.directive else None) or ""


def _series(path: str, corpus: Corpus) -> Iterator[str]:
    found = all_series(corpus)
    if found:
        yield f"### {link(path, 'Chuỗi văn bản qua các năm', 'chuoi/')} {{ #chuoi }}\n"
        for series in found[:_SHOWN]:
            yield f"* {link(path, series.name, series.address)} ({len(series.members)})"
        yield ""


def _way(path: str, way: Way) -> Iterator[str]:
    """Yield the groups with the most directives; all stand in the list."""
    shown = sorted((group for group in way.groups if group.held), key=lambda group: -len(group.held))[:_SHOWN]
    yield f"### {link(path, way.title, way.address)} {{ #{way.address.rstrip('/')} }}\n"
    for group in way.groups:
        if group in shown:
            yield f"* {link(path, group.name, group.address)} ({len(group.held)})"
    yield ""


def _numbers(corpus: Corpus, issuers: Way) -> Iterator[str]:
    texts = [document.directive for document in held(corpus) if document.directive is not None]
    cited = sum(document.directive is None for document in listed(corpus))
    rows = (
        (len(texts), "văn bản có toàn văn"),
        (sum(len(directive.units) for directive in texts), "điểm, đoạn có địa chỉ riêng"),
        (sum(len(corpus.findings[directive.slug].citations) for directive in texts), "lượt viện dẫn"),
        (cited, "văn bản được viện dẫn, chưa có toàn văn"),
        (len(issuers.groups), "cơ quan ban hành"),
    )
    yield "## Bộ sưu tập { #bo-suu-tap }\n"
    yield '<ul class="vb-numbers">'
    for number, noun in rows:
        yield f"<li><strong>{counted(number, '').strip()}</strong> {noun}</li>"
    yield "</ul>\n"


def _picture(path: str, corpus: Corpus) -> Iterator[str]:
    shown = network(corpus, _PICTURE)
    if not shown.lines:
        return
    yield "## Các văn bản liên hệ với nhau { #ban-do }\n"
    yield "Bên trái là văn bản viện dẫn, bên phải là những văn bản được viện dẫn nhiều nhất.\n"
    yield from picture("", corpus, shown)
    yield f"{link(path, 'Xem bản đồ cùng danh sách đầy đủ', MAP_ADDRESS)}.\n"
