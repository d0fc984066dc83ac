"""The timeline: directives and the documents they cite by date, as a picture and as the list it counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from build_tools.corpus import Corpus, Document
from build_tools.identity import slugify
from build_tools.render.groups import listed
from build_tools.render.lists import Paged, paged_pages
from build_tools.render.markdown import Page, attribute, escape, link, page_path, relative_address
from build_tools.render.naming import year
from build_tools.render.words import counted, written_date

_ADDRESS = "dong-thoi-gian/"
_INTRO = """Các văn bản có toàn văn và những văn bản được viện dẫn, từ mới đến cũ. Trong hình, mỗi dấu mang \
số thứ tự của văn bản trong danh sách bên dưới: ô vuông là văn bản có toàn văn, hình tròn là văn bản được \
viện dẫn.
"""
_NO_YEAR = "Chưa rõ năm"
# In units of the picture, which is shown one to one; a mark is large enough for a finger (WCAG 2.2, 2.5.8).
_STEP, _MARK, _AXIS, _TOP = 34, 28, 26, 6
_COLUMN = 8  # marks on top of each other before a year gets another column


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A document at its time; `about` says that the year is what the text is about, not that of its issue."""

    document: Document
    year: str | None
    about: bool


def timeline_pages(corpus: Corpus) -> Iterator[Page]:
    """Yield the pages of the timeline, the newest documents first, those of unknown year last."""
    moments = sorted((_moment(document) for document in listed(corpus)), key=_newest_first)
    return paged_pages(
        Paged(
            address=_ADDRESS,
            title="Dòng thời gian",
            intro=f"{counted(len(moments), 'văn bản')}. {_INTRO}",
            rows=moments,
            body=_body,
        )
    )


def _moment(document: Document) -> Moment:
    return Moment(document=document, year=year(document), about=document.date is None)


def _newest_first(moment: Moment) -> tuple[bool, tuple[int, ...], str]:
    written = moment.document.date or moment.year or ""
    parts = tuple(-int(part) for part in written.split("-")) if written else ()
    return not written, parts, moment.document.address


def _body(page: str, first: int, moments: Sequence[Moment]) -> Iterator[str]:
    if not moments:
        yield "Chưa có văn bản nào.\n"
        return
    yield _figure(page, first, moments)
    number = first
    for name, group in groupby(moments, key=lambda moment: moment.year or _NO_YEAR):
        yield f"## {name} {{ #nam-{slugify(name)} }}\n"
        for moment in group:
            yield f'* <span class="vb-number">{number}.</span> {_line(page, moment)}'
            number += 1
        yield ""


def _line(page: str, moment: Moment) -> str:
    document = moment.document
    when = "năm nói đến" if moment.about and moment.year else written_date(document.date or "")
    title = document.title if document.title != document.label else None
    kind = "có toàn văn" if document.directive is not None else "được viện dẫn"
    notes = ", ".join(escape(" ".join(note.split())) for note in (title, document.issuer, when, kind) if note)
    return f"{link(page, ' '.join(document.label.split()), document.address)} — {notes}"


def _figure(page: str, first: int, moments: Sequence[Moment]) -> str:
    groups = [
        (name, [*group])
        for name, group in groupby(enumerate(moments, start=first), key=lambda row: row[1].year or _NO_YEAR)
    ]
    tallest = max(min(len(group), _COLUMN) for _, group in groups)
    floor = _TOP + tallest * _STEP
    parts, left = [], 10
    for name, group in reversed(groups):
        width = max(2, -(-len(group) // _COLUMN)) * _STEP
        parts += [
            _mark(page, number, moment, _centre(left, floor, row))
            for row, (number, moment) in enumerate(group)
        ]
        parts.append(f'<text x="{left + width // 2}" y="{floor + 18}">{name}</text>')
        left += width
    axis = f'<line x1="4" y1="{floor + 1}" x2="{left}" y2="{floor + 1}"></line>'
    size = f'viewBox="0 0 {left + 10} {floor + _AXIS}" width="{left + 10}" height="{floor + _AXIS}"'
    svg = f'<svg {size} role="group" aria-label="Các văn bản theo năm">{axis}{"".join(parts)}</svg>'
    region = 'tabindex="0" role="region" aria-label="Hình theo năm, cuộn ngang được"'
    return f'<div class="vb-diagram vb-timeline" {region}>\n{svg}\n</div>\n'


def _centre(left: int, floor: int, row: int) -> tuple[int, int]:
    return left + row // _COLUMN * _STEP + _STEP // 2, floor - row % _COLUMN * _STEP - _STEP // 2


def _mark(page: str, number: int, moment: Moment, centre: tuple[int, int]) -> str:
    x, y = centre
    half = _MARK // 2
    held = moment.document.directive is not None
    shape = (
        f'<rect x="{x - half}" y="{y - half}" width="{_MARK}" height="{_MARK}"></rect>'
        if held
        else f'<circle cx="{x}" cy="{y}" r="{half}"></circle>'
    )
    name = attribute(f"{number}. {moment.document.label}")
    # Not `href`: Zensical rewrites that one in raw HTML as if it led to a source file.
    href = attribute(relative_address(_address(page), moment.document.address))
    return (
        f'<a xlink:href="{href}" aria-label="{name}"><title>{name}</title>{shape}'
        f'<text x="{x}" y="{y + 4}">{number}</text></a>'
    )


def _address(page: str) -> str:
    """Return the address of the file `page`: links in plain HTML are relative to it."""
    if page == page_path(_ADDRESS):
        return _ADDRESS
    return page.removesuffix(".md") + "/"
