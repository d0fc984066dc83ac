"""Files below `source_texts/` that nothing reads: a text in the wrong place would vanish without a word."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePath

from build_tools.model import Problem
from build_tools.problems import problem_at
from build_tools.read.plain_file import LINK, START

_REGISTRY = "registry"
# Stand in any folder and are meant for people or for git.
_NOTES = frozenset({"readme.md", "readme.txt"})
_IMPORTED = frozenset({".docx", ".pdf", ".html", ".htm", ".mhtml", ".mht"})


def stray_files(folder: Path) -> Iterator[Problem]:
    """Yield a Problem for each file that is no source text, no registry and no note, in the order of paths.

    Hidden files and folders are left alone, links to folders are not followed; the folder itself is no link.
    """
    if folder.is_symlink():
        yield problem_at("file-not-plain", folder.name, START, seen=LINK)
    for path in sorted(_files(folder)):
        if not _has_its_place(path):
            shown = (folder.name / path).as_posix()
            yield problem_at("file-stray", shown, START, wanted=_wanted(path))


def _files(folder: Path) -> Iterator[PurePath]:
    """Yield the files of a folder at any depth, named from there."""
    for here, folders, names in os.walk(folder):
        folders[:] = (name for name in folders if not name.startswith("."))
        yield from (PurePath(here, name).relative_to(folder) for name in names if not name.startswith("."))


def _has_its_place(path: PurePath) -> bool:
    place = path.parent.as_posix()
    return (
        (place == "." and path.suffix == ".txt")
        or (place == _REGISTRY and path.suffix == ".yaml")
        or path.name.lower() in _NOTES
    )


def _wanted(path: PurePath) -> str:
    """Return what to do with a file that has no place, as its name tells what it is."""
    suffix = path.suffix.lower()
    if suffix in _IMPORTED:
        return "đưa tệp ra ngoài source_texts rồi chạy “vanban new TỆP”, hoặc dán toàn văn vào một tệp .txt"
    if suffix in {".yaml", ".yml"}:
        return f"sổ đăng ký thì đặt ở source_texts/registry/{path.stem}.yaml"
    if suffix == ".txt":
        return f"văn bản thì đặt thẳng trong source_texts: source_texts/{path.stem}.txt"
    name = path.stem if suffix else path.name
    return f"văn bản thì đổi tên thành source_texts/{name}.txt; tệp khác thì bỏ ra ngoài"
