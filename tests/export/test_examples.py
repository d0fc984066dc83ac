"""The examples of the page about open data: each runs on the data of the site and finds something."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import jq  # type: ignore[import-not-found, import-untyped, unused-ignore] # the package carries no types
import pytest

from build_tools.pipeline import read_collection
from tests.building import ROOT
from tests.export.whole import export_files

_FENCE = re.compile(r"^```(?P<language>python|sh)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)
_EXAMPLES = [
    (found["language"], found["code"])
    for path in sorted((ROOT / "docs" / "du-lieu").glob("*.md"))
    for found in _FENCE.finditer(path.read_text("utf-8"))
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the data of the site and return the folder that the examples work in."""
    root = tmp_path_factory.mktemp("du-lieu")
    corpus = read_collection(ROOT).corpus
    assert corpus is not None
    for path, data in export_files(corpus, "x"):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    return root / "du-lieu" / "v1"


def test_there_are_examples_of_every_kind() -> None:
    """pandas, SQL, a graph, XML and jq are shown."""
    languages = [language for language, _ in _EXAMPLES]
    assert (languages.count("python"), languages.count("sh")) == (4, 1)


@pytest.mark.parametrize("code", [code for language, code in _EXAMPLES if language == "python"])
def test_python_example_runs(folder: Path, code: str) -> None:
    """The example ends well and prints at least two lines."""
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) >= 2


@pytest.mark.parametrize("code", [code for language, code in _EXAMPLES if language == "sh"])
def test_jq_example_runs(folder: Path, code: str) -> None:
    """The filter, read as a shell reads it, finds the held texts in the dump."""
    command, option, program, file = shlex.split(code)
    assert (command, option) == ("jq", "-r")
    values = [json.loads(line) for line in (folder / file).read_text("utf-8").splitlines()]
    found = jq.compile(program).input_values(values).all()
    held = [value for value in values if value["status"] == "held"]
    assert found == [f"{value['address']} {value['label']}" for value in held]
