"""Types that front matter declares and the vocabulary does not know: mostly a slip, which makes a page."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator

from build_tools.model import Directive, Origin, Problem
from build_tools.problems import problem
from build_tools.vocabulary import load


def unknown_type_problems(directives: Iterable[Directive]) -> Iterator[Problem]:
    """Yield a Problem for each declared type without a row in the vocabulary, with the nearest one."""
    names = [row.name for row in load.document_types()]
    for directive in directives:
        declared = directive.metadata.type
        if declared.origin is Origin.DECLARED and declared.value and declared.value not in names:
            near = difflib.get_close_matches(declared.value, names, n=1, cutoff=0.7)
            meant = f"có lẽ đúng là “{near[0]}”; " if near else ""
            place = directive.front.offsets.get("type", directive.source.body_start)
            yield problem("type-unknown", directive.source, place, type=declared.value, meant=meant)
