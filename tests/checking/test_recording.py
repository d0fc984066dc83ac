"""Every page gets its line in the record of addresses, and what stands there stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.__main__ import main
from build_tools.pipeline import read_collection
from build_tools.read.addresses import HEADER

TEXT = "---\nadded: 2026-11-21\ntitle: A\n---\nThực hiện Kế hoạch số 12/KH-LĐLĐ ngày 22/02/2021.\n"
NEW = "van-ban/a/\nvien-dan/ke-hoach-12-kh-ldld-2021/\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project of one text that cites one document."""
    (tmp_path / "source_texts").mkdir()
    (tmp_path / "source_texts/a.txt").write_text(TEXT, "utf-8")
    return tmp_path


def check(project: Path, *options: str) -> int:
    """Run `vanban check` in this process."""
    return main(["--root", str(project), "check", *options])


def test_new_pages_are_told_and_written_down(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A note that fails nothing; `--fix` writes the file, with its header, and is done after that."""
    assert check(project) == 0
    shown = capsys.readouterr().out
    assert "addresses.txt:1:1: lưu ý: 2 trang chưa có trong sổ địa chỉ, trang đầu tiên là van-ban/a/" in shown
    assert check(project, "--fix") == 0
    assert "Đã thêm 2 địa chỉ vào source_texts/addresses.txt." in capsys.readouterr().out
    file = project / "source_texts/addresses.txt"
    assert file.read_text("utf-8") == HEADER + NEW
    check(project, "--fix")
    assert capsys.readouterr().out == "Không thấy chỗ nào cần sửa.\n"
    assert file.read_text("utf-8") == HEADER + NEW


def test_what_stands_there_stays(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Lines are added at the end, behind a last line without its end too; the place is where they will be."""
    file = project / "source_texts/addresses.txt"
    old = "# ghi chú\r\nvan-ban/cu/ -> van-ban/a/\r\nvan-ban/a/".encode()
    file.write_bytes(old)
    check(project)
    assert "addresses.txt:3:11: lưu ý: 1 trang" in capsys.readouterr().out
    check(project, "--fix")
    assert file.read_bytes() == old + b"\nvien-dan/ke-hoach-12-kh-ldld-2021/\n"


def test_nothing_is_recorded_while_there_are_errors(project: Path) -> None:
    """What is not published yet is not promised."""
    (project / "source_texts/b.txt").write_text("---\nadded: hôm nay\n---\nA\n", "utf-8")
    assert check(project, "--fix") == 1
    assert not (project / "source_texts/addresses.txt").exists()


def test_the_record_of_the_collection_is_complete() -> None:
    """All pages of the site are in the file that comes with it, and none of them has vanished."""
    lines = Path("source_texts/addresses.txt").read_text("utf-8").splitlines()
    corpus = read_collection(Path()).corpus
    assert corpus is not None
    assert set(corpus.documents) <= set(lines)
    assert [found for found in corpus.problems if found.path == "source_texts/addresses.txt"] == []
