"""Citations lead to the one document they mean, or say why none is chosen."""

from __future__ import annotations

from typing import Any

import pytest

from build_tools.citations.resolution.keys import is_bare
from build_tools.citations.resolution.statements import Citing, Statement
from build_tools.model import LinkStatus
from tests.corpus.invented import entry, link_of, links_of, text_held

LABOUR = entry(
    "type: Nghị quyết; number: 20-NQ/TW; date: '2008-01-28'; issuer: Ban Chấp hành Trung ương Đảng;"
    "title: Về tiếp tục xây dựng giai cấp công nhân Việt Nam; continued_by: [79-KL/TW]"
)
HEALTH = entry(
    "type: Nghị quyết; number: 20-NQ/TW; date: '2017-10-25'; issuer: Ban Chấp hành Trung ương Đảng;"
    "title: Về tăng cường công tác bảo vệ và chăm sóc sức khỏe nhân dân"
)
CT16 = entry("type: Chỉ thị; number: 16/CT-TTg; date: '2016-05-16'; issuer: Thủ tướng Chính phủ")
CT20 = entry("type: Chỉ thị; number: 16/CT-TTg; date: '2020-03-31'; issuer: Thủ tướng Chính phủ")
LABOUR_AT = "vien-dan/nghi-quyet-20-nq-tw-khoa-x/"
HEALTH_AT = "vien-dan/nghi-quyet-20-nq-tw-khoa-xii/"
OPEN_AT = "vien-dan/nghi-quyet-20-nq-tw/"


def test_number_and_day_identify() -> None:
    """Of two directives with one number the date chooses, and the reason says so."""
    link = link_of("Theo ⟦Chỉ thị số 16/CT-TTg ngày 31/3/2020⟧.", CT16, CT20, date="2020-03-31")
    assert (link.status, link.target) == (LinkStatus.REGISTERED, "vien-dan/chi-thi-16-ct-ttg-2020/")
    assert link.reason == "Trùng số 16/CT-TTg; trùng ngày 31/3/2020."


def test_number_alone_is_ambiguous() -> None:
    """A number that restarts every year identifies nothing: the page lists what it may be."""
    link = link_of("Theo ⟦Chỉ thị số 16/CT-TTg⟧.", CT16, CT20)
    assert (link.status, link.target) == (LinkStatus.AMBIGUOUS, "vien-dan/chi-thi-16-ct-ttg/")
    assert link.candidates == ("vien-dan/chi-thi-16-ct-ttg-2016/", "vien-dan/chi-thi-16-ct-ttg-2020/")
    assert link.reason == (
        "Chỉ nêu số 16/CT-TTg, không nêu ngày hay khóa, mà số được đặt lại. "
        "Có thể là Chỉ thị số 16/CT-TTg (16/5/2016): trùng số 16/CT-TTg. "
        "Có thể là Chỉ thị số 16/CT-TTg (31/3/2020): trùng số 16/CT-TTg."
    )


def test_number_alone_does_not_link_to_the_only_known_document() -> None:
    """That nothing else is known is no evidence: the registry is never complete."""
    link = link_of("Theo ⟦Chỉ thị số 16/CT-TTg⟧.", CT16)
    assert (link.status, link.candidates) == (LinkStatus.AMBIGUOUS, ("vien-dan/chi-thi-16-ct-ttg-2016/",))


def test_unknown_number_is_named_only() -> None:
    """A document nothing is known of gets a page made from what the text says."""
    link = link_of("Theo ⟦Kế hoạch số 12/KH-TLĐ ngày 3/2/2015⟧.", CT16, date="2015-02-03")
    assert (link.status, link.target) == (LinkStatus.NAMED_ONLY, "vien-dan/ke-hoach-12-kh-tld-2015/")


