"""A small project of our own, built by the project's hook and theme."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.building import ROOT

TEXT = """---
title: Kế hoạch trồng cây
type: Kế hoạch
issuer: Công đoàn Viên chức Việt Nam
added: 2026-11-21
---
KẾ HOẠCH
TRỒNG CÂY

I. MỤC ĐÍCH
Trồng hàng cây xanh quanh trụ sở.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Copy the project's hand-written part beside one text; the value is its folder."""
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(ROOT / "build_tools/publish", tmp_path / "build_tools/publish", ignore=ignore)
    for name in ("assets", "ky-thuat", "gioi-thieu.md"):
        source = ROOT / "docs" / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        (tmp_path / "docs").mkdir(exist_ok=True)
        copy(source, tmp_path / "docs" / name)
    (tmp_path / "source_texts").mkdir()
    (tmp_path / "source_texts" / "ke-hoach-trong-cay.txt").write_text(TEXT, "utf-8")
    return tmp_path
