"""Measure resolution: `python -m tests.bench.resolve` prints the processor seconds it takes."""

from __future__ import annotations

import sys
import time

from build_tools.citations.resolution.known import KnownDocument, KnownDocuments
from build_tools.citations.resolve import resolve
from build_tools.identity import key_number
from build_tools.model import (
    Citation,
    Directive,
    Findings,
    FrontMatter,
    LinkStatus,
    Metadata,
    Sourced,
    Unit,
    UnitKind,
)
from build_tools.pipeline.reading import without_cycles
from build_tools.text import SourceText, Span

CITATIONS = 100_000
DOCUMENTS = 50_000
_PER_TEXT = 20
_SHAPES = (
    ("Nghị quyết", "{}-NQ/TW"),
    ("Chỉ thị", "{}/CT-TTg"),
    ("Kế hoạch", "{}/KH-TLĐ"),
    ("Kế hoạch", "{}/KH-UBND"),
    ("Công văn", "{}/TLĐ"),
)
_WORDS = tuple("đào tạo cán bộ nữ vùng biển đảo nhà ở công nhân khu chế xuất tiền lương an toàn".split())  # noqa: SIM905 - a list of syllables reads as words


def documents(count: int) -> KnownDocuments:
    """Return documents of which five share every number."""
    return KnownDocuments.of(_document(index, count) for index in range(count))


def _document(index: int, count: int) -> KnownDocument:
    kind, number = _number(index, count)
    year = 1995 + index * 5 // count * 6
    return KnownDocument(
        address=f"vien-dan/{index:06}/",
        status=LinkStatus.REGISTERED,
        label=number,
        doc_type=kind,
        number=key_number(number),
        dates=(f"{year}-{index % 12 + 1:02}-{index % 28 + 1:02}",),
        issuer="Ủy ban nhân dân tỉnh Nghệ An" if "UBND" in number else None,
        titles=(_title(index),),
    )


def _number(index: int, count: int) -> tuple[str, str]:
    turn = index % (count // 5)
    kind, shape = _SHAPES[turn % len(_SHAPES)]
    return kind, shape.format(turn // len(_SHAPES) + 1)


def _title(index: int) -> str:
    """Return a title of its own for every document: the index in syllables."""
    digits = [index // len(_WORDS) ** power % len(_WORDS) for power in range(4)]
    return "Về công tác " + " ".join(_WORDS[digit] for digit in digits)


def texts(count: int, known: int) -> list[tuple[Directive, Findings]]:
    """Return texts with `count` citations: half with the day, the others with a title or bare."""
    return [_text(first, known) for first in range(0, count, _PER_TEXT)]


def _text(first: int, known: int) -> tuple[Directive, Findings]:
    body, found = "", []
    for index in range(first, first + _PER_TEXT):
        document = (index * 7919) % known
        kind, number = _number(document, known)
        words = f"{kind} số {number}"
        start = len(body) + len("Thực hiện ")
        body += f"Thực hiện {words} và các văn bản về {_title(document).removeprefix('Về ')}. "
        found.append(_citation(words, start, document, known))
    span = Span(start=0, end=len(body))
    unit = Unit(kind=UnitKind.PARAGRAPH, label=None, level=1, parent=None, anchor="p1", span=span)
    directive = Directive(
        slug=f"van-ban-{first}",
        source=SourceText(path="bench.txt", text=body),
        front=FrontMatter(),
        metadata=Metadata(year=Sourced(value="2024")),
        units=(unit,),
        abbreviations=(),
        problems=(),
    )
    return directive, Findings(citations=tuple(found))


def _citation(words: str, start: int, document: int, known: int) -> Citation:
    meant, (kind, number) = _document(document, known), _number(document, known)
    return Citation(
        span=Span(start=start, end=start + len(words)),
        text=words,
        doc_type=kind,
        canonical_number=number,
        key_number=key_number(number),
        date=meant.dates[0] if document % 4 < 2 else None,
        title=meant.titles[0] if document % 4 == 2 else None,
    )


def measure(citations: int = CITATIONS, count: int = DOCUMENTS) -> tuple[float, int]:
    """Return the processor seconds that resolving takes, the index included, and how many were linked.

    As in a build, nothing looks for cycles meanwhile.
    """
    listed = texts(citations, count)
    made = list(documents(count).by_address.values())
    with without_cycles():
        start = time.process_time()
        known = KnownDocuments.of(made)
        links = [link for directive, found in listed for link in resolve(directive, found, known)]
        seconds = time.process_time() - start
    return seconds, sum(link.status is LinkStatus.REGISTERED for link in links)


if __name__ == "__main__":
    took, linked = measure()
    sys.stdout.write(f"{CITATIONS} viện dẫn, {DOCUMENTS} văn bản: {took:.1f} giây, nối {linked}\n")
