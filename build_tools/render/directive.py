"""The page of a directive: card of metadata, the text with its points, what it cites and who cites it."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.corpus import Corpus, Document
from build_tools.model import Directive, LinkStatus, Unit, UnitKind
from build_tools.render import cards, citing, knowledge, marks
from build_tools.render.around import Around
from build_tools.render.cite import cite
from build_tools.render.crumbs import crumbs
from build_tools.render.diagram import diagram
from build_tools.render.inline import inline
from build_tools.render.links import Here, here
from build_tools.render.markdown import Page, attribute, escape_start, front_matter, page_path
from build_tools.render.metadata import download_menu, metadata
from build_tools.render.naming import heading, name_line
from build_tools.render.previews import previews
from build_tools.render.series import series_links
from build_tools.structure.outline import outline_label

# Kinds that stand in the outline; longer ones are paragraphs all the same.
_HEADINGS = frozenset(
    {
        UnitKind.PART,
        UnitKind.CHAPTER,
        UnitKind.SECTION,
        UnitKind.SUBSECTION,
        UnitKind.ARTICLE,
        UnitKind.ANNEX,
    }
)
_OUTLINED = _HEADINGS | {UnitKind.CLAUSE, UnitKind.POINT, UnitKind.ITEM}
_KEEPS_LINES = frozenset(
    {UnitKind.MOTTO, UnitKind.ISSUER, UnitKind.TABLE, UnitKind.SIGNATURE, UnitKind.RECIPIENTS}
)
_NAMELESS = "đoạn này"  # a point without a number, below none that has one
_LONGEST_HEADING = 160
_DEEPEST_HEADING = 6
_DEEPEST_LEVEL = 6
_DEEPEST_OUTLINE = 2


def directive_page(near: Around, document: Document, directive: Directive) -> Page:
    """Return the page of a held directive."""
    path = page_path(document.address)
    place = here(near, path)
    parts = (
        front_matter(_meta(document, directive) | metadata(place, document)),
        crumbs(path, ("Văn bản", "van-ban/"), here=document.label),
        f"# {name_line(heading(document), document)}\n",
        *series_links(path, near.series, document),
        *cards.notices(directive),
        *knowledge.effect(place, document),
        cards.directive_card(directive),
        download_menu(path, document),
        _text(place, document, directive),
        *diagram(place, document),
        *citing.cited_documents(place, directive),
        *citing.cited_by(place, document),
        *previews(near, directive),
    )
    return Page(path=path, text="\n".join(parts))


def _meta(document: Document, directive: Directive) -> dict[str, object]:
    return {
        "title": heading(document),
        "description": cards.summary(document),
        "outline": outline(directive),
        "kind": "directive",
        "cite": cite(document),
        "source_file": f"source_texts/{directive.slug}.txt",
    }


def outline(directive: Directive) -> list[dict[str, object]]:
    """Return the tree of headings and points for the table of contents: label, anchor, children."""
    roots: list[dict[str, object]] = []
    nodes: dict[int, tuple[int, list[dict[str, object]]]] = {}
    for index, unit in enumerate(directive.units):
        if unit.kind not in _OUTLINED:
            continue
        depth, siblings = _place(directive, unit, nodes) or (0, roots)
        children: list[dict[str, object]] = []
        nodes[index] = (depth + 1, children)
        if depth <= _DEEPEST_OUTLINE:
            label = outline_label(directive, unit)
            siblings.append({"label": label, "anchor": unit.anchor, "children": children})
    return roots


def _place(
    directive: Directive, unit: Unit, nodes: dict[int, tuple[int, list[dict[str, object]]]]
) -> tuple[int, list[dict[str, object]]] | None:
    parent = unit.parent
    while parent is not None and parent not in nodes:
        parent = directive.units[parent].parent
    return None if parent is None else nodes[parent]


def _text(here: Here, document: Document, directive: Directive) -> str:
    blocks = _blocks(here, document, directive)
    return "\n".join(('<div class="vb-text" data-source-text markdown="1">', "", *blocks, "</div>", ""))


def _blocks(here: Here, document: Document, directive: Directive) -> Iterator[str]:
    laid = marks.marks(here, directive)
    label = attribute(document.label)
    names = here.points[directive.slug].names
    for index, (unit, name) in enumerate(zip(directive.units, names, strict=True)):
        lines = unit.kind in _KEEPS_LINES
        text = inline(directive.source, unit.span, laid.get(index, ()), lines=lines)
        if text:
            cited = here.near.corpus.point_citations.get((document.address, unit.anchor), 0)
            tools = _permalink(unit, name, label) + _times_cited(cited) if unit.kind in _OUTLINED else ""
            yield _block(directive, unit, text, tools)


def _block(directive: Directive, unit: Unit, text: str, tools: str) -> str:
    attributes = f"{{: #{unit.anchor} .vb-{unit.kind} .vb-l{min(unit.level, _DEEPEST_LEVEL)} }}"
    if unit.kind in _HEADINGS and len(text) <= _LONGEST_HEADING:
        return f"{'#' * _heading_level(directive, unit)} {text}{tools} {attributes}\n"
    return f"{escape_start(text)}{tools}\n{attributes}\n"


def _heading_level(directive: Directive, unit: Unit) -> int:
    level, parent = 2, unit.parent
    while parent is not None:
        level += directive.units[parent].kind in _HEADINGS
        parent = directive.units[parent].parent
    return min(level, _DEEPEST_HEADING)


def _permalink(unit: Unit, name: str, label: str) -> str:
    """Return the link of a unit to itself, by its name in the document that is called `label`."""
    whole = f"{name}, {label}" if name else label
    return (
        f' <a class="vb-permalink" href="#{unit.anchor}" data-generated="" '
        f'data-reference="{whole}" aria-label="Liên kết tới {name or _NAMELESS}">#</a>'
    )


def _times_cited(count: int) -> str:
    """Return how many texts cite a point; nothing where none does."""
    if not count:
        return ""
    title = f"{count} văn bản viện dẫn điểm này"
    return f' <a class="vb-cited" href="#duoc-vien-dan-boi" data-generated="" title="{title}">{count}</a>'


def held_directives(corpus: Corpus) -> Iterator[tuple[Document, Directive]]:
    """Yield each directive of the collection with its document."""
    for document in corpus.documents.values():
        if document.status is LinkStatus.HELD and document.directive is not None:
            yield document, document.directive
