"""Documents known only from texts get a page; nothing is merged silently."""

from __future__ import annotations

from dataclasses import replace

from build_tools.corpus import Corpus, resolve_against
from build_tools.model import LinkStatus, Relation
from tests.corpus.invented import corpus, text

PLAN = "Theo ⟦Kế hoạch số 5/KH-TLĐ⟧."


def _two(
    first: dict[str, str | None],
    second: dict[str, str | None],
    *,
    body: str = PLAN,
    years: tuple[str, str] = ("2017", "2022"),
    issuers: tuple[str, str] = ("Công đoàn A", "Công đoàn B"),
) -> Corpus:
    return corpus(
        {
            "a": text("a", body, first, year=years[0], issuer=issuers[0]),
            "b": text("b", body, second, year=years[1], issuer=issuers[1]),
        }
    )


def _statuses(built: Corpus) -> tuple[tuple[LinkStatus, str | None], ...]:
    return tuple((built.links[slug][0].status, built.links[slug][0].target) for slug in ("a", "b"))


def test_one_text_names_a_document() -> None:
    """A page of its own, made from what the text says."""
    built = corpus({"a": text("a", PLAN, {"date": "2015-02-03", "title": "Về chăm lo Tết", "issuer": "TLĐ"})})
    document = built.documents["vien-dan/ke-hoach-05-kh-tld-2015/"]
    assert document.status is LinkStatus.NAMED_ONLY
    assert (document.label, document.date, document.issuer, document.title, document.quoted_titles) == (
        "Kế hoạch số 5/KH-TLĐ",
        "2015-02-03",
        "TLĐ",
        None,
        ("Về chăm lo Tết",),
    )
    assert [back.source for back in built.backlinks[document.address]] == ["a"]


def test_the_same_day_is_the_same_document() -> None:
    """Two texts that give number and day mean one document."""
    dated: dict[str, str | None] = {"date": "2015-02-03"}
    address = "vien-dan/ke-hoach-05-kh-tld-2015/"
    assert _statuses(_two(dated, dated)) == ((LinkStatus.NAMED_ONLY, address),) * 2
    assert _statuses(_two(dated, {"date": "2015"})) == ((LinkStatus.NAMED_ONLY, address),) * 2


def test_two_days_of_one_year_are_contested() -> None:
    """The number counts once a year, so one of the texts may err: the page shows both and chooses neither."""
    address = "vien-dan/ke-hoach-05-kh-tld-2015/"
    built = _two({"date": "2015-02-03"}, {"date": "2015-03-02"})
    assert _statuses(built) == ((LinkStatus.AMBIGUOUS, address),) * 2
    assert built.documents[address].date is None


def test_two_years_are_two_documents() -> None:
    """The number restarts every year."""
    built = _two({"date": "2015-02-03"}, {"date": "2016-02-03"})
    assert [link[1] for link in _statuses(built)] == [
        "vien-dan/ke-hoach-05-kh-tld-2015/",
        "vien-dan/ke-hoach-05-kh-tld-2016/",
    ]


def test_bare_numbers_of_two_texts_are_not_merged_silently() -> None:
    """Two texts that give nothing but the number may mean two documents: the page says so."""
    address = "vien-dan/ke-hoach-05-kh-tld/"
    built = _two({}, {})
    assert _statuses(built) == ((LinkStatus.AMBIGUOUS, address),) * 2
    assert built.links["a"][0].reason == (
        "Nhiều văn bản nêu số này mà chưa rõ có phải cùng một văn bản hay không."
    )
    alone = corpus({"a": text("a", f"{PLAN} Và {PLAN}")})
    assert {link.status for link in alone.links["a"]} == {LinkStatus.NAMED_ONLY}


def test_bare_numbers_with_one_title_are_merged() -> None:
    """The same quoted title shows that both mean one document, another one that they do not."""
    titled: dict[str, str | None] = {"title": "Tổ chức hội thi thợ giỏi toàn quốc lần thứ ba"}
    other: dict[str, str | None] = {"title": "Chăm lo Tết cho đoàn viên khó khăn vùng sâu"}
    assert _statuses(_two(titled, titled))[0][0] is LinkStatus.NAMED_ONLY
    assert _statuses(_two(titled, other))[0][0] is LinkStatus.AMBIGUOUS


