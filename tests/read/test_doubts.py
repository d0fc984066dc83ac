"""A text that was pasted wrongly, or must not be published at all, is told before it has a page."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.read.doubts import doubts
from build_tools.text import SourceText
from tests.costs import stays_below

PLAN = (
    "CÔNG ĐOÀN NGÀNH Y TẾ\nSố: 27/KH-CĐYT\nKẾ HOẠCH\nTổ chức Tháng Công nhân năm 2021\n"
    "Thực hiện Nghị quyết số 20-NQ/TW; nhiệt độ 5°C ± 1, “Đẩy mạnh”, 1/2 « ½ », giá < 5 triệu & > 3 triệu.\n"
    "Họp lúc nào? Ở đâu?Ai dự? Dự thảo báo cáo gửi trước ngày 20/3; giữ bí mật nhà nước.\n"
)


def told(body: str) -> list[tuple[str, int, str]]:
    """Return code, line and message of each doubt."""
    head = "---\nadded: 2026-11-21\n---\n"
    source = SourceText(path="a.txt", text=f"{head}{body}", body_start=len(head))
    return [(found.code, found.position.line - 3, found.message) for found in doubts(source)]


def test_a_text_in_order_is_not_doubted() -> None:
    """Signs, questions and drafts that a text speaks of are no reason, composed or decomposed."""
    assert told(PLAN) == []
    assert told(unicodedata.normalize("NFD", PLAN)) == []


def test_the_five_texts_are_not_doubted() -> None:
    """What the collection holds gives no reason."""
    for path in Path("source_texts").glob("*.txt"):
        assert list(doubts(SourceText(path=path.name, text=path.read_text("utf-8")))) == [], path.name


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            "C«ng ®oµn ViÖt Nam tæ chøc Th¸ng C«ng nh©n",
            (
                "chữ gõ bằng bảng mã cũ TCVN3 (ABC): “C«ng ®oµn ViÖt Nam tæ chøc Th¸ng C«ng nh” "
                "là “Công đoàn Việt Nam tổ chức Tháng Công nh”"
            ),
        ),
        ("Coâng ñoaøn Vieät Nam toå chöùc Thaùng Coâng nhaân", "chữ gõ bằng bảng mã cũ VNI: “Coâng ñoaøn"),
        (
            "Công đoàn tổ chức Tháng Công nhân".encode().decode("cp1252"),
            "chữ gõ bằng bảng mã cũ UTF-8 bị đọc nhầm thành Windows-1252: “CÃ´ng",
        ),
    ],
)
def test_old_tables_are_told_with_what_they_mean(line: str, message: str) -> None:
    """One line in an old font among good ones is found and read."""
    found = [row for row in told(f"{PLAN}{line}\n") if row[0] == "text-encoding"]
    ((_, at, words),) = found
    assert at == 7
    assert words.startswith(message)


@pytest.mark.parametrize(
    ("body", "code", "line", "seen"),
    [
        ("KẾ HOẠCH\n<p style='text-align:justify'>Thực hiện</p>\n", "text-markup", 2, "có 2 chỗ"),
        ("Tháng&nbsp;Công nhân", "text-markup", 1, "có 1 chỗ là mã của trang web, chỗ đầu tiên là &nbsp;"),
        ("KẾ HOẠCH\nK\ufffd hoạch c\ufffda\n", "text-letters-lost", 2, "có 2 chữ đã mất"),
        ("Th?c hi?n Ngh? quy?t Đ?i h?i, T?ng Liên đoàn Vi?t Nam t? ch?c", "text-letters-lost", 1, "có 8 chữ"),
        ("CÔNG ĐOÀN\nTỐI MẬT\nKẾ HOẠCH\n", "text-restricted", 2, "văn bản có dấu “TỐI MẬT”"),
        ("(Lưu hành nội bộ)\nTÀI LIỆU\n", "text-restricted", 1, "“Lưu hành nội bộ”"),
        ("| MẬT |\nKẾ HOẠCH\n", "text-restricted", 1, "“MẬT”"),
        ("DỰ THẢO LẦN 2\nKẾ HOẠCH\n", "text-restricted", 1, "“DỰ THẢO LẦN 2”"),
        (unicodedata.normalize("NFD", "DỰ THẢO\r\nKẾ HOẠCH\r\n"), "text-restricted", 1, "“DỰ THẢO”"),
    ],
)
def test_a_doubt_is_told_once_at_its_place(body: str, code: str, line: int, seen: str) -> None:
    """Each reason gives one Problem at the first place, with how often it was met."""
    (found,) = told(body)
    assert found[:2] == (code, line)
    assert seen in found[2]


@pytest.mark.parametrize(
    "body",
    [
        "Bảo mật\nKẾ HOẠCH\n",
        "Dự thảo Báo cáo chính trị\n",
        "Nội dung.\n" * 300 + "MẬT\n",
        "Hỏi gì?Đáp gì\n",
        "a < b và c > d; 5 & 6;\n",
    ],
)
def test_what_only_looks_alike_is_left(body: str) -> None:
    """Words of the text, signs of arithmetic, and marks far below the head are no reason."""
    assert told(body) == []


@given(st.text(max_size=200))
def test_any_text_is_looked_at_without_failing(body: str) -> None:
    """Whatever was pasted, the reasons are told and the places lie in the text."""
    assert all(line >= 1 for _, line, _ in told(body))


@pytest.mark.parametrize("line", ["a" * 99_000, "a1" * 49_000, "µ" * 99_000, "a.µ" * 33_000])
def test_an_endless_word_is_looked_at_once(line: str) -> None:
    """A text that looks like an old font is read word by word, however long a word is."""
    assert stays_below(3, lambda: told("C«ng ®oµn ViÖt Nam, ®oµn viªn\n" + line), attempts=2)
