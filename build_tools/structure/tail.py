"""Who is addressed, who receives a copy, who signs: read from the units at the ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_tools.model import Unit, UnitKind
from build_tools.structure.ends import DEGREE, OFFICE, is_name
from build_tools.structure.head.pieces import Stated
from build_tools.structure.letters import UPPER
from build_tools.structure.line_rules.rule import LineKind
from build_tools.structure.line_rules.table import line_kind

_SPACE = re.compile(r"\s+")
_RULE = re.compile(r"^[-_=*~–—#\s]{3,}$|<br\s?/?>", re.MULTILINE)  # in cells of Markdown a line ends so
_CAPITAL_NAME = re.compile(rf"[{UPPER}]+(?:\s+[{UPPER}]+){{1,5}}")
_SIGNED = re.compile(r"\(?\s*(?:[ĐđÐ]ã\s+[Kk]ý|ĐÃ\s+KÝ|[Kk]ý\s+tên).*")


def listed(texts: Sequence[tuple[Unit, str]], kind: UnitKind) -> tuple[str, ...]:
    """Return the texts of the units of `kind`, without bullets and closing marks: `Lưu: VT, TG-NC`."""
    return tuple(item for unit, text in texts if unit.kind is kind and (item := _item(unit, text)))


def _item(unit: Unit, text: str) -> str:
    words = _SPACE.sub(" ", _RULE.sub("\n", text)).strip()
    return words[len(unit.label or "") :].strip().rstrip(";,. |")


def signed(text: str) -> tuple[str | None, str | None]:
    """Return the signer and the capacity in which they sign.

    `TM. BAN THƯỜNG VỤ / PHÓ CHỦ TỊCH / Nguyễn Văn A` → `Nguyễn Văn A`, `TM. BAN THƯỜNG VỤ, PHÓ CHỦ TỊCH`.
    """
    lines = [line.strip(" \t\xa0*_#|") for line in _RULE.sub("\n", text).splitlines()]
    written = [line for line in lines if line and not _SIGNED.match(line)]
    names = [line for line in written if is_name(line)] or _capital_names(written)
    glued = _GLUED.search(written[-1]) if written and not names else None
    if glued:
        names, written = [glued.group()], [*written[:-1], written[-1][: glued.start()]]
    offices = [line for line in written if line not in names and (line.isupper() or OFFICE.match(line))]
    name = _SPACE.sub(" ", DEGREE.sub("", names[-1])) if names else None
    return name, ", ".join(_offices(offices)) or None


# The last word of an office, behind which a flattened cell goes on with the name.
_OFFICE_ENDS = ("TỊCH", "TRƯỞNG", "GIÁM ĐỐC", "BÍ THƯ", "NHIỆM", "VĂN PHÒNG", "THƯỜNG TRỰC")
_GLUED = re.compile(
    rf"(?:(?<=[{UPPER}])|{'|'.join(f'(?<={end} )' for end in _OFFICE_ENDS)})"
    rf"[{UPPER}][^\W\d_{UPPER}]+(?:\s[{UPPER}][^\W\d_{UPPER}]*){{1,4}}$"
)


def _capital_names(lines: list[str]) -> list[str]:
    """Return the name of a signer written in capitals below the office: `LÊ VĂN AN`."""
    last = lines[-1] if len(lines) > 1 else ""
    is_office = line_kind(last)[0] is LineKind.CAPACITY
    return (
        [last]
        if OFFICE.match(lines[-2] if len(lines) > 1 else "")
        and _CAPITAL_NAME.fullmatch(last)
        and not is_office
        else []
    )


def _offices(lines: list[str]) -> list[str]:
    """Join an office that was wrapped: `TM. ỦY BAN NHÂN`, `DÂN` is one."""
    offices: list[str] = []
    bare = False
    for line in lines:
        starts = not bare and (line_kind(line)[0] is LineKind.CAPACITY or bool(OFFICE.match(line)))
        if offices and not starts:
            offices[-1] = f"{offices[-1]} {line}"
        else:
            offices.append(line)
        bare = bool(_MARK.fullmatch(line))
    return [_SPACE.sub(" ", office).rstrip(" ,;") for office in offices]


_MARK = re.compile(r"(?:TM|KT|TL|TUQ|TUN|Q|T/M|K/T|T/L)\.?")


def signatures(texts: Sequence[tuple[Unit, str]]) -> dict[str, Stated]:
    """Return signer and capacity of the document; a signature torn into columns is read as one."""
    found = [(unit, text) for unit, text in texts if unit.kind is UnitKind.SIGNATURE]
    if not found:
        return {}
    name, capacity = signed("\n".join(text for _, text in found))
    start, end = found[0][0].span.start, found[-1][0].span.end
    values = {"signer": name, "capacity": capacity}
    return {key: Stated(value=value, start=start, end=end) for key, value in values.items() if value}
