"""The record of addresses: every page has its line in `source_texts/addresses.txt` before it is published."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from build_tools.corpus import Corpus, new_addresses
from build_tools.model import Problem
from build_tools.problems import problem
from build_tools.read.addresses import HEADER, read_addresses
from build_tools.text import SourceText

_SHOWN = "source_texts/addresses.txt"


def unrecorded(root: Path, corpus: Corpus) -> Iterator[Problem]:
    """Yield one Problem, at the end of the file, when pages are missing there."""
    addresses = read_addresses(root / _SHOWN, _SHOWN)
    new = new_addresses(corpus, addresses)
    if not new:
        return
    source = addresses.source or SourceText(path=_SHOWN, text="")
    yield problem("addresses-unrecorded", source, len(source.text), count=len(new), first=new[0])


def record(root: Path, corpus: Corpus, write: Callable[[Path, bytes], None]) -> Iterator[str]:
    """Add the missing addresses at the end of the file and yield a sentence; what stands there stays."""
    addresses = read_addresses(root / _SHOWN, _SHOWN)
    new = new_addresses(corpus, addresses)
    if not new:
        return
    old = HEADER if addresses.source is None else addresses.source.text
    between = "" if old.endswith("\n") or not old else "\n"
    lines = "".join(f"{one}\n" for one in new)
    write(root / _SHOWN, f"{old}{between}{lines}".encode())
    yield f"Đã thêm {len(new)} địa chỉ vào {_SHOWN}."
