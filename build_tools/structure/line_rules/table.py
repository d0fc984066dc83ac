"""The table of all rules, one loop over it, prose last."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from build_tools.structure.line_rules.bullets import BULLET_RULES
from build_tools.structure.line_rules.ends import END_RULES
from build_tools.structure.line_rules.headings import HEADING_RULES
from build_tools.structure.line_rules.numbered import NUMBERED_RULES
from build_tools.structure.line_rules.rule import LineKind, LineRule, rx

_TABLE_RULES: tuple[LineRule, ...] = (
    LineRule(
        kind=LineKind.RULE,
        opens="-_=*#~–—.+\\|",
        pattern=rx(r"(?: [-_=*#~–—.\\+\s]{3,} | [#*_\\]{1,2} | \| ) $"),
        matches=("-------", "*", "#", "_________", "* * *"),
        refuses=("- Như trên;", "* Ghi chú", "-", "|---|---|"),
    ),
    LineRule(
        kind=LineKind.TABLE,
        opens="|",
        pattern=rx(r"\|"),
        matches=("| STT | Nội dung |", "|---|---|"),
    ),
    LineRule(
        kind=LineKind.COLUMN,
        opens="STsM",
        pattern=rx(r"(?: STT | TT | S\.TT | Số\s?TT | Stt | Số\ thứ\ tự | SỐ\ TT | MỤC\ SỐ ) \.? $"),
        matches=("STT", "TT", "Số TT"),
        refuses=("TTHC", "STT 5"),
    ),
)

# The order matters where two rows share an opening: the more particular comes first.
LINE_RULES = (*_TABLE_RULES, *HEADING_RULES, *NUMBERED_RULES, *BULLET_RULES, *END_RULES)

# A row of a table that was copied with its tabs; the head of a document sets two columns apart, never three.
_TABBED = rx(r"(?= [^\t]+ (?: \t [\t\ ]* [^\t\s] [^\t]* ){2} )")


class _Opening(NamedTuple):
    # The rows of one first character as one pattern: tried one after the other in C.
    match: Callable[[str], re.Match[str] | None]
    rows: dict[int, tuple[LineKind, int | None]]  # by the group of the row: its kind, the group of its number


@cache
def _opening(character: str) -> _Opening:
    rules = [(f"row{row}", rule) for row, rule in enumerate(LINE_RULES) if character in rule.opens]
    rows = (
        f"(?P<{name}>{rule.pattern.pattern.replace('(?P<number>', f'(?P<{name}number>')})"
        for name, rule in rules
    )
    pattern = re.compile("|".join(rows), re.VERBOSE)
    groups = pattern.groupindex
    return _Opening(
        match=pattern.match,
        rows={groups[name]: (rule.kind, groups.get(f"{name}number")) for name, rule in rules},
    )


_OPENINGS = frozenset(character for rule in LINE_RULES for character in rule.opens)
_PROSE, _ROW = (LineKind.PROSE, 0, None), (LineKind.TABLE, 0, None)


def line_kind(text: str) -> tuple[LineKind, int, str | None]:
    """Say what the line `text`, without white space around it, starts with.

    The kind is followed by where the label ends and what it counts with: `II. MỤC ĐÍCH` → ROMAN, 3, `II`.
    """
    if text[:1] in _OPENINGS:
        opening = _opening(text[0])
        found = opening.match(text)
        if found:
            kind, number = opening.rows[found.lastindex or 0]
            return kind, len(found.group().rstrip()), found[number] if number else None
    return _ROW if "\t" in text and _TABBED.match(text) else _PROSE
