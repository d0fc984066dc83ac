"""Measure the build: `python -m tests.bench.build --documents 1000 --json`, or `--corpus DIR`.

Every measurement runs in a process of its own, in a folder of its own: conversion in its stages, the whole
build cold, unchanged and with one text changed, and MkDocs on the result. Seconds are wall time, beside
them the processor time of all processes, which a busy machine changes less; memory is that of the largest
process.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from build_tools.corpus import Corpus, build_corpus
from build_tools.pipeline import output, reading
from build_tools.pipeline.own import OWN_FOLDERS
from build_tools.pipeline.workers import processors
from build_tools.read.addresses import read_addresses
from build_tools.read.files import texts
from build_tools.read.registry import read_registry
from tests.bench import recombined

T = TypeVar("T")
ROOT = Path(__file__).resolve().parents[2]
_MEGABYTE = 1 << 20
# What MkDocs needs of the project besides the texts.
_SITE = ("mkdocs.yml", "docs", "build_tools")
_LONGEST = 4 * 3600


def measure(corpus: Path | None, documents: int, *, with_site: bool) -> dict[str, Any]:
    """Measure everything for a folder of real texts, or for so many recombined documents."""
    with tempfile.TemporaryDirectory(prefix="vanban-bench-") as temporary:
        root = Path(temporary)
        _lay_out(root, corpus, documents)
        sizes = [path.stat().st_size for path in texts(root / "source_texts")]
        found: dict[str, Any] = {
            "documents": len(sizes),
            "megabytes": round(sum(sizes) / _MEGABYTE, 2),
            "machine": machine(),
            "stages": _apart("stages", root),
            "cold": _apart("build", root),
            "unchanged": _apart("build", root),
        }
        _change_one(root)
        found["one_changed"] = _apart("build", root)
        if with_site:
            found["mkdocs"] = _apart("mkdocs", root)
        return _with_rates(found)


def machine() -> dict[str, Any]:
    """Return what the figures were measured on."""
    return {
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "processors": processors(),
        "load": round(os.getloadavg()[0], 1),
    }


def _lay_out(root: Path, corpus: Path | None, documents: int) -> None:
    for name in _SITE:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, root / name, ignore=_generated)
        else:
            shutil.copy(ROOT / name, root / name)
    (root / "docs").mkdir(exist_ok=True)
    if corpus is None:
        recombined.write(root, documents)
        return
    (root / "source_texts").mkdir()
    for path in texts(corpus):
        recombined.adopt(path, root / "source_texts")


def _generated(folder: str, names: list[str]) -> set[str]:
    """Leave behind what the build of the project itself has written."""
    below = Path(folder).relative_to(ROOT)
    own = {ROOT / "docs" / own for own in OWN_FOLDERS} | {ROOT / "docs/index.md"}
    return {name for name in names if name == "__pycache__" or ROOT / below / name in own}


def _change_one(root: Path) -> None:
    path = texts(root / "source_texts")[0]
    path.write_bytes(path.read_bytes() + "\nMột câu mới ở cuối văn bản.\n".encode())


def _apart(what: str, root: Path) -> dict[str, Any]:
    """Measure in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.build", "--inside", what, str(root)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        command, check=True, stdout=subprocess.PIPE, encoding="utf-8", timeout=_LONGEST, env=environment
    )
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def _inside(what: str, root: Path) -> dict[str, Any]:
    match what:
        case "stages":
            return _stages(root)
        case "build":
            return _build(root)
        case _:
            return _mkdocs(root)


def _stages(root: Path) -> dict[str, Any]:
    """Measure each stage once, with nothing in the cache; what is written goes to a folder of its own."""
    folder = root / "source_texts"
    took: dict[str, dict[str, float]] = {}
    started = _processor_time()
    with tempfile.TemporaryDirectory(prefix="vanban-bench-", dir=root) as temporary, reading.without_cycles():
        beside = Path(temporary)
        understood = _timed(
            took, "read_structure_citations", lambda: list(reading.understand(root, texts(folder)))
        )
        registry = read_registry(folder / "registry")
        addresses = read_addresses(folder / "addresses.txt", "addresses.txt")
        directives = [one.directive for one in understood if one.directive]
        findings = {one.member.slug: one.findings for one in understood}
        corpus = _timed(took, "resolution", lambda: build_corpus(directives, findings, registry, addresses))
        for name, work in (
            ("pages", output.page_work),
            ("exports", output.data_work),
            ("search_index", output.search_work),
        ):
            todo = partial(_staged, work, corpus, beside / "docs", beside / name)
            _timed(took, name, todo)
    shutil.rmtree(root / reading.CACHE_FOLDER, ignore_errors=True)
    citations = sum(len(one.findings.citations) for one in understood)
    counts = {
        "processor_s": _processor_time(started),
        "citations": citations,
        "documents_known": len(corpus.documents),
    }
    return {"took": took, **counts, **_memory()}


