"""What a text states about itself in its head: type, number, date, place, issuer, subject."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.structure.head.date import date_values
from build_tools.structure.head.document_type import page_type, type_values
from build_tools.structure.head.flat import flat_head
from build_tools.structure.head.issuer import issuer_values
from build_tools.structure.head.number import is_same_number, number_values, stated_number
from build_tools.structure.head.pieces import Head, Stated, stated
from build_tools.structure.head.portal_table import table_values
from build_tools.structure.head.portal_title import page_title, subject_title
from build_tools.structure.head.subject import subject_values


def read_values(text: str, head: Head) -> dict[str, Stated]:
    """Return what the head of `text` states, by metadata key."""
    flat = Head() if head.pieces else flat_head(text)
    read = dict(_values(text, flat if flat.pieces else head))
    if flat.pieces:
        read.pop("subject", None)
    return _completed(read, table_values(text))


def _completed(read: dict[str, Stated], table: dict[str, Stated]) -> dict[str, Stated]:
    """Return what the head states, completed by a portal's table of the same number."""
    number = read.get("number")
    if not table or (number and not is_same_number(number.value, table["number"].value)):
        return read
    written = {key: value for key, value in table.items() if value.start is not None}
    stated_here = {key for key, value in read.items() if value.start is not None}
    return table | read | {key: value for key, value in written.items() if key not in stated_here}


def _values(text: str, head: Head) -> Iterator[tuple[str, Stated]]:
    titled = subject_title(text, head)
    number = stated_number(head) or stated(titled, "number")
    page = page_title(text) if number is None else None
    if page is not None:
        titled, number = page, stated(page, "number")
    if number is not None:
        titled = _of_number(titled, number)
        yield from number_values(number)
    yield from date_values(text, head, titled)
    if page is None:
        yield from type_values(text, head, number)
    else:
        yield "type", page_type(page)
    yield from issuer_values(text, head, number, titled)
    yield from subject_values(text, head, titled)


def _of_number(titled: re.Match[str] | None, number: Stated) -> re.Match[str] | None:
    """Return the title when it names the document by the number of its head, None for another one's title."""
    return titled if titled is not None and is_same_number(titled["number"], number.value) else None
