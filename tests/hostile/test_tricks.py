"""Every hostile text is shown as plain text or refused with the Problem named for it."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, Page

from build_tools import pipeline
from build_tools.model import Severity
from build_tools.pipeline.own import OWN_FOLDERS
from build_tools.read.files import read_member
from build_tools.read.registry import read_registry_file
from tests.browser.server import served
from tests.building import ROOT, mkdocs
from tests.hostile.registry_tricks import ENTRIES, EntryTrick
from tests.hostile.tricks import Trick, refused, shown
from tests.site.pages import article, html_files, parse, visible_words

# Seconds that understanding one hostile text may take on a busy machine.
_LONGEST = 20
# What stands before the first colon or semicolon of a line.
_CALENDAR = {
    *("BEGIN", "END", "VERSION", "PRODID", "X-WR-CALNAME", "UID", "DTSTAMP", "DTSTART", "DTEND"),
    *("SUMMARY", "DESCRIPTION", "URL", "TRANSP", "RRULE"),
}


def test_there_are_enough_of_them() -> None:
    """At least sixty texts, one trick each, under names of their own."""
    names = [trick.name for trick in (*shown(), *refused())]
    assert len(set(names)) == len(names) >= 60


@pytest.mark.parametrize("trick", refused(), ids=lambda trick: trick.name)
def test_what_is_refused_has_its_problem(trick: Trick, tmp_path: Path) -> None:
    """The file is read, and an error says why it cannot be published."""
    path = tmp_path / "tep.txt"
    path.write_bytes(trick.data)
    named = path
    if trick.refused == "slug-unsafe":
        named = path.rename(path.with_name(f"{trick.file_name}.txt"))
    found = read_member(named, f"source_texts/{named.name}").problems
    assert trick.refused in {one.code for one in found if one.severity is Severity.ERROR}


@pytest.mark.parametrize("trick", ENTRIES, ids=lambda trick: trick.name)
def test_an_entry_is_read_or_has_its_problem(trick: EntryTrick) -> None:
    """An entry of the registry is a page of plain text, or an error says why not."""
    read = read_registry_file(trick.yaml.encode(), "registry/a.yaml")
    assert [found.code for found in read.problems] == ([trick.refused] if trick.refused else [])


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project whose collection is the hostile texts that are shown."""
    root = tmp_path_factory.mktemp("hostile")
    shutil.copy(ROOT / "mkdocs.yml", root)
    for folder in ("docs", "build_tools"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "source_texts", root / "source_texts")
    for trick in shown():
        (root / f"source_texts/{trick.file_name}.txt").write_bytes(trick.data)
    entries = "".join(entry.yaml for entry in ENTRIES if entry.refused is None)
    (root / "source_texts/registry/thu.yaml").write_text(entries, "utf-8")
    return root


@pytest.fixture(scope="module")
def hostile_site(project: Path) -> Path:
    """Build the site of the hostile texts as maintainers do."""
    built = mkdocs(project, project / "site")
    assert built.returncode == 0, built.log[-4000:]
    return built.folder


def test_nothing_is_written_outside(project: Path) -> None:
    """What a text says never leads out of the folders of the build."""
    for folder in (project / ".cache", *(project / "docs" / own for own in OWN_FOLDERS)):
        shutil.rmtree(folder, ignore_errors=True)
    before = {path for path in project.rglob("*") if path.is_file()}
    written = pipeline.build(project)
    assert not written.failed
    assert sorted(set(written.changed)) == sorted(written.changed), "one page took the place of another"
    after = {path for path in project.rglob("*") if path.is_file()} - before
    docs = project / "docs"
    own = (*(docs / folder for folder in OWN_FOLDERS), docs / "index.md", project / ".cache")
    assert [path for path in after if not any(path.is_relative_to(folder) for folder in own)] == []


