"""The collection as it was in another state of the repository, read with git."""

from __future__ import annotations

import subprocess
import tempfile
import zipfile
from io import BytesIO
from pathlib import Path

from build_tools.pipeline import Collection, read_collection

# The sources alone are a few MB; a repository that takes longer than this is not answering.
_SECONDS = 120


class NoHistoryError(Exception):
    """Git is missing, the folder is no repository, or it knows no such state."""


def collection_at(root: Path, state: str) -> Collection:
    """Read `source_texts/` as it was at `state`, a branch, tag or commit; raises `NoHistoryError`."""
    with tempfile.TemporaryDirectory() as folder:
        # A zip file is unpacked safely by every Python; a tar file only by those that know filters.
        with zipfile.ZipFile(BytesIO(_archive(root, state))) as archive:
            archive.extractall(folder)
        return read_collection(Path(folder))


def _archive(root: Path, state: str) -> bytes:
    if state.startswith("-"):
        raise NoHistoryError(state)
    command = ["git", "-C", str(root), "archive", "--format=zip", state, "--", "source_texts"]
    try:
        done = subprocess.run(command, capture_output=True, check=True, timeout=_SECONDS)  # noqa: S603 - git alone
    except (OSError, subprocess.SubprocessError) as error:
        raise NoHistoryError(state) from error
    return done.stdout
