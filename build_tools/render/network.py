"""The part of all citations that a picture can show: the most cited documents and who cites them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from build_tools.corpus import Corpus

MOST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """The part of the citations that a picture shows: citing and cited addresses, and who cites whom."""

    citing: tuple[str, ...]
    cited: tuple[str, ...]
    lines: tuple[tuple[str, str], ...]


def network(corpus: Corpus, rows: int = MOST) -> Network:
    """Return the most cited documents and those that cite most of them, at most `rows` of either."""
    citing = {address: citing_addresses(corpus, address) for address in corpus.documents}
    cited = sorted(
        (address for address in citing if citing[address]), key=lambda one: (-len(citing[one]), one)
    )[:rows]
    often = Counter(source for address in cited for source in citing[address])
    left = sorted(often, key=lambda one: (-often[one], one))[:rows]
    lines = tuple((source, address) for address in cited for source in citing[address] if source in left)
    return Network(citing=tuple(left), cited=_near(cited, left, citing), lines=lines)


def citing_addresses(corpus: Corpus, address: str) -> tuple[str, ...]:
    """Return the addresses of the directives that cite the document at `address`."""
    return tuple(dict.fromkeys(f"van-ban/{back.source}/" for back in corpus.backlinks.get(address, ())))


def _near(cited: Sequence[str], left: Sequence[str], citing: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Put each cited document at the height of those that cite it, so that few lines cross."""
    heights = {address: place for place, address in enumerate(left)}

    def height(address: str) -> float:
        found = [heights[source] for source in citing[address] if source in heights]
        return sum(found) / len(found) if found else len(left)

    return tuple(sorted(cited, key=height))
