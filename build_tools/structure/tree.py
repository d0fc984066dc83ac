"""Blocks to units: what each block is, below which one it stands, by which anchor it is found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from build_tools.model import UnitKind
from build_tools.structure.anchors import Anchors
from build_tools.structure.blocks import BULLETS, HEADINGS, NUMBERED, Block
from build_tools.structure.head import type_pattern
from build_tools.structure.lines import UPPER, LineKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A unit before its end is known: `start` and `label` are offsets of the mended text."""

    kind: UnitKind
    start: int
    parent: int | None
    anchor: str
    level: int
    label: tuple[int, int] | None = None
    is_whole: bool = False
    style: LineKind | None = None
    number: str | None = None


# A unit stands below the nearest unit of a lower rank before it.
_RANKS: dict[LineKind, int] = {
    LineKind.PART: 1,
    LineKind.CHAPTER: 2,
    LineKind.SECTION: 3,
    LineKind.SUBSECTION: 4,
    LineKind.ARTICLE: 5,
    LineKind.LETTER: 6,
    LineKind.ROMAN: 7,
    LineKind.NUMERAL: 8,
    LineKind.DECIMAL: 9,  # and one more for every further dot
    LineKind.POINT: 13,
    LineKind.BRACKETED: 14,
    LineKind.ENCLOSED: 15,
    LineKind.DASH: 16,
    LineKind.DOT: 17,
    LineKind.PLUS: 18,
    LineKind.LABELLED: 18,
}
_UNITS: dict[LineKind, UnitKind] = {
    LineKind.PART: UnitKind.PART,
    LineKind.CHAPTER: UnitKind.CHAPTER,
    LineKind.SECTION: UnitKind.SECTION,
    LineKind.SUBSECTION: UnitKind.SUBSECTION,
    LineKind.ARTICLE: UnitKind.ARTICLE,
    LineKind.LETTER: UnitKind.SECTION,
    LineKind.ROMAN: UnitKind.SECTION,
    LineKind.NUMERAL: UnitKind.ITEM,
    LineKind.DECIMAL: UnitKind.ITEM,
    LineKind.POINT: UnitKind.POINT,
    LineKind.BRACKETED: UnitKind.ITEM,
    LineKind.ENCLOSED: UnitKind.ITEM,
    LineKind.DASH: UnitKind.BULLET,
    LineKind.DOT: UnitKind.BULLET,
    LineKind.PLUS: UnitKind.BULLET,
    LineKind.LABELLED: UnitKind.ITEM,
}


class _Mode(Enum):
    TEXT = auto()
    ADDRESSEES = auto()
    RECIPIENTS = auto()
    SIGNATURE = auto()
    BEHIND = auto()  # behind the signature: an annex may start


_NAME = re.compile(rf"(?:[{UPPER}][^\W\d_]*\.?\s+){{1,5}}[{UPPER}][^\W\d_]*$")
_OFFICE = re.compile(
    r"(?:Quyền |Phó |Q\. ?)*(?:Tổng )?(?:Chủ tịch|Giám đốc|Bí thư|Bộ trưởng|Thứ trưởng|Chủ nhiệm|Chánh|Trưởng)\b"
)
_SIGNED = re.compile(r"\(?\s*(?:[ĐđÐ]ã\s+[Kk]ý|ĐÃ\s+KÝ|[Kk]ý\s+tên)")
_KEPT = re.compile(r"(?:^|;)\s*[-–+]?\s*L[ưu]u\b")
_FLAT = re.compile(r";\s+(?=[-–]\s)")
_ATTACHED = re.compile(r"\(?\s*(?:Ban\s+hành\s+)?[Kk]èm\s+theo|\(BAN\s+HÀNH|\(KÈM|\(Ban\s+hành")
_CLOSING_ARTICLE = re.compile(r"(?:Luật|Bộ\ luật|Pháp\ lệnh|Nghị\ quyết)\ này\ (?:đã\ )?được\b")
_BASIS = re.compile(r"[-–\s]*(?:Căn\s+cứ|CĂN\s+CỨ|Xét|Theo\s+đề\s+nghị)\s")
_LONGEST_NAME = 50
_LONGEST_SIGNATURE = 120
_LONGEST_ADDRESSEE = 400
_LONGEST_RECIPIENT = 300
_WHOLE = re.compile(r"[.;…/][”\"’'»)\]]*$")


