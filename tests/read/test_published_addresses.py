"""The file of published addresses: one a line, redirects with an arrow."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from build_tools.read.addresses import HEADER, Addresses, ends, parse, read_addresses
from build_tools.text import SourceText


def _read(text: str) -> Addresses:
    return parse(SourceText(path="source_texts/addresses.txt", text=text))


def test_lines() -> None:
    """Addresses, redirects, comments and blank lines; the last redirect of an address counts."""
    read = _read(HEADER + "van-ban/a/\r\n\nvan-ban/a/ -> van-ban/b/\nvan-ban/a/ -> van-ban/c/\n")
    assert read.problems == ()
    assert list(read.published) == ["van-ban/a/"]
    assert read.redirects == {"van-ban/a/": "van-ban/c/"}


def test_a_line_that_is_no_address() -> None:
    """Anything else is a Problem with its line."""
    problem = _read("van-ban/a/\nhttps://vidu.vn/van-ban/a/\n").problems[0]
    assert (problem.code, problem.position.line) == ("addresses-line", 2)
    assert problem.message == "dòng “https://vidu.vn/van-ban/a/” không phải là một địa chỉ đã công bố"


def test_redirects_are_followed_and_never_go_round() -> None:
    """A chain leads to its end; a circle is a Problem for each of its lines."""
    chain = {"van-ban/a/": "van-ban/b/", "van-ban/b/": "van-ban/c/"}
    assert ends(chain) == dict.fromkeys(chain, "van-ban/c/")
    circle = _read("van-ban/a/ -> van-ban/b/\nvan-ban/b/ -> van-ban/a/\n")
    assert [problem.code for problem in circle.problems] == ["addresses-circle", "addresses-circle"]


def test_a_long_chain_takes_no_more_time_than_its_length() -> None:
    """Each address of a chain is looked at once, wherever the chain is entered."""
    lines = "\n".join(f"van-ban/a{number}/ -> van-ban/a{number + 1}/" for number in range(50_000))
    began = time.process_time()
    read = _read(lines)
    assert set(ends(read.redirects).values()) == {"van-ban/a50000/"}
    assert time.process_time() - began < 20  # seconds; half a one where nothing else runs


@pytest.mark.parametrize("slug", ["index", "trang", "ban-do", "con", "com1", "a--b", "-a", "a" * 101])
def test_a_name_that_is_taken_is_no_address(slug: str) -> None:
    """A redirect would be written over the list of all texts, or to a file that Windows cannot open."""
    for line in (f"vien-dan/{slug}/ -> van-ban/a/", f"van-ban/a/ -> van-ban/{slug}/"):
        assert [problem.code for problem in _read(line).problems] == ["addresses-line"]


def test_the_file(tmp_path: Path) -> None:
    """Without a file nothing was published; a file in an old code page is refused."""
    path = tmp_path / "addresses.txt"
    assert read_addresses(path, "addresses.txt") == Addresses()
    path.write_text("vien-dan/a/\n", "utf-8")
    assert list(read_addresses(path, "addresses.txt").published) == ["vien-dan/a/"]
    path.write_bytes(b"van-ban/a/\n\xff\n")
    problem = read_addresses(path, "addresses.txt").problems[0]
    assert (problem.code, problem.position.line) == ("file-not-utf-8", 2)
