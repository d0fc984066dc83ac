"""What the environment says of a build: the address of the site, the moment and the state it stands for."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from build_tools.pipeline.machine import MachineError

_WRONG = "Biến môi trường {name} đang là “{seen}”: {advice}, hoặc bỏ biến ấy đi, rồi dựng lại."
_SHOWN = 60
_ADDRESS = re.compile(r"https?://[^\s\x00-\x1f\x7f-\x9f\"'<>?#]+", re.ASCII)
# Later than the year 9999 no calendar goes.
_LATEST = 253_402_300_799
_REVISION = re.compile(r"[!-~]{1,100}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The address of the site, the moment that a build stands for, the revision of its sources."""

    site: str
    moment: datetime
    revision: str


def settings() -> Settings:
    """Return the settings of the environment; raises `MachineError` when one of them makes no sense."""
    seconds = _read("SOURCE_DATE_EPOCH", "0", _is_moment, "hãy ghi số giây kể từ năm 1970, như 1467590400")
    return Settings(
        # The same placeholder as in mkdocs.yml.
        site=_read(
            "SITE_URL", "https://van-ban.example/", _is_address, "hãy ghi địa chỉ như https://vi-du.vn/"
        ),
        # The same sources give the same bytes, whenever they are built.
        moment=datetime.fromtimestamp(int(seconds), UTC),
        revision=_read("SOURCE_REVISION", "unknown", _is_revision, "hãy ghi mã của lần commit"),
    )


def _read(name: str, otherwise: str, fits: Callable[[str], bool], advice: str) -> str:
    value = os.environ.get(name) or otherwise
    if not fits(value):
        seen = ascii(value)[1:-1] if not value.isprintable() else value
        raise MachineError(_WRONG.format(name=name, seen=seen[:_SHOWN], advice=advice))
    return value


def _is_moment(value: str) -> bool:
    return re.fullmatch(r"\d{1,12}", value, re.ASCII) is not None and int(value) <= _LATEST


def _is_address(value: str) -> bool:
    return value.isprintable() and _ADDRESS.fullmatch(value) is not None


def _is_revision(value: str) -> bool:
    return _REVISION.fullmatch(value) is not None
