"""Forms of citing a directive: what is known stands in them, what is not is left out."""

from __future__ import annotations

import json

from build_tools.corpus import Document
from build_tools.render.cite import bibtex, csl_json, plain
from tests.corpus.invented import corpus, text

_SLUG = "ke-hoach-27-kh-cddm-2021"


def _document(**known: str) -> Document:
    """Return a directive of which `known` is known."""
    made = corpus({_SLUG: text(_SLUG, "1. Thăm công nhân.", **known)})
    return made.documents[f"van-ban/{_SLUG}/"]


_WHOLE = _document(
    type="Kế hoạch",
    number="27/KH-CĐDM",
    date="2021-03-09",
    issuer="Công đoàn ngành\nDệt may",
    title="Tổ chức Tháng {Công nhân} & 50% #1",
)
_BARE = _document(title="Nhiệm vụ năm 2021")


def test_one_line_for_a_list_of_references() -> None:
    """Issuer and year first, then number, date and title, then the address."""
    assert plain(_WHOLE) == (
        "Công đoàn ngành Dệt may (2021). Kế hoạch số 27/KH-CĐDM ngày 09/3/2021: "
        "Tổ chức Tháng {Công nhân} & 50% #1. site:/van-ban/ke-hoach-27-kh-cddm-2021/"
    )
    assert plain(_BARE) == "Văn bản: Nhiệm vụ năm 2021. site:/van-ban/ke-hoach-27-kh-cddm-2021/"


def test_bibtex_is_safe_for_tex() -> None:
    """What TeX would take for a command is written so that it shows."""
    assert bibtex(_WHOLE).splitlines() == [
        "@misc{ke-hoach-27-kh-cddm-2021,",
        "  author = {{Công đoàn ngành Dệt may}},",
        r"  title = {{Tổ chức Tháng \{Công nhân\} \& 50\% \#1}},",
        "  howpublished = {Kế hoạch số 27/KH-CĐDM},",
        "  date = {2021-03-09},",
        "  year = {2021},",
        "  url = {site:/van-ban/ke-hoach-27-kh-cddm-2021/},",
        "  language = {vietnamese},",
        "}",
    ]


def test_csl_json_is_an_item_for_reference_managers() -> None:
    """Date in parts, the issuer as one name; what is not known is absent."""
    (item,) = json.loads(csl_json(_WHOLE))
    assert item["issued"] == {"date-parts": [[2021, 3, 9]]}
    assert item["author"] == [{"literal": "Công đoàn ngành Dệt may"}]
    assert (item["type"], item["number"], item["language"]) == ("legislation", "27/KH-CĐDM", "vi")
    (bare,) = json.loads(csl_json(_BARE))
    assert {"issued", "author", "number"}.isdisjoint(bare)
