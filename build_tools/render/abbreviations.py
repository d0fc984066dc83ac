"""The page of abbreviations: what each stands for and where a text defines it."""

from __future__ import annotations

from collections import defaultdict

from build_tools.corpus import Corpus
from build_tools.model import Abbreviation
from build_tools.render.directive import held_directives
from build_tools.render.lists import Listing, Row, listing_pages
from build_tools.render.markdown import Page

_INTRO = "Các từ viết tắt mà chính văn bản giải thích, kèm văn bản có lời giải thích."


def abbreviation_pages(corpus: Corpus) -> tuple[Page, ...]:
    """Return the list of abbreviations, in the order of the alphabet."""
    rows: dict[tuple[str, str], list[tuple[str, Abbreviation]]] = defaultdict(list)
    for document, directive in held_directives(corpus):
        for abbreviation in directive.abbreviations:
            rows[abbreviation.short, abbreviation.long].append((document.address, abbreviation))
    listing = Listing(
        address="tu-viet-tat/",
        title="Từ viết tắt",
        intro=_INTRO,
        columns=("Từ viết tắt", "Nghĩa", "Giải thích ở"),
        rows=[
            Row(label=corpus.documents[address].label, address=address, before=(short, long))
            for (short, long), places in sorted(rows.items())
            for address in dict.fromkeys(address for address, _ in places)
        ],
    )
    return tuple(listing_pages(listing))
