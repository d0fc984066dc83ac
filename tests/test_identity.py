"""One identity for all spellings of a number, and never for two documents."""

from __future__ import annotations

import pytest

from build_tools.identity import DocumentKey, address_slug, canonical_number, is_safe_slug, key_number


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("05 – CT/TW", "05-CT/TW"),
        ("29 NQ/TW", "29-NQ/TW"),
        ("22HD/TWĐTN", "22-HD/TWĐTN"),
        ("4a NQ/BCH", "4a-NQ/BCH"),
        ("217/QĐ-\nTW", "217/QĐ-TW"),
        ("20-NQ/TƯ", "20-NQ/TƯ"),
        ("06/QĐ-TTG", "06/QĐ-TTG"),
        ("20-NQ/TW1", "20-NQ/TW"),
        ("45/2019/QH14", "45/2019/QH14"),
        ("108/SL-L10", "108/SL-L10"),
        ("số:16/CT-TTg", "16/CT-TTg"),
        ("NQ/TW", "NQ/TW"),
        ("1234 TCT/NV2", "1234-TCT/NV2"),
        ("1234T/NV2", "1234T/NV2"),
    ],
)
def test_canonical_numbers(written: str, canonical: str) -> None:
    """White space, dashes and a missing dash are mended; case, zeros, `TƯ` and order stay."""
    assert canonical_number(written) == canonical


@pytest.mark.parametrize(
    "spellings",
    [
        (
            "05-CT/TW",
            "05 – CT/TW",
            "5-CT/TW",
            "05-CT/TƯ",
            "05/CT-TW",
            "05-ct/tw",
            "05 CT/TW",
            "05CT/TW",
            "05-CT/TW2",
            "05-CT/T.Ư",
            "05-CT/T.W",
        ),
        ("34/KH-LĐLĐ", "34 /KH-LĐLĐ", "34/KH–LĐLĐ", "034/KH-LĐLĐ", "34-KH/LĐLĐ"),
        ("05/NQ-ĐCT", "05/ NQ - ĐCT"),
        ("217-QĐ/TW", "217/QĐ-TW", "217-QĐ/\nTW"),
        ("16/CT-TTg", "số:16/CT-TTg", "16/CT-TTG"),
        ("84-QĐ/TWĐTN", "84 QĐ/TWĐTN", "84/QĐ-TWĐTN", "84/QĐ/TWĐTN"),
        ("119/2004/TTLT-BTC-TLĐ", "119/2004/TTLT/BTC-TLĐ"),
        ("66.7/2025/NQ-CP", "66.7/2025/NQ- CP", "66.7/2025/nq-cp"),
        ("299/CTr-TLĐ", "299/CTR-TLĐ", "299-CTr/TLĐ"),
        ("4a/NQ-BCH", "04a/NQ-BCH", "4A/NQ-BCH"),
        ("43/CP", "43-CP"),
        ("203/HĐBT", "203-HĐBT", "203 - HĐBộ trưởng"),
        ("34/SL", "34-SL"),
        ("14/2007/TTLT-BYT-BTC", "14/2007/TTLT/BYT/BTC", "14/2007/TTLT-BYT/BTC"),
        ("40/TTr-UB", "40/TTr.UB"),
        ("06/1997/QH10", "06/1997/QHX", "06/1997/QHx"),
    ],
)
def test_all_spellings_have_one_key(spellings: tuple[str, ...]) -> None:
    """Every spelling met in real texts leads to the same key, which is the first one itself."""
    assert {key_number(each) for each in spellings} == {spellings[0]}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("20-NQ/TW", "20-NQ/TU"),
        ("16/CT-TTg", "16/CT-TLĐ"),
        ("10/HD-TLĐ", "10/HĐ-TLĐ"),
        ("15/DA-UBND", "15/ĐA-UBND"),
        ("30/2020/NĐ-CP", "30/2021/NĐ-CP"),
        ("4a/NQ-BCH", "4b/NQ-BCH"),
        ("45/2019/QH14", "45/2019/QH15"),
        ("66.7/2025/NQ-CP", "66.17/2025/NQ-CP"),
        ("66.7/2025/NQ-CP", "66/2025/NQ-CP"),
        ("66.7/2025/NQ-CP", "7/2025/NQ-CP"),
        ("88/CĐ", "88/CD"),
        ("15-CT", "15/CT"),
        ("40/TTr-UB", "40/TTr-UBND"),
        ("14/2007/TTLT-BYT-BTC", "14/2007/TTLT-BTC-BYT"),
    ],
)
def test_different_documents_have_different_keys(one: str, other: str) -> None:
    """Marks and symbols that tell documents apart stay."""
    assert key_number(one) != key_number(other)


@pytest.mark.parametrize(
    "key",
    [
        DocumentKey(doc_type="index"),
        DocumentKey(doc_type="Con", name="!!!"),
        DocumentKey(doc_type="…", name="—"),
        DocumentKey(doc_type="Nghị quyết", name="dài " * 60),
        DocumentKey(doc_type="Nghị quyết", number="../../etc/passwd"),
    ],
)
def test_every_document_has_an_address_that_can_be_written(key: DocumentKey) -> None:
    """Whatever an entry is called: its address is no other page's, no device, not empty, not too long."""
    assert is_safe_slug(address_slug(key))
