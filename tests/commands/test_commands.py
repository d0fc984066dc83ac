"""The command line as a maintainer meets it: help, exit codes, colours, counts, what a change does."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import pytest

from build_tools.__main__ import main
from tests.read.imports.made import DOCUMENT, docx, paragraphs

HEAD = "---\nadded: 2026-11-21\n---\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project folder with the texts of the site."""
    shutil.copytree("source_texts", tmp_path / "source_texts")
    return tmp_path


def run(*arguments: str | Path) -> int:
    """Run one command in this process."""
    return main([str(argument) for argument in arguments])


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say yes."""
        return True


def test_help_is_vietnamese(capsys: pytest.CaptureFixture[str]) -> None:
    """Neither the headings nor the examples of argparse's English are left."""
    for command in ([], ["new"], ["check"], ["show"], ["build"]):
        with pytest.raises(SystemExit) as left:
            run(*command, "--help")
        assert left.value.code == 0
        shown = capsys.readouterr().out
        assert shown.startswith("Cách dùng: vanban")
        assert not {"usage", "options:", "positional", "show this help"} & set(shown.split())


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["show"], "vanban show: thiếu TỆP"),
        (["xem"], "vanban: LỆNH: không có 'xem'; chọn một trong 'new', 'check', 'show', 'build'"),
        (["check", "--since"], "vanban check: --since cần một giá trị"),
        (["check", "--format", "xml"], "vanban check: --format: không có 'xml'; chọn một trong"),
        (["build", "--nhanh"], "vanban: không hiểu --nhanh"),
    ],
)
def test_a_wrong_command_is_explained(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, the usage, and one sentence."""
    with pytest.raises(SystemExit) as left:
        run(*arguments)
    assert left.value.code == 2
    error = capsys.readouterr().err
    assert error.startswith("Cách dùng: vanban")
    assert words in error


def test_check_groups_and_counts(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every Problem with its place, then how many of each; an error makes the command fail."""
    (project / "source_texts/a.txt").write_text("Kế hoạch\n", "utf-8")
    (project / "source_texts/b.txt").write_text(f"{HEAD}ĐT: đồng chí A 0912.345.678\n", "utf-8")
    assert run("--root", project, "check") == 1
    shown = capsys.readouterr().out
    assert "source_texts/a.txt:1:1: lỗi: tệp không mở đầu bằng phần đầu" in shown
    assert shown.endswith(
        "Tổng cộng 2 lỗi trong 2 tệp.\n      1 lỗi [front-matter-missing]\n      1 lỗi [personal-data]\n"
    )


def test_a_clean_collection_passes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 0 and one sentence."""
    (tmp_path / "source_texts").mkdir()
    (tmp_path / "source_texts/a.txt").write_text(f"{HEAD}Số: 1/KH-CĐX\nKẾ HOẠCH\nVề công tác\n", "utf-8")
    (tmp_path / "source_texts/addresses.txt").write_text("van-ban/a/\n", "utf-8")
    assert run("--root", tmp_path, "check") == 0
    assert capsys.readouterr().out == "Không thấy chỗ nào cần sửa.\n"


def test_check_finds_a_text_pasted_twice(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A warning does not make the command fail."""
    plan = (project / "source_texts/ke-hoach-thi-dua-2017-cdvcvn.txt").read_text("utf-8")
    body = plan.split("---\n", 2)[2]
    (project / "source_texts/zz.txt").write_text(HEAD + body.replace("công đoàn", "Công đoàn"), "utf-8")
    assert run("--root", project, "check") == 0
    assert (
        "zz.txt:4:1: cảnh báo: toàn văn giống 100 % với source_texts/ke-hoach-thi-dua-2017-cdvcvn.txt"
        in capsys.readouterr().out
    )


def test_fix_mends_front_matter_and_never_a_text(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The body stays byte for byte, line ends and all."""
    body = "Kế hoạch\r\nliên hệ [đã lược bỏ: số điện thoại] \x0c\n".encode()
    files = {"a.txt": b"", "b.txt": b"---\r\ntitle: A\r\n---\r\n", "c.txt": HEAD.encode()}
    for name, head in files.items():
        (project / "source_texts" / name).write_bytes(head + body)
    assert run("--root", project, "check", "--fix") == 0
    for name in files:
        data = (project / "source_texts" / name).read_bytes()
        assert data.endswith(b"---\n" + body)
        assert b"added: 20" in data
        assert 'redactions:\n  - "số điện thoại"\n'.encode() in data
    assert "Đã sửa phần đầu của source_texts/a.txt; văn bản giữ nguyên." in capsys.readouterr().out


def test_check_tells_what_a_change_does(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One sentence and a list, against another state of the repository."""
    git = ["git", "-C", str(project), "-c", "user.name=a", "-c", "user.email=a@b"]
    for command in (["init", "-q", "-b", "main"], ["add", "."], ["commit", "-q", "-m", "a"]):
        subprocess.run([*git, *command], check=True, timeout=60)
    assert run("--root", project, "check", "--since", "main") == 0
    assert capsys.readouterr().out.endswith("Bộ sưu tập không thay đổi.\n")
    text = f"{HEAD}Thực hiện Kế hoạch số 12/KH-LĐLĐ ngày 22/02/2021 và Chỉ thị số 05-CT/TW <b>.\n"
    (project / "source_texts/moi.txt").write_text(text, "utf-8")
    (project / "source_texts/cong-van-166-cdvc-2016.txt").unlink()
    run("--root", project, "check", "--since", "main")
    shown = capsys.readouterr().out
    assert "Thêm 1 văn bản, bỏ 1 văn bản, 2 viện dẫn mới" in shown
    assert "`van-ban/moi/`" in shown
    assert "&#" not in shown
    assert run("--root", project, "check", "--since", "khong-co") == 2


def test_a_person_may_stop_in_between(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ctrl-C or the end of the input writes nothing."""
    (project / "goc.txt").write_text(DOCUMENT, "utf-8")
    before = sorted(project.rglob("*"))
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("sys.stdout", Terminal())
    assert run("--root", project, "new", project / "goc.txt") == 1
    assert capsys.readouterr().err.endswith("Đã dừng, chưa ghi gì.\n")
    assert sorted(project.rglob("*")) == before


def test_show_is_coloured_in_a_terminal_alone(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Plain in a pipe and where NO_COLOR is set; the words are the same."""
    file = project / "source_texts/cong-van-166-cdvc-2016.txt"
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert run("--root", project, "show", file) == 0
    plain = capsys.readouterr().out
    terminal, quiet = Terminal(), Terminal()
    monkeypatch.setattr("sys.stdout", terminal)
    run("--root", project, "show", file)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr("sys.stdout", quiet)
    run("--root", project, "show", file)
    assert quiet.getvalue() == plain
    assert "\x1b" not in plain
    coloured = terminal.getvalue()
    assert "\x1b[1mThông tin\x1b[0m" in coloured
    for sequence in ("\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[32m", "\x1b[33m"):
        coloured = coloured.replace(sequence, "")
    assert coloured == plain
    assert "Số, ký hiệu: 166/CĐVC (phần đầu)" in plain
    assert "có trong sổ đăng ký: vien-dan/chi-thi-16-ct-ttg-2016/" in plain


def test_show_obeys_no_escape_sequence_of_a_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A text from a stranger cannot draw on the maintainer's terminal."""
    (tmp_path / "source_texts").mkdir()
    path = tmp_path / "la.txt"
    path.write_text("\x1b[31mKế hoạch số 1/KH-A \u202e\x1b]0;x\x07\n", "utf-8")
    run("--root", tmp_path, "show", path)
    shown = capsys.readouterr().out
    assert not set("\x1b\x07\u202e") & set(shown)


def test_show_of_a_missing_file_is_a_problem(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No traceback."""
    assert run("--root", project, "show", project / "khong-co.txt") == 1
    error = capsys.readouterr().err
    assert "lỗi: không đọc được tệp: không có tệp này [file-unreadable]" in error


def test_a_new_maintainers_path(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """From a Word file to a clean check to a built page, by the documented commands alone."""
    file = project / "Kế hoạch Tháng Công nhân.docx"
    file.write_bytes(docx(paragraphs(DOCUMENT)))
    assert run("--root", project, "new", file) == 0
    assert "title: Tổ chức Tháng Công nhân năm 2021  ← trong văn bản, dòng 6" in capsys.readouterr().out
    path = project / "source_texts/ke-hoach-27-kh-cdyt-2021.txt"
    assert path.read_text("utf-8").endswith(f"---\n{DOCUMENT}")
    assert run("--root", project, "check") == 0
    assert "ke-hoach-27-kh-cdyt-2021.txt" not in capsys.readouterr().out
    assert run("--root", project, "show", path) == 0
    assert "Kế hoạch số 12/KH-LĐLĐ" in capsys.readouterr().out
    (project / "docs").mkdir()
    assert run("--root", project, "build") == 0
    page = (project / "docs/van-ban/ke-hoach-27-kh-cdyt-2021.md").read_text("utf-8")
    assert "Chăm lo đời sống, việc làm của đoàn viên" in page
    assert run("--root", project, "new", file) == 1
    assert "đã có tệp ke-hoach-27-kh-cdyt-2021.txt nên không ghi đè" in capsys.readouterr().err
