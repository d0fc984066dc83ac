"""`vanban new`: a file from anywhere becomes a source text."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from build_tools.adding.new import Added, add, report
from build_tools.commands.printing import print_lines, print_problems
from build_tools.model import Severity

HELP = "đưa một tệp .txt, .html, .docx, .pdf vào bộ sưu tập"


def describe(command: argparse.ArgumentParser) -> None:
    """Say what the command does and what it takes."""
    command.description = (
        "Đọc tệp (bảng mã cũ TCVN3, VNI, VPS cũng được), đề xuất tên tệp và phần đầu,\n"
        "ghi vào source_texts/, rồi báo những gì của tệp gốc không đưa vào.\n"
        "Chạy trong cửa sổ lệnh thì hỏi lại từng giá trị:\n"
        "bấm Enter để nhận, gõ dấu - để bỏ, hoặc gõ giá trị khác."
    )
    command.add_argument("file", type=Path, metavar="TỆP", help="tệp văn bản đã lưu trên máy")
    command.add_argument("--slug", metavar="TÊN", help="tên tệp, cũng là địa chỉ: cong-van-166-cdvc-2016")
    command.add_argument("--yes", action="store_true", help="nhận mọi đề xuất, không hỏi")


def run(options: argparse.Namespace) -> int:
    """Add one text, asking in a terminal, and report what was left behind."""
    asks = sys.stdin.isatty() and sys.stdout.isatty() and not options.yes
    try:
        added = add(options.root, options.file, options.slug, input if asks else None)
    except (EOFError, KeyboardInterrupt):
        print("\nĐã dừng, chưa ghi gì.", file=sys.stderr)
        return 1
    if isinstance(added, Added):
        print_lines(report(added))
        print_problems(added.problems, least=Severity.WARNING)
        return 0
    print_problems((added,), least=Severity.NOTE)
    return 1
