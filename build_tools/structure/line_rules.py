"""What a line starts with: one row a kind of line, one loop, prose last."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import NamedTuple

# Every upper-case letter that Vietnamese names and headings use; `[A-ZÀ-Ỹ]` would take lower case too.
UPPER = "".join(
    chr(code) for code in range(0x41, 0x1EFA) if chr(code).isupper() and code not in range(0x370, 0x1E00)
)
LOWER = UPPER.lower()


class LineKind(StrEnum):
    """What a line starts with."""

    RULE = "rule"  # -------
    TABLE = "table"  # | STT | Nội dung |
    PART = "part"  # Phần I
    CHAPTER = "chapter"  # Chương II
    SECTION = "section"  # Mục 1
    SUBSECTION = "subsection"  # Tiểu mục 1
    ARTICLE = "article"  # Điều 5.
    ANNEX = "annex"  # PHỤ LỤC I
    ROMAN = "roman"  # I.
    LETTER = "letter"  # A.
    NUMERAL = "numeral"  # 1.
    BRACKETED = "bracketed"  # 1)
    DECIMAL = "decimal"  # 1.1.
    POINT = "point"  # a)
    ENCLOSED = "enclosed"  # (1), (i)
    LABELLED = "labelled"  # + Đợt 1:
    DASH = "dash"  # -
    PLUS = "plus"  # +
    DOT = "dot"  # •
    SALUTATION = "salutation"  # Kính gửi:
    BASIS = "basis"  # Căn cứ …
    CLOSING = "closing"  # Trên đây là …
    RECIPIENTS = "recipients"  # Nơi nhận:
    CAPACITY = "capacity"  # TM. BAN THƯỜNG VỤ
    COLUMN = "column"  # STT, the first cell of a flattened table
    PROSE = "prose"


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRule:
    """A row: lines that begin with one of `opens` and match `pattern` are of `kind`; the texts prove it."""

    kind: LineKind
    opens: str
    pattern: re.Pattern[str]
    matches: tuple[str, ...]
    refuses: tuple[str, ...] = ()


def rx(pattern: str) -> re.Pattern[str]:
    """Compile a verbose pattern; `<UPPER>` stands for any upper-case letter, `<END>` for a label's end."""
    filled = (
        pattern.replace("<UPPER>", f"[{UPPER}]").replace("<CAPS>", UPPER).replace("<ROMAN>", "[IVXLC]{1,7}")
    )
    return re.compile(filled, re.VERBOSE)


CAPACITY_MARKS = (
    r"(?: (?: TM | KT | TL | TUQ | TUN | Q ) \s* [./] | (?: T/M | K/T | T/L | T\.M | K\.T | T\.L ) [.]? )"
)
_OFFICES = r"""(?: (?:QUYỀN|PHÓ|ỦY\ VIÊN|Q\.)\s+ )*
    (?: CHỦ\ TỊCH | BỘ\ TRƯỞNG | THỨ\ TRƯỞNG | THỦ\ TƯỚNG | CHỦ\ NHIỆM | (?:TỔNG\ )?GIÁM\ ĐỐC | BÍ\ THƯ
      | THỐNG\ ĐỐC | (?:(?:TỔNG\ |CHI\ )?CỤC|VỤ|VIỆN|HIỆU)\ TRƯỞNG | CHÁNH\ (?:ÁN|VĂN\ PHÒNG|THANH\ TRA)
      | TỔNG\ (?:THANH\ TRA|KIỂM\ TOÁN) | TRƯỞNG\ (?:BAN|PHÒNG|ĐOÀN|TIỂU\ BAN) )"""

