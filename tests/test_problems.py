"""Problems are data: every code has its words, and the code uses no other."""

from __future__ import annotations

import re
from pathlib import Path

from build_tools.problems import problem_kinds

USED = re.compile(r"""\bproblem(?:_at)?\(\s*"([a-z0-9-]+)\"""")


def test_every_code_has_words_for_people() -> None:
    """Message, advice, explanation and example are never empty."""
    for code, kind in problem_kinds().items():
        assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)+", code)
        assert all((kind.message, kind.advice, kind.explanation, kind.example)), code


def test_the_table_and_the_code_name_the_same_problems() -> None:
    """No code without a row, no row without a use."""
    sources = [path.read_text("utf-8") for path in Path("build_tools").rglob("*.py")]
    reported = {code for source in sources for code in USED.findall(source)}
    unused = {code for code in problem_kinds() if not any(f'"{code}"' in source for source in sources)}
    assert (reported - set(problem_kinds()), unused) == (set(), set())
