"""Headings of divisions, from a part down to an article, and of annexes."""

from __future__ import annotations

from build_tools.structure.line_rules.rule import LineKind, LineRule, rx

HEADING_RULES: tuple[LineRule, ...] = (
    LineRule(
        kind=LineKind.CHAPTER,
        opens="Cc",
        pattern=rx(
            r"""(?: Chương | CHƯƠNG ) \s+ (?P<number> <ROMAN> | \d{1,2} )
            \s* (?: [.:\-–] | $ | (?=\s<UPPER>{2}) )"""
        ),
        matches=("Chương II", "CHƯƠNG 3. TỔ CHỨC", "Chương I QUY ĐỊNH CHUNG"),
        refuses=("Chương trình hành động", "Chương II của Luật này"),
    ),
    LineRule(
        kind=LineKind.PART,
        opens="P",
        pattern=rx(
            r"""(?: Phần | PHẦN ) \s+ (?: (?:thứ|THỨ) \s+ )?
            (?P<number> <ROMAN> | \d{1,2} | nhất | hai | ba | tư | năm | NHẤT | HAI | BA | TƯ | NĂM )
            \s* (?: [.:\-–] | $ | (?=\s<UPPER>{2}) )"""
        ),
        matches=("Phần I", "PHẦN THỨ NHẤT", "Phần thứ hai:", "PHẦN II. NỘI DUNG"),
        refuses=("Phần lớn các đơn vị", "Phần mềm", "Phần I của Kế hoạch"),
    ),
    LineRule(
        kind=LineKind.SUBSECTION,
        opens="T",
        pattern=rx(r"(?: Tiểu\ mục | TIỂU\ MỤC ) \s+ (?P<number> <ROMAN> | \d{1,2} ) \s* (?: [.:\-–] | $ )"),
        matches=("Tiểu mục 1. Quyền", "TIỂU MỤC 2"),
        refuses=("Tiểu mục 1 của Chương này",),
    ),
    LineRule(
        kind=LineKind.SECTION,
        opens="M",
        pattern=rx(
            r"(?: Mục | MỤC ) \s+ (?P<number> <ROMAN> | \d{1,2} ) \s* (?: [.:\-–] | $ | (?=\s<UPPER>{2}) )"
        ),
        matches=("Mục 1. QUY ĐỊNH CHUNG", "MỤC I", "Mục 2 NỘI DUNG"),
        refuses=("Mục tiêu", "MỤC ĐÍCH, YÊU CẦU", "Mục 2 của Chương này"),
    ),
    LineRule(
        kind=LineKind.ARTICLE,
        opens="ĐÐ",
        pattern=rx(
            r"""[ĐÐ](?:iều|IỀU|iểu) \s*
            (?: (?:thứ|THỨ) \s+ )?
            (?P<number> \d{1,4} [a-zđ]{0,2}
              | (?<=\s)(?: nhất | hai | ba | tư | bốn | năm | sáu | bảy | tám | chín | mười )(?=$) )
            (?: \s* (?: [.:] | [-–](?=\s) | $ ) | (?<=\d)(?=(?:Nay|Các|Ông|Ngày|Những|Bộ\ trưởng)\b) )"""
        ),
        matches=(
            "Điều 5.",
            "Điều 5a. Phạm vi",
            "Điều 1: Phê duyệt",
            "ĐIỀU 12",
            "Điều\n10. Tổ chức",
            "Điều thứ 2",
            "Điều thứ nhất",
            "Điều 3Các ông Bộ trưởng",
        ),
        refuses=(
            "Điều 5 của Luật này",
            "Điều 34 Luật Doanh nghiệp",
            "Điều kiện",
            "Điều 1, Điều 2",
            "Điều thứ hai trong bài",
            "Điều 5Luật Đất đai",
        ),
    ),
    LineRule(
        kind=LineKind.ANNEX,
        opens="Pp",
        pattern=rx(
            r"""(?: PHỤ\s+LỤC | Phụ\s+lục )
            (?: (?: \s+ (?:số|SỐ) (?:\s*:)? )? \s+ (?P<number> <ROMAN> | \d{1,2} [A-Za-z]? | [A-H] ) )?
            \s* (?: [.:\-–(] | $ | (?=\s<UPPER>{2}) )"""
        ),
        matches=("PHỤ LỤC", "PHỤ LỤC I", "Phụ lục 2", "Phụ lục số 01: Danh sách", "PHỤ LỤC DANH MỤC"),
        refuses=("Phụ lục I ban hành kèm theo Thông tư này", "Phụ lục kèm theo"),
    ),
)
