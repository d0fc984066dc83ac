"""Personal data that must not be published: a private person's telephone, identity number, address, e-mail.

Office telephones and e-mail addresses of institutions are public. A finding stops the build, so a rule asks
for a shape and for words around it that leave no doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from build_tools.model import FrontMatter, Problem
from build_tools.problems import problem
from build_tools.read.privacy_rules import RULES, SIGNS
from build_tools.text import SourceText, Span, mend_letters

REDACTION = re.compile(r"\[đã lược bỏ:\s*(?P<kind>[^\]\n]{1,80}?)\s*\]")
# How far in front of a number its label may stand: a name with an office in between.
_BEFORE = 120
_MOST_SHOWN = 20
# So many characters of a piece are shown in front and behind, for the contributor to find it.
_HEAD, _TAIL = 3, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A piece of personal data: its kind as the redaction names it, and its place in the source."""

    kind: str
    span: Span


def privacy_problems(source: SourceText, front: FrontMatter) -> Iterator[Problem]:
    """Yield a Problem for each piece of personal data."""
    public = frozenset(front.texts("public_contacts"))
    found = tuple(one for one in personal_data(source) if source.slice(one.span) not in public)
    pieces = {piece for one in found for piece in source.slice(one.span).splitlines()}
    for finding in found[:_MOST_SHOWN]:
        value = source.slice(finding.span)
        seen = f"{value[:_HEAD]}…{value[-_TAIL:]}"
        told = problem("personal-data", source, finding.span.start, kind=finding.kind, seen=seen)
        # The report of a check is public too.
        yield replace(told, line=_covered(told.line, pieces))


def redaction_problems(source: SourceText, front: FrontMatter) -> Iterator[Problem]:
    """Yield a Problem when the front matter does not list the redactions as the text has them."""
    marks = list(REDACTION.finditer(source.text, source.body_start))
    written = tuple(found["kind"] for found in marks)
    listed = front.texts("redactions")
    if written != listed:
        place = marks[0].start() if marks else front.offsets.get("redactions", 0)
        rows = "".join(f"\n  - {kind}" for kind in written)
        wanted = f"viết\nredactions:{rows}" if rows else "bỏ mục redactions"
        yield problem(
            "redactions-differ", source, place, written=len(written), listed=len(listed), wanted=wanted
        )


def _covered(line: str, pieces: Iterable[str]) -> str:
    """Hide the middle of each piece behind as many dots, so that columns stay what they are."""
    for piece in sorted(pieces, key=len, reverse=True):
        dots = "•" * max(0, len(piece) - _HEAD - _TAIL)
        line = line.replace(piece, f"{piece[:_HEAD]}{dots}{piece[-_TAIL:]}" if dots else "•" * len(piece))
    return line


def personal_data(source: SourceText) -> Iterator[Finding]:
    """Yield the personal data in the body of a text, in the order of the rules."""
    mended = mend_letters(source.text, source.body_start)
    seen = {sign for sign in SIGNS if sign.search(mended.text)}
    for rule in (rule for rule in RULES if not seen.isdisjoint(rule.signs)):
        for found in rule.shape.finditer(mended.text):
            if rule.holds(_words_before(mended.text, found.start()), found.group()):
                yield Finding(kind=rule.kind, span=mended.original_span(found.start(), found.end()))


def _words_before(text: str, offset: int) -> str:
    """Return what labels a value: the words in front of it, in a table also the head of its columns."""
    line = text.rfind("\n", 0, offset) + 1
    head = _table_head(text, line) if text.startswith("|", line) else ""
    return f"{head} {text[max(0, offset - _BEFORE) : offset]}"


def _table_head(text: str, line: int) -> str:
    """Return the first line of the table that the line at this offset belongs to."""
    while line > 0:
        before = text.rfind("\n", 0, line - 1) + 1
        if not text.startswith("|", before):
            break
        line = before
    return text[line : text.find("\n", line)]
