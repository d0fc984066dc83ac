"""Titles and subjects of citations."""

from __future__ import annotations

from build_tools.citations.rules.row import Rule, rx

_OPENING = '[“„«"‟]'

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
