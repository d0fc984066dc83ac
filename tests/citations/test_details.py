"""What a citation carries: numbers, dates, issuers, terms, titles, points, relations, lists, short forms."""

from __future__ import annotations

import pytest

from build_tools.citations.find import Own
from build_tools.model import Relation
from tests.citations.finding import citations, found, only


@pytest.mark.parametrize(
    ("text", "number", "doc_type"),
    [
        ("Nghị định 12/CP", "12/CP", "Nghị định"),
        ("Nghị định số 302-HĐBT", "302-HĐBT", "Nghị định"),
        ("Hướng dẫn 22HD/TWĐTN", "22-HD/TWĐTN", "Hướng dẫn"),
        ("Quyết định số 84 QĐ/TWĐTN", "84-QĐ/TWĐTN", "Quyết định"),
        ("Nghị quyết sổ 20-NQ/TƯ", "20-NQ/TƯ", "Nghị quyết"),
        ("Nghị quyết số 05/ NQ - ĐCT", "05/NQ-ĐCT", "Nghị quyết"),
        ("Chỉ thị số:16/CT-TTgngày 16/5/2016", "16/CT-TTg", "Chỉ thị"),
        ("QUYẾT ĐỊNH SỐ 06/QĐ-TTG", "06/QĐ-TTG", "Quyết định"),
        ("chỉ thị 16/ct-ttg", "16/ct-ttg", "Chỉ thị"),
        ("Sắc lệnh số 63 SL ngày 22-11-1945", "63-SL", "Sắc lệnh"),
        ("Nghị quyết số 66.7/2025/NQ-CP", "66.7/2025/NQ-CP", "Nghị quyết"),
        ("Công văn số 146/TT.HĐND", "146/TT.HĐND", "Công văn"),
        ("NĐ 149/2018/NĐ-CP", "149/2018/NĐ-CP", "Nghị định"),
        ("theo số 11/2015/NĐ-CP", "11/2015/NĐ-CP", "Nghị định"),
        ("Thông tư liên tịch số 14/2007/TTLT-BYT-BTC", "14/2007/TTLT-BYT-BTC", "Thông tư liên tịch"),
        ("Luật Doanh nghiệp số 59/2020/QH14", "59/2020/QH14", "Luật"),
        ("Quyết định phê duyệt Đề án số 15/QĐ-TLĐ", "15/QĐ-TLĐ", "Quyết định"),
        ("Nghị quyết số 216-NQ/QHK4", "216-NQ/QHK4", "Nghị quyết"),
        (
            "Quy\u00eat \u0110\u1ecbnh v\u00e0 Ngh\u1ecb \u0111\u1ecbnh s\u1ed1 5/N\u00d0-CP",
            "5/N\u0110-CP",
            "Nghị định",
        ),
    ],
)
def test_numbers_in_every_family(text: str, number: str, doc_type: str) -> None:
    """The number is mended in white space and dashes only; the word in front says the type."""
    citation = only(text)
    assert (citation.canonical_number, citation.doc_type) == (number, doc_type)


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Quyết định số 217-QĐ/TW, 22-HD/TWĐTN và 05-KH/TU", ["Quyết định", "Hướng dẫn", "Kế hoạch"]),
        ("Nghị quyết số 20-NQ/TW; 22HD/TWĐTN ngày 01/2/2010", ["Nghị quyết", "Hướng dẫn"]),
        ("Các Quy định số 08-QĐ/TW, 09-QĐ/TW", ["Quy định", "Quy định"]),
        ("Các Nghị định số 10/2014/NĐ-CP, 11/2015/NĐ-CP", ["Nghị định", "Nghị định"]),
        ("Công văn số 880/TLĐ, 3710/TLĐ-TG", ["Công văn", "Công văn"]),
        ("Văn bản số 25/BC-LĐLĐ, 26/BC-LĐLĐ", ["Văn bản", "Văn bản"]),
        ("Luật số 59/2020/QH14, 45/2019/QH14", ["Luật", "Luật"]),
    ],
)
def test_a_member_of_a_list_has_the_type_that_its_symbol_names(text: str, types: list[str]) -> None:
    """The type in front of a list serves its members, but never against what a member says of itself."""
    assert [citation.doc_type for citation in citations(text)] == types


