"""Building the site the way a reader gets it, for the tests that look at the result."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# A site below a folder of a host, and a code host that the theme would ask for stars if it could.
SITE_FOLDER = "/thu-muc/"
SITE_URL = f"https://van-ban.example{SITE_FOLDER}"
_ENVIRONMENT = {
    "SITE_URL": SITE_URL,
    "REPO_URL": "https://github.com/example/van-ban",
    "NO_MKDOCS_2_WARNING": "1",
    "SOURCE_DATE_EPOCH": "1467590400",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a site builder left in `folder`, what it said and how it ended."""

    folder: Path
    log: str
    returncode: int


def mkdocs(project: Path, site: Path) -> Built:
    """Build the site of `project` strictly into `site`."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    return _run(command, project, site)


def zensical(project: Path) -> Built:
    """Build the site of `project` with the theme's successor, into its `site` folder."""
    return _run([sys.executable, "-m", "zensical", "build", "--strict", "--clean"], project, project / "site")


def _run(command: list[str], project: Path, site: Path) -> Built:
    done = subprocess.run(
        command,
        cwd=project,
        env={**os.environ, **_ENVIRONMENT},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=150,
        check=False,
    )
    return Built(folder=site, log=done.stdout, returncode=done.returncode)
