"""Documents without a number are known by what they are called."""

from __future__ import annotations

import pytest

from build_tools.citations.resolution.names import parse_name, roman
from build_tools.model import LinkStatus
from tests.corpus.invented import entry, link_of, links_of

PARTY = entry("type: Nghị quyết; title: Nghị quyết Đại hội đại biểu toàn quốc lần thứ XII của Đảng")
UNION = entry("type: Nghị quyết; title: Nghị quyết Đại hội XII Công đoàn Việt Nam (nhiệm kỳ 2018 - 2023)")
LAW = entry("type: Luật; number: 12/2012/QH13; date: '2012-06-20'; title: Luật Công đoàn")
OLD_LAW = entry("type: Luật; title: Luật Công đoàn; date: '1990-06-30'")


@pytest.mark.parametrize(
    "wording",
    [
        "Nghị quyết Đại hội XII của Đảng",
        "Nghị quyết Đại hội Đảng toàn quốc lần thứ XII",
        "Nghị quyết Đại hội lần thứ XII của Đảng",
        "Nghị quyết Đại hội đại biểu toàn quốc lần thứ 12 của Đảng",
        "Nghị quyết Đại hội đại biểu toàn quốc lần thứ mười hai của Đảng Cộng sản Việt Nam",
        "Nghị quyết Đai hội XII của Đảng",
    ],
)
def test_wordings_of_one_congress(wording: str) -> None:
    """Every wording of the Party's twelfth congress means one resolution, a mistyped mark too."""
    link = link_of(f"⟦{wording}⟧", PARTY, UNION)
    assert (link.status, link.target) == (LinkStatus.REGISTERED, "vien-dan/nghi-quyet-dai-hoi-dang-xii/")
    assert link.reason == f"Trùng tên gọi “{wording}”."


def test_party_and_union_stay_apart() -> None:
    """Two congresses share the numeral XII."""
    link = link_of("⟦Nghị quyết Đại hội Công đoàn Việt Nam lần thứ XII⟧", PARTY, UNION)
    assert link.target == UNION.address
    bare = link_of("⟦Nghị quyết Đại hội XII⟧", PARTY, UNION)
    assert (bare.status, set(bare.candidates)) == (LinkStatus.AMBIGUOUS, {PARTY.address, UNION.address})
    assert bare.reason.startswith("Chỉ với “Nghị quyết Đại hội XII” thì chưa rõ là văn bản nào.")


def test_another_congress_is_another_document() -> None:
    """The thirteenth congress is not the twelfth."""
    link = link_of("⟦Nghị quyết Đại hội XIII của Đảng⟧", PARTY)
    assert (link.status, link.target) == (LinkStatus.NAMED_ONLY, "vien-dan/nghi-quyet-dai-hoi-dang-xiii/")


@pytest.mark.parametrize(
    ("wording", "target"),
    [
        ("Luật Công đoàn năm 2012", LAW.address),
        ("Luật Công đoàn 1990", OLD_LAW.address),
        ("Luật Công đoàn", "vien-dan/luat-cong-doan/"),
        ("Luật Công đoàn năm 2024", "vien-dan/luat-cong-doan-2024/"),
    ],
)
def test_laws_by_name_and_year(wording: str, target: str) -> None:
    """The year tells the laws of one name apart, a numbered one included."""
    assert link_of(f"⟦{wording}⟧", LAW, OLD_LAW).target == target


def test_a_law_cited_with_its_year_once() -> None:
    """What the text called by name and year it may call by name."""
    links = links_of("⟦Luật Công đoàn năm 2012⟧. Theo ⟦Luật Công đoàn⟧.", documents=(LAW, OLD_LAW))
    assert links[1].target == LAW.address


ALIAS = "type: Bộ luật; number: 45/2019/QH14; date: '2019-11-20'; title: Bộ luật Lao động;"


def test_an_alias_counts_in_its_years() -> None:
    """`Bộ luật Lao động sửa đổi` means the code of 2019 in texts of 2019 to 2021, by inference."""
    code = entry(ALIAS + 'other_names: [{name: Bộ luật Lao động sửa đổi, from: "2019", to: "2021"}]')
    link = link_of("⟦Bộ luật Lao động sửa đổi⟧", code, citing={"year": "2020"})
    assert link.target == code.address
    assert link.reason == (
        "Suy ra: trong văn bản của năm 2020, “Bộ luật Lao động sửa đổi” là văn bản này"
        " (danh mục: từ 2019 đến 2021)."
    )
    late = link_of("⟦Bộ luật Lao động sửa đổi⟧", code, citing={"year": "2025"})
    assert late.status is LinkStatus.NAMED_ONLY
    assert link_of("⟦Bộ luật Lao động sửa đổi⟧", code).status is LinkStatus.AMBIGUOUS
    assert (
        link_of("⟦Bộ luật Lao động sửa đổi⟧", code, citing={"year": "2018"}).status is LinkStatus.NAMED_ONLY
    )


