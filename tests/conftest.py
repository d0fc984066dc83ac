"""What tests of several rooms share: the site, built once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.building import ROOT, Built, mkdocs


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the site as `make site` does into a folder of its own."""
    return mkdocs(ROOT, tmp_path_factory.mktemp("built") / "site")


@pytest.fixture(scope="session")
def site(built: Built) -> Path:
    """Return the folder of the built site."""
    assert built.returncode == 0, built.log
    return built.folder
