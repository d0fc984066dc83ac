"""`vanban build`: the texts become pages in `docs/`."""

from __future__ import annotations

import argparse
import sys

from build_tools import pipeline
from build_tools.commands.printing import print_problems
from build_tools.model import Severity
from build_tools.render.words import counted


def run(options: argparse.Namespace) -> int:
    """Build `docs/` and say how much was written; errors leave it alone."""
    written = pipeline.build(options.root)
    print_problems(written.problems, least=Severity.WARNING)
    if written.failed:
        print("Có lỗi: chưa ghi gì vào docs/.", file=sys.stderr)
        return 1
    print(f"Đã ghi {counted(len(written.changed), 'trang')}, xóa {counted(len(written.removed), 'tệp cũ')}.")
    return 0