@pytest.mark.parametrize(
    ("tail", "date"),
    [
        ("ngày 16 tháng 12 năm 2016", "2016-12-16"),
        ("ngày 17.11.2016", "2016-11-17"),
        ("ngày 5-8-2002", "2002-08-05"),
        ("(15/5/2016)", "2016-05-15"),
        ("tháng 6 năm 2013", "2013-06"),
        ("năm 2012", "2012"),
        ("ngày 19/8/92", "1992-08-19"),
        ("ngày 1/2/05", "2005-02-01"),
        ("ngày 31/9/2016", "2016-09-31"),
        ("ngày 45/13/2016", None),
        ("ngày 12/3/20201", None),
        ("ngày 12/3/202", None),
        ("ngày 27 năm 12 năm 2019", "2019"),
        ("ngày 15/5", None),
        ("lúc 17 giờ 30 phút ngày 07/8/2023", "2023-08-07"),
    ],
)
def test_dates_in_every_spelling(tail: str, date: str | None) -> None:
    """A date that no calendar holds is kept as written; the text of any date is inside."""
    citation = only(f"Theo Quyết định số 12/QĐ-TLĐ {tail} thì")
    assert citation.date == date
    assert citation.text.endswith(tail)


def test_a_bare_year_behind_a_comma_begins_a_clause() -> None:
    """`năm 2020` behind a comma says when something is done."""
    assert only("Theo Quyết định số 12/QĐ-TLĐ, năm 2020 các cấp").date is None


@pytest.mark.parametrize(
    ("written", "behind"),
    [
        ("Sở Nội vụ thành phố Hà Nội", " phê duyệt"),
        ("Bộ Văn hóa, Thể thao và Du lịch", " quy định"),
        ("Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ", " hướng dẫn"),
        ("Bộ Lao động - Thương binh và Xã hội", " và các đơn vị"),
        ("UBND TP. Hồ Chí Minh", " về"),
        ("Thuế tỉnh Quảng Trị", ", theo đó"),
        ("Ban Pháp chế Hội đồng nhân dân tỉnh", ", vướng mắc"),
        ("Ủy ban Pháp luật của Quốc hội", " thẩm tra"),
        ("Chi cục Thuế khu vực II", " (nay là"),
        ("Đảng ủy Khối các cơ quan tỉnh", ". Sau đó"),
        ("Bộ Chính trị", " và Tổng Liên đoàn yêu cầu"),
        ("Thủ tướng Chính phủ", " Hà Nội, ngày"),
        ("Bộ Kế hoạch và Đầu tư", " chủ trì"),
        ("Sở Y tế", " kiểm tra các cơ sở"),
        ("tỉnh Lào Cai", " quy định"),
        ("Ủy ban nhân dân tỉnh Quảng Ninh", " -"),
        ("Ủy ban nhân dân tỉnh Quảng Ninh", " / Sở Y tế"),
        ("Petrolimex", " quy định"),
        ("Sở Nội vụ, Lao động và Xã hội", " quy định"),
        ("Sở Nội vụ", ", Lao động, Y tế báo cáo"),
        ("Bộ trưởng Bộ giáo dục và đào tạo", " quy định"),
        ("Tổng Liên đoàn lao động Việt Nam", " chỉ đạo"),
        ("Ban Tổ chức kỷ niệm", " 50 năm"),
        ("Tỉnh ủy", " kỷ niệm 50 năm"),
        ("Bộ Canh nông", " quy định"),
        (
            "Trung tâm Kiểm soát An toàn Thực phẩm Nông Lâm Thủy Hải Sản Công ty Cổ phần Nam Bắc Sông Hồng",
            " quy định",
        ),
    ],
)
def test_issuers_end_where_their_name_ends(written: str, behind: str) -> None:
    """Names of bodies are read by their words, not up to a punctuation mark."""
    assert only(f"Theo Công văn số 12/ABC của {written}{behind}").text.endswith(written)


