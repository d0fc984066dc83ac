"""The preview: a page that stands open in a browser shows what people change as soon as it is built."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from build_tools.publish.preview import allow_reload
from tests.browser.watch import Watch

PAGE = "van-ban/ke-hoach-trong-cay/"
_PATIENCE = 60_000  # milliseconds; a quiet machine needs two seconds
# Said at the beginning: `Documentation built in 1.50 seconds` is left out when another build took as long.
_BUILDS = "Building documentation..."


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A preview at `address`; what it says goes into the file `log`."""

    address: str
    log: Path

    def builds(self) -> int:
        """Return how often it has begun to build the site so far."""
        return self.log.read_text("utf-8").count(_BUILDS)


@pytest.fixture
def preview(project: Path) -> Iterator[Preview]:
    """Preview the project as `make serve` does."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    started = Preview(address=f"http://{host}/", log=project / "preview.log")
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": "https://van-ban.example/"}
    with started.log.open("wb") as said:
        server = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", host],
            cwd=project,
            env=environment,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait_for_line(started.log, "Serving on")
            yield started
        finally:
            server.terminate()
            server.wait(timeout=20)


def test_open_page_follows_texts_pages_and_templates(
    project: Path, preview: Preview, browser: Browser
) -> None:
    """Each change shows on the open page by itself, builds the site once, and nothing builds for ever."""
    watch = Watch(home=preview.address)
    with browser.new_context(service_workers="block") as context:
        watch.look_at(context)
        page = context.new_page()
        page.goto(preview.address + PAGE)
        _replace(project / "source_texts/ke-hoach-trong-cay.txt", "cây xanh", "cây bàng")
        expect(page.get_by_text("Trồng hàng cây bàng")).to_be_visible(timeout=_PATIENCE)
        _replace(project / "build_tools/publish/theme/site.html", "telephone=no", "telephone=never")
        expect(page.locator("meta[content^='telephone=never']")).to_be_attached(timeout=_PATIENCE)
        page.goto(preview.address + "gioi-thieu/")
        _replace(project / "docs/gioi-thieu.md", "Trang không đoán.", "Trang chẳng đoán.")
        expect(page.get_by_text("Trang chẳng đoán.")).to_be_visible(timeout=_PATIENCE)
        time.sleep(1)  # the preview looks at the files twice a second
    assert preview.builds() == 1 + 3
    assert watch.faults == []


def test_only_the_script_of_the_preview_is_allowed() -> None:
    """The policy of a page without that script stays as it is, whatever other scripts stand there."""
    policy = b"<meta content=\"script-src 'self' 'sha256-x='; style-src 'self'\">"
    theme = policy + b"<script>var theme = 1</script>"
    assert allow_reload(theme) == theme
    added = b"<script>\nvar livereload = 1</script></body>"
    digest = b"'sha256-LBWcgE1br6K8TZSLuAj0CJ8Mj/oFZPWzYc97S/4g49E='"
    allowed = policy.replace(b"'self' 'sha256-x='", b"'self' " + digest + b" 'sha256-x='")
    assert allow_reload(theme + added) == allowed + b"<script>var theme = 1</script>" + added


def _replace(path: Path, old: str, new: str) -> None:
    """Change a file as editors do: a new one takes its place."""
    text = path.read_text("utf-8")
    assert old in text
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(text.replace(old, new), "utf-8")
    beside.replace(path)


def _wait_for_line(log: Path, line: str) -> None:
    end = time.monotonic() + _PATIENCE / 1000
    while line not in log.read_text("utf-8"):
        assert time.monotonic() < end, log.read_text("utf-8")
        time.sleep(0.1)
