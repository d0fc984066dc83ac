"""How to cite a directive: a line for a list of references, BibTeX, CSL-JSON.

The theme shows these below the text; in them `site:/` stands for the address of the site.
"""

from __future__ import annotations

import re

import orjson

from build_tools.corpus import Document
from build_tools.render.metadata import SITE
from build_tools.render.words import written_date

# What TeX would take for a command, and how it is written instead.
_TEX = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"} | {
    mark: f"\\{mark}" for mark in "&%$#_{}"
}
_TEX_MARK = re.compile(r"[\\~^&%$#_{}]")


def cite(document: Document) -> dict[str, str]:
    """Return the forms of a citation of a document by name: `plain`, `bibtex`, `csl`.

    `Công đoàn Viên chức Việt Nam (2016). Công văn số 166/CĐVC ngày 04/7/2016: V/v thực hiện …. https://…`
    """
    return {"plain": plain(document), "bibtex": bibtex(document), "csl": csl_json(document)}


def plain(document: Document) -> str:
    """Return one line for a list of references; what is not known is left out."""
    year = f" ({document.date[:4]})" if document.date else ""
    author = f"{_line(document.issuer)}{year}. " if document.issuer else ""
    return f"{author}{_named(document)}. {_address(document)}"


def bibtex(document: Document) -> str:
    """Return an entry for BibTeX and biber, in Unicode."""
    fields = {
        "author": f"{{{_tex(document.issuer)}}}" if document.issuer else None,
        "title": f"{{{_tex(_title(document))}}}",
        "howpublished": _tex(document.label) if document.number else None,
        "date": document.date,
        "year": document.date[:4] if document.date else None,
        "url": _address(document),
        "language": "vietnamese",
    }
    rows = "".join(f"  {key} = {{{value}}},\n" for key, value in fields.items() if value)
    return f"@misc{{{_slug(document)},\n{rows}}}"


def csl_json(document: Document) -> str:
    """Return an item of CSL-JSON, which Zotero and Word's add-ins read."""
    parts = [int(part) for part in document.date.split("-")] if document.date else None
    item = {
        "id": _slug(document),
        "type": "legislation",
        "title": _title(document),
        "author": [{"literal": _line(document.issuer)}] if document.issuer else None,
        "genre": document.doc_type,
        "number": document.number,
        "issued": {"date-parts": [parts]} if parts else None,
        "URL": _address(document),
        "language": "vi",
    }
    known = {key: value for key, value in item.items() if value}
    return orjson.dumps([known], option=orjson.OPT_INDENT_2).decode()


def _named(document: Document) -> str:
    """Return number, date and title: `Công văn số 166/CĐVC ngày 04/7/2016: V/v thực hiện …`."""
    if not document.number:
        return f"{document.doc_type}: {_title(document)}" if document.doc_type else _title(document)
    whole = document.date and document.date.count("-") == 2  # noqa: PLR2004 - year, month and day
    date = f" ngày {written_date(document.date)}" if document.date and whole else ""
    title = f": {_title(document)}" if document.title else ""
    return f"{document.label}{date if date not in document.label else ''}{title}"


def _title(document: Document) -> str:
    return _line(document.title or document.label)


def _address(document: Document) -> str:
    return f"{SITE}{document.address}"


def _slug(document: Document) -> str:
    return document.address.strip("/").rsplit("/", 1)[-1]


def _line(text: str) -> str:
    return " ".join(text.split())


def _tex(text: str) -> str:
    return _TEX_MARK.sub(lambda found: _TEX[found.group()], _line(text))
