"""What the handbook shows is what the commands do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from build_tools.__main__ import main
from build_tools.read.files import read_text
from build_tools.read.privacy_rules import RULES
from build_tools.read.registry import Verification

FOLDER = Path("docs/dong-gop")
PAGES = {path.stem: path.read_text("utf-8") for path in FOLDER.glob("*.md")}


def blocks(page: str, language: str) -> list[str]:
    """Return the code blocks of a page in one language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGES[page], re.MULTILINE | re.DOTALL)


def test_the_message_explained_is_the_one_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The page on messages quotes a real one."""
    (tmp_path / "source_texts").mkdir()
    text = "---\nadded: 2026-11-21\ndate: 2017-02-30\n---\nKế hoạch\n"
    (tmp_path / "source_texts/ke-hoach.txt").write_text(text, "utf-8")
    assert main(["--root", str(tmp_path), "check"]) == 1
    assert capsys.readouterr().out.startswith(blocks("doc-thong-bao", "text")[0])


def test_the_front_matter_shown_is_valid() -> None:
    """A newcomer copies it."""
    (shown,) = blocks("them-van-ban", "yaml")
    assert read_text(shown.encode(), "a", "a.txt").problems == ()


def test_every_option_shown_exists(capsys: pytest.CaptureFixture[str]) -> None:
    """The page of commands names no option that is gone, and none of its own is missing there."""
    offered = set()
    for command in ("new", "check", "show"):
        with pytest.raises(SystemExit):
            main([command, "--help"])
        offered |= set(re.findall(r"--[a-z]+", capsys.readouterr().out))
    assert set(re.findall(r"`[^`]*?(--[a-z]+)[^`]*`", PAGES["lenh"])) <= offered
    assert offered - {"--help", "--root", "--slug"} <= set(re.findall(r"--[a-z]+", PAGES["lenh"]))


def test_the_rules_name_what_the_check_knows() -> None:
    """Kinds of personal data and levels of verification, none missing."""
    for rule in RULES:
        assert f"`{rule.kind}`" in PAGES["quy-tac-bien-tap"]
    rows = re.findall(r"^\| `(\w+)` \|", PAGES["dang-ky-vien-dan"], re.MULTILINE)
    assert rows == [level.value for level in Verification]


def test_every_picture_has_words() -> None:
    """An image says in words what it shows, outside and inside."""
    for page in PAGES.values():
        for words, picture in re.findall(r"!\[(.*?)\]\((.+?)\)", page):
            assert len(words) > 10
            assert "<title" in (FOLDER / picture).read_text("utf-8")


def test_registry_files_name_their_schema() -> None:
    """Editors complete and validate them by the first line."""
    for path in Path("source_texts/registry").glob("*.yaml"):
        (found,) = re.findall(
            r"^# yaml-language-server: \$schema=(\S+)$", path.read_text("utf-8"), re.MULTILINE
        )
        assert (path.parent / found).is_file()
