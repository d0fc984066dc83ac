"""The life of an address: what was published stays reachable, or says where it went."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product

from build_tools.corpus.values import Corpus, Document
from build_tools.identity import DocumentKey, address_slug
from build_tools.model import LinkStatus, Problem
from build_tools.problems import problem
from build_tools.read.addresses import Addresses, ends


def redirects_of(
    addresses: Addresses, documents: Mapping[str, Document], moved: Mapping[str, str]
) -> dict[str, str]:
    """Return where addresses lead that have no page of their own any more.

    Named in the file of addresses; or of a registry entry whose text has joined the collection; or the
    page of a document of which more is known now, when just one document can be meant.
    """
    found = {old: new for old, new in moved.items() if old not in documents}
    gone = [old for old in addresses.published if old not in documents]
    named = ends(addresses.redirects)
    found |= {old: named[old] for old in gone if named.get(old) in documents}
    missing = [old for old in gone if old not in found]
    if missing:
        former = _former(documents)
        found |= {old: former[old][0] for old in missing if len(former.get(old, ())) == 1}
    return dict(sorted(found.items()))


def _former(documents: Mapping[str, Document]) -> dict[str, list[str]]:
    """Return for every address that a document had or may have had when less was known, the documents."""
    former: dict[str, list[str]] = {}
    for address, document in documents.items():
        if document.status is LinkStatus.AMBIGUOUS:
            continue
        for slug in sorted({address_slug(key) for key in _weaker(document.key)}):
            former.setdefault(f"vien-dan/{slug}/", []).append(address)
    return former


def _weaker(key: DocumentKey) -> Iterator[DocumentKey]:
    """Yield the identity of a document as it looks when less of it is known."""
    for date, term, issuer in product({key.date, None}, {key.term, None}, {key.issuer, None}):
        yield replace(key, date=date, term=term, issuer=issuer)


def address_problems(
    addresses: Addresses, documents: Mapping[str, Document], redirects: Mapping[str, str]
) -> Iterator[Problem]:
    """Yield a Problem for every published address that leads nowhere."""
    if addresses.source is None:
        return
    for old, offset in addresses.published.items():
        if old in documents or old in redirects:
            continue
        if old in addresses.redirects:
            target = addresses.redirects[old]
            yield problem("address-target", addresses.source, offset, old=old, new=target)
        else:
            yield problem("address-vanished", addresses.source, offset, address=old)


def new_addresses(corpus: Corpus, addresses: Addresses) -> tuple[str, ...]:
    """Return the addresses of pages that the file of addresses does not list yet, to be added at its end."""
    return tuple(address for address in corpus.documents if address not in addresses.published)
