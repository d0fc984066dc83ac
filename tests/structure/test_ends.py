"""Addressees, recipients, signatures, annexes."""

from __future__ import annotations

import pytest

from tests.structure.described import read


def stated(text: str, *keys: str) -> tuple[object, ...]:
    """Return the values of the metadata `keys`."""
    metadata = read(text).metadata
    return tuple(getattr(metadata, key).value for key in keys)


def kinds(text: str) -> list[str]:
    """Return the kinds of a text's units."""
    return [unit.kind.value for unit in read(text).units]


@pytest.mark.parametrize(
    ("text", "addressees"),
    [
        (
            "Kính gửi: Các công đoàn trực thuộc\n\nThực hiện chỉ đạo của cấp trên.",
            ("Các công đoàn trực thuộc",),
        ),
        (
            "Kính gửi:  - Công đoàn cấp trên;\n- Công đoàn cơ sở\n\nMở đầu.",
            ("Công đoàn cấp trên", "Công đoàn cơ sở"),
        ),
        ("Kính gửi:\n\nỦy ban nhân dân các tỉnh\n\nMở đầu là một câu.", ("Ủy ban nhân dân các tỉnh",)),
        ("Kính gửi: Bộ Y tế;\nBộ Tài chính.\nMở đầu.", ("Bộ Y tế", "Bộ Tài chính")),
        ("Kính gửi: Các\nThuế tỉnh, thành phố.\nMở đầu.", ("Các Thuế tỉnh, thành phố",)),
        ("Kính gửi: Thuế thành phố A\nCục Thuế nhận được công văn.", ("Thuế thành phố A",)),
        ("Kính gửi:\n- Công ty A.\n(Địa chỉ: xã B)\n\nMở đầu.", ("Công ty A",)),
        ("Kính gửi:\n- Công ty A\n(Địa chỉ: xã B)\n\nMở đầu.", ("Công ty A (Địa chỉ: xã B)",)),
        (
            "BỘ Y TẾ điện:\n- Các sở;\n\nĐồng kính gửi:\n\nCác bệnh viện.\n\nMở đầu.",
            ("Các sở", "Các bệnh viện"),
        ),
        ("Kính gửi:\n\nThực hiện như sau:\n1. Một.", None),
    ],
)
def test_addressees_end_where_the_text_begins(text: str, addressees: tuple[str, ...] | None) -> None:
    """One a line or separated by semicolons, on the line of the salutation or below it."""
    assert stated(text, "addressees") == (addressees,)


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Nơi nhận:\n- Như trên;\n- Lưu: VT.", ("Như trên", "Lưu: VT")),
        ("__Nơi nhận__:\n- Như trên,\n- Lưu.", ("Như trên", "Lưu")),
        ("Nơi nhận: Như trên;\nLưu: VT.", ("Như trên", "Lưu: VT")),
        ("Nơi nhận: - Như trên; - Bộ Y tế; - Lưu: VT.", ("Như trên", "Bộ Y tế", "Lưu: VT")),
        (
            "Nơi nhận:\n- VPCP: BTCN,\nPCN Phạm A,\ncác Vụ: TH;\n- Lưu: VT.",
            ("VPCP: BTCN, PCN Phạm A, các Vụ: TH", "Lưu: VT"),
        ),
        ("Nơi nhận:\n- Như trên;\n\nPhần mềm đính kèm.", ("Như trên",)),
        ("Câu kết.\n - Ban Thường vụ;\n - Lưu: VT.", ("Ban Thường vụ", "Lưu: VT")),
        ("Câu kết.\n\n- Chính phủ; - Bộ Y tế; - Cục B; |", ("Chính phủ", "Bộ Y tế", "Cục B")),
        ("1. Một:\n- Hai;\n- Ba.", None),
        ("Nơi nhận: |\n", None),
    ],
)
def test_recipients_are_read_with_and_without_their_words(
    text: str, recipients: tuple[str, ...] | None
) -> None:
    """A list that ends with `Lưu` is the list of recipients."""
    assert stated(text, "recipients") == (recipients,)


@pytest.mark.parametrize(
    ("end", "signer", "capacity"),
    [
        ("CHỦ TỊCH\nLê Văn An", "Lê Văn An", "CHỦ TỊCH"),
        (
            "TM. BAN THƯỜNG VỤ\nPHÓ CHỦ TỊCH\n(Đã ký)\n\nLê Văn An",
            "Lê Văn An",
            "TM. BAN THƯỜNG VỤ, PHÓ CHỦ TỊCH",
        ),
        ("TM. ỦY BAN NHÂN\nDÂN\nKT.\nCHỦ TỊCH\nLê An", "Lê An", "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH"),
        ("KT. BỘ TRƯỞNG,\nTHỨ TRƯỞNG\nGS.TS. Lê Văn An", "Lê Văn An", "KT. BỘ TRƯỞNG, THỨ TRƯỞNG"),
        ("TM. HỘI ĐỒNG\nChủ tịch\nLÊ VĂN AN", "LÊ VĂN AN", "TM. HỘI ĐỒNG, Chủ tịch"),
        ("TM. CHÍNH PHỦTHỦ TƯỚNGLê Văn An", "Lê Văn An", "TM. CHÍNH PHỦTHỦ TƯỚNG"),
        ("CHỦ TỊCH", None, "CHỦ TỊCH"),
        ("CHỦ TỊCH\nGIÁM ĐỐC", None, "CHỦ TỊCH, GIÁM ĐỐC"),
        ("Hồ Văn Minh\n(Đã ký)", "Hồ Văn Minh", None),
    ],
)
def test_signature_gives_signer_and_capacity(end: str, signer: str | None, capacity: str | None) -> None:
    """An office broken over lines is one office; a name in capitals below an office is a name."""
    assert stated(f"1. Một.\n2. Hai./.\n\n{end}\n", "signer", "capacity") == (signer, capacity)


