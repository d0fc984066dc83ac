"""What was decided about a citation, and why, before it is put into words."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from build_tools.citations.resolution.statements import Statement
from build_tools.citations.resolution.weighing import Verdict
from build_tools.model import LinkStatus


class Why(Enum):
    """Why a citation leads where it does.

    `OWN`: the text names itself. `FITS`: one document fits. `DISPUTED`: one fits, but texts contradict each
    other about it. `CONTESTED`: none fits, and texts contradict each other about the very identity. `OPEN`:
    several fit, or one nearly does. `SHARED`: texts name this number, not surely one document. `UNKNOWN`:
    nothing else is known of it.
    """

    OWN = auto()
    FITS = auto()
    DISPUTED = auto()
    CONTESTED = auto()
    OPEN = auto()
    SHARED = auto()
    UNKNOWN = auto()


class Choice(NamedTuple):
    """Where a statement leads; `verdicts` are those of the documents that the reason speaks of."""

    said: Statement
    why: Why
    status: LinkStatus
    target: str
    verdicts: tuple[Verdict, ...] = ()

    @property
    def contradictions(self) -> tuple[Verdict, ...]:
        """Return the documents that the text may mean although something speaks against each of them."""
        against = all(verdict.against is not None for verdict in self.verdicts)
        return tuple(verdict for verdict in self.verdicts if verdict.near) if against else ()
