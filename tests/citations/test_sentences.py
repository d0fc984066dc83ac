"""The sentence a citation stands in: whole as people write them, in bounded pieces where nobody writes so."""

from __future__ import annotations

from build_tools.citations.resolution.sentences import Sentences
from build_tools.model import FrontMatter
from build_tools.structure.directive import read_directive
from build_tools.text import SourceText, Span

_LAW = "Luật Công đoàn, "


class Read:
    """A text with its sentences."""

    def __init__(self, text: str) -> None:
        source = SourceText(path="mau.txt", text=text)
        self.text, self.sentences = text, Sentences(read_directive("mau", source, FrontMatter()))

    def around(self, offset: int, length: int) -> str:
        """Return the sentence around a piece of the text."""
        found = self.sentences.around(Span(start=offset, end=offset + length))
        return self.text[found.start : found.end]


def test_a_long_sentence_stays_whole() -> None:
    """The grounds of a decision are one sentence, however many laws it names."""
    sentence = f"Căn cứ {_LAW * 200}Luật Việc làm."
    text = f"Câu trước. {sentence} Câu sau."
    assert Read(text).around(text.index("Luật Việc làm"), 13) == sentence


def test_an_endless_sentence_is_cut_behind_clauses() -> None:
    """Each page that the sentence cites shows a piece of it: no law is cut, none of them is lost."""
    read = Read(f"Căn cứ {_LAW * 5000}Luật Việc làm.")
    pieces = [read.around(7 + place * len(_LAW), 14) for place in range(5000)]
    assert max(map(len, pieces)) <= 4_000
    assert {piece[-15:] for piece in pieces} == {"Luật Công đoàn,", " Luật Việc làm."}
    assert {piece[:7] for piece in pieces} == {"Căn cứ ", "Luật Cô"}


def test_an_endless_word_is_cut_anywhere() -> None:
    """A citation is never cut, even where nothing else tells a place."""
    read = Read("a" * 10_000)
    assert len(read.around(3_990, 20)) == 8_000
    assert len(read.around(9_000, 5)) == 2_000
