"""A small project to build, and the command that builds it in a process of its own."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from build_tools import pipeline
from tests.bench import recombined
from tests.building import ROOT


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project folder with the texts of the site and nothing built."""
    shutil.copytree(ROOT / "source_texts", tmp_path / "source_texts")
    (tmp_path / "docs").mkdir()
    return tmp_path


@pytest.fixture(scope="session")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project that is built, to be copied."""
    root = tmp_path_factory.mktemp("built-once")
    shutil.copytree(ROOT / "source_texts", root / "source_texts")
    (root / "docs").mkdir()
    assert not pipeline.build(root).failed
    return root


@pytest.fixture
def ready(built_once: Path, tmp_path: Path) -> Path:
    """Return a project folder with the texts of the site and everything built."""
    shutil.copytree(built_once, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture
def large(project: Path) -> Path:
    """Return a project whose build is cut into work for several processes."""
    recombined.write(project, 60)
    return project


def started(root: Path, **environment: str) -> subprocess.Popen[str]:
    """Begin a build of `root`."""
    return subprocess.Popen(
        [sys.executable, "-m", "build_tools", "--root", str(root), "build"],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )


def built(root: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build `root` and return how it ended."""
    process = started(root, **environment)
    out, err = process.communicate(timeout=150)
    return subprocess.CompletedProcess(process.args, process.returncode, out, err)


def digests(folder: Path) -> Mapping[str, str]:
    """Return the digest of every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
