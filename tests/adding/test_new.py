"""`vanban new`: proposals with sources, questions, one file written or none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools.adding.new import Added, add, report
from build_tools.adding.proposal import propose
from build_tools.model import FrontMatter, Problem
from build_tools.read.files import read_member
from build_tools.read.imports.values import FileKind, Hint, Imported
from build_tools.structure.directive import read_directive
from build_tools.text import SourceText
from tests.read.imports.made import DOCUMENT, docx, paragraphs

TODAY = "2026-11-21"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project without texts."""
    (tmp_path / "source_texts").mkdir()
    return tmp_path


def imported(text: str, *hints: Hint) -> Imported:
    """Return a text as an import gives it."""
    return Imported(text=text, kind=FileKind.TEXT, encoding="UTF-8", hints=hints)


def values(text: str, *hints: Hint) -> dict[str, object]:
    """Return the proposed front matter."""
    return {one.key: one.value for one in propose(imported(text, *hints), "a", TODAY).values}


def test_values_come_from_the_text_with_their_line() -> None:
    """Type, number, date and title as the head states them."""
    proposal = propose(imported(DOCUMENT), "tải về", TODAY)
    assert proposal.slug == "ke-hoach-27-kh-cdyt-2021"
    assert {one.key: (one.value, one.source) for one in proposal.values if one.key != "issuer"} == {
        "title": ("Tổ chức Tháng Công nhân năm 2021", "trong văn bản, dòng 6"),
        "type": ("Kế hoạch", "trong văn bản, dòng 5"),
        "number": ("27/KH-CĐYT", "trong văn bản, dòng 3"),
        "date": ("2021-03-09", "trong văn bản, dòng 4"),
        "added": (TODAY, "hôm nay"),
    }


def test_what_no_source_states_is_not_proposed() -> None:
    """A text that says nothing of itself gets the day it was added and no more."""
    assert values("Các đồng chí làm tốt việc được giao.\n") == {"added": TODAY}


def test_what_is_only_concluded_is_not_written() -> None:
    """A letter names no type: that it is a công văn follows from its number and shows in the address."""
    head = "Số: 27/CĐYT\nSơn Hà, ngày 9 tháng 3 năm 2021\nV/v tổ chức Tháng Công nhân\n"
    text = f"{head}Kính gửi: Các CĐCS\nNội dung.\n"
    told = read_directive("a", SourceText(path="a", text=text), FrontMatter()).metadata.type
    assert (told.value, told.origin) == ("Công văn", "inferred")
    assert "type" not in values(text)
    assert propose(imported(text), "a", TODAY).slug == "cong-van-27-cdyt-2021"


def test_a_page_gives_its_address_and_an_editorial_title() -> None:
    """A title that the text does not have is marked as the site's own."""
    told = values(
        "Nội dung.\n",
        Hint(key="title", value="Kế hoạch: công tác", source="tên trang đã lưu"),
        Hint(key="source_url", value="https://a.example/b", source="địa chỉ"),
    )
    assert told == {
        "title": "Kế hoạch: công tác",
        "title_origin": "editorial",
        "source_url": "https://a.example/b",
        "added": TODAY,
    }


def test_front_matter_that_a_file_has_already_is_kept() -> None:
    """The body is what stands behind it."""
    proposal = propose(imported("---\ntype: Công văn\nyear: '2017'\n---\nNội dung.\n"), "a", TODAY)
    assert {one.key: one.value for one in proposal.values} == {
        "type": "Công văn",
        "year": "2017",
        "added": TODAY,
    }
    assert proposal.body == "Nội dung.\n"


def test_a_value_the_schema_refuses_is_left_out() -> None:
    """A person writes it instead."""
    assert values("Nội dung.\n", Hint(key="source_url", value="javascript:x", source="a")) == {"added": TODAY}


@pytest.mark.parametrize(
    "title",
    [
        'Kế hoạch: "A" # b',
        "- gạch",
        "2017",
        "true",
        "null",
        "[a]",
        "{{ x }}",
        "!!python/name:os",
        "&a",
        "'",
        "\\",
    ],
)
def test_every_title_survives_the_front_matter(title: str, root: Path) -> None:
    """What is written is read back letter by letter."""
    proposal = propose(imported("Nội dung.\n", Hint(key="title", value=title, source="a")), "a", TODAY)
    path = root / "source_texts/a.txt"
    path.write_text(proposal.file(), "utf-8")
    read = read_member(path, "a.txt")
    assert (read.problems, read.front.text("title")) == ((), title)