@pytest.mark.parametrize(
    "text",
    [
        "QUYẾT ĐỊNH SỐ 1899/QĐ-TTG NGÀY 04/9/2025 CỦA THỦ TƯỚNG CHÍNH PHỦ",
        "QUYẾT ĐỊNH SỐ 3470/QĐ-UBND NGÀY 10 THÁNG 11 NĂM 2025 CỦA CHỦ TỊCH UBND THÀNH PHỐ",
        "QUYẾT ĐỊNH SỐ 12/QĐ-UBND CỦA ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH",
    ],
)
def test_headings_in_capitals(text: str) -> None:
    """In capitals a name ends where the next word is no part of one."""
    assert only(f"THỰC HIỆN {text} BAN HÀNH KẾ HOẠCH").text == text


def test_joint_documents_have_several_issuers() -> None:
    """Only documents of several bodies join them with `và` or a comma."""
    joint = only("Thông tư liên tịch số 5/TTLT-BNV-VPCP của Bộ Nội vụ và Văn phòng Chính phủ, trong đó")
    assert joint.issuer == "Bộ Nội vụ và Văn phòng Chính phủ"
    listed = only("Thông tư liên bộ số 18/TTLB của Bộ Y tế, Bộ Tài chính quy định")
    assert listed.issuer == "Bộ Y tế, Bộ Tài chính"
    liaison = only("Công văn số 3/LB của Liên Bộ Tài chính và Bộ Y tế, trong đó")
    assert liaison.issuer == "Liên Bộ Tài chính và Bộ Y tế"


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Nghị quyết số 20-NQ/TW khóa X", "X"),
        ("Nghị quyết số 20-NQ/TW (Khoá 12)", "XII"),
        ("Nghị quyết Đại hội lần thứ mười ba của Đảng", "XIII"),
        ("Nghị quyết Đại hội Công đoàn Việt Nam lần thứ XII, nhiệm kỳ 2018 – 2023", "XII"),
        ("Nghị quyết Trung ương 4 khóa XI", "XI"),
        ("Nghị quyết số 1/NQ-HĐND nhiệm kỳ 2021 - 2026", None),
    ],
)
def test_terms_are_roman(text: str, term: str | None) -> None:
    """A term is a Roman numeral; years of office are inside but name none."""
    citation = only(f"Theo {text}.")
    assert (citation.term, citation.text) == (term, text)


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", "Đảng Cộng sản Việt Nam"),
        ("Nghị quyết Đại hội XI Công đoàn Việt Nam", "Công đoàn Việt Nam"),
        (
            "Nghị quyết Hội nghị lần thứ 12 Ban Chấp hành Tổng Liên đoàn Lao động Việt Nam",
            "Hội nghị lần thứ 12 Ban Chấp hành Tổng Liên đoàn Lao động Việt Nam",
        ),
        (
            "Nghị quyết Hội nghị Ban Chấp hành Công đoàn Y tế Việt Nam lần thứ 5",
            "Hội nghị lần thứ 5 Ban Chấp hành Công đoàn Y tế Việt Nam",
        ),
        ("Nghị quyết TW 4", "Hội nghị lần thứ 4 Ban Chấp hành Trung ương Đảng"),
        ("Điều lệ Đảng", "Đảng Cộng sản Việt Nam"),
        ("Điều lệ Công đoàn Việt Nam", "Công đoàn Việt Nam"),
    ],
)
def test_documents_known_by_their_body(text: str, issuer: str) -> None:
    """Congresses, plenums and charters are known by whose they are."""
    citation = only(f"thực hiện {text}.")
    assert (citation.text, citation.issuer) == (text, issuer)


def test_a_meeting_without_its_count_is_none() -> None:
    """`Hội nghị Ban Chấp hành` and `Đại hội đảng bộ` alone are events."""
    assert citations("Nghị quyết Hội nghị Ban Chấp hành Công đoàn tỉnh; Nghị quyết Đại hội chi bộ.") == ()


