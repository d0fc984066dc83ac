"""What stands at the ends of a document: addressees, recipients, signature, attached documents."""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_tools.structure.blocks import Block
from build_tools.structure.joining import BULLETS
from build_tools.structure.letters import LOWER, UPPER
from build_tools.structure.line_rules.rule import LineKind

_NAME = re.compile(rf"(?:[{UPPER}][{LOWER}']*\.?\s+){{1,5}}[{UPPER}][{LOWER}']*")
# Degrees and ranks before a name are no part of it.
DEGREE = re.compile(r"(?:(?:GS|PGS|TS|ThS|Ths|BS|KS|TSKH|LS)\.?\s*)+(?=\S)")
# An office in ordinary letters looks like a name: `Chủ tịch`, `Phó Giám đốc`.
OFFICE = re.compile(
    r"(?:Quyền |Phó |Q\. ?)*(?:Tổng )?"
    r"(?:Chủ tịch|Giám đốc|Bí thư|Bộ trưởng|Thứ trưởng|Chủ nhiệm|Chánh|Trưởng)\b"
)
SIGNED = re.compile(r"\(?\s*(?:[ĐđÐ]ã\s+[Kk]ý|ĐÃ\s+KÝ|[Kk]ý\s+tên)")
_KEPT = re.compile(r"(?:^|;)\s*[-–+]?\s*L[ưu]u\b")
FLAT = re.compile(r";\s+(?=[-–]\s)")
_ATTACHED = re.compile(r"\(?\s*(?:Ban\s+hành\s+)?[Kk]èm\s+theo|\(BAN\s+HÀNH|\(KÈM|\(Ban\s+hành")
CLOSING_ARTICLE = re.compile(r"(?:Luật|Bộ\ luật|Pháp\ lệnh|Nghị\ quyết)\ này\ (?:đã\ )?được\b")
BASIS = re.compile(r"[-–\s]*(?:Căn\s+cứ|CĂN\s+CỨ|Xét|Chiểu|Theo\s+đề\s+nghị)\s")
_LONGEST_NAME = 50
_CELL = "|*_ "  # what ends a cell, and bold type
LONGEST_SIGNATURE = 120
LONGEST_ADDRESSEE = 400
_SHORTEST_TITLE = 4
_LONGEST_RECIPIENT = 300


def is_name(text: str) -> bool:
    """Say whether a text is a person's name: `Lê Văn An`, `GS.TS. Lê Văn An`, but not `Phó Chủ tịch`."""
    bare = text.strip(_CELL)
    degree = DEGREE.match(bare)
    bare = bare[degree.end() :] if degree else bare
    return len(bare) < _LONGEST_NAME and bool(_NAME.fullmatch(bare)) and not OFFICE.match(bare)


def is_signed_name(block: Block, following: Block | None) -> bool:
    """Say whether a name without an office signs: `(Đã ký)` stands behind it."""
    if not block.words[0].isupper():
        return False  # most blocks begin as no name does
    bracket = block.words.find("(")
    if bracket > 0 and SIGNED.match(block.words, bracket):
        return is_name(block.words[:bracket].strip())
    return is_name(block.words) and following is not None and bool(SIGNED.match(following.words))


# What these lines start with is a cue of ours, no label of theirs.
_UNLABELLED = frozenset(
    (LineKind.BASIS, LineKind.CLOSING, LineKind.TABLE, LineKind.COLUMN, LineKind.CAPACITY)
)
_BULLET = re.compile(r"[-–—+•*]\s*")


def label_of(block: Block, start: int) -> tuple[int, int] | None:
    """Return where the label of the unit that starts at `start` in `block` stands, if it has one."""
    first = block.lines[0]
    if start > first.start:
        found = _BULLET.match(first.text, start - first.start)
        return (start, start + 1) if found else None
    return None if block.kind in _UNLABELLED or first.label <= start else (start, first.label)


def rest_of(block: Block) -> int | None:
    """Return where the words behind the label of a salutation or `Nơi nhận` start, if there are any."""
    first = block.lines[0]
    behind = first.text[first.label - first.start :]
    content = behind.lstrip(" \t\xa0:;*_.")
    if content:
        return first.end - len(content)
    return block.lines[1].start if len(block.lines) > 1 and block.lines[1].kind is not LineKind.RULE else None


def is_recipient(block: Block) -> bool:
    """Say whether a block below `Nơi nhận` is one of the recipients."""
    if block.kind in BULLETS:
        return len(block.words) < _LONGEST_RECIPIENT
    return (
        block.kind is LineKind.PROSE
        and not block.is_capital
        and not block.lines[0].spaced
        and len(block.words) < _LONGEST_RECIPIENT
    )


def is_title(block: Block) -> bool:
    """Say whether a block behind the signature is the title of an attached document."""
    if _ATTACHED.match(block.words):
        return True
    return (
        block.kind is LineKind.PROSE
        and block.lines[0].text.isupper()
        and len(block.lines[0].text) >= _SHORTEST_TITLE
    )


_PARAGRAPHS = frozenset((LineKind.PROSE, LineKind.CLOSING, LineKind.BASIS))
_ENDS = frozenset((LineKind.RECIPIENTS, LineKind.CAPACITY, LineKind.ANNEX))


def final_run(blocks: Sequence[Block], listed: frozenset[int]) -> frozenset[int]:
    """Return the rows of the paragraphs between the last item of the text and its end or signature.

    `listed` are the rows of recipients without the words `Nơi nhận`.
    """
    end = next((row for row, block in enumerate(blocks) if block.kind in _ENDS), len(blocks))
    end = min([end, *listed])
    start = end
    while start > 0 and blocks[start - 1].kind in _PARAGRAPHS:
        start -= 1
    return frozenset(range(start, end))


def _is_last_recipient(blocks: Sequence[Block], row: int) -> bool:
    is_flat = row + 1 == len(blocks) and len(FLAT.findall(blocks[row].words)) > 1
    return is_flat or bool(_KEPT.search(blocks[row].words))


def bare_recipients(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the rows of recipients without the words `Nơi nhận`: the list that ends with `- Lưu: VT`."""
    if any(block.kind is LineKind.RECIPIENTS for block in blocks):
        return frozenset()
    last = next(
        (
            row
            for row in range(len(blocks) - 1, -1, -1)
            if blocks[row].kind in BULLETS and _is_last_recipient(blocks, row)
        ),
        None,
    )
    if last is None:
        return frozenset()
    first = last
    while (
        first > 0 and blocks[first - 1].kind in BULLETS and len(blocks[first - 1].words) < _LONGEST_RECIPIENT
    ):
        first -= 1
    return frozenset(range(first, last + 1))
