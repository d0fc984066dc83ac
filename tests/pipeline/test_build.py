"""Building: what changed is written, what is stale goes, an error leaves docs/ alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from build_tools import pipeline
from build_tools.pipeline.own import OWN, OWN_FOLDERS
from build_tools.search.engine import ENGINE, SCRIPTS

HEAD = "---\nadded: 2026-11-21\n---\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project folder with the texts of the site and nothing built."""
    shutil.copytree("source_texts", tmp_path / "source_texts")
    (tmp_path / "docs").mkdir()
    return tmp_path


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Return every file below a folder with its bytes and its time of change."""
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_second_build_writes_nothing(project: Path) -> None:
    """Pages are written only when they change, so that a preview settles."""
    first = pipeline.build(project)
    before = snapshot(project / "docs")
    second = pipeline.build(project)
    assert set(first.changed) == set(before)
    assert (second.changed, second.removed) == ((), ())
    assert snapshot(project / "docs") == before


def test_stale_pages_go_and_other_files_stay(project: Path) -> None:
    """A page that no text stands behind is removed; what the build does not own is never touched."""
    pipeline.build(project)
    (project / "docs/van-ban/cu.md").write_text("# Cũ\n", "utf-8")
    (project / "docs/nam/1999").mkdir()
    (project / "docs/gioi-thieu.md").write_text("# Giới thiệu\n", "utf-8")
    assert pipeline.build(project).removed == ("van-ban/cu.md",)
    assert not (project / "docs/nam/1999").exists()
    assert (project / "docs/gioi-thieu.md").exists()


def test_a_changed_text_changes_its_pages(project: Path) -> None:
    """Only pages and data that hold the changed words are written again."""
    pipeline.build(project)
    path = project / "source_texts/ke-hoach-thi-dua-2017-cdvcvn.txt"
    path.write_bytes(path.read_bytes().replace("ái quốc".encode(), "yêu nước".encode()))
    stem = "van-ban/ke-hoach-thi-dua-2017-cdvcvn"
    data = {
        f"du-lieu/v1/{name}" for name in ("points.csv", "citations.csv", "documents.jsonl", "manifest.json")
    }
    changed = {path for path in pipeline.build(project).changed if not path.startswith("tim-kiem/")}
    assert changed == {
        *(f"{stem}.{ending}" for ending in ("md", "txt", "json", "xml")),
        *data,
    }


def test_a_changed_script_changes_the_search(project: Path) -> None:
    """Who changes a script of the search sees it in the next build, although no text has changed."""
    scripts = shutil.copytree(SCRIPTS, project / SCRIPTS)
    assert ENGINE in pipeline.build(project).changed
    (scripts / "worker.js").write_text("// khác\n", "utf-8")
    assert pipeline.build(project).changed == (ENGINE,)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", b"Kh\xe9"),
        ("a.txt", b""),
        ("a.txt", f"{HEAD}".encode()),
        ("a.txt", b"---\nadded: 2026-02-30\n---\nA"),
        ("a.txt", b"---\nadded: 2026-11-21\nfoo: 1\n---\nA"),
        ("A b.txt", f"{HEAD}A".encode()),
    ],
)
def test_an_error_leaves_docs_alone(project: Path, name: str, data: bytes) -> None:
    """Bad input is one Problem, and nothing published is damaged."""
    pipeline.build(project)
    before = snapshot(project / "docs")
    (project / "source_texts" / name).write_bytes(data)
    written = pipeline.build(project)
    assert written.failed
    assert len({found.path for found in written.problems if found.severity == "error"}) == 1
    assert snapshot(project / "docs") == before


def test_a_broken_write_leaves_the_old_file(tmp_path: Path) -> None:
    """A write that fails leaves neither half a file nor a temporary one."""
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    with pytest.raises(TypeError):
        pipeline.write_whole(path, "text")  # type: ignore[arg-type] # text instead of bytes fails on purpose
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("a.md", b"old")]


def test_what_is_written_is_the_builds_own_and_git_ignored(project: Path) -> None:
    """What the build writes is never committed, and all of it is looked through for what is stale."""
    written = pipeline.build(project).changed
    assert [path for path in written if not f"{path}/".startswith(tuple(f"{own}/" for own in OWN))] == []
    ignored = Path(".gitignore").read_text("utf-8").splitlines()
    assert {f"/docs/{folder}/" for folder in OWN_FOLDERS} | {"/docs/index.md"} <= set(ignored)
