"""Links from a page to documents and their points, by names and ways that are made once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from build_tools.corpus import Corpus
from build_tools.model import Directive
from build_tools.render.around import Around, Made
from build_tools.render.markdown import escape, page_path, relative_path
from build_tools.render.naming import Named, named
from build_tools.structure.outline import place_called, references


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """The units of a directive: as Markdown how the field refers to each ("" without a number), its start."""

    names: tuple[str, ...]
    starts: tuple[int, ...]

    def at(self, offset: int) -> int:
        """Return the index of the unit that holds the character at `offset` of the source."""
        return max(0, bisect_right(self.starts, offset) - 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """The page of a document, and what its links need: all by address, but `points` by the directive's slug.

    `targets` are relative links between Markdown files, `links` the same around the label of the document,
    `hrefs` relative links between pages of the built site.
    """

    path: str
    near: Around
    names: Mapping[str, Named]
    points: Mapping[str, Points]
    targets: Mapping[str, str]
    links: Mapping[str, str]
    hrefs: Mapping[str, str]

    def point(self, directive: Directive, unit: int, of: str | None = None) -> str:
        """Return a link to the unit of this index: `[mục 3, Công văn số 166/CĐVC](../van-ban/x.md#muc-3)`.

        `of` stands in place of the document's name, behind that of the point.
        """
        address = f"van-ban/{directive.slug}/"
        point = directive.units[unit]
        name = place_called(self.points[directive.slug].names[unit], point)
        rest = f", {self.names[address].shown}" if of is None else of
        return f"[{name}{rest}]({self.targets[address]}#{point.anchor})"


def here(near: Around, path: str) -> Here:
    """Return what the page of a document, the file `path`, needs for its links."""
    folder = path[: path.rfind("/") + 1]
    return Here(
        path=path,
        near=near,
        names=near.made(named),
        points=near.made(_points),
        targets=near.made(_targets)[folder],
        links=near.made(_links)[folder],
        hrefs=near.made(_hrefs)[folder],
    )


def _points(corpus: Corpus, slug: str) -> Points:
    directive = corpus.documents[f"van-ban/{slug}/"].directive
    if directive is None:
        return Points(names=(), starts=())
    return Points(
        names=tuple(map(escape, references(directive))),
        starts=tuple(unit.span.start for unit in directive.units),
    )


def _targets(_corpus: Corpus, folder: str) -> Mapping[str, str]:
    return Made(lambda address: relative_path(folder, page_path(address)))


def _links(corpus: Corpus, folder: str) -> Mapping[str, str]:
    def link(address: str) -> str:
        label = escape(corpus.documents[address].label)
        return f"[{label}]({relative_path(folder, page_path(address))})"

    return Made(link)


def _hrefs(_corpus: Corpus, folder: str) -> Mapping[str, str]:
    # The page `van-ban/x.md` is built into a folder of its own, `van-ban/x/`.
    return Made(lambda address: f"../{relative_path(folder, address)}")
