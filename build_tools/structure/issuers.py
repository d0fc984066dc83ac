"""The issuer block of a head: lines of capitals to the body that issues and the body above it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from build_tools.structure.casing import is_known, ordinary, plain
from build_tools.structure.words import words
from build_tools.vocabulary import counting, load

# Names that lack their end: what the next line says belongs to them.
_UNFINISHED = re.compile(
    r"""^(?: bộ | sở | cục | vụ | ban | viện | ủy(?:\ ban)? | hội(?:\ đồng)? | thủ(?:\ tướng(?:\ chính)?)?
        | chính | quốc | tổng(?:\ (?:liên|cục))? | trường | đoàn | công(?:\ đoàn)? | liên(?:\ đoàn)? | đảng
        | thường\ trực | văn | văn\ phòng\ chính | ủy\ ban\ thường\ vụ(?:\ quốc)? | ngân(?:\ hàng)? | tòa
        | đại | mặt\ trận | bảo\ hiểm(?:\ xã)? | ban\ cán\ sự(?:\ đảng)? | đảng\ đoàn | đảng\ ủy | đảng\ bộ
        | chi\ bộ | công\ đoàn\ cơ\ sở | ban\ (?:quản\ lý|chỉ\ đạo|chỉ\ huy) )$
    | \s(?: và | - | , | của | các | nhân )$
    | \s(?P<level> tỉnh | thành\ phố | quận | huyện | xã | phường )$""",
    re.VERBOSE,
)
# Behind a level stands a place (`… THÀNH PHỐ` / `HỘI AN`), unless more words name a body:
# `CÔNG AN TỈNH` / `PHÒNG HẬU CẦN` are two.
_LONGEST_PLACE = 2  # syllables
# The office of a council or of a province; those of `_OFFICES_OF` issue together with ministries.
_OFFICE = re.compile(r"văn phòng\b(?! (?:chính phủ|quốc hội|chủ tịch nước) -)")
# Above bodies that issue together, never one of them unless a dash joins it to the others.
_ABOVE = re.compile(r"ủy ban nhân dân\b")
# What belongs to the committee above it, though no dash tells.
_UNDER = ("sở ", "phòng ")
_OFFICES = re.compile(r"văn phòng$")
_OFFICES_OF = ("chính phủ", "quốc hội", "chủ tịch nước")
_JOINT = re.compile(
    r"(?<!\s)\s*-\s*(?=(?:bộ|ban|tổng|viện|tòa|hội|ủy|liên|trung ương|ngân hàng|thanh tra|sở|cục"
    r"|công an|kho bạc|bảo hiểm xã hội|mặt trận|đoàn|tỉnh đoàn|thành đoàn)\b)"
)
_JOINTLY = re.compile(r"^liên (?:ngành|bộ|tịch|sở)\s*:\s*(?=\S)")


# The organisation inside a body is named by it: `đảng ủy cục thuế`, `công đoàn trường đại học vinh`.
_INSIDE = (
    "đảng ủy",
    "đảng bộ",
    "chi bộ",
    "đoàn",
    "công đoàn cơ sở",
    "ban chấp hành",
    "hội đồng",
    "thanh niên",
    "văn phòng",
)
_NOT_INSIDE = "".join(f"(?<!{name} )" for name in _INSIDE)

# Two bodies in one line, the one above and the one below it: `BỘ TÀI CHÍNH CỤC THUẾ`.
_BELOW = re.compile(
    rf"(?<=\S)\s+(?=(?:tổng cục|cục|sở|chi cục|thanh tra bộ)\b){_NOT_INSIDE}"
    r"(?<!tổng )(?<!chi )(?<!cơ )(?<!trụ )(?<!- )"
    r"|(?<=lao động việt nam)\s+(?=công đoàn|liên đoàn)|(?<=việt nam)\s+(?=bảo hiểm xã hội)"
    r"|(?<=trung ương)\s+(?=ủy ban kiểm tra|văn phòng|ban (?:tổ chức|tuyên giáo|dân vận|nội chính)\b)"
    rf"|(?<=\S)\s+(?=trường (?:đại học|cao đẳng)\b){_NOT_INSIDE}"
)


def bodies(lines: Iterable[str], *, is_titled: bool) -> list[str]:
    """Return the bodies that the lines of an issuer block name, in plain small letters.

    `BỘ`, `TÀI CHÍNH`, `CỤC THUẾ` → `bộ tài chính`, `cục thuế`. Lines of which none starts like the name of
    a body are one only beside a national title (`is_titled`).
    """
    found: list[str] = []
    plainly = (_JOINTLY.sub("", plain(line.lstrip(_BULLETS))) for line in lines)
    written = [line for line in plainly if not _STAMPS.fullmatch(line)]
    nowhere = 0 if is_titled else len(written)
    starts = (row for row, name in enumerate(written) if names_body(name) or _UNFINISHED.search(name))
    start = next(starts, nowhere)
    for name in written[start:]:
        if not name or (found and name == found[-1]):
            continue
        if found and not _starts_body(found[-1], name):
            found[-1] = f"{found[-1]} {name}"
        else:
            found.append(name)
    whole = (_HEAD_OF_STATE.sub("", body) for body in _without_union(found))
    return [part for body in whole for below in _BELOW.split(body) for part in _stacked(below)]


def _stacked(name: str) -> list[str]:
    """Return the bodies of one cell whose lines were joined: `sở y tế hà nội bệnh viện phụ sản` are two.

    A body begins behind one that is whole: that the vocabulary knows or that ends with its place.
    """
    syllables = name.split()
    for cut in range(2, len(syllables) - 1):
        above, below = " ".join(syllables[:cut]), " ".join(syllables[cut:])
        if names_body(below) and _starts_body(above, below) and _is_whole(above, syllables[cut]):
            return [above, *_stacked(below)]
    return [name]


def _is_whole(name: str, following: str) -> bool:
    """Say whether a name ends before the syllable `following`: `… thành phố hải` does not, before `phòng`."""
    if name.endswith(_INSIDE) or f"{name} {following}".endswith(_PROVINCES) or not names_body(name):
        return False
    ministry = name.replace("sở ", "bộ ", 1)
    return is_known(name) or is_known(ministry) or bool(_PLACED.search(name)) or name.endswith(_PROVINCES)


# Behind a level stands a place, but `xã hội` is none.
_PLACED = re.compile(
    rf" (?:{'|'.join(words('levels')).replace('.', '')})(?! hội\b)(?: [^\s-]+){{1,3}}$"
    r"|quân khu \S+$|^(?:tỉnh|thành|huyện|quận|thị) ủy(?: [^\s-]+){1,3}$"
)
_PROVINCES = (" việt nam", *(f" {place.lower()}" for place in words("places")))


def _without_union(found: list[str]) -> list[str]:
    """Return bodies without the Youth Union, which stands like a national title on the right of its heads."""
    is_title = len(found) > 1 and _YOUTH_UNION.fullmatch(found[-1])
    return found[:-1] if is_title else found


_YOUTH_UNION = re.compile(r"đoàn (?:tncs|thanh niên cộng sản) hồ chí minh")


# Decrees name the head of state behind his office.
_HEAD_OF_STATE = re.compile(r"(?<=cộng hòa) hồ chí minh$")


def _starts_body(before: str, name: str) -> bool:
    unfinished = _UNFINISHED.search(before)
    if unfinished:
        is_place = len(name.split()) <= _LONGEST_PLACE or not names_body(name)
        return bool(unfinished["level"]) and not is_place
    if _OFFICES.search(before) and name.startswith(_OFFICES_OF):
        return False
    if before in _CENTRES and name.startswith(("đoàn ", "hội ")):
        return False
    return names_body(name)


# Their organisation follows in the next line.
_CENTRES = ("ban chấp hành", "ban thường vụ", "ban chấp hành trung ương", "ban thường vụ trung ương")
# Verbs that begin with the syllable of a body: `BAN HÀNH QUY CHẾ LÀM VIỆC`.
_NO_BODIES = ("ban hành ", "hội thảo ", "hội nghị ", "hội thi ")
_BODY_HEADS = tuple(f"{head} " for head in words("body_heads"))


def names_body(name: str) -> bool:
    """Say whether `name`, in plain small letters, starts like the name of a body: `bộ tài chính`."""
    return f"{name} ".startswith(_BODY_HEADS) and not name.startswith(_NO_BODIES)


# A portal may put its list's bullet before the first line.
_BULLETS = "•●▪○· "

# Stamps and running titles among the lines of an issuer block.
_STAMPS = re.compile(
    r"(?:thượng |hỏa tốc,? ?)?(?:khẩn|hỏa tốc|mật|tối mật|tuyệt mật|dự thảo|bản sao|công báo.*"
    r"|văn bản quy .*)"
)


def issuer_of(names: list[str], number: str | None, *, is_joint: bool) -> tuple[str | None, str | None]:
    """Return the issuer and the body above it in ordinary case; a bare `văn phòng` is named by its code."""
    if not names:
        return None, None
    joint = _joint(names, is_joint=is_joint)
    if len(joint) > 1:
        return ", ".join(ordinary(name) for name in joint), None
    above = ordinary(names[-2]) if len(names) > 1 else None
    coded = by_code(number) if number else None
    if coded is not None and above is not None and plain(coded).startswith(names[-1]):
        return coded, above
    return ordinary(names[-1]), above


def _joint(names: list[str], *, is_joint: bool) -> list[str]:
    """Return the bodies that issue together: those a dash joins, and all of a joint document's."""
    split = [[name] if _OFFICE.match(name) else _JOINT.split(name) for name in names]
    first = next((row for row, parts in enumerate(split) if len(parts) > 1), None)
    if is_joint and (first is None or not _ABOVE.match(names[0])):
        first = 1 if _ABOVE.match(names[0]) and len(names) > 1 and names[1].startswith(_UNDER) else 0
    return [] if first is None else [part for parts in split[first:] for part in parts]


_CODES = re.compile(r"[/-]")


def by_code(number: str) -> str | None:
    """Return the issuer whose code stands at the end of the number, when it is the only one: `166/CĐVC`."""
    for code in reversed(_CODES.split(number)[1:]):
        if counting.shared_pattern().fullmatch(code):
            continue
        owners = _owners().get(code)
        if owners:
            return owners[0] if len(owners) == 1 else None
    return None


@cache
def _owners() -> dict[str, list[str]]:
    """Return the issuers by the codes in their numbers, each once."""
    owners: dict[str, list[str]] = {}
    for name, code in {(issuer.name, code): None for issuer in load.issuers() for code in issuer.codes}:
        owners.setdefault(code, []).append(name)
    return owners