# The order matters where two rows share an opening: the more particular comes first.
LINE_RULES: tuple[LineRule, ...] = (
    LineRule(
        kind=LineKind.RULE,
        opens="-_=*#~–—.+\\|",
        pattern=rx(r"(?: [-_=*#~–—.\\+\s]{3,} | [#*_\\]{1,2} | \| ) $"),
        matches=("-------", "*", "#", "_________", "* * *"),
        refuses=("- Như trên;", "* Ghi chú", "-", "|---|---|"),
    ),
    LineRule(
        kind=LineKind.TABLE,
        opens="|",
        pattern=rx(r"\|"),
        matches=("| STT | Nội dung |", "|---|---|"),
    ),
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
    LineRule(
        kind=LineKind.LABELLED,
        opens="-–—+•*",
        pattern=rx(
            r"[-–—+•*] \s* (?: <UPPER>[^\W\d]* (?:\ [^\W\d]+ ){0,2} \s (?: \d{1,2} | <ROMAN> ) ) \s* :"
        ),
        matches=("+ Đợt 1: Từ ngày 01/01", "- Giai đoạn II: Triển khai", "+ Nhóm nhiệm vụ 3:"),
        refuses=("- Thời gian: quý I", "+ Chỉ tiêu năm 2017: 100%", "+ Đợt đầu: tháng 5"),
    ),
    LineRule(
        kind=LineKind.PLUS,
        opens="+",
        pattern=rx(r"(?P<number>) \+ (?: \s+ | (?=[^\W\d]) | $ )"),
        matches=("+ Phối hợp", "+Phối hợp"),
        refuses=("+84 24", "++"),
    ),
    LineRule(
        kind=LineKind.DASH,
        opens="-–—−‐‑",
        pattern=rx(r"(?P<number>) [-–—−‐‑] (?: \s+ | (?=[^\W\d]|[“\"(]) | $ )"),
        matches=("- Như trên;", "– Các ban", "-Thông tư", "-"),
        refuses=("-5°C", "--"),
    ),
    LineRule(
        kind=LineKind.DOT,
        opens="•●○▪■◦*✓➢►·‣❖",
        pattern=rx(r"(?P<number>) (?: [•●○▪■◦✓➢►·‣❖] \s* | \* (?: \s+ | (?=<UPPER>) ) )"),
        matches=("• Nội dung", "* Ghi chú", "*Lưu ý"),
        refuses=("**Điều 1**", "*1"),
    ),
    LineRule(
        kind=LineKind.SALUTATION,
        opens="KkĐ",
        pattern=rx(r"(?: [ĐÐ]ồng \s+ )? [Kk](?:ính|ÍNH) \s+ (?:g[ửứữ]i|G[ỬỨ]I) \s* [:;]? \s*"),
        matches=("Kính gửi:", "Kính gửi: Các Công đoàn trực thuộc", "KÍNH GỬI:", "Đồng kính gửi:"),
        refuses=("Kính thưa", "Gửi các đơn vị"),
    ),
    LineRule(
        kind=LineKind.SALUTATION,
        opens="TBCVUHNƯP" + "Ủ",
        pattern=rx(r"[<CAPS>\s,–-]{3,90} \s+ (?: điện | ĐIỆN ) \s* :"),
        matches=("THỦ TƯỚNG CHÍNH PHỦ điện:", "BỘ XÂY DỰNG ĐIỆN:", "THỦ\nTƯỚNG CHÍNH PHỦ điện:"),
        refuses=("Bộ Công Thương điện:", "TRUNG TÂM điện lực"),
    ),
    LineRule(
        kind=LineKind.BASIS,
        opens="CXT",
        pattern=rx(
            r"""(?: Căn\ +cứ | CĂN\ CỨ | Xét | Chiểu | Theo\ +đề\ +nghị ) (?= \s )
            (?!\ +(?:định\ hướng|tình\ hình|nhiệm\ vụ))"""
        ),
        matches=(
            "Căn cứ Luật Công đoàn;",
            "Xét đề nghị của Ban Tổ chức,",
            "Chiểu Sắc lệnh số 8-SL,",
            "Theo đề nghị của Chánh Văn phòng.",
        ),
        refuses=("Căn cước công dân", "Theo đó", "Xét-xử"),
    ),
    LineRule(
        kind=LineKind.CLOSING,
        opens="TN",
        pattern=rx(r"(?: Trên\ +đây\ +là | Trên\ +đây | Nhận\ +được\ +[^\n]{2,40}?\ +này ) \b"),
        matches=("Trên đây là Kế hoạch", "Nhận được Công văn này, đề nghị các đơn vị triển khai"),
        refuses=("Trên cơ sở", "Nhận được sự quan tâm"),
    ),
    LineRule(
        kind=LineKind.RECIPIENTS,
        opens="Nn",
        pattern=rx(
            r"[Nn](?:ơi|ƠI|oi) \s* (?: nhận | NHẬN | Nhận ) (?: \s* : | (?= \s* (?: [;.*_] | $ | [-–] ) ) )"
        ),
        matches=("Nơi nhận:", "NƠI NHẬN", "Nơi nhận: - Như trên;"),
        refuses=("Nơi nhận hồ sơ", "Nơi cư trú"),
    ),
    LineRule(
        kind=LineKind.CAPACITY,
        opens="TKQPCBGVHĐU" + "Ủ",
        pattern=rx(rf"(?: {CAPACITY_MARKS} \s* (?: <UPPER>{{2}} | $ ) | {_OFFICES} (?= [^{LOWER}]* $ ) )"),
        matches=(
            "TM. BAN THƯỜNG VỤ",
            "KT. CHỦ TỊCH",
            "PHÓ CHỦ TỊCH",
            "K/T CHÁNH VĂN PHÒNG",
            "KT.",
            "BỘ TRƯỞNG",
        ),
        refuses=("Chủ tịch Ủy ban", "TM dịch vụ", "KT-XH", "BỘ TÀI CHÍNH"),
    ),
    LineRule(
        kind=LineKind.COLUMN,
        opens="STsM",
        pattern=rx(r"(?: STT | TT | S\.TT | Số\s?TT | Stt | Số\ thứ\ tự | SỐ\ TT | MỤC\ SỐ ) \.? $"),
        matches=("STT", "TT", "Số TT"),
        refuses=("TTHC", "STT 5"),
    ),
)

