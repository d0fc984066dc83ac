"""What looks odd in a text: shown to maintainers, never corrected."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from build_tools.model import Problem, UnitKind
from build_tools.problems import problem
from build_tools.structure.line_rules import LineKind
from build_tools.structure.numbering import number_follows
from build_tools.structure.places import Place
from build_tools.text import MendedText, SourceText

# More flags of one kind than this tell a maintainer nothing new about a text.
_MOST = 50
# Fixed terms of the field and the slips seen in real texts: a lost or misplaced mark makes another syllable.
TYPOS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("đại hội", ("đại hôi", "đai hội", "đai hôi", "đạị hội", "đại hộị", "đaị hội")),
    ("nghị quyết", ("nghi quyết", "nghị quyêt", "nghị quyêt", "nghị quyét", "nghị quyêts", "nghị quýêt")),
    ("quyết định", ("quyêt định", "quyết đinh", "quyết dịnh", "quyét định", "quyết đị nh", "quyểt định")),
    ("kế hoạch", ("kê hoạch", "kế hoach", "kế họach", "kế hoạnh", "kể hoạch")),
    ("chỉ thị", ("chi thị", "chỉ thi", "chỉ thỉ")),
    ("hướng dẫn", ("hướng dân", "huớng dẫn", "hướng dấn", "hưóng dẫn")),
    ("công đoàn", ("công đòan", "công đoan", "cộng đoàn", "công đaòn")),
    ("thực hiện", ("thưc hiện", "thực hiên", "thục hiện", "thực hịên")),
    ("tổ chức", ("tổ chưc", "tô chức", "tổ chứa", "tố chức")),
    ("tuyên truyền", ("tuyên truyên", "tuyên truyển", "tuyên truyèn")),
    ("ủy ban", ("ủy bạn", "ủyban", "uỷban")),
    ("việt nam", ("viêt nam", "việt năm", "viẹt nam")),
    ("trung ương", ("trung ưong", "trung uơng", "trung ượng")),
    ("thủ tướng", ("thủ tứơng", "thủ tưóng", "thù tướng", "thủ tuớng")),
    ("nhiệm vụ", ("nhiệm vu", "nhiêm vụ", "nhịêm vụ")),
    ("phối hợp", ("phôi hợp", "phối hơp", "phối họp với")),
    ("lãnh đạo", ("lãnh đao", "lảnh đạo", "lãnh đạọ")),
    ("chủ tịch", ("chủ tich", "chù tịch", "chủ tịnh")),
    ("nhân dân", ("nhân dấn", "nhấn dân", "nhân dần")),
    ("thành phố", ("thanh phố", "thành phô", "thành phổ")),
    ("báo cáo", ("bảo cáo", "báo cảo", "báo caó")),
    ("xây dựng", ("xây dưng", "xây dụng", "xậy dựng")),
    ("trách nhiệm", ("trach nhiệm", "trách nhiêm", "trách nhịêm")),
    ("đề nghị", ("đê nghị", "đề nghi", "đề nghĩ")),
)
_PUNCTUATION = ".,;:!?…()[]“”\"'’-–/"
_QUOTES = re.compile(r"[“”\"]")
_COMBINING = re.compile("[\u0300-\u036f]+")
_COMPOSED = re.compile("[\u1ea0-\u1ef9àáâãèéêìíòóôõùúýăđĩũơưÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ]")


def find_flags(source: SourceText, mended: MendedText, places: Sequence[Place]) -> Iterator[Problem]:
    """Yield the oddities of a text, kind by kind."""
    for flags in (
        _typos(source, mended),
        _quotes(source, mended, places),
        _numbering(source, mended, places),
        _unicode(source),
    ):
        yield from islice(flags, _MOST)


@cache
def _slips() -> dict[str, tuple[str, frozenset[str], re.Pattern[str]]]:
    """Return every slip with the term meant, its syllables and its pattern."""
    return {
        slip: (
            term,
            frozenset(slip.split()),
            re.compile(rf"(?<![^\W\d_]){re.escape(slip)}(?![^\W\d_])", re.IGNORECASE),
        )
        for term, slips in TYPOS
        for slip in slips
    }


def _typos(source: SourceText, mended: MendedText) -> Iterator[Problem]:
    text = mended.text
    small = text.lower()
    syllables = {word.strip(_PUNCTUATION) for word in set(small.split())}
    found = sorted(
        (match.start(), match.group(), term)
        for slip, (term, words, pattern) in _slips().items()
        if words <= syllables and slip in small
        for match in islice(pattern.finditer(text), _MOST)
    )
    for start, seen, term in found:
        yield problem("typing-suspected", source, mended.original(start), seen=seen, meant=_like(seen, term))


def _like(seen: str, term: str) -> str:
    """Return `term` with the capitals of `seen`: `Đại hôi` → `Đại hội`."""
    if seen.isupper():
        return term.upper()
    return term[:1].upper() + term[1:] if seen[:1].isupper() else term


def _quotes(source: SourceText, mended: MendedText, places: Sequence[Place]) -> Iterator[Problem]:
    """Yield a flag for a quotation mark that its unit and the quoted lines behind it never close."""
    text = mended.text
    if "“" not in text and '"' not in text:
        return
    ends = [*(place.start for place in places[1:]), len(text)]
    opened: int | None = None
    for place, end in zip(places, ends, strict=True):
        for found in _QUOTES.finditer(text, place.start if place.start else 0, end):
            mark = found.group()
            closes = mark == "”" or (mark == '"' and opened is not None and text[opened] in '"“')
            if closes:
                opened = None
            elif opened is not None and mark == "“":
                yield _unclosed(source, mended, opened)
                opened = found.start()
            elif mark != "”":
                opened = found.start()
        is_block = opened is not None and opened <= _first_text(text, place.start) + 4
        if opened is not None and not is_block:
            yield _unclosed(source, mended, opened)
            opened = None
    if opened is not None:
        yield _unclosed(source, mended, opened)


def _first_text(text: str, start: int) -> int:
    return start + len(text[start : start + 40]) - len(text[start : start + 40].lstrip())


def _unclosed(source: SourceText, mended: MendedText, offset: int) -> Problem:
    words = " ".join(mended.text[offset : offset + 60].split())
    return problem("quotation-unclosed", source, mended.original(offset), seen=words)


_COUNTED = frozenset(
    (
        UnitKind.PART,
        UnitKind.CHAPTER,
        UnitKind.SECTION,
        UnitKind.SUBSECTION,
        UnitKind.ARTICLE,
        UnitKind.CLAUSE,
    )
    + (UnitKind.ITEM, UnitKind.POINT)
)


def _numbering(source: SourceText, mended: MendedText, places: Sequence[Place]) -> Iterator[Problem]:
    """Yield a flag where the numbers of one list skip or repeat."""
    last: dict[tuple[int | None, LineKind], str] = {}
    for place in places:
        if place.kind not in _COUNTED or not place.number or place.style is None:
            continue
        key = (None if place.kind is UnitKind.ARTICLE else place.parent, place.style)
        before = last.get(key)
        last[key] = place.number
        if before is not None and not number_follows(before, place.number):
            code = "numbering-repeated" if before == place.number else "numbering-skipped"
            offset = mended.original(place.start)
            yield problem(code, source, offset, seen=_label(mended, place), before=before)


def _label(mended: MendedText, place: Place) -> str:
    start, end = place.label or (place.start, place.start + 10)
    return " ".join(mended.text[start:end].split())


def _unicode(source: SourceText) -> Iterator[Problem]:
    """Yield one flag for a text in decomposed letters, with how many there are."""
    found = _COMBINING.search(source.text, source.body_start)
    if found is None:
        return
    count = len(_COMBINING.findall(source.text, source.body_start))
    code = "unicode-mixed" if _COMPOSED.search(source.text, source.body_start) else "unicode-decomposed"
    yield problem(code, source, found.start(), count=count)
