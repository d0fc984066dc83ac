"""What lets a text as a whole be doubted: pasted from an old font or from page code, letters lost, a secret.

Told to the contributor, never mended: the remedy is to fetch the text again, or not to publish it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import chain, islice

from build_tools.model import Problem
from build_tools.problems import problem
from build_tools.read.imports.decode import Decoded, mend_tables
from build_tools.read.imports.syllables import vietnamese
from build_tools.text import SourceText

# Signs that Vietnamese does not write and the old tables are full of: `C«ng ®oµn`, `Coâng ñoaøn`.
_OLD = re.compile("[µ¸¶·¹¨»¾¼½Æ©ÇË®ÎÏÑª×ØÜÞßäåæçñïðö÷øûüþ§¬«º¡ÄÅ\uf000-\uf0ff]")
_FEW = 5
# Of its words with marks a line in an old font has hardly one that is Vietnamese.
_FOREIGN = 0.5
_MANY = 8
_MARKUP = re.compile(
    r"</?(?:p|div|span|table|tbody|tr|td|th|br|strong|em|b|i|u|a|font|img|h[1-6]|li|ul|ol|o:p)(?:\s[^<>\n]{0,500})?/?>"
    r"|&(?:nbsp|amp|lt|gt|quot|[aeiouyd](?:acute|grave|circ|tilde)|#\d{2,5});",
    re.IGNORECASE,
)
# A letter that a program could not write: the replacement character, or a question mark within words.
_LOST = re.compile(r"\ufffd")
# Written with the mark first, which is searched ten times faster than a letter.
_ASKED = re.compile(r"\?(?<=[^\W\d_]\?)(?=[^\W\d_])")
# What stands above the title of a document that is not for everybody, or not yet issued.
_RESTRICTED = re.compile(
    "tuyệt mật|tối mật|mật|tài liệu mật|(?:tài liệu )?lưu hành nội bộ|không phổ biến"
    r"|(?:bản )?dự thảo(?: lần (?:thứ )?\w+)?"
)
# One of these stands in each of them.
_CUES = ("mật", "nội bộ", "phổ biến", "dự thảo")
_AROUND = " \t|()*[]."
_HEAD = 2_000
_SHOWN = 40


def doubts(source: SourceText) -> Iterator[Problem]:
    """Yield one Problem for each reason to doubt the body of a text."""
    yield from _old_encoding(source)
    rows = (
        ("text-markup", "<&", _MARKUP, 1),
        ("text-letters-lost", "\ufffd", _LOST, 1),
        ("text-letters-lost", "?", _ASKED, _MANY),
    )
    # Each is looked for in texts alone that hold one of its signs.
    for code, _, pattern, least in (row for row in rows if any(sign in source.text for sign in row[1])):
        found = pattern.finditer(source.text, source.body_start)
        first = list(islice(found, least))
        if len(first) == least:
            count = sum(1 for _ in chain(first, found))
            yield problem(code, source, first[0].start(), seen=first[0].group()[:_SHOWN], count=count)
    yield from _restricted(source)


def _old_encoding(source: SourceText) -> Iterator[Problem]:
    body = source.text[source.body_start :]
    if len(list(islice(_OLD.finditer(body), _FEW))) < _FEW:
        return
    mended = mend_tables(Decoded(text=body, encoding="UTF-8"))
    pairs = zip(body.splitlines(keepends=True), mended.text.splitlines(keepends=True), strict=False)
    offset = source.body_start
    for line, meant in pairs:
        if line != meant and (vietnamese(line) or 0) < _FOREIGN:
            yield problem(
                "text-encoding",
                source,
                offset,
                seen=line.strip()[:_SHOWN],
                meant=meant.strip()[:_SHOWN],
                encoding=mended.encoding.removesuffix(" trong UTF-8"),
            )
            return
        offset += len(line)


def _restricted(source: SourceText) -> Iterator[Problem]:
    """Yield a Problem for a mark of secrecy or of a draft in the head of a text."""
    offset = source.body_start
    head = source.text[offset : offset + _HEAD]
    small = unicodedata.normalize("NFC", head).lower()
    if not any(cue in small for cue in _CUES):
        return
    for line in head.splitlines(keepends=True):
        words = unicodedata.normalize("NFC", line.strip().strip(_AROUND))
        if _RESTRICTED.fullmatch(words.lower()):
            yield problem("text-restricted", source, offset, seen=words)
            return
        offset += len(line)
