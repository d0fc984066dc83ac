"""A web server for the built site: only on 127.0.0.1, below a folder, as on a host shared with others."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.building import SITE_FOLDER


class _Handler(SimpleHTTPRequestHandler):
    """Serve a folder below `SITE_FOLDER`, with the site's own page for what is missing; say nothing."""

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(SITE_FOLDER))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        missing = Path(self.directory) / "404.html"
        if code != 404 or not missing.is_file():
            super().send_error(code, message, explain)
            return
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(missing.read_bytes())

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