def test_one_resolution_for_two_congresses() -> None:
    """A list of congresses is a list of resolutions."""
    first, second = citations(
        "Nghị quyết Đại hội X Công đoàn Việt Nam và Đại hội XIII Công đoàn Giáo dục Việt Nam"
    )
    assert (first.term, second.term) == ("X", "XIII")
    assert second.inherited == ("doc_type",)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Luật Công đoàn năm 2012", "2012"),
        ("Luật Việc làm 2013", "2013"),
        ("Luật Công đoàn (2012)", "2012"),
        ("Luật Đất đai", None),
        ("Luật BHXH", None),
        ("Luật An toàn, vệ sinh lao động số 84/2015/QH13 ngày 25/6/2015", "2015-06-25"),
        ("Luật tổ chức Hội đồng Bộ trưởng ngày 4/7/1981", "1981-07-04"),
        ("Luật Khuyến khích Khởi nghiệp", None),
        ("Luật Xuất, nhập cảnh và cư trú ngày 4/7/1981", "1981-07-04"),
        ("Luật Bảo hiểm xã hội (sửa đổi)", None),
        ("Bộ luật Lao động sửa đổi năm 2019", "2019"),
        ("Pháp lệnh Dân số", None),
        ("Hiến pháp năm 2013", "2013"),
        ("Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam", None),
        ("LUẬT CÔNG ĐOÀN", None),
        ("Luật số 12/2012/QH13", None),
        ("Luật số 12", None),
        ("Luật Tổ chức Hội đồng Chính phủ nước Việt Nam dân chủ cộng hòa", None),
        ("Luật Cơ quan đại diện nước CHXHCN Việt Nam ở nước ngoài năm 2009", "2009"),
        ("Pháp lệnh hợp đồng kinh tế", None),
        ("Pháp lệnh bảo vệ nguồn gen", None),
        ("luật Hòa giải ở cơ sở năm 2013", "2013"),
        ("BLHS 1999", "1999"),
        ("BLHS", None),
        ("Bộ luật Tố tụng dân sự (BLTTDS) năm 2015", "2015"),
        ("Luật Tổ chức Hội đồng nhân dân và Ủy ban hành chánh các cấp ngày 27/10/1962", "1962-10-27"),
    ],
)
def test_laws_by_name(text: str, date: str | None) -> None:
    """A law's name is read to its end, with year, revision, number and date."""
    citation = only(f"thi hành {text}, các cấp")
    assert (citation.text, citation.date) == (text, date)


@pytest.mark.parametrize(
    "text",
    [
        "Pháp lệnh bảo vệ người lao động",
        "trong Pháp lệnh xác định rõ",
        "ngành luật Đất đai, khoa Luật Hình sự, dự luật Đất đai",
        "BLHSX quy định (BLHS), BLH",
        "luật chơi, luật Hà Nội, lệnh số 3, khẩu lệnh số 5/KL-BCH",
        "Luật Giá (dự thảo lần 2)",
        "Công ước của Liên hợp quốc về Luật Biển",
        "Luật của các nước ngày 4/7/1981",
    ],
)
def test_what_only_looks_like_a_law(text: str) -> None:
    """Sentences about an ordinance, fields of study, drafts and explained initials name no law."""
    assert not {"Luật", "Bộ luật", "Pháp lệnh", "Lệnh"} & {each.doc_type for each in citations(text)}


def test_an_endless_law_name_ends() -> None:
    """No law's name is longer than fourteen words."""
    text = "Luật Trồng " + "cây " * 30
    assert only(text).text == ("Luật Trồng " + "cây " * 13).strip()


def test_a_year_range_is_no_year_of_a_law() -> None:
    """`2018 – 2023` behind a name is a period."""
    assert only("theo Luật Công đoàn 2018 – 2023").text == "Luật Công đoàn"


