"""`show --json`: one line a directive, valid against the published schema, its places those of the file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from build_tools.__main__ import main
from build_tools.read.files import texts

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = json.loads((ROOT / "build_tools/export/show.schema.json").read_text("utf-8"))
TEXTS = texts(ROOT / "source_texts")
ODD = "\ufeffCăn cứ Nghi\u0323 đi\u0323nh số\r\n30/2020/NĐ-CP 🇻🇳;\u2028Căn cứ Luật Công đoàn\x85năm 2012;\n"


def shown(capsys: pytest.CaptureFixture[str], *files: Path) -> list[dict[str, Any]]:
    """Run the command and return what its lines hold."""
    assert main(["--root", str(ROOT), "show", "--json", *map(str, files)]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_every_text_is_shown_as_the_schema_says(capsys: pytest.CaptureFixture[str]) -> None:
    """One JSON object a line, each valid."""
    validator = jsonschema.Draft202012Validator(SCHEMA)
    lines = shown(capsys, *TEXTS)
    assert [Path(line["path"]).name for line in lines] == [path.name for path in TEXTS]
    assert [list(validator.iter_errors(line)) for line in lines] == [[]] * len(TEXTS)


def test_the_list_of_addresses_is_no_text(capsys: pytest.CaptureFixture[str]) -> None:
    """`show source_texts/*.txt` names it too, and shows the texts alone."""
    assert len(shown(capsys, ROOT / "source_texts/addresses.txt", TEXTS[0])) == 1


def test_places_are_those_of_the_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """BOM, CRLF, decomposed and astral characters count as they stand; units tile the body."""
    path = tmp_path / "a.txt"
    path.write_bytes(ODD.encode())
    (line,) = shown(capsys, path)
    decree, law = line["citations"]
    assert ODD[decree["start"] : decree["end"]] == "Nghi\u0323 đi\u0323nh số\r\n30/2020/NĐ-CP"
    assert (decree["canonical_number"], law["text"]) == ("30/2020/NĐ-CP", "Luật Công đoàn\x85năm 2012")
    assert "".join(ODD[unit["start"] : unit["end"]] for unit in line["units"]) == ODD


def test_a_file_that_is_no_text_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The other files are shown all the same; the exit code says that one was not."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xff\xfe\x00")
    assert main(["--root", str(ROOT), "show", "--json", str(path), str(TEXTS[0])]) == 1
    captured = capsys.readouterr()
    assert "không phải UTF-8" in captured.err
    assert json.loads(captured.out)["metadata"]["number"]["value"] == "166/CĐVC"
