"""The hook: bare `mkdocs` commands convert the texts first, and an error stops them before any harm."""

from __future__ import annotations

from pathlib import Path

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


def _contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
