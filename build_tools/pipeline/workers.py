"""Work in all processors where it pays: the processes are copies of this one and share what it has read."""

from __future__ import annotations

import multiprocessing
import os
import re
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

# What the copies work on: set before they are made, so that nothing has to be sent to them.
_WORK: list[tuple[Callable[[Any], Any], Sequence[Any]]] = []


def processors() -> int:
    """Return how many processors this process may use; `VANBAN_PROCESSORS` overrules."""
    wanted = os.environ.get("VANBAN_PROCESSORS", "")
    if re.fullmatch("[1-9][0-9]{0,3}", wanted):
        return int(wanted)
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(task: Callable[[T], R], items: Sequence[T]) -> Iterator[R]:
    """Yield `task(item)` for all items, in their order.

    Copies of the process do the work when there is more than one item and processor and no other thread:
    a copy of a process with threads may find a lock that nobody opens any more.
    """
    count = min(processors(), len(items))
    if count < 2 or threading.active_count() > 1 or "fork" not in multiprocessing.get_all_start_methods():  # noqa: PLR2004 - one worker is none
        yield from map(task, items)
        return
    _WORK.append((task, items))
    try:
        with multiprocessing.get_context("fork").Pool(count) as pool:
            yield from pool.imap(_run, range(len(items)))
    finally:
        _WORK.pop()


def _run(index: int) -> Any:
    task, items = _WORK[-1]
    return task(items[index])


def shards(items: Sequence[T], size: int) -> list[Sequence[T]]:
    """Cut a sequence into pieces of `size`, in order."""
    return [items[first : first + size] for first in range(0, len(items), size)]
