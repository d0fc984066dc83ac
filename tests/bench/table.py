"""Measure collections of growing size and write the table: `python -m tests.bench.table 100 1000`."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any

from tests.bench.build import ROOT, measure

PAGE = ROOT / "docs/ky-thuat/so-do.md"
_SIZES = (100, 1000, 5000, 10_000)
_STAGES = {
    "read_structure_citations": "reading, structure, citations",
    "resolution": "resolution",
    "pages": "pages",
    "conversion": "conversion: the three above",
    "exports": "exports",
    "search_index": "search index",
    "mkdocs": "MkDocs",
}
_HEAD = """\
---
title: Measurements
description: What the build costs, stage by stage, and how the cost grows with the collection.
---
# Measurements

<div lang="en" markdown="1">

Written by `make bench`. The documents are recombined from the real texts, about a thousand words each; a
third of the numbers they cite are drawn anew. Seconds are wall time, which other work on the machine makes
longer; processor seconds are those of all processes. Reading, pages and exports are spread over processors.

{machine}

"""


def page(measured: Iterable[dict[str, Any]]) -> str:
    """Return the page for the figures of several sizes, the smallest first."""
    sizes = list(measured)
    parts = [_HEAD.format(machine=_machine(sizes[-1])), _stages(sizes), _builds(sizes), "</div>\n"]
    return "\n".join(parts)


def _machine(one: dict[str, Any]) -> str:
    about = one["machine"]
    versions = ", ".join(f"{name} {metadata.version(name)}" for name in ("mkdocs", "mkdocs-material"))
    day = datetime.now(tz=UTC).date().isoformat()
    return (
        f"Measured on {day}: {about['system']}, {about['processors']} processors (load {about['load']} at "
        f"the start of the largest), Python {about['python']}, {versions}."
    )


def _stages(sizes: list[dict[str, Any]]) -> str:
    head = [f"{one['documents']} documents, {one['megabytes']} MB" for one in sizes]
    rows = [[words, *(_rate(one["rates"].get(stage)) for one in sizes)] for stage, words in _STAGES.items()]
    rows.append(["processor seconds of conversion, exports, index", *_cells(sizes, "stages", "processor_s")])
    rows.append(["memory of the largest process, MB", *_cells(sizes, "stages", "peak_mb")])
    rows.append(["processor seconds of MkDocs", *_cells(sizes, "mkdocs", "processor_s")])
    rows.append(["memory of MkDocs, MB", *_cells(sizes, "mkdocs", "peak_mb")])
    return _table(["stage, cold", *head], rows)


def _rate(rate: dict[str, float] | None) -> str:
    if not rate:
        return "not measured"
    wall = f"{rate['seconds']} s, {rate['documents_per_s']}/s, {rate['mb_per_s']} MB/s"
    if "processor_s" not in rate:
        return wall
    return f"{wall}; processor {rate['processor_s']} s, {rate['documents_per_processor_s']}/s"


def _builds(sizes: list[dict[str, Any]]) -> str:
    rows = [
        [words, *_cells(sizes, what, "seconds")]
        for what, words in (
            ("cold", "cold, s"),
            ("unchanged", "unchanged, s"),
            ("one_changed", "one text changed, everything written, s"),
        )
    ]
    rows += [
        [f"{what.replace('_', ' ')}, processor s", *_cells(sizes, what, "processor_s")]
        for what in ("cold", "unchanged", "one_changed")
    ]
    rows.append(["one text changed, its page on disk, s", *_cells(sizes, "one_changed", "first_page_s")])
    return _table(["`vanban build`", *(str(one["documents"]) for one in sizes)], rows)


def _cells(sizes: list[dict[str, Any]], what: str, key: str) -> list[str]:
    return [str(one.get(what, {}).get(key, "not measured")) for one in sizes]


def _table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def main() -> None:
    """Measure the sizes named on the command line, or the usual ones."""
    sizes = [int(size) for size in sys.argv[1:]] or list(_SIZES)
    Path(PAGE).write_text(page([measure(None, size, with_site=True) for size in sizes]), "utf-8")


if __name__ == "__main__":
    main()