def test_a_bare_number_beside_a_dated_one_stays_open() -> None:
    """What one text dates may be what the other one means: it is listed, not linked."""
    built = _two({"date": "2015-02-03"}, {})
    dated, bare = _statuses(built)
    assert dated == (LinkStatus.NAMED_ONLY, "vien-dan/ke-hoach-05-kh-tld-2015/")
    assert bare == (LinkStatus.AMBIGUOUS, "vien-dan/ke-hoach-05-kh-tld/")
    assert built.documents["vien-dan/ke-hoach-05-kh-tld/"].candidates == (dated[1],)


def test_a_title_leads_a_bare_number_to_the_dated_one() -> None:
    """Number and title suffice to join what one text dates and the other one does not."""
    title = "Tổ chức hội thi thợ giỏi toàn quốc lần thứ ba"
    built = _two({"date": "2015-02-03", "title": title}, {"title": title})
    assert _statuses(built) == ((LinkStatus.NAMED_ONLY, "vien-dan/ke-hoach-05-kh-tld-2015/"),) * 2


def test_term_and_date_of_the_centre_are_one_address() -> None:
    """Whether a text gives the term or a day in it, the address is the same and stays so."""
    body = "Theo ⟦Nghị quyết số 06-NQ/TW⟧."
    built = _two({"term": "XII"}, {"date": "2016-11-05"}, body=body)
    assert _statuses(built) == ((LinkStatus.NAMED_ONLY, "vien-dan/nghi-quyet-06-nq-tw-khoa-xii/"),) * 2


def test_party_numbers_of_two_texts_stay_open() -> None:
    """06-NQ/TW in a text of 2017 and in one of 2022 may be two resolutions."""
    built = _two({}, {}, body="Theo ⟦Nghị quyết số 06-NQ/TW⟧.")
    assert {status for status, _ in _statuses(built)} == {LinkStatus.AMBIGUOUS}


def test_numbers_that_never_restart_are_merged() -> None:
    """A decree's number carries its year."""
    built = _two({}, {}, body="Theo ⟦Nghị định số 30/2020/NĐ-CP⟧.")
    assert _statuses(built) == ((LinkStatus.NAMED_ONLY, "vien-dan/nghi-dinh-30-2020-nd-cp/"),) * 2


def test_shared_codes_without_issuer_are_not_merged() -> None:
    """Two provinces have a 5/KH-UBND of the same day."""
    body = "Theo ⟦Kế hoạch số 5/KH-UBND⟧."
    dated: dict[str, str | None] = {"date": "2015-02-03"}
    assert {status for status, _ in _statuses(_two(dated, dated, body=body))} == {LinkStatus.AMBIGUOUS}
    here = {**dated, "issuer": "Ủy ban nhân dân tỉnh Nghệ An"}
    there = {**dated, "issuer": "Ủy ban nhân dân tỉnh Hà Tĩnh"}
    assert [target for _, target in _statuses(_two(here, there, body=body))] == [
        "vien-dan/ke-hoach-05-kh-ubnd-uy-ban-nhan-dan-tinh-nghe-an-2015/",
        "vien-dan/ke-hoach-05-kh-ubnd-uy-ban-nhan-dan-tinh-ha-tinh-2015/",
    ]


def test_laws_by_name_in_one_year_and_in_two() -> None:
    """A law called by name alone is the one in force: in one year one law, over the years perhaps two."""
    body = "Theo ⟦Luật Công đoàn⟧."
    assert _statuses(_two({}, {}, body=body, years=("2017", "2017")))[0][0] is LinkStatus.NAMED_ONLY
    assert _statuses(_two({}, {}, body=body))[0][0] is LinkStatus.AMBIGUOUS


def test_congress_resolutions_by_name_are_merged() -> None:
    """Two wordings of one congress have one page, labelled by what a text says."""
    built = corpus(
        {
            "a": text("a", "⟦Nghị quyết Đại hội X của Đảng⟧"),
            "b": text("b", "⟦Nghị quyết Đại hội Đảng toàn quốc lần thứ X⟧"),
        }
    )
    assert _statuses(built) == ((LinkStatus.NAMED_ONLY, "vien-dan/nghi-quyet-dai-hoi-dang-x/"),) * 2
    assert built.documents["vien-dan/nghi-quyet-dai-hoi-dang-x/"].label.startswith("Nghị quyết Đại hội")


