"""What reading and building return."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.corpus import Corpus
from build_tools.model import Directive, Findings, Link, Problem, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """The collection as read: the corpus, None when an error stands in the way, and all Problems."""

    corpus: Corpus | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a build did to `docs/`: paths below it."""

    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def failed(self) -> bool:
        """Say whether an error kept the build from writing."""
        return has_error(self.problems)


def has_error(problems: tuple[Problem, ...]) -> bool:
    """Say whether one of the problems is an error."""
    return any(found.severity is Severity.ERROR for found in problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFile:
    """A single file as understood: `links` run parallel to the citations of `findings`."""

    directive: Directive
    findings: Findings
    links: tuple[Link, ...]
