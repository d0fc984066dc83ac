"""Near duplicates: the same text twice is found, another text of the same office is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.checking.duplicates import duplicate_problems
from build_tools.model import Directive, FrontMatter
from build_tools.read.files import texts as source_texts
from build_tools.structure.directive import read_directive
from build_tools.text import SourceText

FILES = source_texts(Path("source_texts"))
PLAN = FILES[-1].read_text("utf-8")


def directives(*texts: str) -> list[Directive]:
    """Return directives of these texts, named a.txt, b.txt and so on."""
    return [
        read_directive(name, SourceText(path=f"{name}.txt", text=text), FrontMatter())
        for name, text in zip("abcdefgh", texts, strict=False)
    ]


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text,
        lambda text: text.replace("công đoàn", "Công đoàn"),
        lambda text: " ".join(text.split()),
        lambda text: text.replace("2017", "2018", 3),
        lambda text: "\n".join(text.splitlines()[3:]),
    ],
    ids=["equal", "letter case", "line breaks", "years", "first lines missing"],
)
def test_the_same_text_twice_is_found(change) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001
    """However the second paste was changed."""
    (found,) = duplicate_problems(directives(PLAN, "Kế hoạch khác hẳn, không trùng.", change(PLAN)))
    assert (found.code, found.path) == ("text-duplicate", "c.txt")
    assert found.message.endswith("với a.txt")


def test_short_texts_are_compared_too() -> None:
    """A notice of twenty words."""
    notice = "Thông báo về việc nghỉ lễ Quốc khánh năm nay và phân công trực của cơ quan công đoàn cấp trên"
    assert len(list(duplicate_problems(directives(notice, f"{notice} cơ sở")))) == 1


def test_yearly_texts_of_one_series_are_different() -> None:
    """Five real directives of two offices, three of one series."""
    texts = [path.read_text("utf-8") for path in FILES]
    assert list(duplicate_problems(directives(*texts))) == []


def test_texts_without_words_have_no_duplicate() -> None:
    """Nothing to compare."""
    assert list(duplicate_problems(directives("", "", "Kế hoạch", "Kế hoạch"))) == []
