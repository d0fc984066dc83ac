"""The MkDocs hook: convert the texts before MkDocs looks at `docs/`, so that bare `mkdocs` commands work."""

from __future__ import annotations

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from build_tools.model import Problem, Severity
from build_tools.pipeline import build

_LOG = logging.getLogger("mkdocs.hooks.vanban")
# A Problem that is no error must not stop a strict build: a text is published with its own flaws.
_LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.INFO, Severity.NOTE: logging.DEBUG}


def on_pre_build(config: MkDocsConfig) -> None:
    """Bring `docs/` up to date with the texts; an error among them stops MkDocs."""
    written = build(Path(config.config_file_path).parent)
    for found in written.problems:
        _LOG.log(_LEVELS[found.severity], _line(found))
    if written.failed:
        raise Abort("Chưa dựng được trang: hãy sửa các lỗi nêu trên.")
    _LOG.info("Đã ghi %d trang, xóa %d trang cũ.", len(written.changed), len(written.removed))


def _line(found: Problem) -> str:
    place = f"{found.path}:{found.position.line}:{found.position.column}"
    return f"{place}: {found.message} {found.advice} [{found.code}]"
