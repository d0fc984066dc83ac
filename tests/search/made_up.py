"""A small collection of made-up texts, some of them hostile, and a site around it like the real one."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from pathlib import Path

from build_tools.search.files import index_files
from build_tools.search.index import Index
from build_tools.search.records import PageKind, Point, Record, SearchDocument, records_of
from tests.bench.search_site import POLICY, lay_out

HOSTILE = '<img src=x onerror="document.title=\'hỏng\'"> <script>document.title="hỏng"</script> & "nháy"'

PLAN = SearchDocument(
    address="van-ban/ke-hoach-12-2021/",
    title="Nâng cao đời sống tinh thần cho đảng viên",
    kind=PageKind.HELD,
    number="12/KH-CĐVC",
    issuer="Công đoàn Viên chức Việt Nam",
    doc_type="Kế hoạch",
    year="2021",
    date="2021-03-05",
)
GUIDE = SearchDocument(
    address="van-ban/huong-dan-7-2023/",
    title=f"Giữ gìn hoà bình {HOSTILE}",
    kind=PageKind.HELD,
    number="07/HD-ĐCT",
    issuer="Đoàn Chủ tịch",
    doc_type="Hướng dẫn",
    year="2023",
    date="2023-10-20",
)
CITED = SearchDocument(
    address="vien-dan/nghi-quyet-20-nq-tw-khoa-x/",
    title="",
    kind=PageKind.CITED,
    number="20-NQ/TW",
    issuer="Ban Chấp hành Trung ương Đảng",
    doc_type="Nghị quyết",
    year="2008",
    date="2008-01-28",
)
TEXTS = {
    PLAN: (
        Point(
            anchor="muc-1",
            label="Mục 1",
            text="1. Chi bộ bồi dưỡng đảng viên trẻ, quan tâm đời sống tinh thần.",
        ),
        Point(
            anchor="muc-2",
            label="Mục 2",
            text="2. Quán triệt Nghị quyết số 20 – NQ/TW1 của Ban Chấp hành Trung ương Đảng (khóa X).",
            cited=("20 – NQ/TW1",),
        ),
        Point(
            anchor="muc-3",
            label="Mục 3",
            text="3. Cán bộ, công chức, viên chức, lao động (CBCCVCLĐ) đang công tác.",
        ),
        Point(anchor="muc-4", label="Mục 4", text="4. CBCCVCLĐ tham gia mạng xã hội có trách nhiệm."),
    ),
    GUIDE: (
        Point(
            anchor="muc-1",
            label="Mục 1",
            heading="I. MỤC ĐÍCH",
            text="1. Tuyên truyền về hòa bình, hữu nghị; mạng lưới cộng tác viên dư luận xã hội.",
        ),
        Point(anchor="muc-2", label="Mục 2", text=f"2. Văn bản có {HOSTILE} vẫn chỉ là chữ."),
        Point(
            anchor="muc-3",
            label="Mục 3",
            text="3. " + "Phòng ngừa tai nạn giao thông. " * 40 + "Đền ơn đáp nghĩa.",
        ),
    ),
    CITED: (),
}
ABBREVIATIONS = {"CBCCVCLĐ": "cán bộ, công chức, viên chức, lao động"}


def records() -> Iterator[Record]:
    """Yield the records of the made-up collection."""
    for document, points in TEXTS.items():
        yield from records_of(document, points)


def many(count: int) -> Iterator[Record]:
    """Yield the records of `count` further documents that all speak of traffic."""
    for number in range(1, count + 1):
        document = SearchDocument(
            address=f"van-ban/cong-van-{number}/",
            title=f"Bảo đảm trật tự giao thông đợt {number}",
            kind=PageKind.HELD,
            number=f"{number}/CV-GT",
            issuer="Ban An toàn giao thông" if number % 2 else "Sở Giao thông",
            doc_type="Công văn",
            year=str(2000 + number),
            date=f"{2000 + number}-01-02",
        )
        yield from records_of(
            document, [Point(anchor="muc-1", label="Mục 1", text="1. Giữ trật tự giao thông.")]
        )


def site(folder: Path, given: Iterable[Record], abbreviations: dict[str, str]) -> None:
    """Lay out a site below `folder` whose pages load the search as the real ones do."""
    kept = list(given)
    lay_out(folder, index_files(kept, abbreviations))
    pages = {"index.html": _page("", "<p>Trang đầu</p>")}
    fallback = '<div data-vb-search-page><p><a href="../van-ban/">Tất cả văn bản</a></p></div>'
    pages["tim-kiem/index.html"] = _page("../", f"<h1>Tìm kiếm</h1>{fallback}", title="Tìm kiếm – Văn bản")
    for document in dict.fromkeys(record.document for record in kept):
        texts = "".join(
            f'<p id="{record.point.anchor}">{html.escape(record.point.text)}'
            '<a data-generated href="#">¶ giao</a></p>'
            for record in kept
            if record.document == document
        )
        pages[f"{document.address}index.html"] = _page("../../", f"<div data-source-text>{texts}</div>")
    for path, text in pages.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")


def _page(root: str, body: str, title: str = "Văn bản") -> str:
    scripts = "".join(
        f'<script defer src="{root}assets/search/{name}.js"></script>'
        for name in ("client", "draw", "header", "page", "highlight")
    )
    return (
        f'<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        f'<link rel="stylesheet" href="{root}assets/search/search.css">{scripts}</head><body>'
        '<header><nav class="md-header__inner" aria-label="Đầu trang">'
        f'<a href="{root or "./"}">Văn bản</a></nav></header>'
        f'<main class="md-typeset">{body}</main></body></html>'
    )


def index_of(records: Iterable[Record]) -> Index:
    """Return the index of all records."""
    index = Index()
    for record in records:
        index.add(record)
    return index