def test_the_file_names_its_schema_and_keeps_the_text(root: Path) -> None:
    """Editors complete and validate by the first line; the text is byte for byte that of the original."""
    file = root / "goc.txt"
    body = "Kế hoạch\r\n\tMột  hai\u00a0ba \r\n"
    file.write_bytes(body.encode())
    added = add(root, file)
    assert isinstance(added, Added)
    data = added.path.read_bytes().decode()
    assert data.startswith(
        "---\n# yaml-language-server: $schema=../build_tools/read/front_matter.schema.json\n"
    )
    assert data.endswith(f"---\n{body}")
    assert (Path("source_texts") / "../build_tools/read/front_matter.schema.json").exists()


def test_a_person_may_answer(root: Path) -> None:
    """Enter takes a proposal, a dash takes it out, anything else replaces it."""
    file = root / "goc.docx"
    file.write_bytes(docx(paragraphs(DOCUMENT)))
    answers: Iterator[str] = iter(["thang-cong-nhan-2021", "", "-", "Kế hoạch", "", "", ""])
    asked: list[str] = []

    def ask(question: str) -> str:
        asked.append(question)
        return next(answers)

    added = add(root, file, ask=ask)
    assert isinstance(added, Added)
    assert asked[0] == "Địa chỉ trang (tên tệp) [ke-hoach-27-kh-cdyt-2021]: "
    assert asked[1].startswith("title (trong văn bản, dòng 6) [")
    assert added.path.name == "thang-cong-nhan-2021.txt"
    assert "type" not in {one.key for one in added.proposal.values}


def test_the_report_names_sources_and_what_was_left(root: Path) -> None:
    """The whole of it, for a saved page."""
    added = add(root, Path("tests/read/imports/files/trang-luu.html"))
    assert isinstance(added, Added)
    lines = list(report(added))
    assert lines[0] == "Đã ghi source_texts/ke-hoach-27-kh-cdyt.txt"
    assert "    trình đơn (5 chữ): “Trang chủ › Văn bản”" in lines
    address = "https://congdoan.example/van-ban/ke-hoach-thang-cong-nhan"
    assert f"    source_url: {address}  ← địa chỉ ghi trong trang đã lưu" in lines


@pytest.mark.parametrize(
    ("slug", "code"),
    [
        ("../ngoai", "slug-unsafe"),
        ("/etc/passwd", "slug-unsafe"),
        ("Kế hoạch", "slug-unsafe"),
        ("index", "slug-unsafe"),
        ("a\0b", "slug-unsafe"),
        ("co-roi", "new-exists"),
        ("lien-ket", "new-exists"),
    ],
)
def test_nothing_is_written_outside_or_over_a_file(root: Path, slug: str, code: str) -> None:
    """Neither by a path in the slug, nor over a file, nor through a link that leads nowhere yet."""
    (root / "source_texts/co-roi.txt").write_text("a", "utf-8")
    (root / "source_texts/lien-ket.txt").symlink_to(root / "ngoai.txt")
    (root / "goc.txt").write_text(DOCUMENT, "utf-8")
    before = sorted(root.rglob("*"))
    answer = add(root, root / "goc.txt", slug=slug)
    assert isinstance(answer, Problem)
    assert answer.code == code
    assert sorted(root.rglob("*")) == before


def test_a_folder_that_is_a_link_is_refused(tmp_path: Path) -> None:
    """The text would land elsewhere."""
    (tmp_path / "that").mkdir()
    (tmp_path / "source_texts").symlink_to(tmp_path / "that")
    (tmp_path / "goc.txt").write_text(DOCUMENT, "utf-8")
    answer = add(tmp_path, tmp_path / "goc.txt")
    assert isinstance(answer, Problem)
    assert answer.code == "new-no-folder"


def test_a_write_that_fails_leaves_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk is a Problem, not half a file."""

    def full(_self: Path, _target: str) -> None:
        raise OSError(28, "No space left on device")

    (root / "goc.txt").write_text(DOCUMENT, "utf-8")
    monkeypatch.setattr(Path, "hardlink_to", full)
    answer = add(root, root / "goc.txt")
    assert isinstance(answer, Problem)
    assert (answer.code, answer.message) == (
        "new-not-written",
        "không ghi được tệp: đĩa đã đầy",
    )
    assert list((root / "source_texts").iterdir()) == []


def test_personal_data_is_told_at_once(root: Path) -> None:
    """The maintainer hears of it before `check` refuses the file."""
    (root / "goc.txt").write_text("Kế hoạch\nLiên hệ đồng chí A, ĐT 0912.345.678\n", "utf-8")
    added = add(root, root / "goc.txt")
    assert isinstance(added, Added)
    assert [found.code for found in added.problems] == ["personal-data"]
