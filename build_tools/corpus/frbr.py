"""The lasting identifier of a document, the same on pages, in data and in search: its FRBR work address."""

from __future__ import annotations

import re

# The year an address ends in (`chi-thi-16-ct-ttg-2016`) or has inside its number (`nghi-dinh-30-2020-nd-cp`).
_YEAR = re.compile(r"-(?P<last>(?:19|20)\d\d)$|-\d+[a-z]?-(?P<inside>(?:19|20)\d\d)-")
# The naming convention wants a year in every address; this one says that the address of the page has none.
_NO_YEAR = "0001"


def work_address(address: str) -> str:
    """Return the work address of the document whose page is at `address`.

    `van-ban/cong-van-166-cdvc-2016/` → `/akn/vn/doc/2016/cong-van-166-cdvc-2016`. It follows from the address
    of the page alone, which stays when more is learnt of the document, and so it stays too; the year in it is
    a part of the name and no statement about the date. Shape: Akoma Ntoso Naming Convention 1.0, chapter 4.
    """
    slug = address.rstrip("/").rpartition("/")[2]
    found = _YEAR.search(slug)
    year = (found["last"] or found["inside"]) if found else _NO_YEAR
    return f"/akn/vn/doc/{year}/{slug}"


def expression_address(address: str) -> str:
    """Return the address of the text as issued, in Vietnamese: the work address and `/vie@`."""
    return f"{work_address(address)}/vie@"
