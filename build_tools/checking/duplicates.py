"""The same document pasted twice, slightly different: texts that share most of their runs of five words."""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from build_tools.model import Directive, Problem
from build_tools.problems import problem

_WORD = re.compile(r"\w+")
_RUN = 5
# Every sixteenth run, chosen by its own hash, is enough to find which texts to compare.
_SAMPLED = 16
# A text of fewer runs is looked up by all of them.
_SHORT = 300
# Measured: different texts of one office share up to .2 of their runs, one with 5 % of its words changed .65.
_SAME = 0.6
# A run in more texts than this is a set phrase and tells nothing.
_COMMON = 50


def duplicate_problems(directives: Sequence[Directive]) -> Iterator[Problem]:
    """Yield a Problem at the second of two directives whose texts are nearly the same."""
    runs = [_runs(_body(directive)) for directive in directives]
    for (one, other), share in sorted(_alike(runs).items()):
        first, second = directives[one], directives[other]
        yield problem(
            "text-duplicate",
            second.source,
            second.source.body_start,
            other=first.source.path,
            share=f"{share:.0%}".replace("%", " %"),
        )


def _body(directive: Directive) -> str:
    return directive.source.text[directive.source.body_start :]


def _runs(text: str) -> frozenset[int]:
    words = _WORD.findall(unicodedata.normalize("NFC", text).lower())
    return frozenset(
        zlib.crc32(" ".join(words[at : at + _RUN]).encode()) for at in range(len(words) - _RUN + 1)
    )


def _alike(runs: Sequence[frozenset[int]]) -> dict[tuple[int, int], float]:
    """Return the pairs of texts that share most runs, with the share of both together."""
    shared: Counter[tuple[int, int]] = Counter()
    for owners in _owners(runs):
        shared.update(combinations(owners, 2))
    shares = ((pair, _share(runs[pair[0]], runs[pair[1]])) for pair, count in shared.items() if count > 1)
    return {pair: share for pair, share in shares if share >= _SAME}


def _owners(runs: Sequence[frozenset[int]]) -> Iterable[list[int]]:
    owners: dict[int, list[int]] = defaultdict(list)
    for row, values in enumerate(runs):
        for value in values:
            if len(values) < _SHORT or value % _SAMPLED == 0:
                owners[value].append(row)
    return (rows for rows in owners.values() if 1 < len(rows) <= _COMMON)


def _share(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / len(one | other)
