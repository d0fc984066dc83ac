"""Our inverted lists are lunr's index: the same terms in the same records with the same scores."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from lunr.builder import Builder  # type: ignore[import-untyped]
from playwright.sync_api import Page

from build_tools.search import analysis
from build_tools.search.engine import ENGINE
from build_tools.search.index import FIELDS, K1, B, Index, Space
from tests.bench.search_site import served
from tests.search import made_up


@pytest.fixture(scope="module")
def index() -> Index:
    """Build our index of the made-up collection."""
    return made_up.index_of([*made_up.records(), *made_up.many(8)])


def lunr_index(index: Index, space: Space) -> dict[str, Any]:
    """Return what lunr.py makes of the same fields, in lunr's own form."""
    builder = Builder()
    builder.ref("id")
    builder.k1(K1)
    builder.b(B)
    fields = [field for field in FIELDS if field.space is space]
    for field in fields:
        builder.field(field.name, boost=field.boost)
    for place, row in enumerate(_rows(index, space)):
        builder.add({"id": str(place), **{field.name: row[field.name] for field in fields}})
    serialized: dict[str, Any] = json.loads(json.dumps(builder.build().serialize()))
    return serialized


def _rows(index: Index, space: Space) -> list[dict[str, list[str]]]:
    if space is Space.POINTS:
        records = [*made_up.records(), *made_up.many(8)]
        return [
            {
                "text": analysis.terms("\n".join([record.point.heading] * 2 + [record.point.text]))
                if record.point.heading
                else analysis.terms(record.point.text),
                "cited": [analysis.number_term(number) for number in record.point.cited],
            }
            for record in records
        ]
    return [
        {
            "title": analysis.terms(document.title),
            "about": analysis.terms(
                f"{document.issuer}\n{document.doc_type} số {document.number}\n{document.year}"
            ),
            "number": [analysis.number_term(document.number)],
        }
        for document in index.documents
    ]


@pytest.mark.parametrize("space", Space)
def test_inverted_lists_are_those_of_lunr(index: Index, space: Space) -> None:
    """Every term stands in the same records of the same fields."""
    for term, posting in lunr_index(index, space)["invertedIndex"]:
        for field in FIELDS:
            if field.space is space:
                own = index.fields[field.name].get(term)
                assert (own.count if own else 0) == len(posting[field.name]), (term, field.name)


_COMPARE = """async ([serialized, texts, space]) => {
  const store = new VanBan.Store(new URL("tim-kiem/chi-muc/", document.baseURI).href)
  await store.open()
  const whole = lunr.Index.load(serialized)
  const rows = []
  for (const terms of texts) {
    const found = await store.lists(terms.map(VanBan.fold))
    const asked = terms.flatMap((term, place) => {
      const entry = (found.get(VanBan.fold(term)) ?? []).find((known) => known.term === term)
      const here = entry?.lists.some((list, field) => list && store.fields[field].space === space)
      return here ? [{ ...entry, weight: 1 + place / 4, bit: 0 }] : []
    })
    const answer = whole.query((query) => {
      for (const { term, weight } of asked) query.term(term, { boost: weight, usePipeline: false })
    })
    const size = store.manifest.sizes[space]
    const scores = new VanBan.Scores(store, asked)
    const part = scores.lunr(space, Array.from({ length: size }, (_, place) => place))
    const length = Math.hypot(...asked.map(({ weight }) => weight))
    const added = (ref) => scores.score[space][ref] / length
    rows.push(answer.map(({ ref, score }) => [score, part.get(Number(ref)), added(ref)]))
    if (answer.length !== part.size) rows.push("other records")
  }
  return rows
}"""
QUESTIONS = (
    "giao thông",
    "tinh thần đảng viên",
    "trật tự giao thông đợt 3",
    "Công văn số 3/CV-GT",
    "20-NQ/TW",
)


@pytest.mark.parametrize("space", Space)
def test_partial_index_answers_like_the_whole(page: Page, eight: str, index: Index, space: Space) -> None:
    """lunr.js scores records by the fetched terms alone as by the whole index that lunr.py builds."""
    page.goto(f"{eight}index.html")
    page.add_script_tag(url=f"{eight}{ENGINE}")
    asked = [sorted(set(analysis.terms(question))) for question in QUESTIONS]
    rows = page.evaluate(_COMPARE, [lunr_index(index, space), asked, space.value])
    assert len(rows) == len(QUESTIONS)
    assert any(rows)
    for whole, part, added in (score for row in rows for score in row):
        assert part == pytest.approx(whole, abs=0.002)
        assert added == pytest.approx(whole, abs=0.002)


def test_every_key_is_found_with_its_own_terms_alone(page: Page, eight: str, index: Index) -> None:
    """Stepping through a piece the browser takes no key for another that begins or ends alike."""
    page.goto(f"{eight}index.html")
    page.add_script_tag(url=f"{eight}{ENGINE}")
    terms: dict[str, list[str]] = {}
    for term in sorted(index.terms()):
        terms.setdefault(analysis.fold(term), []).append(term)
    absent = {changed for key in terms for changed in (key[:-1], f"{key}x", key[1:], f"x{key[1:]}")} - set(
        terms
    )
    found = page.evaluate(_KEYS, [*terms, *sorted(absent)])
    assert {key: sorted(held) for key, held in found} == terms


_KEYS = """async (keys) => {
  const store = new VanBan.Store(new URL("tim-kiem/chi-muc/", document.baseURI).href)
  await store.open()
  const found = await store.lists(keys)
  return Array.from(found, ([key, entries]) => [key, entries.map((entry) => entry.term)])
}"""


@pytest.fixture(scope="module")
def eight(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the collection the index of this module is made of."""
    folder = tmp_path_factory.mktemp("eight")
    made_up.site(folder, [*made_up.records(), *made_up.many(8)], made_up.ABBREVIATIONS)
    with served(folder) as (address, _):
        yield address