def test_amending_laws_hold_the_laws_they_amend() -> None:
    """The laws named inside an amending law's name are nested in it."""
    text = "Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức số 52/2019/QH14"
    outer, first, second = citations(text)
    assert (outer.text, outer.canonical_number) == (text, "52/2019/QH14")
    assert [(each.text, each.nested_in) for each in (first, second)] == [
        ("Luật Cán bộ, công chức", 0),
        ("Luật Viên chức", 0),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Luật sửa đổi một số điều của Luật",
        "Luật sửa đổi Luật sửa đổi Luật sửa đổi Luật Giá",
        "Luật sửa đổi, bổ sung một số điều của các " + "Luật Giá, " * 20,
    ],
)
def test_amending_laws_are_read_to_a_bounded_depth(text: str) -> None:
    """However an amending law goes on, it ends."""
    assert all(each.doc_type == "Luật" for each in citations(text))


def test_lists_share_their_tail_but_not_what_contradicts_it() -> None:
    """A date that the year in a number contradicts is not shared; another symbol shares nothing."""
    first, second = citations("Nghị định số 10/2014/NĐ-CP và số 11/2015/NĐ-CP ngày 5/2/2015 của Chính phủ")
    assert (first.date, first.issuer, first.inherited) == (None, "Chính phủ", ("issuer",))
    assert second.inherited == ("doc_type",)
    first, second = citations("Nghị quyết số 1111/NQ-UBTVQH14 và Nghị quyết số 76/2014/QH13 ngày 24/6/2014")
    assert first.date is None
    assert second.date == "2014-06-24"


def test_a_member_with_its_own_date_shares_the_issuer_under_one_type_word_only() -> None:
    """Two type words may have two issuers."""
    text = "Nghị quyết số 1-NQ/TW ngày 1/2/2020, {}số 2-NQ/TW ngày 3/4/2020 của Bộ Chính trị"
    assert citations(text.format(""))[0].issuer == "Bộ Chính trị"
    assert citations(text.format("Nghị quyết "))[0].issuer is None


def test_a_member_with_its_own_issuer_takes_no_date() -> None:
    """What stands behind its own issuer is not the member's."""
    text = "Quyết định số 1-QĐ/TW của Ban Bí thư và Quyết định số 2-QĐ/TW ngày 3/4/2020 của Bộ Chính trị"
    assert citations(text)[0].date is None


def test_old_decrees_in_a_list_without_symbols() -> None:
    """`Sắc lệnh số 63 …, số 77 …` are two decrees."""
    found_ = citations("Sắc lệnh số 63 ngày 22-11-1945 và số 77 ngày 21-12-1945 quy định")
    assert [each.canonical_number for each in found_] == ["63", "77"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Chỉ thị số 52-CT/TW về “Tăng cường sự lãnh đạo”", "Tăng cường sự lãnh đạo"),
        ('Chỉ thị số 52-CT/TW về "Đổi mới"', "Đổi mới"),
        (
            "Chỉ thị số 52-CT/TW “Đợt thi đua “Lao động giỏi” toàn ngành” và",
            "Đợt thi đua “Lao động giỏi” toàn ngành",
        ),
        ("Chỉ thị số 52-CT/TW về “Tăng cường sự lãnh đạo. Các cấp", "Tăng cường sự lãnh đạo"),
        ("Chỉ thị số 52-CT/TW về “Tăng cường\n\nCác cấp", "Tăng cường"),
        ("Chỉ thị số 52-CT/TW về “Tăng cường", "Tăng cường"),
        ("“Tăng cường sự lãnh đạo” (Chỉ thị số 52-CT/TW)", "Tăng cường sự lãnh đạo"),
        ("Chỉ thị số 52-CT/TW phê duyệt Đề án “Một cửa”", None),
    ],
)
def test_titles(text: str, title: str | None) -> None:
    """A quoted title is kept without its marks, closed or not, before or after."""
    assert only(text).title == title


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Kế hoạch số 10/KH-CĐVC về việc tổ chức Tháng Công nhân, gửi", "tổ chức Tháng Công nhân"),
        ("Kế hoạch của Tỉnh ủy về phát triển du lịch số 10-KH/TU", "phát triển du lịch"),
        ("Kế hoạch số 10/KH-CĐVC gửi", None),
        ("Kế hoạch số 10/KH-CĐVC về ", None),
    ],
)
def test_subjects(text: str, subject: str | None) -> None:
    """The unquoted subject stands behind `về`, or between type and number."""
    assert only(text).subject == subject