def test_a_held_text_takes_over() -> None:
    """When a cited document joins the collection, everything links to it and its old page leads there."""
    entry = "- type: Kế hoạch\n  number: 5/KH-TLĐ\n  date: '2015-02-03'\n  verification: none\n"
    citing = text("a", PLAN, {"date": "2015-02-03"})
    before = corpus({"a": citing}, entry)
    assert before.links["a"][0].target == "vien-dan/ke-hoach-05-kh-tld-2015/"
    own = text("ke-hoach-5", "Kế hoạch", type="Kế hoạch", number="5/KH-TLĐ", date="2015-02-03")
    after = corpus({"a": citing, "ke-hoach-5": own}, entry)
    assert after.links["a"][0].target == "van-ban/ke-hoach-5/"
    assert after.redirects == {"vien-dan/ke-hoach-05-kh-tld-2015/": "van-ban/ke-hoach-5/"}
    assert after.documents["van-ban/ke-hoach-5/"].entry is not None
    assert "vien-dan/ke-hoach-05-kh-tld-2015/" not in after.documents
    assert after.problems == ()


def test_a_withdrawn_text_keeps_its_page_but_no_longer_cites() -> None:
    """Nobody is told that a withdrawn text cites something."""
    built = corpus({"a": text("a", PLAN, {"date": "2015-02-03"}, withdrawn="Cơ quan ban hành yêu cầu.")})
    assert list(built.documents) == ["van-ban/a/"]
    assert built.backlinks == {}


def test_points_of_a_held_directive_are_counted() -> None:
    """The count is of texts, not of citations, and only of points that exist."""
    held = text("qd", "Điều 5", type="Quyết định", number="7/QĐ-TLĐ", date="2015-02-03")
    directive = held[0]
    units = tuple(
        replace(directive.units[0], anchor=anchor) for anchor in ("dieu-5", "dieu-5-khoan-1-diem-dd")
    )
    facts = {"date": "2015-02-03", "article": ("5",), "clause": ("1", "2"), "point": ("đ",)}
    body = "⟦Quyết định số 7/QĐ-TLĐ⟧, ⟦Quyết định số 7/QĐ-TLĐ⟧"
    built = corpus(
        {
            "qd": (replace(directive, units=units), held[1]),
            "a": text("a", body, facts, facts),
            "b": text("b", body, facts, {"date": "2015-02-03", "article": ("5",)}),
        }
    )
    assert built.point_citations == {
        ("van-ban/qd/", "dieu-5"): 1,
        ("van-ban/qd/", "dieu-5-khoan-1-diem-dd"): 2,
    }


def test_events() -> None:
    """A document that a known text replaces knows by what, and where that stands."""
    body = "Thông tin. Văn bản này thay thế ⟦Kế hoạch số 5/KH-TLĐ⟧. Hết."
    built = corpus({"a": text("a", body, {"date": "2015-02-03", "relation": Relation.REPLACES})})
    event = built.documents["vien-dan/ke-hoach-05-kh-tld-2015/"].events[0]
    assert (event.relation, event.by, event.source) == (Relation.REPLACES, "van-ban/a/", "a")
    sentence = built.directives[0].source.slice(event.sentence)
    assert sentence == "Văn bản này thay thế Kế hoạch số 5/KH-TLĐ."


def test_other_texts_are_resolved_against_the_corpus() -> None:
    """A text outside the collection leads to the same pages; without a collection to those it would have."""
    built = corpus({"a": text("a", PLAN, {"date": "2015-02-03"})})
    made, found = text("khac", PLAN, {"date": "2015-02-03"})
    for against in (built, None):
        link = resolve_against(against, made, found)[0]
        assert (link.status, link.target) == (LinkStatus.NAMED_ONLY, "vien-dan/ke-hoach-05-kh-tld-2015/")


def test_texts_that_contradict_each_other_about_one_identity() -> None:
    """Number and year agree, the issuers do not: the page shows both, also to the text with less to say."""
    address = "vien-dan/ke-hoach-05-kh-tld-2015/"
    built = _two({"date": "2015", "issuer": "Bộ Chính trị"}, {"date": "2015", "issuer": "Ban Bí thư"})
    assert _statuses(built) == ((LinkStatus.AMBIGUOUS, address),) * 2
    assert built.documents[address].status is LinkStatus.AMBIGUOUS


