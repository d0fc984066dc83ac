"""Two texts of a series side by side: each point beside its counterpart, what differs marked word by word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.compare import Change, Comparison, Pair, Patience, Point, compare
from build_tools.corpus import Corpus, Document
from build_tools.model import Directive, UnitKind
from build_tools.render.crumbs import crumbs
from build_tools.render.differing import Marked, marked
from build_tools.render.inline import Mark, inline
from build_tools.render.lists import cell, table
from build_tools.render.markdown import Page, attribute, escape, escape_start, front_matter, link, page_path
from build_tools.render.naming import heading
from build_tools.render.series import SERIES, Series, all_series, compared_address, year_names
from build_tools.structure.outline import outline_label, place

CHANGES = {
    Change.STAYED: "giữ nguyên",
    Change.MOVED: "giữ nguyên, đổi chỗ",
    Change.CHANGED: "thay đổi",
    Change.WENT: "không còn",
    Change.CAME: "mới",
}
_HOW = """Các điểm được máy ghép theo nội dung (những từ ngữ hai điểm cùng dùng, từ càng hiếm càng có trọng \
lượng), không theo số thứ tự. *Độ gần* đi từ 0 (xa lạ) đến 1 (như nhau). Chỗ ghi *ghép chưa chắc* có thể là \
trùng hợp: xin đọc cả hai bên rồi hãy tin.

