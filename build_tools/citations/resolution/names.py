"""Names of documents without a number: congress and plenum resolutions, laws, constitutions, charters."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from build_tools.identity import plain_letters
from build_tools.vocabulary.load import fold, law_names


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name in the form that all its wordings share, and the period that tells its bearers apart.

    `Nghị quyết Đại hội Đảng toàn quốc lần thứ XII` and `Nghị quyết Đại hội XII của Đảng` are both
    `nghị quyết|đại hội|đảng` of `XII`; `Luật Công đoàn năm 2012` is `luật|công đoàn` of `2012`.
    """

    base: str
    period: str | None = None

    @property
    def bodiless(self) -> str:
        """Return the base without its last part: `Đại hội XII` fits every congress that is the twelfth."""
        return self.base.rpartition("|")[0] + "|"

    @property
    def lacks_body(self) -> bool:
        """Say whether this is a congress that does not say whose it is."""
        return self.base.endswith("|đại hội|")


_ORDINALS = {
    "nhất": "I",
    "hai": "II",
    "ba": "III",
    "tư": "IV",
    "bốn": "IV",
    "năm": "V",
    "sáu": "VI",
    "bảy": "VII",
    "tám": "VIII",
    "chín": "IX",
    "mười": "X",
    "mười một": "XI",
    "mười hai": "XII",
    "mười ba": "XIII",
    "mười bốn": "XIV",
    "mười lăm": "XV",
}
_ROMAN = re.compile(r"(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = ((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_LARGEST_ORDINAL = 49
# `Bộ luật Tố tụng dân sự (BLTTDS) năm 2015`.
_INITIALS = re.compile(r"\s\([A-ZĐ&]{2,10}\)")
_LAWS = frozenset({"luật", "bộ luật", "pháp lệnh", "hiến pháp", "điều lệ"})
_YEAR = re.compile("(?:19|20)[0-9]{2}")
# Behind these words a name is over: `nhiệm kỳ 2018 - 2023`, `năm 2012`, `ngày …`, `được Quốc hội thông qua`.
_ENDS = frozenset({"nhiệm", "khóa", "giai", "năm", "ngày", "được", "đã"})
_FILLERS = frozenset({"của", "lần", "thứ", "các", "những"})
_PARTY = frozenset({"đảng", "đảng ta", "đảng cộng sản việt nam"})
_CENTRE = frozenset({"trung ương", "trung ương đảng", "tw", "tw đảng"})
_STATE = "nước cộng hòa xã hội chủ nghĩa việt nam"


@lru_cache(maxsize=65536)
def parse_name(doc_type: str, text: str, date: str | None = None, term: str | None = None) -> Name:
    """Return the name that `text` gives a document without a number; `date`, `term` as found beside it."""
    kind = fold(doc_type)
    written = _INITIALS.sub("", unicodedata.normalize("NFC", text))
    words = _without_type(re.findall(r"[^\W_]+", written), kind)
    plain = [plain_letters(word) for word in words]
    at = _pair(plain, "dai", "hoi")
    if at is not None and "nghi" not in plain[:at]:
        return _congress(kind, words[at + 2 :], term)
    if _pair(plain, "hoi", "nghi") is not None or plain[:2] == ["trung", "uong"]:
        return _plenum(kind, words, term)
    if kind in _LAWS:
        return _law(kind, words, date, term)
    return Name(base=f"{kind}|{' '.join(map(fold, words))}", period=date or term)


def _without_type(words: list[str], kind: str) -> list[str]:
    if words and fold(words[0]) in ("các", "những"):
        words = words[1:]
    length = len(kind.split())
    return words[length:] if fold(" ".join(words[:length])) == kind else words


def _pair(plain: list[str], first: str, second: str) -> int | None:
    return next((at for at, pair in enumerate(pairwise(plain)) if pair == (first, second)), None)


def roman(word: str) -> str | None:
    """Return an ordinal as a Roman numeral: `XII`, `12`, `mười hai` → `XII`; None for any other word."""
    if word.isdecimal():
        return _to_roman(int(word)) if len(word) < len("100") else None
    return word if _ROMAN.fullmatch(word) else _ORDINALS.get(fold(word))


def _to_roman(number: int) -> str | None:
    if not 0 < number <= _LARGEST_ORDINAL:
        return None
    letters = ""
    for value, letter in _ROMAN_VALUES:
        while number >= value:
            letters += letter
            number -= value
    return letters


def _ordinal(words: list[str]) -> tuple[str | None, int, int]:
    """Find an ordinal: its numeral and the words `[start, end)` it takes, with `thứ` in front."""
    for at, word in enumerate(words):
        if fold(word) == "thứ" and at + 1 < len(words):
            both = roman(" ".join(words[at + 1 : at + 3])) if at + 2 < len(words) else None
            return both or roman(words[at + 1]), at, at + 2 + (both is not None)
        if _ROMAN.fullmatch(word) or (word.isdecimal() and not _YEAR.fullmatch(word)):
            return roman(word), at, at + 1
    return None, 0, 0


def _congress(kind: str, words: list[str], term: str | None) -> Name:
    ordinal, start, end = _ordinal(words)
    rest = _until(words[:start] + words[end:], _ENDS)
    body = " ".join(fold(word) for word in rest if fold(word) not in _FILLERS)
    for filler in ("đại biểu", "toàn quốc"):
        body = " ".join(body.replace(filler, " ").split())
    return Name(base=f"{kind}|đại hội|{'đảng' if body in _PARTY else body}", period=ordinal or term)


def _plenum(kind: str, words: list[str], term: str | None) -> Name:
    words, term = _cut_term(words, term)
    ordinal, start, end = _ordinal(words)
    body = " ".join(map(fold, words[:start] + words[end:]))
    for filler in ("hội nghị", "ban chấp hành", "lần"):
        body = " ".join(body.replace(filler, " ").split())
    return Name(
        base=f"{kind}|hội nghị {ordinal or ''}|{'trung ương' if body in _CENTRE else body}", period=term
    )


def _cut_term(words: list[str], term: str | None) -> tuple[list[str], str | None]:
    """Return the words before `khóa XII` and the term, as found beside the name or in it."""
    folded = [fold(word) for word in words]
    if "khóa" not in folded[:-1]:
        return words, term
    at = folded.index("khóa")
    return words[:at], term or roman(words[at + 1])


def _law(kind: str, words: list[str], date: str | None, term: str | None) -> Name:
    words, term = _cut_term([law_names().abbreviated.get(word, word) for word in words], term)
    year = date[:4] if date else next((word for word in words if _YEAR.fullmatch(word)), None)
    name = " ".join(map(fold, _until([word for word in words if not _YEAR.fullmatch(word)], _ENDS)))
    name = name.removesuffix(_STATE).removesuffix(" của quốc hội").strip()
    if kind == "điều lệ":
        return Name(base=f"{kind}|{'đảng' if name in _PARTY else name}", period=term or year)
    return Name(base=f"{kind}|{name}", period=year)


def _until(words: list[str], ends: frozenset[str]) -> list[str]:
    for at, word in enumerate(words):
        if fold(word) in ends:
            return words[:at]
    return words
