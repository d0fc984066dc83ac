"""One build at a time: a second one waits until the first one ends, however it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":
    import fcntl

_WAITING = "Một lần dựng khác đang chạy trong cùng thư mục; chờ lần đó xong…\n"


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock of `path`; the system lets go of it when the process ends, even when killed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "wb", opener=_never_waiting) as file:
        if sys.platform != "win32":
            _wait(file.fileno())
        yield


def _never_waiting(path: str, flags: int) -> int:
    """Open as `open` does; a pipe that lies there would wait for a reader."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0), 0o644)


def _wait(descriptor: int) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        sys.stderr.write(_WAITING)
        fcntl.flock(descriptor, fcntl.LOCK_EX)