Ở điểm còn giống nhau nhiều, <del>chữ gạch ngang</del> là chữ bị bỏ, <ins>chữ đậm gạch chân</ins> là chữ \
thêm vào. Ở điểm đã viết lại gần hết, <mark class="vb-common">chữ đóng khung</mark> là phần hai bên cùng có.
"""
_TWO_ISSUERS = """Hai văn bản của hai cơ quan khác nhau: khác biệt có thể do cơ quan, không chỉ do năm.
{: .vb-notice }
"""
_TOO_LONG = """Hai văn bản rất dài: những điểm chỉ có chung các chữ thường gặp không được so với nhau. \
Điểm ghi *mới* hay *không còn* có thể là một điểm đã viết lại.
{: .vb-notice }
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two texts: its document, its directive, its points, and what it is called here."""

    document: Document
    directive: Directive
    points: tuple[Point, ...]
    name: str

    def place(self, at: int) -> str:
        """Return what readers call a point: `mục 3`."""
        return place(self.directive, self.directive.units[self.points[at].unit])


def compare_pages(corpus: Corpus) -> Iterator[Page]:
    """Yield the page of every comparison."""
    for series in all_series(corpus):
        for older, newer in series.comparisons():
            if older.directive is not None and newer.directive is not None:
                yield _page(series, older, older.directive, newer, newer.directive)


def _page(series: Series, older: Document, one: Directive, newer: Document, other: Directive) -> Page:
    path = page_path(compared_address(older, newer))
    found = compare(one, other)
    names = year_names(older, newer)
    left = Side(document=older, directive=one, points=found.older, name=names[0])
    right = Side(document=newer, directive=other, points=found.newer, name=names[1])
    title = f"So sánh {names[0]} với {names[1]}"
    parts = (
        front_matter(
            {"title": f"{title}: {series.name}", "description": _description(found), "kind": "compare"}
        ),
        crumbs(path, SERIES, (series.name, series.address), here=title),
        f"# {escape(title)}\n",
        *_texts(path, left, right),
        _description(found) + "\n",
        _HOW,
        *(() if found.whole else (_TOO_LONG,)),
        *_overview(left, right, found),
        *_pairs(path, found, left, right),
    )
    return Page(path=path, text="\n".join(parts))


def _texts(path: str, left: Side, right: Side) -> Iterator[str]:
    for side in (left, right):
        issuer = f", {escape(side.document.issuer)}" if side.document.issuer else ""
        text = link(path, heading(side.document), side.document.address)
        yield f"* {escape(_capital(side.name))}: {text}{issuer}"
    yield ""
    if left.document.issuer != right.document.issuer:
        yield _TWO_ISSUERS


def _description(found: Comparison) -> str:
    counts = [f"{found.count(change)} điểm {CHANGES[change]}" for change in Change if found.count(change)]
    weak = sum(pair.weak for pair in found.pairs)
    doubt = f" Trong số điểm được ghép có {weak} điểm ghép chưa chắc." if weak else ""
    return f"{', '.join(counts)}.{doubt}" if counts else "Hai văn bản không có điểm nào để so sánh."


def _overview(left: Side, right: Side, found: Comparison) -> Iterator[str]:
    yield "## Tóm tắt { #tom-tat }\n"
    columns = ("Nội dung", attribute(_capital(left.name)), attribute(_capital(right.name)), "Kết quả")
    yield '<div class="vb-rows" markdown="1">\n'
    yield from table(columns, (_row(*numbered, left, right) for numbered in enumerate(found.pairs, start=1)))
    yield "\n</div>\n"


def _row(number: int, pair: Pair, left: Side, right: Side) -> tuple[str, ...]:
    one = "—" if pair.older is None else cell(left.place(pair.older))
    other = "—" if pair.newer is None else cell(right.place(pair.newer))
    return f"[{cell(_about(pair, left, right))}](#cap-{number})", one, other, _result(pair)


def _result(pair: Pair) -> str:
    return CHANGES[pair.change] + (" (ghép chưa chắc)" if pair.weak else "")


def _about(pair: Pair, left: Side, right: Side) -> str:
    side, at = (right, pair.newer) if pair.newer is not None else (left, pair.older or 0)
    return outline_label(side.directive, side.directive.units[side.points[at].unit])


def _pairs(path: str, found: Comparison, left: Side, right: Side) -> Iterator[str]:
    patience = Patience()
    for number, pair in enumerate(found.pairs, 1):
        yield f"## {_heading(pair, left, right)} {{ #cap-{number} }}\n"
        yield from _pair(path, pair, _marked(pair, left, right, patience), left, right)


def _pair(path: str, pair: Pair, laid: Marked, left: Side, right: Side) -> Iterator[str]:
    if pair.older is not None and pair.newer is not None:
        yield f"{_closeness(pair, laid)}\n{{: .vb-closeness }}\n"
    yield '<div class="vb-pair" markdown="1">\n'
    yield from _side(path, left, pair.older, laid.older, _missing(left, pair))
    yield from _side(path, right, pair.newer, laid.newer, _missing(right, pair))
    yield "</div>\n"


def _heading(pair: Pair, left: Side, right: Side) -> str:
    """Return `Mục 3 → mục 5: thay đổi`; the year of a point that stands alone is said."""
    match pair:
        case Pair(older=int(one), newer=int(other)):
            name = f"{left.place(one)} → {right.place(other)}"
        case Pair(older=int(one)):
            name = f"{left.place(one)} của {left.name}"
        case _:
            name = f"{right.place(pair.newer or 0)} của {right.name}"
    return f"{escape(_capital(name))}: {_result(pair)}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _marked(pair: Pair, left: Side, right: Side, patience: Patience) -> Marked:
    if pair.change is not Change.CHANGED or pair.older is None or pair.newer is None:
        return Marked()
    one, other = left.points[pair.older].span, right.points[pair.newer].span
    return marked(left.directive.source, one, right.directive.source, other, patience)


def _closeness(pair: Pair, found: Marked) -> str:
    score = f"{pair.score:.2f}".replace(".", ",")
    words = ""
    if found.common is None:
        words = "; quá dài để so từng chữ"
    elif pair.change is Change.CHANGED:
        words = f"; chung {round(found.common * 100)} % số chữ"
    doubt = "**Ghép chưa chắc.** " if pair.weak else ""
    kind = " Đã viết lại gần hết: đánh dấu phần còn chung." if found.rewritten else ""
    return f"{doubt}Độ gần {score}{words}.{kind}"


def _side(path: str, side: Side, at: int | None, marks: tuple[Mark, ...], missing: str) -> Iterator[str]:
    yield '<div class="vb-side" markdown="1">\n'
    if at is None:
        yield f"{missing}\n{{: .vb-missing }}\n"
    else:
        point = side.points[at]
        unit = side.directive.units[point.unit]
        name = link(path, _capital(f"{side.name}, {side.place(at)}"), side.document.address, unit.anchor)
        yield f"{name}\n{{: .vb-side-name }}\n"
        text = inline(side.directive.source, unit.span, marks, lines=unit.kind is UnitKind.TABLE)
        yield f"{escape_start(text)}\n"
    yield "</div>\n"


def _missing(side: Side, pair: Pair) -> str:
    """Say that this side has no counterpart of a point, and what comes nearest."""
    if pair.older is not None and pair.newer is not None:
        return ""
    near = (
        ""
        if pair.near is None
        else f" Gần nhất là {escape(side.place(pair.near))}, nhưng điểm ấy đã ghép với điểm khác giống hơn."
    )
    return f"{escape(_capital(side.name))} không có điểm tương ứng.{near}"
