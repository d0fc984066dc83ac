"""Plain text in any encoding: the characters as they are, nothing evened out."""

from __future__ import annotations

from build_tools.read.imports.decode import decode
from build_tools.read.imports.values import START, FileKind, Imported, RefusedError, problem_at

_CONTROLS = frozenset(map(chr, range(32))) - frozenset("\t\n\r\f")
_BINARY = 0.01


def read_txt(data: bytes, shown: str) -> Imported:
    """Decode a text file; a text in UTF-8 keeps every character, line ends and loose marks included."""
    decoded = decode(data, shown)
    if sum(map(decoded.text.count, _CONTROLS)) > len(decoded.text) * _BINARY:
        raise RefusedError(problem_at("import-not-text", shown, START))
    if not decoded.text.strip():
        raise RefusedError(problem_at("import-no-text", shown, START))
    return Imported(text=decoded.text, kind=FileKind.TEXT, encoding=decoded.encoding, notes=decoded.notes)
