"""How fast texts are read: `python -m tests.bench.structure [--json] [FILE…]`, by default our own texts.

Prints megabytes (10⁶ bytes of UTF-8) a second of processor time on one core, for reading with structure and
for finding citations, and the time of one line of a million characters. Every round begins with empty caches,
so that nothing is remembered of the texts; the best of a few rounds counts, as others share the machine.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from build_tools import identity, text
from build_tools.citations.find import find_citations
from build_tools.model import Directive
from build_tools.read.files import read_text
from build_tools.structure import anchors, numbering
from build_tools.structure.directive import read_directive
from build_tools.structure.head import type_names

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 5
LONG_LINE = 1_000_000  # characters
# What is remembered from one text to the next; tables made once from the vocabulary stay.
CACHES = (
    text.mend_letters,
    identity.canonical_number,
    identity.key_number,
    anchors.part_of,
    numbering.number_follows,
    type_names.type_named,
)


def seconds(work: Callable[[], object]) -> float:
    """Return the least processor time that `work` took in a few rounds."""
    return min(_once(work) for _ in range(ROUNDS))


def _once(work: Callable[[], object]) -> float:
    for cached in CACHES:
        cached.cache_clear()
    start = time.process_time()
    work()
    return time.process_time() - start


def read_all(texts: Sequence[bytes]) -> list[Directive]:
    """Read texts with their structure."""
    found = [read_text(data, "van-ban", "van-ban.txt") for data in texts]
    return [read_directive(one.slug, one.source, one.front) for one in found if one.source is not None]


def cite_all(directives: Sequence[Directive]) -> None:
    """Find the citations of directives."""
    for directive in directives:
        find_citations(directive)


def own_files() -> list[Path]:
    """Return the directives of the collection and the short documents of the tests."""
    folders = (ROOT / "source_texts", ROOT / "tests" / "golden" / "structure")
    return [
        path for folder in folders for path in sorted(folder.glob("*.txt")) if path.name != "addresses.txt"
    ]


def long_line() -> bytes:
    """Return one line of a million characters, made of a directive's own words."""
    words = " ".join((ROOT / "source_texts" / "cong-van-166-cdvc-2016.txt").read_text("utf-8").split())
    return (words * (LONG_LINE // len(words) + 1))[:LONG_LINE].encode("utf-8")


def measure(texts: Sequence[bytes]) -> dict[str, float]:
    """Return how many texts and bytes were read, and the megabytes a second of both stages."""
    size = sum(map(len, texts))
    directives = read_all(texts)
    return {
        "texts": len(texts),
        "bytes": size,
        "structure_mb_per_s": round(size / 1e6 / seconds(lambda: read_all(texts)), 2),
        "citations_mb_per_s": round(size / 1e6 / seconds(lambda: cite_all(directives)), 2),
        "long_line_s": round(seconds(lambda: read_all([long_line()])), 2),
    }


def main() -> None:
    """Print the figures, and which files they are of."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    files = options.files or own_files()
    figures = measure([path.read_bytes() for path in files])
    if options.json:
        sys.stdout.write(json.dumps({**figures, "files": [path.name for path in files]}) + "\n")
        return
    sys.stdout.write(
        f"{figures['texts']} texts, {figures['bytes']} bytes: {', '.join(path.name for path in files)}\n"
        f"reading and structure: {figures['structure_mb_per_s']} MB/s\n"
        f"citations: {figures['citations_mb_per_s']} MB/s\n"
        f"one line of {LONG_LINE} characters: {figures['long_line_s']} s\n"
    )


if __name__ == "__main__":
    main()
