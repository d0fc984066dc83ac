"""Every Problem can be met: one smallest example for each code, through the command that people run."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from build_tools.__main__ import main
from build_tools.adding.new import add
from build_tools.export.show import problem_json
from build_tools.model import Problem
from build_tools.problems import problem_kinds
from build_tools.read.files import read_named
from build_tools.read.imports.read import import_bytes, read_bytes
from build_tools.read.imports.values import RefusedError
from tests.read.imports.made import docx, packed, pdf

HEAD = "---\nadded: 2026-11-21\n---\n"
NAMED = "---\nadded: 2026-11-21\ntype: Nghị quyết\nnumber: 20-NQ/TW\ndate: 2008-01-28\n---\n"
ENTRY = '- type: Nghị quyết\n  number: 20-NQ/TW\n  date: "2008-01-28"\n  verification: none\n'
PLAN = "- type: Kế hoạch\n  number: 5/KH-CĐX\n  date: '2015'\n  verification: none\n"
CODE = (
    "- type: Bộ luật\n  number: {}/QH13\n  verification: none\n  other_names:\n    - name: Bộ luật sửa đổi\n"
)
POINTS = "Các cấp công đoàn thực hiện:\n1. Tổ chức tuyên truyền.\n2. Phát động thi đua.\n"
LONG = " ".join(f"Công đoàn cơ sở thứ {number} tổ chức hội nghị." for number in range(60))


def text(content: str) -> dict[str, str]:
    """Return a collection of one text."""
    return {"a.txt": content}


def registry(content: str) -> dict[str, str]:
    """Return a collection of one file of the registry."""
    return {"registry/a.yaml": content}


def addresses(content: str) -> dict[str, str]:
    """Return a collection of one text with its record of addresses."""
    return {"a.txt": f"{HEAD}Kế hoạch", "addresses.txt": content}


# Files below source_texts/ that `vanban check` has this to say about.
COLLECTIONS: dict[str, Mapping[str, str | bytes]] = {
    "file-not-utf-8": {"a.txt": HEAD.encode() + b"Kh\xe9"},
    "file-stray": {"a.txt": f"{HEAD}A", "registry/dang.yml": ENTRY},
    "file-empty": text(f"{HEAD}\n"),
    "line-overlong": text(f"{HEAD}{'a' * 100_001}\n"),
    "front-matter-missing": text("Kính gửi:"),
    "front-matter-unopened": text("added: 2026-11-21\n---\nKính gửi:"),
    "front-matter-unclosed": text("---\nadded: 2026-11-21\nKính gửi:"),
    "front-matter-syntax": text("---\ntitle: Kế hoạch: phát động\n---\nA"),
    "front-matter-not-plain": text("---\ntitle: !!python/name:os.system\n---\nA"),
    "front-matter-duplicate-key": text("---\nadded: 2026-11-21\nadded: 2026-11-21\n---\nA"),
    "front-matter-unknown-key": text("---\nadded: 2026-11-21\ntitel: A\n---\nA"),
    "front-matter-required-key": text("---\ntitle: A\n---\nA"),
    "front-matter-value": text("---\nadded: 2026-11-21\nsource_url: javascript:alert(1)\n---\nA"),
    "front-matter-date": text("---\nadded: 2026-11-21\ndate: 2017-02-30\n---\nA"),
    "text-encoding": text(f"{HEAD}C«ng ®oµn ViÖt Nam thùc hiÖn NghÞ quyÕt §¹i héi\n"),
    "text-markup": text(f"{HEAD}<p>Kính gửi:</p>"),
    "text-letters-lost": text(f"{HEAD}K\ufffd hoạch"),
    "text-restricted": text(f"{HEAD}LƯU HÀNH NỘI BỘ\nKẾ HOẠCH\n"),
    "type-unknown": text("---\nadded: 2026-11-21\ntype: Kế hoạck\ntitle: A\n---\nA"),
    "text-unnamed": text(f"{HEAD}Kính gửi: các công đoàn trực thuộc\n"),
    "slug-unsafe": {"Kế hoạch 2017.txt": f"{HEAD}A"},
    "slug-duplicate": {"a.txt": f"{HEAD}A", "A.txt": f"{HEAD}A"},
    "personal-data": text(f"{HEAD}liên hệ đồng chí Trần Thị B, điện thoại 0912.345.678"),
    "redactions-differ": text(f"{HEAD}điện thoại [đã lược bỏ: số điện thoại]"),
    "declared-differs": text("---\nadded: 2026-11-21\nnumber: 10/KH-CĐVC\n---\nSố: 11/KH-CĐVC\nKẾ HOẠCH\n"),
    "registry-syntax": registry("- type: Nghị quyết\n  title: Nghị quyết: về dân vận\n"),
    "registry-not-plain": registry("- &a type: Nghị quyết\n"),
    "registry-not-a-list": registry("type: Nghị quyết\n"),
    "registry-unknown-key": registry(f"{ENTRY}  numbers: 20-NQ/TW\n"),
    "registry-required-key": registry("- number: 20-NQ/TW\n  verification: none\n"),
    "registry-duplicate-key": registry(f"{ENTRY}  number: 21-NQ/TW\n"),
    "registry-value": registry(f"{ENTRY}  address: javascript:alert(1)\n"),
    "registry-date": registry(ENTRY.replace("2008-01-28", "2013-02-30")),
    "registry-nameless": registry("- type: Nghị quyết\n  verification: none\n"),
    "registry-duplicate": registry(ENTRY + ENTRY),
    "registry-held": {"a.txt": f"{NAMED}A", "b.txt": f"{NAMED}A", "registry/a.yaml": ENTRY},
    "registry-address": registry(PLAN + PLAN.replace("CĐX", "CDX")),
    "slug-shared": {
        "nghi-quyet-20-nq-tw-khoa-x.txt": f"{HEAD}A",
        "b.txt": f"{HEAD}Thực hiện Nghị quyết số 20-NQ/TW ngày 28/01/2008 của Ban Chấp hành Trung ương.",
    },
    "registry-alias": registry(CODE.format("10/2012") + CODE.format("11/2013")),
    "registry-contradicts-text": {
        "a.txt": f"{HEAD}Thực hiện Nghị quyết số 20-NQ/TW ngày 18/01/2008 của Ban Chấp hành Trung ương.",
        "registry/a.yaml": ENTRY,
    },
    "directive-number": {"a.txt": f"{NAMED}A", "b.txt": f"{NAMED}A"},
    "addresses-line": addresses("https://vidu.vn/van-ban/a/\n"),
    "addresses-circle": addresses("van-ban/b/ -> van-ban/c/\nvan-ban/c/ -> van-ban/b/\n"),
    "address-vanished": addresses("van-ban/cu/\n"),
    "address-target": addresses("van-ban/cu/ -> van-ban/khong-co/\n"),
    "addresses-unrecorded": text(f"{HEAD}A"),
    "typing-suspected": text(f"{HEAD}Nghị quyết Đại hôi IV"),
    "quotation-unclosed": text(f"{HEAD}phong trào “Toàn dân đoàn kết.\n"),
    "numbering-skipped": text(f"{HEAD}{POINTS}4. Báo cáo kết quả.\n"),
    "numbering-repeated": text(f"{HEAD}{POINTS}2. Báo cáo kết quả.\n"),
    "unicode-decomposed": text(HEAD + unicodedata.normalize("NFD", "Nghị quyết")),
    "unicode-mixed": text(HEAD + unicodedata.normalize("NFD", "Nghị quyết ") + "Nghị quyết"),
    "text-duplicate": {"a.txt": HEAD + LONG, "b.txt": f"{HEAD}{LONG} Hết."},
}
ENCRYPTED = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{'00' * 32}> /U <{'11' * 32}> /P -4 >> "
# Bytes that `vanban new` refuses.
IMPORTS: dict[str, bytes] = {
    "import-unknown-kind": b"{\\rtf1 a}",
    "import-broken": docx("")[:-200],
    "import-bomb": packed({"word/document.xml": "0" * 250_000_000}),
    "import-macro": packed({"word/document.xml": "", "word/vbaProject.bin": ""}),
    "import-password": pdf("A", extra=f"{ENCRYPTED}/ID [<{'22' * 16}> <{'22' * 16}>]"),
    "import-scan": pdf(""),
    "import-pdf-fonts": pdf("ÿþð ßÿÿ þþð ðßÿ"),
    "import-not-text": b"ab\x01\x02\x03\x04" * 50,
    "import-no-text": b" \n",
    "import-unknown-encoding": bytes(range(0x80, 0x100)) * 20,
    "import-too-large": b"a" * 20_000_001,
}


def _file_not_plain(folder: Path) -> Problem | None:
    (folder / "source_texts/a.txt").symlink_to("/dev/zero")
    return None


def _file_too_large(folder: Path) -> Problem | None:
    with (folder / "source_texts/a.txt").open("wb") as file:
        file.truncate(100_000_000)
    return None


def _file_unreadable(folder: Path) -> Problem | None:
    return read_named(folder / "khong-co.txt").problems[0]


def _new(folder: Path, *, slug: str = "a", taken: bool = False, root: str = "") -> Problem:
    (folder / "goc.txt").write_text("Kế hoạch công tác", "utf-8")
    if taken:
        (folder / f"source_texts/{slug}.txt").write_text("", "utf-8")
    answer = add(folder / root, folder / "goc.txt", slug)
    assert isinstance(answer, Problem)
    return answer


def _refused(data: bytes, **limits: Any) -> Problem:
    answer = import_bytes(data, "a.txt", **limits)
    assert isinstance(answer, Problem)
    return answer


def _named(path: Path) -> Problem:
    answer = add(path.parent, path)
    assert isinstance(answer, Problem)
    return answer


# What takes more than a file: a device, a machine without room, a limit.
OTHERS: dict[str, Callable[[Path], Problem | None]] = {
    "file-not-plain": _file_not_plain,
    "file-too-large": _file_too_large,
    "file-unreadable": _file_unreadable,
    "import-unreadable": lambda folder: _named(folder / "khong-co.txt"),
    "import-not-a-file": lambda folder: _named(folder / "source_texts"),
    "import-too-slow": lambda _: _refused("Kế hoạch".encode(), seconds=0),
    "import-failed": lambda _: _refused("Kế hoạch công tác.\n".encode() * 200_000, memory=60_000_000),
    "new-exists": lambda folder: _new(folder, taken=True),
    "new-no-folder": lambda folder: _new(folder, root="khong-co"),
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return an empty project."""
    (tmp_path / "source_texts").mkdir()
    return tmp_path


