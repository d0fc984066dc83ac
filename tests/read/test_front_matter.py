"""Front matter: what is read, and every way it can be wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.model import Problem
from build_tools.read.files import read_member, read_text
from build_tools.read.front_matter import is_date, schema


def problems(front: str) -> tuple[Problem, ...]:
    """Read a file with this front matter and return its Problems."""
    return read_text(f"---\n{front}---\nKính gửi: …\n".encode(), "a", "source_texts/a.txt").problems


def test_every_value_stays_the_text_as_written() -> None:
    """Dates, numbers and words that YAML would convert stay text."""
    data = b"---\nadded: 2026-11-21\nyear: 2017\ntitle: no\naddressees:\n- 010\n- yes\n---\n"
    front = read_text(data, "a", "a.txt").front
    assert dict(front.values) == {
        "added": "2026-11-21",
        "year": "2017",
        "title": "no",
        "addressees": ("010", "yes"),
    }


@pytest.mark.parametrize(
    ("front", "code", "line", "column", "message"),
    [
        (
            "added: 2026-11-21\ntitel: A\n",
            "front-matter-unknown-key",
            3,
            8,
            "khóa “titel” không có trong lược đồ của phần đầu",
        ),
        ("title: A\n", "front-matter-required-key", 2, 1, "phần đầu thiếu khóa bắt buộc “added”"),
        (
            "added: 2026-02-30\n",
            "front-matter-date",
            2,
            8,
            "“2026-02-30” của khóa “added” không phải là ngày có thật",
        ),
        (
            "added: 2026-11-21\nsource_url: javascript:alert(1)\n",
            "front-matter-value",
            3,
            13,
            "giá trị “javascript:alert(1)” của khóa “source_url” không hợp lệ",
        ),
        (
            "added: 2026-11-21\nadded: 2026-11-22\n",
            "front-matter-duplicate-key",
            3,
            8,
            "khóa “added” viết hai lần trong phần đầu",
        ),
        (
            "added: &a 2026-11-21\n",
            "front-matter-not-plain",
            2,
            8,
            "phần đầu dùng neo (&), vốn không được phép",
        ),
        ("added: *a\n", "front-matter-not-plain", 2, 8, "phần đầu dùng bí danh (*), vốn không được phép"),
        ("added: !!str x\n", "front-matter-not-plain", 2, 8, "phần đầu dùng nhãn (!), vốn không được phép"),
        (
            "added: {a: b}\n",
            "front-matter-not-plain",
            2,
            8,
            "phần đầu dùng bảng lồng nhau, vốn không được phép",
        ),
        (
            "added: [[a]]\n",
            "front-matter-not-plain",
            2,
            9,
            "phần đầu dùng danh sách lồng nhau, vốn không được phép",
        ),
        (
            "[a]: b\n",
            "front-matter-not-plain",
            2,
            1,
            "phần đầu dùng khóa không phải là chữ, vốn không được phép",
        ),
        ("- a\n", "front-matter-not-plain", 2, 1, "phần đầu dùng giá trị không có khóa, vốn không được phép"),
        (
            "title: Kế hoạch: thi đua\n",
            "front-matter-syntax",
            2,
            16,
            (
                "phần đầu không đúng cú pháp YAML: giá trị có dấu hai chấm mà không đặt trong ngoặc kép, "
                "hoặc dòng thụt vào không thẳng với dòng trên"
            ),
        ),
    ],
)
def test_a_flaw_is_one_problem_with_its_place(
    front: str, code: str, line: int, column: int, message: str
) -> None:
    """Each flaw gives one Problem at the line and column an editor shows."""
    (found,) = problems(front)
    assert (found.code, found.position.line, found.position.column) == (code, line, column)
    assert found.message == message
    assert found.advice


def test_a_control_character_is_a_problem() -> None:
    """YAML itself refuses control characters; the maintainer is told, nothing is raised."""
    assert [found.code for found in problems("title: \x07\n")] == ["front-matter-syntax"]


def test_several_flaws_are_all_told() -> None:
    """The maintainer sees every flaw at once."""
    codes = {found.code for found in problems("titel: A\ndate: 2017-02-30\nyear: MMXVII\n")}
    assert codes == {
        "front-matter-unknown-key",
        "front-matter-required-key",
        "front-matter-date",
        "front-matter-value",
    }


def test_every_key_says_what_to_write() -> None:
    """The schema carries, for each key, a description and the rule shown when its value is wrong."""
    for key, rules in schema()["properties"].items():
        assert rules["description"], key
        assert rules["x-rule"], key


@given(st.text())
def test_any_front_matter_is_read_or_refused(front: str) -> None:
    """No front matter, however odd, raises."""
    read_text(f"---\n{front}\n---\nA".encode("utf-8", "surrogatepass"), "a", "a.txt")


@pytest.mark.parametrize("date", ["2016", "2016-07", "2016-02-29"])
def test_dates_may_be_a_day_a_month_or_a_year(date: str) -> None:
    """What is known of a date is enough."""
    assert is_date(date)


@pytest.mark.parametrize("date", ["2017-02-29", "2016-13", "0000", "2016-00-01"])
def test_dates_must_be_in_the_calendar(date: str) -> None:
    """A date that never was is refused."""
    assert not is_date(date)


@pytest.mark.parametrize(
    ("front", "advice"),
    [
        ("added: 2026-11-21\nisuer: A\n", "các khóa: issuer (có lẽ đúng là khóa này), title, "),
        ("added: 2026-11-21\nTitle: A\n", "các khóa: title (có lẽ đúng là khóa này), title_origin, "),
        ("added: 2026-11-21\nco_quan: A\n", "các khóa: title, title_origin, "),
        ("added: 2026-11-21\ndate: 9/3/2021\n", "viết năm-tháng-ngày: 2021-03-09"),
        ("added: 21.11.2026\n", "viết năm-tháng-ngày: 2026-11-21"),
        ("added: 2026-11-21\ndate: 30/02/2021\n", "viết năm-tháng-ngày, ví dụ 2016-07-04; "),
    ],
)
def test_the_advice_says_what_was_probably_meant(front: str, advice: str) -> None:
    """A slip of the key, and a day as people write it, are answered with what to write."""
    (found,) = problems(front)
    assert advice in found.advice


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("added: 2026-11-21\ntitle: A\n---\nKính gửi: …\n", "front-matter-unopened"),
        ("# ghi chú\ntitle: A\n---\nKính gửi: …\n", "front-matter-unopened"),
        ("Kính gửi: …\n---\n", "front-matter-missing"),
        ("title: A, không có dòng đóng\n", "front-matter-missing"),
    ],
)
def test_keys_without_the_opening_line_are_told_as_such(tmp_path: Path, text: str, code: str) -> None:
    """They are never advised, or mended, into becoming part of the text."""
    path = tmp_path / "a.txt"
    path.write_text(text, "utf-8")
    assert [found.code for found in read_member(path, "a.txt").problems] == [code]
