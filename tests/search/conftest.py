"""Sites with nothing but the search on them, and a page that forgives nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from build_tools.pipeline import read_collection
from build_tools.search.collection import corpus_records, search_files
from build_tools.search.engine import MODULES
from tests.bench.search_site import lay_out, served
from tests.building import ROOT
from tests.search import made_up

Ask = Callable[..., dict[str, Any]]
# The sites stand below a folder of a host, as on a host shared with others.
FOLDER = "thu-muc"


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the made-up collection; the value is the address of its home page."""
    folder = tmp_path_factory.mktemp("small")
    made_up.site(folder / FOLDER, made_up.records(), made_up.ABBREVIATIONS)
    with served(folder) as (address, _):
        yield f"{address}{FOLDER}/"


@pytest.fixture(scope="session")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the made-up collection with 25 more documents on one subject."""
    folder = tmp_path_factory.mktemp("crowded")
    made_up.site(folder / FOLDER, [*made_up.records(), *made_up.many(25)], made_up.ABBREVIATIONS)
    with served(folder) as (address, _):
        yield f"{address}{FOLDER}/"


@pytest.fixture(scope="session")
def five(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the search of the collection itself."""
    folder = tmp_path_factory.mktemp("five")
    corpus = read_collection(ROOT).corpus
    assert corpus is not None
    assert list(corpus_records(corpus))
    lay_out(folder, search_files(corpus))
    with served(folder) as (address, _):
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return an empty page; the test fails when it said an error or asked another host."""
    faults: list[str] = []
    context = browser.new_context(locale="vi-VN")
    context.set_default_timeout(10_000)
    context.on("weberror", lambda error: faults.append(str(error.error)))
    context.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    context.on("request", lambda asked: faults.append(asked.url) if "//127.0.0.1:" not in asked.url else None)
    yield context.new_page()
    context.close()
    assert [fault for fault in faults if "favicon" not in fault] == []


@pytest.fixture
def ask(page: Page) -> Ask:
    """Return a function that asks the site's own search: `ask(address, "dan van kheo", sort="date")`."""

    def asked(address: str, query: str, **request: object) -> dict[str, Any]:
        if not page.url.startswith(address):
            page.goto(f"{address}index.html")
        answer: dict[str, Any] = page.evaluate(
            "(request) => VanBan.ask('answer', request)", {"query": query, **request}
        )
        return answer

    return asked


@pytest.fixture
def scripts(page: Page) -> Page:
    """Return a page with the search modules loaded in it, to call their functions directly."""
    page.set_content("<!doctype html><title>Hàm</title>")
    for name in MODULES[:-1]:
        page.add_script_tag(path=ROOT / f"docs/assets/search/{name}.js")
    return page
