"""Names of bodies in ordinary case."""

from __future__ import annotations

import pytest

from build_tools.structure.casing import ordinary
from build_tools.structure.issuers import bodies, by_code, issuer_of


@pytest.mark.parametrize(
    ("capitals", "expected"),
    [
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ", "Ủy ban nhân dân thành phố Huế"),
        ("UỶ BAN NHÂN DÂN TỈNH BẮC NINH", "Ủy ban nhân dân tỉnh Bắc Ninh"),
        ("UBND QUẬN 8", "Ủy ban nhân dân quận 8"),
        ("BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "Bộ Văn hóa, Thể thao và Du lịch"),
        ("BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "Bộ Lao động - Thương binh và Xã hội"),
        ("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "Sở Văn hóa, Thể thao và Du lịch"),
        ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Sở Giáo dục và Đào tạo"),
        ("LIÊN ĐOÀN LAO ĐỘNG TP HÀ NỘI", "Liên đoàn Lao động thành phố Hà Nội"),
        ("TỈNH ỦY QUẢNG NAM", "Tỉnh ủy Quảng Nam"),
        ("CHI CỤC THUẾ HUYỆN GIA LÂM", "Chi cục Thuế huyện Gia Lâm"),
        ("BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP TỈNH BẮC NINH", "Ban Quản lý các khu công nghiệp tỉnh Bắc Ninh"),
        ("BAN CHẤP HÀNH ĐOÀN TNCS HỒ CHÍ MINH", "Ban Chấp hành Đoàn TNCS Hồ Chí Minh"),
        ("CÔNG ĐOÀN VIÊN CHỨC VIỆT NAM", "Công đoàn Viên chức Việt Nam"),
        ("CÔNG ĐOÀN NGÀNH Y TẾ", "Công đoàn ngành Y tế"),
        ("CÔNG ĐOÀN NGÀNH GIÁO DỤC VÀ ĐÀO TẠO", "Công đoàn ngành Giáo dục và Đào tạo"),
        ("TRƯỜNG ĐẠI HỌC BÁCH KHOA HÀ NỘI", "Trường Đại học Bách khoa Hà Nội"),
        ("UỶ BAN NHÂN DÂN QUẬN HOÀNG MAI", "Ủy ban nhân dân quận Hoàng Mai"),
        ("SỞ AN TOÀN THỰC PHẨM", "Sở An toàn thực phẩm"),
        ("TRƯỜNG THCS NGUYỄN QUÝ ANH", "Trường THCS Nguyễn Quý Anh"),
        ("CĐCS TRƯỜNG MẦM NON HOA SEN", "Công đoàn cơ sở Trường Mầm non Hoa Sen"),
        ("LĐLĐ HUYỆN AN LÃO", "Liên đoàn Lao động huyện An Lão"),
        ("PHÒNG GD&ĐT HUYỆN BA VÌ", "Phòng Giáo dục và Đào tạo huyện Ba Vì"),
    ],
)
def test_name_in_capitals_is_written_as_usual(capitals: str, expected: str) -> None:
    """Names that stand in no table get the case the field writes them in."""
    assert ordinary(capitals) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["BỘ", "TÀI CHÍNH", "CỤC THUẾ"], ["bộ tài chính", "cục thuế"]),
        (["ỦY BAN NHÂN", "DÂN", "TỈNH LAI CHÂU"], ["ủy ban nhân dân tỉnh lai châu"]),
        (["ỦY", "BAN NHÂN DÂN", "TỈNH CÀ MAU"], ["ủy ban nhân dân tỉnh cà mau"]),
        (["BỘ NỘI VỤ", "CỤC VĂN THƯ VÀ LƯU TRỮ"], ["bộ nội vụ", "cục văn thư và lưu trữ"]),
        (["BỘ TÀI CHÍNH TỔNG CỤC THUẾ"], ["bộ tài chính", "tổng cục thuế"]),
        (["CÔNG ĐOÀN CƠ SỞ"], ["công đoàn cơ sở"]),
        (["VĂN PHÒNG", "CHÍNH PHỦ"], ["văn phòng chính phủ"]),
        (["QUỐC", "HỘI"], ["quốc hội"]),
        (["BAN CHẤP HÀNH TRUNG ƯƠNG", "VĂN PHÒNG"], ["ban chấp hành trung ương", "văn phòng"]),
        (["BAN CHẤP HÀNH TRUNG ƯƠNG", "ĐOÀN THANH NIÊN"], ["ban chấp hành trung ương đoàn thanh niên"]),
        (["BỘ TƯ PHÁP - BỘ Y TẾ"], ["bộ tư pháp - bộ y tế"]),
        (["KHẨN", "", "CHÍNH PHỦ", "CHÍNH PHỦ"], ["chính phủ"]),
        (["CƠ SỞ MAY ĐO SỐ 5"], ["cơ sở may đo số 5"]),
        (["ĐẢNG ỦY TRƯỜNG ĐẠI HỌC AN LÃO"], ["đảng ủy trường đại học an lão"]),
        (["TỈNH AN LÃO TRƯỜNG ĐẠI HỌC AN LÃO"], ["tỉnh an lão", "trường đại học an lão"]),
        (["CÔNG ĐOÀN CỤC THUẾ"], ["công đoàn cục thuế"]),
        (
            ["LĐLĐ HUYỆN AN LÃO", "CĐCS XÃ B"],
            ["liên đoàn lao động huyện an lão", "công đoàn cơ sở xã b"],
        ),
        (
            ["ĐOÀN TNCS HỒ CHÍ MINH", "BCH TỈNH AN LÃO"],
            ["đoàn tncs hồ chí minh", "ban chấp hành tỉnh an lão"],
        ),
        (["HUYỆN ĐOÀN AN LÃO", "ĐOÀN TNCS HỒ CHÍ MINH"], ["huyện đoàn an lão"]),
        (["LIÊN NGÀNH: SỞ Y TẾ - SỞ TÀI CHÍNH"], ["sở y tế - sở tài chính"]),
        (["CÔNG AN TỈNH", "PHÒNG HẬU CẦN"], ["công an tỉnh", "phòng hậu cần"]),
        (["ỦY BAN NHÂN DÂN THÀNH PHỐ", "HỘI AN"], ["ủy ban nhân dân thành phố hội an"]),
        (["BAN CÁN SỰ ĐẢNG", "BỘ XÂY DỰNG"], ["ban cán sự đảng bộ xây dựng"]),
        (["ĐẢNG ỦY", "CÔNG TY AN BÌNH"], ["đảng ủy công ty an bình"]),
        (["**LĐLĐ TỈNH A**"], ["liên đoàn lao động tỉnh a"]),
    ],
)
def test_lines_of_an_issuer_block_are_bodies(lines: list[str], expected: list[str]) -> None:
    """A name broken over lines is one body, a further body starts another."""
    assert bodies(lines, is_titled=True) == expected


