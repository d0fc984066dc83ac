"""What holds for any documents and any citations."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from build_tools.citations.resolution.known import KnownDocument, KnownDocuments
from build_tools.citations.resolve import resolve
from build_tools.identity import key_number
from build_tools.model import Citation, Link, LinkStatus
from tests.corpus.invented import directive, findings

_NUMBERS = ("06-NQ/TW", "16/CT-TTg", "30/2020/NĐ-CP", "08-CT/TU", "12/TLĐ")
_TYPES = {
    "06-NQ/TW": "Nghị quyết",
    "16/CT-TTg": "Chỉ thị",
    "30/2020/NĐ-CP": "Nghị định",
    "08-CT/TU": "Chỉ thị",
}
_DATES = (None, "1985-11-29", "2016", "2016-11-05", "2016-11-06", "2022-01-24")
_TERMS = (None, "V", "XII", "XIII")
_ISSUERS = (None, "Bộ Chính trị", "Tỉnh ủy Nghệ An", "Tỉnh ủy", "Ban Bí thư")
_TITLES = (
    (),
    ("Về quy hoạch, xây dựng và phát triển bền vững đô thị",),
    ("Về chăm sóc sức khỏe nhân dân vùng cao",),
    ("Về chăm sóc sức khỏe nhân dân",),
)


@st.composite
def documents(draw: st.DrawFn) -> KnownDocument:
    """Draw a document from small pools, so that numbers collide often."""
    number = draw(st.sampled_from(_NUMBERS))
    date = draw(st.sampled_from(_DATES))
    return KnownDocument(
        address=f"vien-dan/{draw(st.integers(0, 10**9))}/",
        status=LinkStatus.REGISTERED,
        label=number,
        doc_type=_TYPES.get(number, "Công văn"),
        number=key_number(number),
        dates=(date,) if date else (),
        term=draw(st.sampled_from(_TERMS)),
        issuer=draw(st.sampled_from(_ISSUERS)),
        titles=draw(st.sampled_from(_TITLES)),
    )


@st.composite
def citations(draw: st.DrawFn) -> dict[str, str | None]:
    """Draw what a citation says, from the same pools."""
    number = draw(st.sampled_from(_NUMBERS))
    title = draw(st.sampled_from(_TITLES))
    return {
        "text": f"{_TYPES.get(number, 'Công văn')} số {number}",
        "date": draw(st.sampled_from(_DATES)),
        "term": draw(st.sampled_from(_TERMS)),
        "issuer": draw(st.sampled_from(_ISSUERS)),
        "title": title[0] if title else None,
    }


def _link(facts: dict[str, str | None], known: KnownDocuments) -> tuple[Link, Citation]:
    body = f"Thực hiện ⟦{facts['text']}⟧."
    found = findings(body, {key: value for key, value in facts.items() if key != "text"})
    made = directive("van-ban-thu", body, year="2022")
    return resolve(made, found, known)[0], found.citations[0]


@settings(max_examples=400, deadline=None)
@given(
    facts=citations(),
    first=st.lists(documents(), max_size=4, unique_by=lambda document: document.address),
    added=documents(),
)
def test_another_document_never_moves_a_link(
    facts: dict[str, str | None], first: list[KnownDocument], added: KnownDocument
) -> None:
    """A link stays, or becomes ambiguous, or goes to the added document itself when that is what is cited.

    It leaves another document for the added one only when that one carries the very day the text gives.
    """
    before, citation = _link(facts, KnownDocuments.of(first))
    after, _ = _link(facts, KnownDocuments.of([*first, added]))
    if (after.status, after.target) == (before.status, before.target) or after.status is LinkStatus.AMBIGUOUS:
        return
    assert after.target == added.address
    exact = citation.date is not None and len(citation.date) == 10 and citation.date in added.dates
    assert before.status in (LinkStatus.NAMED_ONLY, LinkStatus.AMBIGUOUS) or exact


@settings(max_examples=200, deadline=None)
@given(
    facts=citations(), listed=st.lists(documents(), max_size=6, unique_by=lambda document: document.address)
)
def test_order_never_matters(facts: dict[str, str | None], listed: list[KnownDocument]) -> None:
    """The order in which documents are known decides nothing."""
    assert _link(facts, KnownDocuments.of(listed)) == _link(facts, KnownDocuments.of(listed[::-1]))


@settings(max_examples=300, deadline=None)
@given(
    facts=citations(), listed=st.lists(documents(), max_size=6, unique_by=lambda document: document.address)
)
def test_a_link_never_contradicts_the_text(facts: dict[str, str | None], listed: list[KnownDocument]) -> None:
    """A linked document has the number, and a day, term and issuer that the text does not deny."""
    link, citation = _link(facts, KnownDocuments.of(listed))
    if link.status is not LinkStatus.REGISTERED:
        return
    document = next(document for document in listed if document.address == link.target)
    assert document.number == citation.key_number
    restarts = document.number != "30/2020/NĐ-CP"
    if restarts and citation.date is not None and document.dates:
        given, known = citation.date, document.dates[0]
        assert known.startswith(given) or given.startswith(known)
    if restarts and citation.term is not None and document.term is not None:
        assert citation.term == document.term
