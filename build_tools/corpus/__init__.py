"""All directives and all documents they name, by address: who cites whom, where and why."""

from build_tools.corpus.addresses import new_addresses
from build_tools.corpus.build import build_corpus, resolve_against
from build_tools.corpus.edges import stated_edges
from build_tools.corpus.values import Backlink, Corpus, Document, Edge, Event

__all__ = [
    "Backlink",
    "Corpus",
    "Document",
    "Edge",
    "Event",
    "build_corpus",
    "new_addresses",
    "resolve_against",
    "stated_edges",
]
