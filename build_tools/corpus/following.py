"""Where the files stand by which readers follow the site: feeds, calendar, search description."""

from __future__ import annotations

import hashlib

from build_tools.corpus.values import Document
from build_tools.identity import LONGEST_SLUG, is_safe_slug, slugify
from build_tools.vocabulary import load

FOLDER = "nguon-tin/"
CALENDAR = "thoi-han/thoi-han.ics"
_DESCRIPTION = "opensearch"
SEARCH = f"{FOLDER}{_DESCRIPTION}.xml"


def feed_address(issuer: str | None = None) -> str:
    """Return the address of the feed of all directives, or of those of one issuer."""
    return f"{FOLDER}{_name(issuer) if issuer else _ALL}.xml"


_ALL = "tat-ca"


def _name(issuer: str) -> str:
    """Return the name of an issuer's feed, also when its name is no word or that of another feed."""
    name = slugify(issuer)
    if name in {_ALL, _DESCRIPTION} or not is_safe_slug(name):
        digest = hashlib.sha256(issuer.encode()).hexdigest()[:8]
        return f"{name[:LONGEST_SLUG]}-{digest}".lstrip("-")
    return name


def issuer_name(document: Document) -> str | None:
    """Return the issuer under its usual name: `Ban Bí thư Trung ương Đảng` → `Ban Bí thư`."""
    if document.issuer is None:
        return None
    row = load.issuer_named(document.issuer)
    return row.name if row else document.issuer
