"""A site that holds nothing but the search, served on 127.0.0.1 with a count of what it costs on the wire."""

from __future__ import annotations

import asyncio
import gzip
import mimetypes
import re
import shutil
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from queue import Queue

from build_tools.search.engine import engine

SCRIPTS = Path(__file__).resolve().parents[2] / "docs/assets/search"
# The policy of the real site: everything from itself, no inline script.
POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self'"
_PAGE = (
    '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Đo</title>'
    f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    '<script src="assets/search/client.js"></script>%s</head><body></body></html>'
)
NEXT = "next"  # what the page fetches between two questions


@dataclass(slots=True, kw_only=True)
class Wire:
    """What went over the wire: the paths of all responses in order, and what the page posted."""

    files: dict[str, bytes]
    sent: list[str] = field(default_factory=list)
    posted: Queue[bytes] = field(default_factory=Queue)
    _sizes: dict[str, int] = field(default_factory=dict)

    def between(self) -> list[list[str]]:
        """Return the paths sent before the first mark, between the marks, and behind the last."""
        parts: list[list[str]] = [[]]
        for path in self.sent:
            if path == NEXT:
                parts.append([])
            else:
                parts[-1].append(path)
        return parts

    def size(self, paths: Iterable[str]) -> int:
        """Return the bytes of these response bodies after gzip -6."""
        return sum(self._size(path) for path in paths)

    def _size(self, path: str) -> int:
        if path not in self._sizes:
            self._sizes[path] = len(gzip.compress(self.files[path], compresslevel=6, mtime=0))
        return self._sizes[path]


class _Connection(asyncio.Protocol):
    """Answers from memory and keeps the connection: the browser is measured, not the server."""

    def __init__(self, wire: Wire, opened: set[asyncio.BaseTransport]) -> None:
        self._wire = wire
        self._opened = opened
        self._buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport
        self._opened.add(transport)

    def connection_lost(self, error: Exception | None) -> None:
        del error  # a browser that leaves says no goodbye
        self._opened.discard(self._transport)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while request := _REQUEST.match(self._buffer):
            length = _LENGTH.search(request.group())
            end = request.end() + (int(length.group(1)) if length else 0)
            if len(self._buffer) < end:
                return
            body, self._buffer = self._buffer[request.end() : end], self._buffer[end:]
            self._transport.write(self._answer(request.group(1).decode(), body))  # type: ignore[attr-defined]

    def _answer(self, path: str, body: bytes) -> bytes:
        if body:
            self._wire.posted.put(body)
            return b"HTTP/1.1 204 No Content\r\n\r\n"
        if not path or path.endswith("/"):
            path += "index.html"
        data = self._wire.files.get(path)
        if data is None:
            return b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
        self._wire.sent.append(path)
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        head = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}; charset=utf-8\r\nContent-Length: {len(data)}\r\n"
        return f"{head}Cache-Control: no-store\r\n\r\n".encode() + data


_REQUEST = re.compile(rb"[A-Z]+ /([^ ?]*)[^ ]* .*?\r\n\r\n", re.DOTALL)
_LENGTH = re.compile(rb"\r\nContent-Length: *(\d+)", re.IGNORECASE)


def lay_out(folder: Path, files: Iterable[tuple[str, bytes]]) -> int:
    """Write the index files, the scripts and the page into `folder`; return the bytes of the index."""
    total = 0
    for path, data in chain(files, engine(SCRIPTS)):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        total += len(data)
    shutil.copytree(SCRIPTS, folder / "assets/search", dirs_exist_ok=True)
    shutil.copy(Path(__file__).with_name("ask.js"), folder)
    (folder / "index.html").write_text(_PAGE % "", "utf-8")
    (folder / "ask.html").write_text(_PAGE % '<script src="ask.js"></script>', "utf-8")
    (folder / NEXT).touch()
    return total


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, Wire]]:
    """Serve `folder` while the context lasts: the address of its root and the count of what was sent."""
    files = {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }
    wire = Wire(files=files)
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    opened: set[asyncio.BaseTransport] = set()
    listening = loop.create_server(lambda: _Connection(wire, opened), host="127.0.0.1", port=0)
    server = asyncio.run_coroutine_threadsafe(listening, loop).result(timeout=10)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/", wire
    finally:
        asyncio.run_coroutine_threadsafe(_closed(server, opened), loop).result(timeout=10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _closed(server: asyncio.Server, opened: set[asyncio.BaseTransport]) -> None:
    server.close()
    for transport in tuple(opened):
        transport.abort()  # type: ignore[attr-defined]
    await asyncio.sleep(0)  # each says goodbye in its turn
