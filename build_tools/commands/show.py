"""`vanban show`: how a text is understood, for people or for programs."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TextIO

from build_tools import pipeline
from build_tools.commands.printing import print_lines, print_problems
from build_tools.export.reading import COLOURED, PLAIN, Palette, reading
from build_tools.export.show import json_line, show
from build_tools.model import Problem, Severity


def run(options: argparse.Namespace) -> int:
    """Show every file that can be read, say why of the others."""
    failed = False
    for shown in pipeline.read_files(options.root, options.files):
        if isinstance(shown, Problem):
            failed = True
            print_problems((shown,), least=Severity.NOTE)
        elif options.json:
            print(json_line(show(shown.directive, shown.findings, shown.links)))
        else:
            print_lines(reading(shown.directive, shown.findings, shown.links, _palette(sys.stdout)))
    return int(failed)


def _palette(stream: TextIO) -> Palette:
    """Return colours for a terminal, none for a pipe or where NO_COLOR asks for none (no-color.org)."""
    return COLOURED if stream.isatty() and not os.environ.get("NO_COLOR") else PLAIN