# A row of a table that was copied with its tabs; the head of a document sets two columns apart, never three.
_TABBED = rx(r"(?= [^\t]+ (?: \t [\t\ ]* [^\t\s] [^\t]* ){2} )")


class _Opening(NamedTuple):
    # The rows of one first character as one pattern: tried one after the other in C.
    match: Callable[[str], re.Match[str] | None]
    rows: dict[int, tuple[LineKind, int | None]]  # by the group of the row: its kind, the group of its number


@cache
def _opening(character: str) -> _Opening:
    rules = [(f"row{row}", rule) for row, rule in enumerate(LINE_RULES) if character in rule.opens]
    rows = (
        f"(?P<{name}>{rule.pattern.pattern.replace('(?P<number>', f'(?P<{name}number>')})"
        for name, rule in rules
    )
    pattern = re.compile("|".join(rows), re.VERBOSE)
    groups = pattern.groupindex
    return _Opening(
        match=pattern.match,
        rows={groups[name]: (rule.kind, groups.get(f"{name}number")) for name, rule in rules},
    )


_OPENINGS = frozenset(character for rule in LINE_RULES for character in rule.opens)
_PROSE, _ROW = (LineKind.PROSE, 0, None), (LineKind.TABLE, 0, None)


def line_kind(text: str) -> tuple[LineKind, int, str | None]:
    """Say what the line `text`, without white space around it, starts with.

    The kind is followed by where the label ends and what it counts with: `II. MỤC ĐÍCH` → ROMAN, 3, `II`.
    """
    if text[:1] in _OPENINGS:
        opening = _opening(text[0])
        found = opening.match(text)
        if found:
            kind, number = opening.rows[found.lastindex or 0]
            return kind, len(found.group().rstrip()), found[number] if number else None
    return _ROW if "\t" in text and _TABBED.match(text) else _PROSE
