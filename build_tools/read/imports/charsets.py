"""The character tables from before Unicode: bytes, or text read with the wrong table, become Vietnamese."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True, kw_only=True)
class Charset:
    """A character table of `charsets.toml`.

    `letters` maps what the table's bytes look like in Windows-1252 to the letter they mean: `µ` → `à` in
    TCVN3, `aø` → `à` in VNI. `fonts` begins the names of its fonts, `capital_fonts` ends those of capitals.
    """

    code: str
    name: str
    fonts: str
    capital_fonts: str | None
    letters: Mapping[str, str]
    pattern: re.Pattern[str]

    def read(self, text: str) -> str:
        """Return what a text means that was read with Windows-1252: `C«ng ®oµn` → `Công đoàn`."""
        return self.pattern.sub(lambda found: self.letters[found.group()], text)


@cache
def charsets() -> tuple[Charset, ...]:
    """Return the tables in the order of the file."""
    table = resources.files("build_tools.read.imports").joinpath("charsets.toml").read_text("utf-8")
    return tuple(_charset(code, row) for code, row in tomllib.loads(table).items())


def _charset(code: str, row: Mapping[str, str]) -> Charset:
    fields = row["letters"].split()
    letters = {
        western(bytes.fromhex(written)): letter
        for letter, written in zip(fields[::2], fields[1::2], strict=True)
    }
    longest_first = sorted(letters, key=len, reverse=True)
    return Charset(
        code=code,
        name=row["name"],
        fonts=row["fonts"],
        capital_fonts=row.get("capital_fonts"),
        letters=letters,
        pattern=re.compile("|".join(map(re.escape, longest_first))),
    )


def western(data: bytes) -> str:
    """Decode Windows-1252; its five unused bytes stay the control characters of Latin-1."""
    return data.decode("latin-1").translate(_WINDOWS)


def _windows() -> dict[int, str]:
    used = (byte for byte in range(0x80, 0xA0) if byte not in {0x81, 0x8D, 0x8F, 0x90, 0x9D})
    return {byte: bytes([byte]).decode("cp1252") for byte in used}


_WINDOWS = _windows()
_BYTES = {character: byte for byte, character in _WINDOWS.items()}


def western_bytes(text: str) -> bytes:
    """Return the bytes that `western` decodes to this text; raises `UnicodeEncodeError` for other letters."""
    return "".join(chr(_BYTES.get(letter, ord(letter))) for letter in text).encode("latin-1")


# Word keeps the letters of such fonts in the area for private use: U+F0B5 for byte B5.
_PRIVATE = {0xF000 + byte: western(bytes([byte])) for byte in range(0x20, 0x100)}


def from_private_use(text: str) -> str:
    """Return the text with characters for private use (symbol fonts) as those of Windows-1252."""
    return text.translate(_PRIVATE)


def for_font(font: str) -> Charset | None:
    """Return the table that a font was drawn for: `.VnTime` → TCVN3, `VNI-Times` → VNI."""
    return next((charset for charset in charsets() if font.startswith(charset.fonts)), None)


def draws_capitals(charset: Charset, font: str) -> bool:
    """Say whether a font shows small letters as capitals: `.VnTimeH`."""
    return charset.capital_fonts is not None and font.endswith(charset.capital_fonts)