@pytest.mark.parametrize(
    ("facts", "target"),
    [
        ({"term": "X"}, LABOUR_AT),
        ({"term": "XII"}, HEALTH_AT),
        ({"date": "2008"}, LABOUR_AT),
        ({"date": "2017-10"}, HEALTH_AT),
        ({"title": "Tiếp tục xây dựng giai cấp công nhân Việt Nam"}, LABOUR_AT),
        ({"subject": "công tác bảo vệ và chăm sóc sức khỏe nhân dân"}, HEALTH_AT),
        ({}, OPEN_AT),
        ({"issuer": "Ban Chấp hành Trung ương"}, OPEN_AT),
        ({"subject": "trong tình hình mới"}, OPEN_AT),
    ],
)
def test_what_the_text_gives_chooses(facts: dict[str, Any], target: str) -> None:
    """Term, date, title and subject choose between two resolutions; issuer and formulas do not."""
    link = link_of("Theo ⟦Nghị quyết số 20-NQ/TW⟧.", LABOUR, HEALTH, **facts)
    assert link.target == target
    assert (link.status is LinkStatus.AMBIGUOUS) is (target == OPEN_AT)


def test_a_later_document_is_excluded() -> None:
    """A text of 2010 cannot cite a resolution of 2017; being the only one left is still no evidence."""
    link = link_of("Theo ⟦Nghị quyết số 20-NQ/TW⟧.", LABOUR, HEALTH, citing={"year": "2010"})
    assert link.candidates == (LABOUR_AT,)


def test_contradicting_term_is_another_document() -> None:
    """A term that no known document has makes a page of its own, and says what was excluded."""
    link = link_of("Theo ⟦Nghị quyết số 20-NQ/TW khóa VIII⟧.", LABOUR, term="VIII")
    assert (link.status, link.target) == (LinkStatus.NAMED_ONLY, "vien-dan/nghi-quyet-20-nq-tw-khoa-viii/")
    assert "văn bản ấy thuộc khóa X, không phải khóa VIII" in link.reason


def test_a_date_that_errs_is_said_not_guessed() -> None:
    """Same number and term but another day may be a slip of either: the page shows both, no link is made."""
    link = link_of("Theo ⟦Nghị quyết số 20-NQ/TW ngày 18/01/2008⟧.", LABOUR, date="2008-01-18")
    assert (link.status, link.target, link.candidates) == (LinkStatus.AMBIGUOUS, OPEN_AT, (LABOUR_AT,))
    assert "nhưng văn bản ấy ghi ngày 28/01/2008, không phải 18/01/2008" in link.reason


def test_other_dates_of_an_entry_count() -> None:
    """A resolution adopted one day and dated another is found by either."""
    both = entry("type: Nghị quyết; number: 25-NQ/TW; date: '2013-06-03'; other_dates: ['2013-05-11']")
    for date in ("2013-06-03", "2013-05-11"):
        link = link_of("Theo ⟦Nghị quyết số 25-NQ/TW⟧.", both, date=date)
        assert link.status is LinkStatus.REGISTERED


def test_issuers_within_the_centre_are_told_apart() -> None:
    """The code TW names three organs; only the words tell them apart."""
    politburo = entry(
        "type: Nghị quyết; number: 02-NQ/TW; issuer: Bộ Chính trị; title: Về công tác đối ngoại biên giới"
    )
    facts: dict[str, Any] = {"issuer": "Ban Chấp hành Trung ương", "title": "Về công tác đối ngoại biên giới"}
    assert link_of("Theo ⟦Nghị quyết số 02-NQ/TW⟧.", politburo, **facts).status is LinkStatus.AMBIGUOUS
    facts["issuer"] = "Bộ Chính trị"
    assert link_of("Theo ⟦Nghị quyết số 02-NQ/TW⟧.", politburo, **facts).status is LinkStatus.REGISTERED


def test_an_exact_day_outweighs_the_wording_of_the_issuer() -> None:
    """Number, type and day are identity; that a text words the issuer otherwise is remarked."""
    link = link_of("Theo ⟦Nghị quyết số 20-NQ/TW⟧.", LABOUR, date="2008-01-28", issuer="Bộ Chính trị")
    assert link.target == LABOUR_AT
    assert "văn bản viện dẫn ghi cơ quan ban hành khác (Bộ Chính trị)" in link.reason


