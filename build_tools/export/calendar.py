"""The deadlines that the directives set, as an iCalendar file (RFC 5545)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from icalendar import Calendar, Event, vRecur

from build_tools.corpus import Corpus, Document
from build_tools.corpus.formats import has_text
from build_tools.export.akn.inline import possible
from build_tools.model import Deadline, Directive, Relation

# A yearly duty of which nothing more is known is not repeated for ever.
_YEARS = 5
_REPEATS = "Hằng năm; lịch lặp lại đến hết ngày {last}: {why}."
_REPLACED = "văn bản được thay thế"
_PASSED = "đã năm năm kể từ khi ban hành, chưa rõ văn bản còn hiệu lực hay không"


def calendar_file(corpus: Corpus, site: str, moment: datetime) -> bytes:
    """Return the calendar of all deadlines; `site` is the address of the site, `moment` that of the build.

    A deadline is an event of one whole day. One whose day or first year is unknown is left out: a calendar
    cannot say so.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Văn bản chỉ đạo//Thời hạn//VI")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Thời hạn trong văn bản chỉ đạo")
    for document in corpus.documents.values():
        if document.directive is not None and has_text(document):
            for event in _events(corpus, document, document.directive, site):
                event.add("dtstamp", moment)
                calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def _events(corpus: Corpus, document: Document, directive: Directive, site: str) -> Iterator[Event]:
    uses: Counter[str] = Counter()
    for deadline in directive.metadata.deadlines.value or ():
        day = _first_day(document, directive, deadline)
        if day is None:
            continue
        unit = directive.units[directive.unit_at(deadline.span.start)]
        name = f"{document.slug}-{unit.anchor}-{deadline.date}"
        uses[name] += 1
        event = Event()
        event.add("uid", f"{name}-{uses[name]}@van-ban-chi-dao")
        event.add("dtstart", day)
        if day < date.max:  # behind which there is no day to end with; RFC 5545, 3.6.1 takes one day then
            event.add("dtend", day + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
        event.add("summary", _line(f"Thời hạn: {deadline.text} ({document.label})"))
        event.add("url", f"{site}{document.address}#{unit.anchor}")
        lines = [_line(deadline.duty)]
        if deadline.yearly:
            last, why = _last_day(corpus, document, day)
            event.add("rrule", vRecur({"freq": "yearly", "until": last}))
            lines.append(_REPEATS.format(last=f"{last:%d/%m/%Y}", why=why))
        event.add("description", "\n".join((*lines, f"{site}{document.address}#{unit.anchor}")))
        yield event


def _line(text: str) -> str:
    """Return a text on one line and without control characters, which RFC 5545 forbids as XML does."""
    return " ".join(possible(text).replace("\x7f", "\ufffd").split())


def _first_day(document: Document, directive: Directive, deadline: Deadline) -> date | None:
    """Return the day of a deadline; that of a yearly one is the first behind the issue of the text."""
    if not deadline.yearly:
        return _day(deadline.date)
    issued = document.date or directive.metadata.year.value
    if issued is None:
        return None
    day = _day(f"{issued[:4]}-{deadline.date}")
    if day is not None and issued > day.isoformat():
        day = _day(f"{int(issued[:4]) + 1}-{deadline.date}")
    return day


def _last_day(corpus: Corpus, document: Document, first: date) -> tuple[date, str]:
    """Return the day behind which a yearly duty is not repeated, and why."""
    last = _day(f"{first.year + _YEARS - 1}-{first:%m-%d}") or first
    for event in document.events:
        by = corpus.documents.get(event.by)
        if event.relation in {Relation.REPLACES, Relation.REPEALS} and by is not None and by.date:
            replaced = _day((by.date + "-01-01")[:10])
            if replaced is not None and replaced <= last:
                return max(first, replaced), _REPLACED
    return last, _PASSED


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
