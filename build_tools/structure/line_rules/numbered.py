"""Items that are counted: `II.`, `1.`, `1.1.`, `a)`, `(1)`."""

from __future__ import annotations

from build_tools.structure.line_rules.rule import LineKind, LineRule, rx

NUMBERED_RULES: tuple[LineRule, ...] = (
    LineRule(
        kind=LineKind.ROMAN,
        opens="IVXLC",
        pattern=rx(
            r"""(?P<number> <ROMAN> ) \s* [.\-–/:)]+ \s*
            (?= [“\"'‘(] | <UPPER> | \d+\.?\s+<UPPER> | $ ) (?!V\b|v\b)"""
        ),
        matches=("I. MỤC ĐÍCH", "II- NỘI DUNG", "III/ Tổ chức", "IV.TỔ CHỨC", "X."),
        refuses=("V/v triển khai", "V/V CHỦ ĐỘNG", "I-ta-li-a", "Công đoàn", "XII của Đảng"),
    ),
    LineRule(
        kind=LineKind.LETTER,
        opens="ABCDĐEGH",
        pattern=rx(r"(?P<number> [ABCDĐEGH] ) \s* (?: [.)] | [-–/](?=\s) ) \s* (?= [“\"(] | <UPPER> | $ )"),
        matches=("A. ĐẶC ĐIỂM TÌNH HÌNH", "B- Nội dung", "E) Tổ chức"),
        refuses=("Anh", "A.1", "Đ/c Bí thư"),
    ),
    LineRule(
        kind=LineKind.DECIMAL,
        opens="0123456789",
        pattern=rx(
            r"""(?P<number> \d{1,2} (?: \s?\.\s? \d{1,2} ){1,4} )
            (?: [.:)]\s* (?=[^\W\d]|[“\"'‘(\[]|$) | \s+ (?= <UPPER> | [“\"(] ) | (?= <UPPER>[^\W\d] ) )"""
        ),
        matches=("1.1. Mục tiêu", "4.1.2. Nhiệm vụ", "1.1 Mục tiêu chung", "2.1.Công tác", "3.2: Kinh phí"),
        refuses=("2.500.000 đồng", "30. 4. 1975", "1.5 lần", "17.11.2016", "3.5%"),
    ),
    LineRule(
        kind=LineKind.NUMERAL,
        opens="0123456789",
        pattern=rx(
            r"""(?P<number> \d{1,3} [a-zđ]? ) (?: \s?[.]+ | \s?[-–/:](?=\s+[^\W\d]|[“\"]) )
            (?: \s* (?= [^\s\d] ) | \s+ (?= \d )(?! \d{1,2} \s* [./-] | \d{4}\b ) | $ )"""
        ),
        matches=(
            "2. Đẩy mạnh công tác tuyên truyền",
            "1.Tổ chức",
            "3/ Phân công",
            "1- Phạm vi",
            "4.",
            "5. 100% đơn vị",
        ),
        refuses=(
            "2.500.000 đồng",
            "30. 4. 1975",
            "15/5/2016",
            "5-8-2002",
            "2017 - Công đoàn",
            "88 năm",
            "24/7",
        ),
    ),
    LineRule(
        kind=LineKind.BRACKETED,
        opens="0123456789",
        pattern=rx(r"(?P<number> \d{1,3} ) \s? \) \s* (?= \D | $ )"),
        matches=("1) Đối tượng", "12)Kinh phí"),
        refuses=("1. Đối tượng", "5 (năm) ngày"),
    ),
    LineRule(
        kind=LineKind.POINT,
        opens="abcdđeghiklmnopqrstuvxyzfwj",
        pattern=rx(r"(?P<number> [a-zđ]{1,2} \d{0,2} ) \s? (?: \)\.? | [./-](?=\s+<UPPER>) ) \s*"),
        matches=(
            "a) Mục tiêu",
            "đ) Kinh phí",
            "b. Nội dung",
            "aa) Bổ sung",
            "c/ Tổ chức",
            "d)",
            "a1) Bổ sung",
        ),
        refuses=("e-mail", "v.v.", "và các đơn vị", "n. 1975", "a.b"),
    ),
    LineRule(
        kind=LineKind.ENCLOSED,
        opens="(",
        pattern=rx(r"\( (?P<number> \d{1,3} | [a-zđ] | [ivx]{1,5} | [IVX]{1,5} ) \) \s*"),
        matches=("(1) Việc thứ nhất", "(i) rà soát", "(a) Bộ phận"),
        refuses=("(Khóa X)", "(2021)", "(sau đây gọi là)"),
    ),
)
