"""What stands around the text: addressees, legal bases, closing words, recipients, signatures."""

from __future__ import annotations

from build_tools.structure.letters import LOWER
from build_tools.structure.line_rules.rule import LineKind, LineRule, rx

CAPACITY_MARKS = (
    r"(?: (?: TM | KT | TL | TUQ | TUN | Q ) \s* [./] | (?: T/M | K/T | T/L | T\.M | K\.T | T\.L ) [.]? )"
)
_OFFICES = r"""(?: (?:QUYỀN|PHÓ|ỦY\ VIÊN|Q\.)\s+ )*
    (?: CHỦ\ TỊCH | BỘ\ TRƯỞNG | THỨ\ TRƯỞNG | THỦ\ TƯỚNG | CHỦ\ NHIỆM | (?:TỔNG\ )?GIÁM\ ĐỐC | BÍ\ THƯ
      | THỐNG\ ĐỐC | (?:(?:TỔNG\ |CHI\ )?CỤC|VỤ|VIỆN|HIỆU)\ TRƯỞNG | CHÁNH\ (?:ÁN|VĂN\ PHÒNG|THANH\ TRA)
      | TỔNG\ (?:THANH\ TRA|KIỂM\ TOÁN) | TRƯỞNG\ (?:BAN|PHÒNG|ĐOÀN|TIỂU\ BAN) )"""

END_RULES: tuple[LineRule, ...] = (
    LineRule(
        kind=LineKind.SALUTATION,
        opens="KkĐ",
        pattern=rx(r"(?: [ĐÐ]ồng \s+ )? [Kk](?:ính|ÍNH) \s+ (?:g[ửứữ]i|G[ỬỨ]I) \s* [:;]? \s*"),
        matches=("Kính gửi:", "Kính gửi: Các Công đoàn trực thuộc", "KÍNH GỬI:", "Đồng kính gửi:"),
        refuses=("Kính thưa", "Gửi các đơn vị"),
    ),
    LineRule(
        kind=LineKind.SALUTATION,
        opens="TBCVUHNƯPỦ",
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
        opens="TKQPCBGVHĐUỦ",
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
)
