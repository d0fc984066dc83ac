"""How commands speak: lines, and Problems from a severity on."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TextIO

from build_tools.export.problems import Format, printed
from build_tools.model import Problem, Severity

_RANKS = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}


def print_lines(lines: Iterable[str], stream: TextIO | None = None) -> None:
    """Print lines to the standard output, or to `stream`."""
    for line in lines:
        print(line, file=stream or sys.stdout)


def print_problems(problems: Sequence[Problem], *, least: Severity) -> None:
    """Print the Problems that are at least so severe where errors go."""
    wanted = [found for found in problems if _RANKS[found.severity] >= _RANKS[least]]
    print_lines(printed(wanted, Format.TEXT), sys.stderr)
