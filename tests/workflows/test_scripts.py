"""The scripts that workflows run, run here: the summary and the preview."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
from pathlib import Path
from types import ModuleType

import pytest
from playwright.sync_api import Browser

from tests.building import ROOT


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a small project with the scripts, the tools of this one and a history of one commit."""
    shutil.copytree(ROOT / ".ci", tmp_path / ".ci", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / ".venv").symlink_to(ROOT / ".venv")
    (tmp_path / "source_texts").mkdir()
    head = "---\nadded: 2026-11-21\ntitle: Kế hoạch\n---\n"
    (tmp_path / "source_texts/a.txt").write_text(f"{head}Kế hoạch công tác\n", "utf-8")
    git = ["git", "-C", str(tmp_path), "-c", "user.name=a", "-c", "user.email=a@b"]
    for command in (["init", "-q"], ["add", "source_texts"], ["commit", "-q", "-m", "a"]):
        subprocess.run([*git, *command], check=True, timeout=60)
    return tmp_path


def run(project: Path, script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a script of a project from another folder."""
    return subprocess.run(
        [str(project / ".ci" / script), *arguments],
        cwd="/",
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_the_summary_tells_and_does_not_fail(project: Path) -> None:
    """Errors in the texts have failed the step before; a state that git does not know fails this one."""
    (project / "source_texts/b.txt").write_text("---\nadded: 2026-11-21\n---\nHướng dẫn\n", "utf-8")
    done = run(project, "summary", "HEAD")
    assert done.returncode == 0, done.stderr
    assert "Thêm 1 văn bản." in done.stdout
    (project / "source_texts/b.txt").write_text("Hướng dẫn\n", "utf-8")
    done = run(project, "summary", "HEAD")
    assert done.returncode == 0, done.stderr
    assert "source&#95;texts/b.txt:1: tệp không mở đầu bằng phần đầu" in done.stdout
    assert run(project, "summary", "HEAD^9").returncode == 2
    assert run(project, "summary").returncode != 0


@pytest.fixture(scope="module")
def openable() -> ModuleType:
    """Load the script that changes the links of a preview."""
    spec = importlib.util.spec_from_file_location("openable", ROOT / ".ci" / "openable.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("link", "wanted"),
    [
        ("../b/", "../b/index.html"),
        ("../b/#muc-1", "../b/index.html#muc-1"),
        ("../b/?q=a", "../b/index.html?q=a"),
        ("..", "../index.html"),
        ("./", "./index.html"),
        ("/b/", "/b/index.html"),
        ("../b%20c/", "../b%20c/index.html"),
        ("#muc-1", "#muc-1"),
        ("../khong-co/", "../khong-co/"),
        ("../b/tep.json", "../b/tep.json"),
        ("https://van-ban.example/b/", "https://van-ban.example/b/"),
        ("mailto:a@b", "mailto:a@b"),
    ],
)
def test_links_to_folders_lead_to_their_pages(
    openable: ModuleType, tmp_path: Path, link: str, wanted: str
) -> None:
    """Only where there is a page; nothing else of a page changes."""
    for folder in ("", "a", "b", "b c"):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / "index.html").touch()
    (tmp_path / "b/tep.json").touch()
    for mark in ('<a class="x" href="{}">', '<a xlink:href="{}">', '<a data-href="x" href="{}">'):
        page = tmp_path / "a/index.html"
        assert openable.openable(mark.format(link), page, tmp_path) == mark.format(wanted)


def test_the_preview_opens_from_a_folder(tmp_path: Path, browser: Browser) -> None:
    """Unpacked anywhere, a reader comes from the home page to a text and on to what it cites."""
    folder = tmp_path / "Bản xem thử"
    done = subprocess.run(
        [str(ROOT / ".ci/preview"), str(folder)],
        env={**os.environ, "SOURCE_DATE_EPOCH": "1467590400"},
        capture_output=True,
        encoding="utf-8",
        timeout=150,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    page = browser.new_page()
    page.goto((folder / "index.html").as_uri())
    page.click('a[href*="van-ban/cong-van-166-cdvc-2016/"]')
    page.click('[data-source-text] a[href*="vien-dan/"]')
    assert page.url.endswith("/index.html")
    assert "được viện dẫn" in page.inner_text("main")
    page.close()
