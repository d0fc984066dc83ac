"""The table of properties that portals put above a text."""

from __future__ import annotations

import pytest

from build_tools.model import Origin
from build_tools.structure.words import portal_labels
from tests.structure.described import read
from tests.structure.test_head import MOTTO, stated

KEYS = ("number", "type", "date", "issuer", "subject", "signer")
BODY = "\nThực hiện chương trình công tác, các đơn vị triển khai như sau.\n1. Tuyên truyền.\n"
WHOLE = ("12/KH-UBND", "Kế hoạch", "2022-07-18", "Ủy ban nhân dân tỉnh An Giang", "Thi đua", "Lê Văn An")


@pytest.mark.parametrize(
    "table",
    [
        (
            "Số ký hiệu: 12/KH-UBND\nNgày ban hành: 18/7/2022\nLoại văn bản: Kế hoạch\nNgôn ngữ: Tiếng Việt\n"
            "Cơ quan ban hành: UBND tỉnh An Giang\nNgười ký: Lê Văn An\nTrích yếu: Thi đua\n"
        ),
        (
            "Đăng nhập\n\nSố hiệu\n12/KH-UBND\nLoại văn bản\nKế hoạch\nNơi ban hành\nUBND tỉnh An Giang\n"
            "Ngày ký\n18-07-2022\nNgười ký\nLê Văn An\nTrích yếu\nThi đua\n"
        ),
        (
            "| Số/Ký hiệu: | 12/KH-UBND | Thể loại: | Kế hoạch |\n| --- | --- | --- | --- |\n"
            "| Đơn vị ban hành: | Ủy ban nhân dân tỉnh An Giang | Người ký: | Lê Văn An |\n"
            "| Ngày ban hành: | ngày 18 tháng 7 năm 2022 | Trích yếu: | Thi đua |\n"
        ),
        (
            "SỐ HIỆU VĂN BẢN\t12/KH-UBND\nNgày văn bản\t18.7.2022\nCơ quan\tUBND tỉnh An Giang\n"
            "Hình thức văn bản\tKế hoạch\nTrích yếu nội dung\tThi đua\nNgười kí\tLê Văn An\n"
        ),
        (
            "  • Số hiệu: 12/KH-UBND Loại văn bản: Kế hoạch\n  • Nơi ban hành: UBND tỉnh An Giang "
            "Người ký: Lê Văn An\n  • Ngày ban hành: 18/07/2022 Tình trạng: Đã biết\n  • Trích yếu: Thi đua\n"
        ),
    ],
)
def test_a_table_in_place_of_the_head_states_the_document(table: str) -> None:
    """Labels with values behind, beside or below them are read alike, and every word stays in the text."""
    assert stated(table + BODY, *KEYS) == WHOLE
    metadata = read(table + BODY).metadata
    assert metadata.issuer.origin is Origin.TEXT
    assert metadata.date.span is not None


@pytest.mark.parametrize(
    ("cells", "missing"),
    [
        ("Số hiệu: Không số\nLoại văn bản: Kế hoạch\nNgày ban hành: 18/7/2022\n", KEYS),
        ("Số hiệu: 12/KH-UBND\nLoại văn bản: Kế hoạch\n", KEYS),
        ("Số hiệu: 12/X\nNơi ban hành: Hà Nội\nNgày ban hành: Đã biết\nTình trạng: Còn\n", KEYS[1:]),
        ("Số hiệu: 12/X\nLoại văn bản: Một loại rất khác lạ nào đó\nNgười ký: Đã biết\n", KEYS[1:]),
        ("Số hiệu: 12/X\nTình trạng: Còn\nLĩnh vực: Thi đua\nTrích yếu:\n", KEYS[1:]),
        ("STT | Số hiệu | Ngày ban hành | Trích yếu\n1 | 12/KH-UBND | 18/7/2022 | Thi đua\n", KEYS),
    ],
)
def test_what_a_table_does_not_state_stays_unknown(cells: str, missing: tuple[str, ...]) -> None:
    """A value of another kind, an empty one, two rows, or a list of other documents state nothing."""
    assert stated(cells + BODY, *missing) == (None,) * len(missing)


def test_the_head_goes_before_the_table() -> None:
    """The table adds what the head lacks, the type that else would be concluded, and the signer."""
    table = "Số hiệu: 7/2011/TTLT-BTC-BCT | Loại văn bản: | Thông tư liên tịch\nNgười ký: Lê Văn An\n"
    head = f"BỘ TÀI CHÍNH - BỘ CÔNG THƯƠNG\n{MOTTO}\nSố: 7/2011/TTLT-BTC-BCT\n"
    day = "Nơi ban hành: Bộ Tài chính | Ngày ban hành: 01/02/2011\n"
    metadata = read(f"{table}{day}\n{head}Hà Nội, ngày 3 tháng 2 năm 2011\n{BODY}").metadata
    assert (metadata.type.value, metadata.type.origin) == ("Thông tư liên tịch", Origin.TEXT)
    assert (metadata.date.value, metadata.signer.value) == ("2011-02-03", "Lê Văn An")
    assert metadata.issuer.value == "Bộ Tài chính, Bộ Công Thương"


def test_the_table_of_another_document_states_nothing() -> None:
    """A number that is not the head's shows whose table it is."""
    table = "Số hiệu: 9/KH-UBND\nLoại văn bản: Kế hoạch\nNgày ban hành: 18/7/2022\n"
    head = f"CHÍNH PHỦ\n{MOTTO}\nSố: 7/NQ-CP\n\nNGHỊ QUYẾT\nThi đua\n"
    assert stated(table + head, "number", "type", "date") == ("7/NQ-CP", "Nghị quyết", None)


@pytest.mark.parametrize(
    ("issuer", "expected"),
    [("Bộ Tài chính", None), ("Bộ Tài chính, Bộ Nội vụ", "Bộ Tài chính, Bộ Nội vụ")],
)
def test_one_body_of_a_joint_document_is_not_its_issuer(issuer: str, expected: str | None) -> None:
    """Portals name the first of several bodies; the number says that there are more."""
    table = f"Số hiệu: 7/2011/TTLT-BTC-BNV\nCơ quan ban hành: {issuer}\nNgày ban hành: 18/7/2011\n"
    assert stated(table + BODY, "issuer", "type") == (expected, "Thông tư liên tịch")


def test_labels_are_in_small_letters_and_a_number_s_tell_a_table() -> None:
    """A label is looked for in small letters; the cue that most texts lack is in every label of a number."""
    assert all(
        label.partition(" văn bản")[0].endswith((" hiệu",))
        for label, key in portal_labels().items()
        if key == "number"
    )
    assert all(label == label.lower() for label in portal_labels())
    assert {*KEYS, "other"} == set(portal_labels().values())


@pytest.mark.parametrize(("subject", "expected"), [("Thi đua", "Kế hoạch"), ("V/v thi đua", None)])
def test_a_table_without_a_type_leaves_it_to_the_number(subject: str, expected: str | None) -> None:
    """Behind `V/v` a letter may stand, whose symbol only looks like a type's."""
    table = f"Số hiệu: 7/KH-CĐN\nTrích yếu: {subject}\nNgày ban hành: 18/7/2011\n"
    assert stated(table + BODY, "type") == (expected,)
