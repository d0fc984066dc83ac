"""The MkDocs hook: convert the texts before MkDocs looks at `docs/`, so that bare `mkdocs` commands work."""

from __future__ import annotations

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from build_tools.export.problems import Format, printed
from build_tools.model import Severity
from build_tools.pipeline import MachineError, build
from build_tools.publish.preview import allowing_reload, watch_hand_written
from build_tools.publish.waiting import Waiting

_LOG = logging.getLogger("mkdocs.hooks.vanban")
# A Problem that is no error must not stop a strict build: a text is published with its own flaws.
_LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.INFO, Severity.NOTE: logging.DEBUG}
_WAITING = Waiting()


def on_pre_build(config: MkDocsConfig) -> None:
    """Bring `docs/` up to date with the texts; an error among them stops MkDocs."""
    try:
        written = build(Path(config.config_file_path).parent)
    except MachineError as error:
        raise Abort(str(error)) from error
    for found in written.problems:
        for text in printed((found,), Format.TEXT):
            _LOG.log(_LEVELS[found.severity], text)
    if written.failed:
        raise Abort("Chưa dựng được trang: hãy sửa các lỗi nêu trên.")
    _LOG.info("Đã ghi %d trang, xóa %d trang cũ.", len(written.changed), len(written.removed))


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: object) -> LiveReloadServer:
    """Let the preview follow what people write, and let its pages load themselves anew."""
    watch_hand_written(server, Path(config.docs_dir))
    server.set_app(allowing_reload(server.serve_request))
    return server


def on_page_content(html: str, page: Page, **_: object) -> str:
    """Pack the HTML of a page until all pages are converted."""
    return _WAITING.put(page, html)


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> None:  # noqa: ARG001 - named as MkDocs calls them
    """Unpack the HTML of a page for its template."""
    _WAITING.take(page)


def on_post_page(output: str, page: Page, **_: object) -> None:  # noqa: ARG001 - named as MkDocs calls it
    """Let go of a page that is about to be written."""
    _WAITING.forget(page)
