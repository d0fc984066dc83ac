"""What does not fit together is a Problem that says which two and what to write."""

from __future__ import annotations

import pytest

from build_tools.corpus import Corpus
from tests.corpus.invented import corpus, text
from tests.costs import stays_below

ENTRY = "- type: Nghị quyết\n  number: 20-NQ/TW\n  date: '2008-01-28'\n  verification: none\n"
OTHER = ENTRY.replace("2008-01-28", "2017-10-25")


def _problems(built: Corpus) -> list[tuple[str, str, int, str]]:
    return [(found.code, found.path, found.position.line, found.message) for found in built.problems]


def test_two_entries_of_one_identity() -> None:
    """The second one says where the first stands; another term is another resolution."""
    assert _problems(corpus({}, ENTRY + OTHER)) == []
    assert _problems(corpus({}, ENTRY + OTHER + ENTRY)) == [
        (
            "registry-duplicate",
            "source_texts/registry/thu.yaml",
            9,
            "“Nghị quyết số 20-NQ/TW” đã có ở mục source_texts/registry/thu.yaml:1",
        )
    ]
    law = "- type: Luật\n  title: Luật Công đoàn\n  date: '2012'\n  verification: none\n"
    assert [found[0] for found in _problems(corpus({}, law + law))] == ["registry-duplicate"]


_MANY = 1000


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("- type: Kế hoạch\n  number: 5/KH-CĐX\n  date: '2015-01-01'\n  verification: none\n", 3),
        ("- type: Kế hoạch\n  number: 5/KH-CĐX\n  date: '{year}-01-01'\n  verification: none\n", 0),
        ("- type: Kế hoạch\n  number: 5/KH-CĐX\n  issuer: Xã {year}\n  verification: none\n", 1),
        ("- type: Luật\n  title: Luật Công đoàn\n  date: '2012'\n  verification: none\n", 3),
        (
            "- type: Luật\n  title: L {year}\n  verification: none\n  other_names: [{{name: Luật chung}}]\n",
            3,
        ),
    ],
    ids=["one day", "many years", "many issuers", "one law", "one alias"],
)
def test_many_entries_of_one_number_or_name(entry: str, told: int) -> None:
    """They cost no more than as many of different ones, and each is told apart from a few, not from all."""
    built = [corpus({}, "")]
    registry = "".join(entry.format(year=1000 + place) for place in range(_MANY))
    assert stays_below(3, lambda: built.append(corpus({}, registry)), attempts=2)
    lines = [found.position.line for found in built[-1].problems]
    assert max((lines.count(line) for line in lines[-10:]), default=0) == told


def test_two_directives_of_one_identity() -> None:
    """Same type, number and day: one of the files errs; another day is another document."""
    facts = {"type": "Công văn", "number": "166/CĐVC", "date": "2016-07-04"}
    built = corpus({slug: text(slug, "x", **facts) for slug in "ab"})
    assert _problems(built) == [
        (
            "directive-number",
            "source_texts/b.txt",
            1,
            "“Công văn số 166/CĐVC” trùng loại, số và ngày với source_texts/a.txt",
        )
    ]
    facts_b = facts | {"date": "2017-07-04"}
    assert _problems(corpus({"a": text("a", "x", **facts), "b": text("b", "x", **facts_b)})) == []


def test_an_entry_that_two_directives_fit() -> None:
    """The entry cannot join one of them, and says so beside the collision of the two."""
    facts = {"type": "Nghị quyết", "number": "20-NQ/TW", "date": "2008-01-28"}
    built = corpus({slug: text(slug, "x", **facts) for slug in "ab"}, ENTRY)
    assert [found[0] for found in _problems(built)] == ["directive-number", "registry-held", "registry-held"]


def test_two_documents_at_one_address() -> None:
    """Numbers that differ only in marks meet at one address: a slug of its own resolves it."""
    one = "- type: Kế hoạch\n  number: 5/KH-CĐX\n  date: '2015'\n  verification: none\n"
    other = one.replace("CĐX", "CDX")
    assert _problems(corpus({}, one + other)) == [
        (
            "registry-address",
            "source_texts/registry/thu.yaml",
            5,
            (
                "trang của “Kế hoạch số 5/KH-CDX” trùng địa chỉ vien-dan/ke-hoach-05-kh-cdx-2015/"
                " với source_texts/registry/thu.yaml:1"
            ),
        )
    ]
    assert _problems(corpus({}, one + other + "  slug: ke-hoach-05-kh-cdx-2015-khac\n")) == []


def test_an_alias_that_fits_two() -> None:
    """One name for two codes needs years that do not overlap."""
    first = (
        "- type: Bộ luật\n  number: 10/2012/QH13\n  verification: none\n"
        "  other_names: [{name: Bộ luật Lao động sửa đổi"
    )
    second = first.replace("10/2012/QH13", "45/2019/QH14")
    assert _problems(corpus({}, f"{first}}}]\n{second}}}]\n")) == [
        (
            "registry-alias",
            "source_texts/registry/thu.yaml",
            8,
            "tên gọi khác “Bộ luật Lao động sửa đổi” chỉ cả văn bản ở mục source_texts/registry/thu.yaml:1",
        )
    ]
    apart = f"{first}, to: '2014'}}]\n{second}, from: '2019'}}]\n"
    assert _problems(corpus({}, apart)) == []
    congresses = "".join(
        f"- type: Nghị quyết\n  title: Nghị quyết Đại hội {numeral} của Đảng\n  verification: none\n"
        f"  other_names: [{{name: Nghị quyết Đại hội Đảng lần thứ {numeral}}}]\n"
        for numeral in ("XII", "XIII")
    )
    assert _problems(corpus({}, congresses)) == []


def test_an_entry_that_contradicts_a_text() -> None:
    """The place is the citation, the words name the entry and the difference."""
    built = corpus({"a": text("a", "Theo\n⟦Nghị quyết số 20-NQ/TW⟧.", {"date": "2008-01-18"})}, ENTRY)
    assert _problems(built) == [
        (
            "registry-contradicts-text",
            "source_texts/a.txt",
            2,
            (
                "“Nghị quyết số 20-NQ/TW” gần khớp một mục của danh mục (source_texts/registry/thu.yaml:1),"
                " nhưng văn bản ấy ghi ngày 28/01/2008, không phải 18/01/2008"
            ),
        )
    ]
    other_term = corpus({"a": text("a", "Theo ⟦Nghị quyết số 20-NQ/TW⟧.", {"date": "1998-01-18"})}, ENTRY)
    assert _problems(other_term) == []
