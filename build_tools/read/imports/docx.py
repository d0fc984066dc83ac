"""Word documents: paragraphs, tables and notes in order, with the numbers that Word draws."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.parser import parse_xml

from build_tools.read.imports.decode import Decoded, mend_tables
from build_tools.read.imports.docx_numbering import Numbering
from build_tools.read.imports.docx_runs import Runs
from build_tools.read.imports.tables import table_lines
from build_tools.read.imports.values import START, FileKind, Imported, LeftOut, RefusedError, problem_at

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# A directive of a thousand pages has about 20 MB of XML; what unpacks to more is no directive.
_LARGEST_UNPACKED = 200_000_000
_MOST_MEMBERS = 5_000
_NOTES = (("footnotes", "footnote"), ("endnotes", "endnote"))


def read_docx(data: bytes, shown: str) -> Imported:
    """Read a Word document; refuses macros, packed bombs and broken files."""
    _refuse_unsafe(data, shown)
    try:
        package = docx.Document(io.BytesIO(data))
    except (
        PackageNotFoundError,
        KeyError,
        ValueError,
        OSError,
        zipfile.BadZipFile,
        SyntaxError,
    ) as error:
        raise RefusedError(problem_at("import-broken", shown, START, kind="Word")) from error
    reader = _Reader(package)
    body = "\n".join((*reader.lines(package.element.body), *reader.notes()))
    mended = mend_tables(Decoded(text=body + "\n", encoding="Unicode"))
    if not mended.text.strip():
        raise RefusedError(problem_at("import-no-text", shown, START))
    return Imported(
        text=mended.text,
        kind=FileKind.DOCX,
        encoding=mended.encoding,
        left_out=tuple(reader.left_out()),
        notes=(*reader.changes(), *mended.notes),
    )


def _refuse_unsafe(data: bytes, shown: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            members = package.infolist()
    except zipfile.BadZipFile as error:
        raise RefusedError(problem_at("import-broken", shown, START, kind="Word")) from error
    names = {member.filename for member in members}
    if "word/document.xml" not in names:
        raise RefusedError(problem_at("import-unknown-kind", shown, START, seen="tệp nén không phải .docx"))
    if any(name.endswith(("vbaProject.bin", "vbaData.xml")) for name in names):
        raise RefusedError(problem_at("import-macro", shown, START))
    unpacked = sum(member.file_size for member in members)
    if unpacked > _LARGEST_UNPACKED or len(members) > _MOST_MEMBERS:
        raise RefusedError(problem_at("import-bomb", shown, START, size=unpacked // 1_000_000))


class _Reader:
    """Walks one document and remembers what it met on the way."""

    def __init__(self, package: Any) -> None:
        self._package = package
        self._runs = Runs(package.styles.element)
        self._numbering = Numbering(_numbering_part(package), package.styles.element)
        self._numbered = 0

    def lines(self, container: Any) -> Iterator[str]:
        """Yield the lines of a body, cell, note or text box."""
        for child in container:
            match _name(child):
                case "p":
                    yield from self._paragraph(child)
                case "tbl":
                    yield from table_lines(self._rows(child))
                case "sdt" | "sdtContent" | "ins" | "moveTo" | "customXml" | "smartTag":
                    yield from self.lines(child)

    def notes(self) -> Iterator[str]:
        """Yield the footnotes and endnotes, each behind the mark that stands in the text."""
        for part_name, tag in _NOTES:
            part = self._part(part_name)
            for note in part.iter(f"{W}{tag}") if part is not None else ():
                if note.get(f"{W}type") in {None, "normal"}:
                    words = " ".join(" ".join(self.lines(note)).split())
                    yield f"[{note.get(f'{W}id')}] {words}"

    def left_out(self) -> Iterator[LeftOut]:
        """Yield what the file holds beside the document: deleted words, comments, heads and feet of pages."""
        yield from _words("chữ đã xóa (theo dõi thay đổi)", self._package.element.body, "delText")
        yield from _words("chữ ẩn", self._package.element.body, "t", wanted=self._runs.is_hidden)
        for name, part in self._parts():
            match name.rstrip("0123456789"):
                case "comments":
                    yield from _words("ghi chú của người soạn", part, "t")
                case "header" | "footer":
                    yield from _words("đầu trang, chân trang", part, "t")

    def changes(self) -> Iterator[str]:
        """Yield sentences about what Word draws and the text now states."""
        if self._numbered:
            yield f"Đã viết ra {self._numbered} số thứ tự, dấu đầu dòng do Word tự đánh."
        yield from self._runs.changes()

    def _paragraph(self, paragraph: Any) -> Iterator[str]:
        text, boxes = self._runs.text(paragraph)
        label = self._numbering.label(paragraph)
        if label and text.strip():
            self._numbered += 1
            text = f"{label} {text}"
        yield from text.split("\n")
        for box in boxes:
            yield from self.lines(box)

    def _rows(self, table: Any) -> list[list[str]]:
        return [
            ["\n".join(self.lines(cell)) for cell in row.iter(f"{W}tc") if _owner(cell, f"{W}tr") is row]
            for row in table.iter(f"{W}tr")
            if _owner(row, f"{W}tbl") is table
        ]

    def _parts(self) -> Iterator[tuple[str, Any]]:
        for relation in self._package.part.rels.values():
            if not relation.is_external:
                name = str(relation.target_part.partname).rsplit("/", 1)[-1].removesuffix(".xml")
                if name.rstrip("0123456789") in {"comments", "header", "footer", "footnotes", "endnotes"}:
                    yield name, _parsed(relation.target_part.blob)

    def _part(self, wanted: str) -> Any:
        return next((part for name, part in self._parts() if name == wanted), None)


def _numbering_part(package: Any) -> Any:
    for relation in package.part.rels.values():
        if relation.reltype.endswith("/numbering"):
            return _parsed(relation.target_part.blob)
    return None


def _parsed(blob: bytes) -> Any:
    # The package's parser follows no entity, and libxml2's own limits on depth and size stay on.
    return parse_xml(blob)


def _name(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _owner(element: Any, tag: str) -> Any:
    return next(element.iterancestors(tag), None)


def _words(what: str, part: Any, tag: str, wanted: Any = None) -> Iterator[LeftOut]:
    found = (node.text or "" for node in part.iter(f"{W}{tag}") if wanted is None or wanted(node.getparent()))
    words = " ".join("".join(found).split())
    if words:
        yield LeftOut(what=what, words=words)
