"""One page of each kind: what is shown of these holds for the rest."""

from __future__ import annotations

from pathlib import Path

HOME = ""
DIRECTIVE = "van-ban/huong-dan-tuyen-giao-2022-cdvcvn/"
WITH_HEAD = "van-ban/ke-hoach-thi-dua-2017-cdvcvn/"
CITED = "vien-dan/nghi-quyet-20-nq-tw-khoa-x/"
SEARCH = "tim-kiem/"
KINDS = {
    "home": HOME,
    "directive": DIRECTIVE,
    "directive with sections": WITH_HEAD,
    "directives": "van-ban/",
    "cited": CITED,
    "cited documents": "vien-dan/",
    "map": "vien-dan/ban-do/",
    "issuers": "co-quan/",
    "issuer": "co-quan/cong-doan-vien-chuc-viet-nam/",
    "types": "loai/",
    "year": "nam/2017/",
    "series": "chuoi/tuyen-giao/",
    "comparisons": "so-sanh/",
    "comparison": "so-sanh/cong-van-tuyen-giao-2017-cdvcvn--huong-dan-tuyen-giao-2022-cdvcvn/",
    "timeline": "dong-thoi-gian/",
    "deadlines": "thoi-han/",
    "abbreviations": "tu-viet-tat/",
    "following": "nguon-tin/",
    "about": "gioi-thieu/",
    "handbook": "dong-gop/them-van-ban/",
    "reference": "dong-gop/tra-cuu/loi/",
    "data": "du-lieu/",
    "architecture": "ky-thuat/kien-truc/",
    "offline": "ngoai-tuyen/",
    "missing": "404.html",
    "search": SEARCH,
}


def existing(site: Path) -> dict[str, str]:
    """Return the kinds of pages that the built site has."""
    return {
        name: path
        for name, path in KINDS.items()
        if (site / path / "index.html").is_file() or path.endswith(".html")
    }
