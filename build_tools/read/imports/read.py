"""Import a file of any kind in a process of its own, bounded in time and memory."""

from __future__ import annotations

import multiprocessing
import re
from multiprocessing.connection import Connection
from pathlib import Path

from build_tools.model import Problem
from build_tools.read.imports.values import START, FileKind, Imported, RefusedError, problem_at
from build_tools.read.plain_file import LARGEST_TEXT, Refusals, plain_bytes

# Pictures and fonts of a Word or PDF file may be much larger than its text.
LARGEST_FILE = 60_000_000
_SECONDS = 60.0
_MEMORY = 2_000_000_000
_REFUSALS = Refusals(
    unreadable="import-unreadable", not_plain="import-not-a-file", too_large="import-too-large"
)
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
# What is named so and holds neither a package nor a PDF was cut off or damaged.
_NEVER_TEXT = (".docx", ".docm", ".doc", ".pdf")
_TAG = re.compile(rb"<(?:p|div|span|table|body|section|article|main|h[1-6]|ul|ol|br)[\s/>]")
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\0", b"MM\0*")


def import_file(path: Path) -> Imported | Problem:
    """Take the document out of a file, or say in a Problem why that is not possible; writes nothing."""
    data = plain_bytes(path, str(path), LARGEST_FILE, _REFUSALS)
    return data if isinstance(data, Problem) else import_bytes(data, str(path))


def import_bytes(
    data: bytes, shown: str, *, seconds: float = _SECONDS, memory: int = _MEMORY
) -> Imported | Problem:
    """Take the document out of the bytes of a file within `seconds` and `memory` bytes.

    `shown` names the file in Problems.
    """
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe(duplex=False)
    worker = context.Process(target=_work, args=(there, data, shown, memory), daemon=True)
    worker.start()
    there.close()
    try:
        if not here.poll(seconds):
            return problem_at("import-too-slow", shown, START, seconds=int(seconds))
        answer: Imported | Problem = here.recv()
    except EOFError:
        return problem_at("import-failed", shown, START)
    else:
        return answer
    finally:
        worker.kill()
        worker.join()
        here.close()


def _work(answers: Connection, data: bytes, shown: str, memory: int) -> None:
    _limit_memory(memory)
    try:
        answers.send(read_bytes(data, shown))
    except RefusedError as refused:
        answers.send(refused.problem)
    except (MemoryError, ImportError):
        answers.send(problem_at("import-failed", shown, START))


def _limit_memory(size: int) -> None:
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:  # pragma: no cover - Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (size, size))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def read_bytes(data: bytes, shown: str) -> Imported:
    """Read a file by what it is, whatever its name says; raises `RefusedError`."""
    kind = _kind(data, shown)
    if kind in {FileKind.TEXT, FileKind.HTML} and len(data) > LARGEST_TEXT:
        size, limit = f"{len(data) // 1_000_000} MB", f"{LARGEST_TEXT // 1_000_000} MB"
        raise RefusedError(problem_at("import-too-large", shown, START, size=size, limit=limit))
    match kind:
        case FileKind.PDF:
            from build_tools.read.imports.pdf import read_pdf as read  # noqa: PLC0415 - slow to load
        case FileKind.DOCX:
            from build_tools.read.imports.docx import read_docx as read  # noqa: PLC0415 - likewise
        case FileKind.HTML:
            from build_tools.read.imports.html import read_html as read  # noqa: PLC0415 - likewise
        case FileKind.TEXT:
            from build_tools.read.imports.txt import read_txt as read  # noqa: PLC0415 - likewise
    return read(data, shown)


def _kind(data: bytes, shown: str) -> FileKind:
    head = data[:4096]
    if b"%PDF-" in data[:1024]:
        return FileKind.PDF
    if head.startswith(b"PK"):
        return FileKind.DOCX
    _refuse_others(data, shown)
    lowered = head.lower().replace(b"\0", b"")
    is_page = b"<html" in lowered or b"<!doctype html" in lowered or b"multipart/related" in lowered
    # A part of a page, copied out of one and saved, has tags alone.
    is_page = is_page or (shown.lower().endswith((".html", ".htm")) and _TAG.search(lowered) is not None)
    if not is_page and shown.lower().endswith(_NEVER_TEXT):
        raise RefusedError(problem_at("import-broken", shown, START, kind=shown.rsplit(".", 1)[-1].upper()))
    return FileKind.HTML if is_page else FileKind.TEXT


def _refuse_others(data: bytes, shown: str) -> None:
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise RefusedError(problem_at("import-password", shown, START))
        raise RefusedError(problem_at("import-unknown-kind", shown, START, seen="tệp Word đời cũ (.doc)"))
    if data.startswith(b"{\\rtf"):
        raise RefusedError(problem_at("import-unknown-kind", shown, START, seen="tệp .rtf"))
    if data.startswith(_PICTURES):
        raise RefusedError(problem_at("import-scan", shown, START, count=1))
    if not data.strip():
        raise RefusedError(problem_at("import-no-text", shown, START))
