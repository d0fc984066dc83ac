"""Problems are data: every code has its words, and the code uses no other."""

from __future__ import annotations

import re
from pathlib import Path

from build_tools.export.problems import Format, printed
from build_tools.problems import problem, problem_kinds
from build_tools.text import SourceText

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


def test_a_text_has_no_power_over_the_terminal() -> None:
    """What would clear the screen, forge a line or turn the writing round is shown as a sign of itself."""
    text = "\x1b[2J“\u202eđảo\x9b1mvà\x07\n"
    found = problem("quotation-unclosed", SourceText(path="a\n.txt", text=text), 4, seen="…")
    (written,) = printed((found,), Format.TEXT)
    place, line, caret, _ = written.split("\n")
    assert place.startswith("a␊.txt:1:5: ")
    assert (line, caret) == ("    ␛[2J“�đảo�1mvà␇", f"    {' ' * 4}^")
    assert not [letter for letter in written if letter != "\n" and not letter.isprintable()]
