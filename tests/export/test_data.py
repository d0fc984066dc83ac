"""JSON, CSV and the graph: valid by what describes them, complete, the same bytes twice."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import networkx as nx  # type: ignore[import-untyped] # the package carries no types
import pytest
from csvw import TableGroup  # type: ignore[import-untyped] # the package carries no types
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from build_tools.corpus import Corpus
from build_tools.corpus.frbr import expression_address, work_address
from build_tools.export.manifest import counts
from build_tools.export.resolver import resolver_files
from build_tools.export.site import schemas
from tests.export.corpora import AMENDING, DECISION, LETTER, WITHDRAWN, corpus_of
from tests.export.whole import export_files

FOLDER = "du-lieu/v1"
TEXTS = {
    "quyet-dinh-12-2019": DECISION,
    "quyet-dinh-15-2021": AMENDING,
    "cong-van-7": LETTER,
    "ke-hoach-rut": WITHDRAWN,
}


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """Return the corpus of the texts of this room."""
    return corpus_of(TEXTS)


@pytest.fixture(scope="module")
def files(corpus: Corpus) -> dict[str, bytes]:
    """Return all files of open data, by path."""
    pairs = list(export_files(corpus, "abc123"))
    assert len(dict(pairs)) == len(pairs)
    return dict(pairs)


def value(files: Mapping[str, bytes], path: str) -> Any:
    """Return the JSON value of a file."""
    return json.loads(files[path])


def table(files: Mapping[str, bytes], name: str) -> list[dict[str, str]]:
    """Return the rows of a table."""
    return list(csv.DictReader(io.StringIO(files[f"{FOLDER}/{name}"].decode("utf-8"), newline="")))


def validate(instance: Mapping[str, Any]) -> None:
    """Check a value against the published schema that it names."""
    published: dict[str, Resource[Any]] = {
        name: Resource.from_contents(schema) for name, schema in schemas().items()
    }
    schema: Any = published[str(instance["schema"]).removeprefix(f"{FOLDER}/schema/")].contents
    registry: Registry[Any] = Registry().with_resources(published.items())
    Draft202012Validator(schema, registry=registry).validate(instance)


def test_schemas_are_schemas(files: dict[str, bytes]) -> None:
    """Every published schema is one by the rules of JSON Schema, those for maintainers included."""
    published = [path for path in files if path.startswith(f"{FOLDER}/schema/")]
    assert len(published) == 7
    for path in published:
        Draft202012Validator.check_schema(value(files, path))


def test_every_json_file_is_valid_by_the_schema_it_names(files: dict[str, bytes]) -> None:
    """Documents, collection, graph and manifest keep to their schemas."""
    described = [
        path
        for path in files
        if path.endswith(".json") and "/schema/" not in path and not path.endswith("csv-metadata.json")
    ]
    assert len(described) > len(TEXTS) + 3
    for path in described:
        validate(value(files, path))


def test_a_schema_refuses_what_it_does_not_describe(files: dict[str, bytes]) -> None:
    """The schemas are strict: an unknown key is an error."""
    record = value(files, "van-ban/cong-van-7.json")
    with pytest.raises(Exception, match="Additional properties"):
        validate(record | {"extra": 1})


def test_lines_are_the_documents(corpus: Corpus, files: dict[str, bytes]) -> None:
    """Each line of the dump is the JSON file of a document, in the order of the corpus."""
    lines = files[f"{FOLDER}/documents.jsonl"].decode("utf-8").splitlines()
    paths = [f"{address.rstrip('/')}.json" for address in corpus.documents]
    assert [json.loads(line) for line in lines] == [value(files, path) for path in paths]


def test_points_hold_the_whole_text(corpus: Corpus, files: dict[str, bytes]) -> None:
    """The texts of the points, put together, are the text of the file behind its front matter."""
    for directive in corpus.directives:
        text = value(files, f"van-ban/{directive.slug}.json")["text"]
        if text is not None:
            body = directive.source.slice(directive.source.body)
            assert "".join(unit["text"] for unit in text["units"]) == body


def test_the_source_file_is_published_byte_for_byte(files: dict[str, bytes]) -> None:
    """Byte order mark, carriage returns and form feeds stay."""
    for slug in ("quyet-dinh-12-2019", "cong-van-7"):
        assert files[f"van-ban/{slug}.txt"] == TEXTS[slug].encode("utf-8")


def test_a_withdrawn_text_is_nowhere(files: dict[str, bytes]) -> None:
    """Of a withdrawn text only the reason is left, and no file holds its words."""
    assert [path for path in files if "ke-hoach-rut" in path and path.endswith((".txt", ".xml"))] == []
    assert value(files, "van-ban/ke-hoach-rut.json")["withdrawn"] == "Đăng nhầm văn bản nội bộ."
    assert [path for path, data in files.items() if "bí mật".encode() in data] == []


def test_tables_keep_to_their_description(tmp_path: Path, files: dict[str, bytes]) -> None:
    """A CSVW reader accepts all cells, keys and references between the tables."""
    for path, data in files.items():
        if path.startswith(f"{FOLDER}/") and "/schema/" not in path:
            (tmp_path / path.rpartition("/")[2]).write_bytes(data)
    group = TableGroup.from_file(tmp_path / "csv-metadata.json")
    rows = {table.url.string: list(table.iterdicts(strict=True)) for table in group.tables}
    assert group.check_referential_integrity(strict=True)
    assert all(rows.values())


def test_tables_count_what_json_holds(corpus: Corpus, files: dict[str, bytes]) -> None:
    """Documents, points and citations are as many in the tables as in JSON and in the manifest."""
    records = [value(files, f"{address.rstrip('/')}.json") for address in corpus.documents]
    texts = [record["text"] for record in records if record["text"]]
    expected = {
        "documents.csv": len(records),
        "points.csv": sum(len(text["units"]) for text in texts),
        "citations.csv": sum(len(text["citations"]) for text in texts),
    }
    assert {name: len(table(files, name)) for name in expected} == expected
    manifest = value(files, f"{FOLDER}/manifest.json")
    assert manifest["counts"] == counts(corpus)
    assert manifest["counts"]["points"] == expected["points.csv"]
    assert manifest["counts"]["citations"] == expected["citations.csv"]


def test_tables_name_the_same_places_as_json(files: dict[str, bytes]) -> None:
    """Positions count from 1 and anchors are those of the points, in both tables."""
    text = value(files, "van-ban/cong-van-7.json")["text"]
    units, wanted = text["units"], work_address("van-ban/cong-van-7/")
    points = [row for row in table(files, "points.csv") if row["document_id"] == wanted]
    assert [(int(row["position"]), row["anchor"], row["eid"]) for row in points] == [
        (position, unit["anchor"], unit["eid"]) for position, unit in enumerate(units, start=1)
    ]
    citations = [row for row in table(files, "citations.csv") if row["document_id"] == wanted]
    assert [(int(row["position"]), row["anchor"], row["target_id"]) for row in citations] == [
        (position, units[citation["unit"]]["anchor"], citation["target_id"])
        for position, citation in enumerate(text["citations"], start=1)
    ]


def test_both_graphs_are_one(files: dict[str, bytes]) -> None:
    """A network library reads the same nodes and edges from GraphML and from JSON."""
    data = value(files, f"{FOLDER}/citation-graph.json")
    network = nx.node_link_graph(data, edges="edges")
    other = nx.read_graphml(io.BytesIO(files[f"{FOLDER}/citation-graph.graphml"]), force_multigraph=True)
    assert set(network.nodes) == set(other.nodes)
    edges = [(source, target, row["relation"]) for source, target, row in network.edges(data=True)]
    assert edges
    assert sorted(edges) == sorted(
        (source, target, row["relation"]) for source, target, row in other.edges(data=True)
    )
    letter, decision = work_address("van-ban/cong-van-7/"), work_address("van-ban/quyet-dinh-12-2019/")
    assert network.has_edge(letter, decision)


def test_every_citation_is_counted_in_the_graph(files: dict[str, bytes]) -> None:
    """The edges add up to the citations that lead somewhere."""
    data = value(files, f"{FOLDER}/citation-graph.json")
    rows = table(files, "citations.csv")
    assert sum(edge["citations"] for edge in data["edges"]) == sum(1 for row in rows if row["target_id"])


def test_work_addresses_are_the_same_everywhere(corpus: Corpus, files: dict[str, bytes]) -> None:
    """JSON, tables and graph call a document by one address, and no two documents share it."""
    expected = [work_address(address) for address in corpus.documents]
    assert len(set(expected)) == len(expected)
    collection = value(files, f"{FOLDER}/collection.json")
    graph = value(files, f"{FOLDER}/citation-graph.json")
    assert [document["id"] for document in collection["documents"]] == expected
    assert [node["id"] for node in graph["nodes"]] == expected
    assert [row["id"] for row in table(files, "documents.csv")] == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("van-ban/cong-van-166-cdvc-2016/", "/akn/vn/doc/2016/cong-van-166-cdvc-2016"),
        ("vien-dan/nghi-dinh-30-2020-nd-cp/", "/akn/vn/doc/2020/nghi-dinh-30-2020-nd-cp"),
        ("vien-dan/nghi-quyet-20-nq-tw-khoa-x/", "/akn/vn/doc/0001/nghi-quyet-20-nq-tw-khoa-x"),
        ("van-ban/ke-hoach-thi-dua-2017-cdvcvn/", "/akn/vn/doc/0001/ke-hoach-thi-dua-2017-cdvcvn"),
        ("vien-dan/quyet-dinh-1914-qd-tld-2016/", "/akn/vn/doc/2016/quyet-dinh-1914-qd-tld-2016"),
        ("vien-dan/quyet-dinh-1914-qd-tw/", "/akn/vn/doc/0001/quyet-dinh-1914-qd-tw"),
    ],
)
def test_the_year_of_a_work_address_is_that_of_the_page(address: str, expected: str) -> None:
    """A year at the end or behind the count of a number is taken over, and no other figure."""
    assert work_address(address) == expected


def test_every_work_address_leads_to_its_page(corpus: Corpus, files: dict[str, bytes]) -> None:
    """At each work address, and at the address of each text, a page leads on by a relative link."""
    for address, document in corpus.documents.items():
        wanted = [work_address(address)]
        if document.slug in {"quyet-dinh-12-2019", "cong-van-7"}:
            wanted.append(expression_address(address))
        for path in wanted:
            page = files[f"{path.removeprefix('/')}/index.html"].decode("utf-8")
            (refresh,) = re.findall(r'http-equiv="refresh" content="0; url=([^"]+)"', page)
            assert Path(f"/x{path}/{refresh}").resolve() == Path(f"/x/{address}")


def test_a_work_address_once_published_still_leads_on(corpus: Corpus) -> None:
    """When a document moved, its old work address leads to where it is now."""
    moved = replace(
        corpus,
        redirects={"vien-dan/cu-2010/": "vien-dan/cu-2011/", "vien-dan/cu-2011/": "van-ban/cong-van-7/"},
    )
    pages = dict(resolver_files(moved))
    for year in ("2010", "2011"):
        page = pages[f"akn/vn/doc/{year}/cu-{year}/index.html"].decode("utf-8")
        assert 'url=../../../../../van-ban/cong-van-7/"' in page


def test_same_sources_give_the_same_bytes(files: dict[str, bytes]) -> None:
    """Reading the texts again gives the same files; another revision changes the manifest alone."""
    again = dict(export_files(corpus_of(TEXTS), "abc123"))
    assert again == files
    other = dict(export_files(corpus_of(TEXTS), "def456"))
    assert [path for path in files if other[path] != files[path]] == [f"{FOLDER}/manifest.json"]
