"""How a unit is called: a short label for the table of contents and the reference lawyers would write."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from build_tools.model import Directive, Unit, UnitKind
from build_tools.structure.head.type_names import type_named
from build_tools.structure.letters import LOWER

# A unit on the way down to another one: its kind and its number as written.
Step = tuple[UnitKind, str | None]
# A label ends with its first sentence. All of these begin with the blank itself, which is found many times
# faster than what stands around it.
_SENTENCE_END = re.compile(rf" (?<=[{LOWER}\d)”\"][.;:!?…] )")
# Where a longer sentence may be cut, best first: behind a clause, before a word that opens a phrase.
_CUTS = (
    re.compile(r", | (?=[(–—-])"),
    re.compile(r" (?=(?:và|của|cho|theo|về|trong|tại|với|nhằm|để|do|từ|đến|trên|là|các|những) )"),
)
_SHORTEST = 15
_LONGEST_TYPE = 60
_LOOSE = ' ,;:–—-(“"'


def outline_label(directive: Directive, unit: Unit, longest: int = 60) -> str:
    """Return the unit's beginning, cut at a phrase boundary to at most `longest` characters and an ellipsis.

    `1. Tuyên truyền các chủ trương, đường lối của Đảng đến cán bộ, …` → `1. Tuyên truyền các chủ trương…`
    """
    text = _beginning(directive.source.slice(unit.span), longest + 2)
    label = _even(unit.label or "")
    sentence = _first_sentence(text, len(label))
    if len(sentence) <= longest:
        return sentence
    return f"{sentence[: _cut(sentence, len(label), longest)].rstrip(_LOOSE)}…"


def _beginning(text: str, enough: int) -> str:
    """Return the beginning of a text on one line, `enough` characters at least as far as there are any."""
    even = _even(text[: enough * 2])
    return even if len(even) >= enough else _even(text[: enough * 8])


def _first_sentence(text: str, label: int) -> str:
    found = _SENTENCE_END.search(text, min(len(text), label + _SHORTEST))
    return text[: found.start()].rstrip(" ;:") if found else text


def _cut(text: str, label: int, longest: int) -> int:
    shortest = label + _SHORTEST
    for pattern in _CUTS:
        # A clause that ends before the shortest label hides what its blank alone would match.
        ends = [found.start() for found in pattern.finditer(text, shortest - 1, longest + 1)]
        ends = [end for end in ends if end >= shortest]
        if ends:
            return ends[-1]
    space = text.rfind(" ", shortest, longest + 1)
    return space if space > 0 else longest


def reference(directive: Directive, unit: Unit) -> str:
    """Return how the field refers to the unit: `điểm a khoản 2 Điều 5`, `mục II.1`, `Phụ lục I`.

    A unit without a number is referred to by the numbered one above it; one below none has no reference ("").
    """
    return _reference(directive, _chain(directive, unit))


def references(directive: Directive) -> tuple[str, ...]:
    """Return the reference of each unit; the way to a unit is handed down, not walked again for each."""
    chains: list[list[Unit]] = []
    names: list[str] = []
    for unit in directive.units:
        chain, name = ([], "") if unit.parent is None else (chains[unit.parent], names[unit.parent])
        if _is_step(unit):
            chain = [*chain, unit]
            name = _reference(directive, chain)
        chains.append(chain)
        names.append(name)
    return tuple(names)


def _reference(directive: Directive, chain: Sequence[Unit]) -> str:
    annex = tuple(_annex(directive, step) for step in chain if step.kind is UnitKind.ANNEX)
    return _named(tuple((step.kind, step.label) for step in chain), annex)


# Texts number their points alike: nearly every reference has been written before.
@lru_cache(maxsize=4096)
def _named(chain: tuple[Step, ...], annex: tuple[str, ...]) -> str:
    articles = [row for row, (kind, _) in enumerate(chain) if kind is UnitKind.ARTICLE]
    steps = chain[articles[-1] :] if articles else [step for step in chain if step[0] is not UnitKind.ANNEX]
    return ", ".join(part for part in (" ".join(_words(steps)), *annex) if part)


def _annex(directive: Directive, unit: Unit) -> str:
    """Return how an annex is called: `Phụ lục I`, or `Quy chế kèm theo` when it has a type of its own."""
    named = type_named(_even(directive.source.slice(unit.span))[:_LONGEST_TYPE])
    return f"{named} kèm theo" if named else f"Phụ lục {_bare(unit.label)}".rstrip()


def _words(steps: Sequence[Step]) -> list[str]:
    """Return the words of the steps from the innermost out; items of plain numbers are one `mục II.1`."""
    words: list[str] = []
    numbers: list[str] = []
    for kind, label in steps:
        word = _WORDS.get(kind) or ("Mục" if _SECTION.match(label or "") else None)
        if word is None:
            numbers = _continued(numbers, _bare(label))
            continue
        if numbers:
            words, numbers = [_section(numbers, words), *words], []
        words.insert(0, f"{word} {_bare(label)}")
    return [_section(numbers, words), *words] if numbers else words


def _section(numbers: list[str], above: list[str]) -> str:
    below_clause = bool(above) and above[0].startswith(("khoản", "Điều", "điểm"))
    return f"{'điểm' if below_clause else 'mục'} {'.'.join(numbers)}"


def _continued(numbers: list[str], number: str) -> list[str]:
    """Add a number; one that repeats the number above (`1.2` below `1`) is not said twice."""
    repeats = bool(numbers) and number.startswith(f"{numbers[-1]}.")
    return [*(numbers[:-1] if repeats else numbers), number]


_WORDS = {
    UnitKind.PART: "Phần",
    UnitKind.CHAPTER: "Chương",
    UnitKind.SUBSECTION: "Tiểu mục",
    UnitKind.ARTICLE: "Điều",
    UnitKind.CLAUSE: "khoản",
    UnitKind.POINT: "điểm",
}
_BULLETS = ("-", "+", "–", "—", "•", "*")
_DOT = re.compile(r"\s?\.\s?")
_SECTION = re.compile(r"M[ụỤ][cC]\b")
_NUMBERED = frozenset((UnitKind.SECTION, UnitKind.ITEM, UnitKind.ANNEX, *_WORDS))
_NUMBER = re.compile(
    r"(?<![^\W\d_])(?:thứ \w+|[IVXLC]+|\d+(?:\s?\.\s?\d+)*[a-zđ]?|[A-ZĐ]|[a-zđ]{1,2}\d*)(?=\W*$)"
)


def _chain(directive: Directive, unit: Unit) -> list[Unit]:
    """Return the numbered units from the outermost down to `unit`."""
    chain = [unit]
    while chain[-1].parent is not None:
        chain.append(directive.units[chain[-1].parent])
    return [step for step in reversed(chain) if _is_step(step)]


def _is_step(unit: Unit) -> bool:
    return unit.kind in _NUMBERED and (unit.kind is UnitKind.ANNEX or bool(_bare(unit.label)))


# Nearly all labels are the same few: `1.`, `a)`, `-`.
@lru_cache(maxsize=4096)
def _bare(label: str | None) -> str:
    if not label or label.startswith(("-", "+", "–")):
        return ""
    found = _NUMBER.search(_even(label))
    return _DOT.sub(".", found.group()) if found else ""


def _even(text: str) -> str:
    return " ".join(text.split())


# What a unit without a number of its own is called, when no numbered unit is above it.
_UNNUMBERED = {
    UnitKind.BASIS: "phần căn cứ",
    UnitKind.CLOSING: "phần kết",
    UnitKind.SUBJECT: "trích yếu",
    UnitKind.SALUTATION: "nơi kính gửi",
    UnitKind.ADDRESSEE: "nơi kính gửi",
    UnitKind.SIGNATURE: "phần ký",
    UnitKind.RECIPIENTS: "nơi nhận",
    UnitKind.RECIPIENT: "nơi nhận",
}


def place(directive: Directive, unit: Unit) -> str:
    """Return what readers call the place of a unit: `mục 3`, `phần căn cứ`, or `phần mở đầu`."""
    return place_called(reference(directive, unit), unit)


def place_called(reference: str, unit: Unit) -> str:
    """Return the reference of a unit or, where it has none, what readers call its place."""
    return reference or _UNNUMBERED.get(unit.kind, "phần mở đầu")
