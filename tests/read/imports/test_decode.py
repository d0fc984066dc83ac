"""Old encodings: what was written in them comes back letter by letter, and nothing is guessed."""

from __future__ import annotations

import unicodedata

import pytest

from build_tools.read.imports.charsets import Charset, charsets, western, western_bytes
from build_tools.read.imports.decode import Decoded, decode, mend_tables, raise_capitals
from build_tools.read.imports.syllables import is_syllable
from build_tools.read.imports.values import RefusedError
from tests.read.imports.made import DOCUMENT

SMALL = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"


def written(charset: Charset, text: str) -> bytes:
    """Encode a text with an old table, as the program of its time did."""
    table = {letter: look for look, letter in charset.letters.items()}
    look = "".join(table.get(c, table.get(c.lower(), c)) if not c.isascii() else c for c in text)
    return western_bytes(look)


@pytest.mark.parametrize("charset", charsets(), ids=lambda charset: charset.code)
def test_every_letter_has_its_own_bytes(charset: Charset) -> None:
    """A table names every small letter, and no two letters share their bytes."""
    assert set(SMALL) <= set(charset.letters.values())
    assert len(set(charset.letters)) == len(set(charset.letters.values())) == len(charset.letters)


@pytest.mark.parametrize("code", ["vni", "vps"])
def test_tables_with_both_cases_have_every_capital(code: str) -> None:
    """Only TCVN3 lacks capitals."""
    charset = next(charset for charset in charsets() if charset.code == code)
    assert set(SMALL.upper()) <= set(charset.letters.values())


@pytest.mark.parametrize("charset", charsets(), ids=lambda charset: charset.code)
def test_a_document_comes_back_from_each_table(charset: Charset) -> None:
    """The bytes of a table alone tell which table it is; every word comes back, capitals too."""
    decoded = decode(written(charset, DOCUMENT), "a.txt")
    assert decoded.text == DOCUMENT
    assert decoded.encoding == charset.name


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (DOCUMENT.encode(), "UTF-8"),
        (DOCUMENT.encode("utf-8-sig"), "UTF-8"),
        (DOCUMENT.encode("utf-16"), "UTF-16"),
        (DOCUMENT.encode("utf-16-le"), "UTF-16"),
        (DOCUMENT.encode("utf-16-be"), "UTF-16"),
        (DOCUMENT.replace("\n", "\r\n").encode(), "UTF-8"),
    ],
)
def test_unicode_files_keep_every_character(data: bytes, encoding: str) -> None:
    """UTF-8 and UTF-16 with and without a mark at the start."""
    decoded = decode(data, "a.txt")
    assert decoded.text.replace("\r\n", "\n") == DOCUMENT
    assert decoded.encoding == encoding


def test_windows_1258_is_composed() -> None:
    """Windows-1258 writes tones behind their letters: `ê` + acute is `ế`."""
    partly = "".join(_cp1258(letter) for letter in DOCUMENT)
    decoded = decode(partly.encode("cp1258"), "a.txt")
    assert (decoded.text, decoded.encoding) == (DOCUMENT, "Windows-1258")


def _cp1258(letter: str) -> str:
    """Take the tone off a letter, but not the marks that the code page keeps with it."""
    try:
        letter.encode("cp1258")
    except UnicodeEncodeError:
        decomposed = unicodedata.normalize("NFD", letter)
        tone = next(mark for mark in decomposed if mark in "\u0300\u0301\u0303\u0309\u0323")
        return unicodedata.normalize("NFC", decomposed.replace(tone, "")) + tone
    return letter


def test_loose_marks_stay_and_are_told() -> None:
    """A decomposed text is a text: it is kept as it is, and the maintainer hears of it."""
    loose = unicodedata.normalize("NFD", "Kế hoạch") + " năm 2021"
    decoded = decode(loose.encode(), "a.txt")
    assert decoded.text == loose
    assert decoded.notes == (
        "Văn bản có 3 dấu viết rời (Unicode tổ hợp); giữ nguyên như bản gốc, trang vẫn hiểu đúng.",
    )


def test_old_letters_pasted_into_unicode_are_mended_line_by_line() -> None:
    """A text pasted from Word in `.VnTime` between lines of Unicode."""
    pasted = "Kính gửi: Các công đoàn cơ sở\nC«ng ®oµn ngµnh Y tÕ\n"
    mended = mend_tables(Decoded(text=pasted, encoding="UTF-8"))
    assert mended.text == "Kính gửi: Các công đoàn cơ sở\nCông đoàn ngành Y tế\n"
    assert mended.encoding == "TCVN3 (ABC) trong UTF-8"


def test_text_read_twice_with_the_wrong_table_is_mended() -> None:
    """UTF-8 that a program read as Windows-1252."""
    spoiled = western(DOCUMENT.encode())
    assert mend_tables(Decoded(text=spoiled, encoding="UTF-8")).text == DOCUMENT


def test_foreign_words_and_signs_are_no_wrong_table() -> None:
    """A right text with a few strange words stays untouched."""
    text = "Đoàn Köln thăm Công đoàn Việt Nam, nhiệt độ ≥ 30°C, naïve café\n"
    assert mend_tables(Decoded(text=text, encoding="UTF-8")).text == text


def test_bytes_of_no_table_are_refused() -> None:
    """Guessing a table wrongly would change the text."""
    with pytest.raises(RefusedError) as refused:
        decode(bytes(range(0x80, 0x100)) * 20, "la.txt")
    assert refused.value.problem.code == "import-unknown-encoding"


def test_capitals_are_raised_where_their_neighbours_are() -> None:
    """TCVN3 has no capitals with tones; a number and a sentence are no headings."""
    assert raise_capitals("CộNG HòA Xã HộI\nHà NộI\nSố: 27/KH-CĐYT\nCông đoàn Hà Nội") == (
        "CỘNG HÒA XÃ HỘI\nHÀ NỘI\nSố: 27/KH-CĐYT\nCông đoàn Hà Nội",
        6,
    )


@pytest.mark.parametrize(
    "word", ["nghiệp", "Đoàn", "khuya", "giếng", "gìn", "huỷ", "hủy", "CƯỠNG", "yếu", "thuở", "Ở"]
)
def test_vietnamese_syllables(word: str) -> None:
    """What the grammar must take."""
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["nghiÖp", "§oµn", "aùo", "ÿ", "ñaïi", "Köln", "tếé", "đoànn"])
def test_what_is_no_syllable(word: str) -> None:
    """What wrong tables make of Vietnamese."""
    assert not is_syllable(word)