def test_columns_of_the_end_are_told_apart() -> None:
    """Recipients left and signature right, flattened into lines, keep their own readings."""
    text = (
        "Câu kết./.\n\nNơi nhận:          GIÁM ĐỐC\n- Như trên;\n- Ban Giám đốc;          (đã ký)\n"
        "- Phòng, ban;     Lê Văn An\n- Lưu: VT.\n"
    )
    assert stated(text, "recipients", "signer", "capacity") == (
        ("Như trên", "Ban Giám đốc", "Phòng, ban", "Lưu: VT"),
        "Lê Văn An",
        "GIÁM ĐỐC",
    )


def test_bullet_with_a_wide_gap_in_the_text_stays_whole() -> None:
    """Only what ends like a recipient is a column."""
    assert kinds("1. Một:\n- Hai      ba bốn") == ["item", "bullet"]


def test_office_inside_the_text_is_a_signature_only_when_short() -> None:
    """A long line in capitals is a paragraph."""
    assert kinds("Mở đầu:\n\n" + "TM. BAN " + "THƯỜNG VỤ " * 20) == ["paragraph", "paragraph"]


def test_document_attached_behind_the_signature_is_an_annex() -> None:
    """Its numbers start anew, its anchors have a prefix."""
    title = "QUY CHẾ\nLÀM VIỆC\n(Kèm theo Quyết định số 1/QĐ-X\nngày 1/2/2020)"
    text = f"1. Một.\nCHỦ TỊCH\nLê Văn An\n\n{title}\n\n1. Hai."
    assert [unit.anchor for unit in read(text).units] == ["muc-1", "chu-ky", "pl", "pl-muc-1"]


@pytest.mark.parametrize(
    "text",
    [
        "1. Một.\nTM. BAN THƯỜNG VỤ\nQUY CHẾ\nLÀM VIỆC\n1. Hai.",
        "1. Một.\nNơi nhận:\n- Lưu: VT.\nQUY CHẾ\nLÀM VIỆC\n1. Hai.",
        "1. Một.\nCHỦ TỊCH\nLê Văn An\nPHỤ LỤC\nDANH SÁCH\n\n(Kèm theo Quyết định)\n1. Hai.",
        "1. Một.\nCHỦ TỊCH\nLê Văn An\nPHỤ LỤC\nDANH SÁCH\n(Kèm theo Quyết định\nngày 1/2/2020)\n1. Hai.",
        "1. Một.\nCHỦ TỊCH\nLê Văn An\nPHỤ LỤC\nDANH SÁCH (Kèm theo\nQuyết định)\n1. Hai.",
        "1. Một.\nCHỦ TỊCH\nLê Văn An\nQUY CHẾ\n\nLÀM VIỆC\n1. Hai.",
        "1. Một.\nCHỦ TỊCH\nLê Văn An\n\n(Kèm theo Quyết định số 1/QĐ-X)\n\n1. Hai.",
    ],
)
def test_title_of_an_attached_document_ends_the_end(text: str) -> None:
    """With or without a name, behind recipients or signature, a type in capitals starts an annex."""
    assert [unit.anchor for unit in read(text).units][-2:] == ["pl", "pl-muc-1"]


def test_second_signature_belongs_to_the_first() -> None:
    """A joint document is signed twice in one block."""
    text = "1. Một.\nTM. BAN A\nLê Văn An\nTM. BAN B\nTrần Bình"
    assert kinds(text) == ["item", "signature"]
    assert stated(text, "capacity") == ("TM. BAN A, TM. BAN B",)


def test_footnotes_behind_the_signature_are_paragraphs() -> None:
    """What follows the end and is no annex is kept as prose."""
    assert kinds("1. Một.\nCHỦ TỊCH\nLê Văn An\n\n[1] Xem thêm.\n2. Hai.") == [
        "item",
        "signature",
        "paragraph",
        "item",
    ]


def test_signature_before_recipients_and_behind_them() -> None:
    """Either column may come first."""
    first = "1. Một.\nCHỦ TỊCH\nLê Văn An\n\nNơi nhận:\n- Lưu: VT.\n"
    assert kinds(first) == ["item", "signature", "recipients", "recipient"]
    assert stated(first, "signer", "recipients") == ("Lê Văn An", ("Lưu: VT",))
