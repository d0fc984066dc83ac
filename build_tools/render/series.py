"""Series: directives of the same kind year after year, and the comparisons between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from build_tools.corpus import Corpus, Document
from build_tools.corpus.formats import has_text
from build_tools.render.lists import Listing, Row, listing_pages
from build_tools.render.markdown import Page, link, page_path
from build_tools.render.naming import heading, year
from build_tools.render.words import UNKNOWN, counted
from build_tools.vocabulary.series import series_name

SERIES = ("Chuỗi văn bản", "chuoi/")
# Each text is compared with so many earlier ones, so that a long series has no page for every two.
_BACK = 3
# The page of a series names so many comparisons; all stand in the list of comparisons.
_SHOWN = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A series with its texts, the oldest first."""

    slug: str
    members: tuple[Document, ...]

    @property
    def name(self) -> str:
        """Return what readers call the series."""
        return series_name(self.slug)

    @property
    def address(self) -> str:
        """Return the address of the series' page."""
        return f"chuoi/{self.slug}/"

    def comparisons(self) -> Iterator[tuple[Document, Document]]:
        """Yield the pairs of texts that are compared, the newest first, the older text in front."""
        for place in range(len(self.members) - 1, 0, -1):
            for older in range(place - 1, max(-1, place - 1 - _BACK), -1):
                yield self.members[older], self.members[place]


def all_series(corpus: Corpus) -> tuple[Series, ...]:
    """Return the series of the collection by name."""
    members: dict[str, list[Document]] = {}
    for document in corpus.documents.values():
        slug = series_of(document)
        if slug is not None:
            members.setdefault(slug, []).append(document)
    found = [Series(slug=slug, members=_by_age(texts)) for slug, texts in members.items()]
    return tuple(sorted(found, key=lambda series: series.name))


def series_of(document: Document) -> str | None:
    """Return the series a document belongs to by its front matter; none when its text is withdrawn."""
    return document.directive.front.text("series") if document.directive and has_text(document) else None


def _by_age(texts: list[Document]) -> tuple[Document, ...]:
    return tuple(sorted(texts, key=lambda text: (text.date or year(text) or "", text.slug)))


def compared_address(older: Document, newer: Document) -> str:
    """Return the address of a comparison: `so-sanh/<older>--<newer>/`."""
    return f"so-sanh/{older.slug}--{newer.slug}/"


def year_names(*texts: Document) -> tuple[str, ...]:
    """Return how readers tell these texts apart: `năm 2017`; equal years get their number or place."""
    years = [year(text) for text in texts]
    if len(set(years)) == len(years) and None not in years:
        return tuple(f"năm {one}" for one in years)
    return tuple(
        f"{'năm ' + one if one else 'chưa rõ năm'} ({text.number or f'bản {place}'})"
        for place, (one, text) in enumerate(zip(years, texts, strict=True), start=1)
    )


def series_pages(corpus: Corpus) -> Iterator[Page]:
    """Yield the list of series, the page of each, and the list of comparisons."""
    found = all_series(corpus)
    rows = [
        Row(label=series.name, address=series.address, cells=(_years(series), str(len(series.members))))
        for series in found
    ]
    intro = "Chuỗi là những văn bản cùng loại việc, ban hành lặp lại qua các năm; có thể so sánh từng cặp."
    columns = ("Chuỗi", "Các năm", "Số văn bản")
    yield from listing_pages(
        Listing(address="chuoi/", title=SERIES[0], intro=intro, columns=columns, rows=rows)
    )
    for series in found:
        yield from listing_pages(_series(series))
    yield from listing_pages(_all_comparisons(found))


def _years(series: Series) -> str:
    years = list(dict.fromkeys(year(text) or UNKNOWN for text in series.members))
    return ", ".join(years) if len(years) <= _BACK * 2 else f"{years[0]}–{years[-1]}"


def _series(series: Series) -> Listing:
    rows = [
        Row(
            label=heading(text),
            address=text.address,
            cells=(text.doc_type or UNKNOWN, text.issuer or UNKNOWN, year(text) or UNKNOWN),
        )
        for text in reversed(series.members)
    ]
    page = page_path(series.address)
    pairs = "\n".join(f"* {_pair_link(page, *pair)}" for pair in islice(series.comparisons(), _SHOWN))
    return Listing(
        address=series.address,
        title=series.name,
        intro=f"{counted(len(rows), 'văn bản')} trong chuỗi.",
        lead=f"So sánh từng điểm:\n\n{pairs}\n" if pairs else "",
        columns=("Văn bản", "Loại", "Cơ quan ban hành", "Năm"),
        rows=rows,
        above=(SERIES,),
    )


def _pair_link(page: str, older: Document, newer: Document) -> str:
    one, other = year_names(older, newer)
    return link(page, f"{one} với {other}".capitalize(), compared_address(older, newer))


def _all_comparisons(found: tuple[Series, ...]) -> Listing:
    rows = []
    for series in found:
        for older, newer in series.comparisons():
            label = " với ".join(year_names(older, newer)).capitalize()
            rows.append(Row(label=label, address=compared_address(older, newer), cells=(series.name,)))
    return Listing(
        address="so-sanh/",
        title="So sánh qua các năm",
        intro="Hai văn bản của cùng một chuỗi đặt cạnh nhau: điểm nào giữ, đổi, thêm, bỏ.",
        columns=("So sánh", "Chuỗi"),
        rows=rows,
        above=(SERIES,),
    )


def series_links(page: str, all_of_them: Mapping[str, Series], document: Document) -> Iterator[str]:
    """Yield the way from a directive to the text before and after it in its series, and to comparisons."""
    slug = series_of(document)
    if slug is None:
        return
    series = all_of_them[slug]
    place = next(row for row, text in enumerate(series.members) if text.slug == document.slug)
    before, after = series.members[max(0, place - 1) : place], series.members[place + 1 : place + 2]
    yield '<nav class="vb-series" aria-label="Văn bản trước và sau trong chuỗi" markdown="1">\n'
    yield f"Thuộc chuỗi {link(page, series.name, series.address)}."
    for text, word, rel in (
        *((one, "Trước", "prev") for one in before),
        *((one, "Sau", "next") for one in after),
    ):
        older, newer = (text, document) if word == "Trước" else (document, text)
        name = f"văn bản {year_names(text)[0]}"
        yield (
            f"{word}: {link(page, name, text.address)}{{ rel={rel} }}"
            f" ({link(page, 'so sánh', compared_address(older, newer))})."
        )
    yield "\n</nav>\n"
