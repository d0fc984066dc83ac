"""The five directives of the collection: all their citations, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.citations.find import find_citations
from build_tools.model import Citation, Findings
from build_tools.read.files import read_member
from build_tools.structure.directive import read_directive

TEXTS = Path(__file__).parents[2] / "source_texts"
CONGRESS = "Nghị quyết Đại hội"

# Exact text, canonical number, date.
EXPECTED: dict[str, tuple[tuple[str, str | None, str | None], ...]] = {
    "cong-van-tuyen-giao-2017-cdvcvn": (
        (f"{CONGRESS} XII của Đảng", None, None),
        ("Công văn số 2008/TLĐ ngày 16 tháng 12 năm 2016", "2008/TLĐ", "2016-12-16"),
        (f"{CONGRESS} XII của Đảng", None, None),
        ("Nghị quyết Hội nghị Ban chấp hành Trung ương Đảng lần thứ 4 (Khóa XII)", None, None),
        ("Nghị quyết số 06-NQ/TW", "06-NQ/TW", None),
        ("Chỉ thị 05 – CT/TW ngày 15/5/2016 của Bộ Chính trị", "05-CT/TW", "2016-05-15"),
        ("Kế hoạch số 10/KH-CĐVC ngày 16/1/2017", "10/KH-CĐVC", "2017-01-16"),
        (
            "Chỉ thị 01/CT-TLĐ, ngày 06/01/2014 của Đoàn Chủ tịch Tổng Liên đoàn Lao động Việt Nam",
            "01/CT-TLĐ",
            "2014-01-06",
        ),
        ("Nghị quyết số 20-NQ/TW của Ban Chấp hành Trung ương Đảng (Khóa X)", "20-NQ/TW", None),
    ),
    "huong-dan-tuyen-giao-2022-cdvcvn": (
        ("Công văn số 3710/TLĐ-TG ngày 28/02/2022", "3710/TLĐ-TG", "2022-02-28"),
        (f"{CONGRESS} XIII của Đảng", None, None),
        ("Nghị quyết số 02-NQ/TW của Bộ Chính trị", "02-NQ/TW", None),
        (
            "Kế hoạch số 308/KH-CĐVC ngày 28/9/2020 của Công đoàn Viên chức Việt Nam",
            "308/KH-CĐVC",
            "2020-09-28",
        ),
        ("Nghị quyết số 35-NQ/TW ngày 22/10/2018 của Bộ Chính trị khóa XII", "35-NQ/TW", "2018-10-22"),
        (
            "Quyết định số 2214/QĐ-TTg ngày 28/12/2021 của Thủ tướng Chính phủ",
            "2214/QĐ-TTg",
            "2021-12-28",
        ),
    ),
    "cong-van-166-cdvc-2016": (
        (
            "Công văn số 880/TLĐ, ngày 15/6/2016 của Tổng Liên đoàn Lao động Việt Nam",
            "880/TLĐ",
            "2016-06-15",
        ),
        ("Chỉ thị số 16/CT-TTg, ngày 16/5/2016 của Thủ tướng Chính phủ", "16/CT-TTg", "2016-05-16"),
        (
            "Chương trình hành động số 299/CTr-TLĐ ngày 17/3/2014 của Đoàn Chủ tịch Tổng Liên đoàn Lao động Việt Nam",  # noqa: E501
            "299/CTr-TLĐ",
            "2014-03-17",
        ),
        (
            "Chương trình hành động số 110/CTr-CĐVC ngày 01/4/2014 của Công đoàn Viên chức Việt Nam",
            "110/CTr-CĐVC",
            "2014-04-01",
        ),
        (
            "Nghị quyết số 25-NQ/TW ngày 03/06/2013 của Ban Chấp hành Trung ương Đảng (khóa XI)",
            "25-NQ/TW",
            "2013-06-03",
        ),
        ("Quyết định số 217-QĐ/TW", "217-QĐ/TW", "2013-12-12"),
        ("Quyết định số 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị", "218-QĐ/TW", "2013-12-12"),
    ),
    "huong-dan-tuyen-giao-2020-cdctvn": (
        (
            "Công văn số 487/BTG ngày 27/12/2019 của Tổng Liên đoàn Lao động Việt Nam",
            "487/BTG",
            "2019-12-27",
        ),
        (f"{CONGRESS} XII Công đoàn Việt Nam", None, None),
        ("Nghị quyết số 20-NQ/TW của Ban Chấp hành Trung ương", "20-NQ/TW", None),
        ("Kết luận số 79-KL/TW của Bộ Chính trị", "79-KL/TW", None),
        ("Chỉ thị số 05-CT/TW của Bộ Chính trị", "05-CT/TW", None),
        (f"{CONGRESS} XII Công đoàn Việt Nam", None, None),
        ("Nghị quyết số 35-NQ/TW ngày 22/10/2018 của Bộ Chính trị khóa XII", "35-NQ/TW", "2018-10-22"),
        ("Bộ luật Lao động sửa đổi", None, None),
        ("Chỉ thị số 52-CT/TW của Ban Bí thư", "52-CT/TW", None),
    ),
    "ke-hoach-thi-dua-2017-cdvcvn": (
        (f"{CONGRESS} Đảng toàn quốc lần thứ XII", None, None),
        (f"{CONGRESS} Đảng toàn quốc lần thứ XII", None, None),
        (f"{CONGRESS} XI Công đoàn Việt Nam", None, None),
        ("Nghị quyết Đại hôi IV Công đoàn Viên chức Việt Nam", None, None),
        (f"{CONGRESS} XII của Đảng", None, None),
        (f"{CONGRESS} XI Công đoàn Việt Nam", None, None),
        (f"{CONGRESS} IV Công đoàn Viên chức Việt Nam", None, None),
    ),
}


def findings(slug: str) -> Findings:
    """Return what the rules find in a directive of the collection."""
    read = read_member(TEXTS / f"{slug}.txt", f"source_texts/{slug}.txt")
    assert read.source is not None
    return find_citations(read_directive(slug, read.source, read.front))


@pytest.mark.parametrize("slug", EXPECTED)
def test_citations_are_all_found_and_nothing_else(slug: str) -> None:
    """Every citation has its exact text, number and date; no other is found."""
    found = findings(slug).citations
    assert tuple((each.text, each.canonical_number, each.date) for each in found) == EXPECTED[slug]


def test_they_are_thirty_eight() -> None:
    """By the counting of the contract the five directives hold 38 citations."""
    assert sum(map(len, EXPECTED.values())) == 38


@pytest.mark.parametrize("slug", EXPECTED)
def test_spans_are_places_of_the_file(slug: str) -> None:
    """A citation's text is the file's text at its span."""
    text = (TEXTS / f"{slug}.txt").read_bytes().decode()
    found = findings(slug)
    places = [(each.span, each.text) for each in found.citations]
    places += [(each.span, each.text) for each in found.mentions]
    assert all(text[span.start : span.end] == words for span, words in places)


def by_number(slug: str, number: str) -> Citation:
    """Return the one citation of a directive that has this number."""
    (found,) = [each for each in findings(slug).citations if each.canonical_number == number]
    return found


def test_two_decisions_share_one_tail_and_have_two_titles() -> None:
    """217-QĐ/TW inherits date and issuer from 218-QĐ/TW; the titles go to them in order."""
    first, second = (by_number("cong-van-166-cdvc-2016", f"{count}-QĐ/TW") for count in ("217", "218"))
    assert first.inherited == ("date", "issuer")
    assert second.inherited == ()
    assert first.issuer == second.issuer == "Bộ Chính trị"
    assert first.title is not None
    assert first.title.startswith("Quy chế giám sát")
    assert second.title is not None
    assert second.title.startswith("Quy định về việc Mặt trận")


def test_the_party_and_the_union_congress_stay_apart() -> None:
    """Đại hội XII of the Party and of the union have the same count and different bodies."""
    party = findings("cong-van-tuyen-giao-2017-cdvcvn").citations[0]
    union = findings("huong-dan-tuyen-giao-2020-cdctvn").citations[1]
    assert (party.issuer, party.term) == ("Đảng Cộng sản Việt Nam", "XII")
    assert (union.issuer, union.term) == ("Công đoàn Việt Nam", "XII")


def test_study_themes_and_projects_are_mentions() -> None:
    """What is named by its title alone is listed apart."""
    found = findings("huong-dan-tuyen-giao-2020-cdctvn").mentions
    kinds = [(each.doc_type, each.text[:24]) for each in found]
    assert ("Điều lệ", "Điều lệ") in kinds
    assert any(kind == "Đề án" for kind, _ in kinds)
    assert any(kind == "Chuyên đề" for kind, _ in kinds)
