"""What a change does is told in words: texts, citations, pages, and every address that would break."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from build_tools.__main__ import main

HEAD = "---\nadded: 2026-11-21\ntitle: Kế hoạch *đậm* <b>\n---\n"
BODY = "I. MỤC TIÊU\n1. Thực hiện Kế hoạch số 12/KH-LĐLĐ ngày 22/02/2021.\n2. Việc khác.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project under git with two texts, one of them citing."""
    (tmp_path / "source_texts").mkdir()
    (tmp_path / "source_texts/a.txt").write_text(HEAD + BODY, "utf-8")
    (tmp_path / "source_texts/b.txt").write_text(f"{HEAD}Hướng dẫn công tác nữ công.\n", "utf-8")
    record = "vien-dan/cu/ -> van-ban/b/\n"
    (tmp_path / "source_texts/addresses.txt").write_text(record, "utf-8")
    git = ["git", "-C", str(tmp_path), "-c", "user.name=a", "-c", "user.email=a@b"]
    for command in (["init", "-q", "-b", "main"], ["add", "."], ["commit", "-q", "-m", "a"]):
        subprocess.run([*git, *command], check=True, timeout=60)
    return tmp_path


def told(project: Path, capsys: pytest.CaptureFixture[str], style: str = "markdown") -> str:
    """Return what `vanban check --since main` prints."""
    main(["--root", str(project), "check", "--since", "main", "--format", style])
    return capsys.readouterr().out


def test_nothing_changed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One sentence, no table and no list."""
    assert told(project, capsys).endswith("```\n\nBộ sưu tập không thay đổi.\n")


def test_a_new_text(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its citations by where they lead, the pages it brings and changes; markup of a stranger is text."""
    text = f"{HEAD}Thực hiện Chỉ thị số 05-CT/TW ngày 15/5/2016, Nghị quyết số 20-NQ/TW ngày 28/01/2008.\n"
    (project / "source_texts/moi.txt").write_text(text, "utf-8")
    shown = told(project, capsys)
    assert "Thêm 1 văn bản, 2 viện dẫn mới, thêm 2 trang văn bản được viện dẫn." in shown
    assert "Kế hoạch &#42;đậm&#42; &#60;b&#62; — `van-ban/moi/`" in shown
    assert "| mới chỉ được nhắc tên | 2 |" in shown
    assert "| chưa rõ là văn bản nào | 0 |" in shown
    assert "- `van-ban/moi.md`" in shown
    assert "**Trang đổi**" in shown
    assert "sẽ mất" not in shown


def test_addresses_that_would_break(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Pages, redirects taken out of the record, and points; they come first."""
    (project / "source_texts/b.txt").unlink()
    (project / "source_texts/addresses.txt").write_text("", "utf-8")
    (project / "source_texts/a.txt").write_text(f"{HEAD}I. MỤC TIÊU\n1. Việc khác.\n", "utf-8")
    shown = told(project, capsys)
    sentence = "Sửa 1 văn bản, bỏ 1 văn bản, mất 3 địa chỉ, mất 1 địa chỉ của điểm."
    before, after = shown.split(sentence)
    assert after.startswith("\n\n**Địa chỉ sẽ mất (người khác đã dẫn tới; cần giữ hoặc chuyển hướng)** (3)\n")
    for address in ("van-ban/b/", "vien-dan/cu/", "vien-dan/ke-hoach-12-kh-ldld-2021/", "van-ban/a/#muc-i-2"):
        assert f"- `{address}`\n" in after
    assert "- `van-ban/b.md`\n" in after.split("**Trang bỏ**")[1]
    assert before.startswith("```text\n")


def test_a_long_list_is_cut(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A change of many texts still fits into a summary, and says what it leaves out."""
    for index in range(103):
        (project / f"source_texts/m{index}.txt").write_text(f"{HEAD}Kế hoạch {index}\n", "utf-8")
    shown = told(project, capsys)
    assert "**Văn bản thêm** (103)" in shown
    assert "- … và 3 mục nữa" in shown


def test_errors_and_warnings_stand_in_the_summary(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each with place, message, what to write and code; without a corpus nothing is compared."""
    (project / "source_texts/c.txt").write_text("---\nadded: <b>2026-13-01\n---\nKế hoạch\n", "utf-8")
    shown = told(project, capsys)
    assert shown.startswith("```text\nTổng cộng 1 lỗi trong 1 tệp.\n      1 lỗi [front-matter-value]\n```\n")
    assert (
        "- **lỗi** source&#95;texts/c.txt:2: giá trị “&#60;b&#62;2026-13-01” của khóa “added” không hợp lệ →"
        in shown
    )
    assert shown.endswith("Chưa so sánh được với nhánh khác: hãy sửa các lỗi trước.\n")


@pytest.mark.parametrize("style", ["github", "json"])
def test_programs_get_the_problems_alone(
    project: Path, capsys: pytest.CaptureFixture[str], style: str
) -> None:
    """The words about the change go to the other stream."""
    lines = told(project, capsys, style).splitlines()
    assert lines
    for line in lines:
        assert json.loads(line)["code"] if style == "json" else line.startswith("::notice file=")