def test_the_party_leaves_open_which_organ() -> None:
    """`của Đảng` contradicts none of the Party's organs, and names none of them."""
    politburo = entry("type: Nghị quyết; number: 35-NQ/TW; date: '2018-10-22'; issuer: Bộ Chính trị")
    party: dict[str, Any] = {"issuer": "Đảng Cộng sản Việt Nam"}
    dated = link_of("Theo ⟦Nghị quyết số 35-NQ/TW⟧.", politburo, date="2018-10-22", **party)
    assert dated.reason == "Trùng số 35-NQ/TW; trùng ngày 22/10/2018; trùng khóa XII (theo ngày ban hành)."
    bare = link_of("Theo ⟦Nghị quyết số 35-NQ/TW⟧.", politburo, **party)
    assert (bare.status, bare.candidates) == (LinkStatus.AMBIGUOUS, (politburo.address,))
    assert "Có thể là Nghị quyết số 35-NQ/TW (khóa XII, 22/10/2018): trùng số" in bare.reason


@pytest.mark.parametrize(("date", "said"), [("2020", "trùng năm 2020"), ("2020-03", "trùng tháng 3/2020")])
def test_the_reason_says_how_much_of_a_date_agrees(date: str, said: str) -> None:
    """A year is no day."""
    assert said in link_of("Theo ⟦Chỉ thị số 16/CT-TTg⟧.", CT16, CT20, date=date).reason


def test_options_of_shared_codes_name_their_issuers() -> None:
    """Every province has a TU: what a reader may choose from says whose it is."""
    nghe_an = entry("type: Chỉ thị; number: 08-CT/TU; date: '2013-05-02'; issuer: Tỉnh ủy Nghệ An")
    link = link_of("⟦Chỉ thị số 08-CT/TU⟧", nghe_an)
    assert "Có thể là Chỉ thị số 08-CT/TU (Tỉnh ủy Nghệ An, 02/5/2013): trùng số 08-CT/TU." in link.reason


def test_centre_and_province_stay_apart() -> None:
    """TƯ is the Party centre, TU a provincial committee."""
    centre = entry("type: Chỉ thị; number: 08-CT/TW; date: '2013-05-02'")
    assert link_of("⟦Chỉ thị số 08-CT/TƯ⟧", centre, date="2013-05-02").status is LinkStatus.REGISTERED
    province = link_of("⟦Chỉ thị số 08-CT/TU⟧", centre, date="2013-05-02")
    assert (province.status, province.target) == (LinkStatus.NAMED_ONLY, "vien-dan/chi-thi-08-ct-tu-2013/")


@pytest.mark.parametrize(
    ("issuer", "status"),
    [
        ("Tỉnh ủy Nghệ An", LinkStatus.REGISTERED),
        ("Ban Thường vụ Tỉnh ủy Nghệ An", LinkStatus.REGISTERED),
        ("Tỉnh ủy Hà Tĩnh", LinkStatus.NAMED_ONLY),
        ("Tỉnh ủy", LinkStatus.AMBIGUOUS),
        (None, LinkStatus.AMBIGUOUS),
    ],
)
def test_shared_codes_need_their_issuer(issuer: str | None, status: LinkStatus) -> None:
    """Every province has a TU: number and day do not suffice."""
    nghe_an = entry("type: Chỉ thị; number: 08-CT/TU; date: '2013-05-02'; issuer: Tỉnh ủy Nghệ An")
    link = link_of("⟦Chỉ thị số 08-CT/TU⟧", nghe_an, date="2013-05-02", issuer=issuer)
    assert link.status is status


def test_numbers_that_never_restart_need_nothing_else() -> None:
    """A number with its year or legislature identifies by itself, even beside a mistyped date."""
    decree = entry("type: Nghị định; number: 30/2020/NĐ-CP; date: '2020-03-05'")
    assert link_of("⟦Nghị định số 30/2020/NĐ-CP⟧", decree).status is LinkStatus.REGISTERED
    assert link_of("⟦Nghị định số 30/2020/NĐ-CP⟧", decree, date="2020-05-03").status is LinkStatus.REGISTERED


def test_types_of_one_counting_are_one() -> None:
    """QĐ of the Party counts decisions and rules together; other types are other documents."""
    rule = entry("type: Quyết định; number: 217-QĐ/TW; date: '2013-12-12'")
    assert link_of("⟦Quy định 217/QĐ-TW⟧", rule, date="2013-12-12").status is LinkStatus.REGISTERED
    assert link_of("⟦Kết luận 217-QĐ/TW⟧", rule, date="2013-12-12").status is LinkStatus.NAMED_ONLY


