"""Reading source texts: bytes, front matter, body and slugs."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.read.files import read_folder, read_member, read_text
from tests.costs import stays_below

GOOD = "---\nadded: 2026-11-21\n---\n"


def codes(path: Path) -> list[str]:
    """Return the codes of the Problems of one member of the collection."""
    return [found.code for found in read_member(path, path.name).problems]


def test_the_body_is_everything_behind_the_front_matter() -> None:
    """The body starts behind the line feed of the closing line, byte for byte."""
    read = read_text(f"{GOOD}\r\n\tKính gửi:".encode(), "a", "a.txt")
    assert read.source is not None
    assert read.source.slice(read.source.body) == "\r\n\tKính gửi:"


def test_a_line_just_short_enough_is_measured_once(tmp_path: Path) -> None:
    """Tried again from each of its letters, one such line held up a build for half a minute."""
    path = tmp_path / "a.txt"
    path.write_bytes(f"{GOOD}{'.' * 99_999}\r\n{'x' * 100_000}\n".encode())
    assert stays_below(2, lambda: read_member(path, path.name))
    path.write_bytes(path.read_bytes() + b"y\r" + b"z" * 100_001)
    found = read_member(path, path.name).problems
    assert [(one.code, one.position.line, one.position.column) for one in found] == [("line-overlong", 7, 1)]


def test_offsets_count_bom_crlf_and_front_matter() -> None:
    """A BOM is one character at 0, CRLF is two, decomposed and astral characters count as code points."""
    text = "\ufeff---\r\nadded: 2026-11-21\r\n---\r\nNghi\u0323 🇻🇳\r\nquyết"
    read = read_text(text.encode(), "a", "a.txt")
    assert read.source is not None
    assert read.source.text == text
    assert read.source.body_start == text.index("Nghi")
    assert read.source.position(text.index("quyết")).line == 5


def test_a_file_without_front_matter_is_all_body() -> None:
    """`show` accepts bare texts."""
    read = read_text("Kính gửi: …".encode(), "a", "a.txt")
    assert read.source is not None
    assert read.source.body_start == 0
    assert read.problems == ()


def test_bytes_that_are_not_utf_8_are_named_with_their_place(tmp_path: Path) -> None:
    """The Problem names line, column, byte and offset."""
    path = tmp_path / "a.txt"
    path.write_bytes(GOOD.encode() + "Số\n".encode() + b"Kh\xe9")
    (found,) = read_member(path, "a.txt").problems
    assert found.message == "tệp không phải UTF-8: byte 0xE9 ở vị trí 33 không đọc được"
    assert (found.position.line, found.position.column) == (5, 3)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "front-matter-missing"),
        ("Kính gửi:", "front-matter-missing"),
        (GOOD, "file-empty"),
        (GOOD + " \r\n\t\n", "file-empty"),
        ("---\nadded: 2026-11-21\nKính gửi:", "front-matter-unclosed"),
    ],
)
def test_a_member_needs_front_matter_and_text(tmp_path: Path, text: str, code: str) -> None:
    """A member without front matter, without its end or without text is refused."""
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode())
    assert code in codes(path)


@pytest.mark.parametrize("slug", ["Kế hoạch", "Ke-hoach", "a_b", "-a", "a--b", "index", "trang", "a" * 101])
def test_a_slug_must_be_a_safe_address(tmp_path: Path, slug: str) -> None:
    """The file's name is the page's address for ever."""
    path = tmp_path / f"{slug}.txt"
    path.write_bytes(f"{GOOD}A".encode())
    assert codes(path) == ["slug-unsafe"]


def test_slugs_that_differ_only_in_case_are_a_problem(tmp_path: Path) -> None:
    """On many servers both would have the same address; both files are named."""
    for name in ("a.txt", "A.txt"):
        (tmp_path / name).write_bytes(f"{GOOD}A".encode())
    found = [found for member in read_folder(tmp_path) for found in member.problems]
    clash = next(problem for problem in found if problem.code == "slug-duplicate")
    assert clash.message == f"tên tệp “a” trùng với tệp {tmp_path.name}/A.txt"
    assert clash.path == f"{tmp_path.name}/a.txt"


def test_the_five_texts_are_read_without_a_problem() -> None:
    """The collection the site starts with."""
    members = read_folder(Path("source_texts"))
    assert len(members) >= 5
    assert not [found for member in members for found in member.problems]
