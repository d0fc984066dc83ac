"""What a change does to the collection, in words: texts, citations and addresses before and after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from build_tools.corpus import Corpus, Document
from build_tools.model import LinkStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The difference between two states of the collection; all are addresses but `changed`, which are slugs.

    `citations` counts the citations that are new, by where they lead; `gone` are addresses that lose their
    page and have no redirect.
    """

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]
    cited: tuple[str, ...]
    gone: tuple[str, ...]
    citations: Mapping[LinkStatus, int]


def changes(before: Corpus, after: Corpus) -> Changes:
    """Compare two states of the collection."""
    old, new = _texts(before), _texts(after)
    fresh = sorted(set(after.documents) - set(before.documents))
    return Changes(
        added=tuple(sorted(set(new) - set(old))),
        removed=tuple(sorted(set(old) - set(new))),
        changed=tuple(sorted(slug for slug in set(old) & set(new) if old[slug] != new[slug])),
        cited=tuple(address for address in fresh if after.documents[address].directive is None),
        gone=tuple(sorted(set(before.documents) - set(after.documents) - set(after.redirects))),
        citations=_new_citations(before, after),
    )


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


def summary(found: Changes) -> str:
    """Return the change in one sentence, such as `Thêm 1 văn bản, 7 viện dẫn mới, 2 chưa rõ`."""
    parts = [
        _counted("thêm", len(found.added), "văn bản"),
        _counted("sửa", len(found.changed), "văn bản"),
        _counted("bỏ", len(found.removed), "văn bản"),
        _counted("", sum(found.citations.values()), "viện dẫn mới"),
        _counted("", found.citations.get(LinkStatus.AMBIGUOUS, 0), "chưa rõ"),
        _counted("thêm", len(found.cited), "trang văn bản được viện dẫn"),
        _counted("mất", len(found.gone), "địa chỉ"),
    ]
    said = ", ".join(filter(None, parts))
    return f"{said[:1].upper()}{said[1:]}." if said else "Bộ sưu tập không thay đổi."


def _counted(verb: str, number: int, noun: str) -> str:
    return f"{verb} {number} {noun}".strip() if number else ""


def report(found: Changes, before: Corpus, after: Corpus) -> Iterator[str]:
    """Yield the change as Markdown for a pull request: the sentence, then what it is made of."""
    yield summary(found)
    yield from _section("Văn bản thêm", (_named(after, f"van-ban/{slug}/") for slug in found.added))
    yield from _section("Văn bản sửa", (_named(after, f"van-ban/{slug}/") for slug in found.changed))
    yield from _section("Văn bản bỏ", (_named(before, f"van-ban/{slug}/") for slug in found.removed))
    yield from _section("Trang văn bản được viện dẫn, mới", (_named(after, one) for one in found.cited))
    yield from _section(
        "Địa chỉ sẽ mất (người khác đã dẫn tới; cần giữ hoặc chuyển hướng)",
        (f"`{one}`" for one in found.gone),
    )
    yield from _section("Viện dẫn chưa rõ là văn bản nào", _unclear(found, after))


def _section(title: str, rows: Iterator[str]) -> Iterator[str]:
    lines = [f"- {row}" for row in rows]
    if lines:
        yield from ("", f"**{title}** ({len(lines)})", "", *lines)


def _named(corpus: Corpus, address: str) -> str:
    document = corpus.documents.get(address)
    return f"{_plain(_label(document))} — `{address}`" if document else f"`{address}`"


def _label(document: Document) -> str:
    return (
        document.label if document.title in {None, document.label} else f"{document.label}: {document.title}"
    )


def _unclear(found: Changes, corpus: Corpus) -> Iterator[str]:
    for slug in (*found.added, *found.changed):
        pairs = zip(corpus.findings[slug].citations, corpus.links[slug], strict=True)
        for citation, link in pairs:
            if link.status is LinkStatus.AMBIGUOUS:
                yield f"{_plain(' '.join(citation.text.split()))} — {_plain(link.reason)}"


def _plain(text: str) -> str:
    """Return a text that Markdown shows as it stands: it comes from strangers."""
    return "".join(f"&#{ord(c)};" if c in "\\`*_{}[]()<>#|!@&~" else c for c in " ".join(text.split()))
