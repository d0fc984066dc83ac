"""A page that holds nothing but the search, served on 127.0.0.1 with a count of what it costs on the wire."""

from __future__ import annotations

import gzip
import shutil
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parents[2] / "docs/assets/search"
# The policy of the real site: everything from itself, no inline script.
POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self'"
_PAGE = (
    '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Đo</title>'
    f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    '<script src="assets/search/client.js"></script></head><body></body></html>'
)


@dataclass(slots=True, kw_only=True)
class Wire:
    """Every response body since the last `take`, in bytes after gzip -6."""

    root: Path
    _sizes: dict[str, int] = field(default_factory=dict)
    _sent: list[str] = field(default_factory=list)

    def sent(self, path: str) -> None:
        """Note a response."""
        self._sent.append(path)

    def take(self) -> int:
        """Return the bytes noted and begin anew."""
        paths, self._sent = self._sent, []
        return sum(self._size(path) for path in paths)

    def _size(self, path: str) -> int:
        if path not in self._sizes:
            data = (self.root / path.lstrip("/")).read_bytes()
            self._sizes[path] = len(gzip.compress(data, compresslevel=6, mtime=0))
        return self._sizes[path]


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # one connection for many pieces, as every real server keeps it

    def __init__(self, *args: object, wire: Wire, **keywords: object) -> None:
        self._wire = wire
        super().__init__(*args, **keywords)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        place = Path(self.directory) / path.lstrip("/")
        if not place.is_file():
            self.send_response(404)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        data = place.read_bytes()
        self._wire.sent(path)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        return


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128


def lay_out(folder: Path, files: Iterable[tuple[str, bytes]]) -> int:
    """Write the index files, the scripts and the page into `folder`; return the bytes of the index."""
    total = 0
    for path, data in files:
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        total += len(data)
    shutil.copytree(SCRIPTS, folder / "assets/search", dirs_exist_ok=True)
    (folder / "index.html").write_text(_PAGE, "utf-8")
    return total


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, Wire]]:
    """Serve `folder` while the context lasts: the address of its page and the count of what was sent."""
    wire = Wire(root=folder)
    with _Server(("127.0.0.1", 0), partial(_Handler, directory=str(folder), wire=wire)) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/", wire
        finally:
            server.shutdown()
            thread.join()
