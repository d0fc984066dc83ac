"""What was published: every file with its digest, counts of the whole, the licence, the revision."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_tools.corpus import Corpus
from build_tools.export.places import SCHEMAS, VERSION
from build_tools.export.records import citing_documents
from build_tools.model import LinkStatus

_LICENCE = {
    "texts": "Văn bản hành chính không thuộc phạm vi bảo hộ quyền tác giả (Luật Sở hữu trí tuệ, Điều 15).",
    "additions": "Phần trang thêm vào (cấu trúc, liên kết, mô tả): giấy phép MIT.",
}
_MEDIA_TYPES = {
    "csv": "text/csv",
    "graphml": "application/graphml+xml",
    "html": "text/html",
    "json": "application/json",
    "jsonl": "application/jsonl",
    "txt": "text/plain",
    "xml": "application/akn+xml",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A published file: its path from the root of the site, its size in bytes, its SHA-256."""

    path: str
    size: int
    digest: str


def entry(path: str, data: bytes) -> Entry:
    """Return the line of the manifest for a file."""
    return Entry(path=path, size=len(data), digest=hashlib.sha256(data).hexdigest())


def entry_of(path: str, file: Path) -> Entry:
    """Return the line of the manifest for a file too large to be in memory as a whole."""
    with file.open("rb") as data:
        digest = hashlib.file_digest(data, "sha256").hexdigest()
    return Entry(path=path, size=file.stat().st_size, digest=digest)


def manifest(corpus: Corpus, revision: str, files: Iterable[Entry]) -> dict[str, Any]:
    """Return the manifest; `revision` names the state of the sources it was built from."""
    return {
        "schema": f"{SCHEMAS}manifest.schema.json",
        "version": VERSION,
        "revision": revision,
        "licence": _LICENCE,
        "counts": counts(corpus),
        "files": [
            {
                "path": file.path,
                "media_type": media_type(file.path),
                "bytes": file.size,
                "sha256": file.digest,
            }
            for file in sorted(files, key=lambda file: file.path)
        ],
    }


def media_type(path: str) -> str:
    """Return what a file is, by the ending of its name."""
    return _MEDIA_TYPES[path.rpartition(".")[2]]


def counts(corpus: Corpus) -> dict[str, int]:
    """Return how many documents of each status, points, citations and abbreviations there are."""
    statuses = Counter(document.status for document in corpus.documents.values())
    texts = [directive for _, directive in citing_documents(corpus.documents.values())]
    return {
        **{status.value: statuses[status] for status in LinkStatus if status is not LinkStatus.SELF},
        "points": sum(len(directive.units) for directive in texts),
        "citations": sum(len(corpus.findings[directive.slug].citations) for directive in texts),
        "abbreviations": sum(len(directive.abbreviations) for directive in texts),
    }