def test_other_programs_can_read_what_is_written(project: Path) -> None:
    """Whatever texts hold: XML is XML, JSON is JSON, the calendar holds events, no cell is a formula."""
    pipeline.build(project)
    docs = project / "docs"
    for path in sorted(docs.rglob("*")):
        match path.suffix:
            case ".xml" | ".graphml":
                ElementTree.parse(path)  # noqa: S314 - our own files
            case ".json":
                json.loads(path.read_bytes())
            case ".jsonl":
                all(json.loads(line) for line in path.read_bytes().splitlines())
            case ".csv":
                rows = csv.reader(io.StringIO(path.read_text("utf-8"), newline=""))
                assert [cell for row in rows for cell in row if _is_formula(cell)] == [], path
            case ".ics":
                assert_calendar(path.read_bytes())
            case _:
                continue


def _is_formula(cell: str) -> bool:
    return len(cell) > 1 and cell[0] in "=+-@\t\r"


def assert_calendar(data: bytes) -> None:
    """State that a calendar holds events and nothing a text put there: RFC 5545, 3.1."""
    lines = data.decode("utf-8").replace("\r\n ", "").split("\r\n")
    names = {re.split("[;:]", line)[0] for line in lines if line}
    assert names <= _CALENDAR, names
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    assert not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", data)
    assert len(Calendar.from_ical(data).walk("VEVENT")) == lines.count("BEGIN:VEVENT") > 0


@pytest.mark.full
def test_every_text_is_shown_word_by_word(hostile_site: Path) -> None:
    """The page of a hostile text holds its words in order, and nothing else where the text stands."""
    for trick in shown():
        page = parse(hostile_site / f"van-ban/{trick.file_name}/index.html")
        if "withdrawn" in trick.front:
            continue
        (text,) = article(page).select("[data-source-text]")
        wanted = _shown_words(trick.data.decode().split("\n---\n", 1)[1])
        assert _shown_words(" ".join(visible_words(text))) == wanted, trick.name


def _shown_words(body: str) -> str:
    """Return the letters of a text as HTML can show them: it has no place for most control characters."""
    return "".join(letter for letter in "".join(body.split()) if _has_a_place(letter))


def _has_a_place(letter: str) -> bool:
    return not (ord(letter) < 0x20 or 0x7F <= ord(letter) < 0xA0)


@pytest.mark.full
@pytest.mark.parametrize("bypassed", [True, False], ids=["without the policy", "under the policy"])
def test_no_page_runs_their_scripts(hostile_site: Path, browser: Browser, bypassed: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """A browser that opens every page runs no script of theirs, asks no other host, stays where it is.

    Without the policy nothing but escaping stands between a text and the browser; under it nothing of a
    text even tries.
    """
    with served(hostile_site) as home:
        context = browser.new_context(bypass_csp=bypassed, service_workers="block")
        page = context.new_page()
        faults = list(_visit(page, home, html_files(hostile_site)))
        context.close()
    assert faults == []


def _visit(page: Page, home: str, paths: list[str]) -> Iterator[str]:
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: said.append(dialog.message))
    page.on("console", lambda message: said.extend([message.text] if message.type == "error" else []))
    for path in paths:
        if path == "404.html":
            continue
        address = home + path.removesuffix("index.html")
        page.goto(address, wait_until="domcontentloaded", timeout=60_000)
        if page.evaluate("window.ran !== undefined"):
            yield f"ran: {path}"
        if page.url != address:
            yield f"left: {path} for {page.url}"
    yield from (f"asked: {url}" for url in asked if not url.startswith((home, "data:", "blob:")))
    yield from (f"said: {message}" for message in said)


def test_a_hostile_text_takes_no_more_time_than_its_length() -> None:
    """No pattern and no tree grows out of hand: every text is understood in seconds."""
    command = [sys.executable, "-c", "from tests.hostile.test_tricks import understand_all; understand_all()"]
    subprocess.run(command, check=True, timeout=_LONGEST * 5, cwd=ROOT)


def understand_all() -> None:
    """Understand every hostile text, as a build does."""
    from build_tools.citations.find import find_citations  # noqa: PLC0415 - only in a process of its own
    from build_tools.read.files import read_text  # noqa: PLC0415
    from build_tools.structure.directive import read_directive  # noqa: PLC0415

    for trick in (*shown(), *refused()):
        read = read_text(trick.data, "x", "x")
        if read.source is not None:
            find_citations(read_directive("x", read.source, read.front))