@pytest.mark.parametrize(
    ("years", "year", "shown"), [('from: "2019"', "2030", "từ 2019"), ('to: "2021"', "2020", "đến 2021")]
)
def test_an_alias_open_at_one_end(years: str, year: str, shown: str) -> None:
    """An alias may have only a first or a last year."""
    code = entry(ALIAS + f"other_names: [{{name: Bộ luật Lao động mới, {years}}}]")
    link = link_of("⟦Bộ luật Lao động mới⟧", code, citing={"year": year})
    assert link.status is LinkStatus.REGISTERED
    assert f"(danh mục: {shown})" in link.reason


def test_an_alias_without_years_always_counts() -> None:
    """A maintainer who names no years vouches for the name."""
    code = entry(ALIAS + "other_names: [{name: Bộ luật Lao động mới}]")
    assert link_of("⟦Bộ luật Lao động mới⟧", code).status is LinkStatus.REGISTERED


@pytest.mark.parametrize(
    ("kind", "wording", "base", "period"),
    [
        (
            "Nghị quyết",
            "các Nghị quyết Hội nghị Trung ương 4 khóa XII",
            "nghị quyết|hội nghị IV|trung ương",
            "XII",
        ),
        ("Nghị quyết", "Nghị quyết Trung ương 4 (Khoá XII)", "nghị quyết|hội nghị IV|trung ương", "XII"),
        (
            "Nghị quyết",
            "Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII",
            "nghị quyết|hội nghị IV|trung ương",
            "XII",
        ),
        ("Nghị quyết", "Nghị quyết Hội nghị Trung ương khóa", "nghị quyết|hội nghị |trung ương khóa", None),
        (
            "Nghị quyết",
            "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Nghệ An lần thứ XX, nhiệm kỳ 2020 - 2025",
            "nghị quyết|đại hội|đảng bộ tỉnh nghệ an",
            "XX",
        ),
        ("Nghị quyết", "Nghị quyết Đại hội lần thứ", "nghị quyết|đại hội|", None),
        ("Hiến pháp", "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013", "hiến pháp|", "2013"),
        ("Điều lệ", "Điều lệ Công đoàn Việt Nam khóa XII", "điều lệ|công đoàn việt nam", "XII"),
        ("Điều lệ", "Điều lệ Đảng Cộng sản Việt Nam", "điều lệ|đảng", None),
        ("Quy chế", "Quy chế dân chủ cơ sở", "quy chế|dân chủ cơ sở", None),
    ],
)
def test_names(kind: str, wording: str, base: str, period: str | None) -> None:
    """A name keeps what all its wordings share and the period that tells its bearers apart."""
    name = parse_name(kind, wording)
    assert (name.base, name.period) == (base, period)


@pytest.mark.parametrize(
    ("word", "numeral"),
    [
        ("XII", "XII"),
        ("12", "XII"),
        ("mười hai", "XII"),
        ("0", None),
        ("2012", None),
        ("49", "XLIX"),
        ("của", None),
    ],
)
def test_ordinals(word: str, numeral: str | None) -> None:
    """Ordinals come in Roman, Arabic and words."""
    assert roman(word) == numeral


def test_a_year_borrowed_within_the_text_is_told() -> None:
    """A law named without its year is the one that the same text names in full, and the reason says so."""
    text = "⟦Luật Công đoàn năm 2012⟧ … ⟦Luật Công đoàn⟧"
    link = links_of(text, {"date": "2012"}, {}, documents=(LAW, OLD_LAW))[1]
    assert link.target == LAW.address
    assert link.reason == "Trùng tên gọi “Luật Công đoàn” (2012, nêu ở chỗ khác trong cùng văn bản)."


def test_options_of_a_law_give_its_name() -> None:
    """Readers know a law by its name, not by its number."""
    link = link_of("⟦Luật Công đoàn⟧", LAW, OLD_LAW)
    assert "Có thể là Luật số 12/2012/QH13 (Luật Công đoàn, 20/6/2012): có tên gọi" in link.reason
    assert "Có thể là Luật Công đoàn (30/6/1990): có tên gọi" in link.reason
