"""The boxes of a lược đồ: a label in lines that fit."""

from __future__ import annotations

import textwrap

import pytest

from build_tools.render.diagram import _lines


@pytest.mark.parametrize(
    "label",
    [
        "Nghị quyết số 20-NQ/TW",
        "Chỉ thị số 16/CT-TTg",
        "Công văn",
        "Nghị quyết Đại hội XII Công đoàn Việt Nam (nhiệm kỳ 2018 - 2023) và nhiều chữ khác nữa",
        "Quyết định số 12345678901234567890/QĐ-UBND",
        "Kế hoạch  có hai dấu cách",
        "Kế hoạch\ncó xuống dòng, có\u00a0dấu cách cứng",
        " Kế hoạch ",
    ],
)
def test_a_label_breaks_as_textwrap_breaks_it(label: str) -> None:
    """The short way breaks a label where the long one does."""
    wrapped = textwrap.wrap(label, 20, max_lines=4, placeholder=" …", break_on_hyphens=False)
    assert _lines(label) == wrapped
