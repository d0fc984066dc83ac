"""Links to documents and to their points, by the names that are made once."""

from __future__ import annotations

from build_tools.corpus import Corpus
from build_tools.model import Directive
from build_tools.render.around import Around
from build_tools.render.markdown import escape, target
from build_tools.render.naming import named
from build_tools.structure.outline import place_called, references


def point_names(corpus: Corpus, slug: str) -> tuple[str, ...]:
    """Return as Markdown how the field refers to each unit of a directive, "" for one that has no number."""
    directive = corpus.documents[f"van-ban/{slug}/"].directive
    return tuple(map(escape, references(directive))) if directive else ()


def document_link(page: str, near: Around, address: str) -> str:
    """Return a link to a document: `[Công văn số 166/CĐVC](../van-ban/x.md)`."""
    return f"[{near.made(named)[address].shown}]({target(page, address)})"


def point_link(page: str, near: Around, directive: Directive, unit: int, of: str | None = None) -> str:
    """Return a link to a unit: `[mục 3, Công văn số 166/CĐVC](../van-ban/x.md#muc-3)`.

    `of` stands in place of the document's name, behind that of the point.
    """
    address = f"van-ban/{directive.slug}/"
    point = directive.units[unit]
    name = place_called(near.made(point_names)[directive.slug][unit], point)
    rest = f", {near.made(named)[address].shown}" if of is None else of
    return f"[{name}{rest}]({target(page, address, point.anchor)})"
