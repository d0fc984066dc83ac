"""Blocks to units: what each block is, below which one it stands, by which anchor it is found."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from build_tools.model import UnitKind
from build_tools.structure.anchors import Anchors
from build_tools.structure.blocks import Block
from build_tools.structure.ends import (
    BASIS,
    CLOSING_ARTICLE,
    FLAT,
    LONGEST_ADDRESSEE,
    LONGEST_SIGNATURE,
    OFFICE,
    SIGNED,
    bare_recipients,
    final_run,
    is_name,
    is_recipient,
    is_signed_name,
    is_title,
    label_of,
    rest_of,
)
from build_tools.structure.head.type_names import type_pattern
from build_tools.structure.joining import BULLETS
from build_tools.structure.line_rules.rule import LineKind
from build_tools.structure.places import RANKS, UNITS, Place


class _Mode(Enum):
    TEXT = auto()
    ADDRESSEES = auto()
    RECIPIENTS = auto()
    SIGNATURE = auto()
    BEHIND = auto()  # behind the signature: an annex may start


_AT_END = (_Mode.RECIPIENTS, _Mode.SIGNATURE, _Mode.BEHIND)

_BASES = frozenset((LineKind.BASIS, LineKind.DASH))


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
        """Add a part of the head; whatever stood above the head is over."""
        self._open.clear()
        self._mode, self._has_numbers = _Mode.TEXT, False
        self._add(kind, start, parent=None, anchor=self._anchors.named(kind))

    def grow(self, blocks: Sequence[Block]) -> None:
        """Add the units of a run of blocks."""
        listed = bare_recipients(blocks)
        final = final_run(blocks, listed)
        for row, block in enumerate(blocks):
            if row in listed:
                self._recipient(block, block.start)
                self._mode = _Mode.RECIPIENTS
            elif is_signed_name(block, blocks[row + 1] if row + 1 < len(blocks) else None):
                self._signature(block)
            else:
                self._grow(block, is_final=row in final)

    def _grow(self, block: Block, *, is_final: bool) -> None:
        match self._mode:
            case _Mode.TEXT:  # first, as most blocks are
                self._grow_text(block, is_final=is_final)
            case _Mode.ADDRESSEES if self._is_addressee(block):
                self._addressee(block, block.start)
            case _Mode.RECIPIENTS if SIGNED.match(block.words) or self._is_name_behind(block):
                self._signature(block)
            case _Mode.RECIPIENTS if is_recipient(block):
                self._recipient(block, block.start)
            case _Mode.SIGNATURE if self._group is not None and block.kind in BULLETS:
                self._mode = _Mode.RECIPIENTS
                self._recipient(block, block.start)
            case _Mode.SIGNATURE if self._is_signature(block):
                pass  # the signature's unit reaches up to the next unit
            case _Mode.BEHIND | _Mode.RECIPIENTS | _Mode.SIGNATURE if is_title(block):
                self._start_annex(block)
            case _:
                self._grow_text(block, is_final=is_final)

    def _grow_text(self, block: Block, *, is_final: bool) -> None:
        behind = self._mode in _AT_END
        self._mode = _Mode.BEHIND if behind else _Mode.TEXT
        match block.kind:
            case kind if kind in RANKS and not self._is_basis(block):
                self._numbered(block)
            case LineKind.PROSE:
                self._prose(block, is_final=is_final)
            case LineKind.SALUTATION:
                self._salutation(block)
            case LineKind.RECIPIENTS:
                self._recipients(block)
            case LineKind.CAPACITY if behind or is_final or len(block.words) < LONGEST_SIGNATURE:
                self._signature(block)
            case LineKind.ANNEX:
                self._start_annex(block)
            case LineKind.TABLE | LineKind.COLUMN:
                self._leaf(UnitKind.TABLE, block, self._top())
            case LineKind.CLOSING:
                self._closing(block)
            case _ if self._is_basis(block):
                self._leaf(UnitKind.BASIS, block, self._annex)
            case _:
                self._prose(block, is_final=is_final)

    def _is_basis(self, block: Block) -> bool:
        return not self._has_numbers and block.kind in _BASES and bool(BASIS.match(block.words))

    def _add(
        self, kind: UnitKind, start: int, *, parent: int | None, anchor: str, block: Block | None = None
    ) -> int:
        label = label_of(block, start) if block else None
        level = 1 if parent is None else self.places[parent].level + 1
        self.places.append(Place(kind, start, parent, anchor, level, label, block))
        return len(self.places) - 1

    def _top(self) -> int | None:
        return self._open[-1][1] if self._open else self._annex

    def _anchor_of(self, index: int | None) -> str:
        return "" if index is None else self.places[index].anchor

    def _numbered(self, block: Block) -> None:
        rank, number = RANKS[block.kind], block.number or ""
        if block.kind is LineKind.DECIMAL:
            rank += number.count(".") - 1
        while self._open and self._open[-1][0] >= rank:
            self._open.pop()
        parent = self._top()
        above = self.places[parent] if parent is not None else None
        kind = UNITS[block.kind]
        if block.kind is LineKind.NUMERAL and above and above.kind is UnitKind.ARTICLE:
            kind = UnitKind.CLAUSE
        anchor = self._anchors.numbered(block.kind, number, above, self._anchor_of(self._annex))
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
            self._open.pop()
        self._leaf(UnitKind.PARAGRAPH, block, self._top())

    def _closes(self, block: Block) -> bool:
        """Say whether a paragraph behind the last item closes the list instead of belonging to the item."""
        if not self._has_numbers or self._mode is not _Mode.TEXT:
            return False
        in_article = any(self.places[index].kind is UnitKind.ARTICLE for _, index in self._open)
        if in_article:
            return bool(CLOSING_ARTICLE.match(block.words))
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
        behind = rest_of(block)
        if behind is not None:
            self._addressee(block, behind)

    def _is_addressee(self, block: Block) -> bool:
        if block.kind in BULLETS:
            return True
        if block.kind is not LineKind.PROSE or len(block.words) > LONGEST_ADDRESSEE:
            return False
        last = self.places[-1]
        if last.kind is UnitKind.SALUTATION:
            return not block.words.endswith(":")
        return (
            last.style is not None and not last.is_whole and block.lines[0].text.startswith("(")
        ) or self._goes_on

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
        behind = rest_of(block)
        if behind is not None:
            self._recipient(block, behind)

    def _recipient(self, block: Block, start: int) -> None:
        parent = self._group if self._mode is _Mode.RECIPIENTS else None
        if self._mode is not _Mode.RECIPIENTS:
            self._group = None
            self._open.clear()
        ends = (
            [found.end() for line in block.lines for found in FLAT.finditer(line.text)]
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
        """Say whether a block goes on with the signature: an office, `(Đã ký)` or the name that ends it."""
        if is_name(block.words) and block.kind is LineKind.PROSE:
            self._mode = _Mode.BEHIND
            return True
        if OFFICE.match(block.words):
            return len(block.words) < LONGEST_SIGNATURE
        if block.kind is LineKind.CAPACITY or SIGNED.match(block.words):
            return True
        if type_pattern().match(block.words):
            return False
        return block.kind is LineKind.PROSE and block.is_capital and len(block.words) < LONGEST_SIGNATURE

    def _is_name_behind(self, block: Block) -> bool:
        """Say whether a name among the recipients is the signer's, from the other column."""
        has_signature = any(place.kind is UnitKind.SIGNATURE for place in self.places[-8:])
        return has_signature and block.kind is LineKind.PROSE and is_name(block.words)

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
