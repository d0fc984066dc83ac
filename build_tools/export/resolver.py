"""Small pages at the work addresses: who opens `/akn/vn/doc/…` is led to the page of the document."""

from __future__ import annotations

import html
from collections.abc import Iterator

from build_tools.corpus import Corpus, Document
from build_tools.corpus.formats import has_text
from build_tools.corpus.frbr import expression_address, work_address
from build_tools.read.addresses import ends

_PAGE = """\
<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; base-uri 'none'">
<title>{label}</title>
<meta http-equiv="refresh" content="0; url={target}">
<link rel="canonical" href="{target}">
<link rel="icon" href="{up}assets/images/favicon.svg">
</head>
<body>
<main>
<h1>{label}</h1>
<p>Địa chỉ định danh <code>{address}</code> dẫn tới <a href="{target}">trang của văn bản</a>.</p>
</main>
</body>
</html>
"""


def resolver_files(corpus: Corpus) -> Iterator[tuple[str, bytes]]:
    """Yield a page for every work address, for the address of every text, and for those once published."""
    taken: set[str] = set()
    for address, document in _places(corpus):
        if address not in taken:
            taken.add(address)
            yield _page(address, document.label, document.address)


def _places(corpus: Corpus) -> Iterator[tuple[str, Document]]:
    """Yield the addresses that lead on, the most important first: what is held, what is cited, what moved."""
    for document in sorted(corpus.documents.values(), key=lambda document: document.directive is None):
        yield work_address(document.address), document
        if has_text(document):
            yield expression_address(document.address), document
    for old, new in ends(corpus.redirects).items():
        moved = corpus.documents.get(new)
        if moved is not None:
            yield work_address(old), moved


def _page(address: str, label: str, target: str) -> tuple[str, bytes]:
    up = "../" * address.count("/")
    label = html.escape(" ".join(label.split()))
    text = _PAGE.format(label=label, address=html.escape(address), target=f"{up}{target}", up=up)
    return f"{address.removeprefix('/')}/index.html", text.encode("utf-8")
