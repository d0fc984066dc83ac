"""Open data on the built site: what it links to is there, and it counts what the pages show."""

from __future__ import annotations

import hashlib
import json
import posixpath
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.building import SITE_FOLDER
from tests.site.pages import html_files, parse, source_text

HOST = f"https://van-ban.example{SITE_FOLDER}"


@pytest.fixture(scope="module")
def manifest(site: Path) -> dict[str, Any]:
    """Return the manifest of the built site."""
    loaded: dict[str, Any] = json.loads((site / "du-lieu/v1/manifest.json").read_text("utf-8"))
    return loaded


def test_every_file_is_published_as_the_manifest_says(site: Path, manifest: dict[str, Any]) -> None:
    """Each listed file is on the site with its size and digest."""
    assert manifest["files"]
    for file in manifest["files"]:
        data = (site / file["path"]).read_bytes()
        assert (len(data), hashlib.sha256(data).hexdigest()) == (file["bytes"], file["sha256"]), file["path"]


def test_no_data_is_left_out_of_the_manifest(site: Path, manifest: dict[str, Any]) -> None:
    """Nothing below the folders of data, and no data beside the pages, goes unlisted."""
    listed = {file["path"] for file in manifest["files"]} | {"du-lieu/v1/manifest.json"}
    folders = (site / "du-lieu/v1", site / "akn")
    found = {path for folder in folders for path in folder.rglob("*") if path.is_file()}
    found |= {path for path in (site / "van-ban").rglob("*") if path.suffix in {".txt", ".xml", ".json"}}
    found |= set((site / "vien-dan").rglob("*.json"))
    assert {path.relative_to(site).as_posix() for path in found} == listed - {
        path for path in listed if path.endswith(".html") and not path.startswith("akn/")
    }


def test_counts_are_those_of_the_pages(site: Path, manifest: dict[str, Any]) -> None:
    """Documents, points and citations counted on the pages are those of the manifest."""
    counts = manifest["counts"]
    held = [
        page for path in html_files(site) if (page := parse(site / path)).select_one("[data-source-text]")
    ]
    texts = [source_text(page) for page in held]
    assert len(held) == counts["held"]
    assert sum(len(text.select("[id]")) for text in texts) == counts["points"]
    assert sum(len(text.select("a.vb-cite")) for text in texts) == counts["citations"]
    cited = list((site / "vien-dan").glob("*/index.html"))
    pages = [path for path in cited if parse(path).select_one('meta[name="dcterms.identifier"]')]
    assert len(pages) == counts["registered"] + counts["named_only"]


def _addresses(value: object) -> Iterator[str]:
    """Yield the addresses of pages and files that a JSON value holds."""
    if isinstance(value, dict):
        for key, inside in value.items():
            if key in {"address", "schema", "stated_in", "target"} and isinstance(inside, str):
                yield inside
            elif key in {"id", "by", "target_id"} and isinstance(inside, str):
                yield inside.removeprefix("/") + "/"
            else:
                yield from _addresses(inside)
    elif isinstance(value, list):
        for inside in value:
            yield from _addresses(inside)


def _leads(site: Path, address: str) -> bool:
    path = site / address
    return (path / "index.html").is_file() if address.endswith("/") else path.is_file()


def test_links_inside_the_data_lead_somewhere(site: Path) -> None:
    """Every page, file and work address that the data names is on the site."""
    lines = (site / "du-lieu/v1/documents.jsonl").read_text("utf-8").splitlines()
    values = [json.loads(line) for line in lines]
    values += [json.loads((site / f"du-lieu/v1/{name}.json").read_text("utf-8")) for name in ("collection",)]
    addresses = {address for value in values for address in _addresses(value)}
    assert len(addresses) > len(lines)
    assert sorted(address for address in addresses if not _leads(site, address)) == []


def test_points_named_in_the_data_are_on_the_pages(site: Path) -> None:
    """Each anchor of a point is an element of the page, and each eId one of the Akoma Ntoso file."""
    lines = (site / "du-lieu/v1/documents.jsonl").read_text("utf-8").splitlines()
    held = [value for value in map(json.loads, lines) if value["text"]]
    assert held
    for value in held:
        page = parse(site / value["address"] / "index.html")
        xml = (site / f"{value['address'].rstrip('/')}.xml").read_text("utf-8")
        for unit in value["text"]["units"]:
            assert page.find(id=unit["anchor"]) is not None, (value["address"], unit["anchor"])
            assert f'eId="{unit["eid"]}"' in xml


def test_descriptions_of_pages_lead_somewhere(site: Path) -> None:
    """Alternates, cited documents and all addresses of the JSON-LD are on the site."""
    described = 0
    for path in html_files(site):
        page = parse(site / path)
        folder = posixpath.dirname(path)
        for link in page.select(
            'link[rel="alternate"][type*="json"], link[rel="alternate"][type*="akn"], link[property]'
        ):
            target = posixpath.normpath(posixpath.join(folder, str(link["href"])))
            assert _leads(site, target + "/" * str(link["href"]).endswith("/")), (path, link["href"])
        for block in page.select('script[type="application/ld+json"]'):
            described += 1
            for address in _urls(json.loads(block.get_text())):
                assert address.startswith(HOST), (path, address)
                assert _leads(site, address.removeprefix(HOST)), (path, address)
    assert described > 5


def _urls(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inside in value.items():
            if key in {"@id", "url", "contentUrl"} and not str(inside).startswith("https://schema.org/"):
                yield str(inside)
            elif key != "@context":
                yield from _urls(inside)
    elif isinstance(value, list):
        for inside in value:
            yield from _urls(inside)


def test_work_addresses_lead_to_pages(site: Path) -> None:
    """Each page below `akn/` is Vietnamese, has a title, and leads to a page of the site."""
    found = list((site / "akn").rglob("index.html"))
    assert found
    for path in found:
        page = parse(path)
        (link,) = page.select("a[href]")
        assert (path.parent / str(link["href"]) / "index.html").is_file()
        assert page.select_one("html[lang=vi] title")
