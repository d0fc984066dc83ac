"""The national title and its motto, the Party's title: `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`."""

from __future__ import annotations

import re

# Behind it a title is a form's in an annex.
_FARTHEST = 20_000
# Between the words may stand line ends and the marks of bold type.
_BETWEEN = r"[\s*_]*"
# Some heads were written without marks, or lost them when they were read from paper.
_NATION = _BETWEEN.join(
    (
        r"C[ỘO]NG",
        r"H(?:ÒA|OÀ|ÓA|OÁ|Ò\s*A|OA)",
        r"X[ÃÁA]",
        r"H[ỘO]I",
        r"CH[ỦÚU]",
        r"NGH[ĨÍI]A",
        r"VI[ỆÊE]T",
        r"NAM",
    )
)
MOTTO = (
    r"[ộỘoO][cC]\s*[lL][ậẬaA][pP]\s*[-–—.*]*\s*[tT][ựỰuU]\s*[dD][oO]"
    r"\s*[-–—.*]*\s*[hH][ạẠaA][nN][hH]\s*[pP][hH][úÚuU][cC]"
)
# Before 1976, told from `CHỦ TỊCH NƯỚC VIỆT NAM …` by the motto behind it or by its own cell.
_FORMER = _BETWEEN.join(("", "NAM", "DÂN", "CHỦ", "CỘNG", "H(?:ÒA|OÀ)"))
_PARTY = rf"[ẢA]NG{_BETWEEN}C[ỘO]NG{_BETWEEN}S[ẢÁA]N{_BETWEEN}VI[ỆE]T{_BETWEEN}NAM(?![^\W\d_])"
# Every branch begins with a letter of its own: a text is then searched for these letters alone.
TITLE = re.compile(
    rf"VIỆT{_FORMER}\s*[-–—_*]*\s*[ĐÐD]{MOTTO}|VIỆT(?<=\| VIỆT){_FORMER}(?=\s*\|)"
    rf"|{_NATION}(?:\s*[-–—_*]*\s*[ĐÐD]{MOTTO})?|Đ{_PARTY}|Ð{_PARTY}|D{_PARTY}|Đ{MOTTO}|Ð{MOTTO}|D{MOTTO}"
)
# The left column beside the motto, where the issuer above takes one line only.
_BESIDE = re.compile(r"[Ss]ố\s*:|V/v\b")


def first_title(text: str) -> re.Match[str] | None:
    """Return the first title at the start of a line or cell, None where no head can have one."""
    titles = TITLE.finditer(text, 0, _FARTHEST)
    return next((match for match in titles if _is_line_start(text, match)), None)


def titles_behind(text: str, first: re.Match[str], longest: int) -> tuple[re.Match[str], ...]:
    """Return the titles behind the first one, at most `longest` characters from it: its motto."""
    behind = TITLE.finditer(text, first.end(), first.start() + longest)
    return tuple(match for match in behind if _is_line_start(text, match))


def _is_line_start(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 80) : match.start()].rpartition("\n")[2]
    bare = before.strip("#*_ \t")
    return not bare or bare.isupper() or "|" in bare or bool(_BESIDE.match(bare))
