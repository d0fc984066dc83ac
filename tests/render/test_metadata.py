"""What a page says of its document: JSON-LD for a real library, what is known, nothing that breaks out."""

from __future__ import annotations

import json
from typing import Any

import pytest
from rdflib import RDF, Graph, URIRef
from rdflib.namespace import SDO

from build_tools.corpus import Corpus, Document
from build_tools.corpus.frbr import work_address
from build_tools.model import LinkStatus
from build_tools.pipeline import read_collection
from build_tools.render import links
from build_tools.render.around import around
from build_tools.render.metadata import legislation, metadata
from tests.building import ROOT
from tests.export.corpora import DECISION, LETTER, OPEN_QUESTION, TWO_OF_A_NUMBER, corpus_of

# The library warns of a class that it uses itself.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

HOST = "https://van-ban.example/"
REQUIRED = (
    SDO.name,
    SDO.url,
    SDO.identifier,
    SDO.legislationIdentifier,
    SDO.legislationJurisdiction,
    SDO.inLanguage,
    SDO.encoding,
)


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """Return the corpus of the site."""
    found = read_collection(ROOT).corpus
    assert found is not None
    return found


def here(corpus: Corpus) -> links.Here:
    """Return a page of a directive, for its links."""
    return links.here(around(corpus), "van-ban/a.md")


def parsed(corpus: Corpus, document: Document) -> Graph:
    """Read the JSON-LD of a page as a library does, without any request."""
    about: Any = metadata(here(corpus), document)["about"]
    text = about["jsonld"].replace("site:/", HOST)
    return Graph().parse(data=text, format="json-ld")


def test_json_ld_says_what_schema_org_asks_of_legislation(corpus: Corpus) -> None:
    """Each document of the site is a `Legislation` with what is required, in words of schema.org alone."""
    for address, document in corpus.documents.items():
        if document.status is LinkStatus.AMBIGUOUS:
            continue
        graph = parsed(corpus, document)
        subject = URIRef(f"{HOST}{address}")
        assert (subject, RDF.type, SDO.Legislation) in graph
        assert [name for name in REQUIRED if graph.value(subject, name) is None] == []
        used = {str(predicate) for predicate in graph.predicates() if predicate != RDF.type}
        assert used <= {str(term) for term in dir(SDO)}


def test_json_ld_states_what_is_known(corpus: Corpus) -> None:
    """Date, type, issuer, citations and encodings of a text stand in it as on the page."""
    document = corpus.documents["van-ban/cong-van-166-cdvc-2016/"]
    graph, subject = parsed(corpus, document), URIRef(f"{HOST}{document.address}")
    assert str(graph.value(subject, SDO.legislationDate)) == "2016-07-04"
    assert str(graph.value(subject, SDO.legislationType)) == "Công văn"
    assert str(graph.value(subject, SDO.identifier)) == work_address(document.address)
    issuer = graph.value(subject, SDO.legislationPassedBy)
    assert str(graph.value(issuer, SDO.name)) == "Công đoàn Viên chức Việt Nam"
    cited = {link.target for link in corpus.links[document.slug]}
    assert {str(found) for found in graph.objects(subject, SDO.citation)} == {
        f"{HOST}{path}" for path in cited
    }
    files = {str(graph.value(found, SDO.contentUrl)) for found in graph.objects(subject, SDO.encoding)}
    assert files == {f"{HOST}van-ban/cong-van-166-cdvc-2016.{ending}" for ending in ("txt", "json", "xml")}


def test_what_is_not_known_is_absent(corpus: Corpus) -> None:
    """A text without a date has no date, rather than an invented one."""
    value = legislation(here(corpus), corpus.documents["van-ban/ke-hoach-thi-dua-2017-cdvcvn/"])
    assert "legislationDate" not in value
    assert None not in value.values()


def test_a_text_cannot_end_the_data_block() -> None:
    """Markup in a title stays data."""
    evil = DECISION.replace("title: Ban hành", 'title: "</script><script>alert(1)</script>" #')
    corpus = corpus_of({"quyet-dinh-12-2019": evil})
    about: Any = metadata(here(corpus), corpus.documents["van-ban/quyet-dinh-12-2019/"])["about"]
    assert "<" not in about["jsonld"]
    assert "</script>" in json.loads(about["jsonld"])["name"]


def test_documents_that_cite_each_other_are_linked() -> None:
    """A held document cited by another is named by its page."""
    corpus = corpus_of({"quyet-dinh-12-2019": DECISION, "cong-van-7": LETTER})
    value = legislation(here(corpus), corpus.documents["van-ban/cong-van-7/"])
    assert [cited["@id"] for cited in value["citation"]] == ["site:/van-ban/quyet-dinh-12-2019/"]  # type: ignore[attr-defined]


def test_an_open_question_is_no_citation() -> None:
    """Several documents that fit are not cited, and the page that lists them describes none."""
    corpus = corpus_of({"a": OPEN_QUESTION}, TWO_OF_A_NUMBER)
    assert "citation" not in legislation(here(corpus), corpus.documents["van-ban/a/"])
    (choice,) = [
        document for document in corpus.documents.values() if document.status is LinkStatus.AMBIGUOUS
    ]
    assert metadata(here(corpus), choice) == {}


def test_dublin_core_eli_and_alternates_are_named(corpus: Corpus) -> None:
    """The head of a page holds Dublin Core, ELI, the cited documents and the formats, by relative links."""
    about: Any = metadata(here(corpus), corpus.documents["van-ban/cong-van-166-cdvc-2016/"])["about"]
    rows = [dict(element["attributes"]) for element in about["elements"]]
    by_name = {row.get("name") or row.get("property"): row for row in rows}
    assert by_name["dcterms.issued"]["content"] == "2016-07-04"
    assert by_name["dcterms.identifier"]["content"] == "/akn/vn/doc/2016/cong-van-166-cdvc-2016"
    assert by_name["http://data.europa.eu/eli/ontology#id_local"]["content"] == "166/CĐVC"
    cites = [row["href"] for row in rows if row.get("property", "").endswith("#cites")]
    assert "../../vien-dan/cong-van-880-tld-2016/" in cites
    alternates = {row["type"]: row["href"] for row in rows if row.get("rel") == "alternate"}
    assert alternates["application/akn+xml"] == "../cong-van-166-cdvc-2016.xml"
