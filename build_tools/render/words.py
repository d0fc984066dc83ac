"""Words that several pages share."""

from __future__ import annotations

from build_tools.model import Relation

UNKNOWN = "Chưa rõ"

# What this text does to the cited one, and the same read from the other side.
RELATIONS = {
    Relation.LEGAL_BASIS: ("Căn cứ", "Là căn cứ của"),
    Relation.IMPLEMENTS: ("Thực hiện", "Được thực hiện bởi"),
    Relation.GUIDES: ("Hướng dẫn", "Được hướng dẫn bởi"),
    Relation.AMENDS: ("Sửa đổi, bổ sung", "Được sửa đổi, bổ sung bởi"),
    Relation.REPLACES: ("Thay thế", "Được thay thế bởi"),
    Relation.REPEALS: ("Bãi bỏ", "Bị bãi bỏ bởi"),
    Relation.ATTACHED_TO: ("Kèm theo", "Có kèm theo"),
    Relation.REFERS_TO: ("Nhắc đến", "Được nhắc đến trong"),
}


def written_date(date: str) -> str | None:
    """Return a date as readers write it: `2016-07-04` → `04/7/2016`, `2016-07` → `7/2016`."""
    parts = date.split("-")
    match parts:
        case [year, month, day]:
            return f"{day}/{_month(month)}/{year}"
        case [year, month]:
            return f"{int(month)}/{year}"
        case _:
            return date or None


def _month(month: str) -> str:
    # Vietnamese offices write a zero before months 1 and 2 only (Nghị định 30/2020, Phụ lục I).
    return month if month in {"01", "02", "10", "11", "12"} else month.lstrip("0")


def counted(number: int, noun: str) -> str:
    """Return a count with its noun: `1.234 văn bản`; Vietnamese nouns have no plural."""
    return f"{number:,}".replace(",", ".") + f" {noun}"
