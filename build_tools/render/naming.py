"""What pages call a document, and the year a list puts it under."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.corpus import Corpus, Document
from build_tools.render.markdown import escape
from build_tools.render.words import written_date

_LONG = 24  # a longer number must break on a phone
# What is known by its name rather than its number.
_BY_NAME = frozenset({"Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """How other pages show a document: its label, plain and as Markdown, and its heading on one line."""

    label: str
    shown: str
    heading: str


def named(corpus: Corpus, address: str) -> Named:
    """Return how other pages show the document at `address`."""
    document = corpus.documents[address]
    label = document.label
    return Named(label=label, shown=escape(label), heading=" ".join(heading(document).split()))


def heading(document: Document) -> str:
    """Return the title of a document's page: `Công văn số 166/CĐVC: V/v thực hiện …`."""
    if document.title is None or document.title == document.label:
        return document.label
    if by_name(document):
        return f"{' '.join(document.title.split())}, số {document.number}"
    name = document.label if document.number else document.doc_type
    return f"{name}: {' '.join(document.title.split())}" if name else document.title


def name_line(name: str, document: Document) -> str:
    """Return a name as Markdown for the head of a page, its number in one piece unless that is long."""
    number = escape(document.number or "")
    if not number or len(number) > _LONG:
        return escape(name)
    return escape(name).replace(number, f'<span class="vb-whole">{number}</span>', 1)


def by_name(document: Document) -> bool:
    """Return whether readers call a document `Bộ luật Lao động` rather than `Bộ luật số 45/2019/QH14`."""
    named = document.title is not None and document.title.startswith(document.doc_type)
    return named and document.doc_type in _BY_NAME and document.number is not None


def detailed(document: Document) -> str:
    """Return the label with what tells documents of one number apart: `… (khóa XII, 05/11/2016)`."""
    facts = (f"khóa {document.term}" if document.term else "", written_date(document.date or "") or "")
    known = ", ".join(fact for fact in facts if fact)
    return f"{document.label} ({known})" if known else document.label


def year(document: Document) -> str | None:
    """Return the year of issue or, where that is unknown, the year the directive is about."""
    if document.date:
        return document.date[:4]
    return document.directive.metadata.year.value if document.directive else None