def checked(project: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """Return the Problems that `vanban check` prints."""
    main(["--root", str(project), "check", "--format", "json"])
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def is_told(code: str, found: Mapping[str, Any]) -> None:
    """State that a Problem says in full where, what was seen and what to write, as its row has it."""
    kind = problem_kinds()[code]
    for words, row in ((found["message"], kind.message), (found["advice"], kind.advice)):
        pattern = "(?s:.+)".join(map(re.escape, re.split(r"\{[^}]*\}", row)))
        assert re.fullmatch(pattern, words), words
    assert found["path"]
    assert found["severity"] == kind.severity.value
    assert found["line"] >= 1 <= found["column"]


@pytest.mark.parametrize("code", COLLECTIONS)
def test_check_tells(code: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The example gives the Problem it is there for."""
    for name, content in COLLECTIONS[code].items():
        path = project / "source_texts" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    found = [one for one in checked(project, capsys) if one["code"] == code]
    assert found
    is_told(code, found[0])


@pytest.mark.parametrize("code", IMPORTS)
def test_an_import_is_refused(code: str) -> None:
    """The bytes are refused with the sentence meant for them."""
    with pytest.raises(RefusedError) as refused:
        read_bytes(IMPORTS[code], "a.bin")
    assert refused.value.problem.code == code
    is_told(code, problem_json(refused.value.problem))


@pytest.mark.parametrize("code", OTHERS)
def test_others_are_told(code: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By the function that finds it, or by the check."""
    answer = OTHERS[code](project)
    found = [problem_json(answer)] if answer else checked(project, capsys)
    assert [one["code"] for one in found] == [code]
    is_told(code, found[0])


def test_a_disk_that_takes_nothing_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The new text is written whole or not at all."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("build_tools.adding.new.write_new", full)
    is_told("new-not-written", problem_json(_new(project)))
    assert list((project / "source_texts").iterdir()) == []


def test_no_code_is_without_an_example() -> None:
    """A new row in the table needs one here."""
    assert {*COLLECTIONS, *IMPORTS, *OTHERS, "new-not-written"} == set(problem_kinds())
