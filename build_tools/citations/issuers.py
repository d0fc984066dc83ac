"""Issuers in words: where `Sở Nội vụ thành phố Hà Nội` ends, and which body of the vocabulary that is."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from build_tools.citations.issuer_walk import Walk
from build_tools.citations.name_words import unglued
from build_tools.citations.rules import details as rules
from build_tools.citations.types import type_names
from build_tools.vocabulary import load
from build_tools.vocabulary.branches import branches

_INITIALS = re.compile(r" \([A-ZĐ&-]{2,10}\)")


def match_issuer(text: str, position: int, *, joint: bool = False) -> int | None:
    """Return where the body named at `position` ends, None when no body is named there.

    `Bộ Tài chính hướng dẫn …` ends behind `chính`. Documents of several bodies (`joint`) have several joined
    by `và`: `Bộ Nội vụ và Văn phòng Chính phủ`.
    """
    whole = None if joint else _whole_names().match(text, position)
    end = whole.end() if whole else Walk(text, position, joint=joint).end()
    inside = rules.INITIALS_OF_BODY.pattern.match(text, end) if end else None
    return inside.end() if inside else end


@cache
def _whole_names() -> re.Pattern[str]:
    # Most issuers are a name of the vocabulary with a clear end behind it: no need to walk over their words.
    names = {name for row in load.issuers() for name in (row.name, *row.variants)}
    stops = "|".join(sorted(load.name_words().stops, key=len, reverse=True))
    ends = (
        r"\.|[ ]?[;:()“”\"\n]|,[ ](?=[a-zđ\d])|$",
        rf"[ ](?:{stops})(?![^\W_])",
        rf"(?:,|[ ]và)[ ](?:{'|'.join(_next_documents())})(?![^\W_])",
    )
    return re.compile(rf"{branches(sorted(names))}(?={'|'.join(ends)})")


def _next_documents() -> list[str]:
    """Return the types that end a name behind `và`: `Nghị quyết`; `Kế hoạch` may be part of a name."""
    known = load.name_words()
    parts = {part.split(" ")[0] for part in known.parts}
    types = known.stops & type_names()
    return sorted(name.capitalize() for name in types if name.split(" ")[0] not in parts)


# A text names the same few bodies again and again.
@lru_cache(maxsize=4096)
def issuer_name(written: str) -> str:
    """Return the vocabulary's name of a body in words, or the words as written with single spaces."""
    named = _INITIALS.sub("", written)
    apart = " ".join(piece for word in named.split(" ") for _, piece, _ in unglued(word))
    row = load.issuer_named(apart)
    return row.name if row else named
