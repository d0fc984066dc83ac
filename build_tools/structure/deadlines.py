"""Deadlines and reporting duties: `muộn nhất đến ngày 30/5/2022`, every year `trước ngày 20 tháng 11`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from build_tools.model import Deadline
from build_tools.structure.dates import iso_date
from build_tools.structure.letters import UPPER
from build_tools.text import MendedText


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineCue:
    """Words that make the date behind them a deadline; `matches` and `refuses` prove it."""

    pattern: str
    matches: tuple[str, ...]
    refuses: tuple[str, ...] = ()


CUES: tuple[DeadlineCue, ...] = (
    DeadlineCue(
        pattern=r"(?:muộn|chậm|trễ)\s+nhất(?:\s+là)?(?:\s+(?:vào|đến|trước|trong))?(?:\s+hết)?",
        matches=(
            "muộn nhất đến ngày 30/5/2022",
            "chậm nhất là ngày 15 tháng 12 hằng năm",
            "chậm nhất trước ngày 05/01/2026",
        ),
        refuses=("sớm nhất là ngày 30/5/2022",),
    ),
    DeadlineCue(
        pattern=r"trước",
        matches=("trước ngày 20 tháng 11", "trước ngày 25/12 hàng năm", "trước ngày 31 tháng 12 năm 2025"),
        refuses=("trước tình hình đó", "trước khi ngày 20 tháng 11"),
    ),
    DeadlineCue(
        pattern=r"(?:hạn\s+(?:cuối|chót)|thời\s+hạn)(?:\s+[^\W\d_]+){0,4}?(?:\s+(?:là|đến|đến\s+hết|trước))?\s*:?",
        matches=("hạn cuối là ngày 10/6/2024", "thời hạn báo cáo đến ngày 15/3/2020"),
        refuses=("thời hạn 05 ngày",),
    ),
    DeadlineCue(
        pattern=r"(?:hoàn\s+thành|xong|báo\s+cáo|gửi)(?:\s+[^\W\d_]+){0,6}?\s+đến\s+hết",
        matches=("hoàn thành việc đăng ký đến hết ngày 30/6/2017",),
        refuses=("từ ngày 01/01/2017 đến hết ngày 30/6/2017",),
    ),
)
# The date is found first, by its literal word; the cue is then looked for in the words right before it.
_DATE = re.compile(
    r"ngày\s+(?P<day>\d{1,2})\s*(?:[/.-]|\s+tháng\s+)\s*(?P<month>\d{1,2})"
    r"(?:\s*(?:[/.-]|\s+năm|năm)\s*(?P<year>\d{4}))?(?!\d)"
)
_CUE = re.compile(rf"(?<![^\W\d_])(?:{'|'.join(f'(?:{cue.pattern})' for cue in CUES)})\s*$", re.IGNORECASE)
_CUE_ENDS = ("nhất", "trước", "hết", "là", "vào", "đến", "trong", "cuối", "chót", ":")
_LONGEST_CUE = 80
# Real directives set a few dozen; the bounds keep a text made of dates cheap.
_MOST, _MOST_DATES = 100, 5_000
_YEARLY = re.compile(r"h[ằà]ng\s+năm|mỗi\s+năm|định\s+kỳ", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.;!?](?=\s|$)|\n\s*\n|\n(?=\s*(?:\d{1,2}\.|[a-zđ]\)|[-+])\s)")
_TO = re.compile(
    rf"(?:gửi|báo\s+cáo|nộp)(?:[^.;()]{{0,120}}?\s(?:về|tới|đến|cho))?\s+(?P<to>[{UPPER}][^.;,()]{{3,100}}?)"
    r"(?=\s*(?:\(|,|\.|;|$|\s(?:trước|để|chậm|muộn|theo|kết\s+quả|về|qua|định\s+kỳ|tổng\s+hợp|xem\s+xét|vào|thông\s+qua|bằng)\s))"
)
_REACH = 500  # characters of a sentence looked at on either side of the date


def find_deadlines(mended: MendedText) -> tuple[Deadline, ...]:
    """Return the deadlines the text sets, in its order."""
    return tuple(islice(_deadlines(mended), _MOST))


def deadline_at(text: str, date: re.Match[str]) -> int | None:
    """Return where the cue starts that makes the date a deadline, None when it is a mere date."""
    base = max(0, date.start() - _LONGEST_CUE)
    before = text[base : date.start()]
    cue = _CUE.search(before) if before.rstrip().lower().endswith(_CUE_ENDS) else None
    return base + cue.start() if cue else None


def is_deadline(text: str) -> bool:
    """Say whether the first date in `text` is a deadline: `chậm nhất ngày 20/8/2018`."""
    date = _DATE.search(text)
    return date is not None and deadline_at(text, date) is not None


def _deadlines(mended: MendedText) -> Iterator[Deadline]:
    text = mended.text
    for found in islice(_DATE.finditer(text), _MOST_DATES):
        cue = deadline_at(text, found)
        if cue is None:
            continue
        start, end = _sentence(text, cue, found.end())
        duty = " ".join(text[start:end].split())
        date, yearly = _date(found, duty)
        if date is not None:
            to = _TO.search(duty)
            yield Deadline(
                date=date,
                yearly=yearly,
                text=" ".join(text[cue : found.end()].split()),
                duty=duty,
                to=to["to"].strip() if to else None,
                span=mended.original_span(cue, found.end()),
            )


def _date(found: re.Match[str], duty: str) -> tuple[str | None, bool]:
    """Return the date and whether it comes back every year, which the sentence must say."""
    if found["year"]:
        date = iso_date(found["day"], found["month"], found["year"])
        return date, False
    leap = iso_date(found["day"], found["month"], "2000")
    is_day = leap is not None and leap.count("-") > 1
    return (leap[len("2000-") :] if leap and is_day else None), bool(_YEARLY.search(duty))


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    low = max(0, start - _REACH)
    ends = [found.end() for found in _SENTENCE_END.finditer(text, low, start)]
    behind = _SENTENCE_END.search(text, end, min(len(text), end + _REACH))
    return (ends[-1] if ends else low), (behind.end() if behind else min(len(text), end + _REACH))
