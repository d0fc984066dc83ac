"""A web server for the built site: only on 127.0.0.1, below a folder, as on a host shared with others.

It compresses what is text, as hosts of sites do.
"""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from os import PathLike
from pathlib import Path

from tests.building import SITE_FOLDER

_TEXTS = frozenset({".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".webmanifest"})


class _Handler(SimpleHTTPRequestHandler):
    """Serve a folder below `SITE_FOLDER`, with the site's own page for what is missing; say nothing."""

    protocol_version = "HTTP/1.1"  # one connection for many files, as hosts of sites do

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(SITE_FOLDER))

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path.split("?")[0].split("#")[0]))
        file = path / "index.html" if path.is_dir() and self.path.split("?")[0].endswith("/") else path
        if (
            not file.is_file()
            or file.suffix not in _TEXTS
            or "gzip" not in self.headers.get("Accept-Encoding", "")
        ):
            super().do_GET()
            return
        data = gzip.compress(file.read_bytes(), 6, mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def guess_type(self, path: str | PathLike[str]) -> str:
        # A browser takes bytes of unknown letters for those of its own country.
        kind = super().guess_type(path)
        return f"{kind}; charset=utf-8" if Path(path).suffix in _TEXTS else kind

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        missing = Path(self.directory) / "404.html"
        if code != 404 or not missing.is_file():
            super().send_error(code, message, explain)
            return
        data = missing.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        return


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Say nothing: a browser that leaves a page drops its connections."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve `folder` while the context lasts; the value is the address of the home page."""
    with _Server(("127.0.0.1", 0), partial(_Handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}{SITE_FOLDER}"
        finally:
            server.shutdown()
            thread.join()