def test_a_citation_inside_a_title_is_nested() -> None:
    """A document named in another's quoted title points to it, unless the title never closes."""
    closed = "Công văn số 1/TLĐ về “Thực hiện Chỉ thị số 2/CT-TLĐ trong công đoàn” và Chỉ thị số 3/CT-TLĐ"
    assert [each.nested_in for each in citations(closed)] == [None, 0, None]
    assert [each.nested_in for each in citations(closed.replace("”", ""))] == [None, None, None]


@pytest.mark.parametrize(
    ("front", "article", "clause", "point"),
    [
        ("điểm a khoản 1 Điều 5", ("5",), ("1",), ("a",)),
        ("khoản 2, 3 và 4 Điều 22", ("22",), ("2", "3", "4"), ()),
        ("Điều 5, Điều 6 và khoản 1 Điều 7", ("5", "6", "7"), ("1",), ()),
        ("từ Điều 5 đến Điều 8 của", ("5", "6", "7", "8"), (), ()),
        ("điểm a, b và đ khoản 2 Điều 5a", ("5a",), ("2",), ("a", "b", "đ")),
        ("khoản 3 đến 1 Điều 2", ("2",), ("3", "1"), ()),
        ("các quy định của", (), (), ()),
        ("Điều 5 quy định về", (), (), ()),
    ],
)
def test_points_in_front(
    front: str, article: tuple[str, ...], clause: tuple[str, ...], point: tuple[str, ...]
) -> None:
    """References in front are outside the citation and in fields of their own, ranges filled in."""
    citation = only(f"theo {front} Nghị định số 159/2016/NĐ-CP")
    assert (citation.article, citation.clause, citation.point) == (article, clause, point)
    assert citation.text == "Nghị định số 159/2016/NĐ-CP"


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        ("Căn cứ Luật Công đoàn; Luật Viên chức", ["legal_basis", "legal_basis"]),
        ("Thực hiện Kế hoạch số 1/KH-TLĐ về thi đua và Kế hoạch số 2/KH-TLĐ", ["implements", "implements"]),
        (
            "Bãi bỏ các văn bản sau đây:\n1. Chỉ thị số 1/CT-TLĐ;\n2. Chỉ thị số 2/CT-TLĐ.",
            ["repeals", "repeals"],
        ),
        ("Thực hiện Chỉ thị số 1/CT-TLĐ. Ngày 5/6, Chỉ thị số 2/CT-TLĐ", ["implements", "refers_to"]),
        (
            "Nghị định số 1/2018/NĐ-CP quy định chi tiết, thay thế Nghị định số 2/2013/NĐ-CP",
            ["refers_to", "replaces"],
        ),
        ("ban hành kèm theo Quyết định số 1/QĐ-TLĐ", ["attached_to"]),
        ("Căn cứ Nghị định số 1/2018/NĐ-CP hướng dẫn về A và Nghị định số 2/2013/NĐ-CP", ["legal_basis"] * 2),
        ("được sửa đổi, bổ sung bởi Quyết định số 1/QĐ-TLĐ", ["refers_to"]),
        (
            "1. Bãi bỏ Quyết định số 4/QĐ-TLĐ.\n2. Luật Công đoàn giao việc này.",
            ["repeals", "refers_to"],
        ),
        (
            "- Thay thế Quyết định số 4/QĐ-TLĐ;\n- Luật Công đoàn và Bộ luật Lao động.",
            ["replaces", "refers_to", "refers_to"],
        ),
        ("Bãi bỏ Điều 4 Quyết định số 4/QĐ-TLĐ; Điều 5 Quyết định số 5/QĐ-TLĐ.", ["repeals", "repeals"]),
        (
            "Bãi bỏ các văn bản sau:\n1. Chỉ thị số 1/CT-TLĐ.\n2. Chỉ thị số 2/CT-TLĐ.\n3. Luật Công đoàn.",
            ["repeals", "repeals", "repeals"],
        ),
        ("Bãi bỏ: Quyết định số 4/QĐ-TLĐ;\n- Quyết định số 5/QĐ-TLĐ.", ["repeals", "repeals"]),
        ("Căn cứ Luật Công đoàn;\n- Bộ luật Lao động;", ["legal_basis", "legal_basis"]),
    ],
)
def test_relations(text: str, relations: list[str]) -> None:
    """The cue nearest in front decides; a list goes on with the relation of its first member."""
    assert [each.relation for each in citations(text)] == [Relation(name) for name in relations]