def test_a_number_without_a_type_may_be_called_anything() -> None:
    """Texts call 880/TLĐ an official letter or a guidance."""
    letter = entry("type: Công văn; number: 880/TLĐ; date: '2016-06-15'")
    assert link_of("⟦Hướng dẫn số 880/TLĐ⟧", letter, date="2016-06-15").status is LinkStatus.REGISTERED


def test_the_same_text_completes_a_bare_number() -> None:
    """What is cited in full once may be cited briefly elsewhere in the text."""
    links = links_of(
        "⟦Chỉ thị số 16/CT-TTg ngày 31/3/2020⟧. Thực hiện ⟦Chỉ thị số 16/CT-TTg⟧.",
        {"date": "2020-03-31"},
        documents=(CT16, CT20),
    )
    assert [link.target for link in links] == ["vien-dan/chi-thi-16-ct-ttg-2020/"] * 2
    assert "(nêu ở chỗ khác trong cùng văn bản)" in links[1].reason


def test_two_full_citations_complete_nothing() -> None:
    """When the text cites two documents with the number in full, a bare one stays open."""
    links = links_of(
        "⟦Chỉ thị số 16/CT-TTg⟧; ⟦Chỉ thị số 16/CT-TTg⟧. Thực hiện ⟦Chỉ thị số 16/CT-TTg⟧.",
        {"date": "2020-03-31"},
        {"date": "2016-05-16"},
        documents=(CT16, CT20),
    )
    assert links[2].status is LinkStatus.AMBIGUOUS


def test_short_forms() -> None:
    """`Nghị quyết 20` is what the text cited in full; without that only its title tells."""
    full = {"date": "2008-01-28"}
    for facts in ({"short_for": 0}, {}):
        links = links_of(
            "⟦Nghị quyết số 20-NQ/TW⟧. Theo ⟦Nghị quyết 20⟧.", full, facts, documents=(LABOUR, HEALTH)
        )
        assert links[1].target == LABOUR_AT
    alone = link_of("Theo ⟦Nghị quyết 20⟧.", LABOUR, HEALTH)
    assert (alone.status, alone.target) == (LinkStatus.AMBIGUOUS, "vien-dan/nghi-quyet-20/")
    assert alone.reason.startswith("Chỉ nêu số 20, không nêu ký hiệu.")
    subject = "xây dựng giai cấp công nhân Việt Nam"
    assert link_of("Theo ⟦Nghị quyết 20⟧.", LABOUR, HEALTH, subject=subject).target == LABOUR_AT


def test_a_subject_behind_the_list_is_evidence() -> None:
    """`A, B và các chỉ thị về …`: the subject speaks for A when it is the title of a candidate."""
    text = (
        "Nhất là ⟦Nghị quyết số 20-NQ/TW⟧, ⟦Kết luận số 5-KL/TW⟧ và các chỉ thị, nghị quyết"
        " về xây dựng giai cấp công nhân và tổ chức công đoàn cơ sở."
    )
    link = links_of(text, documents=(LABOUR, HEALTH))[0]
    assert link.target == LABOUR_AT
    assert "cụm “xây dựng giai cấp công nhân” ở sau trong câu khớp với tên văn bản ấy" in link.reason
    other = text.replace("xây dựng giai cấp công nhân", "phát triển đội ngũ cán bộ")
    assert links_of(other, documents=(LABOUR, HEALTH))[0].status is LinkStatus.AMBIGUOUS


def test_a_related_document_beside_is_evidence() -> None:
    """A conclusion that continues a resolution stands beside it."""
    links = links_of("Theo ⟦Nghị quyết số 20-NQ/TW⟧ và ⟦Kết luận số 79-KL/TW⟧.", documents=(LABOUR, HEALTH))
    assert links[0].target == LABOUR_AT
    apart = links_of("Theo ⟦Nghị quyết số 20-NQ/TW⟧. Có ⟦Kết luận số 79-KL/TW⟧.", documents=(LABOUR, HEALTH))
    assert apart[0].status is LinkStatus.AMBIGUOUS


