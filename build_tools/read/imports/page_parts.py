"""Which parts of a web page are its document: rules of what never is, and where the document lies."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from bs4 import BeautifulSoup, CData, Comment, NavigableString, Tag
from bs4.element import PageElement

from build_tools.read.imports.values import LeftOut


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A kind of page part that is never the document: known by its tag, role, or a word of class and id."""

    what: str
    tags: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    names: str | None = None
    matches: tuple[str, ...] = ()
    refuses: tuple[str, ...] = ()


PARTS = (
    Part(
        what="mã chương trình, kiểu trình bày",
        tags=("script", "style", "noscript", "template", "link", "meta", "iframe", "object", "svg", "canvas"),
    ),
    Part(
        what="ô nhập, nút bấm",
        tags=("button", "select", "input", "textarea", "dialog"),
        names=r"search(?:box|form|bar)?|tim-?kiem|popup|modal|captcha|subscribe|newsletter|login",
        matches=("search-form", "tim-kiem"),
        refuses=("research", "form-content"),
    ),
    Part(
        what="trình đơn",
        tags=("nav", "menu"),
        roles=("navigation", "menu", "menubar"),
        names=r"menu\w*|nav(?:bar|igation)?|breadcrumbs?|duong-dan|skip-?links?|pagination|pager",
        matches=("main-menu", "navbar", "breadcrumb", "menuTop"),
        refuses=("navy-text", "document"),
    ),
    Part(
        what="bình luận của bạn đọc",
        names=r"comments?(?:list|form|box)?|binh-?luan|y-kien-ban-doc|disqus\w*|fb-comments|respond",
        matches=("comments", "binh-luan", "fb-comments"),
        refuses=("commentary-law",),
    ),
    Part(
        what="quảng cáo",
        tags=("ins",),
        names=r"ads?|adsbygoogle|advert\w*|quang-?cao|banner\w*|sponsor\w*",
        matches=("ads", "quang-cao", "banner-left"),
        refuses=("address", "loads", "heads"),
    ),
    Part(
        what="tin khác, chia sẻ",
        tags=("aside",),
        roles=("complementary",),
        names=r"related\w*|lien-quan|tin-(?:khac|moi|cung)[\w-]*|share\w*|social\w*|chia-se|sidebar\w*|tags?|rating|widget\w*",
        matches=("related-news", "tin-lien-quan", "sidebar", "social-share"),
        refuses=("stage", "unrelated-x"),
    ),
    Part(
        what="đầu trang, chân trang",
        tags=("footer",),
        roles=("banner", "contentinfo", "search"),
        names=r"footer\w*|chan-trang|site-?header|page-?header|masthead|copyright",
        matches=("footer", "site-header", "footerWrap"),
        refuses=("header-van-ban",),
    ),
    Part(what="phần ẩn của trang", names=r"visually-hidden|sr-only|screen-reader-text", matches=("sr-only",)),
)
_NAMES = tuple((part, re.compile(rf"(?<![a-z])(?:{part.names})(?![a-z])")) for part in PARTS if part.names)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# A part that says one of these is the document, whatever it is called.
_DOCUMENT = re.compile(
    r"CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM"
    r"|Kính gửi\s*:|Nơi nhận\s*:|Lưu\s*:\s*VT",
    re.IGNORECASE,
)
# What stands at the edges of a document; the chosen element must hold all of them.
_MARK = re.compile(
    rf"{_DOCUMENT.pattern}|^\s*Số\s*:?\s*\d+[\w.-]*/|^\s*(?:TM|KT|TL|TUQ|Q)\.\s|\(Đã ký\)"
    r"|^\s*(?:PHÓ\s+)?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|BỘ TRƯỞNG)\s*$",
    re.IGNORECASE,
)
_LINES = ("p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "section")
_FEW = 3
_CAMEL = re.compile("(?<=[a-z])(?=[A-Z])")
_NEVER_PARTS = frozenset({"html", "body", "main", "article"})
# A text of this length without a link in it is a paragraph of something, not a teaser.
_PARAGRAPH = 60
# This share of the paragraphs must lie in the document: the rest are captions and notes of the page.
_MOST = 0.9


def part_of(tag: Tag) -> Part | None:
    """Return which part of a page a tag is by its name, role, class and id; None for all else."""
    if tag.name in _NEVER_PARTS:
        return None
    role = str(tag.get("role", ""))
    for part in PARTS:
        if tag.name in part.tags or role in part.roles:
            return part
    called = f"{_words(tag.get('class'))} {_words(tag.get('id'))}".lower()
    if called.strip():
        for part, names in _NAMES:
            if names.search(called):
                return part
    return PARTS[-1] if _is_hidden(tag) else None


def clutter(soup: BeautifulSoup) -> Iterator[LeftOut]:
    """Take out of the page what is never the document, and yield its words."""
    for comment in soup.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    whole = _length(soup)
    said = _Words.of(soup)
    stack: list[Tag] = [soup]
    while stack:
        tag = stack.pop()
        part = part_of(tag)
        if part is None or (part is not PARTS[0] and said.is_document(tag, whole)):
            stack += [child for child in reversed(list(tag.children)) if isinstance(child, Tag)]
            continue
        tag.extract()
        if part is not PARTS[0] and (words := said.of_tag(tag)):
            yield LeftOut(what=part.what, words=words)


# What of a page is words: no comment, no program.
_SAID = (NavigableString, CData)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """The words of a page in one line, where those of a tag stand in it, and where a document shows itself.

    Found in one walk: pages nest thousands of tags, and each would be read again for each one around it.
    """

    line: str
    spans: dict[int, tuple[int, int]]
    marks: list[tuple[int, int]]

    @staticmethod
    def of(soup: BeautifulSoup) -> _Words:
        """Walk through a page."""
        nodes = list(soup.descendants)
        pieces: list[str] = []
        starts: dict[int, int] = {}
        ends: dict[int, int] = {}
        at = 0
        for node in nodes:
            starts[id(node)] = at
            words = " ".join(str(node).split()) if type(node) in _SAID else ""
            if words:
                pieces.append(words)
                ends[id(node)] = at + len(words)
                at += len(words) + 1
        for node in reversed(nodes):
            around = id(node.parent)
            ends[around] = max(ends.get(around, 0), ends.get(id(node), 0))
        line = " ".join(pieces)
        spans = {id(tag): (starts.get(id(tag), 0), ends.get(id(tag), 0)) for tag in (soup, *nodes)}
        return _Words(line=line, spans=spans, marks=[found.span() for found in _DOCUMENT.finditer(line)])

    def of_tag(self, tag: Tag) -> str:
        """Return the words of a tag; none when its place is empty."""
        start, end = self.spans[id(tag)]
        return self.line[start:end]

    def is_document(self, tag: Tag, whole: int) -> bool:
        """Say whether a part holds the document, or most of the page, whatever it is called."""
        start, end = self.spans[id(tag)]
        mark = bisect_left(self.marks, (start, start))
        return end - start > whole / 2 or (mark < len(self.marks) and self.marks[mark][1] <= end)


def document_element(body: Tag) -> Tag:
    """Return the smallest element that holds most paragraphs and everything that marks a document."""
    nodes = list(body.descendants)
    paragraphs = _held(nodes, lambda node: len(str(node)) if _is_paragraph(node) else 0)
    marks = _held(nodes, lambda node: len(str(node)) if _is_mark(node) else 0)
    lines = _held(nodes, lambda node: isinstance(node, Tag) and node.name in _LINES)
    needed = paragraphs.get(id(body), 0) * _MOST
    element = body
    while needed:
        # One long paragraph is never a whole document.
        inner = (child for child in element.children if lines.get(id(child), 0) >= _FEW)
        best = next((child for child in inner if paragraphs.get(id(child), 0) >= needed), None)
        if not isinstance(best, Tag) or marks.get(id(best)) != marks.get(id(body)):
            break
        element = best
    return element


def _held(nodes: Sequence[PageElement], weigh: Callable[[PageElement], int]) -> dict[int, int]:
    """Return how much each element holds, by its identity; `nodes` stand in the order of the page.

    Each node adds once to its parent, what it holds included: no depth costs more than its tags.
    """
    held: dict[int, int] = {}
    for node in reversed(nodes):
        weight = weigh(node) + held.get(id(node), 0)
        if weight:
            held[id(node.parent)] = held.get(id(node.parent), 0) + weight
    return held


def _is_mark(node: PageElement) -> bool:
    return isinstance(node, NavigableString) and _MARK.search(node) is not None


def _is_paragraph(node: PageElement) -> bool:
    return isinstance(node, NavigableString) and len(" ".join(node.split())) >= _PARAGRAPH


def _length(soup: Tag) -> int:
    return sum(len(" ".join(string.split())) for string in soup.find_all(string=True))


def _is_hidden(tag: Tag) -> bool:
    return tag.has_attr("hidden") or _HIDDEN_STYLE.search(str(tag.get("style", ""))) is not None


def _words(value: str | Iterable[str] | None) -> str:
    words = value if isinstance(value, str) else " ".join(value or ())
    return _CAMEL.sub("-", words)