def test_short_forms_stand_for_the_full_one() -> None:
    """A short form has the number as written and the key of its full form, before or behind it."""
    text = "Nghị quyết 35 nêu. Nghị quyết số 35-NQ/TW ngày 22/10/2018. Theo Nghị quyết số 35 và Chỉ thị 35"
    before, full, after, other = citations(text)
    assert (before.short_for, after.short_for, other.short_for, full.short_for) == (1, 1, None, None)
    assert (after.canonical_number, after.key_number, after.date) == ("35", "35-NQ/TW", None)


def test_a_short_form_stands_for_the_nearest_full_one_before_it() -> None:
    """Two documents with the same figures: the one named last is meant."""
    text = "Nghị quyết số 35-NQ/TW. Nghị quyết số 35/NQ-CP. Nghị quyết 35"
    assert [each.short_for for each in citations(text)] == [None, None, 1]


def test_a_short_form_may_leave_out_the_year() -> None:
    """`Nghị định 30` and `Nghị định 30/2020` stand for 30/2020/NĐ-CP."""
    found_ = citations("Nghị định số 30/2020/NĐ-CP (sau đây gọi là Nghị định 30); Nghị định số 30/2020 nêu")
    assert [each.short_for for each in found_] == [None, 0, 0]


def test_back_references_are_mentions() -> None:
    """`Nghị quyết trên` refers back; `này` of the text's own type speaks of the text itself."""
    text = (
        "Nghị quyết số 35-NQ/TW. Nghị quyết trên nêu. Kế hoạch này thực hiện Nghị quyết này. Đề án nói trên."
    )
    mentions = found(text, Own(doc_type="Kế hoạch")).mentions
    assert [(each.text, each.refers_to) for each in mentions] == [
        ("Nghị quyết trên", 0),
        ("Nghị quyết này", 0),
        ("Đề án nói trên", None),
    ]


def test_what_a_body_issues_with_these_words_is_the_text_itself() -> None:
    """Behind `ra`, `ban hành`, `kèm theo` the word `này` refers to no other document."""
    text = "Theo Thông tư số 5/TT-BTC. Bộ ra Thông tư này; kèm theo Thông tư này có phụ lục; Thông tư này nêu"
    assert [each.text for each in found(text).mentions] == ["Thông tư này"]


def test_documents_by_title_are_mentions() -> None:
    """Programmes and projects named by title alone are listed apart; so is a bare `Điều lệ`."""
    text = "thực hiện Đề án “Công nhân với mạng xã hội”, Quy chế dân chủ cơ sở, theo Điều lệ; Chương trình số"
    mentions = found(text).mentions
    assert [(each.text, each.title) for each in mentions] == [
        ("Đề án “Công nhân với mạng xã hội”", "Công nhân với mạng xã hội"),
        ("Quy chế dân chủ cơ sở", "dân chủ cơ sở"),
        ("Điều lệ", None),
    ]


def test_nothing_in_nothing() -> None:
    """An empty text cites nothing."""
    assert found("").citations == found("  \n\n ").citations == ()


def test_the_heading_that_names_the_document_itself() -> None:
    """A resolution's own name in capitals on a line of its own is no citation."""
    text = "NGHỊ QUYẾT HỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ XÃ LẦN THỨ BẢY\n\nThực hiện Nghị quyết số 5-NQ/TU"
    assert [each.canonical_number for each in citations(text, Own(doc_type="Nghị quyết"))] == ["5-NQ/TU"]
