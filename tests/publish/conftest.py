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
    """Copy what the build reads, with one more text; the value is the folder of the copy."""
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(ROOT / "build_tools/publish", tmp_path / "build_tools/publish", ignore=ignore)
    for folder in ("docs", "source_texts"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    (tmp_path / "source_texts" / "ke-hoach-trong-cay.txt").write_text(TEXT, "utf-8")
    return tmp_path
