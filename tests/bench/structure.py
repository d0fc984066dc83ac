"""How fast texts are read: `python tests/bench/structure.py [FILE…]`, by default this repository's own texts.

Prints megabytes (10⁶ bytes of UTF-8) a second of processor time on one core, for reading and structure
together, and the time of one line of a million characters.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from build_tools.read.files import read_text  # noqa: E402 - the repository is no installed package here
from build_tools.structure.directive import read_directive  # noqa: E402

ROUNDS = 5
LONG_LINE = 1_000_000  # characters


def seconds(texts: Sequence[bytes]) -> float:
    """Return the least processor time that reading all texts took in a few rounds."""
    return min(_once(texts) for _ in range(ROUNDS))


def _once(texts: Sequence[bytes]) -> float:
    start = time.process_time()
    for data in texts:
        found = read_text(data, "van-ban", "van-ban.txt")
        if found.source is not None:
            read_directive("van-ban", found.source, found.front)
    return time.process_time() - start


def own_texts() -> list[bytes]:
    """Return the directives of the collection and the short documents of the tests."""
    folders = (ROOT / "source_texts", ROOT / "tests" / "golden" / "structure")
    return [path.read_bytes() for folder in folders for path in sorted(folder.glob("*.txt"))]


def long_line() -> bytes:
    """Return one line of a million characters, made of a directive's own words."""
    words = " ".join((ROOT / "source_texts" / "cong-van-166-cdvc-2016.txt").read_text("utf-8").split())
    return (words * (LONG_LINE // len(words) + 1))[:LONG_LINE].encode("utf-8")


def main() -> None:
    """Print the figures."""
    texts = [Path(name).read_bytes() for name in sys.argv[1:]] or own_texts() * 8
    size = sum(map(len, texts))
    sys.stdout.write(
        f"{size / 1e6 / seconds(texts):.1f} MB/s over {len(texts)} texts, {size} bytes\n"
        f"{seconds([long_line()]):.2f} s for one line of {LONG_LINE} characters\n"
    )


if __name__ == "__main__":
    main()
