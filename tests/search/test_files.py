"""The files of the index: named by their content, in order, the same for the same texts."""

from __future__ import annotations

import json
import re
from itertools import accumulate, pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from build_tools.search import analysis
from build_tools.search.engine import ENGINE, MODULES, SCRIPTS, engine
from build_tools.search.files import FOLDER, MANIFEST, content_name, index_files
from build_tools.search.pieces import PIECE_BYTES, pieces
from build_tools.search.postings import FieldPostings
from build_tools.search.records import Point, records_of
from tests.building import ROOT
from tests.search import made_up


def read_number(data: bytes, place: int) -> tuple[int, int]:
    """Read one LEB128 number; return it and where the next one starts."""
    value = shift = 0
    while True:
        byte = data[place]
        value |= (byte & 0x7F) << shift
        place, shift = place + 1, shift + 7
        if byte < 0x80:
            return value, place


def decoded(count: int, data: bytes) -> list[tuple[int, int]]:
    """Return record and times of every entry of an inverted list."""
    found, place, record = [], 0, -1
    for _ in range(count):
        step, place = read_number(data, place)
        record, times = record + step // 2, 1
        if step % 2:
            times, place = read_number(data, place)
        found.append((record, times))
    assert place == len(data)
    return found


@given(st.lists(st.lists(st.sampled_from(["công", "đoàn", "công_đoàn", "đảng"]), max_size=300), max_size=40))
def test_inverted_lists_lose_nothing(texts: list[list[str]]) -> None:
    """Every term comes back with every record that has it and how often."""
    postings = FieldPostings()
    for text in texts:
        postings.add(text)
    for term in {term for text in texts for term in text}:
        posting = postings.get(term)
        assert posting is not None
        expected = [(place, text.count(term)) for place, text in enumerate(texts) if term in text]
        assert decoded(posting.count, bytes(posting.data)) == expected
    assert postings.get("không có") is None
    assert list(postings.lengths) == [len(text) for text in texts]


def manifest_of(files: dict[str, bytes]) -> dict[str, Any]:
    """Return the manifest among the files."""
    manifest: dict[str, Any] = json.loads(files[MANIFEST])
    return manifest


def test_files_are_the_same_for_the_same_texts() -> None:
    """Building twice gives the same names and the same bytes."""
    assert dict(index_files(made_up.records())) == dict(index_files(made_up.records()))


def test_files_are_named_by_their_content() -> None:
    """Every file but the manifest may be kept for ever: another content has another name."""
    files = dict(index_files(made_up.records(), made_up.ABBREVIATIONS))
    for path, data in files.items():
        assert path.startswith(f"{FOLDER}/")
        assert path == MANIFEST or content_name(data) in path


def test_manifest_names_every_file() -> None:
    """No file is written that nothing asks for, and none is missing."""
    files = dict(index_files([*made_up.records(), *made_up.many(30)]))
    manifest = manifest_of(files)
    named = {f"{FOLDER}/{manifest[key]}" for key in ("documents", "lengths", "syllables", "phrases")}
    for part, folder, suffix in (("texts", "t", "json"), ("pieces", "p", "bin")):
        names = manifest[part]["names"]
        assert len(names) == 8 * len(manifest[part].get("firsts") or manifest[part]["steps"])
        named |= {
            f"{FOLDER}/{folder}/{names[place : place + 8]}.{suffix}" for place in range(0, len(names), 8)
        }
    assert named | {MANIFEST} == set(files)


def test_manifest_comes_last() -> None:
    """Who writes the files in order never leaves a manifest that names files not yet there."""
    assert [path for path, _ in index_files(made_up.records())][-1] == MANIFEST


def test_pieces_follow_in_the_order_the_browser_compares() -> None:
    """Keys ascend as JavaScript compares strings, by units of UTF-16, and no key stands in two pieces."""
    document = made_up.PLAN
    words = " ".join(f"từ{number} 𝐀{number} ﬁ{number}" for number in range(2_000))
    index = made_up.index_of(records_of(document, [Point(anchor="p1", text=words)]))
    found = list(pieces(index))
    assert len(found) > 3
    firsts = [piece.first.encode("utf-16-be") for piece in found]
    assert firsts == sorted(set(firsts))
    assert all(len(piece.data) <= PIECE_BYTES * 2 for piece in found)


def test_readings_of_a_word_stand_together() -> None:
    """What differs by marks alone is under one key, so one piece is enough to restore marks."""
    keys = [analysis.fold(term) for term in ("công_đoàn", "cộng_đoạn", "cong_doan")]
    assert set(keys) == {"cong_doan"}


def test_text_chunks_hold_every_point_once() -> None:
    """The texts behind the results are all points, in order."""
    given_records = list(made_up.records())
    files = dict(index_files(given_records))
    texts = manifest_of(files)["texts"]
    names = [texts["names"][place : place + 8] for place in range(0, len(texts["names"]), 8)]
    points = [point for name in names for point in json.loads(files[f"{FOLDER}/t/{name}.json"])["points"]]
    assert [point[4] for point in points] == [record.point.text for record in given_records]
    firsts = [*accumulate(texts["steps"]), len(points)]
    assert all(one < other for one, other in pairwise(firsts))


def test_engine_holds_lunr_and_every_module() -> None:
    """Every script is either a module of the one file of the worker, in order, or loaded by the pages."""
    [(path, data)] = engine(ROOT / SCRIPTS)
    assert path == ENGINE
    places = [data.index((ROOT / SCRIPTS / f"{name}.js").read_bytes()) for name in MODULES]
    assert places == sorted(places)
    assert data.index(b"@license MIT") < places[0]
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    pages = set(re.findall(r"assets/search/(\w+)\.js", settings))
    assert pages | set(MODULES) == {file.stem for file in (ROOT / SCRIPTS).glob("*.js")}
    assert not pages & set(MODULES)
