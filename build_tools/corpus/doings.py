"""Whether a text itself amends, replaces or repeals what it cites, or only speaks of that."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from build_tools.model import CHANGING, Citation, Directive, Findings, Relation, Unit, UnitKind
from build_tools.vocabulary import load
from build_tools.vocabulary.load import fold

# These decide nothing of their own: they change no more than a document of their own type.
_WEAK = frozenset(
    {
        *("Công văn", "Công điện", "Kế hoạch", "Chương trình", "Chương trình hành động", "Đề án", "Dự án"),
        *("Báo cáo", "Tờ trình", "Thông báo", "Phương án", "Biên bản", "Giấy mời"),
    }
)
_CUE = re.compile(
    r"""(?<!\w) (?: (?<!được\ )(?: sửa\ đổi | bổ\ sung | thay\ (?:thế|cho) )
      | (?<!bị\ )(?: bãi | hủy | huỷ )\ bỏ | đính\ chính | chấm\ dứt\ hiệu\ lực ) (?!\w)""",
    re.VERBOSE,
)
_CLAUSE = re.compile(r"[;:.]\s|[()]")
# Labels, points and `một số điều của` say nothing of who does it.
_BARE = re.compile(
    r"""(?: [\W\d] | \b (?: điều | khoản | điểm | mục | phần | về | việc | v | số | các | và | của | một
      | toàn | bộ | [ivx]{1,5} | [a-zđ]\d? ) \b )*""",
    re.VERBOSE,
)
# `Bãi bỏ khoản 2 Điều 5 của …` leaves the rest of the document in force.
_PART = re.compile(r"\b(?:điều|khoản|điểm|chương|mục|phụ lục|biểu|mẫu|cụm từ|một phần|một số|nội dung)\b")
_SEARCHED = 400


def own_doings(directive: Directive, findings: Findings) -> Findings:
    """Return the findings; what the text only says to be changed, or to be changed one day, is referred to.

    `Quyết định này thay thế Quyết định số 7` replaces; `ban hành mới Thông tư thay thế Thông tư số 92` in a
    plan, or `(thay thế Nghị quyết số 1211)` in a letter, does not.
    """
    citations = tuple(_as_done(directive, citation) for citation in findings.citations)
    return replace(findings, citations=citations)


def _as_done(directive: Directive, citation: Citation) -> Citation:
    if citation.relation not in CHANGING:
        return citation
    unit = directive.units[directive.unit_at(citation.span.start)]
    before = _before(directive, unit, citation)
    if not _does(directive, citation, unit, before):
        return replace(citation, relation=Relation.REFERS_TO)
    *_, behind = _CUE.split(before)
    return replace(citation, relation=Relation.AMENDS) if _PART.search(behind) else citation


def _does(directive: Directive, citation: Citation, unit: Unit, before: str) -> bool:
    own_type = directive.metadata.type.value
    said = _ahead(before if _CUE.search(before) else _above(directive, unit))
    if said is None:
        return False
    if re.search(rf"(?<!\w)(?:{_names(own_type)}|văn bản) này(?!\w)", said):
        return True
    if unit.kind is UnitKind.TABLE or (own_type in _WEAK and own_type != citation.doc_type):
        return False
    return bool(_BARE.fullmatch(said) or re.search(rf"(?:^|ban hành )(?:{_names(own_type)}) \Z", said))


def _before(directive: Directive, unit: Unit, citation: Citation) -> str:
    start = max(unit.span.start, citation.span.start - _SEARCHED)
    return fold(" ".join(directive.source.text[start : citation.span.start].split()))


def _above(directive: Directive, unit: Unit) -> str:
    """Return the words that lead a list: `Bãi bỏ các văn bản sau đây:` above `1. Quyết định số 4`."""
    if unit.parent is None:
        return ""
    parent = directive.units[unit.parent]
    return fold(" ".join(directive.source.slice(parent.span).split()))[-_SEARCHED:]


def _ahead(words: str) -> str | None:
    """Return what stands in its clause ahead of the last thing that is said to be done, None without one."""
    for clause in reversed(_CLAUSE.split(words)):
        found = _CUE.search(clause)
        if found is not None:
            return clause[: found.start()]
    return None


@cache
def _names(own_type: str | None) -> str:
    """Return the pattern of what a text of `own_type` calls itself; without one, of all types."""
    rows = [row for row in load.document_types() if own_type in (None, row.name)]
    names = {fold(name) for row in rows for name in (row.name, *row.variants)} | {fold(own_type or "văn bản")}
    return "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
