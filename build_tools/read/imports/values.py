"""What an import yields: the text, what was left out of the original, what was changed on the way."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from build_tools.model import Problem
from build_tools.problems import problem_at
from build_tools.text import Position


class FileKind(StrEnum):
    """What a file is by its content, whatever its name says."""

    TEXT = "txt"
    HTML = "html"
    DOCX = "docx"
    PDF = "pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A piece of the original that is not part of the document: `what` it was, and its own words.

    `trình đơn`: `Trang chủ Giới thiệu Tin tức`. Nothing else of an original may be missing from the text.
    """

    what: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """A value of the front matter that the file states outside its text: `source` says where."""

    key: str
    value: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """A document taken from a file.

    `encoding` is the Vietnamese name of the character table it was read with; `notes` are sentences about
    what was changed on the way, such as letters written in capitals.
    """

    text: str
    kind: FileKind
    encoding: str
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[str, ...] = ()
    hints: tuple[Hint, ...] = ()


class RefusedError(Exception):
    """The file cannot be imported; `problem` tells the maintainer why and what to do."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


START = Position(line=1, column=1)

__all__ = ["START", "FileKind", "Hint", "Imported", "LeftOut", "RefusedError", "problem_at"]