class Tree:
    """Grows unit by unit; `places` holds what has grown so far."""

    def __init__(self) -> None:
        self.places: list[Place] = []
        self._anchors = Anchors()
        self._open: list[tuple[int, int]] = []  # rank and index of the units a child may stand below
        self._annex: int | None = None
        self._mode = _Mode.TEXT
        self._group: int | None = (
            None  # the salutation or `Nơi nhận` that addressees and recipients stand below
        )
        self._has_numbers = False

    def add_head(self, kind: UnitKind, start: int) -> None:
        """Add a part of the head."""
        self._add(kind, start, parent=None, anchor=self._anchors.named(kind))

    def grow(self, blocks: Sequence[Block]) -> None:
        """Add the units of a run of blocks."""
        final = _final_run(blocks)
        listed = _bare_recipients(blocks)
        for row, block in enumerate(blocks):
            if row in listed:
                self._recipient(block, block.start)
                self._mode = _Mode.RECIPIENTS
            elif (
                len(block.words) < _LONGEST_NAME
                and _NAME.fullmatch(block.words)
                and row + 1 < len(blocks)
                and _SIGNED.match(blocks[row + 1].words)
            ):
                self._signature(block)
            else:
                self._grow(block, is_final=row in final)

    def _grow(self, block: Block, *, is_final: bool) -> None:
        match self._mode:
            case _Mode.ADDRESSEES if self._is_addressee(block):
                return self._addressee(block, block.start)
            case _Mode.RECIPIENTS if _SIGNED.match(block.words) or self._is_name_behind(block):
                return self._signature(block)
            case _Mode.RECIPIENTS if _is_recipient(block):
                return self._recipient(block, block.start)
            case _Mode.SIGNATURE if self._group is not None and block.kind in BULLETS:
                self._mode = _Mode.RECIPIENTS
                return self._recipient(block, block.start)
            case _Mode.SIGNATURE if self._is_signature(block):
                return None
            case _Mode.BEHIND | _Mode.RECIPIENTS | _Mode.SIGNATURE if _is_title(block):
                return self._start_annex(block)
            case _:
                return self._grow_text(block, is_final=is_final)

    def _grow_text(self, block: Block, *, is_final: bool) -> None:
        behind = self._mode in (_Mode.RECIPIENTS, _Mode.SIGNATURE, _Mode.BEHIND)
        if self._mode is not _Mode.BEHIND:
            self._mode = _Mode.BEHIND if behind else _Mode.TEXT
        match block.kind:
            case LineKind.SALUTATION:
                self._salutation(block)
            case LineKind.RECIPIENTS:
                self._recipients(block)
            case LineKind.CAPACITY if behind or is_final or len(block.words) < _LONGEST_SIGNATURE:
                self._signature(block)
            case LineKind.ANNEX:
                self._start_annex(block)
            case LineKind.TABLE | LineKind.COLUMN:
                self._leaf(UnitKind.TABLE, block, self._top())
            case LineKind.BASIS | LineKind.DASH if not self._has_numbers and _BASIS.match(block.words):
                self._leaf(UnitKind.BASIS, block, self._annex)
            case LineKind.CLOSING:
                self._closing(block)
            case kind if kind in _RANKS:
                self._numbered(block)
            case _:
                self._prose(block, is_final=is_final)

    def _add(
        self, kind: UnitKind, start: int, *, parent: int | None, anchor: str, block: Block | None = None
    ) -> int:
        label = _label(block, start) if block else None
        self.places.append(
            Place(
                kind=kind,
                start=start,
                parent=parent,
                anchor=anchor,
                level=1 if parent is None else self.places[parent].level + 1,
                label=label,
                is_whole=block is not None and bool(_WHOLE.search(block.lines[-1].text[-6:])),
                style=block.kind if block else None,
                number=block.number if block else None,
            )
        )
        return len(self.places) - 1

    def _top(self) -> int | None:
        return self._open[-1][1] if self._open else self._annex

    def _anchor_of(self, index: int | None) -> str:
        return "" if index is None else self.places[index].anchor

    def _numbered(self, block: Block) -> None:
        rank = _RANKS[block.kind]
        if block.kind is LineKind.DECIMAL:
            rank += (block.number or "").count(".") - 1
        while self._open and self._open[-1][0] >= rank:
            self._open.pop()
        parent = self._top()
        above = self.places[parent] if parent is not None else None
        kind = _UNITS[block.kind]
        if block.kind is LineKind.NUMERAL and above and above.kind is UnitKind.ARTICLE:
            kind = UnitKind.CLAUSE
        anchor = self._anchors.numbered(block.kind, block.number or "", above, self._anchor_of(self._annex))
        self._has_numbers = self._has_numbers or block.kind not in BULLETS
        self._open.append((rank, self._add(kind, block.start, parent=parent, anchor=anchor, block=block)))

    def _leaf(self, kind: UnitKind, block: Block, parent: int | None) -> None:
        anchor = self._anchors.leaf(kind, self._anchor_of(parent))
        self._add(kind, block.start, parent=parent, anchor=anchor, block=block)

    def _closing(self, block: Block) -> None:
        self._open.clear()
        self._leaf(UnitKind.CLOSING, block, self._annex)

    def _prose(self, block: Block, *, is_final: bool) -> None:
        if is_final and self._closes(block):
            self._closing(block)
            return
        while self._open and self.places[self._open[-1][1]].style in BULLETS:
            if not self.places[self._open[-1][1]].is_whole and block.start == self.places[-1].start:
                break
            self._open.pop()
        self._leaf(UnitKind.PARAGRAPH, block, self._top())

    def _closes(self, block: Block) -> bool:
        """Say whether a paragraph behind the last item closes the list instead of belonging to the item."""
        if not self._has_numbers or self._mode is not _Mode.TEXT:
            return False
        in_article = any(self.places[index].kind is UnitKind.ARTICLE for _, index in self._open)
        if in_article:
            return bool(_CLOSING_ARTICLE.match(block.words))
        last = self.places[self._open[-1][1]] if self._open else None
        return last is None or last.is_whole

    def _salutation(self, block: Block) -> None:
        self._group = self._add(
            UnitKind.SALUTATION,
            block.start,
            parent=None,
            anchor=self._anchors.named(UnitKind.SALUTATION),
            block=block,
        )
        self._mode = _Mode.ADDRESSEES
        rest = _rest(block)
        if rest is not None:
            self._addressee(block, rest)

    def _is_addressee(self, block: Block) -> bool:
        if block.kind in BULLETS:
            return True
        if block.kind is not LineKind.PROSE or len(block.words) > _LONGEST_ADDRESSEE:
            return False
        last = self.places[-1]
        if last.kind is UnitKind.SALUTATION:
            return not block.words.endswith(":")
        return (
            last.style is not None
            and not last.is_whole
            and block.lines[0].text.startswith("(")
            or self._goes_on
        )

    def _addressee(self, block: Block, start: int) -> None:
        anchor = self._anchors.leaf(UnitKind.ADDRESSEE, self._anchor_of(self._group))
        self._add(UnitKind.ADDRESSEE, start, parent=self._group, anchor=anchor, block=block)
        self._goes_on = block.words.endswith((";", ","))

    _goes_on = False

    def _recipients(self, block: Block) -> None:
        self._open.clear()
        self._group = self._add(
            UnitKind.RECIPIENTS,
            block.start,
            parent=None,
            anchor=self._anchors.named(UnitKind.RECIPIENTS),
            block=block,
        )
        self._mode = _Mode.RECIPIENTS
        rest = _rest(block)
        if rest is not None:
            self._recipient(block, rest)

    def _recipient(self, block: Block, start: int) -> None:
        parent = self._group if self._mode is _Mode.RECIPIENTS else None
        if self._mode is not _Mode.RECIPIENTS:
            self._group = None
            self._open.clear()
        ends = (
            [found.end() for line in block.lines for found in _FLAT.finditer(line.text)]
            if len(block.lines) == 1
            else []
        )
        for begin in (start, *(block.start + end for end in ends if block.start + end > start)):
            anchor = self._anchors.leaf(UnitKind.RECIPIENT, self._anchor_of(parent) or "noi-nhan")
            self._add(UnitKind.RECIPIENT, begin, parent=parent, anchor=anchor, block=block)

    def _signature(self, block: Block) -> None:
        self._open.clear()
        if self.places and self.places[-1].kind is UnitKind.SIGNATURE:
            self._mode = _Mode.SIGNATURE
            return
        self._add(
            UnitKind.SIGNATURE, block.start, parent=None, anchor=self._anchors.named(UnitKind.SIGNATURE)
        )
        self._mode = _Mode.SIGNATURE

    def _is_signature(self, block: Block) -> bool:
        """Say whether a block goes on with the signature: a further office, `(Đã ký)` or the name that ends it."""
        is_name = (
            _NAME.fullmatch(block.words) and not block.words.isupper() and not _OFFICE.match(block.words)
        )
        if is_name and block.kind is LineKind.PROSE:
            self._mode = _Mode.BEHIND
            return True
        if _OFFICE.match(block.words):
            return len(block.words) < _LONGEST_SIGNATURE
        if block.kind is LineKind.CAPACITY or _SIGNED.match(block.words):
            return True
        if type_pattern().match(block.words):
            return False
        return block.kind is LineKind.PROSE and block.is_capital and len(block.words) < _LONGEST_SIGNATURE

    def _is_name_behind(self, block: Block) -> bool:
        """Say whether a name among the recipients is the signer's, from the other column of a flattened end."""
        has_signature = any(place.kind is UnitKind.SIGNATURE for place in self.places[-8:])
        return has_signature and block.kind is LineKind.PROSE and bool(_NAME.fullmatch(block.words))

    def _start_annex(self, block: Block) -> None:
        self._open.clear()
        last = self.places[-1] if self.places else None
        if last and last.kind is UnitKind.ANNEX and block.kind is not LineKind.ANNEX:
            return  # a further line of the annex's heading
        self._annex = None
        self._has_numbers = False
        number = block.number if block.kind is LineKind.ANNEX else None
        self._annex = self._add(
            UnitKind.ANNEX,
            block.start,
            parent=None,
            anchor=self._anchors.annex(number),
            block=block if number else None,
        )
        self._mode = _Mode.BEHIND


