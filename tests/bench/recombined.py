"""Collections of any size, made by recombining the real texts: about a thousand words a document.

A third of the numbers that the texts cite are drawn anew, so that the documents cited grow with the
collection too; the others keep leading to the same few, whose pages are cited from everywhere.
"""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from build_tools.read.files import texts

SOURCES = Path(__file__).resolve().parents[2] / "source_texts"
WORDS = 1000
_NUMBER = re.compile(r"(?<=số )\d{1,4}(?=[-/][\wĐđ])")
_DRAWN = 3
# A text that is too short is gone through again; some draws fit no more paragraph in.
_MOST_ROUNDS = 3
_ISSUERS = (
    "Công đoàn Viên chức Việt Nam",
    "Công đoàn Công Thương Việt Nam",
    "Tổng Liên đoàn Lao động Việt Nam",
)
_TYPES = (("Kế hoạch", "KH"), ("Hướng dẫn", "HD"), ("Chương trình", "CTr"), ("Chỉ thị", "CT"))
_CODES = ("CĐVC", "CĐCT", "TLĐ")


def write(root: Path, count: int, seed: int = 2026) -> None:
    """Write `count` texts and the registry below `root / "source_texts"`; same count and seed, same bytes."""
    folder = root / "source_texts"
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(SOURCES / "registry", folder / "registry", dirs_exist_ok=True)
    for slug, text in documents(count, seed):
        (folder / f"{slug}.txt").write_bytes(text.encode("utf-8"))


def documents(count: int, seed: int = 2026) -> Iterator[tuple[str, str]]:
    """Yield slug and text of every document."""
    paragraphs = [_paragraphs(path) for path in texts(SOURCES)]
    for index in range(count):
        draw = random.Random(f"{seed}-{index}")  # noqa: S311 - no secret, only variety
        yield f"van-ban-{index:06}", _front(index, draw) + _body(paragraphs, index, draw, count)


def _paragraphs(path: Path) -> list[str]:
    return path.read_bytes().decode("utf-8").partition("\n---\n")[2].splitlines(keepends=True)


def _front(index: int, draw: random.Random) -> str:
    issuer = draw.randrange(len(_ISSUERS))
    kind, code = _TYPES[draw.randrange(len(_TYPES))]
    year, month, day = 1995 + index % 30, draw.randint(1, 12), draw.randint(1, 28)
    rows = (
        f"title: Nhiệm vụ công tác số {index} năm {year}",
        f"type: {kind}",
        f"number: {index // 30 + 1}/{code}-{_CODES[issuer]}",
        f"date: {year}-{month:02}-{day:02}",
        f"issuer: {_ISSUERS[issuer]}",
        "added: 2026-11-21",
    )
    return "\n".join(("---", *rows, "---", ""))


def _body(paragraphs: list[list[str]], index: int, draw: random.Random, count: int) -> str:
    """Keep the order of one text; every third paragraph comes from another one."""
    base = paragraphs[index % len(paragraphs)]
    body: list[str] = []
    words = 0
    for _ in range(_MOST_ROUNDS):
        for place, paragraph in enumerate(base):
            taken = paragraph if place % 3 else draw.choice(draw.choice(paragraphs))
            if words and words + len(taken.split()) > WORDS * 1.1:
                continue
            body.append(_NUMBER.sub(lambda found: _drawn(found, draw, count), taken))
            words += len(taken.split())
    return "".join(body)


def _drawn(found: re.Match[str], draw: random.Random, count: int) -> str:
    return str(draw.randint(1, max(9, count))) if draw.randrange(_DRAWN) == 0 else found.group()


def adopt(path: Path, folder: Path) -> None:
    """Copy a text as it is; front matter and a name that is an address are added where missing."""
    data = path.read_bytes()
    if not data.startswith((b"---", b"\xef\xbb\xbf---")):
        data = b"---\nadded: 2026-11-21\n---\n" + data
    slug = re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-") or "van-ban"
    (folder / f"{slug}.txt").write_bytes(data)
