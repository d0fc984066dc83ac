"""What pages call a document, and the year a list puts it under."""

from __future__ import annotations

from build_tools.corpus import Document
from build_tools.render.words import written_date


def heading(document: Document) -> str:
    """Return the title of a document's page: `Công văn số 166/CĐVC: V/v thực hiện …`."""
    if document.title is None or document.title == document.label:
        return document.label
    name = document.label if document.number else document.doc_type
    return f"{name}: {' '.join(document.title.split())}" if name else document.title


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
