"""Resolution keeps its pace: the whole measure is `python -m tests.bench.resolve`."""

from __future__ import annotations

from tests.bench.resolve import measure


def test_ten_thousand_citations_against_five_thousand_documents() -> None:
    """A tenth of the full measure, which allows 10 seconds, stays within five times its share."""
    seconds, linked = measure(10_000, 5_000)
    assert seconds < 5
    assert linked > 4_000
