"""Documents with a number: which type word a number belongs to, and what stands between and behind them."""

from __future__ import annotations

import re
from functools import cache

from build_tools.citations.draft import Draft, Number, TypeWord
from build_tools.citations.numbers import bare_number
from build_tools.citations.rules import details, titles
from build_tools.citations.tail import match_subject_and_tail, match_tail, with_details
from build_tools.vocabulary import load

_SEARCHED = 6
_LONGEST_GAP = 220
# A sentence or a clause ends between type and number: the number is not that type's.
_BREAK = re.compile(r"[;:!?\n]|\.(?=/|[ ][A-ZĐÀ-Ỹ])|[“”\"«»]")
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»")
_BACK = re.compile(r"[ ](?:này|trên|đó|nêu[ ]trên|nói[ ]trên)(?![^\W_])", re.IGNORECASE)
# A document's number does not stand behind these: `Phụ lục số 2/KH-X`, `mẫu số 03/TNDN`.
_OTHER_NUMBER = re.compile(
    r"(?:mẫu|phụ lục|biểu|bảng|tài khoản|điện thoại|hóa đơn|hoá đơn|ký hiệu|số hiệu|ban hành"
    r"|phòng|nhà|đường|lô|thửa|tờ|fax|mã)(?: biểu)? \Z|(?:ký|số|mã|kí) hiệu ?: ?\Z",
    re.IGNORECASE,
)
_LIAISON = re.compile("TTLT|TTLB|NQLT|KHLT|CTPH|QCPH|HDLT|KHLN|CTLT|HDLN")
_JOINT = frozenset(
    row.name
    for row in load.document_types()
    if "liên tịch" in row.name.lower() or "phối hợp" in row.name.lower()
)


def match_number(text: str, number: Number, before: list[TypeWord], floor: int) -> Draft | None:
    """Join a number with the type word `before` it that it belongs to, looking back to `floor`."""
    word = _type_word(text, number, before, floor)
    if word is None:
        return None
    return _draft(text, number, word.start, word.name, between=(word.end, number.label))


def match_member(text: str, number: Number, before: Draft) -> Draft:
    """Read a member of a list whose type stands at its first member: `…, số 11/2015/NĐ-CP`.

    A symbol that names another type is believed: `Quyết định số 217-QĐ/TW, 22-HD/TWĐTN` are two types;
    `Văn bản` says none and stays what the list is called.
    """
    stated = _main_type(number.types)
    if stated is not None and before.doc_type not in {*number.types, "Văn bản"}:
        return _draft(text, number, number.label, stated)
    return _draft(text, number, number.label, before.doc_type, elided=True)


def match_bare_member(text: str, position: int, before: Draft) -> Draft | None:
    """Read the next `số 77 ngày 21-12-1945` of a list whose numbers have no symbol, or a mere `218 của …`."""
    number = bare_number(text, position)
    if number is None or (
        number.label == number.start and not details.LISTED.pattern.match(text, number.start)
    ):
        return None
    return match_member(text, number, before)


def match_untyped(text: str, number: Number) -> Draft | None:
    """Read a number that stands without its type's name: only its symbol can say the type."""
    if _OTHER_NUMBER.search(text[max(0, number.label - 20) : number.label]):
        return None
    name = _main_type(number.types)
    return _draft(text, number, number.label, name) if name else None


def match_short(text: str, word: TypeWord) -> Draft | None:
    """Read a type with a bare number: `Nghị quyết 35`, `Luật số 12/2012`."""
    position = word.end + (text[word.end : word.end + 1] == " ")
    number = bare_number(text, position) if text[position : position + 1] in _NUMBER_BEGINS else None
    if number is None or word.name not in _short_types():
        return None
    if number.label == number.start and not text[word.start].isupper() and not _alone(text, word, number):
        return None
    return _draft(text, number, word.start, word.name)


def _alone(text: str, word: TypeWord, number: Number) -> bool:
    """Say whether small letters and figures are a document: `(quyết định 178)`, not `quyết định 12 mức`."""
    verb = word.name in {"Quyết định", "Quy định", "Hướng dẫn", "Kết luận", "Thông báo", "Kế hoạch"}
    return len(number.canonical) > 1 and (not verb or text[number.end : number.end + 1] in _AFTER)


_AFTER = frozenset({",", ".", ";", ")", ":"})
_NUMBER_BEGINS = frozenset("sS0123456789")


def _draft(  # noqa: PLR0913  (the parts of one citation)
    text: str,
    number: Number,
    start: int,
    name: str,
    *,
    elided: bool = False,
    between: tuple[int, int] | None = None,
) -> Draft:
    joint = name in _JOINT or _LIAISON.search(number.canonical) is not None
    draft = Draft(
        start=start,
        end=number.end,
        doc_type=name,
        number=number.canonical,
        symbol=number.symbol,
        elided=elided,
    )
    draft = with_details(draft, match_tail(text, number.end, joint=joint))
    if draft.end == number.end and (details := match_subject_and_tail(text, number.end, joint=joint)):
        draft = with_details(draft, details)
    if between and between[1] - between[0] > 1:
        inside = match_tail(text, between[0], joint=joint)
        draft = with_details(draft, inside)
        about = titles.ABOUT.pattern.match(text, inside.end, number.label)
        subject = text[about.end() : number.label].strip() if about else None
        draft = draft._replace(subject=subject) if subject else draft
        opened = text[between[0] : between[1]].strip() == "(" and text[draft.end : draft.end + 1] == ")"
        draft = draft._replace(end=draft.end + 1) if opened else draft
    return draft


def _type_word(text: str, number: Number, before: list[TypeWord], floor: int) -> TypeWord | None:
    """Return the nearest type word whose abbreviation the symbol holds, else the one right in front."""
    near = [word for word in before[-_SEARCHED - 1 :] if word.end <= number.label]
    nearest = None
    for word in reversed(near[-_SEARCHED:]):
        if word.start < floor or not _belongs(text, word, number):
            break
        if word.name in number.types:
            return word
        nearest = nearest or word
    if nearest and number.types and number.label - nearest.end > _SHORT_GAP:
        return None
    return nearest


# A type that the symbol contradicts must stand close: `Quy chế làm việc số …/QĐ-TLĐ`.
_SHORT_GAP = 2


def _belongs(text: str, word: TypeWord, number: Number) -> bool:
    gap = number.label - word.end
    if gap > _LONGEST_GAP or _BACK.match(text, word.end):
        return False
    return (
        gap <= 1
        or text[word.end : number.label].strip() in {"", ":"}
        or not _BREAK.search(_QUOTED.sub("", text[word.end : number.label]))
    )


@cache
def _main_type(types: frozenset[str]) -> str | None:
    for row in load.document_types():
        if row.name in types and row.name not in _RARE:
            return row.name
    return None


_RARE = frozenset({"Quy định", "Thông báo kết luận", "Chương trình phối hợp", "Tờ trình", "Hợp đồng", "Lệnh"})


@cache
def _short_types() -> frozenset[str]:
    return frozenset(row.name for row in load.document_types() if row.short) | {"Luật", "Văn bản"}
