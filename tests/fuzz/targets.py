"""What is fuzzed: each target takes any bytes and raises only when the project has a fault."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable

import markdown
import yaml

from build_tools.citations.find import find_citations
from build_tools.export.show import show
from build_tools.identity import canonical_number, key_number
from build_tools.model import Link, LinkStatus
from build_tools.pipeline import cache
from build_tools.read import plain_yaml
from build_tools.read.files import read_text
from build_tools.read.privacy import personal_data
from build_tools.render.markdown import escape, escape_start
from build_tools.render.markdown import front_matter as page_head
from build_tools.search.analysis import fold, terms
from build_tools.structure.directive import read_directive
from build_tools.text import SourceText, mend

_EXTENSIONS = ["admonition", "attr_list", "def_list", "md_in_html", "tables", "toc", "pymdownx.superfences"]
_TAG = re.compile(r"<(?!/?(?:p|br)\b)[^>]*>")
# Characters that HTML has no place for, or that Markdown keeps for itself.
_NO_PLACE = re.compile(r"[\x00-\x1f\x7f-\x9f]")


# `---`, the title, `---`, and two line ends.
_LINES_OF_A_HEAD = 5


def reader(data: bytes) -> None:
    """Any file is a text or a Problem, and what is a text keeps every character."""
    read = read_text(data, "x", "x.txt")
    if read.source is None:
        assert read.problems
        return
    assert read.source.text.encode("utf-8") == data
    list(personal_data(read.source))


def parser(data: bytes) -> None:
    """Units tile the body, citations stand where they say, and the result is JSON."""
    text = _text(data)
    source = SourceText(path="x.txt", text=text)
    read = read_text(text.encode("utf-8"), "x", "x.txt")
    directive = read_directive("x", source, read.front)
    assert "".join(source.slice(unit.span) for unit in directive.units) == text
    findings = find_citations(directive)
    for citation in findings.citations:
        assert source.slice(citation.span) == citation.text
    links = tuple(Link(status=LinkStatus.NAMED_ONLY, target=None, reason="") for _ in findings.citations)
    json.dumps(show(directive, findings, links), allow_nan=False)
    kept = (read, directive, findings)
    assert cache.unpacked(cache.packed(kept)) == kept


def numbers(data: bytes) -> None:
    """Hold a canonical number to staying what it is when it is made canonical again."""
    once = canonical_number(_text(data)[:200])
    assert canonical_number(once) == once
    key_number(once)


def front(data: bytes) -> None:
    """Front matter gives values or Problems; what passes can be written and can be an address."""
    read = read_text(b"---\n" + data + b"\n---\nA\n", "x", "x.txt")
    for key in read.front.values:
        "\n".join(read.front.texts(key)).encode("utf-8")
    series = read.front.text("series")
    assert read.problems or series is None or re.fullmatch("[a-z0-9-]+", series)


def plain(data: bytes) -> None:
    """Plain YAML is read, or refused with one of the two errors named for it."""
    try:
        plain_yaml.parse(_text(data))
    except (plain_yaml.NotPlainError, yaml.YAMLError):
        return


def page(data: bytes) -> None:
    """Escaped text in a page is the text: no tag, no word more, no word less."""
    text = " ".join(_NO_PLACE.sub(" ", _text(data)).split())
    if not text:
        return
    made = markdown.markdown(escape_start(escape(text)), extensions=_EXTENSIONS)
    assert _TAG.search(made) is None, made
    assert html.unescape(re.sub(r"</?p[^>]*>", "", made)).split() == text.split(), made


def head(data: bytes) -> None:
    """Hold the front matter of a page to one line a key, whatever the value holds."""
    made = page_head({"title": _text(data)})
    assert len(re.split("[\n\x85\u2028\u2029]", made)) <= _LINES_OF_A_HEAD


def query(data: bytes) -> None:
    """Analysis takes any text; folded words stay folded."""
    text = _text(data)
    assert fold(fold(text)) == fold(text)
    terms(text)
    mend(text)


def _text(data: bytes) -> str:
    return data.decode("utf-8", "ignore")


TARGETS: dict[str, Callable[[bytes], None]] = {
    target.__name__: target for target in (reader, parser, numbers, front, plain, page, head, query)
}
