"""List the packages of requirements.lock with version and licence, as a page of the documentation."""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs/ky-thuat/giay-phep.md"
_HEAD = """\
---
title: Licences of dependencies
description: Every package that builds, tests or serves to develop the site, with its version and licence.
---
# Licences of dependencies

<div lang="en" markdown="1">

Written by `make licences` from `requirements.lock`. Nothing of these packages is copied into the repository;
of their files the site carries those of the theme (MIT) and lunr.js (MIT).

| package | version | licence |
| --- | --- | --- |
"""


def main() -> None:
    """Write the page."""
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    rows = [
        f"| {name} | {version} | {licence(name)} |"
        for name, version in re.findall(r"^([\w.-]+)==([^\s;\\]+)", lock, re.MULTILINE)
    ]
    PAGE.write_text(f"{_HEAD}{chr(10).join(rows)}\n\n</div>\n", "utf-8")


def licence(name: str) -> str:
    """Return what a package says of its licence."""
    try:
        about = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return "installed on other systems only"
    said = (
        about.get("License-Expression")
        or _classified(about.get_all("Classifier") or [])
        or about.get("License")
    )
    return " ".join((said or "not stated").splitlines()[0].split())[:60].replace("|", "/")


def _classified(classifiers: list[str]) -> str:
    return ", ".join(
        row.rpartition(" :: ")[2] for row in classifiers if row.startswith("License ::") and "OSI" in row
    )


if __name__ == "__main__":
    main()
