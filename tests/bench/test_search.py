"""The measuring of the search measures what it says."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest

from tests.bench.search import judgements, measure, quality, questions, records

_TEXTS = (
    ("a", "Điều 1. Phạm vi", "Quy định này nói về an toàn giao thông đường bộ."),
    ("b", "Điều 2. Đối tượng", "Người đi bộ phải đi trên hè phố, lề đường."),
    ("c", "Điều 3. Xử phạt", "Hành vi vi phạm bị phạt tiền từ một trăm nghìn đồng."),
)
_QUESTIONS = (("q1", "Người đi bộ phải đi ở đâu?", "b"), ("q2", "Vi phạm thì bị phạt tiền bao nhiêu?", "c"))


@pytest.fixture
def beir(tmp_path: Path) -> Path:
    """Lay out a set as BEIR does: `_id`, and judgements with a header in a folder of their own."""
    corpus = ({"_id": identity, "title": title, "text": text} for identity, title, text in _TEXTS)
    (tmp_path / "corpus.jsonl").write_text("\n".join(json.dumps(row) for row in corpus), "utf-8")
    asked = ({"_id": identity, "text": text} for identity, text, _ in _QUESTIONS)
    (tmp_path / "queries.jsonl").write_text("\n".join(json.dumps(row) for row in asked), "utf-8")
    (tmp_path / "qrels").mkdir()
    rows = "\n".join(f"{question}\t{right}\t1" for question, _, right in _QUESTIONS)
    (tmp_path / "qrels/test.tsv").write_text(f"query-id\tcorpus-id\tscore\n{rows}\n", "utf-8")
    return tmp_path


def test_quality_of_known_answers() -> None:
    """nDCG, MRR and recall are those of the textbook."""
    assert quality(["x", "b"], {"b": 1}) == pytest.approx((1 / math.log2(3), 0.5, 1))
    assert quality(["b"], {"b": 1, "c": 1}) == pytest.approx((1 / (1 + 1 / math.log2(3)), 1, 0.5))
    assert quality([], {"b": 1}) == (0, 0, 0)


def test_both_layouts_are_read(beir: Path) -> None:
    """The header is no judgement; what has no marks is made when it is not given."""
    assert judgements(beir) == {"q1": {"b": 1}, "q2": {"c": 1}}
    marked, bare = questions(beir)
    assert bare["q1"] == "Nguoi di bo phai di o dau?"
    assert list(marked) == list(bare)
    assert [record.point.anchor for record in records(beir)] == ["a", "b", "c"]


def test_whole_measurement(beir: Path) -> None:
    """The browser answers both questions rightly, with marks and without, and every figure is there."""
    measured = measure(beir)
    for way in ("with_marks", "without_marks"):
        assert measured[way]["ndcg10"] == measured[way]["mrr10"] == measured[way]["recall10"] == 1
        assert 0 < measured[way]["query_bytes_p50"] <= measured[way]["first_bytes"]
        assert measured[way]["p95_ms"] >= measured[way]["p50_ms"] > 0
    assert set(measured["index"]) == {"pieces", "bytes", "build_s", "peak_mb"}
