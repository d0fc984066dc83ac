"""Names of laws, codes, ordinances and the constitution."""

from __future__ import annotations

import re

from build_tools.citations.rules.row import DASH, Rule, rx

_LAW = r"(?:Luật|Bộ[ ]luật|Pháp[ ]lệnh)"
_STATE = r"""[ ](?:của[ ])?nước[ ](?:Cộng[ ]h(?:òa|oà)[ ]xã[ ]hội[ ]chủ[ ]nghĩa(?:[ ]\(CHXHCN\))?|CHXHCN
        |Việt[ ]Nam[ ]dân[ ]chủ[ ]cộng[ ]h(?:òa|oà))(?:[ ]Việt[ ]Nam)?"""

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
