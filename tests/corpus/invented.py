"""Invented directives, citations and registries, so that a test states nothing but what matters to it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from build_tools.citations.resolution.known import KnownDocument, KnownDocuments
from build_tools.citations.resolve import resolve
from build_tools.corpus import Corpus, build_corpus
from build_tools.corpus.known import held, registered
from build_tools.identity import canonical_number, key_number
from build_tools.model import (
    Citation,
    Directive,
    Findings,
    FrontMatter,
    Link,
    Metadata,
    Origin,
    Sourced,
    Unit,
    UnitKind,
)
from build_tools.read import addresses as addresses_file
from build_tools.read.addresses import Addresses
from build_tools.read.registry import Registry, read_registry_file
from build_tools.text import SourceText, Span

# A citation in an invented text: `⟦Nghị quyết số 20-NQ/TW⟧`.
_MARKED = re.compile("⟦(?P<text>[^⟧]*)⟧")


def directive(slug: str, text: str = "", **metadata: str) -> Directive:
    """Return a directive whose text has the marks of its citations taken away."""
    plain = _MARKED.sub(r"\g<text>", text)
    withdrawn = metadata.pop("withdrawn", None)
    values: dict[str, Any] = {
        key: Sourced(value=value, origin=Origin.DECLARED) for key, value in metadata.items()
    }
    whole = Span(start=0, end=len(plain))
    unit = Unit(kind=UnitKind.PARAGRAPH, label=None, level=1, parent=None, anchor="p1", span=whole)
    return Directive(
        slug=slug,
        source=SourceText(path=f"source_texts/{slug}.txt", text=plain),
        front=FrontMatter(values={"withdrawn": withdrawn} if withdrawn else {}),
        metadata=Metadata(**values),
        units=(unit,) if plain else (),
        abbreviations=(),
        problems=(),
    )


def findings(text: str, *facts: Mapping[str, Any]) -> Findings:
    """Return the marked citations of a text, each with its `facts`; number and type are read off."""
    citations = []
    for index, found in enumerate(_MARKED.finditer(text)):
        start = found.start() - 2 * index
        given = dict(facts[index]) if index < len(facts) else {}
        citations.append(_citation(found["text"], start, given))
    return Findings(citations=tuple(citations))


def _citation(text: str, start: int, facts: dict[str, Any]) -> Citation:
    number = re.search(r"\d+\w?\s?[-/][\w/-]+|(?<=số )\d+|(?<=quyết )\d+", text)
    kind = re.match(
        r"(?:Nghị quyết|Chỉ thị|Kế hoạch|Công văn|Quyết định|Quy định|Kết luận|Hướng dẫn|Nghị định"
        r"|Hợp đồng|Luật|Bộ luật|Điều lệ|Chương trình hành động|Chương trình)",
        text,
    )
    written = canonical_number(number.group()) if number else None
    values: dict[str, Any] = {
        "doc_type": kind.group() if kind else "Văn bản",
        "canonical_number": written,
        "key_number": key_number(written) if written and re.search("[-/]", written) else None,
    }
    return Citation(span=Span(start=start, end=start + len(text)), text=text, **(values | facts))


def registry(text: str) -> Registry:
    """Return the registry that a YAML text gives."""
    return read_registry_file(text.encode(), "source_texts/registry/thu.yaml")


def known(*documents: KnownDocument) -> KnownDocuments:
    """Index documents."""
    return KnownDocuments.of(documents)


def entry(text: str) -> KnownDocument:
    """Return the one document of a registry text such as `type: Nghị quyết, number: …`."""
    lines = "\n  ".join(part.strip() for part in text.split(";"))
    read = registry(f"- {lines}\n  verification: none\n")
    assert read.problems == ()
    return registered(read.entries[0])


def text_held(slug: str, **metadata: str) -> KnownDocument:
    """Return a held document."""
    return held(directive(slug, **metadata))


def link_of(
    text: str, *documents: KnownDocument, citing: Mapping[str, str] | None = None, **facts: Any
) -> Link:
    """Resolve the only citation of a text against `documents`."""
    return links_of(text, facts, documents=documents, citing=citing)[0]


def links_of(
    text: str,
    *facts: Mapping[str, Any],
    documents: tuple[KnownDocument, ...] = (),
    citing: Mapping[str, str] | None = None,
) -> tuple[Link, ...]:
    """Resolve the citations of a text against `documents`."""
    made = directive("van-ban-thu", text, **(citing or {}))
    return resolve(made, findings(text, *facts), known(*documents))


def corpus(
    texts: Mapping[str, tuple[Directive, Findings]],
    entries: str = "",
    published: str | None = None,
) -> Corpus:
    """Build a corpus from directives with their findings, a registry text and a file of addresses."""
    return build_corpus(
        [made for made, _ in texts.values()],
        {slug: found for slug, (_, found) in texts.items()},
        registry(entries) if entries else Registry(),
        Addresses() if published is None else _published(published),
    )


def _published(text: str) -> Addresses:
    return addresses_file.parse(SourceText(path="source_texts/addresses.txt", text=text))


def text(slug: str, body: str, *facts: Mapping[str, Any], **metadata: str) -> tuple[Directive, Findings]:
    """Return an invented directive with the findings marked in its body."""
    return directive(slug, body, **metadata), findings(body, *facts)
