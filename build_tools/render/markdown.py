"""Markdown that means what it says: escaping, links between pages, front matter of pages."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import orjson

# What Markdown or HTML could take for markup, as the inside of a set of characters.
MARKUP = r"\\`*_{}\[\]#&<>\""
_MARKUP = re.compile(f"[{MARKUP}]")
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
# What would open a block at the beginning of a line: lists, quotes, headings, rules, definitions, fences.
_BLOCK_START = re.compile(r"(?P<before>\s*(?:\d{1,9}(?=[.)])|(?=[-+>!?~=:|/])))(?P<mark>[-+>!?~=:|/.)])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A file below `docs/`: its path with forward slashes and its whole text."""

    path: str
    text: str


# The names of documents and the reasons of links return on hundreds of pages.
@lru_cache(maxsize=16384)
def escape(text: str) -> str:
    """Return Markdown that shows `text` as it stands, whatever markup it contains."""
    return _MARKUP.sub(_shown, text) if _MARKUP.search(text) else text


def _shown(found: re.Match[str]) -> str:
    mark = found.group()
    return _NAMED.get(mark) or f"&#{ord(mark)};"


def escape_start(markdown: str) -> str:
    """Keep the beginning of a paragraph from opening a list, a quotation or another block."""
    return (
        _BLOCK_START.sub(lambda found: f"{found['before']}&#{ord(found['mark'])};", markdown, count=1)
        if _BLOCK_START.match(markdown)
        else markdown
    )


def attribute(text: str) -> str:
    """Return `text` for use inside a double-quoted HTML attribute within Markdown, on one line."""
    return escape(" ".join(text.split()))


# Addresses whose page is the index of a folder.
_FOLDERS = frozenset(
    {"", "van-ban/", "vien-dan/", "co-quan/", "loai/", "nam/", "chuoi/", "tu-viet-tat/", "du-lieu/"}
) | frozenset({"so-sanh/", "dong-thoi-gian/", "thoi-han/", "nguon-tin/"})


def page_path(address: str) -> str:
    """Return the Markdown file of a site address: `van-ban/x/` → `van-ban/x.md`, `` → `index.md`."""
    return f"{address}index.md" if address in _FOLDERS else f"{address[:-1]}.md"


def target(page: str, address: str, anchor: str = "") -> str:
    """Return the relative link from the file `page` to the page at `address`, as MkDocs checks it."""
    relative = relative_path(page[: page.rfind("/") + 1], page_path(address))
    return f"{relative}#{anchor}" if anchor else relative


def file_target(page: str, path: str) -> str:
    """Return the relative link from the file `page` to another file below `docs/`."""
    return relative_path(page[: page.rfind("/") + 1], path)


def relative_path(folder: str, path: str) -> str:
    """Return the way from a folder to a path below one root: `van-ban/`, `nam/2017.md` → `../nam/2017.md`.

    Folders end in a slash, and the root is empty; so do addresses, which are the folders of the built site.
    """
    up = ""
    while not path.startswith(folder):
        folder = folder[: folder.rfind("/", 0, -1) + 1]
        up += "../"
    return up + path[len(folder) :] or "./"


def link(page: str, text: str, address: str, anchor: str = "") -> str:
    """Return a Markdown link with plain `text` from the file `page` to a page of the site."""
    return f"[{escape(text)}]({target(page, address, anchor)})"


def front_matter(meta: Mapping[str, Any]) -> str:
    """Return the front matter of a page; JSON, which is YAML, quotes every value safely.

    Texts are escaped for HTML as well: the theme puts title and description into its pages as they are.
    """
    lines = (f"{key}: {to_json(_escaped(value))}" for key, value in meta.items() if value)
    whole = "\n".join(("---", *lines, "---", "", ""))
    for end, name in _LINE_ENDS.items():
        whole = whole.replace(end, name)
    return whole


def _escaped(value: object) -> object:
    return html.escape(value) if isinstance(value, str) else value


# YAML ends a line at these too.
_LINE_ENDS = {"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def to_json(value: object) -> str:
    """Return a value as JSON on one line, without blanks between its parts."""
    return orjson.dumps(value).decode()
