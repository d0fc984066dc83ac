"""The wordings of citations as rows: what each reads, with texts it must read and look-alikes it must refuse.

Each row is matched at one place of the mended text (see `text.mend`), where white space is a blank and a line
feed stands before a new unit only; so no pattern reaches from one unit into the next. Dates have a table of
their own (`dates.RULES`), words of the domain stand in `vocabulary/`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A wording: `matches` are read from their beginning to their end or the mark `‖`, `refuses` are not."""

    pattern: re.Pattern[str]
    matches: tuple[str, ...]
    refuses: tuple[str, ...]


def rx(pattern: str) -> re.Pattern[str]:
    """Compile a verbose pattern that takes capitals for small letters."""
    return re.compile(pattern, re.VERBOSE | re.IGNORECASE)


DASH = "[-\u2010-\u2015]"
PERIOD = rf"nhiệm[ ]kỳ[ ]\d{{4}}[ ]?{DASH}[ ]?\d{{4}}"
COUNT = r"""(?:[IVXL]+|\d{1,2}|mười(?:[ ](?:một|hai|ba|bốn|lăm))?|nhất|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín)
    (?!\w|[ ]?/)"""
_AND = r"(?:và|hoặc|cùng(?:[ ]với)?|hay)"
_LAW = r"(?:Luật|Bộ[ ]luật|Pháp[ ]lệnh)"
_CENTRE = r"""(?:Ban[ ]Chấp[ ]hành[ ]|BCH[ .]?)?
    (?:Trung[ ]ương(?:[ ](?:TW|TƯ))?|TW|TƯ|T\.Ư|T\.W)(?:[ ]Đảng)?"""
_STATE = r"""[ ](?:của[ ])?nước[ ](?:Cộng[ ]h(?:òa|oà)[ ]xã[ ]hội[ ]chủ[ ]nghĩa(?:[ ]\(CHXHCN\))?|CHXHCN
        |Việt[ ]Nam[ ]dân[ ]chủ[ ]cộng[ ]h(?:òa|oà))(?:[ ]Việt[ ]Nam)?"""
