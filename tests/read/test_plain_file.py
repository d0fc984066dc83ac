"""Only plain files are read: nothing waits, nothing leads out of the project, nothing fills the memory."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from build_tools.model import Problem
from build_tools.read.addresses import read_addresses
from build_tools.read.files import read_folder, read_named
from build_tools.read.plain_file import LARGEST_TEXT, plain_bytes, said
from build_tools.read.registry import read_registry

TEXT = "---\nadded: 2026-11-21\n---\nKế hoạch\n".encode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of texts in which nothing but names ending in .txt is right."""
    outside = tmp_path / "ngoai.txt"
    outside.write_bytes(TEXT)
    made = tmp_path / "source_texts"
    made.mkdir()
    (made / "lien-ket.txt").symlink_to(outside)
    (made / "thiet-bi.txt").symlink_to("/dev/zero")
    (made / "vong.txt").symlink_to("vong.txt")
    (made / "thu-muc.txt").mkdir()
    os.mkfifo(made / "ong.txt")
    with (made / "lon.txt").open("wb") as file:
        file.truncate(LARGEST_TEXT + 1_000_000)
    return made


def test_what_the_system_refuses_is_told_in_vietnamese(tmp_path: Path) -> None:
    """The words of the system are English, or what its owner set; known and unknown faults have ours."""
    refused = plain_bytes(tmp_path / "khong-co.txt", "khong-co.txt")
    assert isinstance(refused, Problem)
    assert refused.message == "không đọc được tệp: không có tệp này"
    assert said(OSError(errno.EXDEV, "Invalid cross-device link")) == f"hệ thống báo lỗi số {errno.EXDEV}"


def test_a_member_is_a_plain_file(folder: Path) -> None:
    """Each of the others is a Problem that says what it is; nothing of it is read."""
    members = read_folder(folder)
    assert all(member.source is None for member in members)
    said = {found.path: found.message for member in members for found in member.problems}
    link = "đường dẫn chỉ tới một liên kết (symbolic link), không phải một tệp thường"
    other = "đường dẫn chỉ tới thư mục hoặc thiết bị, không phải một tệp thường"
    assert said == {
        "source_texts/lien-ket.txt": link,
        "source_texts/lon.txt": "tệp quá lớn: 21 MB, giới hạn là 20 MB",
        "source_texts/ong.txt": other,
        "source_texts/thiet-bi.txt": link,
        "source_texts/thu-muc.txt": other,
        "source_texts/vong.txt": link,
    }


def test_registry_and_addresses_are_plain_files_too(tmp_path: Path) -> None:
    """The same for what stands beside the texts, a link that leads nowhere included."""
    (tmp_path / "registry").mkdir()
    (tmp_path / "registry/a.yaml").symlink_to("/dev/zero")
    (tmp_path / "addresses.txt").symlink_to(tmp_path / "khong-co")
    assert [found.code for found in read_registry(tmp_path / "registry").problems] == ["file-not-plain"]
    found = read_addresses(tmp_path / "addresses.txt", "addresses.txt").problems
    assert [problem.code for problem in found] == ["file-not-plain"]


def test_a_link_that_a_person_names_is_followed(folder: Path) -> None:
    """`vanban show` reads what it is given, under the name it is given, but no device or pipe."""
    read = read_named(folder / "lien-ket.txt")
    assert read.slug == "lien-ket"
    assert read.source is not None
    assert read.source.path == str(folder / "lien-ket.txt")
    for name in ("thiet-bi", "vong", "ong", "thu-muc"):
        (found,) = read_named(folder / f"{name}.txt").problems
        assert found.code == "file-not-plain", name
    (missing,) = read_named(folder / "khong-co.txt").problems
    assert missing.code == "file-unreadable"


def test_the_bytes_of_a_plain_file(tmp_path: Path) -> None:
    """Unchanged, up to the largest size allowed."""
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT)
    assert plain_bytes(path, "a.txt", len(TEXT)) == TEXT
    assert isinstance(plain_bytes(path, "a.txt", len(TEXT) - 1), Problem)
