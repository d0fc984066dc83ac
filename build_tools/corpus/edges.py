"""What the texts state between documents: this one implements that one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.citations.resolution.stated import Stated
from build_tools.corpus.values import Corpus, Edge
from build_tools.model import Link, LinkStatus, Relation


def stated_edges(corpus: Corpus) -> tuple[Edge, ...]:
    """Return the relations that sentences of the corpus state, in the order of the directives.

    A directive is joined to what it cites; a document named in it to the one it is said to implement, guide,
    amend … (`Chương trình hành động số 110/CTr-CĐVC … thực hiện Nghị quyết số 25-NQ/TW`). Mere references
    and citations that stay open state nothing.
    """
    return corpus.edges


# How a document relates to another one, as the words between them say.
_CUES = r"""
    (?: (?P<amends> sửa\ đổi (?:,?\ (?:và\ )?bổ\ sung)? (?:\ một\ số\ (?:điều|nội\ dung))? )
      | (?P<replaces> thay\ thế(?:\ cho)? )
      | (?P<repeals> (?:bãi|hủy)\ bỏ(?:\ một\ phần)? )
      | (?P<guides>
          (?: quy\ định\ chi\ tiết(?:\ một\ số\ (?:điều|nội\ dung)(?:\ của)?)?
              (?:\ và\ hướng\ dẫn(?:\ (?:triển\ khai|tổ\ chức|thực\ hiện|thi\ hành))*)?
            | hướng\ dẫn(?:\ (?:triển\ khai|tổ\ chức|thực\ hiện|thi\ hành))* )
          (?:\ một\ số\ (?:điều|nội\ dung))? )
      | (?P<attached_to> (?:ban\ hành\ )?kèm\ theo )
      | (?P<implements> (?:(?:tiếp\ tục|tổ\ chức|đẩy\ mạnh|quán\ triệt,?)\ )*
          (?:triển\ khai(?:,?\ (?:tổ\ chức\ )?thực\ hiện)?|thực\ hiện|thi\ hành) )
    )
    (?:\ (?:của|các|những|nội\ dung|theo))*\ ?
"""
# What may stand between two documents when the first one's own business is the second one.
_BETWEEN = re.compile(
    rf"""(?:\ ?(?:\([^()]{{0,80}}\)|(?:về\ )?[“"][^”"]{{0,400}}[”"]))? \ ? (?:về\ (?:việc\ )?)? {_CUES}""",
    re.VERBOSE | re.IGNORECASE,
)
_CUE_AT_END = re.compile(rf"\b {_CUES} $", re.VERBOSE | re.IGNORECASE)
_LONGEST_GAP = 600
_LIST_GAP = re.compile(r" ?(?:,|và|, và|cùng) ?(?:số )?", re.IGNORECASE)


def edges_of(stated: Stated, links: tuple[Link, ...]) -> Iterator[Edge]:
    """Yield the relations that one directive states."""
    directive = stated.directive
    owners: dict[int, tuple[int, Relation]] = {}
    for index, citation in enumerate(stated.citations):
        owner = _owner(stated, index, owners)
        if owner is not None:
            owners[index] = owner
        at, relation = owner if owner is not None else (None, citation.relation)
        source = f"van-ban/{directive.slug}/" if at is None else _end(links[at])
        target = _end(links[index])
        if source is None or target is None or source == target or relation is Relation.REFERS_TO:
            continue
        yield Edge(
            from_=source,
            to=target,
            relation=relation,
            source=directive.slug,
            sentence=stated.sentence(index),
        )


def _end(link: Link) -> str | None:
    """Return the document at the end of an edge; a choice between several is none."""
    return None if link.status is LinkStatus.AMBIGUOUS else link.target


def _owner(
    stated: Stated, index: int, owners: dict[int, tuple[int, Relation]]
) -> tuple[int, Relation] | None:
    """Return the citation whose document is said to relate to citation `index`, and how."""
    citations = stated.citations
    citation = citations[index]
    if citation.nested_in is not None:
        return _nested(stated, index, owners)
    if index == 0 or citations[index - 1].span.end > citation.span.start:
        return None
    before = citations[index - 1]
    if citation.span.start - before.span.end > _LONGEST_GAP:
        return None
    if not stated.sentence(index - 1).contains(citation.span):
        return None
    gap = " ".join(stated.directive.source.text[before.span.end : citation.span.start].split())
    between = _BETWEEN.fullmatch(gap)
    if between is not None and between.lastgroup is not None:
        return index - 1, Relation(between.lastgroup)
    listed = _LIST_GAP.fullmatch(gap) is not None and before.doc_type == citation.doc_type
    return owners.get(index - 1) if listed else None


def _nested(stated: Stated, index: int, owners: dict[int, tuple[int, Relation]]) -> tuple[int, Relation]:
    """Read the relation off the words inside: `Luật sửa đổi, bổ sung một số điều của Luật …`."""
    citations, text = stated.citations, stated.directive.source.text
    outer = citations[index].nested_in or 0
    start = max(citations[outer].span.start, citations[index].span.start - _LONGEST_GAP)
    before = " ".join(text[start : citations[index].span.start].split()) + " "
    cue = _CUE_AT_END.search(before)
    if cue is not None and cue.lastgroup is not None:
        return outer, Relation(cue.lastgroup)
    previous = owners.get(index - 1)
    gap = " ".join(text[citations[index - 1].span.end : citations[index].span.start].split())
    if previous is not None and previous[0] == outer and _LIST_GAP.fullmatch(gap):
        return previous
    return outer, Relation.REFERS_TO
