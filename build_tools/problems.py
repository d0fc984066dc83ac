"""Problems by code: every flaw a maintainer can meet, its words and its severity, as data."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from build_tools.model import Problem, Severity
from build_tools.text import Position, SourceText


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemKind:
    """A row of `problems.toml`: `message` says what was seen, `advice` what to write, `example` shows one."""

    code: str
    severity: Severity
    message: str
    advice: str
    explanation: str
    example: str


@cache
def problem_kinds() -> dict[str, ProblemKind]:
    """Return all rows of `problems.toml` by code."""
    table = resources.files("build_tools").joinpath("problems.toml").read_text("utf-8")
    return {
        code: ProblemKind(code=code, severity=Severity(row.pop("severity")), **row)
        for code, row in tomllib.loads(table).items()
    }


def problem(code: str, source: SourceText, offset: int, **seen: object) -> Problem:
    """Make the Problem `code` at `offset` of `source`, its words filled with what was seen."""
    position = source.position(offset)
    return problem_at(code, source.path, position, line=source.line(position.line), **seen)


def problem_at(code: str, path: str, position: Position, line: str = "", **seen: object) -> Problem:
    """Make the Problem `code` at a position of a file that has no decoded text."""
    kind = problem_kinds()[code]
    return Problem(
        code=code,
        severity=kind.severity,
        path=path,
        position=position,
        message=kind.message.format(**seen),
        advice=kind.advice.format(**seen),
        line=line,
    )