def _staged(work: Callable[[Corpus], list[output.Work]], corpus: Corpus, docs: Path, staging: Path) -> None:
    output.stage_work(work(corpus), docs, staging)


def _timed(took: dict[str, dict[str, float]], name: str, task: Callable[[], T]) -> T:
    started, before = time.perf_counter(), _processor_time()
    done = task()
    wall = round(time.perf_counter() - started, 3)
    took[name] = {"seconds": wall, "processor_s": _processor_time(before)}
    return done


def _build(root: Path) -> dict[str, Any]:
    """Measure the command as a maintainer runs it, the start of Python included."""
    page = root / "docs/van-ban" / f"{texts(root / 'source_texts')[0].stem}.md"
    started, clock, before = time.perf_counter(), time.time(), _processor_time()
    done = subprocess.run(
        [sys.executable, "-m", "build_tools", "--root", str(root), "build"],
        check=False,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        timeout=_LONGEST,
    )
    seconds = time.perf_counter() - started
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    written = page.stat().st_ctime - clock
    return {
        "seconds": round(seconds, 3),
        "processor_s": _processor_time(before),
        "first_page_s": round(written, 3) if written > 0 else None,
        **_memory(),
    }


def _mkdocs(root: Path) -> dict[str, Any]:
    """Measure MkDocs, whose hook finds everything converted."""
    started = time.perf_counter()
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--clean"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=_LONGEST, cwd=root)
    seconds = round(time.perf_counter() - started, 1)
    pages = sum(1 for _ in (root / "site").rglob("index.html"))
    return {"seconds": seconds, "processor_s": _processor_time(), "pages": pages, **_memory()}


def _processor_time(since: float = 0) -> float:
    """Return the processor seconds of this process and of those it has waited for."""
    return round(sum(os.times()[:4]) - since, 2)


def _memory() -> dict[str, Any]:
    """Return the largest process so far, in MB: this one or one that it has started."""
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return {"peak_mb": round(max(own, started) / 1024, 1)}


def _with_rates(found: dict[str, Any]) -> dict[str, Any]:
    """Add documents and MB per second to every stage, and documents per second of a processor."""
    stages: dict[str, dict[str, float]] = dict(found["stages"]["took"])
    parts = [stages[name] for name in ("read_structure_citations", "resolution", "pages")]
    stages["conversion"] = {
        key: round(sum(part[key] for part in parts), 3) for key in ("seconds", "processor_s")
    }
    if "mkdocs" in found:
        stages["mkdocs"] = {key: found["mkdocs"][key] for key in ("seconds", "processor_s")}
    rates = {
        name: {
            **took,
            "documents_per_s": round(found["documents"] / took["seconds"], 1),
            "mb_per_s": round(found["megabytes"] / took["seconds"], 2),
            "documents_per_processor_s": round(found["documents"] / max(0.01, took["processor_s"]), 1),
        }
        for name, took in stages.items()
    }
    return found | {"rates": rates}


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, help="a folder of texts, with or without front matter")
    parser.add_argument("--documents", type=int, default=1000, help="how many to make from the real texts")
    parser.add_argument("--json", action="store_true", help="one line of JSON instead of a readable one")
    parser.add_argument("--no-site", action="store_true", help="leave MkDocs out")
    parser.add_argument("--inside", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        sys.stdout.write(json.dumps(_inside(options.inside[0], Path(options.inside[1]))) + "\n")
        return
    measured = measure(options.corpus, options.documents, with_site=not options.no_site)
    sys.stdout.write(json.dumps(measured, ensure_ascii=False, indent=None if options.json else 2) + "\n")


if __name__ == "__main__":
    main()
