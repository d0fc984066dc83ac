"""The preview, `mkdocs serve`: it follows what people write, and open pages load themselves anew."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from mkdocs.livereload import LiveReloadServer

from build_tools.pipeline.own import OWN_FILES, OWN_FOLDERS


def watch_hand_written(server: LiveReloadServer, docs: Path) -> None:
    """Watch in `docs` only what people write: what the build writes would set off the next build."""
    server.unwatch(str(docs))
    for path in _hand_written(docs, docs):
        server.watch(str(path), recursive=False)


def _hand_written(docs: Path, folder: Path) -> Iterator[Path]:
    """Yield the files of `docs` itself and every folder below it, without the build's own."""
    for path in sorted(folder.iterdir()):
        name = path.relative_to(docs).as_posix()
        if path.is_dir() and name not in OWN_FOLDERS:
            yield path
            yield from _hand_written(docs, path)
        elif path.is_file() and folder == docs and name not in OWN_FILES:
            yield path


def allowing_reload(application: WSGIApplication) -> WSGIApplication:
    """Return the preview's answers with pages that may run the one script which the preview adds to them."""

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        said: list[tuple[str, list[tuple[str, str]]]] = []
        parts: list[bytes] = []

        def start(status: str, headers: list[tuple[str, str]], *_: object) -> Callable[[bytes], object]:
            said.append((status, headers))
            return parts.append

        body = application(environ, start)
        status, headers = said[0]
        if ("Content-Type", "text/html") in headers:
            page = allow_reload(b"".join((*parts, *body)))
            headers = [("Content-Type", "text/html"), ("Content-Length", str(len(page)))]
            body = [page]
        start_response(status, headers)
        return body

    return answer


def allow_reload(page: bytes) -> bytes:
    """Name the script that the preview adds at the end of a page in the policy of that page."""
    _, _, script = page.rpartition(b"<script>")
    script, _, _ = script.partition(b"</script>")
    if b"var livereload = " not in script:
        return page
    digest = base64.b64encode(hashlib.sha256(script).digest())
    return page.replace(b"script-src 'self'", b"script-src 'self' 'sha256-" + digest + b"'", 1)
