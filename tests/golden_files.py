"""Golden files: what a text is expected to become, kept beside it and read in every diff."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

SWITCH = "--renew-golden"


@dataclass(frozen=True, slots=True, kw_only=True)
class Golden:
    """Compares with golden files, or writes them anew when the switch is given."""

    renews: bool

    def check(self, path: Path, actual: str) -> None:
        """Fail when `actual` is not what `path` holds; the failure names the switch that renews it."""
        if self.renews:
            path.write_text(actual, encoding="utf-8", newline="")
            return
        expected = path.read_bytes().decode("utf-8") if path.exists() else ""
        if actual != expected:
            pytest.fail(
                f"{path.name} differs; renew with `pytest {SWITCH}` and read the diff\n"
                + "\n".join(_difference(expected, actual)),
                pytrace=False,
            )


def _difference(expected: str, actual: str) -> list[str]:
    old, new = expected.splitlines(), actual.splitlines()
    gone = [f"- {line}" for line in old if line not in new]
    come = [f"+ {line}" for line in new if line not in old]
    return [*gone[:20], *come[:20]]
