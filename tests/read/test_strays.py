"""Files nothing reads are told: a text in the wrong place must not vanish without a word."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.read.strays import stray_files

TEXT = "---\nadded: 2026-11-21\n---\nA\n"


def strays(folder: Path, *names: str) -> list[tuple[str, str]]:
    """Put files below a folder and return what is told: path and advice."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(TEXT, "utf-8")
    return [(found.path, found.advice) for found in stray_files(folder)]


def test_what_has_its_place_is_not_told(tmp_path: Path) -> None:
    """Texts, the record of addresses, the registry, notes and hidden files are in order."""
    names = ("a.txt", "addresses.txt", "registry/dang.yaml", "README.md", "registry/README.md", ".DS_Store")
    assert strays(tmp_path, *names, ".git/HEAD", ".tam/a.docx") == []
    assert list(stray_files(tmp_path / "khong-co")) == []


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("ke-hoach.docx", "chạy “vanban new TỆP”"),
        ("Trang.HTML", "chạy “vanban new TỆP”"),
        ("2021/ke-hoach.txt", "đặt thẳng trong source_texts: source_texts/ke-hoach.txt"),
        ("registry/ke-hoach.txt", "đặt thẳng trong source_texts: source_texts/ke-hoach.txt"),
        ("ke-hoach-27", "đổi tên thành source_texts/ke-hoach-27.txt"),
        ("ke-hoach.TXT", "source_texts/ke-hoach.txt"),
        ("ke-hoach.md", "đổi tên thành source_texts/ke-hoach.txt"),
        ("dang.yaml", "đặt ở source_texts/registry/dang.yaml"),
        ("registry/dang.yml", "đặt ở source_texts/registry/dang.yaml"),
    ],
)
def test_a_file_in_the_wrong_place_is_told_with_its_right_one(tmp_path: Path, name: str, advice: str) -> None:
    """The path is the one a pull request shows, the advice says where the file belongs."""
    folder = tmp_path / "source_texts"
    ((path, told),) = strays(folder, "a.txt", name)
    assert path == f"source_texts/{name}"
    assert advice in told


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    """A link out of the collection is not searched, and a circle of links has an end."""
    folder = tmp_path / "source_texts"
    strays(folder, "a.txt")
    (folder / "vong").symlink_to(folder, target_is_directory=True)
    assert list(stray_files(folder)) == []
