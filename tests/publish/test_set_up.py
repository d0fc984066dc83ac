"""The set-up says in one sentence what to install when it may not install it itself."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from tests.building import ROOT


@pytest.fixture
def set_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """Load the script on a machine without a browser and without apt-get."""
    spec = importlib.util.spec_from_file_location("set_up", ROOT / ".ci" / "set_up.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    return module


def _executable(path: Path) -> Path:
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


def test_missing_browser_is_named_in_one_sentence(set_up: ModuleType) -> None:
    """Where Chromium is missing and may not be installed, the set-up fails and says what to install."""
    install: Callable[[], None] = set_up.install_browser
    with pytest.raises(SystemExit, match="Thiếu Chromium để kiểm thử trang: cài gói chromium"):
        install()


def test_browser_is_found_by_name_or_by_variable(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Chromium or Chrome is found on the path; the variable CHROMIUM goes before."""
    chrome = _executable(tmp_path / "google-chrome")
    assert set_up.find_browser() == str(chrome)
    other = _executable(tmp_path / "other")
    monkeypatch.setenv("CHROMIUM", str(other))
    assert set_up.find_browser() == str(other)


def test_fingerprint_follows_the_files(set_up: ModuleType, tmp_path: Path) -> None:
    """The set-up runs again when the lock changes, and only then."""
    lock = tmp_path / "lock"
    lock.write_text("a==1")
    before = set_up.fingerprint(lock)
    assert set_up.fingerprint(lock) == before
    lock.write_text("a==2")
    assert set_up.fingerprint(lock) != before
