"""Personal data: what is a person's is refused, what is an office's passes, redactions are listed."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from build_tools.read.files import read_member
from build_tools.read.privacy import personal_data
from build_tools.read.privacy_rules import RULES, PrivacyRule
from build_tools.text import SourceText

ADVICE = (
    "thay bằng “[đã lược bỏ: số điện thoại]” và thêm “- số điện thoại” vào redactions ở phần đầu; "
    "nếu chắc chắn là của cơ quan thì ghi nguyên giá trị ấy vào public_contacts"
)
CALL = "Liên hệ đồng chí Trần Thị B, điện thoại 0912.345.678.\n"


def kinds(text: str) -> list[str]:
    """Return the kinds of personal data in a text."""
    return [found.kind for found in personal_data(SourceText(path="a.txt", text=text))]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kind)
def test_every_rule_proves_itself(rule: PrivacyRule) -> None:
    """Each row finds its examples, no row finds what one refuses."""
    for text in rule.matches:
        assert kinds(text) == [rule.kind], text
        assert kinds(unicodedata.normalize("NFD", text)) == [rule.kind], text
    for text in rule.refuses:
        assert kinds(text) == [], text


def test_the_texts_of_the_site_hold_none() -> None:
    """Five real directives full of numbers, dates and offices."""
    for path in Path("source_texts").glob("*.txt"):
        assert kinds(path.read_text("utf-8")) == []


def member(tmp_path: Path, front: str, body: str) -> list[tuple[str, int, str, str]]:
    """Return the Problems of a file of the collection."""
    path = tmp_path / "a.txt"
    path.write_text(f"---\nadded: 2026-11-21\n{front}---\n{body}", "utf-8")
    read = read_member(path, "source_texts/a.txt")
    return [(found.code, found.position.line, found.message, found.advice) for found in read.problems]


def test_personal_data_is_refused_without_being_repeated(tmp_path: Path) -> None:
    """The report of a check is public: it shows the place and covers the value."""
    assert member(tmp_path, "", CALL) == [
        (
            "personal-data",
            4,
            "có dữ liệu cá nhân (số điện thoại): 091…78",
            ADVICE,
        )
    ]


def test_the_line_shown_covers_the_value(tmp_path: Path) -> None:
    """Neither does the line that is printed with the Problem repeat it."""
    path = tmp_path / "a.txt"
    path.write_text(f"---\nadded: 2026-11-21\n---\n{CALL}", "utf-8")
    (found,) = read_member(path, "a.txt").problems
    assert found.line == "Liên hệ đồng chí Trần Thị B, điện thoại 091•••••••78."


def test_a_redaction_must_be_listed(tmp_path: Path) -> None:
    """The mark in the text and the list in the front matter say the same, in the same order."""
    body = "Liên hệ đồng chí Trần Thị B, điện thoại [đã lược bỏ: số điện thoại].\n"
    assert member(tmp_path, "redactions:\n  - số điện thoại\n", body) == []
    (found,) = member(tmp_path, "", body)
    assert found[0] == "redactions-differ"
    assert found[2].startswith("văn bản có 1 chỗ “[đã lược bỏ: …]” nhưng phần đầu liệt kê 0")
    assert found[3].endswith("tự sửa phần đầu: viết\nredactions:\n  - số điện thoại")
    (found,) = member(tmp_path, "redactions:\n  - số điện thoại\n", "Kế hoạch\n")
    assert found[0] == "redactions-differ"
    assert found[3].endswith("tự sửa phần đầu: bỏ mục redactions")


@pytest.mark.parametrize(
    ("front", "code"),
    [
        ("title: Kế hoạch: thi đua\n", "front-matter-syntax"),
        ("title: !!str A\n", "front-matter-not-plain"),
        ("redactions:\n", "front-matter-value"),
    ],
)
def test_a_list_that_could_not_be_read_is_not_said_to_be_missing(
    tmp_path: Path, front: str, code: str
) -> None:
    """One slip in the front matter is one Problem; what it hides is told once it can be read."""
    body = "Liên hệ điện thoại [đã lược bỏ: số điện thoại].\n"
    assert [found[0] for found in member(tmp_path, front, body)] == [code]


def test_an_address_over_two_lines_is_covered_on_both(tmp_path: Path) -> None:
    """The report shows neither half of a private address that was wrapped."""
    lines = "2. Đồng chí Trần Thị B, trú tại số nhà 12,\nngõ 5, phố Huế, Hà Nội; điện thoại 0912 345 678.\n"
    path = tmp_path / "a.txt"
    path.write_text(f"---\nadded: 2026-11-21\n---\n{lines}", "utf-8")
    first, second = sorted(read_member(path, "a.txt").problems, key=lambda found: found.position)
    assert first.line == "2. Đồng chí Trần Thị B, trú tại số •••••2,"
    assert second.line == "ngõ•••••••••••••••••ội; điện thoại 091•••••••78."
    assert second.line[second.position.column - 1 :].startswith("091")


def test_an_office_may_be_confirmed(tmp_path: Path) -> None:
    """A number that only looks like a person's passes once a maintainer vouches for it."""
    assert member(tmp_path, 'public_contacts:\n  - "0912.345.678"\n', CALL) == []
