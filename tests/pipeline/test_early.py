"""A page written early is the page that the whole build writes; where that is not sure, none is written."""

from __future__ import annotations

import os
import pickle
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from build_tools import pipeline
from build_tools.pipeline import early, fingerprint, remembered
from build_tools.pipeline.reading import CACHE_FOLDER
from tests.bench import recombined


@pytest.fixture(scope="module")
def collection(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project that was built: the texts of the site, which cite each other, and twelve others."""
    root = tmp_path_factory.mktemp("early")
    shutil.copytree("source_texts", root / "source_texts")
    recombined.write(root, 12)
    (root / "docs").mkdir()
    assert not pipeline.build(root).failed
    return root


@pytest.fixture
def project(collection: Path, tmp_path: Path) -> Path:
    """Return a copy of the built project."""
    root = tmp_path / "project"
    shutil.copytree(collection, root)
    return root


def edit(root: Path, slug: str, old: str = "", new: str = "") -> None:
    """Change a text: words in it, or without them a sentence before its last line."""
    path = root / f"source_texts/{slug}.txt"
    text = path.read_bytes().decode("utf-8")
    if not old:
        old, new = "\n---\n", "\n---\nCông đoàn các cấp *chú ý* nội dung sau.\n"
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode())


def write_early(root: Path) -> tuple[str, ...]:
    """Write the early pages of a project as a build does; return their paths."""
    return tuple(early.write_early(root, root / CACHE_FOLDER, fingerprint.looks(root / "source_texts")))


@pytest.mark.parametrize(
    "slug", ["huong-dan-tuyen-giao-2022-cdvcvn", "cong-van-166-cdvc-2016", "van-ban-000003"]
)
def test_an_early_page_is_the_page(project: Path, slug: str) -> None:
    """Whatever a page takes from others is the same: who cites it, what it cites, its series, its picture."""
    edit(project, slug)
    page = project / f"docs/van-ban/{slug}.md"
    before = page.read_bytes()
    assert write_early(project) == (f"van-ban/{slug}.md",)
    found = page.read_bytes()
    assert found != before
    assert f"van-ban/{slug}.md" in pipeline.build(project).changed
    assert page.read_bytes() == found


def test_two_texts_at_once(project: Path) -> None:
    """A few texts are as good as one."""
    for slug in ("van-ban-000001", "van-ban-000002"):
        edit(project, slug)
    assert write_early(project) == ("van-ban/van-ban-000001.md", "van-ban/van-ban-000002.md")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Nhiệm vụ", "title: Công việc"),  # other pages call it so
        ("number: ", "number: 9"),  # citations may mean another document now
        ("\n---\n", "\n---\nThực hiện Nghị quyết số 7777-NQ/TW ngày 01/01/2011.\n"),  # a document more
        ("\n---\n", "\n---\nLiên hệ đồng chí Trần Thị B, điện thoại 0912.345.678\n"),  # refused
        ("\n---\n", "\n---\n\xff"),  # no text
    ],
)
def test_what_may_change_other_pages_waits_for_the_whole_build(project: Path, old: str, new: str) -> None:
    """Nothing is written early, and nothing of a text that is refused ever."""
    path = project / "source_texts/van-ban-000001.txt"
    data = path.read_bytes().decode("utf-8").replace(old, new, 1)
    path.write_bytes(data.encode("latin-1" if "\xff" in new else "utf-8", "ignore"))
    page = project / "docs/van-ban/van-ban-000001.md"
    before = page.read_bytes()
    assert write_early(project) == ()
    assert page.read_bytes() == before


@pytest.mark.parametrize("damage", ["gone", "broken", "foreign", "emptied", "of other code"])
def test_without_the_last_corpus_nothing_is_early(project: Path, damage: str) -> None:
    """The file can be deleted or spoilt at any time; the build that follows needs none."""
    store = project / CACHE_FOLDER / remembered.NAME
    match damage:
        case "gone":
            store.unlink()
        case "broken":
            store.write_bytes(b"no database")
        case "of other code":
            with closing(sqlite3.connect(store)) as opened, opened:
                opened.execute("UPDATE part SET value = ? WHERE kind = 'code'", (b"older",))
        case _:
            value = pickle.dumps(os.system) if damage == "foreign" else b""
            with closing(sqlite3.connect(store)) as opened, opened:
                opened.execute("UPDATE part SET value = ? WHERE kind NOT IN ('look', 'code')", (value,))
    edit(project, "van-ban-000001")
    assert write_early(project) == ()
    assert not pipeline.build(project).failed


def test_nothing_else_is_loaded_before_an_early_page() -> None:
    """Loading what writes data, calendars and the other commands takes as long as an early page itself."""
    code = "import sys, build_tools.__main__, build_tools.commands.build; print(*sys.modules, sep='\\n')"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, encoding="utf-8")
    loaded = set(done.stdout.splitlines())
    assert "build_tools.pipeline.early" in loaded
    assert loaded.isdisjoint(
        {"icalendar", "lxml", "bs4", "build_tools.pipeline.output", "build_tools.review"}
    )
