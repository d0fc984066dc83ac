"""Documents named by title alone, and back references."""

from __future__ import annotations

import re

from build_tools.citations.rules.row import DASH, Rule, rx

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