def test_one_of_the_resolutions_of_a_plenum() -> None:
    """A number among the resolutions of a plenum is of the plenum's term; beside a congress it is not."""
    old = entry("type: Nghị quyết; number: 06-NQ/TW; term: IX")
    new = entry("type: Nghị quyết; number: 06-NQ/TW; term: XII")
    plenum = {"term": "XII"}
    text = "Các ⟦Nghị quyết Hội nghị Trung ương 4 khóa XII⟧, đặc biệt là ⟦Nghị quyết số 06-NQ/TW⟧."
    link = links_of(text, plenum, documents=(old, new))[1]
    assert link.target == "vien-dan/nghi-quyet-06-nq-tw-khoa-xii/"
    for other in (
        text.replace(", đặc biệt là", " và"),
        text.replace("Hội nghị Trung ương 4 khóa XII", "Đại hội XII"),
    ):
        assert links_of(other, plenum, documents=(old, new))[1].status is LinkStatus.AMBIGUOUS


def test_a_text_that_names_itself() -> None:
    """Its own number is the text itself, unless the date is another one's."""
    own = {"type": "Công văn", "number": "166/CĐVC", "date": "2016-07-04"}
    link = link_of("⟦Công văn số 166/CĐVC⟧", citing=own)
    assert (link.status, link.target, link.reason) == (
        LinkStatus.SELF,
        "van-ban/van-ban-thu/",
        "Chính văn bản này.",
    )
    assert link_of("⟦Công văn số 166/CĐVC⟧", citing=own, date="2014-01-02").status is LinkStatus.NAMED_ONLY
    assert link_of("⟦Kế hoạch số 166/CĐVC⟧", citing=own).status is LinkStatus.NAMED_ONLY


def test_a_held_text_is_linked() -> None:
    """A document of the collection is found like any other."""
    own = text_held("cong-van-12", type="Công văn", number="12/TLĐ", date="2015-02-03")
    link = link_of("⟦Công văn số 12/TLĐ⟧", own, date="2015-02-03")
    assert (link.status, link.target) == (LinkStatus.HELD, "van-ban/cong-van-12/")


def test_the_exact_day_outranks_a_title() -> None:
    """Of a document with the day and one with only the title, the day decides."""
    undated = entry("type: Kế hoạch; number: 10/KH-TLĐ; title: Tổ chức Tháng Công nhân; slug: khac")
    dated = entry("type: Kế hoạch; number: 10/KH-TLĐ; date: '2017-01-16'")
    facts: dict[str, Any] = {"date": "2017-01-16", "title": "Tổ chức Tháng Công nhân"}
    assert (
        link_of("⟦Kế hoạch số 10/KH-TLĐ⟧", undated, dated, **facts).target
        == "vien-dan/ke-hoach-10-kh-tld-2017/"
    )


def test_a_yearly_series_is_not_one_document() -> None:
    """Titles that name different years are different, however alike."""
    plan = entry("type: Kế hoạch; number: 10/KH-TLĐ; date: '2017'; title: Tổ chức Tháng Công nhân năm 2017")
    link = link_of("⟦Kế hoạch số 10/KH-TLĐ⟧", plan, title="Tổ chức Tháng Công nhân năm 2018")
    assert link.status is LinkStatus.NAMED_ONLY


def test_a_quoted_title_of_another_thing_keeps_a_term_from_linking() -> None:
    """Number and term agree but the quoted title is another's: one of the two errs, so no link."""
    link = link_of(
        "⟦Nghị quyết số 20-NQ/TW khóa X⟧", LABOUR, term="X", title="Về phát triển giáo dục mầm non vùng cao"
    )
    assert link.status is LinkStatus.AMBIGUOUS


def test_an_ambiguous_page_never_takes_the_address_of_a_known_document() -> None:
    """Where a registered document lives at the bare address, the choice gets an address of its own."""
    bare = entry("type: Chỉ thị; number: 16/CT-TTg")
    link = link_of("⟦Chỉ thị số 16/CT-TTg⟧", bare)
    assert (link.status, link.target) == (LinkStatus.AMBIGUOUS, "vien-dan/chi-thi-16-ct-ttg-trung-so/")


def test_folded_spellings_never_identify() -> None:
    """HĐ and HD fold to one address, but they are two numbers: the second is not led to the first."""
    guide = entry("type: Hướng dẫn; number: 5/HD-CĐX; date: '2020-01-02'; slug: huong-dan-05-hdx-cdx-2020")
    link = link_of("⟦Hướng dẫn số 5/HĐX-CĐX⟧", guide, date="2020-01-02")
    assert link.target != guide.address or link.status is LinkStatus.AMBIGUOUS
    assert link.status is not LinkStatus.REGISTERED


