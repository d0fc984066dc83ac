"""Find out how a text was encoded: the table under which its words are Vietnamese syllables."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.read.imports.charsets import Charset, charsets, from_private_use, western, western_bytes
from build_tools.read.imports.syllables import vietnamese
from build_tools.read.imports.values import START, RefusedError, problem_at

# Of the words with marks this share must be Vietnamese: names, units and typing errors are the rest.
_SURE = 0.9
# Below this share a text that decodes cleanly was still read with the wrong table.
_WRONG = 0.5
_BOMS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
# Tone marks on their own, as Windows-1258 and some keyboards write them.
_LOOSE_MARKS = re.compile("[\u0300-\u036f]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A text with the Vietnamese name of its encoding and sentences about what was changed."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, shown: str) -> Decoded:
    """Decode the bytes of a text file; refuses when no table makes its words Vietnamese."""
    unicode = unicode_text(data)
    if unicode is not None:
        return mend_tables(unicode)
    if b"\0" in data:
        raise RefusedError(problem_at("import-not-text", shown, START))
    best = max((*_readings(western(data)), _code_page(data)), key=lambda decoded: _share(decoded.text))
    if _share(best.text) < _SURE:
        raise RefusedError(problem_at("import-unknown-encoding", shown, START))
    return best


def unicode_text(data: bytes) -> Decoded | None:
    """Decode UTF-8 or UTF-16, with or without a mark at the start; None when the bytes are neither."""
    for bom, codec, name in _BOMS:
        if data.startswith(bom):
            return _strict(data.removeprefix(bom), codec, name)
    if zeros := data[:4096].count(0):
        codec = "utf-16-le" if data[1:4096:2].count(0) > zeros / 2 else "utf-16-be"
        return _strict(data, codec, "UTF-16") if zeros > len(data[:4096]) / 5 else None
    return _strict(data, "utf-8", "UTF-8")


def _strict(data: bytes, codec: str, name: str) -> Decoded | None:
    try:
        return Decoded(text=data.decode(codec), encoding=name)
    except UnicodeDecodeError:
        return None


def _code_page(data: bytes) -> Decoded:
    text = data.decode("cp1258", errors="replace")
    return Decoded(text=unicodedata.normalize("NFC", text), encoding="Windows-1258")


def mend_tables(decoded: Decoded) -> Decoded:
    """Give the lines of a Unicode text their letters back that were written with an old table.

    `C«ng ®oµn ViÖt Nam` → `Công đoàn Việt Nam`; lines that are Vietnamese already stay as they are.
    """
    lines = decoded.text.splitlines(keepends=True)
    broken = from_private_use("".join(line for line in lines if _share(line) < _WRONG))
    found = max(_readings(broken), key=lambda reading: _share(reading.text)) if broken else None
    if found is None or _share(found.text) < _SURE:
        return _with_marks_noted(decoded)
    text = "".join(_better(line, found.encoding) for line in lines)
    return Decoded(text=text, encoding=f"{found.encoding} trong {decoded.encoding}", notes=found.notes)


def _better(line: str, encoding: str) -> str:
    """Return what a line means in the named encoding when that makes it Vietnamese, else the line."""
    if _share(line) >= _SURE:
        return line
    readings = _readings(from_private_use(line))
    read = next((reading.text for reading in readings if reading.encoding == encoding), line)
    return read if _share(read) > _share(line) else line


def _readings(text: str) -> Iterator[Decoded]:
    """Yield what a text read with Windows-1252 may mean."""
    for charset in charsets():
        yield _read(charset, text)
    twice = _read_twice(text)
    if twice is not None:
        yield Decoded(text=twice, encoding="UTF-8 bị đọc nhầm thành Windows-1252")


def _read_twice(text: str) -> str | None:
    try:
        return western_bytes(text).decode("utf-8")
    except UnicodeError:
        return None


def _read(charset: Charset, text: str) -> Decoded:
    letters = charset.read(text)
    if charset.capital_fonts is None:
        return Decoded(text=letters, encoding=charset.name)
    raised, count = raise_capitals(letters)
    note = f"{charset.name} không có chữ hoa mang dấu: đã viết hoa {count} chữ theo các chữ hoa đứng cạnh."
    return Decoded(text=raised, encoding=charset.name, notes=(note,) if count else ())


_WORD = re.compile(r"[^\W\d_]+")
# The letters of TCVN3 whose case is certain: they have bytes of their own in both cases.
_CASED = re.compile("[A-Za-zĂÂĐÊÔƠƯăâđêôơư]")
# A word of capitals that is no part of a number such as 05-CT/TW.
_SHOUTED = re.compile(r"(?<![-/\w])[^\W\d_]{2,}(?![-/\w])")


def raise_capitals(text: str) -> tuple[str, int]:
    """Write letters with marks in capitals where their word or heading is in capitals; count the words.

    `CéNG HßA` reads as `CộNG HòA` and means `CỘNG HÒA`; `Hµ NéI` on a line of capitals is `HÀ NỘI`.
    """
    lines = [_raised(line) for line in text.split("\n")]
    return "\n".join(line for line, _ in lines), sum(count for _, count in lines)


def _raised(line: str) -> tuple[str, int]:
    heading = _is_heading(line)
    count = 0

    def word_in_capitals(found: re.Match[str]) -> str:
        nonlocal count
        word = found.group()
        cased = "".join(_CASED.findall(word))
        if word == word.upper() or not cased.isupper() or (len(cased) == 1 and not heading):
            return word
        count += 1
        return word.upper()

    return _WORD.sub(word_in_capitals, line), count


def _is_heading(line: str) -> bool:
    """Say whether no letter of the line is surely small, and one word is surely in capitals."""
    words = ("".join(_CASED.findall(word)) for word in _SHOUTED.findall(line))
    return not any(c.islower() for c in _CASED.findall(line)) and any(
        len(cased) > 1 and cased.isupper() for cased in words
    )


def _share(text: str) -> float:
    share = vietnamese(text)
    return 1.0 if share is None else share


def _with_marks_noted(decoded: Decoded) -> Decoded:
    loose = len(_LOOSE_MARKS.findall(decoded.text))
    if not loose:
        return decoded
    note = f"Văn bản có {loose} dấu viết rời (Unicode tổ hợp); giữ nguyên như bản gốc, trang vẫn hiểu đúng."
    return Decoded(text=decoded.text, encoding=f"{decoded.encoding} tổ hợp", notes=(*decoded.notes, note))