# What these lines start with is a cue of ours, no label of theirs.
_UNLABELLED = frozenset(
    (LineKind.BASIS, LineKind.CLOSING, LineKind.TABLE, LineKind.COLUMN, LineKind.CAPACITY)
)
_BULLET = re.compile(r"[-–—+•*]\s*")


def _label(block: Block, start: int) -> tuple[int, int] | None:
    first = block.lines[0]
    if start > first.start:
        found = _BULLET.match(first.text, start - first.start)
        return (start, start + 1) if found else None
    return None if block.kind in _UNLABELLED or first.label <= start else (start, first.label)


def _rest(block: Block) -> int | None:
    """Return where the words behind the label of a salutation or `Nơi nhận` start, None when there are none."""
    first = block.lines[0]
    behind = first.text[first.label - first.start :]
    content = behind.lstrip(" \t\xa0:;*_.")
    if content:
        return first.end - len(content)
    return block.lines[1].start if len(block.lines) > 1 and block.lines[1].kind is not LineKind.RULE else None


def _is_recipient(block: Block) -> bool:
    if block.kind in BULLETS:
        return len(block.words) < _LONGEST_RECIPIENT
    return (
        block.kind is LineKind.PROSE
        and not block.is_capital
        and not block.lines[0].spaced
        and len(block.words) < _LONGEST_RECIPIENT
    )


def _is_title(block: Block) -> bool:
    """Say whether a block behind the signature is the title of an attached document."""
    if _ATTACHED.match(block.words):
        return True
    return block.kind is LineKind.PROSE and block.lines[0].text.isupper() and len(block.lines[0].text) > 3


_PARAGRAPHS = frozenset((LineKind.PROSE, LineKind.CLOSING, LineKind.BASIS))
_ENDS = frozenset((LineKind.RECIPIENTS, LineKind.CAPACITY, LineKind.ANNEX))


def _final_run(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the rows of the paragraphs between the last item of the text and its end or signature."""
    end = next((row for row, block in enumerate(blocks) if block.kind in _ENDS), len(blocks))
    listed = _bare_recipients(blocks)
    end = min([end, *listed])
    start = end
    while start > 0 and blocks[start - 1].kind in _PARAGRAPHS:
        start -= 1
    return frozenset(range(start, end))


def _is_last_recipient(blocks: Sequence[Block], row: int) -> bool:
    is_flat = row + 1 == len(blocks) and len(_FLAT.findall(blocks[row].words)) > 1
    return is_flat or bool(_KEPT.search(blocks[row].words))


def _bare_recipients(blocks: Sequence[Block]) -> frozenset[int]:
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
