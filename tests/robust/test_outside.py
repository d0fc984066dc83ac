"""Whatever lies in a checkout: a build writes and removes nothing outside its own folders."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from build_tools import pipeline
from build_tools.__main__ import main
from build_tools.pipeline import cache, reading
from tests.building import ROOT
from tests.robust.conftest import digests

STAGING = ".cache/vanban/staging"


@pytest.mark.parametrize(
    "place",
    [
        *("docs/van-ban", "docs/van-ban/trong", "docs/du-lieu", "docs/dong-gop", "docs"),
        *(STAGING, ".cache", ".cache/vanban", ".cache/vanban/lock"),
    ],
)
def test_a_folder_that_is_a_link_is_refused(
    project: Path, place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A link where the build writes leads elsewhere: what stands there is neither replaced nor removed."""
    link = project / place
    link.parent.mkdir(parents=True, exist_ok=True)
    if link.is_dir():
        link.rmdir()
    link.symlink_to(project / "source_texts")
    before = digests(project / "source_texts")
    assert main(["--root", str(project), "build"]) == 3
    assert f"{place} là một liên kết (symbolic link)" in capsys.readouterr().err
    assert digests(project / "source_texts") == before


@pytest.mark.parametrize(
    "name", ["lock", "understood.sqlite3", "understood.sqlite3-journal", "corpus.sqlite3", "built"]
)
@pytest.mark.parametrize("command", ["build", "check"])
def test_a_file_of_the_cache_that_is_a_link_is_not_followed(project: Path, name: str, command: str) -> None:
    """Opened for writing, it would empty or overwrite a text."""
    (project / ".cache/vanban").mkdir(parents=True)
    (project / ".cache/vanban" / name).symlink_to(project / "source_texts/cong-van-166-cdvc-2016.txt")
    before = digests(project / "source_texts")
    assert main(["--root", str(project), command]) == (3 if command == "build" else 0)
    assert digests(project / "source_texts") == before


@pytest.mark.parametrize(
    "journal",
    [
        {"changed": [], "removed": ["../giu.txt"]},
        {"changed": [], "removed": ["van-ban/../../giu.txt"]},
        {"changed": [], "removed": ["van-ban\\..\\..\\giu.txt"]},
        {"changed": ["../giu.txt"], "removed": []},
        {"changed": ["assets/la.js"], "removed": []},
        {"changed": [1], "removed": None},
        ["changed"],
        None,
    ],
)
def test_a_forged_journal_moves_and_removes_nothing(project: Path, journal: object) -> None:
    """A journal that names anything but pages and data of the build is none of ours."""
    staged = project / STAGING / "files/assets"
    staged.mkdir(parents=True)
    (staged / "la.js").write_text("window.ran=1", "utf-8")
    (staged.parent / "giu.txt").write_text("khác", "utf-8")
    (project / STAGING / "journal.json").write_text(json.dumps(journal) if journal else "[", "utf-8")
    (project / "giu.txt").write_text("giữ", "utf-8")
    assert not pipeline.build(project).failed
    assert (project / "giu.txt").read_text("utf-8") == "giữ"
    assert not (project / "docs/assets").exists()


def test_a_cache_names_no_file(project: Path) -> None:
    """A cached text under another name than that of its file is read anew: paths are made of names."""
    path = project / "source_texts/cong-van-166-cdvc-2016.txt"
    (known,) = reading.understand(project, [path])
    key = reading._file(path).key  # noqa: SLF001 - what the cache knows the file by
    assert key is not None
    forged = project / "source_texts/..-..-ngoai.txt"
    shutil.copy(path, forged)
    (other,) = reading.understand(project, [forged])
    data = cache.packed((other.member, other.directive, other.findings))
    cache.store(project / reading.CACHE_FOLDER, {key: data}, [key])
    assert list(reading.understand(project, [path])) == [known]


def test_the_registry_is_no_link(project: Path) -> None:
    """A registry that is a link is refused under its own name, and nothing behind it is read."""
    registry = project / "source_texts/registry"
    registry.rename(project / "ngoai")
    registry.symlink_to(project / "ngoai")
    written = pipeline.build(project)
    assert written.failed
    assert ("file-not-plain", "source_texts/registry") in {(one.code, one.path) for one in written.problems}


def test_the_folder_of_texts_is_no_link(project: Path) -> None:
    """The same for the whole collection."""
    (project / "source_texts").rename(project / "ngoai")
    (project / "source_texts").symlink_to(project / "ngoai")
    written = pipeline.build(project)
    assert written.failed
    assert ("file-not-plain", "source_texts") in {(one.code, one.path) for one in written.problems}


def test_the_repository_holds_no_links_and_nothing_built() -> None:
    """A link, a cache or a page of the build that a change brings along is trusted by whoever builds it."""
    listed = _git("ls-files", "--stage")
    if listed is None:
        pytest.skip("no repository")
    assert [line for line in listed if line.startswith("120000 ")] == []
    assert _git("ls-files", "--cached", "--ignored", "--exclude-standard") == []


def _git(*arguments: str) -> list[str] | None:
    answer = subprocess.run(["git", "-C", ROOT, *arguments], capture_output=True, check=False)  # noqa: S607 - the git of the machine
    return answer.stdout.decode().splitlines() if answer.returncode == 0 else None
