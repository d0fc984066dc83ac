"""The page that says how to follow the site: feeds by issuer, and the calendar."""

from __future__ import annotations

from build_tools.corpus import Corpus
from build_tools.corpus.following import CALENDAR, FOLDER, SEARCH, feed_address, issuer_name
from build_tools.render.crumbs import crumbs
from build_tools.render.groups import held
from build_tools.render.markdown import Page, escape, file_target, front_matter, page_path

_TITLE = "Theo dõi văn bản mới"
_FEEDS = """Dán địa chỉ của một nguồn tin Atom vào phần mềm đọc tin; văn bản mới sẽ tự hiện ra ở đó. \
Trang không cần biết bạn là ai.

## Nguồn tin { #nguon-tin }
"""
_OTHERS = """## Lịch và ô tìm kiếm { #lich }
"""


def following_page(corpus: Corpus) -> Page:
    """Return the page of feeds."""
    path = page_path(FOLDER)
    issuers = sorted({name for document in held(corpus) if (name := issuer_name(document))})
    parts = (
        front_matter({"title": _TITLE, "kind": "page"}),
        crumbs(path, here=_TITLE),
        f"# {_TITLE}\n",
        _FEEDS,
        f"* [Tất cả văn bản mới]({file_target(path, feed_address())})",
        *(f"* [{escape(name)}]({file_target(path, feed_address(name))})" for name in issuers),
        "",
        _OTHERS,
        f"* [Lịch thời hạn (iCalendar)]({file_target(path, CALENDAR)})",
        f"* [Mô tả ô tìm kiếm (OpenSearch)]({file_target(path, SEARCH)}), cho trình duyệt",
        "",
    )
    return Page(path=path, text="\n".join(parts))
