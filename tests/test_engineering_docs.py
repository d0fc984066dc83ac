"""What the engineering pages say of rooms, files and commands is there."""

from __future__ import annotations

import re
from pathlib import Path

ARCHITECTURE = Path("docs/ky-thuat/kien-truc.md").read_text("utf-8")
PAGES = sorted(Path("docs/ky-thuat").glob("*.md"))
THEME = Path("build_tools/publish/theme")


def section(anchor: str) -> str:
    """Return the part of the architecture below the heading with an anchor."""
    return ARCHITECTURE.split(f"{{ #{anchor} }}")[1].split("\n## ")[0]


def test_every_room_is_named() -> None:
    """A folder or module of `build_tools/` that nobody explains is found."""
    rooms = {
        f"{path.name}/" if path.is_dir() else path.name
        for path in Path("build_tools").iterdir()
        if path.suffix in {".py", ".toml"} or (path / "__init__.py").exists() or path.name == "vocabulary"
    } - {"__init__.py"}
    cells = re.findall(r"^\| (`.+?) \|", section("rooms"), re.MULTILINE)
    assert rooms == {name for cell in cells for name in re.findall("`(.+?)`", cell)}


def test_every_override_of_the_theme_has_its_reason() -> None:
    """And none is explained that is gone."""
    files = {path.relative_to(THEME).as_posix() for path in THEME.rglob("*.html")}
    assert files == set(re.findall(r"`((?:partials/)?[\w-]+\.html)`", section("overrides")))


def test_files_and_make_targets_named_exist() -> None:
    """On every engineering page."""
    targets = set(re.findall(r"^([a-z-]+):", Path("Makefile").read_text("utf-8"), re.MULTILINE))
    for page in PAGES:
        text = page.read_text("utf-8")
        assert set(re.findall(r"`make ([a-z-]+)", text)) <= targets, page
        for name in re.findall(r"`((?:\.github|\.ci|build_tools|tests|docs|source_texts)/[\w./-]+)`", text):
            assert Path(name).exists(), (page, name)


def test_every_engineering_page_is_in_the_navigation() -> None:
    """A page that nobody finds helps nobody."""
    settings = Path("mkdocs.yml").read_text("utf-8")
    assert [page.name for page in PAGES if f"ky-thuat/{page.name}" not in settings] == []


def test_every_locked_package_has_its_licence_listed() -> None:
    """In the version that is installed; `make licences` renews the page."""
    lock = Path("requirements.lock").read_text("utf-8")
    locked = re.findall(r"^([\w.-]+)==([^\s;\\]+)", lock, re.MULTILINE)
    page = Path("docs/ky-thuat/giay-phep.md").read_text("utf-8")
    listed = re.findall(r"^\| ([\w.-]+) \| (\d[\w.!+-]*) \| .", page, re.MULTILINE)
    assert listed == locked
