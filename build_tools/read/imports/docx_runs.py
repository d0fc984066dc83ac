"""Runs of a Word paragraph: their words, their fonts' character tables, capitals drawn by the font."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Any

from build_tools.read.imports import charsets

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# A text box stands twice in the file, once for old programs.
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = frozenset(
    (_FALLBACK, *(f"{W}{name}" for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr")))
)
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_OFF = frozenset({"0", "false", "off"})


class Runs:
    """Reads the words of paragraphs; knows the fonts that the styles of the document name."""

    def __init__(self, styles: Any) -> None:
        self._styles = {style.get(f"{W}styleId"): style for style in styles.iter(f"{W}style")}
        default = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._default = _font(default)
        self._normal = next(
            (s.get(f"{W}styleId") for s in self._styles.values() if s.get(f"{W}default") == "1"), None
        )
        self._converted: dict[str, int] = {}

    def text(self, paragraph: Any) -> tuple[str, list[Any]]:
        """Return the words of a paragraph, line breaks included, and the text boxes it anchors."""
        boxes: list[Any] = []
        pieces: list[tuple[charsets.Charset | None, bool, str]] = []
        for node in _leaves(paragraph, boxes):
            run = _run_of(node)
            if run is not None and self.is_hidden(run):
                continue
            charset, capitals = self._look(run, paragraph)
            if pieces and pieces[-1][:2] == (charset, capitals):
                pieces[-1] = (charset, capitals, pieces[-1][2] + _characters(node))
            else:
                pieces.append((charset, capitals, _characters(node)))
        return "".join(self._read(*piece) for piece in pieces), boxes

    def changes(self) -> Iterator[str]:
        """Yield a sentence for each character table that fonts of the document were drawn for."""
        for name, count in self._converted.items():
            yield f"Đã chuyển {count} đoạn chữ dùng phông {name} sang Unicode."

    def is_hidden(self, run: Any) -> bool:
        """Say whether Word does not show a run."""
        return _is_on(run.find(f"{W}rPr/{W}vanish"))

    def _look(self, run: Any, paragraph: Any) -> tuple[charsets.Charset | None, bool]:
        font = next(filter(None, self._fonts(run, paragraph)), "")
        charset = charsets.for_font(font)
        drawn = charset is not None and charsets.draws_capitals(charset, font)
        caps = run is not None and _is_on(run.find(f"{W}rPr/{W}caps"))
        return charset, drawn or caps

    def _fonts(self, run: Any, paragraph: Any) -> Iterator[str | None]:
        if run is not None:
            yield _font(run.find(f"{W}rPr"))
            yield from self._style_fonts(run.find(f"{W}rPr/{W}rStyle"))
        yield from self._style_fonts(paragraph.find(f"{W}pPr/{W}pStyle"))
        yield from self._chain(self._normal)
        yield self._default

    def _style_fonts(self, named: Any) -> Iterator[str | None]:
        yield from self._chain(named.get(f"{W}val") if named is not None else None)

    def _chain(self, style_id: str | None) -> Iterator[str | None]:
        seen: set[str] = set()
        while style_id is not None and style_id in self._styles and style_id not in seen:
            seen.add(style_id)
            style = self._styles[style_id]
            yield _font(style.find(f"{W}rPr"))
            based = style.find(f"{W}basedOn")
            style_id = based.get(f"{W}val") if based is not None else None

    def _read(self, charset: charsets.Charset | None, capitals: bool, text: str) -> str:  # noqa: FBT001 - a piece
        if charset is not None:
            letters = charset.read(charsets.from_private_use(text))
            if letters != text:
                self._converted[charset.name] = self._converted.get(charset.name, 0) + 1
            text = letters
        return unicodedata.normalize("NFC", text.upper() if capitals else text)


def _leaves(paragraph: Any, boxes: list[Any]) -> Iterator[Any]:
    """Yield in order what shows: words, tabs, breaks; text boxes are put into `boxes`."""
    stack = list(reversed(paragraph))
    while stack:
        node = stack.pop()
        if node.tag in _SKIPPED:
            continue
        if node.tag == f"{W}txbxContent":
            boxes.append(node)
        elif len(node) and node.tag != f"{W}t":
            stack.extend(reversed(node))
        else:
            yield node


def _characters(node: Any) -> str:
    if not isinstance(node.tag, str) or not node.tag.startswith(W):
        return ""
    match name := node.tag.removeprefix(W):
        case "t":
            return node.text or ""
        case "sym":
            return charsets.from_private_use(chr(int(node.get(f"{W}char", "20"), 16)))
        case "footnoteReference" | "endnoteReference":
            return f"[{node.get(f'{W}id')}]"
        case _:
            return _SIGNS.get(name, "")


def _run_of(node: Any) -> Any:
    return next(node.iterancestors(f"{W}r"), None)


def _font(properties: Any) -> str | None:
    fonts = properties.find(f"{W}rFonts") if properties is not None else None
    return (fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi")) if fonts is not None else None


def _is_on(switch: Any) -> bool:
    return switch is not None and switch.get(f"{W}val", "1") not in _OFF
