"""Resolution keeps its pace: the whole measure is `python -m tests.bench.resolve`."""

from __future__ import annotations

from build_tools.citations.find import find_citations
from build_tools.citations.resolution.statements import read_statements
from build_tools.model import FrontMatter
from build_tools.structure.directive import read_directive
from build_tools.text import SourceText
from tests.bench.resolve import measure
from tests.costs import stays_below


def test_ten_thousand_citations_against_five_thousand_documents() -> None:
    """A tenth of the full measure, which allows 10 seconds, stays within five times its share."""
    seconds, linked = measure(10_000, 5_000)
    assert seconds < 5
    assert linked > 4_000


def test_what_says_all_by_itself_asks_no_other_citation() -> None:
    """Thousands of congresses in a line took a minute and more: each one was held against all others."""
    text = "Căn cứ " + ", ".join(["Nghị quyết Đại hội XII của Đảng"] * 2_500)
    directive = read_directive("mau", SourceText(path="mau.txt", text=text), FrontMatter())
    findings = find_citations(directive)
    assert len(findings.citations) == 2_500
    assert stays_below(2, lambda: read_statements(directive, findings))
