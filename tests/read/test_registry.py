"""The registry is read strictly: what is not understood is a Problem with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.read.registry import OtherName, Verification, read_registry, read_registry_file, schema

GOOD = """\
# Ghi chú
- type: Nghị quyết
  number: 20-NQ/TW
  date: "2008-01-28"
  other_names:
    - name: Nghị quyết về giai cấp công nhân
      from: "2008"
  seen_not_opened: [https://vidu.vn/a]
  verification: full
  verified_fields: [number, date]
- type: Luật
  title: Luật Công đoàn
  verification: none
"""


def _problems(text: str) -> list[tuple[str, int, int]]:
    found = read_registry_file(text.encode(), "thu.yaml").problems
    return [(problem.code, problem.position.line, problem.position.column) for problem in found]


def test_entries_as_written() -> None:
    """Values stay texts; what is absent stays unknown; every value knows its place."""
    first, second = read_registry_file(GOOD.encode(), "thu.yaml").entries
    assert (first.number, first.date, first.term, first.verification) == (
        "20-NQ/TW",
        "2008-01-28",
        None,
        Verification.FULL,
    )
    assert first.other_names == (OtherName(name="Nghị quyết về giai cấp công nhân", from_="2008"),)
    assert first.seen_not_opened == ("https://vidu.vn/a",)
    assert first.source.position(first.place("number")).line == 3
    assert first.source.position(first.place("title")).line == 2
    assert (second.title, second.verification.words) == (
        "Luật Công đoàn",
        "chưa kiểm chứng, mới biết qua văn bản viện dẫn",
    )


ENTRY = "- type: Nghị quyết\n  number: 20-NQ/TW\n  verification: none\n"


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("", []),
        ("# chỉ có ghi chú\n", []),
        ("type: Nghị quyết\n", [("registry-not-a-list", 1, 1)]),
        ("- Nghị quyết 20\n", [("registry-not-a-list", 1, 3)]),
        ("- type: a: b\n", [("registry-syntax", 1, 10)]),
        ("- \x07\n", [("registry-syntax", 1, 3)]),
        ("- type: !!python/name:os.system x\n", [("registry-not-plain", 1, 9)]),
        ("- type: &a x\n  title: *a\n", [("registry-not-plain", 1, 9)]),
        (f"{'[' * 12}{']' * 12}\n", [("registry-not-plain", 1, 11)]),
        (f"{ENTRY}  numbers: 5\n", [("registry-unknown-key", 4, 3)]),
        (f"{ENTRY}  type: Luật\n", [("registry-duplicate-key", 4, 3)]),
        ("- number: 20-NQ/TW\n  type: Nghị quyết\n", [("registry-required-key", 1, 3)]),
        ("- type: Nghị quyết\n  verification: none\n", [("registry-nameless", 1, 3)]),
        (f"{ENTRY}  date: 28/01/2008\n", [("registry-value", 4, 9)]),
        (f"{ENTRY}  date: 2013-02-30\n", [("registry-date", 4, 9)]),
        (f"{ENTRY}  other_dates: [2013-02-30]\n", [("registry-date", 4, 16)]),
        (f"{ENTRY}  address: javascript:alert(1)\n", [("registry-value", 4, 12)]),
        (f"{ENTRY}  seen_not_opened: [https://vidu.vn/a, ftp://vidu.vn]\n", [("registry-value", 4, 20)]),
        (f"{ENTRY}  title: [a, b]\n", [("registry-value", 4, 10)]),
        (f"{ENTRY}  other_names: [{{from: '2019'}}]\n", [("registry-value", 4, 16)]),
        (f"{ENTRY}  slug: index\n", [("registry-value", 4, 9)]),
        (f"{ENTRY}  slug: com1\n", [("registry-value", 4, 9)]),
        (f"{ENTRY}  slug: {'a' * 101}\n", [("registry-value", 4, 9)]),
        (f"{ENTRY}  slug: nghi-quyet-20\n", []),
        ("- type: x\n  number: 1/A\n  verification: chắc\n", [("registry-value", 3, 17)]),
    ],
)
def test_flaws_have_a_place(text: str, problems: list[tuple[str, int, int]]) -> None:
    """Each flaw is one Problem at the line and column where it stands."""
    assert _problems(text) == problems


def test_nothing_behind_a_rule_is_lost_silently() -> None:
    """A line `---` begins a second document for YAML: it is refused, as its entries would vanish."""
    assert _problems(f"{ENTRY}---\n{ENTRY}") == [("registry-not-plain", 4, 1)]


def test_a_flawed_entry_keeps_the_others() -> None:
    """One bad entry does not hide the rest of the file."""
    read = read_registry_file((GOOD + "- type: Luật\n  verification: sai\n").encode(), "thu.yaml")
    assert (len(read.entries), len(read.problems)) == (2, 2)


def test_the_words_of_a_problem() -> None:
    """A maintainer reads what was seen and what to write."""
    problem = read_registry_file(f"{ENTRY}  address: javascript:alert(1)\n".encode(), "thu.yaml").problems[0]
    assert problem.message == "giá trị “javascript:alert(1)” của khóa “address” không hợp lệ"
    assert problem.advice == (
        "viết địa chỉ đầy đủ bắt đầu bằng https:// hoặc http://; địa chỉ chưa mở thì ghi ở “seen_not_opened”"
    )


def test_bytes_that_are_no_text() -> None:
    """A file in an old code page is refused with the line of the first bad byte."""
    problem = read_registry_file(b"- type: x\n  title: \xd0\xff\n", "thu.yaml").problems[0]
    assert (problem.code, problem.position.line) == ("file-not-utf-8", 2)


def test_a_folder_is_read_in_order(tmp_path: Path) -> None:
    """Files count in the order of their names; a folder that does not exist is an empty registry."""
    folder = tmp_path / "source_texts" / "registry"
    assert read_registry(folder).entries == ()
    folder.mkdir(parents=True)
    (folder / "b.yaml").write_text(ENTRY, "utf-8")
    (folder / "a.yaml").write_text(GOOD, "utf-8")
    read = read_registry(folder)
    assert [entry.source.path for entry in read.entries] == [
        "source_texts/registry/a.yaml",
        "source_texts/registry/a.yaml",
        "source_texts/registry/b.yaml",
    ]


def test_every_key_says_what_to_write() -> None:
    """The schema explains each key in Vietnamese."""
    assert all({"description", "x-rule"} <= row.keys() for row in schema()["properties"].values())


def test_the_registry_of_the_project_is_sound() -> None:
    """The entries in the repository have no flaw, and what is unverified claims nothing."""
    read = read_registry(Path("source_texts/registry"))
    assert read.problems == ()
    for entry in read.entries:
        unverified = entry.verification in (Verification.NONE, Verification.SAME_TEXT_ONLY)
        assert bool(entry.verified_fields) is not unverified, entry.number
        assert entry.sources, entry.number


def test_a_type_is_one_type_however_it_is_written() -> None:
    """An entry in capitals is the same document as a citation in small letters."""
    entry = ENTRY.replace("Nghị quyết", "NGHỊ QUYẾT")
    assert [one.type for one in read_registry_file(entry.encode(), "thu.yaml").entries] == ["Nghị quyết"]
