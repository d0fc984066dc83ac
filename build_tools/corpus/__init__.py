"""All directives and all documents they name, by address: who cites whom, where and why."""

from build_tools.corpus.build import build_corpus
from build_tools.corpus.edges import stated_edges
from build_tools.corpus.values import Backlink, Corpus, Document, Edge, Event

__all__ = ["Backlink", "Corpus", "Document", "Edge", "Event", "build_corpus", "stated_edges"]