def test_capitals_without_a_national_title_must_name_a_body() -> None:
    """A portal's menu above a text is no issuer."""
    assert bodies(["TRANG CHỦ"], is_titled=False) == []


def test_issuer_is_the_last_body_and_its_superior_the_one_above() -> None:
    """`BỘ TÀI CHÍNH / CỤC THUẾ` is a letter of the Cục Thuế."""
    assert issuer_of(["bộ tài chính", "cục thuế"], "1/CT-CS", is_joint=False) == ("Cục Thuế", "Bộ Tài chính")


def test_bare_office_is_named_by_its_code() -> None:
    """`VĂN PHÒNG` below the Party's central committee is the one that signs with VPTW."""
    names = ["ban chấp hành trung ương", "văn phòng"]
    assert issuer_of(names, "4-TB/VPTW", is_joint=False)[0] == "Văn phòng Trung ương Đảng"


def test_joint_document_names_all_its_issuers() -> None:
    """A joint circular has no superior body but several issuers."""
    assert issuer_of(["bộ tư pháp", "bộ y tế"], "1/TTLT", is_joint=True) == ("Bộ Tư pháp, Bộ Y tế", None)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("UBND TỈNH AN GIANG VĂN PHÒNG", ["ủy ban nhân dân tỉnh an giang", "văn phòng"]),
        ("UBND TỈNH AN GIANG BAN DÂN TỘC", ["ủy ban nhân dân tỉnh an giang", "ban dân tộc"]),
        ("UBND THÀNH PHỐ HẢI PHÒNG SỞ Y TẾ", ["ủy ban nhân dân thành phố hải phòng", "sở y tế"]),
        ("LĐLĐ HUYỆN AN LÃO CĐCS XÃ B", ["liên đoàn lao động huyện an lão", "công đoàn cơ sở xã b"]),
        ("SỞ Y TẾ HÀ NỘI BỆNH VIỆN AN BÌNH", ["sở y tế hà nội", "bệnh viện an bình"]),
        ("SỞ NỘI VỤ TRUNG TÂM LƯU TRỮ", ["sở nội vụ", "trung tâm lưu trữ"]),
        ("BỘ CÔNG AN CÔNG AN TỈNH AN GIANG", ["bộ công an", "công an tỉnh an giang"]),
        ("QUÂN KHU 7 BỘ CHỈ HUY QUÂN SỰ", ["quân khu 7", "bộ chỉ huy quân sự"]),
        ("HUYỆN ỦY AN LÃO ĐẢNG ỦY XÃ B", ["huyện ủy an lão", "đảng ủy xã b"]),
        ("BẢO HIỂM XÃ HỘI BỘ QUỐC PHÒNG", ["bảo hiểm xã hội bộ quốc phòng"]),
        ("CÔNG ĐOÀN NGÂN HÀNG VIỆT NAM", ["công đoàn ngân hàng việt nam"]),
        ("NGÂN HÀNG A CHI NHÁNH TỈNH AN GIANG", ["ngân hàng a chi nhánh tỉnh an giang"]),
    ],
)
def test_two_bodies_in_one_cell_are_told_apart(cell: str, expected: list[str]) -> None:
    """A table's cell loses its line ends in some portals; a body ends where it is known or with its place."""
    assert bodies([cell], is_titled=True) == expected


