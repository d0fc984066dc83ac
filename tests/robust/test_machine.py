"""The machine refuses, other builds run, caches lie: clear messages, same bytes, nothing corrupted."""

from __future__ import annotations

import errno
import os
import pickle
import shutil
import sqlite3
from pathlib import Path
from typing import NoReturn

import pytest

from build_tools import pipeline
from build_tools.__main__ import main
from build_tools.pipeline import cache, reading, stamp
from build_tools.read.files import texts
from tests.robust.conftest import built, digests, started


def test_same_bytes_whatever_the_machine(large: Path) -> None:
    """Locale, time zone, hash seed, number of processors: none of them shows in the output."""
    settings = (
        {"VANBAN_PROCESSORS": "1", "PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"},
        {"VANBAN_PROCESSORS": "3", "PYTHONHASHSEED": "7", "TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C.UTF-8"},
    )
    seen = []
    for environment in settings:
        shutil.rmtree(large / "docs")
        shutil.rmtree(large / ".cache", ignore_errors=True)
        (large / "docs").mkdir()
        done = built(large, **environment)
        assert done.returncode == 0, done.stderr
        seen.append(digests(large / "docs"))
    assert seen[0] == seen[1]


def test_two_builds_at_once(large: Path) -> None:
    """The second build waits for the first one; both end well, and nothing is left to do."""
    processes = [started(large), started(large)]
    ends = [process.communicate(timeout=150) for process in processes]
    assert [process.returncode for process in processes] == [0, 0]
    assert any("đang chạy" in err for _, err in ends)
    written = pipeline.build(large)
    assert (written.changed, written.removed) == ((), ())


def test_a_full_disk_is_told_and_leaves_docs_alone(
    ready: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The message names the fault and the remedy; the exit code is neither that of errors nor of warnings."""
    before = digests(ready / "docs")
    path = ready / "source_texts/ke-hoach-thi-dua-2017-cdvcvn.txt"
    path.write_bytes(path.read_bytes() + b"\nThem.\n")

    def full(place: Path, _data: bytes) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device", str(place))

    monkeypatch.setenv("VANBAN_PROCESSORS", "1")
    with monkeypatch.context() as broken:
        broken.setattr(Path, "write_bytes", full)
        assert main(["--root", str(ready), "build"]) == 3
    assert "Đĩa đã đầy" in capsys.readouterr().err
    assert digests(ready / "docs") == before
    assert not (ready / ".cache/vanban/staging").exists()


def test_a_read_only_folder_is_told(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder without the right to write gives a sentence, no traceback; root may write everywhere."""

    def refused(place: Path, *_: object, **__: object) -> NoReturn:
        raise PermissionError(errno.EACCES, "Permission denied", str(place))

    with monkeypatch.context() as broken:
        broken.setattr(Path, "mkdir", refused)
        assert main(["--root", str(project), "build"]) == 3
    assert "Không có quyền" in capsys.readouterr().err


@pytest.mark.parametrize(
    "setting",
    [
        ("SOURCE_DATE_EPOCH", "hôm nay", "đang là “hôm nay”: hãy ghi số giây"),
        ("SOURCE_DATE_EPOCH", "-1", "hãy ghi số giây"),
        ("SOURCE_DATE_EPOCH", "253402300800", "hãy ghi số giây"),
        ("SOURCE_DATE_EPOCH", "9" * 5000, "hãy ghi số giây"),
        ("SOURCE_DATE_EPOCH", "١", "hãy ghi số giây"),
        ("SITE_URL", "javascript:alert(1)", "hãy ghi địa chỉ"),
        ("SITE_URL", 'https://a/"><b>', "hãy ghi địa chỉ"),
        ("SITE_URL", "https://a\x1b[2J/", "đang là “https://a\\x1b[2J/”"),
        ("SITE_URL", "https://a\udcff/", "đang là “https://a\\udcff/”"),
        ("SOURCE_REVISION", "\udcff", "hãy ghi mã của lần commit"),
    ],
    ids=lambda setting: f"{setting[0]} {ascii(setting[1])[:20]}",
)
def test_a_setting_without_sense_is_told(
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    setting: tuple[str, str, str],
) -> None:
    """What stands in the environment is read before anything is written, and named when it is wrong."""
    name, value, advice = setting
    monkeypatch.setenv(name, value)
    assert main(["--root", str(project), "build"]) == 3
    said = capsys.readouterr().err
    assert f"Biến môi trường {name}" in said
    assert advice in said
    assert not (project / ".cache").exists()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SOURCE_DATE_EPOCH", ""),
        ("SITE_URL", "https://công-đoàn.vn:8443/a"),
        ("VANBAN_PROCESSORS", "9" * 5000),
    ],
)
def test_a_setting_may_be_empty_or_far_fetched(
    project: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    """An empty value is none; a number of processors without sense is that of the machine."""
    monkeypatch.setenv(name, value)
    assert not pipeline.build(project).failed


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in this system")
@pytest.mark.timeout(30)
def test_a_pipe_in_place_of_the_lock_holds_nobody_up(project: Path) -> None:
    """Opened like a file, it would wait for a reader for ever."""
    lock = project / reading.CACHE_FOLDER / "lock"
    lock.parent.mkdir(parents=True)
    os.mkfifo(lock)
    assert main(["--root", str(project), "build"]) == 3


def test_a_terminal_without_vietnamese_letters_is_written_to(project: Path) -> None:
    """What it cannot show is written in figures, and the exit code says what it says elsewhere."""
    done = built(project, PYTHONIOENCODING="ascii")
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)


