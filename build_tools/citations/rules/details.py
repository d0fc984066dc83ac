"""What follows a number or a name: lists, dates, terms and issuers."""

from __future__ import annotations

import re

from build_tools.citations.rules.row import DASH, Rule, rx

_PERIOD = rf"nhiệm[ ]kỳ[ ]\d{{4}}[ ]?{DASH}[ ]?\d{{4}}"
_AND = r"(?:và|hoặc|cùng(?:[ ]với)?|hay)"

# Between the members of a list.
CONNECTOR = Rule(
    pattern=rx(rf"[ ]?(?:[,;][ ]{_AND}|[,;+]|{_AND})[ ]?(?:(?:các|những)[ ])?"),
    matches=(", ", " và ", ", và ", "; ", " và các "),
    refuses=(" của ", ". "),
)
# Figures alone go on with a list only when they cannot count anything.
LISTED = Rule(
    pattern=rx(rf"\d{{2,4}}[a-zđ]?(?=[,;.)](?!\d)|[ ]của[ ][^\W\d]|[ ]{_AND}[ ](?:số[ ])?\d|[ ]?\Z)"),
    matches=("218‖ của Bộ Chính trị", "67‖, 55/2015", "22‖ và 27"),
    refuses=("5 của Bộ", "12 điều", "218 ban hành", "35,5"),
)
# Between a number and its details: a footnote, a comma, an opening bracket.
GLUE = Rule(
    pattern=rx(r"(?:\[\d{1,2}\]|\(\d{1,2}\)|\d{1,2}(?=[ ,]))?[ ]?(?P<comma>,[ ]?)?(?P<open>\([ ]?)?"),
    matches=("", " ", ", ", " (", "[3] "),
    refuses=(" về ", ". "),
)
# How the details behind a number begin: a date, a term, an issuer or the session in front of it.
DETAIL = Rule(
    pattern=rx(
        r"""(?P<date>\d|ngày|tháng|năm|vào|lúc|hồi) | (?P<term>kh(?:óa|oá)[ ]|nhiệm[ ]kỳ[ ])
        | (?P<issuer>của|tại[ ]|kỳ[ ]họp[ ]|hội[ ]nghị[ ])"""
    ),
    matches=("ngày", "khóa ", "của", "hội nghị "),
    refuses=("về", "ban hành", "nhiệm vụ"),
)
TERM = Rule(
    pattern=rx(
        rf"""kh(?:óa|oá)[ ](?:thứ[ ])?(?P<term>[IVXL]+|\d{{1,2}})(?![\w/])
        | nhiệm[ ]kỳ[ ](?:khóa[ ])?(?P<only>[IVXL]+)\b | {_PERIOD}"""
    ),
    matches=("khóa XII", "Khoá X", "khóa 12", "nhiệm kỳ XII", "nhiệm kỳ 2018 – 2023"),
    refuses=("khóa học", "khóa 12/2020", "nhiệm kỳ qua"),
)
# A session or plenum between number and issuer.
SESSION = Rule(
    pattern=rx(
        r"""(?:(?:tại|của)[ ])? (?:kỳ[ ]họp|hội[ ]nghị)[ ] (?:bất[ ]thường[ ])? (?:lần[ ])?(?:thứ[ ])?
        [^\W_]+ ,?[ ]"""
    ),
    matches=("kỳ họp thứ 7 ", "tại kỳ họp thứ nhất, ", "của Hội nghị lần thứ sáu "),
    refuses=("kỳ thi thứ 7 ", "cuộc họp thứ 7 "),
)
OF = Rule(pattern=rx(r"của[ ]?"), matches=("của ", "CỦA "), refuses=("cho ", "do "))
# A subject in front of the date; only an issuer behind the date shows that the date is the document's own.
SUBJECT_INSIDE = Rule(
    pattern=rx(r"[ ](?:về|V/v)[ ][^,;:.()“”\"\n\d]{4,140}?(?=[ ]ngày[ ]\d)"),
    matches=(" về việc ban hành Quy chế khen thưởng‖ ngày 12/3/2014",),
    refuses=(" ban hành Quy chế", " về việc A, B"),
)
# The issuer's abbreviation between number and date.
CODE_INSIDE = Rule(
    pattern=re.compile(r"[ ][A-ZĐ]{2,10}(?=,?[ ]ngày[ ]?\d)"),
    matches=(" TANDTC‖ ngày 02/10/2007", " UBND‖, ngày 5/6"),
    refuses=(" TANDTC", " Tòa án ngày 5", " A ngày 5"),
)
# A body's initials inside its name: `Ủy ban nhân dân (UBND) tỉnh An Giang`.
INITIALS_OF_BODY = Rule(
    pattern=re.compile(
        r"""[ ]\([A-ZĐ&-]{2,10}\)[ ](?:
        (?:tỉnh|thành[ ]phố|TP\.?|huyện|quận|thị[ ]xã|xã|phường|thị[ ]trấn)(?:[ ](?![a-zđà-ý])[^\W_]+){1,4}
        | Việt[ ]Nam | Trung[ ]ương | tối[ ]cao | tỉnh(?=[ ]?[,.;:)]))""",
        re.VERBOSE,
    ),
    matches=(" (UBND) tỉnh An Giang", " (CĐ) Việt Nam", " (UBND) thành phố Cần Thơ‖ về", " (UBND) tỉnh‖,"),
    refuses=(" (UBND) về", " (UBND) tỉnh giao", " (sửa đổi) tỉnh An Giang"),
)
