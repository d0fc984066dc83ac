"""Any file: known by its content, read in bounded time and memory, refused in Vietnamese otherwise."""

from __future__ import annotations

import multiprocessing
import os
import sys
from pathlib import Path

import pytest

from build_tools.model import Problem
from build_tools.read import plain_file
from build_tools.read.imports.read import import_bytes, import_file, read_bytes
from build_tools.read.imports.values import FileKind, Imported, RefusedError
from tests.read.imports.made import DOCUMENT, docx, paragraphs, pdf

ENCRYPTED_WORD = bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (DOCUMENT.encode(), FileKind.TEXT),
        (f"<!DOCTYPE html><body>{DOCUMENT}".encode(), FileKind.HTML),
        (docx(paragraphs(DOCUMENT)), FileKind.DOCX),
        (pdf(DOCUMENT), FileKind.PDF),
    ],
    ids=list(FileKind),
)
def test_a_file_is_what_its_content_says(data: bytes, kind: FileKind, tmp_path: Path) -> None:
    """The name does not matter; the words come back whole, from a process of its own."""
    path = tmp_path / "van-ban.xyz"
    path.write_bytes(data)
    imported = import_file(path)
    assert isinstance(imported, Imported)
    assert imported.kind is kind
    assert imported.text.split() == DOCUMENT.split()


def test_a_part_of_a_page_is_a_page() -> None:
    """Saved without its head it is known by its name and its tags; a text named so stays a text."""
    part = "".join(f"<p style='margin:0'>{line}</p>" for line in DOCUMENT.splitlines())
    read = read_bytes(f"<div class='noi-dung'>{part}</div>".encode(), "Trang.HTM")
    assert (read.kind, read.text.split()) == (FileKind.HTML, DOCUMENT.split())
    assert read_bytes(DOCUMENT.encode(), "trang.html").kind is FileKind.TEXT


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (ENCRYPTED_WORD, "import-password", "mật khẩu"),
        (ENCRYPTED_WORD[:100] + b"x" * 100, "import-unknown-kind", "Word đời cũ"),
        (b"{\\rtf1 a}", "import-unknown-kind", ".rtf"),
        (b"\x89PNG\r\n", "import-scan", "ảnh chụp"),
        (b" \n", "import-no-text", "không có chữ"),
        (b"", "import-no-text", "không có chữ"),
        (b"ab\x01\x02\x03\x04" * 50, "import-not-text", "không phải là văn bản"),
        (os.urandom(64) * 100 + b"\0\xff", "import-not-text", "không phải là văn bản"),
        (b"a" * 20_000_001, "import-too-large", "giới hạn là 20 MB"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_other_files_are_refused(data: bytes, code: str, words: str) -> None:
    """The message says what was seen and what to do."""
    with pytest.raises(RefusedError) as refused:
        read_bytes(data, "a.bin")
    assert refused.value.problem.code == code
    assert words in refused.value.problem.message


def test_a_name_that_promises_more_than_the_content_is_refused() -> None:
    """A Word file or PDF of which only some bytes are left is no text."""
    with pytest.raises(RefusedError) as refused:
        read_bytes(b"abc", "ke-hoach.DOCX")
    assert refused.value.problem.code == "import-broken"


def test_links_devices_folders_and_missing_files_are_refused(tmp_path: Path) -> None:
    """Nothing is followed, nothing is waited for."""
    (tmp_path / "that.txt").write_text(DOCUMENT, "utf-8")
    (tmp_path / "link.txt").symlink_to(tmp_path / "that.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    codes = {
        name: _code(import_file(path))
        for name, path in {
            "link": tmp_path / "link.txt",
            "pipe": tmp_path / "pipe.txt",
            "folder": tmp_path,
            "device": Path("/dev/zero"),
            "missing": tmp_path / "khong-co.txt",
        }.items()
    }
    assert codes == {
        "link": "import-not-a-file",
        "pipe": "import-not-a-file",
        "folder": "import-not-a-file",
        "device": "import-not-a-file",
        "missing": "import-unreadable",
    }


def test_a_hundred_megabytes_are_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The size is looked at before a byte is read."""
    path = tmp_path / "lon.txt"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    monkeypatch.delattr(plain_file, "_read")
    assert _code(import_file(path)) == "import-too-large"


def test_reading_stops_in_time() -> None:
    """A file that takes too long is given up; the process is gone."""
    assert _code(import_bytes(DOCUMENT.encode(), "a.txt", seconds=0)) == "import-too-slow"
    assert multiprocessing.active_children() == []


@pytest.mark.skipif(sys.platform == "win32", reason="memory limits are those of POSIX")
def test_reading_stops_at_the_memory_limit() -> None:
    """What fits into the usual limit does not fit into a small one: the process is stopped."""
    data = "Kế hoạch công tác.\n".encode() * 200_000
    assert isinstance(import_bytes(data, "a.txt"), Imported)
    assert _code(import_bytes(data, "a.txt", memory=60_000_000)) == "import-failed"


def test_deep_nesting_ends() -> None:
    """Twenty thousand open tags give their text or a refusal, in bounded time."""
    answer = import_bytes(b"<html>" + b"<div>a" * 20_000, "a.html")
    assert isinstance(answer, Imported)
    assert answer.text.count("a") == 20_000


def _code(answer: Imported | Problem) -> str | None:
    return answer.code if isinstance(answer, Problem) else None
