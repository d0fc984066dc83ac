"""Identity of documents: numbers in one spelling, and the key that equal documents share."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache

from build_tools.vocabulary import counting, load

_DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_GAPS = re.compile("[\\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+")
_LABEL = re.compile("^(?:s[ốổôồ]:?)+", re.IGNORECASE)
# Symbols that end in the figure of a legislature: `QH14`, `UBTVQH11`, `HĐNN8`, `QHK4`.
_LEGISLATURE = re.compile("(?:QH|UBTVQH|HĐNN|QHK|L)[0-9]+$", re.IGNORECASE)
_FOOTNOTE = re.compile("(?<=[-/])(?P<symbol>[^-/0-9]+)[1-9][0-9]?$")
# The Party and the Youth Union write `N-LOẠI/CƠQUAN`: TW, BTGTW, TU, HU, ĐUK, TWĐTN, TĐTN.
_PARTY = re.compile("TW.*|.*TW|.*TU|HU|QU|THU|ĐU.*|.*ĐTN")
# Three spellings of `Trung ương`: TW, TƯ, T.Ư; a province's `TU` is none of them.
_CENTRE = re.compile(r"TƯ|T\.[ƯW]")
# A typing aid has opened up the end of `HĐBT`.
_OPENED = re.compile(r"(?<=HĐ)BỘTRƯỞNG")
# `QHX` for `QH10`
_ROMAN_LEGISLATURE = re.compile("(?<=[-/]QH)[IVX]+$", re.IGNORECASE)
_LEGISLATURES = {"VIII": "8", "IX": "9", "X": "10", "XI": "11", "XII": "12"}
_LIAISON = re.compile("TTLT|TTLB|NQLT|KHLT|HDLT|CTLT")
_NUMBER = re.compile(
    r"""(?P<count>\d+) (?P<letter>[^\W\d_]?) (?P<part>(?:\.\d{1,2})?)  # 66.7/2025/NQ-CP
        (?: [-/] (?P<year>(?:19|20)\d\d) (?![^-/]) )?
        (?P<rest>.*)""",
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class DocumentKey:
    """What identifies a document: type, number with symbol, and date, year or term as far as known.

    `number` is the `key_number`; a document without a number is known by `name` (`đại hội|đảng`) and its
    `period` (`XII`, `2012`). `issuer` counts where the code in the number is shared (`UBND`).
    """

    doc_type: str
    number: str | None = None
    name: str | None = None
    period: str | None = None
    date: str | None = None
    term: str | None = None
    issuer: str | None = None


@lru_cache(maxsize=65536)
def canonical_number(written: str) -> str:
    """Return the number as written without white space and invisible characters, every dash as `-`.

    `05 – CT/TW` → `05-CT/TW`, `29 NQ/TW` → `29-NQ/TW`; letter case, leading zeros, `TƯ` and the order stay.
    A footnote digit behind a known symbol (`20-NQ/TW1`) and a leading `số:` are no part of the number.
    """
    composed = unicodedata.normalize("NFC", _GAPS.sub("", written))
    bare = _LABEL.sub("", _DASHES.sub("-", composed))
    return _missing_dash().sub(r"\1-\2", without_footnote(bare))


def without_footnote(number: str) -> str:
    """Return a number without the footnote digit behind its symbol: `20-NQ/TW1` → `20-NQ/TW`."""
    found = _FOOTNOTE.search(number)
    if found is None or _LEGISLATURE.search(number) or found["symbol"].upper() not in _known_symbols():
        return number
    return number[: found.end("symbol")]


@lru_cache(maxsize=65536)
def key_number(written: str) -> str:
    """Return the one form that all spellings of a number share: `217/QĐ-TW` → `217-QĐ/TW`.

    Letter case, leading zeros (two figures at least, as Nghị định 30/2020/NĐ-CP writes them) and `TƯ` for
    `TW` are evened out; `TU`, a provincial committee, stays itself.
    """
    found = _NUMBER.fullmatch(canonical_number(written))
    if found is None:
        return _CENTRE.sub("TW", canonical_number(written).upper())
    count = found["count"].lstrip("0") or "0"
    number = count + found["letter"].lower() if found["letter"] else count.zfill(2)
    number += found["part"] + (f"/{found['year']}" if found["year"] else "")
    return number + _even_symbol(found["rest"], found["year"])


@lru_cache(maxsize=4096)
def _even_symbol(rest: str, year: str | None) -> str:
    rest = _ROMAN_LEGISLATURE.sub(lambda found: _LEGISLATURES.get(found[0].upper(), found[0]), rest)
    upper = _dotted().sub(r"\1-", _OPENED.sub("BT", _CENTRE.sub("TW", rest.upper())))
    marks, (head, *symbols) = re.findall("[-/]", upper), re.split("[-/]", upper)
    if len(symbols) > 1 and symbols[0] in _type_symbols():
        marks[:2] = _usual_marks(symbols[1], year) or marks[:2]
        if _LIAISON.fullmatch(symbols[0]):
            marks[2:] = "-" * len(marks[2:])
    elif len(symbols) == 1 and symbols[0] in _OLD_CODES:
        marks = ["/"]
    return head + "".join(
        mark + _usual_case().get(symbol, symbol) for mark, symbol in zip(marks, symbols, strict=False)
    )


# Old numbers join these either way: `43/CP` and `43-CP` are one decree of a year.
_OLD_CODES = frozenset({"CP", "HĐBT", "TTG", "SL", "LCT"})


@cache
def _dotted() -> re.Pattern[str]:
    # `12/TTr.UB` for `12/TTr-UB`
    return re.compile(rf"^([-/](?:{'|'.join(sorted(_type_symbols()))}))\.(?=[^\W\d])")


def _usual_marks(issuer: str, year: str | None) -> list[str]:
    if year is None and _PARTY.fullmatch(issuer):
        return ["-", "/"]
    return ["/", "-"] if year or issuer in _known_symbols() else []


@cache
def _type_symbols() -> frozenset[str]:
    return frozenset(symbol.upper() for row in load.document_types() for symbol in row.abbreviations)


@cache
def _known_symbols() -> frozenset[str]:
    codes = frozenset(code.upper() for row in load.issuers() for code in row.codes)
    return codes | _type_symbols() | {"TƯ"}


@cache
def _usual_case() -> dict[str, str]:
    rows = [symbol for row in load.document_types() for symbol in row.abbreviations]
    rows += [code for row in load.issuers() for code in row.codes]
    return {symbol.upper(): symbol for symbol in rows}


@cache
def _missing_dash() -> re.Pattern[str]:
    codes = {code for row in load.issuers() for code in row.codes if len(code) > len("TW")}
    # A small letter alone is a part of the count (`12a/KH`), a capital is a symbol.
    symbols = "|".join(
        symbol if len(symbol) > 1 else f"(?-i:{symbol})"
        for symbol in sorted(_type_symbols() | codes, key=len, reverse=True)
    )
    return re.compile(rf"^(\d+(?-i:[a-zđ])??)({symbols})(?=[-/]|$)", re.IGNORECASE)


class Restart(Enum):
    """When the counting of a family of numbers begins again."""

    NEVER = "never"  # the number carries its year or legislature: 30/2020/NĐ-CP, 45/2019/QH14
    YEAR = "year"  # 16/CT-TTg, 880/TLĐ
    TERM = "term"  # 20-NQ/TW


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberFamily:
    """How a number is counted.

    `shared` codes (`TU`, `UBND`) need the issuer beside the number; numbers of the Party `centre` belong to
    a term that their date gives away.
    """

    restart: Restart
    shared: bool
    centre: bool


_COUNT = re.compile(r"\d+[^\W\d_]?(?:\.\d{1,2})?(?P<year>[-/](?:19|20)\d\d)?(?P<mark>[-/])?")


@lru_cache(maxsize=65536)
def number_family(key: str) -> NumberFamily:
    """Say how the number with this `key_number` is counted."""
    found = _COUNT.match(key)
    year, mark = (found["year"], found["mark"]) if found else (None, None)
    symbols = re.split("[-/]", key[found.end() :] if found else key)
    if len(symbols) > 1 and symbols[0].upper() in _type_symbols():
        symbols = symbols[1:]
    code = "-".join(symbols).upper()
    shared = not code or counting.shared_pattern().fullmatch(code) is not None
    if year or _LEGISLATURE.search(code):
        return NumberFamily(restart=Restart.NEVER, shared=shared, centre=False)
    party = mark == "-" and _PARTY.fullmatch(symbols[-1].upper()) is not None
    centre = party and re.fullmatch("[A-ZĐ]*TW", code) is not None
    return NumberFamily(restart=Restart.TERM if party else Restart.YEAR, shared=shared, centre=centre)


def names_type(key: str) -> bool:
    """Say whether a number carries the abbreviation of a type: `16/CT-TTg` does, `880/TLĐ` does not."""
    found = _COUNT.match(key)
    symbols = re.split("[-/]", key[found.end() :] if found else key)
    return symbols[0].upper() in _type_symbols()


@lru_cache(maxsize=65536)
def term_of(date: str | None) -> str | None:
    """Return the Party's term that a date falls into; None while a congress sat or when not precise enough.

    `2016-05-15` → `XII`; `2016` → None, because the XIIth congress divides that year.
    """
    if date is None:
        return None
    first, last = (date + "-01-01"[len(date) - 4 :], date + "-12-31"[len(date) - 4 :])
    found = None
    for row in counting.party_terms():
        if first <= row.closed and last >= row.opened:
            return row.term if first == last == row.closed else None
        if first > row.closed:
            found = row.term
    return found


@lru_cache(maxsize=65536)
def plain_letters(words: str) -> str:
    """Return words in small letters without marks: they find and address, but never identify."""
    apart = unicodedata.normalize("NFD", words.lower().replace("đ", "d"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def slugify(*words: str | None) -> str:
    """Join words into an address: `Nghị quyết`, `20-NQ/TW` → `nghi-quyet-20-nq-tw`."""
    return "-".join(re.findall("[a-z0-9]+", plain_letters(" ".join(word for word in words if word))))


LONGEST_SLUG = 100
_SAFE_SLUG = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
# `index` is the folder's own page, `trang` holds the further pages of a list, `ban-do` is the map.
# Windows opens no file that is called as a device, whatever its ending.
_RESERVED = re.compile("index|trang|ban-do|con|prn|aux|nul|(?:com|lpt)[0-9]")


def is_reserved(slug: str) -> bool:
    """Say whether a slug is the name of something else: `index`, `trang`, `nul`."""
    return _RESERVED.fullmatch(slug) is not None


def is_safe_slug(slug: str) -> bool:
    """Say whether a slug can be an address and a file name everywhere: `cong-van-166-cdvc-2016`."""
    return len(slug) <= LONGEST_SLUG and bool(_SAFE_SLUG.fullmatch(slug)) and not is_reserved(slug)


def address_slug(key: DocumentKey) -> str:
    """Return the slug of a document that is cited but not held; learning more of it does not change it.

    `Nghị quyết`, `20-NQ/TW`, 2008-01-28 → `nghi-quyet-20-nq-tw-khoa-x`, also when only the term is known.
    """
    if key.number is None:
        slug = slugify(key.doc_type, key.name, key.period)
    else:
        slug = slugify(key.doc_type, key.number.replace("Ư", "W"), key.issuer, _slug_period(key))
    if is_safe_slug(slug):
        return slug
    # What is cut away, or cannot be written, still tells two names apart.
    rest = hashlib.sha256((slug or repr(key)).encode()).hexdigest()[:8]
    return f"{slug[: LONGEST_SLUG - 9].rstrip('-')}-{rest}".lstrip("-")


def _slug_period(key: DocumentKey) -> str | None:
    family = number_family(key.number or "")
    if family.restart is Restart.NEVER:
        return None
    term = (key.term or term_of(key.date)) if family.centre else None
    if term is None and key.date is not None:
        return key.date[:4]
    term = term or key.term
    return f"khoa {term}" if term else None
