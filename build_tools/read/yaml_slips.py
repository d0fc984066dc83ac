"""What went wrong in broken YAML, in words for maintainers: the parser only says it in English."""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """What was seen, in Vietnamese, and the offset of the place where it was."""

    seen: str
    offset: int


# Asked in this order of the parser's own words.
_SEEN = (
    (
        r"found character '\\t'|tab character",
        "có dấu tab ở chỗ chỉ dùng được dấu cách",
    ),
    (
        r"found character '.' that cannot start",
        "giá trị mở đầu bằng một ký hiệu mà không đặt trong ngoặc kép",
    ),
    (
        r"mapping values are not allowed",
        "giá trị có dấu hai chấm mà không đặt trong ngoặc kép, hoặc dòng thụt vào không thẳng với dòng trên",
    ),
    (
        r"unexpected end of stream|found unexpected document separator",
        "dấu ngoặc mở ra mà không đóng lại",
    ),
    (
        r"expected ',' or",
        "danh sách mở bằng [ hoặc { mà không đóng lại",
    ),
    (
        r"could not find expected ':'",
        "dòng này thiếu dấu hai chấm sau khóa",
    ),
    (
        r"sequence entries are not allowed",
        "dấu gạch đầu dòng đứng ngay sau khóa; mỗi mục của danh sách phải xuống dòng riêng",
    ),
    (
        r"expected <block end>",
        "dòng thụt vào không thẳng với dòng trên, hoặc còn chữ đứng sau dấu ngoặc kép đã đóng",
    ),
    (
        r"escape",
        "có dấu gạch chéo ngược \\ trong ngoặc kép; hãy dùng dấu nháy đơn thay cho ngoặc kép",
    ),
    (
        r"alphabetic or numeric|chomping|expected a comment|tag|directive|<document start>",
        "giá trị mở đầu bằng một ký hiệu mà không đặt trong ngoặc kép",
    ),
    (
        r"special characters are not allowed|control characters",
        "có ký tự điều khiển không nhìn thấy được",
    ),
)
_UNKNOWN = "không hiểu được từ chỗ này"
# A value whose quotation mark is not closed on its line.
_OPEN_QUOTE = re.compile(
    r"""^[ \t]*(?:-[ \t]+)?(?:[\w-]+:[ \t]+)?("(?:[^"\\\n]|\\.)*|'[^'\n]*)$""", re.MULTILINE
)


def slip(text: str, error: yaml.YAMLError) -> Slip:
    """Say what is wrong with `text` and where; a quotation mark left open is told where it opens.

    The parser notices such a mark only where the next one stands, many lines further down.
    """
    mark = error.problem_mark if isinstance(error, yaml.MarkedYAMLError) else None
    offset = mark.index if mark else getattr(error, "position", 0)
    opened = _OPEN_QUOTE.search(text, 0, offset)
    if opened:
        return Slip(seen="dấu ngoặc kép mở ở đây mà không đóng lại trên cùng dòng", offset=opened.start(1))
    words = str(error.problem if isinstance(error, yaml.MarkedYAMLError) else error)
    seen = next((seen for sign, seen in _SEEN if re.search(sign, words)), _UNKNOWN)
    return Slip(seen=seen, offset=min(offset, len(text)))
