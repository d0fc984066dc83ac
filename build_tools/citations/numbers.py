"""Numbers of documents: every shape and spelling in which `N`, year, type and issuer are joined."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from build_tools.citations.draft import Number
from build_tools.identity import canonical_number
from build_tools.vocabulary import load
from build_tools.vocabulary.branches import branches

_UPPER = "A-ZĐƯƠÔÊÂĂ"
_MARK = "[-/\u2010-\u2015\u2212\ufe58\ufe63\uff0d]"
# Behind a symbol no letter follows, unless a word of the text is glued to it: `16/CT-TTgngày 16/5/2016`.
_END = r"(?:(?=[nN]gày|của|về|năm|tháng|do|khóa|khoá|và|ban|quy)|(?![^\W\d_\u00b2\u00b3\u00b9\u2070-\u2079]))"
# `QĐ`, `TTg`, `KTr2`, `QH14`, `BGD&ĐT`: capitals and figures, small letters only in pairs.
# As many as there are, said by what may not follow: possessive repeats are broken in Python before 3.11.5.
_CAPITAL = rf"(?:[{_UPPER}\d&](?!gày)|\.(?=[{_UPPER}\d]))"
_CAPITALS = rf"(?:T\.[ƯW]|[{_UPPER}]{_CAPITAL}{{0,30}}(?!{_CAPITAL}))"
# A typing aid has opened up the end of `HĐBT`.
_OPENED = r"HĐBộ[ ]trưởng(?!\w)"
# `TTr.UB`: behind a small letter only two capitals show that a dot joins.
_SMALL_PAIR = rf"[a-zđ]{{1,2}}(?:\.(?=[{_UPPER}]{{2}}))?[{_UPPER}\d&]{{0,20}}"
_SYMBOL = rf"(?:{_OPENED}|{_CAPITALS}(?:{_SMALL_PAIR}){{0,2}}{_END})"
_SYMBOL_APART = rf"[{_UPPER}]{{2}}[{_UPPER}\d&]{{0,30}}(?![{_UPPER}\d&])[a-z]{{0,2}}{_END}"


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"""[0-9] (?<![\d/.,]\d) \d{{0,5}}(?!\d) (?:\.\d{{1,2}}(?=/))?
        (?: [a-zđA-Z] (?=[ ]?{_MARK}) )?
        (?: [ ]? {_MARK} [ ]? (?:19|20)\d\d (?!\d) )?
        (?:
          [ ]? {_MARK} {_SYMBOL} | [ ]? {_MARK} [ ] {_SYMBOL_APART} | [ ]? {_abbreviation()} (?=[ ]?{_MARK})
          | [ ] {_code()} (?=/[{_UPPER}])
          | [ ] (?:SL|CP|TTg|HĐBT|NQ|CT|QĐ|TT|NĐ) (?=[ ]ngày|[ ]?[,;.)])
          | {_MARK} (?: {_small_abbreviation()} {_MARK} [a-zđư]{{2,8}} | cp | hđbt ) (?![^\W_])
        )
        (?: {_MARK} {_SYMBOL} | [ ]? {_MARK} [ ]? {_SYMBOL_APART} ){{0,8}} (?: /(?:19|20)\d\d(?![\d/-]) )?""",
        re.VERBOSE,
    )


@cache
def _abbreviation() -> str:
    # Only a known type may follow the figures without a mark: `29 NQ/TW`, `22HD/TWĐTN`.
    symbols = {symbol for row in load.document_types() for symbol in row.abbreviations if len(symbol) > 1}
    return branches(sorted(symbols))


@cache
def _code() -> str:
    # Or a known body in front of its unit: `1234 TCT/NV2`.
    codes = {code for row in load.issuers() for code in row.codes if len(code) > len("TW") and code.isupper()}
    return branches(sorted(codes))


@cache
def _small_abbreviation() -> str:
    # In a text all in small letters: `35-nq/tw`, `16/ct-ttg`.
    symbols = {
        symbol.lower() for row in load.document_types() for symbol in row.abbreviations if len(symbol) > 1
    }
    return branches(sorted(symbols))


_LABEL = re.compile(r"[sS](?:[ốổôồ]|Ố)[ ]?:?[ ]?\Z|SỐ[ ]?:?[ ]?\Z")
_LONGEST_LABEL = 6
_BEHIND_NAME = re.compile(r",?[ ](?P<label>(?:[sS][ốổôồ]|SỐ)[ ]?:?[ ]?)?")
# `Nghị quyết số 35`, `Luật số 12/2012`: figures without a symbol need the `số` or a type right in front.
_BARE = re.compile(
    rf"""(?P<label> (?:[sS][ốổôồ]|SỐ) [ ]?:?[ ]? )?
    (?P<figures> \d{{1,5}} [a-zđ]? (?: [ ]?/[ ]? (?:19|20)\d\d )? )
    (?! (?!về[ ]|của[ ])[\w%/] | [ ]?{_MARK}[ ]?\d | [.,:]\d )""",
    re.VERBOSE,
)
# What is counted or dated by the figures instead: `Kế hoạch 5 năm`, `Chỉ thị 2 trang`.
_COUNTED = re.compile(
    r"[ ](?:năm|tháng|ngày(?![ ]\d)|tuần|giờ|điều|khoản|điểm|nội|nhiệm|giải|người|trang|đồng|tỷ|triệu|nghìn"
    r"|nhóm|loại|chương|phần|cấp|bộ|bản|tập|vấn|giai|bước|đợt|quý|xã|huyện|tỉnh|quyết|nghị|dự|đề|cuộc|vụ|việc"
    r"|lần|văn|mục|chỉ|cơ|đơn"
    r"|doanh|trường|công|hộ|ha|km|m2|con|bài|nước|đối|hoạt|mô|phong|tiêu|hành)\b",
    re.IGNORECASE,
)
_MARKED = re.compile(_MARK)
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


def numbers(text: str) -> Iterator[Number]:
    """Yield every number with a symbol in mended text, in order: `05 – CT/TW`, `30/2020/NĐ-CP`."""
    for found in _pattern().finditer(text):
        if not _is_in_address(text, found):
            yield _number(text, found)


def _is_in_address(text: str, found: re.Match[str]) -> bool:
    """Say whether a number in small letters is part of a web address: `/nghi-quyet-35-nq-tw.html`."""
    return text[found.start() - 1 : found.start()] in {"-", "/", "_"} and found.group().islower()


def number_at(text: str, position: int) -> Number | None:
    """Return the number behind a name that ends at `position`: ` số 12/2012/QH13`, ` số 12`."""
    label = _BEHIND_NAME.match(text, position)
    found = _pattern().match(text, label.end()) if label else None
    if found:
        return _number(text, found)
    return bare_number(text, position + 1) if label and label["label"] else None


def _number(text: str, found: re.Match[str]) -> Number:
    written = found.group()
    canonical = canonical_number(written)
    return Number(
        start=found.start(),
        end=found.end() - _surplus(written, canonical),
        label=label_start(text, found.start()),
        canonical=canonical,
        types=_types(canonical) if _MARKED.search(written) else frozenset(),
        symbol=True,
    )


def _surplus(written: str, canonical: str) -> int:
    """Count the footnote digits at the end of a number as written that its canonical form has lost."""
    surplus = 0
    while not written.endswith(canonical[-1]):
        written, surplus = written[:-1], surplus + 1
    return surplus


def bare_number(text: str, position: int) -> Number | None:
    """Return the number without a symbol at `position`: `số 35`, `35`; None when figures count things."""
    found = _BARE.match(text, position)
    if found is None or _pattern().match(text, found.start("figures")):
        return None
    figures = found["figures"]
    labelled = found["label"] is not None
    if not labelled and (_COUNTED.match(text, found.end()) or _is_year(figures)):
        return None
    return Number(
        start=found.start("figures"),
        end=found.end(),
        label=position,
        canonical=canonical_number(figures),
        types=frozenset(),
        symbol=False,
    )


def label_start(text: str, start: int) -> int:
    """Return where the `số` in front of the figures at `start` begins, or `start` when there is none."""
    from_ = max(0, start - _LONGEST_LABEL)
    found = _LABEL.search(text[from_:start])
    return start if found is None else from_ + found.start()


def _is_year(figures: str) -> bool:
    return figures.isdigit() and _FIRST_YEAR <= int(figures) <= _LAST_YEAR


@cache
def _types(canonical: str) -> frozenset[str]:
    symbols = re.split("[-/]", canonical)[1:]
    kinds = [symbol for symbol in symbols if not symbol.isdigit()]
    if kinds and re.fullmatch("QH[0-9]+", kinds[0]):
        return frozenset({"Luật", "Bộ luật", "Nghị quyết", "Hiến pháp"})
    if kinds and re.fullmatch("UBTVQH[0-9]+", kinds[0]):
        return frozenset({"Pháp lệnh", "Nghị quyết"})
    return _types_by_symbol().get(kinds[0].upper(), frozenset()) if kinds else frozenset()


@cache
def _types_by_symbol() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for row in load.document_types():
        for symbol in row.abbreviations:
            table.setdefault(symbol.upper(), set()).add(row.name)
    return {symbol: frozenset(names) for symbol, names in table.items()}