_OPENING = '[“„«"‟]'

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
        | nhiệm[ ]kỳ[ ](?:khóa[ ])?(?P<only>[IVXL]+)\b | {PERIOD}"""
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

# `(sửa đổi)` is part of a law's name, `(sửa đổi, bổ sung năm 2017)` tells what happened to the law.
REVISED = Rule(
    pattern=rx(
        r"""[ ]\((?:sửa[ ]đổi|hợp[ ]nhất)\)
        | [ ](?:sửa[ ]đổi(?:,[ ]bổ[ ]sung)?|hợp[ ]nhất)
          (?=[ ](?:năm[ ])?\d|[ ]so[ ]với|[ ]?[,.;:)“"\n]|[ ]ngày|[ ]và[ ][^m]|$)"""
    ),
    matches=(" (sửa đổi)", " sửa đổi", " sửa đổi, bổ sung"),
    refuses=(" (sửa đổi, bổ sung năm 2017)", " sửa đổi một số điều"),
)
AMENDING = Rule(
    pattern=rx(
        r"""[ ](?:về[ ](?:việc[ ])?)? sửa[ ]?đổi(?:,?[ ](?:và[ ])?bổ[ ]sung)?[ ]
        (?:(?:một[ ]số[ ])?(?:điều|nội[ ]dung|quy[ ]định)[ ])?
        (?:(?:của|tại|trong)[ ])? (?:(?:các|một[ ]số)[ ])?"""
    ),
    matches=(" sửa đổi, bổ sung một số điều của ", " sửa đổi "),
    refuses=(" thay thế một số điều của ",),
)
NEXT_LAW = Rule(
    pattern=rx(rf"(?:,[ ]|[ ]và[ ]|,[ ]và[ ]|;[ ])(?={_LAW}[ ])"),
    matches=(", ‖Luật Viên chức", " và ‖Bộ luật Lao động"),
    refuses=(" hoặc Luật Viên chức", " và Nghị định"),
)
LAW_YEAR = Rule(
    pattern=rx(
        rf""",?[ ]năm[ ](?P<year>(?:1[89]|20)\d\d)(?![\d/]|[ ]?{DASH}[ ]?\d)
        | [ ]\((?:năm[ ])?(?P<bracketed>(?:19|20)\d\d)\)
        | [ ](?P<bare>(?:19|20)\d\d)(?![\d/]|[ ]?{DASH}[ ]?\d)"""
    ),
    matches=(" năm 2012", " 2013", " (2011)", ", năm 2019"),
    refuses=(" năm 2018 – 2023", " 2019/QH14", " 12"),
)
# Where a name that no table holds must end when it is long: in front of its date, year or number.
LONG_LAW_NAME = Rule(
    pattern=rx(
        r"""(?P<name>[ ][^\W\d_]{2,}[^;:.()“”"\n\d]{3,170}?)
        ,?[ ](?:(?:ngày[ ]?)?\d{1,2}[-/. ]|năm[ ]\d{4}|số[ ]?:?[ ]?\d+[-/])"""
    ),
    matches=(" tổ chức Hội đồng Bộ trưởng ngày 4/", " Thẩm phán và Hội thẩm năm 2002"),
    refuses=(" này (ngày 4/", " tổ chức."),
)
# An ordinance's name in small letters does not begin with what an ordinance does.
SMALL_ORDINANCE = Rule(
    pattern=rx(
        r"""[ ](?!(?:xác[ ]định|khẳng[ ]định|nghiêm[ ]cấm|cấm|cho[ ]phép|bảo[ ]đảm|đảm[ ]bảo|điều[ ]chỉnh|giao
        |tạo|dành|nêu|chỉ|ghi|đi[ ]vào|dưới|nào|gì|ấy|kia|quy|áp[ ]dụng|gắn|nói|giúp|buộc|coi)(?!\w))
        (?=[^\W\d_]{2,}[ ][^\W\d_]{2,})"""
    ),
    matches=(" ‖bảo vệ nguồn lợi thủy sản", " ‖giám định tư pháp"),
    refuses=(" xác định rõ", " cho phép", " ấy", " thuế"),
)
# The initials of a law between its name and its year.
INITIALS_INSIDE = Rule(
    pattern=re.compile(
        r"[ ]\([A-ZĐ&]{2,10}\)(?=,?[ ](?:năm[ ])?(?:19|20)\d\d(?![\d/])|,?[ ](?:số[ ]:?|ngày[ ])[ ]?\d)"
    ),
    matches=(" (BLTTDS)‖ năm 2015", " (BLLĐ)‖ 2019", " (LBHXH)‖ số 58/2014/QH13"),
    refuses=(" (BLTTDS) quy định", " (BLTTDS), năm", " (sửa đổi) năm 2015"),
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
# Looked for in front of a law that is only a treaty's subject.
TREATY = Rule(
    pattern=re.compile(r"(?:Công ước|Hiệp định|Hiệp ước|Nghị định thư)(?:[^.,;:()\n]{0,50} về)? \Z"),
    matches=("Công ước của Liên hợp quốc về ", "Công ước "),
    refuses=("Công ước số 87; ", "Hiệp định CPTPP và "),
)
# Initials in a list of abbreviations.
EXPLAINED = Rule(
    pattern=rx(rf"[ ]?(?:[:=]|{DASH})?[ ]?(?=Bộ[ ]luật)"),
    matches=(": ‖Bộ luật Hình sự", " – ‖Bộ luật Hình sự", " ‖Bộ luật"),
    refuses=(" và Bộ luật Dân sự", " 1999"),
)
CONSTITUTION_OF = Rule(
    pattern=rx(_STATE),
    matches=(" nước Cộng hòa xã hội chủ nghĩa Việt Nam", " nước CHXHCN Việt Nam"),
    refuses=(" nước ngoài",),
)
# The State's name ends the names of some laws.
LAW_OF_THE_STATE = Rule(
    pattern=rx(_STATE + "(?:[ ]ở[ ]nước[ ]ngoài)?"),
    matches=(" nước Việt Nam dân chủ cộng hòa", " nước CHXHCN Việt Nam ở nước ngoài"),
    refuses=(" nước ngoài", " ở nước ngoài"),
)
# Behind these the bare word speaks of constitutions in general, or stands in a slogan.
GENERAL_CONSTITUTION = Rule(
    pattern=rx(r"(?:bản|các|những|một)[ ]\Z|[“\"«][^”\"»]*\Z"),
    matches=("bản ", "“Sống và làm việc theo "),
    refuses=("theo ",),
)

# `Đại hội XII của Đảng`, `Đại hội đại biểu toàn quốc lần thứ XIII của Đảng`, `Đại hội XI Công đoàn Việt Nam`.
CONGRESS = Rule(
    pattern=rx(
        rf"""[ ](?:của[ ])?(?:Đ[ạa]i[ ]h[ộô]i|ĐH) (?:[ ]đại[ ]biểu)? (?:[ ]toàn[ ]quốc)?
        (?: [ ](?:lần[ ])?(?:thứ[ ])?(?P<count>{COUNT}) )?"""
    ),
    matches=(" Đại hội XII", " Đại hội đại biểu toàn quốc lần thứ XIII", " Đại hôi IV", " Đại hội"),
    refuses=(" Hội nghị XII",),
)
COUNTED = Rule(
    pattern=rx(rf",?[ ](?:toàn[ ]quốc[ ])?(?:lần[ ])?(?:thứ[ ])?(?P<count>{COUNT})"),
    matches=(" lần thứ XII", " toàn quốc lần thứ XII", " XII"),
    refuses=(" lần trước",),
)
# Words between a congress and its count that are no body: misspellings, kinds of delegates.
LOOSELY_COUNTED = Rule(
    pattern=rx(rf"(?:[ ][^\W\d_]+){{0,6}}?[ ]lần[ ]thứ[ ](?P<count>{COUNT})"),
    matches=(" đại biu toàn quc lần thứ XIII", " lần thứ XV"),
    refuses=(" lần XIII", ", lần thứ XIII"),
)
# `Hội nghị lần thứ 4 Ban Chấp hành Trung ương Đảng`, `Hội nghị Trung ương 8`, `Trung ương 4`.
PLENUM = Rule(
    pattern=rx(
        rf"""[ ](?:của[ ]|tại[ ])?
        (?: (?:Hội[ ]nghị[ ])?(?:lần[ ])?thứ[ ](?P<first>{COUNT}),?[ ](?:của[ ])?{_CENTRE}
          | (?:Hội[ ]nghị[ ])?(?:lần[ ]thứ[ ])?{_CENTRE}
            (?:,?[ ]|(?=\d))(?:lần[ ])?(?:thứ[ ])?(?P<last>{COUNT}) )"""
    ),
    matches=(
        " Hội nghị Ban chấp hành Trung ương Đảng lần thứ 4",
        " Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng",
        " Trung ương 8",
        " TW 4",
        " Trung ương TW9",
        " Hội nghị lần thứ 9 BCHT.Ư Đảng",
    ),
    refuses=(" Trung ương Đảng", " Trung ương 8/2016", " TW9/2016", " TW2016", " Hội nghị cán bộ lần thứ 4"),
)
# Plenums of other bodies, in front of the body's name.
OTHER_PLENUM = Rule(
    pattern=rx(
        rf"""[ ](?:của[ ])?Hội[ ]nghị[ ](?:(?:lần[ ])?thứ[ ](?P<count>{COUNT}),?[ ])?(?:của[ ])?
        (?=(?:Ban[ ]Chấp|BCH)[ ])"""
    ),
    matches=(" Hội nghị lần thứ 12 ‖Ban Chấp hành", " Hội nghị ‖BCH Công đoàn"),
    refuses=(" Hội nghị cán bộ",),
)
MAYBE_OF = Rule(pattern=rx(r"[ ](?:của[ ])?"), matches=(" ", " của "), refuses=("của ",))

# Between a citation and its quoted title.
TITLE_LEAD = Rule(
    pattern=rx(
        rf"""[ ]?[,:]?[ ]?
        (?:(?:(?:về[ ]việc[ ]|về[ ])?ban[ ]hành|về[ ]việc|về|v/v|với[ ](?:chủ[ ]đề|tiêu[ ]đề|tên[ ]gọi))
           [ ]?:?[ ]?)?
        (?={_OPENING})"""
    ),
    matches=(" về ‖“", " ban hành ‖“", " về việc ban hành ‖«", ": ‖“", " ‖“"),
    refuses=(" phê duyệt Đề án ", " về phong trào "),
)
NEXT_TITLE = Rule(
    pattern=rx(rf"[ ]?(?:,|;|và|,[ ]và)[ ]?(?={_OPENING})"),
    matches=(", ‖“", " và ‖“"),
    refuses=(" của “", ", "),
)
TITLE_BEFORE = Rule(
    pattern=rx(r"[“\"](?P<title>[^“”\"\n]{3,300})[”\"][ ]?\([ ]?\Z"),
    matches=("“Nâng cao chất lượng đoàn viên” (",),
    refuses=("“Nâng cao chất lượng đoàn viên” của ",),
)
ABOUT = Rule(
    pattern=rx(r",?[ ](?:về[ ]việc|về|v/v)[ ]"), matches=(" về ", ", về việc ", " V/v "), refuses=(" của ",)
)

BACK_REFERENCE = Rule(
    pattern=rx(
        r"""[ ](?P<which>này|nêu[ ]trên|nói[ ]trên|kể[ ]trên|dẫn[ ]trên|vừa[ ]nêu|trên|đó)(?![^\W_])
        (?![ ](?:cơ[ ]sở|địa[ ]bàn|toàn|cả|mạng|các|tinh[ ]thần))"""
    ),
    matches=(" này", " nêu trên", " trên", " đó"),
    refuses=(" trên địa bàn", " này nọ kia"),
)
# What a body issues with `này` is the text itself: `ban hành Thông tư này`.
SELF_ISSUED = Rule(
    pattern=rx(r"(?<!\w)(?:ra|ban[ ]hành|ban[ ]bố|kèm[ ]theo)[ ]\Z"),
    matches=("ra ", "kèm theo "),
    refuses=("theo ", "thực hiện "),
)
QUOTED_MENTION = Rule(
    pattern=rx(r"[ ](?P<between>[^“”\"«».,;:()\n]{0,70}?)[“\"](?P<title>[^“”\"\n]{4,400})[”\"]"),
    matches=(" “Công đoàn với mạng xã hội”", " năm 2020 “tăng cường khối đại đoàn kết”"),
    refuses=(" của Tổng Liên đoàn, “Lao động giỏi”", " “không đóng"),
)
NAMED_MENTION = Rule(
    pattern=re.compile(
        rf"""[ ](?P<first>[^\W\d_]+)[^,;:.()“”"\n]{{3,140}}?(?:[ ]giai[ ]đoạn[ ]\d{{4}}[ ]?{DASH}[ ]?\d{{4}})?
        (?=[,;:.()“”"\n]|$
          |[ ](?:được|đã|theo|trong|tại|để|nhằm|do|và|của|ban[ ]hành|năm|nhiệm[ ]kỳ|phù[ ]hợp|đến)[ ])""",
        re.VERBOSE,
    ),
    matches=(" dân chủ cơ sở", " mục tiêu quốc gia giai đoạn 2021 - 2025"),
    refuses=(" năm 2020.", " a"),
)
# Where a unit begins in the file: behind a blank line, at a list mark or a heading. Lines end in a feed.
UNIT_START = Rule(
    pattern=re.compile(
        r"""\n[^\S\n]*
        (?=[\n+*\u2022|]|[-\u2013](?![A-ZĐ]{2})
          |\d{1,2}(?:\.\d{1,2})*[.)][ \t]|[a-zđ][.)][ \t]|[IVX]{1,5}[.)][ \t]
          |Điều\s\d|Chương\s|Căn\scứ\s|Ngày\s\d)""",
        re.VERBOSE,
    ),
    matches=("\n‖Ngày 5 tháng 6",),
    refuses=("\nngày 5", "\n12/NQ-CP", "\nsố 5", "\n-CP"),
)
