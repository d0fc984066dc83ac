"""`vanban check`: every flaw with its place, what `--fix` mends, what a change does `--since` a branch."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import assert_never

from build_tools import pipeline
from build_tools.checking.duplicates import duplicate_problems
from build_tools.checking.fixing import fix
from build_tools.checking.recording import record, unrecorded
from build_tools.checking.types import unknown_type_problems
from build_tools.checking.unnamed import unnamed_problems
from build_tools.commands.printing import print_lines
from build_tools.corpus import Corpus
from build_tools.export.problems import Format, harmless, markdown_report, printed, totals
from build_tools.model import Problem, Severity
from build_tools.pipeline import Collection
from build_tools.review.changes import changes
from build_tools.review.history import NoHistoryError, collection_at
from build_tools.review.report import report


def run(options: argparse.Namespace) -> int:
    """Print the Problems of the collection; return 1 when one is an error, 2 for an unknown branch."""
    collection = _fixed(options) if options.fix else _collection(options)
    problems = (*collection.problems, *_wider_problems(options.root, collection.corpus))
    style = Format(options.format)
    match style:
        case Format.TEXT:
            print_lines(printed(problems, style))
            print_lines(totals(problems))
        case Format.MARKDOWN:
            print_lines(markdown_report(problems))
        case Format.GITHUB | Format.JSON:
            print_lines(printed(problems, style))
        case _:
            assert_never(style)
    if options.since and not _tell_changes(options, collection):
        return 2
    return int(any(found.severity is Severity.ERROR for found in problems))


def _fixed(options: argparse.Namespace) -> Collection:
    """Mend what is safe, say so, and return the collection as it is then."""
    collection = _collection(options)
    mended = list(fix(options.root, collection.problems, pipeline.write_whole))
    collection = _collection(options) if mended else collection
    recorded = record(options.root, collection.corpus, pipeline.write_whole) if collection.corpus else ()
    print_lines((*mended, *recorded), None if options.format == Format.TEXT else sys.stderr)
    return collection


def _wider_problems(root: Path, corpus: Corpus | None) -> Iterator[Problem]:
    """Yield what only a check looks for: it costs time, or only the one who accepts a change can mend it."""
    if corpus is not None:
        yield from duplicate_problems(corpus.directives)
        yield from unnamed_problems(corpus.directives)
        yield from unknown_type_problems(corpus.directives)
        yield from unrecorded(root, corpus)


def _collection(options: argparse.Namespace) -> Collection:
    waiting = sys.stderr.isatty()
    if waiting:
        print("Đang đọc bộ sưu tập…", end="\r", file=sys.stderr, flush=True)
    collection = pipeline.read_collection(options.root)
    if waiting:
        print("\x1b[2K", end="\r", file=sys.stderr, flush=True)
    return collection


def _tell_changes(options: argparse.Namespace, after: Collection) -> bool:
    """Print what changed since a state of the repository; False when git does not know the state.

    It goes where people read: what programs read from the standard output is the Problems alone.
    """
    stream = sys.stdout if options.format in {Format.TEXT, Format.MARKDOWN} else sys.stderr
    try:
        before = collection_at(options.root, options.since)
    except NoHistoryError:
        print(f"vanban: không đọc được “{options.since}” bằng git; ghi tên nhánh có thật.", file=sys.stderr)
        return False
    if before.corpus is not None and after.corpus is not None:
        with_pages = options.format == Format.MARKDOWN
        found = changes(before.corpus, after.corpus, with_pages=with_pages)
        told = report(found, before.corpus, after.corpus)
        # What Markdown needs hidden is for people at a terminal just a parenthesis.
        print_lines(told if with_pages else (harmless(unescape(line)) for line in told), stream)
    else:
        print("Chưa so sánh được với nhánh khác: hãy sửa các lỗi trước.", file=stream)
    return True
