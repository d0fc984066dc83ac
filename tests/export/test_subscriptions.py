"""Feeds and the calendar: what the standards ask, and the same bytes from the same sources."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from icalendar import Calendar

from build_tools.corpus import Corpus, Event
from build_tools.export.calendar import calendar_file
from build_tools.export.feeds import feed_files
from build_tools.export.subscriptions import subscription_files
from build_tools.model import Relation
from build_tools.pipeline import read_collection
from build_tools.text import Span
from tests.building import ROOT
from tests.export.corpora import LETTER, WITHDRAWN, corpus_of

SITE = "https://van-ban.example/thu-muc/"
MOMENT = datetime(2026, 11, 22, 1, 2, 3, tzinfo=UTC)
ATOM = "{http://www.w3.org/2005/Atom}"
YEARLY = """\
---
number: {number}
date: {date}
title: Báo cáo
added: 2026-11-21
---
Hằng năm, các cấp công đoàn trực thuộc báo cáo kết quả về Công đoàn Viên chức Việt Nam trước ngày 20 tháng 11.
"""


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """Return the corpus of the site."""
    found = read_collection(ROOT).corpus
    assert found is not None
    return found


def events(data: bytes) -> list[Any]:
    """Read a calendar as a program does."""
    return list(Calendar.from_ical(data.decode("utf-8")).walk("VEVENT"))


def test_the_calendar_holds_every_deadline(corpus: Corpus) -> None:
    """The yearly report of 166/CĐVC from 2016 to 2020, and 30 May 2022; each a whole day, busy nobody."""
    found = events(calendar_file(corpus, SITE, MOMENT))
    assert [event.decoded("dtstart") for event in found] == [date(2016, 11, 20), date(2022, 5, 30)]
    assert [event.decoded("dtend") for event in found] == [date(2016, 11, 21), date(2022, 5, 31)]
    assert {str(event["transp"]) for event in found} == {"TRANSPARENT"}
    assert {event.decoded("dtstamp") for event in found} == {MOMENT}
    assert str(found[0]["url"]) == f"{SITE}van-ban/cong-van-166-cdvc-2016/#p2"


def test_a_yearly_duty_says_how_long_it_repeats(corpus: Corpus) -> None:
    """Five times, and the description says until when and why; a single date does not repeat."""
    yearly, single = events(calendar_file(corpus, SITE, MOMENT))
    assert yearly["rrule"]["freq"] == ["YEARLY"]
    assert yearly["rrule"]["until"] == [date(2020, 11, 20)]
    assert "lặp lại đến hết ngày 20/11/2020: đã năm năm" in str(yearly["description"])
    assert "rrule" not in single


def test_a_replaced_text_repeats_no_more() -> None:
    """The duty of 2016 ends when a text of 2018 takes its place."""
    corpus = corpus_of(
        {
            "cu": YEARLY.format(number="1/CĐVC", date="2016-07-04"),
            "moi": YEARLY.format(number="2/CĐVC", date="2018-06-01"),
        }
    )
    by = Event(relation=Relation.REPLACES, by="van-ban/moi/", source="moi", sentence=Span(start=0, end=1))
    replaced = replace(corpus.documents["van-ban/cu/"], events=(by,))
    corpus = replace(corpus, documents={**corpus.documents, "van-ban/cu/": replaced})
    old = next(event for event in events(calendar_file(corpus, SITE, MOMENT)) if "cu-" in str(event["uid"]))
    assert old["rrule"]["until"] == [date(2018, 6, 1)]
    assert "văn bản được thay thế" in str(old["description"])


@pytest.mark.parametrize(
    ("issued", "first"),
    [("2016-07-04", date(2016, 11, 20)), ("2016-11-25", date(2017, 11, 20)), ("2016", date(2016, 11, 20))],
)
def test_a_yearly_duty_begins_behind_the_issue(issued: str, first: date) -> None:
    """A text of 25 November sets its first report for the next year."""
    corpus = corpus_of({"a": YEARLY.format(number="1/CĐVC", date=issued)})
    assert [event.decoded("dtstart") for event in events(calendar_file(corpus, SITE, MOMENT))] == [first]


def test_the_calendar_is_well_formed(corpus: Corpus) -> None:
    """RFC 5545: lines end in CRLF and hold 75 octets at most, no letter is cut; UIDs are one of a kind."""
    data = calendar_file(corpus, SITE, MOMENT)
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    for line in data.split(b"\r\n"):
        line.decode("utf-8")
    uids = re.findall(r"^UID:(.+)\r$", data.decode("utf-8"), re.MULTILINE)
    assert uids == [
        "cong-van-166-cdvc-2016-p2-11-20-1@van-ban-chi-dao",
        "huong-dan-tuyen-giao-2022-cdvcvn-muc-1-2022-05-30-1@van-ban-chi-dao",
    ]


def test_the_same_sources_give_the_same_bytes(corpus: Corpus) -> None:
    """Only the moment of the build differs."""
    assert dict(subscription_files(corpus, SITE, MOMENT)) == dict(subscription_files(corpus, SITE, MOMENT))
    assert calendar_file(corpus, SITE, MOMENT) != calendar_file(
        corpus, SITE, datetime(2027, 1, 1, tzinfo=UTC)
    )


def test_files_and_links_bear_the_address_of_the_site(corpus: Corpus) -> None:
    """An address without its last slash is mended."""
    files = dict(subscription_files(corpus, SITE.rstrip("/"), MOMENT))
    assert list(files) == [
        "nguon-tin/tat-ca.xml",
        "nguon-tin/cong-doan-cong-thuong-viet-nam.xml",
        "nguon-tin/cong-doan-vien-chuc-viet-nam.xml",
        "nguon-tin/opensearch.xml",
        "thoi-han/thoi-han.ics",
    ]
    assert f"{SITE}van-ban/".encode() in files["nguon-tin/tat-ca.xml"]


def feed(corpus: Corpus, name: str) -> ET.Element:
    """Return a feed by its file name."""
    return ET.fromstring(dict(feed_files(corpus, SITE))[f"nguon-tin/{name}.xml"])  # noqa: S314 - our own


def test_the_feed_has_what_atom_asks(corpus: Corpus) -> None:
    """RFC 4287: id, title, updated of feed and entries; a link to itself; an author; no id twice."""
    found = feed(corpus, "tat-ca")
    for element in (found, *found.iter(f"{ATOM}entry")):
        for required in ("id", "title", "updated"):
            assert element.findtext(f"{ATOM}{required}")
    assert found.findtext(f"{ATOM}author/{ATOM}name")
    links = {link.get("rel"): link.get("href") for link in found.findall(f"{ATOM}link")}
    assert links == {"self": f"{SITE}nguon-tin/tat-ca.xml", "alternate": SITE}
    ids = [entry.findtext(f"{ATOM}id") for entry in found.iter(f"{ATOM}entry")]
    assert len(ids) == len(set(ids)) == 5
    moments = [entry.findtext(f"{ATOM}updated") for entry in found.iter(f"{ATOM}entry")]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", moment or "") for moment in moments)


def test_each_issuer_has_a_feed(corpus: Corpus) -> None:
    """Four texts of the one, one of the other."""
    counts = [
        len(list(feed(corpus, name).iter(f"{ATOM}entry")))
        for name in ("cong-doan-vien-chuc-viet-nam", "cong-doan-cong-thuong-viet-nam")
    ]
    assert counts == [4, 1]


def test_a_feed_tells_the_newest_fifty() -> None:
    """The newest come first; a withdrawn text is none of them; markup in a title stays text."""
    texts = {
        f"cv-{n}": LETTER.replace("2026-11-21", f"2026-{1 + n // 28:02}-{1 + n % 28:02}") for n in range(80)
    }
    texts["la"] = LETTER.replace("title: Triển khai", "title: <b>Triển & khai</b>").replace(
        "2026-11-21", "2027-01-01"
    )
    found = feed(corpus_of({**texts, "rut": WITHDRAWN}), "tat-ca")
    entries = list(found.iter(f"{ATOM}entry"))
    assert len(entries) == 50
    assert "<b>Triển & khai</b>" in (entries[0].findtext(f"{ATOM}title") or "")
    moments = [entry.findtext(f"{ATOM}updated") or "" for entry in entries]
    assert moments == sorted(moments, reverse=True)
    assert found.findtext(f"{ATOM}updated") == moments[0]


def test_an_empty_collection_has_a_feed() -> None:
    """Readers may subscribe before the first text comes."""
    assert feed(corpus_of({}), "tat-ca").findtext(f"{ATOM}updated") == "1970-01-01T00:00:00Z"


def test_the_search_is_described(corpus: Corpus) -> None:
    """OpenSearch 1.1: a short name of 16 letters at most, and an address with the words searched for."""
    found = feed(corpus, "opensearch")
    space = "{http://a9.com/-/spec/opensearch/1.1/}"
    name = found.findtext(f"{space}ShortName") or ""
    assert 0 < len(name) <= 16
    url = found.find(f"{space}Url")
    assert url is not None
    assert url.get("template") == f"{SITE}tim-kiem/?q={{searchTerms}}"
