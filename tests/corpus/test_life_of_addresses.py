"""What was published stays reachable."""

from __future__ import annotations

from build_tools.corpus import new_addresses
from build_tools.read.addresses import Addresses
from tests.corpus.invented import corpus, text

OWN = "van-ban/a/\n"


def test_an_address_that_vanishes_is_an_error_until_a_redirect_is_named() -> None:
    """The line of the address says what to write; a redirect to a page that exists settles it."""
    texts = {"a": text("a", "x")}
    gone = corpus(texts, published=f"{OWN}van-ban/cu/\n")
    assert [(found.code, found.position.line) for found in gone.problems] == [("address-vanished", 2)]
    assert gone.problems[0].advice.startswith("khôi phục văn bản, hoặc thêm ở cuối tệp dòng “van-ban/cu/ -> ")
    moved = corpus(
        texts, published=f"{OWN}van-ban/cu/\nvan-ban/cu/ -> van-ban/giua/\nvan-ban/giua/ -> van-ban/a/\n"
    )
    assert moved.redirects == {"van-ban/cu/": "van-ban/a/", "van-ban/giua/": "van-ban/a/"}
    assert moved.problems == ()


def test_a_redirect_to_nowhere() -> None:
    """The target of a redirect must be a page."""
    built = corpus({"a": text("a", "x")}, published="van-ban/cu/ -> van-ban/khong-co/\n")
    assert [found.message for found in built.problems] == [
        "địa chỉ van-ban/cu/ chuyển tới van-ban/khong-co/, nhưng ở đó không có trang nào"
    ]


def test_a_page_of_which_more_is_known_keeps_its_old_address() -> None:
    """Bare number, then year, then the text itself: each old address leads on by itself."""
    published = f"{OWN}vien-dan/ke-hoach-05-kh-tld/\nvien-dan/ke-hoach-05-kh-tld-2015/\n"
    entry = "- type: Kế hoạch\n  number: 5/KH-TLĐ\n  date: '2015-02-03'\n  verification: none\n"
    known = corpus({"a": text("a", "x")}, entry, published)
    assert known.redirects == {"vien-dan/ke-hoach-05-kh-tld/": "vien-dan/ke-hoach-05-kh-tld-2015/"}
    held = corpus({"a": text("a", "x", type="Kế hoạch", number="5/KH-TLĐ", date="2015-02-03")}, "", published)
    assert held.redirects == {
        "vien-dan/ke-hoach-05-kh-tld/": "van-ban/a/",
        "vien-dan/ke-hoach-05-kh-tld-2015/": "van-ban/a/",
    }
    assert (known.problems, held.problems) == ((), ())


def test_an_old_address_that_may_mean_two_needs_a_word() -> None:
    """Where two documents grew out of one address, nobody but the maintainer knows where it leads."""
    entry = "- type: Kế hoạch\n  number: 5/KH-TLĐ\n  date: '2015-02-03'\n  verification: none\n"
    built = corpus({}, entry + entry.replace("2015", "2016"), "vien-dan/ke-hoach-05-kh-tld/\n")
    assert [found.code for found in built.problems] == ["address-vanished"]


def test_new_addresses_are_listed_in_order() -> None:
    """What the file does not list yet is to be added to it."""
    built = corpus({"b": text("b", "⟦Kế hoạch số 5/KH-TLĐ⟧"), "a": text("a", "x")})
    listed = Addresses(published={"van-ban/a/": 0})
    assert new_addresses(built, listed) == ("van-ban/b/", "vien-dan/ke-hoach-05-kh-tld/")


def test_a_choice_between_several_is_nobodys_former_address() -> None:
    """An ambiguous page is no document that an old address could lead to."""
    texts = {slug: text(slug, "⟦Kế hoạch số 5/KH-TLĐ⟧") for slug in "ab"}
    built = corpus(texts, published="vien-dan/ke-hoach-05-kh-tld-2015/\n")
    assert [found.code for found in built.problems] == ["address-vanished"]
