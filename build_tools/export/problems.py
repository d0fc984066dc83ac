"""Problems as text: for people, for pull requests, for programs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import islice
from typing import assert_never

from build_tools.export.show import json_line, problem_json
from build_tools.model import Problem, Severity

_WORDS = {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo", Severity.NOTE: "lưu ý"}
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
# A caret below a line of thousands of characters helps nobody: only this much around the place is shown.
_AROUND = 60
# A summary of GitHub holds one MiB; nobody mends more than this at once.
_MOST = 100
# What a stranger's text would do to the terminal it is shown on: move the cursor, turn the writing round.
_UNSHOWN = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


class Format(StrEnum):
    """How Problems are printed."""

    TEXT = "text"
    GITHUB = "github"
    JSON = "json"
    MARKDOWN = "markdown"


def printed(problems: Iterable[Problem], style: Format) -> Iterator[str]:
    """Yield the text of each Problem in the wanted format, ordered by file and place."""
    for found in sorted(problems, key=lambda found: (found.path, found.position, found.code)):
        match style:
            case Format.TEXT:
                yield _text(found)
            case Format.GITHUB:
                yield _annotation(found)
            case Format.JSON:
                yield json_line(problem_json(found))
            case Format.MARKDOWN:
                yield _row(found)
            case _:  # pragma: no cover - closed by the type checker
                assert_never(style)


def totals(problems: Iterable[Problem]) -> Iterator[str]:
    """Yield the counts of Problems: all of them, then by code, the gravest and commonest first."""
    found = list(problems)
    if not found:
        yield "Không thấy chỗ nào cần sửa."
        return
    ranks = list(Severity)
    severities = Counter(one.severity for one in found)
    counts = ", ".join(
        f"{severities[severity]} {_WORDS[severity]}" for severity in ranks if severities[severity]
    )
    yield f"Tổng cộng {counts} trong {len({one.path for one in found})} tệp."
    codes = Counter((ranks.index(one.severity), one.code) for one in found)
    for (rank, code), count in sorted(codes.items(), key=lambda row: (row[0][0], -row[1], row[0][1])):
        yield f"  {count:>5} {_WORDS[ranks[rank]]} [{code}]"


def markdown_report(problems: Iterable[Problem]) -> Iterator[str]:
    """Yield the counts, then errors and warnings one by one, as the summary of a pull request."""
    found = list(problems)
    yield from ("```text", *totals(found), "```", "")
    graver = [one for one in found if one.severity is not Severity.NOTE]
    yield from islice(printed(graver, Format.MARKDOWN), _MOST)
    if len(graver) > _MOST:
        yield f"- … và {len(graver) - _MOST} chỗ nữa"
    if graver:
        yield ""


def _text(found: Problem) -> str:
    place = f"{found.path}:{found.position.line}:{found.position.column}"
    lines = [f"{place}: {_WORDS[found.severity]}: {found.message} [{found.code}]"]
    if found.line:
        start = max(0, found.position.column - 1 - _AROUND)
        shown = found.line[start : found.position.column - 1 + _AROUND].replace("\t", " ")
        lines += [f"    {shown}", f"    {' ' * (found.position.column - 1 - start)}^"]
    first, *more = found.advice.split("\n")
    lines += [f"    → {first}", *(f"      {line}" for line in more)]
    return "\n".join(map(harmless, lines))


def harmless(line: str) -> str:
    r"""Return a line as a terminal may show it: `\x1b` as the sign `␛`, other such characters as `�`."""
    return _UNSHOWN.sub(lambda it: chr(0x2400 + ord(it[0])) if it[0] < " " else "\ufffd", line)


def _annotation(found: Problem) -> str:
    """Return a GitHub workflow command; its values may hold no raw percent sign or line end."""
    place = f"file={_value(found.path)},line={found.position.line},col={found.position.column}"
    words = f"{found.message} → {found.advice} [{found.code}]"
    return f"::{_COMMANDS[found.severity]} {place}::{_data(words)}"


def _row(found: Problem) -> str:
    place = f"{markdown_text(found.path)}:{found.position.line}"
    words = f"{markdown_text(found.message)} → {markdown_text(found.advice)}"
    return f"- **{_WORDS[found.severity]}** {place}: {words} `[{found.code}]`"


def markdown_text(text: str) -> str:
    """Return a text that Markdown shows as it stands, on one line: it comes from strangers."""
    return "".join(f"&#{ord(c)};" if c in "\\`*_{}[]()<>#|!@&~" else c for c in " ".join(text.split()))


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
