"""What a change does to the collection: texts, citations, pages and addresses before and after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from build_tools.corpus import Corpus
from build_tools.model import LinkStatus
from build_tools.render.site import pages


class PageChange(StrEnum):
    """What happens to a page, in the words of the report."""

    ADDED = "thêm"
    CHANGED = "đổi"
    REMOVED = "bỏ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The difference between two states of the collection.

    `added`, `removed` and `changed` are slugs of texts; `cited` are the addresses of documents cited for the
    first time. `gone` are addresses that lose their page, or their redirect, and lead nowhere now; `points`
    are addresses of points that a text no longer has. `citations` counts those that are new, by where they
    lead; `pages` goes by what happened to the files below `docs/`.
    """

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]
    cited: tuple[str, ...]
    gone: tuple[str, ...]
    points: tuple[str, ...]
    citations: Mapping[LinkStatus, int]
    pages: Mapping[PageChange, tuple[str, ...]]


def changes(before: Corpus, after: Corpus, *, with_pages: bool = False) -> Changes:
    """Compare two states of the collection; their pages only when asked, as all of them have to be made."""
    old, new = _texts(before), _texts(after)
    fresh = sorted(set(after.documents) - set(before.documents))
    changed = tuple(sorted(slug for slug in set(old) & set(new) if old[slug] != new[slug]))
    reached = {*after.documents, *after.redirects}
    return Changes(
        added=tuple(sorted(set(new) - set(old))),
        removed=tuple(sorted(set(old) - set(new))),
        changed=changed,
        cited=tuple(address for address in fresh if after.documents[address].directive is None),
        gone=tuple(sorted({*before.documents, *before.redirects} - reached)),
        points=tuple(_lost_points(before, after, changed)),
        citations=_new_citations(before, after),
        pages=_pages(before, after) if with_pages else {},
    )


def _lost_points(before: Corpus, after: Corpus, changed: Iterable[str]) -> Iterator[str]:
    """Yield the addresses of points of changed texts that are no more."""
    old, new = _anchors(before), _anchors(after)
    for slug in changed:
        yield from (f"van-ban/{slug}/#{anchor}" for anchor in old[slug] if anchor not in new[slug])


def _anchors(corpus: Corpus) -> dict[str, dict[str, None]]:
    return {
        directive.slug: dict.fromkeys(unit.anchor for unit in directive.units)
        for directive in corpus.directives
    }


def _pages(before: Corpus, after: Corpus) -> dict[PageChange, tuple[str, ...]]:
    """Compare the pages themselves, of which only a digest is kept: a collection may have many thousands."""
    old, new = _digests(before), _digests(after)
    return {
        PageChange.ADDED: tuple(sorted(set(new) - set(old))),
        PageChange.CHANGED: tuple(sorted(path for path in set(old) & set(new) if old[path] != new[path])),
        PageChange.REMOVED: tuple(sorted(set(old) - set(new))),
    }


def _digests(corpus: Corpus) -> dict[str, bytes]:
    return {page.path: sha256(page.text.encode("utf-8")).digest() for page in pages(corpus)}


def _texts(corpus: Corpus) -> dict[str, str]:
    return {directive.slug: directive.source.text for directive in corpus.directives}


def _new_citations(before: Corpus, after: Corpus) -> Counter[LinkStatus]:
    """Count by status the citations whose words their text did not have before."""
    old = Counter((slug, words) for slug, words, _ in _citations(before))
    counts: Counter[LinkStatus] = Counter()
    for slug, words, status in _citations(after):
        if old[slug, words] > 0:
            old[slug, words] -= 1
        else:
            counts[status] += 1
    return counts


def _citations(corpus: Corpus) -> Iterator[tuple[str, str, LinkStatus]]:
    for directive in corpus.directives:
        slug = directive.slug
        pairs = zip(corpus.findings[slug].citations, corpus.links[slug], strict=True)
        yield from ((slug, citation.text, link.status) for citation, link in pairs)