def test_an_ambiguous_page_lists_documents_that_nothing_else_leads_to() -> None:
    """Every candidate has its page, and a text that names itself is no backlink."""
    own = {"type": "Kế hoạch", "number": "5/KH-TLĐ", "date": "2017-01-02"}
    entry = "- type: Kế hoạch\n  number: 5/KH-TLĐ\n  date: '2015-02-03'\n  verification: none\n"
    built = corpus({"a": text("a", PLAN, **own), "b": text("b", PLAN, year="2016")}, entry)
    assert _statuses(built) == (
        (LinkStatus.SELF, "van-ban/a/"),
        (LinkStatus.AMBIGUOUS, "vien-dan/ke-hoach-05-kh-tld/"),
    )
    page = built.documents["vien-dan/ke-hoach-05-kh-tld/"]
    assert all(address in built.documents for address in page.candidates)
    assert list(built.backlinks) == ["vien-dan/ke-hoach-05-kh-tld/"]


def test_every_target_and_candidate_is_a_page() -> None:
    """Short forms, bare and dated numbers of several texts: nothing dangles."""
    bodies = ("⟦Kế hoạch số 5/KH-TLĐ⟧", "⟦Kế hoạch 5⟧", "⟦Kế hoạch số 5/KH-UBND⟧", "⟦Luật Công đoàn⟧")
    facts: tuple[dict[str, str], ...] = ({}, {"date": "2015"}, {"date": "2015-02-03"})
    texts = {
        f"v{index}-{turn}": text(f"v{index}-{turn}", body, fact, year="2020")
        for index, body in enumerate(bodies)
        for turn, fact in enumerate(facts)
    }
    built = corpus(texts)
    for links in built.links.values():
        for link in links:
            assert link.target in built.documents
            assert all(address in built.documents for address in link.candidates)


def test_a_law_by_number_and_by_year_is_one() -> None:
    """One text gives name and number, another name and year: one page, and a type wrongly given joins it."""
    built = corpus(
        {
            "a": text("a", "⟦Luật Công đoàn số 12/2012/QH13⟧"),
            "b": text("b", "⟦Luật Công đoàn năm 2012⟧"),
            "c": text("c", "⟦Nghị quyết số 12/2012/QH13⟧, ⟦Luật số 12/2012/QH13⟧"),
        }
    )
    targets = {link.target for links in built.links.values() for link in links}
    assert targets == {"vien-dan/luat-12-2012-qh13/"}


def test_one_day_is_one_document_whatever_its_issuer_is_called() -> None:
    """Number and day identify where the code is one body's; wordings of the issuer may differ."""
    built = _two(
        {"date": "2015-02-03", "issuer": "Ban Tổ chức"}, {"date": "2015-02-03", "issuer": "Ban Bí thư"}
    )
    assert _statuses(built) == ((LinkStatus.NAMED_ONLY, "vien-dan/ke-hoach-05-kh-tld-2015/"),) * 2


def test_long_names_stay_apart() -> None:
    """What is cut from a long address still tells two laws apart."""
    long = "Luật sửa đổi một số điều của Luật Nhập cảnh, xuất cảnh, quá cảnh, cư trú và đi lại của người "
    built = corpus({"a": text("a", f"⟦{long}nước ngoài⟧, ⟦{long}lao động⟧")})
    targets = [link.target or "" for link in built.links["a"]]
    assert len(set(targets)) == 2
    assert all(len(target) <= len("vien-dan//") + 100 for target in targets)


def test_short_forms_have_pages_too() -> None:
    """A count without a symbol is a page of its own, contested as soon as two texts use it."""
    body = "Theo ⟦Kế hoạch 5⟧."
    alone = corpus({"a": text("a", body)})
    assert alone.links["a"][0].status is LinkStatus.NAMED_ONLY
    assert _statuses(_two({}, {}, body=body)) == ((LinkStatus.AMBIGUOUS, "vien-dan/ke-hoach-5/"),) * 2


def test_a_named_province_is_not_merged_with_a_nameless_one() -> None:
    """A shared code without a day is open, whoever issued it in the other text."""
    body = "Theo ⟦Quyết định số 7/2015/QĐ-UBND⟧."
    named = _two({}, {"issuer": "Ủy ban nhân dân tỉnh Nghệ An"}, body=body)
    assert {status for status, _ in _statuses(named)} == {LinkStatus.AMBIGUOUS, LinkStatus.NAMED_ONLY}
    assert {status for status, _ in _statuses(_two({}, {}, body=body))} == {LinkStatus.AMBIGUOUS}


def test_a_held_text_without_a_number_has_an_identity() -> None:
    """A directive whose number is lost is known by its title."""
    built = corpus({"a": text("a", "x", type="Kế hoạch", title="Phát động thi đua")})
    document = built.documents["van-ban/a/"]
    assert (document.key.number, document.key.name) == (None, "phát động thi đua")
    assert document.label == "Kế hoạch “Phát động thi đua”"
