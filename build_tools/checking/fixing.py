"""`vanban check --fix`: what can be mended without a doubt, in the front matter alone, never in a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from build_tools.model import Problem
from build_tools.read import front_matter
from build_tools.read.privacy import REDACTION

# Takes front matter (without its `---` lines) and body; returns the new front matter, None to leave it.
Fixer = Callable[[str, str], str | None]
_LIST = re.compile(r"^redactions:[^\n]*\n(?:[ \t]+-[^\n]*\n|-[^\n]*\n)*", re.MULTILINE)


def fix(root: Path, problems: Iterable[Problem], write: Callable[[Path, bytes], None]) -> Iterator[str]:
    """Mend what is safe and yield a sentence for each file; the text of every file stays byte for byte."""
    wanted: dict[str, list[Fixer]] = {}
    for found in problems:
        if found.code in _FIXERS:
            wanted.setdefault(found.path, []).append(_FIXERS[found.code])
    for path, fixers in sorted(wanted.items()):
        file = root / path
        old = file.read_bytes().decode("utf-8")
        new = _fixed(old, fixers)
        if new is not None:
            write(file, new.encode("utf-8"))
            yield f"Đã sửa phần đầu của {path}; văn bản giữ nguyên."


def _fixed(text: str, fixers: Iterable[Fixer]) -> str | None:
    start, end, body_start = front_matter.split(text) or (0, 0, 0)
    if body_start < 0:
        return None
    body = text[body_start:]
    head = text[start:end].replace("\r\n", "\n")
    for fixer in dict.fromkeys(fixers):
        head = fixer(head, body) or head
    return None if head == text[start:end] else f"---\n{head}---\n{body}"


def _add_day(head: str, body: str) -> str | None:
    """Add the day the text entered the collection: today, as the file is new."""
    del body
    return None if re.search(r"^added:", head, re.MULTILINE) else f"{head}added: {front_matter.today()}\n"


def _list_redactions(head: str, body: str) -> str | None:
    """Write the list of what was left out, as the marks in the text say."""
    kinds = [found["kind"] for found in REDACTION.finditer(body)]
    listed = "".join(f'  - "{kind}"\n' for kind in kinds if '"' not in kind and "\\" not in kind)
    return _LIST.sub("", head) + (f"redactions:\n{listed}" if listed else "")


_FIXERS: dict[str, Fixer] = {
    "front-matter-missing": _add_day,
    "front-matter-required-key": _add_day,
    "redactions-differ": _list_redactions,
}
