"""Items behind a bullet, counted by none."""

from __future__ import annotations

from build_tools.structure.line_rules.rule import LineKind, LineRule, rx

BULLET_RULES: tuple[LineRule, ...] = (
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
)
