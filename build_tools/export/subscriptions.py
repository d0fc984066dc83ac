"""The files by which readers follow the site from elsewhere: feeds and the calendar of deadlines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from build_tools.corpus import Corpus
from build_tools.corpus.following import CALENDAR
from build_tools.export.calendar import calendar_file
from build_tools.export.feeds import feed_files


def subscription_files(corpus: Corpus, site: str, moment: datetime) -> Iterator[tuple[str, bytes]]:
    """Yield paths below `docs/` and bytes; `site` is the address of the site, `moment` that of the build."""
    whole = f"{site.rstrip('/')}/"
    yield from feed_files(corpus, whole)
    yield CALENDAR, calendar_file(corpus, whole, moment)
