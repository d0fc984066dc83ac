"""The timeline: directives and the documents they cite by date, as a picture and as the list it counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from build_tools.corpus import Corpus, Document
from build_tools.identity import slugify
from build_tools.render.groups import listed
from build_tools.render.lists import Paged, paged_pages
from build_tools.render.markdown import Page, attribute, escape, link, target
from build_tools.render.naming import year
from build_tools.render.words import counted, written_date

_ADDRESS = "dong-thoi-gian/"
_INTRO = """Các văn bản có toàn văn và những văn bản được viện dẫn, từ mới đến cũ. Trong hình, mỗi dấu mang \
số thứ tự của văn bản trong danh sách bên dưới: ô vuông là văn bản có toàn văn, hình tròn là văn bản được \
viện dẫn.
"""
_NO_YEAR = "Chưa rõ năm"


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
    yield from _figure(page, first, moments)
    number = first
    for name, group in groupby(moments, key=lambda moment: moment.year or _NO_YEAR):
        yield f"## {name} {{ #nam-{slugify(name)} }}\n"
        for moment in group:
            yield f'* <span class="vb-number">{number}.</span> {_line(page, moment)}'
            number += 1
        yield ""


def _line(page: str, moment: Moment) -> str:
    document = moment.document
    when = "theo năm nói đến" if moment.about and moment.year else written_date(document.date or "")
    title = document.title if document.title and document.title not in document.label else None
    kind = "có toàn văn" if document.directive is not None else "được viện dẫn"
    notes = ", ".join(escape(" ".join(note.split())) for note in (title, document.issuer, when, kind) if note)
    return f"{link(page, ' '.join(document.label.split()), document.address)} — {notes}"


def _figure(page: str, first: int, moments: Sequence[Moment]) -> Iterator[str]:
    """Yield the picture: a line for each year with its marks, which wrap where the screen ends."""
    yield '<div class="vb-timeline" role="group" aria-label="Các văn bản theo năm" markdown="1">\n'
    numbered = enumerate(moments, start=first)
    for name, group in groupby(numbered, key=lambda row: row[1].year or _NO_YEAR):
        marks = "\n".join(f"    {_mark(page, number, moment)}" for number, moment in group)
        yield f"{name}\n:   {marks.lstrip()}\n"
    yield "</div>\n"


def _mark(page: str, number: int, moment: Moment) -> str:
    kind = "held" if moment.document.directive is not None else "cited"
    name = attribute(f"{number}. {moment.document.label}")
    place = target(page, moment.document.address)
    return f'[{number}]({place}){{ .vb-mark .vb-mark--{kind} aria-label="{name}" title="{name}" }}'
