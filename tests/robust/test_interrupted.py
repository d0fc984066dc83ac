"""Killed at any moment, a build leaves whole files, and the next build completes it."""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
from contextlib import suppress
from pathlib import Path

import pytest

from build_tools import pipeline
from build_tools.pipeline import writing
from tests.robust.conftest import built, digests, started


def _edit(root: Path, turn: int) -> None:
    """Change every text, so that the build has everything to write."""
    for path in sorted((root / "source_texts").glob("van-ban-*.txt")):
        path.write_bytes(path.read_bytes() + f"\nLần sửa {turn}.\n".encode())


def _kills(large: Path, tmp_path_factory: pytest.TempPathFactory, times: int) -> int:
    """Kill builds at random moments; return how many were killed before they ended."""
    assert built(large).returncode == 0
    draw = random.Random(2026)  # noqa: S311 - moments, no secrets
    begun = time.perf_counter()
    _edit(large, 0)
    assert built(large).returncode == 0
    whole = time.perf_counter() - begun
    killed = 0
    for turn in range(1, times + 1):
        before = digests(large / "docs")
        _edit(large, turn)
        process = started(large)
        time.sleep(draw.uniform(0.1, 1.1) * whole)
        killed += process.poll() is None
        _kill(process.pid)
        process.communicate(timeout=30)
        clean = tmp_path_factory.mktemp("clean")
        shutil.copytree(large / "source_texts", clean / "source_texts")
        (clean / "docs").mkdir()
        if turn % 10 == 1:
            # Whole files only: each is the one of before or the one that a clean build writes.
            found = digests(large / "docs")
            assert built(clean).returncode == 0
            after = digests(clean / "docs")
            assert {
                path for path, one in found.items() if one not in (before.get(path), after.get(path))
            } == set()
            assert built(large).returncode == 0
            assert digests(large / "docs") == after
        else:
            assert not [path for path in (large / "docs").rglob(".*") if path.is_file()]
        shutil.rmtree(clean)
    assert built(large).returncode == 0
    return killed


def _kill(pid: int) -> None:
    """Kill a build with all its processes: it leads a session of its own."""
    try:
        os.killpg(pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def test_killed_a_few_times(large: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A build killed at random moments is completed by the next one."""
    assert _kills(large, tmp_path_factory, 2) >= 1


@pytest.mark.full
@pytest.mark.timeout(1800)
def test_killed_fifty_times(large: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Fifty times a consistent state is found."""
    assert _kills(large, tmp_path_factory, 50) >= 25


@pytest.mark.parametrize("stop_after", [0, 1, 5, 40])
def test_interrupted_while_moving(project: Path, monkeypatch: pytest.MonkeyPatch, stop_after: int) -> None:
    """Once the journal stands, the new state comes: the next build finishes the moves of the last one."""
    pipeline.build(project)
    path = project / "source_texts/ke-hoach-thi-dua-2017-cdvcvn.txt"
    path.write_bytes(path.read_bytes().replace("ái quốc".encode(), "yêu nước".encode()))
    moved = 0
    move = writing._move  # noqa: SLF001 - the place where the interruption hurts most

    def broken(staged: Path, place: Path) -> None:
        nonlocal moved
        if moved >= stop_after:
            raise KeyboardInterrupt
        moved += 1
        move(staged, place)

    with monkeypatch.context() as interrupted, suppress(KeyboardInterrupt):
        interrupted.setattr(writing, "_move", broken)
        pipeline.build(project)
    pipeline.build(project)
    found = digests(project / "docs")
    shutil.rmtree(project / "docs")
    shutil.rmtree(project / ".cache")
    (project / "docs").mkdir()
    pipeline.build(project)
    assert digests(project / "docs") == found
