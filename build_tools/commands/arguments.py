"""The grammar of the command line, in Vietnamese throughout: help, usage and what is wrong with a command."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NoReturn

from build_tools.export.problems import Format

_EPILOG = """\
Ví dụ:
  vanban new ~/Tải-xuống/ke-hoach.docx     đưa một văn bản mới vào source_texts/
  vanban check                             nêu mọi chỗ sai và cách sửa
  vanban check --since main                thêm: thay đổi này làm gì với bộ sưu tập
  vanban show source_texts/ke-hoach.txt    xem văn bản được hiểu thế nào
  vanban build                             chuyển văn bản thành trang trong docs/

Mã thoát: 0 khi không có lỗi, 1 khi văn bản có lỗi, 2 khi lệnh viết sai.
Đặt biến môi trường NO_COLOR để tắt màu."""

# What argparse says and what is said instead.
_MESSAGES = (
    (re.compile(r"the following arguments are required: (.+)"), r"thiếu {0}"),
    (re.compile(r"unrecognized arguments: (.+)"), r"không hiểu {0}"),
    (
        re.compile(r"argument (.+): invalid choice: (.+?) \(choose from (.+)\)"),
        r"{0}: không có {1}; chọn một trong {2}",
    ),
    (
        re.compile(r"argument (.+): expected (?:one argument|at least one argument|1 argument)"),
        r"{0} cần một giá trị",
    ),
    (re.compile(r"argument (.+): not allowed with argument (.+)"), r"{0} không đi cùng {1}"),
    (re.compile(r"ambiguous option: (\S+) could match (.+)"), r"{0} có thể là {1}; viết đủ"),
)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Says `Cách dùng` where argparse says `usage`."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "Cách dùng: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks Vietnamese."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(add_help=False, formatter_class=_Formatter, **settings)
        self._positionals.title = "Tham số"
        self._optionals.title = "Tùy chọn"
        self.add_argument("-h", "--help", action="help", help="xem hướng dẫn này rồi thoát")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command and how it is written, then exit with 2."""
        self.exit(2, f"{self.format_usage()}{self.prog}: {_translated(message)}\n")


def _translated(message: str) -> str:
    for pattern, words in _MESSAGES:
        found = pattern.fullmatch(message)
        if found:
            return words.format(*found.groups())
    return message


def _new(command: argparse.ArgumentParser) -> None:
    command.description = (
        "Đọc tệp (bảng mã cũ TCVN3, VNI, VPS cũng được), đề xuất tên tệp và phần đầu,\n"
        "ghi vào source_texts/, rồi báo những gì của tệp gốc không đưa vào.\n"
        "Chạy trong cửa sổ lệnh thì hỏi lại từng giá trị:\n"
        "bấm Enter để nhận, gõ dấu - để bỏ, hoặc gõ giá trị khác."
    )
    command.add_argument("file", type=Path, metavar="TỆP", help="tệp văn bản đã lưu trên máy")
    command.add_argument("--slug", metavar="TÊN", help="tên tệp, cũng là địa chỉ: cong-van-166-cdvc-2016")
    command.add_argument("--yes", action="store_true", help="nhận mọi đề xuất, không hỏi")


def _check(command: argparse.ArgumentParser) -> None:
    command.description = "Nêu mọi chỗ sai của bộ sưu tập: ở đâu, vì sao, viết gì thay vào."
    styles = [style.value for style in Format]
    command.add_argument(
        "--format", choices=styles, default="text", metavar="DẠNG", help=f"dạng kết quả: {', '.join(styles)}"
    )
    command.add_argument(
        "--fix",
        action="store_true",
        help="sửa những chỗ chắc chắn trong phần đầu, ghi trang mới vào sổ địa chỉ; không đụng vào văn bản",
    )
    command.add_argument(
        "--since", metavar="NHÁNH", help="nêu thay đổi so với nhánh này, ví dụ main hoặc origin/main"
    )


def _show(command: argparse.ArgumentParser) -> None:
    command.description = "Cho xem thông tin, cấu trúc, viện dẫn và chỗ đáng ngờ của từng tệp."
    command.add_argument("files", nargs="+", type=Path, metavar="TỆP", help="tệp văn bản .txt")
    command.add_argument(
        "--json", action="store_true", help="in mỗi văn bản một dòng JSON, cho chương trình đọc"
    )


def _build(_command: argparse.ArgumentParser) -> None:
    """Take nothing."""


# Name, what it does in a line, and what it takes.
_COMMANDS = (
    ("new", "đưa một tệp .txt, .html, .docx, .pdf vào bộ sưu tập", _new),
    ("check", "kiểm tra văn bản, nêu chỗ sai và cách sửa", _check),
    ("show", "cho xem một văn bản được hiểu thế nào", _show),
    ("build", "chuyển văn bản thành trang Markdown trong docs/", _build),
)


def parser() -> argparse.ArgumentParser:
    """Return the grammar of `vanban`; what it reads holds the name as `command`."""
    main = Parser(
        prog="vanban",
        description="Đưa văn bản chỉ đạo vào bộ sưu tập, kiểm tra và dựng trang.",
        epilog=_EPILOG,
    )
    main.add_argument(
        "--root",
        type=Path,
        default=Path(),
        metavar="THƯ-MỤC",
        help="thư mục của dự án (mặc định: thư mục này)",
    )
    commands = main.add_subparsers(dest="command", required=True, metavar="LỆNH", title="Lệnh")
    for name, help_, describe in _COMMANDS:
        describe(commands.add_parser(name, help=help_))
    return main
