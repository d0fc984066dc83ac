"""Readers can follow the site from elsewhere: what the pages promise is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

PAGES = ("", "van-ban/cong-van-166-cdvc-2016/", "thoi-han/")


def built(site: Path, address: str) -> BeautifulSoup:
    """Read a page of the built site."""
    return BeautifulSoup((site / address / "index.html").read_text("utf-8"), "html.parser")


@pytest.mark.parametrize("address", PAGES)
def test_every_page_names_the_feed_and_the_search(site: Path, address: str) -> None:
    """Feed readers and browsers find both in the head, wherever the site is published."""
    page = built(site, address)
    for kind in ("application/atom+xml", "application/opensearchdescription+xml"):
        link = page.select_one(f'head link[type="{kind}"]')
        assert link is not None
        assert (site / address / str(link["href"])).resolve().is_file()


def test_the_files_are_published(site: Path) -> None:
    """The calendar and the feeds stand where the pages say."""
    for address in ("thoi-han/", "nguon-tin/"):
        files = [str(link["href"]) for link in built(site, address).select("article a") if link["href"]]
        wanted = [href for href in files if href.endswith((".ics", ".xml"))]
        assert wanted
        assert [href for href in wanted if not (site / address / href).resolve().is_file()] == []


def test_addresses_in_feeds_are_those_of_the_site(site: Path) -> None:
    """The address comes from the environment of the build."""
    feed = (site / "nguon-tin" / "tat-ca.xml").read_text("utf-8")
    assert "https://van-ban.example/thu-muc/van-ban/cong-van-166-cdvc-2016/" in feed
