"""Names of bodies in ordinary case: `ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ` → `Ủy ban nhân dân thành phố Huế`."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from build_tools.vocabulary import load

# Phrases that keep one case wherever they stand. Longer ones win over those they hold.
PHRASES = tuple(
    """Ủy ban nhân dân | Hội đồng nhân dân | Tòa án nhân dân | Viện kiểm sát nhân dân | Công an nhân dân | tối cao
    | cấp cao | Ủy ban Thường vụ Quốc hội | Quốc hội | Chính phủ | Thủ tướng Chính phủ | Nhà nước | Trung ương | Đảng
    | Việt Nam | Hồ Chí Minh | Mặt trận Tổ quốc Việt Nam | Bảo hiểm xã hội | Kho bạc Nhà nước | Kiểm toán nhà nước
    | Ngân hàng Nhà nước | Ngân hàng Chính sách xã hội | Thông tấn xã | Chủ tịch nước | Tổng Liên đoàn Lao động
    | Liên đoàn Lao động | Ban Chấp hành | Ban Thường vụ | Đoàn Chủ tịch | Bộ Chính trị | Ban Bí thư | Tổng Bí thư
    | Thanh niên Cộng sản | Tỉnh ủy | Thành ủy | Huyện ủy | Quận ủy | Đảng ủy | Thị ủy | đại biểu Quốc hội
    | Lao động - Thương binh và Xã hội | Khoa học xã hội | Bộ Tổng tham mưu | Bộ Tư lệnh | Công ty | Tổng công ty
    | Tổng cục | Chi cục | Cựu chiến binh | Phát triển nông thôn | và | các | khu công nghiệp | khu kinh tế
    | trách nhiệm hữu hạn | một thành viên | cổ phần | tại | của | thuộc | khu vực | phía Nam | phía Bắc""".replace(
        "\n", " "
    ).split("|")
)
# Behind these words stands the name of a place, every syllable of it with a capital.
_LEVELS = (
    "tỉnh",
    "thành phố",
    "tp.",
    "tp",
    "huyện",
    "quận",
    "thị xã",
    "xã",
    "phường",
    "thị trấn",
    "đặc khu",
    "đảo",
)
# Provinces and cities, those of before the merger of 2025 too: they stand without their level as well.
PLACES = tuple(
    """An Giang | Bà Rịa - Vũng Tàu | Bắc Giang | Bắc Kạn | Bạc Liêu | Bắc Ninh | Bến Tre | Bình Định | Bình Dương
    | Bình Phước | Bình Thuận | Cà Mau | Cần Thơ | Cao Bằng | Đà Nẵng | Đắk Lắk | Đắk Nông | Điện Biên | Đồng Nai
    | Đồng Tháp | Gia Lai | Hà Giang | Hà Nam | Hà Nội | Hà Tĩnh | Hải Dương | Hải Phòng | Hậu Giang | Hòa Bình
    | Huế | Hưng Yên | Khánh Hòa | Kiên Giang | Kon Tum | Lai Châu | Lâm Đồng | Lạng Sơn | Lào Cai | Long An
    | Nam Định | Nghệ An | Ninh Bình | Ninh Thuận | Phú Thọ | Phú Yên | Quảng Bình | Quảng Nam | Quảng Ngãi
    | Quảng Ninh | Quảng Trị | Sóc Trăng | Sơn La | Tây Ninh | Thái Bình | Thái Nguyên | Thanh Hóa | Thừa Thiên Huế
    | Tiền Giang | Trà Vinh | Tuyên Quang | Vĩnh Long | Vĩnh Phúc | Yên Bái""".replace("\n", " ").split("|")
)
# Behind these words a new name starts: `Bộ Tài chính`, `và Đào tạo`.
_OPENING_PHRASES = tuple(
    "liên đoàn | công đoàn | tổng cục | chi cục | tổng công ty | công ty | tập đoàn | ủy ban | hội đồng | văn phòng "
    "| đại học | học viện | trung tâm | ngân hàng | thanh tra | trường đại học | trường cao đẳng | ban quản lý".split(
        " | "
    )
)
_OPENS = frozenset((*_OPENING_PHRASES, "và"))
_PARTY = frozenset(("Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy"))
_SINGLE_OPENERS = frozenset(
    ("bộ", "sở", "cục", "vụ", "ban", "viện", "trường", "phòng", "hội", "báo", "đài", "và", "-", "đoàn")
)
_OLD_TONES = (("uỷ", "ủy"), ("uý", "úy"), ("hoà", "hòa"), ("toà", "tòa"), ("hoá", "hóa"), ("khoẻ", "khỏe"))
_ABBREVIATED = (
    ("ubnd", "ủy ban nhân dân"),
    ("hđnd", "hội đồng nhân dân"),
    ("tp.", "thành phố"),
    ("tp", "thành phố"),
)
_WORD = re.compile(r"[^\s,–—]+|[,–—]")


def ordinary(name: str) -> str:
    """Return the name of a body in ordinary case; a name that the vocabulary knows is written as there."""
    even = plain(name)
    known = _known().get(even)
    if known is not None:
        return known
    cased = " ".join(_cased(_WORD.findall(even))).replace(" ,", ",")
    return cased[:1].upper() + cased[1:]


def plain(name: str) -> str:
    """Return a name in small letters, evenly spaced, tone marks in their present place, levels written out."""
    text = " ".join(unicodedata.normalize("NFC", name).lower().replace("–", "-").split())
    for old, new in _OLD_TONES:
        text = text.replace(old, new)
    words = [dict(_ABBREVIATED).get(word, word) for word in text.split()]
    return " ".join(words).strip(" .,;:*_#|-=~")


def _cased(words: list[str]) -> list[str]:
    cased: list[str] = []
    row = 0
    in_place, opens = False, True
    while row < len(words):
        length, phrase = _phrase(words, row)
        if phrase is not None:
            cased.append(phrase)
            in_place, opens = phrase in _PARTY, phrase.lower() in _OPENS
        elif (length := _level(words, row)) and not in_place:
            cased.append(" ".join(words[row : row + length]))
            in_place, opens = True, False
        else:
            word = words[row]
            is_short = bool(_VOWELLESS.fullmatch(word))
            cased.append(word.upper() if is_short else _capital(word) if in_place or opens else word)
            in_place = in_place and word != ","
            opens = _opens(words, row)
            length = 1
        row += length
    return cased


def _opens(words: list[str], row: int) -> bool:
    if words[row] in _SINGLE_OPENERS or words[row] in (",", "-"):
        return True
    return any(" ".join(words[max(0, row + 1 - len(p.split())) : row + 1]) == p for p in _OPENING_PHRASES)


# A word without a vowel is an abbreviation: TNCS, LHPN, MTTQ.
_VOWELLESS = re.compile(r"[bcdđghklmnpqrstvx]{2,}")


def _capital(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))


@cache
def _phrases() -> dict[str, str]:
    written = (" ".join(phrase.split()) for phrase in (*PHRASES, *PLACES))
    return {phrase.lower(): phrase for phrase in written}


def _phrase(words: list[str], row: int) -> tuple[int, str | None]:
    for length in range(min(7, len(words) - row), 0, -1):
        found = _phrases().get(" ".join(words[row : row + length]))
        if found is not None:
            return length, found
    return 0, None


def _level(words: list[str], row: int) -> int:
    for length in (2, 1):
        if row + length < len(words) and " ".join(words[row : row + length]) in _LEVELS:
            return length
    return 0


@cache
def _known() -> dict[str, str]:
    names: dict[str, str] = {}
    for issuer in load.issuers():
        for name in (*issuer.variants, issuer.name):
            names.setdefault(plain(name), issuer.name)
    for issuer in load.issuers():
        names[plain(issuer.name)] = issuer.name
    return names
