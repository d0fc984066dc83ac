"""The pages of the few texts that alone have changed, written before everything else is worked out.

Who mends a word sees it at once. The build then goes on as always and writes the same page again, or a
better one; an early page is only written where it cannot be wrong: nothing that other texts build on has
changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from build_tools.citations.resolution.stated import Stated
from build_tools.corpus import Corpus, Document, Edge
from build_tools.corpus.doings import own_doings
from build_tools.corpus.edges import edges_of
from build_tools.model import Directive, Findings, Link, Metadata
from build_tools.pipeline import remembered
from build_tools.pipeline.reading import understood_now
from build_tools.pipeline.remembered import Last, Lazy
from build_tools.pipeline.values import has_error
from build_tools.pipeline.writing import write_whole
from build_tools.render.around import Around
from build_tools.render.directive import directive_page
from build_tools.render.markdown import Page
from build_tools.text import Span

_MOST = 5
_NOWHERE = Span(start=0, end=0)
# What other pages say of a text, and what tells whether a citation means it.
_IDENTITY = ("type", "number", "date", "issuer", "title", "subject", "term", "year", "signer", "addressees")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Changed:
    """A text as it is now, and its relations before and now, in the same order."""

    directive: Directive
    findings: Findings
    before: tuple[Edge, ...]
    now: tuple[Edge, ...]


def write_early(root: Path, folder: Path, looks: Mapping[str, bytes]) -> dict[str, bytes]:
    """Write the pages of the changed texts below `root / "docs"`, none when unsure.

    `folder` is that of the cache; `looks` of the sources tell what has changed. Returns what stood at the
    paths of the pages.
    """
    try:
        with remembered.last(folder) as last:
            pages = _pages(root, last, looks) if last else ()
    except Exception:  # noqa: BLE001 - whatever is wrong with a cache, the build that follows needs none
        return {}
    docs = root / "docs"
    before = {page.path: (docs / page.path).read_bytes() for page in pages if (docs / page.path).is_file()}
    for page in pages:
        if page.path in before:
            write_whole(docs / page.path, page.text.encode("utf-8"))
    return before


def take_back(root: Path, before: Mapping[str, bytes]) -> None:
    """Put back what stood where early pages were written, as far as the machine lets us."""
    for path, data in before.items():
        with suppress(OSError):
            write_whole(root / "docs" / path, data)


def _pages(root: Path, last: Last, looks: Mapping[str, bytes]) -> tuple[Page, ...]:
    before = last.looks()
    names = [name for name, look in looks.items() if before.get(name) != look]
    if looks.keys() != before.keys() or not 0 < len(names) <= _MOST or not last.is_ours():
        return ()
    corpus = last.corpus()
    found = [_changed(root / name, last, corpus) for name in names]
    changed = {one.directive.slug: one for one in found if one is not None}
    if len(changed) < len(names):
        return ()
    return tuple(_rendered(changed, corpus, last.around(corpus)))


def _changed(path: Path, last: Last, corpus: Corpus) -> _Changed | None:
    """Return the text in a file when it differs from before in nothing but its own words."""
    member, directive, found = understood_now(path)
    old = last.text(path.stem)
    if directive is None or old is None or has_error((*member.problems, *directive.problems)):
        return None
    findings, links = own_doings(directive, found), corpus.links[directive.slug]
    if _outside(directive, findings) != _outside(*old):
        return None
    before, now = _edges(*old, links), _edges(directive, findings, links)
    if [_ends(edge) for edge in before] != [_ends(edge) for edge in now]:
        return None
    return _Changed(directive=directive, findings=findings, before=before, now=now)


def _outside(directive: Directive, findings: Findings) -> tuple[object, ...]:
    """Return what other pages take from a text: its identity, its citations, its points."""
    return (
        directive.front.values,
        _values(directive.metadata),
        [replace(citation, span=_NOWHERE) for citation in findings.citations],
    )


def _values(metadata: Metadata) -> list[object]:
    return [getattr(metadata, name).value for name in _IDENTITY]


def _edges(directive: Directive, findings: Findings, links: tuple[Link, ...]) -> tuple[Edge, ...]:
    return tuple(edges_of(Stated(directive, findings), links))


def _ends(edge: Edge) -> tuple[object, ...]:
    return edge.from_, edge.to, edge.relation


def _rendered(changed: Mapping[str, _Changed], corpus: Corpus, near: Around) -> Iterator[Page]:
    documents = {f"van-ban/{slug}/": one.directive for slug, one in changed.items()}
    moved = {old: new for one in changed.values() for old, new in zip(one.before, one.now, strict=True)}
    new = replace(
        corpus,
        documents=Lazy(lambda address: _document(corpus, documents, address)),
        findings=Lazy(lambda slug: changed[slug].findings if slug in changed else corpus.findings[slug]),
    )
    edges = replace(near.edges, up=_moved(near.edges.up, moved))
    for address, directive in documents.items():
        document = new.documents[address]
        citing = {back.source for back in new.backlinks[address]} | {
            event.source for event in document.events
        }
        if directive.front.text("withdrawn") is None and changed.keys().isdisjoint(citing):
            yield directive_page(replace(near, corpus=new, edges=edges), document, directive)


def _document(corpus: Corpus, directives: Mapping[str, Directive], address: str) -> Document | None:
    document = corpus.documents.get(address)
    directive = directives.get(address)
    return replace(document, directive=directive) if document and directive else document


def _moved(
    up: Mapping[str, Mapping[str, Sequence[Edge]]], moved: Mapping[Edge, Edge]
) -> Mapping[str, Mapping[str, Sequence[Edge]]]:
    """Return the edges by their ends, with the sentences where they stand now."""
    return Lazy(
        lambda address: {
            to: [moved.get(edge, edge) for edge in same] for to, same in up.get(address, {}).items()
        }
    )
