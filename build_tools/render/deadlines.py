"""The deadlines that the directives set, as a table; the same as a calendar file comes from export/."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_tools.corpus import Corpus, Document
from build_tools.model import Deadline, Directive
from build_tools.render.groups import held
from build_tools.render.lists import Paged, cell, paged_pages, table
from build_tools.render.markdown import Page, target
from build_tools.render.words import UNKNOWN, counted, written_date
from build_tools.structure.outline import place

_INTRO = """thời hạn có ngày mà các văn bản đặt ra. Thời hạn hằng năm lặp lại đến khi văn bản được thay thế, \
nhiều nhất là năm năm kể từ khi ban hành; muốn biết văn bản còn hiệu lực hay không, xin hỏi cơ quan ban \
hành. Việc “định kỳ” mà văn bản không nêu ngày thì không có ở đây.
"""
_CALENDAR = "[Tải lịch thời hạn (iCalendar)](thoi-han.ics) để đưa vào lịch của điện thoại hay máy tính.\n"
_COLUMNS = ("Thời hạn", "Văn bản ghi", "Việc phải làm", "Báo cáo về", "Ở")


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """A deadline with the directive that sets it."""

    document: Document
    directive: Directive
    deadline: Deadline


def deadline_pages(corpus: Corpus) -> Iterator[Page]:
    """Yield the table of deadlines: yearly ones in the order of the year, then the others, newest first."""
    duties = sorted(_duties(corpus), key=_order)
    return paged_pages(
        Paged(
            address="thoi-han/",
            title="Thời hạn",
            intro=f"{counted(len(duties), _INTRO)}",
            rows=duties,
            body=_table,
            lead=_CALENDAR,
        )
    )


def _duties(corpus: Corpus) -> Iterator[Duty]:
    for document in held(corpus):
        directive = document.directive
        if directive is None:
            continue
        for deadline in directive.metadata.deadlines.value or ():
            yield Duty(document=document, directive=directive, deadline=deadline)


def _order(duty: Duty) -> tuple[bool, tuple[int, ...], str, int]:
    deadline = duty.deadline
    parts = tuple(int(part) for part in deadline.date.split("-"))
    if not deadline.yearly:
        parts = tuple(-part for part in parts)
    return not deadline.yearly, parts, duty.document.slug, deadline.span.start


def _table(page: str, first: int, duties: Sequence[Duty]) -> Iterator[str]:
    del first
    if not duties:
        yield "Chưa có thời hạn nào.\n"
        return
    yield '<div class="vb-sortable vb-duties" markdown="1">\n'
    yield from table(_COLUMNS, (_cells(page, duty) for duty in duties))
    yield "\n</div>\n"


def _cells(page: str, duty: Duty) -> tuple[str, ...]:
    deadline = duty.deadline
    unit = duty.directive.units[duty.directive.unit_at(deadline.span.start)]
    where = f"{place(duty.directive, unit)}, {duty.document.label}"
    return (
        _when(deadline),
        cell(deadline.text),
        cell(deadline.duty),
        cell(deadline.to or UNKNOWN),
        f"[{cell(where)}]({target(page, duty.document.address, unit.anchor)})",
    )


def _when(deadline: Deadline) -> str:
    """Return `20/11 hằng năm` or `30/5/2022`."""
    if not deadline.yearly:
        return written_date(deadline.date) or deadline.date
    month, _, day = deadline.date.rpartition("-")
    whole = written_date(f"2000-{month}-{day}") or ""
    return f"{whole.removesuffix('/2000')} hằng năm"
