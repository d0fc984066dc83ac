"""Do two wordings name the same issuer? `Đoàn Chủ tịch Tổng Liên đoàn …` acts for `Tổng Liên đoàn …`."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum
from functools import lru_cache

from build_tools.vocabulary.load import fold, issuer_named


class Agreement(Enum):
    """How two issuers compare."""

    SAME = "same"
    OPEN = "open"  # one is unknown, or says less than the other: `Tỉnh ủy`, `Tỉnh ủy Nghệ An`
    OTHER = "other"


# Bodies that act in the name of another one; the Party centre's three organs are told apart instead.
_ACTING = re.compile(
    r"^(?:(?:ban thường vụ|ban chấp hành|đoàn chủ tịch|thường trực|thường vụ)\s+(?:của\s+)?(?=\S)"
    r"|chủ tịch\s+(?=ủy ban|hội đồng|nước)|bộ trưởng\s+(?=bộ\s))"
)
# Abbreviations that every reader of directives knows.
_SHORT = {
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "tp": "thành phố",
    "bch": "ban chấp hành",
    "btv": "ban thường vụ",
    "lđlđ": "liên đoàn lao động",
}
_SHORT_WORDS = re.compile(rf"\b(?:{'|'.join(_SHORT)})\b\.?")
_CENTRE = frozenset({fold(name) for name in ("Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương Đảng")})
# `Nghị quyết số 06-NQ/TW của Đảng` leaves open which of its organs adopted it.
_PARTY = fold("Đảng Cộng sản Việt Nam")
_TERM = re.compile(r"[,(]?\s*khóa\s+\w+.*|\(.*?\)")
# A body that ends here does not say of which place it is.
_PLACELESS = re.compile(
    r".*(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|cơ quan|ngành|cơ sở|nhân dân|ủy)"
)


@lru_cache(maxsize=65536)
def body_of(issuer: str) -> str:
    """Return the body an issuer stands for, folded: `Ban Thường vụ Tỉnh ủy Nghệ An` → `tỉnh ủy nghệ an`."""
    named = unicodedata.normalize("NFC", " ".join(issuer.split()))
    folded = _TERM.sub("", fold(named)).strip(" ,")
    folded = _SHORT_WORDS.sub(lambda found: _SHORT[found.group().rstrip(".")], folded)
    known = issuer_named(folded)
    if known is not None:
        folded = fold(known.name)
    if folded in _CENTRE:
        return folded
    bare = _ACTING.sub("", folded)
    known = issuer_named(bare)
    return fold(known.name) if known is not None else bare


def is_placeless(issuer: str | None) -> bool:
    """Say whether an issuer does not tell which one it is: unknown, or `Ủy ban nhân dân tỉnh`."""
    return issuer is None or _PLACELESS.fullmatch(body_of(issuer)) is not None


@lru_cache(maxsize=65536)
def agreement(ours: str | None, theirs: str | None) -> Agreement:
    """Compare two issuers as written."""
    if ours is None or theirs is None:
        return Agreement.OPEN
    one, other = body_of(ours), body_of(theirs)
    if one == other:
        return Agreement.OPEN if is_placeless(ours) else Agreement.SAME
    if one in _CENTRE and other in _CENTRE:
        return Agreement.OTHER
    if {one, other} - _CENTRE == {_PARTY}:
        return Agreement.OPEN
    # An abbreviation that no row explains may stand for anything.
    if _abbreviated(ours) or _abbreviated(theirs) or _inside(one, other) or _inside(other, one):
        return Agreement.OPEN
    return Agreement.OTHER


_SHORT_WORDS_AS_WRITTEN = re.compile(_SHORT_WORDS.pattern, re.IGNORECASE)


def _inside(shorter: str, longer: str) -> bool:
    return f" {shorter} " in f" {longer} "


def _abbreviated(issuer: str) -> bool:
    issuer = _SHORT_WORDS_AS_WRITTEN.sub("", issuer)
    return re.search(r"\b[A-ZĐƯ]{2,}\b", issuer) is not None and not issuer.isupper()
