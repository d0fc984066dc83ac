"""Short ways to ask what is found in a text."""

from __future__ import annotations

from build_tools.citations.find import Own, find_in
from build_tools.model import Citation, Findings
from build_tools.text import SourceText


def found(text: str, own: Own | None = None) -> Findings:
    """Return what is found in `text`, a file without front matter."""
    return find_in(SourceText(path="mau.txt", text=text), own)


def citations(text: str, own: Own | None = None) -> tuple[Citation, ...]:
    """Return the citations found in `text`."""
    return found(text, own).citations


def texts(text: str) -> list[str]:
    """Return the exact words of the citations found in `text`."""
    return [each.text for each in citations(text)]


def only(text: str) -> Citation:
    """Return the one citation of `text`."""
    (citation,) = citations(text)
    return citation
