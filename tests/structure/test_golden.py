"""Whole documents: the five directives and short ones that hold every kind of line."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.structure.line_rules.rule import LineKind
from build_tools.structure.lines import even_space, read_lines
from tests.golden_files import Golden
from tests.structure.described import describe, read

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "tests" / "golden" / "structure"
DIRECTIVES = [
    ROOT / "source_texts" / f"{slug}.txt"
    for slug in (
        "cong-van-166-cdvc-2016",
        "cong-van-tuyen-giao-2017-cdvcvn",
        "huong-dan-tuyen-giao-2020-cdctvn",
        "huong-dan-tuyen-giao-2022-cdvcvn",
        "ke-hoach-thi-dua-2017-cdvcvn",
    )
]
DOCUMENTS = sorted(FOLDER.glob("*.txt"))


@pytest.mark.parametrize("path", [*DIRECTIVES, *DOCUMENTS], ids=lambda path: path.stem)
def test_document_is_read_as_its_golden_file_says(path: Path, golden: Golden) -> None:
    """Units, anchors, metadata and flags of a whole document stay what was reviewed."""
    golden.check(FOLDER / f"{path.stem}.golden", describe(read(path.read_bytes(), path.name)))


def test_documents_hold_every_kind_of_line() -> None:
    """A row of the table of lines without an example in a whole document would be untried."""
    kinds = {
        line.kind for path in DOCUMENTS for line in read_lines(even_space(path.read_bytes().decode("utf-8")))
    }
    assert kinds == set(LineKind)
