"""The command line: `vanban new | check | show | build`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO, assert_never

from build_tools import pipeline
from build_tools.adding.new import Added, add, report
from build_tools.arguments import parser
from build_tools.change_report import report as change_report
from build_tools.changes import changes
from build_tools.corpus import Corpus
from build_tools.duplicates import duplicate_problems
from build_tools.export.problems import Format, markdown_report, printed, totals
from build_tools.export.reading import COLOURED, PLAIN, Palette, reading
from build_tools.export.show import json_line, show
from build_tools.fixing import fix
from build_tools.history import NoHistoryError, collection_at
from build_tools.model import Problem, Severity
from build_tools.pipeline import Collection
from build_tools.recording import record, unrecorded
from build_tools.render.words import counted


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0, 1 for errors in the texts, 2 for a wrong command, 3 if the machine fails."""
    options = parser().parse_args(arguments)
    try:
        return _run(options)
    except pipeline.MachineError as error:
        print(f"vanban: {error}", file=sys.stderr)
        return 3
    except KeyboardInterrupt:
        print("vanban: đã dừng theo yêu cầu; lần dựng sau làm tiếp được.", file=sys.stderr)
        return 130


def _run(options: argparse.Namespace) -> int:
    match options.command:
        case "new":
            return _new(options)
        case "build":
            return _build(options)
        case "check":
            return _check(options)
        case "show":
            return _show(options)
        case unknown:
            assert_never(unknown)


def _new(options: argparse.Namespace) -> int:
    asks = sys.stdin.isatty() and sys.stdout.isatty() and not options.yes
    try:
        added = add(options.root, options.file, options.slug, input if asks else None)
    except (EOFError, KeyboardInterrupt):
        print("\nĐã dừng, chưa ghi gì.", file=sys.stderr)
        return 1
    if isinstance(added, Added):
        _print(report(added))
        _report(added.problems, Format.TEXT, least=Severity.WARNING)
        return 0
    _report((added,), Format.TEXT, least=Severity.NOTE)
    return 1


def _build(options: argparse.Namespace) -> int:
    written = pipeline.build(options.root)
    _report(written.problems, Format.TEXT, least=Severity.WARNING)
    if written.failed:
        print("Có lỗi: chưa ghi gì vào docs/.", file=sys.stderr)
        return 1
    print(f"Đã ghi {counted(len(written.changed), 'trang')}, xóa {counted(len(written.removed), 'tệp cũ')}.")
    return 0


def _check(options: argparse.Namespace) -> int:
    collection = _fixed(options) if options.fix else _collection(options)
    problems = (*collection.problems, *_wider_problems(options.root, collection.corpus))
    style = Format(options.format)
    match style:
        case Format.TEXT:
            _print(printed(problems, style))
            _print(totals(problems))
        case Format.MARKDOWN:
            _print(markdown_report(problems))
        case Format.GITHUB | Format.JSON:
            _print(printed(problems, style))
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
    _print((*mended, *recorded), None if options.format == Format.TEXT else sys.stderr)
    return collection


def _wider_problems(root: Path, corpus: Corpus | None) -> Iterator[Problem]:
    """Yield what only a check looks for: it costs time, or only the one who accepts a change can mend it."""
    if corpus is not None:
        yield from duplicate_problems(corpus.directives)
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
        _print(change_report(found, before.corpus, after.corpus), stream)
    else:
        print("Chưa so sánh được với nhánh khác: hãy sửa các lỗi trước.", file=stream)
    return True


def _show(options: argparse.Namespace) -> int:
    failed = False
    for shown in pipeline.read_files(options.root, options.files):
        if isinstance(shown, Problem):
            failed = True
            _report((shown,), Format.TEXT, least=Severity.NOTE)
        elif options.json:
            print(json_line(show(shown.directive, shown.findings, shown.links)))
        else:
            _print(reading(shown.directive, shown.findings, shown.links, _palette(sys.stdout)))
    return int(failed)


def _palette(stream: TextIO) -> Palette:
    """Return colours for a terminal, none for a pipe or where NO_COLOR asks for none (no-color.org)."""
    return COLOURED if stream.isatty() and not os.environ.get("NO_COLOR") else PLAIN


_RANKS = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}


def _report(problems: Sequence[Problem], style: Format, *, least: Severity) -> None:
    wanted = [found for found in problems if _RANKS[found.severity] >= _RANKS[least]]
    _print(printed(wanted, style), sys.stderr if style is Format.TEXT else sys.stdout)


def _print(lines: Iterable[str], stream: TextIO | None = None) -> None:
    for line in lines:
        print(line, file=stream or sys.stdout)


if __name__ == "__main__":
    sys.exit(main())