def test_docs_that_is_a_file_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever the system refuses becomes a sentence in Vietnamese."""
    (project / "docs").rmdir()
    (project / "docs").write_bytes(b"")
    assert main(["--root", str(project), "build"]) == 3
    assert capsys.readouterr().err.startswith("vanban: ")


def test_a_text_that_vanishes_is_a_problem(ready: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that was listed and then is gone is named, and nothing published is damaged."""
    before = digests(ready / "docs")
    monkeypatch.setattr(reading, "texts", lambda folder: [*texts(folder), folder / "bien-mat.txt"])
    (ready / "source_texts/ke-hoach-thi-dua-2017-cdvcvn.txt").touch()
    (ready / "source_texts/them.txt").write_text("---\nadded: 2026-11-21\n---\nA\n", "utf-8")
    written = pipeline.build(ready)
    assert "file-unreadable" in {found.code for found in written.problems}
    assert written.failed
    assert digests(ready / "docs") == before


def test_warnings_are_no_failure_and_errors_are(project: Path) -> None:
    """Exit code 0 with warnings, 1 with errors, 2 for a wrong command."""
    assert main(["--root", str(project), "build"]) == 0
    (project / "source_texts/a.txt").write_bytes(b"\xff")
    assert main(["--root", str(project), "build"]) == 1
    with pytest.raises(SystemExit) as wrong:
        main(["xay"])
    assert wrong.value.code == 2


def test_a_lost_page_comes_back(ready: Path) -> None:
    """What somebody deletes or edits below docs/ is noticed although no source has changed."""
    before = digests(ready / "docs")
    (ready / "docs/index.md").unlink()
    next((ready / "docs/van-ban").glob("*.md")).write_text("x", "utf-8")
    (ready / "docs/van-ban/la.md").write_text("x", "utf-8")
    pipeline.build(ready)
    assert digests(ready / "docs") == before


def test_a_broken_cache_is_read_past(ready: Path) -> None:
    """A cache is never trusted: broken, foreign or missing, the texts are read anew."""
    before = digests(ready / "docs")
    store, state = (ready / reading.CACHE_FOLDER / name for name in (cache.NAME, stamp.NAME))
    was, _, _ = state.read_text("utf-8").partition("\n")
    with sqlite3.connect(store) as opened:
        opened.execute("UPDATE text SET value = ?", (pickle.dumps(os.system),))
    state.unlink()
    pipeline.build(ready)
    store.write_bytes(b"no database")
    state.write_text(f"{was}\n{{}}", "utf-8")
    pipeline.build(ready)
    assert digests(ready / "docs") == before


@pytest.mark.parametrize("foreign", [os.system, print, Path("x"), pickle.loads])
def test_a_forged_cache_runs_nothing(foreign: object) -> None:
    """Only values of the model come out of a cache."""
    with pytest.raises(cache.ForeignValueError):
        cache.unpacked(pickle.dumps(foreign))