@pytest.mark.parametrize(
    ("names", "is_joint", "issuer"),
    [
        (["bộ tư pháp - bộ y tế"], False, "Bộ Tư pháp, Bộ Y tế"),
        (["bộ tư pháp-bộ y tế"], False, "Bộ Tư pháp, Bộ Y tế"),
        (["bộ tài chính", "bộ tư pháp - bộ y tế"], True, "Bộ Tài chính, Bộ Tư pháp, Bộ Y tế"),
        (["ủy ban nhân dân tỉnh an lão", "sở y tế - công an tỉnh"], True, "Sở Y tế, Công an tỉnh"),
        (
            ["ủy ban nhân dân tỉnh a", "văn phòng hội đồng nhân dân - ủy ban nhân dân"],
            False,
            "Văn phòng Hội đồng nhân dân - Ủy ban nhân dân",
        ),
        (["bộ lao động - thương binh và xã hội"], False, "Bộ Lao động - Thương binh và Xã hội"),
    ],
)
def test_bodies_joined_by_a_dash_issue_together(names: list[str], *, is_joint: bool, issuer: str) -> None:
    """The body above them is none of them, and an office's or ministry's own name may hold a dash."""
    assert issuer_of(names, None, is_joint=is_joint)[0] == issuer


def test_no_lines_name_no_issuer() -> None:
    """An issuer is never invented."""
    assert issuer_of(bodies([], is_titled=True), "1/KH-CĐVC", is_joint=False) == (None, None)


@pytest.mark.parametrize(
    ("number", "expected"), [("1/QĐ-BYT", "Bộ Y tế"), ("5-NQ/TW", None), ("7/XYZ", None)]
)
def test_code_names_an_issuer_only_when_it_is_the_only_one(number: str, expected: str | None) -> None:
    """TW is three organs of the Party centre, so it names none."""
    assert by_code(number) == expected
