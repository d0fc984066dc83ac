"""Where a unit of the text begins."""

from __future__ import annotations

import re

from build_tools.citations.rules.row import Rule

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
