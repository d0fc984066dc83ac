"""What a change does, in words: one sentence for people in a hurry, and what it is made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from build_tools.corpus import Corpus, Document
from build_tools.export.problems import markdown_text
from build_tools.export.reading import STATUSES
from build_tools.model import LinkStatus
from build_tools.review.changes import Changes

# A summary of GitHub holds one MiB; nobody reads more rows of one kind than this.
_MOST = 100


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
        _counted("mất", len(found.points), "địa chỉ của điểm"),
    ]
    said = ", ".join(filter(None, parts))
    return f"{said[:1].upper()}{said[1:]}." if said else "Bộ sưu tập không thay đổi."


def _counted(verb: str, number: int, noun: str) -> str:
    return f"{verb} {number} {noun}".strip() if number else ""


def report(found: Changes, before: Corpus, after: Corpus) -> Iterator[str]:
    """Yield the change as Markdown for a pull request: the sentence, then what it is made of."""
    yield summary(found)
    yield from _section(
        "Địa chỉ sẽ mất (người khác đã dẫn tới; cần giữ hoặc chuyển hướng)",
        (f"`{one}`" for one in found.gone),
    )
    yield from _section(
        "Địa chỉ của điểm sẽ mất (liên kết tới đó chỉ còn dẫn tới đầu trang)",
        (f"`{one}`" for one in found.points),
    )
    yield from _section("Văn bản thêm", (_named(after, f"van-ban/{slug}/") for slug in found.added))
    yield from _section("Văn bản sửa", (_named(after, f"van-ban/{slug}/") for slug in found.changed))
    yield from _section("Văn bản bỏ", (_named(before, f"van-ban/{slug}/") for slug in found.removed))
    yield from _citations(found)
    yield from _section("Viện dẫn chưa rõ là văn bản nào", _unclear(found, after))
    yield from _section("Trang văn bản được viện dẫn, mới", (_named(after, one) for one in found.cited))
    yield from _pages(found)


def _section(title: str, rows: Iterable[str]) -> Iterator[str]:
    lines = [f"- {row}" for row in rows]
    if lines:
        yield from ("", f"**{title}** ({len(lines)})", "", *lines[:_MOST])
    if len(lines) > _MOST:
        yield f"- … và {len(lines) - _MOST} mục nữa"


def _citations(found: Changes) -> Iterator[str]:
    """Yield how many of the new citations lead where; nothing when there are none."""
    rows = [(words, found.citations.get(status, 0)) for status, words in STATUSES.items()]
    if any(count for _, count in rows):
        yield from ("", "| Viện dẫn mới | Số lượng |", "| --- | --- |")
        yield from (f"| {words} | {count} |" for words, count in rows)


def _pages(found: Changes) -> Iterator[str]:
    """Yield what happens to the pages: the counts, and the pages folded away behind them."""
    counts = ", ".join(f"{change.value} {len(paths)}" for change, paths in found.pages.items() if paths)
    if not counts:
        return
    yield from ("", f"<details><summary>Trang của bộ sưu tập: {counts}</summary>")
    for change, paths in found.pages.items():
        yield from _section(f"Trang {change.value}", (f"`{path}`" for path in paths))
    yield from ("", "</details>")


def _named(corpus: Corpus, address: str) -> str:
    document = corpus.documents.get(address)
    return f"{markdown_text(_label(document))} — `{address}`" if document else f"`{address}`"


def _label(document: Document) -> str:
    return (
        document.label if document.title in {None, document.label} else f"{document.label}: {document.title}"
    )


def _unclear(found: Changes, corpus: Corpus) -> Iterator[str]:
    for slug in (*found.added, *found.changed):
        pairs = zip(corpus.findings[slug].citations, corpus.links[slug], strict=True)
        for citation, link in pairs:
            if link.status is LinkStatus.AMBIGUOUS:
                yield f"{markdown_text(' '.join(citation.text.split()))} — {markdown_text(link.reason)}"
