"""The hook: bare `mkdocs` commands convert the texts first, and an error stops them before any harm."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.building import mkdocs
from tests.site.pages import parse

PAGE = "van-ban/ke-hoach-trong-cay/index.html"
TEXT = "source_texts/ke-hoach-trong-cay.txt"


def test_bare_build_converts_first(project: Path) -> None:
    """`mkdocs build` alone makes the pages of the texts."""
    built = mkdocs(project, project / "site")
    assert built.returncode == 0, built.log
    assert "Trồng hàng cây xanh" in (project / "site" / PAGE).read_text("utf-8")


def test_title_with_markup_is_shown_as_text(project: Path) -> None:
    """Markup in a title stays text in every place where the theme shows the title."""
    title = 'Kế hoạch "A" <b>B</b> & </title><script>alert(1)</script>'
    text = (project / TEXT).read_text("utf-8").replace("title: Kế hoạch trồng cây", f"title: '{title}'")
    (project / TEXT).write_text(text, "utf-8")
    built = mkdocs(project, project / "site")
    assert built.returncode == 0, built.log
    page = parse(project / "site" / PAGE)
    assert page.select("script:not([type$=json]):-soup-contains('alert(1)')") == []
    for place in ("title", "h1", '[data-md-component="header-topic"]'):
        element = page.select_one(place)
        assert element is not None
        assert title in " ".join(element.get_text().split()), place
    (description,) = page.select("meta[name=description]")
    assert title in str(description["content"])


def test_error_stops_the_build_before_anything_is_touched(project: Path) -> None:
    """A broken text is named with its place; what was built before stays as it was."""
    mkdocs(project, project / "site")
    before = _contents(project / "docs") | _contents(project / "site")
    (project / "source_texts" / "hong.txt").write_bytes(b"---\ntitle: \xff\n---\nA\n")
    built = mkdocs(project, project / "site")
    assert built.returncode != 0
    assert "source_texts/hong.txt:2:8" in built.log
    assert "[file-not-utf-8]" in built.log
    assert "Traceback" not in built.log
    assert _contents(project / "docs") | _contents(project / "site") == before


@pytest.mark.full
def test_preview_follows_texts_pages_and_templates_and_comes_to_rest(project: Path) -> None:
    """`mkdocs serve` shows what changes in a text, a page or a template, and does not build for ever."""
    with _served(project) as (address, log):
        _wait_for(lambda: "Trồng hàng cây xanh" in _get(address + PAGE))
        changes = (
            (project / TEXT, "cây xanh", "cây bàng", PAGE),
            (
                project / "docs/gioi-thieu.md",
                "Trang không đoán.",
                "Trang chẳng đoán.",
                "gioi-thieu/index.html",
            ),
            (project / "build_tools/publish/theme/main.html", "telephone=no", "telephone=never", PAGE),
        )
        for file, old, new, page in changes:
            file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
            _wait_for(lambda new=new, page=page: new in _get(address + page))  # type: ignore[misc]
        _wait_for(lambda: _at_rest(log))


@contextmanager
def _served(project: Path) -> Iterator[tuple[str, Path]]:
    log = project / "serve.log"
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"127.0.0.1:{port}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--watch-theme", "--dev-addr", address]
    with log.open("wb") as said:
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": "https://van-ban.example/"}
        server = subprocess.Popen(
            command, cwd=project, stdout=said, stderr=subprocess.STDOUT, env=environment
        )
        try:
            yield f"http://{address}/", log
        finally:
            server.terminate()
            server.wait(timeout=20)


def _at_rest(log: Path) -> bool:
    """Say whether the last build is over and what it wrote set off no other one."""
    before = log.read_text("utf-8").rstrip()
    time.sleep(3)
    return before.endswith("Reloading browsers") and log.read_text("utf-8").rstrip() == before


def _get(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=20) as answer:  # noqa: S310 - our own server
            return str(answer.read().decode("utf-8"))
    except OSError:  # not up yet, or busy building
        return ""


def _wait_for(happened: Callable[[], bool], seconds: float = 120) -> None:
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end, "nothing changed in time"
        time.sleep(0.2)


def _contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
