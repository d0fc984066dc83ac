"""Measure the search: `python -m tests.bench.search DIR --json`.

DIR holds `corpus.jsonl` (`id` or `_id`, `title`, `text`, perhaps `doc`, `doc_title`), `queries.jsonl`,
perhaps `queries_nodiac.jsonl` (otherwise the marks are taken off), and `qrels.tsv` or `qrels/*.tsv`. The
index is built by the site's own code in a process of its own; the questions are asked through the site's
own JavaScript in headless Chromium. Bytes and milliseconds are the worst case: a question starts with an
empty cache. Of a large set only so many are measured thus, the others keep what is already there.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_tools.search import analysis
from build_tools.search.files import index_files
from build_tools.search.records import PageKind, Point, Record, SearchDocument
from tests.bench.search_site import lay_out, served

DEPTH = 10
# So many questions start with an empty cache: enough for a 95th percentile.
MEASURED = 600
PATIENCE = 60.0  # seconds for the browser to start or end
SLOWEST = 2.0  # seconds a question may take on average
_PAGE_ITSELF = frozenset({"ask.html", "ask.js", "questions.json", "assets/search/client.js"})
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question's answer: identities in order, milliseconds, bytes."""

    found: tuple[str, ...]
    ms: float
    sent: int | None  # not known when something was there already


def records(folder: Path) -> Iterator[Record]:
    """Yield a record for every text of the set; texts of one document (`doc`) stand together in it."""
    document: SearchDocument | None = None
    for row in _rows(folder / "corpus.jsonl"):
        identity = _identity(row)
        address = f"van-ban/{row.get('doc') or identity}/"
        if document is None or document.address != address:
            title = row.get("doc_title") or row.get("title") or ""
            document = SearchDocument(address=address, title=title, kind=PageKind.HELD)
        yield Record(
            document=document,
            point=Point(anchor=identity, heading=row.get("title") or "", text=row.get("text") or ""),
        )


