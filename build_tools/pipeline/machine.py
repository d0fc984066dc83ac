"""Faults of the machine, not of the texts: a full disk, a folder that may not be written to."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from build_tools.read.plain_file import said

_WORDS = {
    errno.ENOSPC: "Đĩa đã đầy khi ghi {path}: hãy giải phóng chỗ rồi dựng lại.",
    errno.EDQUOT: "Đã dùng hết hạn mức đĩa khi ghi {path}: hãy giải phóng chỗ rồi dựng lại.",
    errno.EACCES: "Không có quyền đọc hoặc ghi {path}: hãy xem lại quyền của thư mục rồi dựng lại.",
    errno.EPERM: "Không có quyền đọc hoặc ghi {path}: hãy xem lại quyền của thư mục rồi dựng lại.",
    errno.EROFS: "{path} nằm trên đĩa chỉ đọc: hãy dựng ở nơi ghi được.",
    errno.ELOOP: "{path} là một liên kết (symbolic link), ghi qua đó sẽ ra ngoài chỗ của trang: "
    "hãy xóa liên kết ấy rồi dựng lại.",
    errno.ENOENT: "{path} vừa biến mất trong lúc dựng: hãy dựng lại.",
}
_OTHER = "Máy báo lỗi “{reason}” ở {path}: docs/ giữ nguyên như lần dựng trước."


class MachineError(Exception):
    """The machine refused to read or write; the message says in Vietnamese what to do."""


@contextmanager
def told_in_words() -> Iterator[None]:
    """Turn what the machine refuses into a `MachineError`."""
    try:
        yield
    except OSError as error:
        words = _WORDS.get(error.errno or 0, _OTHER)
        path = error.filename2 or error.filename or "tệp tạm"
        raise MachineError(words.format(path=path, reason=said(error))) from error
