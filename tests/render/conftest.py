"""The collection of the site, read once for the tests of its pages."""

from __future__ import annotations

import pytest

from build_tools.corpus import Corpus
from build_tools.pipeline import read_collection
from tests.building import ROOT


@pytest.fixture(scope="session")
def collection() -> Corpus:
    """Return the corpus of the site."""
    found = read_collection(ROOT).corpus
    assert found is not None
    return found