def questions(folder: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Return the questions by identity, with marks and without; only those with a right answer."""
    judged = judgements(folder)
    marked = {_identity(row): row["text"] for row in _rows(folder / "queries.jsonl")}
    marked = {query: text for query, text in marked.items() if query in judged}
    bare_file = folder / "queries_nodiac.jsonl"
    if not bare_file.is_file():
        return marked, {query: analysis.fold(text) for query, text in marked.items()}
    bare = {_identity(row): row["text"] for row in _rows(bare_file)}
    return marked, {query: bare.get(query, analysis.fold(text)) for query, text in marked.items()}


def judgements(folder: Path) -> dict[str, dict[str, float]]:
    """Return for every question the right texts with their grades."""
    files = [folder / "qrels.tsv"] if (folder / "qrels.tsv").is_file() else sorted(folder.glob("qrels/*.tsv"))
    found: dict[str, dict[str, float]] = {}
    for file in files:
        for line in file.read_text("utf-8").splitlines():
            cells = line.split("\t")
            if len(cells) < 3 or not _is_number(cells[-1]):  # question, text, grade; or a header
                continue
            if float(cells[-1]) > 0:
                found.setdefault(cells[0], {})[cells[-2]] = float(cells[-1])
    return found


def quality(found: Sequence[str], right: Mapping[str, float]) -> tuple[float, float, float]:
    """Return nDCG@10, MRR@10 and Recall@10 of one answer."""
    gains = [right.get(identity, 0.0) for identity in found[:DEPTH]]
    best = sorted(right.values(), reverse=True)[:DEPTH]
    ranks = [place for place, gain in enumerate(gains, start=1) if gain > 0]
    return _dcg(gains) / _dcg(best), 1 / ranks[0] if ranks else 0.0, len(ranks) / len(right)


def _dcg(gains: Iterable[float]) -> float:
    return sum(gain / math.log2(place + 2) for place, gain in enumerate(gains))


def build(folder: Path, target: Path) -> dict[str, float]:
    """Build the index in a process of its own; return pieces, bytes, seconds and peak memory."""
    command = [sys.executable, "-m", "tests.bench.search", str(folder), "--build", str(target)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8", cwd=Path.cwd())
    measured: dict[str, float] = json.loads(done.stdout)
    return measured


def _build_here(folder: Path, target: Path) -> dict[str, float]:
    started = time.perf_counter()
    size = lay_out(target, index_files(records(folder)))
    pieces = sum(1 for file in (target / "tim-kiem").rglob("*") if file.is_file())
    return {
        "pieces": pieces,
        "bytes": size,
        "build_s": round(time.perf_counter() - started, 2),
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
    }


def ask_all(site: Path, texts: Sequence[str]) -> tuple[int, list[Asked]]:
    """Ask every question; return the bytes before the first result, and the answers.

    The first question opens the search; it is asked once more, for the bytes that a question costs by itself.
    No debugger is attached to the browser: it would slow down every request.
    """
    content = {"texts": texts, "measured": MEASURED, "depth": DEPTH}
    (site / "questions.json").write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    with served(site) as (address, wire), tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [chromium(), *FLAGS, f"--user-data-dir={profile}", f"{address}ask.html"]
        browser = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            rows = json.loads(wire.posted.get(timeout=PATIENCE + len(texts) * SLOWEST))
        finally:
            browser.terminate()
            browser.wait(timeout=PATIENCE)
    first, *parts = wire.between()
    sizes = [wire.size(part) if number < MEASURED else None for number, part in enumerate(parts)]
    answers = [
        Asked(found=tuple(found), ms=milliseconds, sent=sent)
        for (milliseconds, found), sent in zip(rows, sizes, strict=False)
    ]
    return wire.size(path for path in first if path not in _PAGE_ITSELF), answers


def summary(first: int, answers: Sequence[Asked], right: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """Return the figures of one way of typing the questions."""
    scores = [quality(answer.found, wanted) for answer, wanted in zip(answers, right, strict=True)]
    measured = [(answer.ms, answer.sent) for answer in answers if answer.sent is not None]
    times, sizes = zip(*measured, strict=True)
    ndcg, mrr, recall = (statistics.fmean(column) for column in zip(*scores, strict=True))
    return {
        "ndcg10": round(ndcg, 4),
        "mrr10": round(mrr, 4),
        "recall10": round(recall, 4),
        "p50_ms": round(percentile(times, 50), 1),
        "p95_ms": round(percentile(times, 95), 1),
        "first_bytes": first,
        "query_bytes_p50": round(percentile(sizes, 50)),
        "query_bytes_p95": round(percentile(sizes, 95)),
    }


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that `share` percent of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(len(ordered) * share / 100) - 1)]


def measure(folder: Path, half: str = "all") -> dict[str, Any]:
    """Build and ask; `half` picks the questions at even or odd positions."""
    marked, bare = questions(folder)
    judged = judgements(folder)
    chosen = {"all": slice(None), "even": slice(0, None, 2), "odd": slice(1, None, 2)}[half]
    picked = list(marked)[chosen]
    with tempfile.TemporaryDirectory() as temporary:
        target = Path(temporary)
        index = build(folder, target)
        ways = {}
        for way, texts in (("with_marks", marked), ("without_marks", bare)):
            asked = ask_all(target, [texts[query] for query in picked])
            ways[way] = summary(*asked, [judged[query] for query in picked])
    return {**ways, "index": index}


def chromium() -> str:
    """Return where Chromium is."""
    named = os.environ.get("CHROMIUM")
    found = named or next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), ""
    )
    if not found:
        raise SystemExit("Thiếu Chromium: chạy `make test` để cài, hoặc đặt biến môi trường CHROMIUM.")
    return found


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def _identity(row: Mapping[str, Any]) -> str:
    return str(row["id"] if "id" in row else row["_id"])


def _is_number(cell: str) -> bool:
    return cell.strip().replace(".", "", 1).isdecimal()


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--json", action="store_true", help="one line of JSON instead of a readable one")
    parser.add_argument("--half", choices=("all", "even", "odd"), default="all", help="which questions")
    parser.add_argument("--build", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.build:
        sys.stdout.write(json.dumps(_build_here(options.folder, options.build)))
        return
    measured = measure(options.folder, options.half)
    sys.stdout.write(json.dumps(measured, indent=None if options.json else 2) + "\n")


if __name__ == "__main__":
    main()
