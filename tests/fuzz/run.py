"""Fuzz for as long as one likes: `python -m tests.fuzz.run TARGET --seconds 600`.

Guided by coverage where atheris is installed (`python -m pip install atheris`); otherwise hypothesis invents
inputs one after the other. An input that breaks the target is kept below `tests/fuzz/found/TARGET/`.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import importlib.util
import sys
import time
from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.database import InMemoryExampleDatabase

from tests.hostile.tricks import TRICKS

FOUND = Path(__file__).parent / "found"


def keep(name: str, data: bytes) -> Path:
    """Keep an input that breaks a target, so that `make test` tries it from now on."""
    folder = FOUND / name
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / hashlib.sha256(data).hexdigest()[:16]
    path.write_bytes(data)
    return path


def watched(name: str, target: Callable[[bytes], None]) -> Callable[[bytes], None]:
    """Return the target, keeping what breaks it."""

    def watching(data: bytes) -> None:
        try:
            target(data)
        except Exception:
            sys.stderr.write(f"{keep(name, data)}\n")
            raise

    return watching


def guided(name: str, seconds: int, corpus: Path) -> None:
    """Run atheris, which sees which branches an input takes; it ends the process."""
    atheris = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["build_tools"]):
        targets = importlib.import_module("tests.fuzz.targets")
    corpus.mkdir(parents=True, exist_ok=True)
    for trick in TRICKS:
        if len(trick.data) < 10_000:
            (corpus / trick.name.replace("/", "_")[:40]).write_bytes(trick.data)
    atheris.Setup(
        ["fuzz", f"-max_total_time={seconds}", "-max_len=4000", "-timeout=30", str(corpus)],
        watched(name, targets.TARGETS[name]),
    )
    atheris.Fuzz()


def invented(name: str, seconds: int) -> None:
    """Let hypothesis invent inputs until the time is over."""
    targets = importlib.import_module("tests.fuzz.targets")
    strategies = importlib.import_module("tests.fuzz.test_targets")
    target = watched(name, targets.TARGETS[name])
    end = time.monotonic() + seconds

    @settings(
        max_examples=2000,
        deadline=None,
        database=InMemoryExampleDatabase(),
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategies.INPUTS)
    def once(data: bytes) -> None:
        target(data)

    while time.monotonic() < end:
        once()


def main() -> None:
    """Run from the command line."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("target")
    options.add_argument("--seconds", type=int, default=300)
    options.add_argument(
        "--corpus", type=Path, default=Path(".cache/fuzz"), help="inputs that reach new code"
    )
    chosen = options.parse_args()
    if importlib.util.find_spec("atheris"):
        guided(chosen.target, chosen.seconds, chosen.corpus / chosen.target)
    else:
        invented(chosen.target, chosen.seconds)


if __name__ == "__main__":
    main()
