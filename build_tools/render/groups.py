"""The collection in groups: by issuer, type and year, each with an address of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import merge
from unicodedata import normalize

from build_tools.corpus import Corpus, Document
from build_tools.corpus.following import issuer_name
from build_tools.corpus.formats import has_text
from build_tools.identity import is_reserved, plain_letters, slugify
from build_tools.render.naming import year
from build_tools.render.words import UNKNOWN
from build_tools.vocabulary.load import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Documents that share an issuer, a type or a year: those held, and those that are only cited."""

    name: str
    address: str
    held: tuple[Document, ...]
    cited: tuple[Document, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way into the collection: the address and title of its list, its groups in the order of the list."""

    address: str
    title: str
    groups: tuple[Group, ...]

    def group(self, name: str) -> Group | None:
        """Return the group of this name."""
        return next((group for group in self.groups if group.name == name), None)


def ways(corpus: Corpus) -> tuple[Way, Way, Way]:
    """Return the ways by issuer, by type and by year."""
    documents = sorted(listed(corpus), key=newest_first)
    return (
        _way(documents, "co-quan/", "Cơ quan ban hành", issuer_name),
        _way(documents, "loai/", "Loại văn bản", lambda document: document.doc_type or None),
        _way(documents, "nam/", "Năm", year, latest=True),
    )


def held(corpus: Corpus) -> tuple[Document, ...]:
    """Return the documents whose text the site shows."""
    return tuple(document for document in corpus.documents.values() if has_text(document))


def listed(corpus: Corpus) -> tuple[Document, ...]:
    """Return what lists show: those held, and those that a directive cites; no choice between several."""
    return tuple(
        document
        for address, document in corpus.documents.items()
        if has_text(document) or (_cited(corpus, address) and not document.candidates)
    )


def _cited(corpus: Corpus, address: str) -> bool:
    return corpus.documents[address].directive is None and bool(corpus.backlinks.get(address))


def newest_first(document: Document) -> tuple[int, str]:
    """Order documents by year, the newest first."""
    return -int(year(document) or 0), document.address


def _way(
    documents: Iterable[Document],
    folder: str,
    title: str,
    value: Callable[[Document], str | None],
    *,
    latest: bool = False,
) -> Way:
    spelt: dict[str, dict[str, list[Document]]] = {}
    for document in documents:
        name = value(document) or UNKNOWN
        spelt.setdefault(_key(name), {}).setdefault(name, []).append(document)
    members = {_usual(names): list(merge(*names.values(), key=newest_first)) for names in spelt.values()}
    names = sorted(members, key=lambda name: (plain_letters(name), name), reverse=latest)
    names.sort(key=lambda name: name == UNKNOWN)
    taken: set[str] = set()
    groups = [_group(name, f"{folder}{_free(slugify(name), taken)}/", members[name]) for name in names]
    return Way(address=folder, title=title, groups=tuple(groups))


def _key(name: str) -> str:
    """Return what all spellings of a name share: letter case, blanks and the placement of marks aside."""
    return fold(" ".join(normalize("NFC", name).split()))


def _usual(names: Mapping[str, Sequence[Document]]) -> str:
    """Return the spelling that most documents have."""
    return min(names, key=lambda name: (-len(names[name]), name))


def _group(name: str, address: str, members: list[Document]) -> Group:
    held = tuple(document for document in members if document.directive is not None)
    cited = tuple(document for document in members if document.directive is None)
    return Group(name=name, address=address, held=held, cited=cited)


def _free(slug: str, taken: set[str]) -> str:
    """Return an address that nothing else has: names that differ in marks alone stay apart."""
    name = slug or "khac"
    free, number = name, 1
    while free in taken or is_reserved(free):
        number += 1
        free = f"{name}-{number}"
    taken.add(free)
    return free
