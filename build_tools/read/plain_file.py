"""The one way to open a file that a stranger may have named: plain files of a bounded size, nothing else."""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from build_tools.model import Problem
from build_tools.problems import problem_at
from build_tools.text import Position

# The longest law of the land has about two million characters; ten times that is no directive.
LARGEST_TEXT = 20_000_000
START = Position(line=1, column=1)
LINK = "một liên kết (symbolic link)"
# A link is not followed and a pipe not waited for; what a system lacks of these it does not need.
_SAID = {
    errno.ENOENT: "không có tệp này",
    errno.ENOTDIR: "không có thư mục này",
    errno.EACCES: "không có quyền với tệp hoặc thư mục này",
    errno.EPERM: "không có quyền với tệp hoặc thư mục này",
    errno.ELOOP: f"đó là {LINK}",
    errno.EISDIR: "đó là một thư mục",
    errno.ENAMETOOLONG: "tên tệp dài quá",
    errno.ENOSPC: "đĩa đã đầy",
    errno.EDQUOT: "đã dùng hết hạn mức đĩa",
    errno.EROFS: "đĩa chỉ đọc được, không ghi được",
    errno.EIO: "ổ đĩa có lỗi",
}
_PIECE = 1 << 20
_FLAGS = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusals:
    """The codes of the Problems that say why a file was not opened, as they fit where the file comes from."""

    unreadable: str
    not_plain: str
    too_large: str


OF_SOURCES = Refusals(unreadable="file-unreadable", not_plain="file-not-plain", too_large="file-too-large")


def plain_bytes(
    path: Path, shown: str, largest: int = LARGEST_TEXT, refusals: Refusals = OF_SOURCES
) -> bytes | Problem:
    """Return the bytes of a plain file of at most `largest` bytes, or the Problem named `shown`.

    Links, folders, devices and pipes are refused, so that nothing waits for ever or reads another file.
    """
    if os.path.islink(path):  # noqa: PTH114 - thousands of files are opened for every build
        return problem_at(refusals.not_plain, shown, START, seen=LINK)
    try:
        handle = os.open(path, _FLAGS)
        try:
            status = os.fstat(handle)
            return _refusal(status, shown, largest, refusals) or _read(handle, status.st_size, largest)
        finally:
            os.close(handle)
    except OSError as error:
        return problem_at(refusals.unreadable, shown, START, seen=said(error))


def said(error: OSError) -> str:
    """Return in Vietnamese why the system refuses a file; it would say so in its own language."""
    return _SAID.get(error.errno or 0, f"hệ thống báo lỗi số {error.errno}")


def _read(handle: int, size: int, largest: int) -> bytes:
    """Return all bytes, which are `size` unless someone writes at this moment."""
    pieces = [os.read(handle, size + 1)]
    while pieces[-1] and len(pieces[0]) != size and sum(map(len, pieces)) <= largest:
        pieces.append(os.read(handle, _PIECE))
    return b"".join(pieces)[:largest]


def _refusal(status: os.stat_result, shown: str, largest: int, refusals: Refusals) -> Problem | None:
    """Return why an open file is not to be read, None when it may."""
    if not stat.S_ISREG(status.st_mode):
        return problem_at(refusals.not_plain, shown, START, seen="thư mục hoặc thiết bị")
    if status.st_size > largest:
        size, limit = f"{status.st_size // 1_000_000} MB", f"{largest // 1_000_000} MB"
        return problem_at(refusals.too_large, shown, START, size=size, limit=limit)
    return None
