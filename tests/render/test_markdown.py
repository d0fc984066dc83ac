"""Markdown from a text shows the text, whatever markup the text contains."""

from __future__ import annotations

import markdown
import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from build_tools.render.inline import Mark, inline
from build_tools.render.markdown import attribute, escape_start, front_matter, page_path, target
from build_tools.text import SourceText, Span

EXTENSIONS = ["attr_list", "md_in_html", "def_list", "tables"]
# The control characters U+0002 and U+0003 are Markdown's own; no HTML page may hold such characters.
WORDS = st.text(
    st.sampled_from(list("aế1.)( \t\n-+*_#>`~[]{}<>&|:!=/\\\"'$^@;%"))
    | st.characters(exclude_categories=["Cc", "Cs"]),
    max_size=60,
)


def shown(markdown_text: str) -> str:
    """Return the words a browser shows for a piece of Markdown."""
    html = markdown.markdown(markdown_text, extensions=EXTENSIONS)
    return " ".join(BeautifulSoup(html, "html.parser").get_text().split())


def paragraph(text: str) -> str:
    """Render a text as the page of a directive does: a paragraph with an anchor, in the text's element."""
    source = SourceText(path="a.txt", text=text)
    body = escape_start(inline(source, source.body))
    return f'<div data-source-text markdown="1">\n\n{body}\n{{: #muc-1 .vb-clause }}\n\n</div>'


@given(WORDS)
def test_any_text_is_shown_as_it_stands(text: str) -> None:
    """Markup, Markdown and Jinja in a text are words like any other."""
    if text.strip():
        assert shown(paragraph(text)) == " ".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "1. Tuyên truyền",
        "- Lưu: VT",
        "-------",
        "+ Đợt 1:",
        "# Tiêu đề",
        "> trích",
        "a) điểm { #muc-2 }",
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "![x](y.png)",
        "[x]: http://a",
        "*[HTML]: x",
        "**đậm** _nghiêng_ `mã`",
        "{{ config }} {% raw %}",
        "&lt; &#60; &nbsp;",
        "!!! note",
        "::: x",
        "| a | b |",
        "Xanh - Sạch - Đẹp\n---",
        "klzzwxh:0001",
        "12) mười hai",
        "1986. Năm",
        ": định nghĩa",
        "=== x",
        "~~~",
    ],
)
def test_markup_in_a_text_is_shown_as_text(text: str) -> None:
    """Each construct that Markdown or its extensions know."""
    assert shown(paragraph(text)) == " ".join(text.split())


def test_line_ends_may_stay_visible() -> None:
    """Tables and signatures keep their lines."""
    source = SourceText(path="a.txt", text=" TM. BAN THƯỜNG VỤ\r\n\n PHÓ CHỦ TỊCH \n")
    assert inline(source, source.body, lines=True) == "TM. BAN THƯỜNG VỤ<br>PHÓ CHỦ TỊCH"


def test_marks_lie_over_the_text_and_never_nest() -> None:
    """Of two marks that overlap the first counts; a mark that reaches outside is cut."""
    source = SourceText(path="a.txt", text="theo Nghị quyết 35 của Đảng")
    marks = (
        Mark(span=Span(start=5, end=18), before="[", after="](a.md)"),
        Mark(span=Span(start=16, end=18), before="<mark>", after="</mark>"),
        Mark(span=Span(start=23, end=99), before="<abbr>", after="</abbr>"),
    )
    expected = "theo [Nghị quyết 35](a.md) của <abbr>Đảng</abbr>"
    assert inline(source, source.body, marks) == expected


@given(WORDS)
def test_attributes_hold_any_text(text: str) -> None:
    """A title shown on hover is the text, and never ends its attribute."""
    html = markdown.markdown(f'a <a href="#" title="{attribute(text)}">b</a>', extensions=EXTENSIONS)
    anchor = BeautifulSoup(html, "html.parser").a
    assert anchor is not None
    assert anchor["title"] == " ".join(text.split())


@pytest.mark.parametrize(
    ("page", "address", "anchor", "expected"),
    [
        ("van-ban/a.md", "vien-dan/b/", "", "../vien-dan/b.md"),
        ("van-ban/a.md", "van-ban/a/", "muc-1", "a.md#muc-1"),
        ("index.md", "van-ban/", "", "van-ban/index.md"),
        ("nam/2017/trang/2.md", "nam/2017/", "", "../../2017.md"),
        ("van-ban/a.md", "", "", "../index.md"),
    ],
)
def test_links_are_relative(page: str, address: str, anchor: str, expected: str) -> None:
    """The site works under any path, so every internal link is relative."""
    assert target(page, address, anchor) == expected


def test_page_paths() -> None:
    """Addresses of folders are index pages."""
    assert (page_path(""), page_path("nam/"), page_path("nam/2017/")) == (
        "index.md",
        "nam/index.md",
        "nam/2017.md",
    )


def test_front_matter_quotes_every_value() -> None:
    """A title can hold anything without ending the front matter or a tag; empty values are left out."""
    text = front_matter({"title": 'A: "B"\n---\n<b>', "description": ""})
    assert text == '---\ntitle: "A: &quot;B&quot;\\n---\\n&lt;b&gt;"\n---\n\n'
