"""A small project of our own, built and previewed by the project's hook and theme."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.building import ROOT

# The hand-written page on data leads to this text.
NAMED = "cong-van-166-cdvc-2016.txt"
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
    """Copy what the build reads, with two texts only; the value is the folder of the copy."""
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(ROOT / "build_tools/publish", tmp_path / "build_tools/publish", ignore=ignore)
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    (tmp_path / "source_texts").mkdir()
    shutil.copy(ROOT / "source_texts" / NAMED, tmp_path / "source_texts")
    (tmp_path / "source_texts" / "ke-hoach-trong-cay.txt").write_text(TEXT, "utf-8")
    return tmp_path
