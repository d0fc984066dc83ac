"""The command line: `vanban build | check | show`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import assert_never

from build_tools import pipeline
from build_tools.export.problems import Format, printed
from build_tools.export.show import json_line
from build_tools.model import Problem, Severity
from build_tools.render.words import counted

_EPILOG = "Kết quả: mã thoát 0 khi không có lỗi, 1 khi văn bản có lỗi, 2 khi lệnh viết sai."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 fine, 1 errors in the texts, 2 a wrong command."""
    options = _parser().parse_args(arguments)
    match options.command:
        case "build":
            return _build(options.root)
        case "check":
            return _check(options.root, Format(options.format))
        case "show":
            return _show(options.root, options.files)
        case unknown:
            assert_never(unknown)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="vanban", description="Dựng trang văn bản chỉ đạo từ source_texts/.", epilog=_EPILOG
    )
    parser.add_argument("--root", type=Path, default=Path(), help="thư mục của dự án (mặc định: thư mục này)")
    commands = parser.add_subparsers(dest="command", required=True, metavar="LỆNH")
    commands.add_parser("build", help="chuyển văn bản thành trang Markdown trong docs/")
    check = commands.add_parser("check", help="kiểm tra văn bản, nêu chỗ sai và cách sửa")
    check.add_argument(
        "--format", choices=[style.value for style in Format], default="text", help="dạng kết quả"
    )
    show = commands.add_parser("show", help="cho xem một văn bản được hiểu thế nào")
    show.add_argument(
        "files", nargs="+", type=Path, metavar="TỆP", help="tệp văn bản"
    )
    show.add_argument("--json", action="store_true", required=True, help="in mỗi văn bản một dòng JSON")
    return parser


def _build(root: Path) -> int:
    written = pipeline.build(root)
    _report(written.problems, Format.TEXT, least=Severity.WARNING)
    if written.failed:
        print("Có lỗi: chưa ghi gì vào docs/.", file=sys.stderr)
        return 1
    print(f"Đã ghi {counted(len(written.changed), 'trang')}, xóa {counted(len(written.removed), 'tệp cũ')}.")
    return 0


def _check(root: Path, style: Format) -> int:
    problems = pipeline.read_collection(root).problems
    _report(problems, style, least=Severity.NOTE)
    return int(any(found.severity is Severity.ERROR for found in problems))


def _show(root: Path, files: Sequence[Path]) -> int:
    failed = False
    for shown in pipeline.show_files(root, files):
        if isinstance(shown, Problem):
            failed = True
            _report((shown,), Format.TEXT, least=Severity.NOTE)
        else:
            print(json_line(shown))
    return int(failed)


_RANKS = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}


def _report(problems: Sequence[Problem], style: Format, *, least: Severity) -> None:
    wanted = [found for found in problems if _RANKS[found.severity] >= _RANKS[least]]
    for text in printed(wanted, style):
        print(text, file=sys.stderr if style is Format.TEXT else sys.stdout)


if __name__ == "__main__":
    sys.exit(main())