def test_a_short_form_of_two_documents_stays_open() -> None:
    """The text cites two resolutions numbered 20: `Nghị quyết 20` may be either."""
    both = "⟦Nghị quyết số 20-NQ/TW⟧, ⟦Nghị quyết số 20-NQ/TU⟧. Theo ⟦Nghị quyết 20⟧."
    titled = {"title": "Về công tác cán bộ nữ vùng biển"}
    links = links_of(both, titled, titled, documents=(LABOUR, HEALTH))
    assert (links[2].status, links[2].target) == (LinkStatus.AMBIGUOUS, "vien-dan/nghi-quyet-20/")


def test_a_subject_behind_a_list_of_other_things_is_no_evidence() -> None:
    """`và các cuộc họp về …` is not a list of documents."""
    text = "Nhất là ⟦Nghị quyết số 20-NQ/TW⟧{} về xây dựng giai cấp công nhân và công đoàn."
    for between in (" và các cuộc họp", ""):
        assert link_of(text.format(between), LABOUR, HEALTH).status is LinkStatus.AMBIGUOUS
    assert link_of(text.format(" và các chỉ thị"), LABOUR, HEALTH).target == LABOUR_AT


def test_the_place_of_an_issuer_is_named_once() -> None:
    """Where the text names the province for number and day once, `UBND tỉnh` is that province elsewhere."""
    plan = entry(
        "type: Kế hoạch; number: 5/KH-UBND; date: '2020-01-02'; issuer: Ủy ban nhân dân tỉnh Nghệ An"
    )
    day = {"date": "2020-01-02"}
    text = "⟦Kế hoạch số 5/KH-UBND⟧. Theo ⟦Kế hoạch số 5/KH-UBND⟧. Theo ⟦Kế hoạch số 5/KH-UBND⟧."
    links = links_of(
        text,
        {**day, "issuer": "Chủ tịch UBND tỉnh Nghệ An"},
        {**day, "issuer": "UBND tỉnh"},
        {},
        documents=(plan,),
    )
    assert {link.target for link in links} == {plan.address}


def test_a_law_by_number_and_then_by_name() -> None:
    """What the text called by name and number it may call by name."""
    law = entry("type: Luật; number: 12/2012/QH13; title: Luật Công đoàn; date: '2012-06-20'")
    links = links_of("⟦Luật Công đoàn số 12/2012/QH13⟧. Theo ⟦Luật Công đoàn⟧.", documents=(law,))
    assert [link.target for link in links] == [law.address] * 2
    assert link_of("⟦Luật số 12/2012/QH13⟧", law).target == law.address


def test_a_number_is_worth_more_than_the_date_of_the_text() -> None:
    """A text dated before the document it cites by number and day is itself misdated."""
    link = link_of("⟦Chỉ thị số 16/CT-TTg⟧", CT20, date="2020-03-31", citing={"date": "2019-01-01"})
    assert link.status is LinkStatus.REGISTERED


def test_a_subject_behind_the_last_of_a_list_speaks_for_all() -> None:
    """`A, B về …` may be the subject of both; over another clause it is of the last one only."""
    text = "Theo ⟦Nghị quyết số 20-NQ/TW⟧{}⟦Kết luận số 5-KL/TW⟧ về xây dựng giai cấp công nhân Việt Nam."
    assert links_of(text.format(", "), documents=(LABOUR, HEALTH))[0].target == LABOUR_AT
    apart = links_of(text.format(" đã tổng kết theo "), documents=(LABOUR, HEALTH))
    assert apart[0].status is LinkStatus.AMBIGUOUS


def test_short_forms_and_shared_codes_without_their_issuer_are_bare() -> None:
    """`Nghị quyết 35` and `số 08-CT/TU` of no province give no identity, whatever their date."""
    facts: dict[str, Any] = {"citing": Citing(slug="a"), "doc_type": "Nghị quyết", "shown": "số 35"}
    assert is_bare(Statement(**facts, number="35", short=True, date="2018-10-22"))
    assert is_bare(Statement(**facts, number="08-CT/TU", date="2018-10-22"))
    assert not is_bare(Statement(**facts, number="35-NQ/TW", date="2018-10-22"))
