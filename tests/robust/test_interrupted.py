"""Killed at any moment, a build leaves whole files, and the next build completes it."""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import pytest

from build_tools import pipeline
from build_tools.pipeline import writing
from tests.bench import recombined
from tests.robust.conftest import built, digests, started

# Texts: with the documents they cite enough for several pieces of work, few enough to be built fifty times.
_TEXTS = 12


@pytest.fixture
def several(project: Path) -> Path:
    """Return a project that was built once."""
    recombined.write(project, _TEXTS)
    assert built(project).returncode == 0
    return project


def _edit(root: Path, turn: int) -> None:
    """Change every text, so that there is everything to write; every third turn one alone, written early."""
    paths = sorted((root / "source_texts").glob("van-ban-*.txt"))
    for path in paths[: 1 if turn % 3 == 1 else None]:
        path.write_bytes(path.read_bytes() + f"\nLần sửa {turn}.\n".encode())


def _clean(root: Path, folder: Path) -> Mapping[str, str]:
    """Return what a build that nobody interrupts makes of the same texts."""
    shutil.copytree(root / "source_texts", folder / "source_texts")
    (folder / "docs").mkdir()
    assert built(folder).returncode == 0
    return digests(folder / "docs")


def _is_consistent(root: Path, before: Mapping[str, str], folder: Path) -> None:
    """State that every file is whole, the old one or the new one, and that the next build completes them."""
    found, after = digests(root / "docs"), _clean(root, folder)
    assert {path for path, one in found.items() if one not in (before.get(path), after.get(path))} == set()
    assert {path for path in before if path in after} - set(found) == set()
    assert built(root).returncode == 0
    assert digests(root / "docs") == after


def _kills(root: Path, folder: Path, times: int) -> int:
    """Kill builds at random moments; return how many were killed before they ended."""
    draw = random.Random(2026)  # noqa: S311 - moments, no secrets
    _edit(root, 0)
    begun = time.perf_counter()
    assert built(root).returncode == 0
    whole = time.perf_counter() - begun
    killed = 0
    for turn in range(1, times + 1):
        before = digests(root / "docs")
        _edit(root, turn)
        process = started(root)
        time.sleep(draw.uniform(0.1, 1.0) * whole)
        killed += process.poll() is None
        _kill(process.pid)
        process.communicate(timeout=30)
        _is_consistent(root, before, folder / str(turn))
        shutil.rmtree(folder / str(turn))
    return killed


def _kill(pid: int) -> None:
    """Kill a build with all its processes: it leads a session of its own."""
    with suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)


def test_killed_while_writing(several: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A build killed in the middle leaves a consistent state, and is completed by the next one."""
    before = digests(several / "docs")
    _edit(several, 0)
    process = started(several)
    while not any((several / ".cache/vanban/staging").rglob("*.md")):
        assert process.poll() is None
        time.sleep(0.005)
    _kill(process.pid)
    process.communicate(timeout=30)
    _is_consistent(several, before, tmp_path_factory.mktemp("clean") / "project")


@pytest.mark.full
@pytest.mark.timeout(3600)
def test_killed_fifty_times(several: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Fifty times a consistent state is found."""
    assert _kills(several, tmp_path_factory.mktemp("clean"), 50) >= 25


@pytest.fixture(scope="module")
def after_edit(built_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """Return what a build from nothing writes for the changed text."""
    root = tmp_path_factory.mktemp("after-edit")
    shutil.copytree(built_once / "source_texts", root / "source_texts")
    _change_words(root)
    return _clean(root, root / "clean")


def _change_words(root: Path) -> None:
    path = root / "source_texts/ke-hoach-thi-dua-2017-cdvcvn.txt"
    path.write_bytes(path.read_bytes().replace("ái quốc".encode(), "yêu nước".encode()))


@pytest.mark.parametrize("stop_after", [0, 1, 5, 40])
def test_interrupted_while_moving(
    ready: Path, after_edit: Mapping[str, str], monkeypatch: pytest.MonkeyPatch, stop_after: int
) -> None:
    """Once the journal stands, the new state comes: the next build finishes the moves of the last one."""
    _change_words(ready)
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
        pipeline.build(ready)
    pipeline.build(ready)
    assert digests(ready / "docs") == after_edit
