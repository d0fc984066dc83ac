"""`vanban new`: a file from anywhere becomes a source text."""

from __future__ import annotations

import argparse
import sys

from build_tools.adding.new import Added, add, report
from build_tools.commands.printing import print_lines, print_problems
from build_tools.model import Severity


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
