"""What tests of several rooms share: the site, built once, and golden files with one switch to renew them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.building import ROOT, Built, mkdocs
from tests.chromium import browser, playwright
from tests.golden_files import SWITCH, Golden

__all__ = ["browser", "playwright"]  # two of them at once would fight over the same thread


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the site as `make site` does into a folder of its own."""
    return mkdocs(ROOT, tmp_path_factory.mktemp("built") / "site")


@pytest.fixture(scope="session")
def site(built: Built) -> Path:
    """Return the folder of the built site."""
    assert built.returncode == 0, built.log
    return built.folder


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switch that writes the golden files anew."""
    parser.addoption(SWITCH, action="store_true", help="write the golden files anew; then read the diff")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare with golden files, or renew them."""
    return Golden(renews=bool(request.config.getoption(SWITCH)))
