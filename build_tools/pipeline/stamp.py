"""Whether anything has changed since the last build: its sources, its settings, or what it wrote."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from build_tools.model import Problem, Severity
from build_tools.pipeline import fingerprint
from build_tools.pipeline.writing import write_whole
from build_tools.text import Position

NAME = "built"


def state(keys: Mapping[str, bytes]) -> str:
    """Return the digest of everything that a build depends on; `keys` are those of what it reads."""
    parts = (part for name, key in keys.items() for part in (name.encode("utf-8", "surrogateescape"), key))
    return fingerprint.digest((fingerprint.code(), fingerprint.environment(), *parts)).hex()


def unchanged(folder: Path, docs: Path, now: str, own: Iterable[str]) -> tuple[Problem, ...] | None:
    """Return the Problems of the last build when it would do the same again, None when it would not."""
    try:
        state, _, rest = (folder / NAME).read_bytes().partition(b"\n")
        last = json.loads(rest) if state == now.encode() else None
        if last is None or last["files"] != _found(docs, last["files"], own):
            return None
        return tuple(_problem(row) for row in last["problems"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def remember(folder: Path, docs: Path, now: str, written: Iterable[str], problems: Iterable[Problem]) -> None:
    """Keep what a build found and wrote."""
    files = {path: _looks(docs / path) for path in written}
    last = {"files": files, "problems": [_row(problem) for problem in problems]}
    # The state stands in front, so that it is known at once when it is another one.
    write_whole(folder / NAME, f"{now}\n{json.dumps(last)}".encode())


def _looks(path: Path | os.DirEntry[str]) -> list[int]:
    seen = path.stat()
    return [seen.st_size, seen.st_mtime_ns]


def _found(docs: Path, files: Iterable[str], own: Iterable[str]) -> dict[str, list[int]]:
    """Return how the files look now, and every other file that stands in the folders of the build."""
    found = {path: _looks(docs / path) for path in files if path.startswith("index.") or "/" not in path}
    folders = [str(path) for folder in own if (path := docs / folder).is_dir()]
    start = len(str(docs)) + 1
    while folders:
        folder = folders.pop()
        with os.scandir(folder) as entries:
            for one in entries:
                if one.is_dir(follow_symlinks=False):
                    folders.append(one.path)
                else:
                    found[one.path[start:].replace(os.sep, "/")] = _looks(one)
    return found


def _row(problem: Problem) -> list[object]:
    place = [problem.position.line, problem.position.column]
    return [
        problem.code,
        problem.severity,
        problem.path,
        *place,
        problem.message,
        problem.advice,
        problem.line,
    ]


def _problem(row: list[object]) -> Problem:
    code, severity, path, line, column, message, advice, shown = row
    return Problem(
        code=str(code),
        severity=Severity(str(severity)),
        path=str(path),
        position=Position(line=int(str(line)), column=int(str(column))),
        message=str(message),
        advice=str(advice),
        line=str(shown),
    )
