"""Hostile entries of the registry, one trick each: shown as plain text, or refused with a Problem."""

from __future__ import annotations

from dataclasses import dataclass

_RUN = "window.ran=1"


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryTrick:
    """Lines of one entry; `refused` is the code of its Problem, None when it gets a page as plain text."""

    name: str
    lines: tuple[str, ...]
    refused: str | None = None

    @property
    def yaml(self) -> str:
        """Return the entry as it stands in a file of the registry."""
        return "- " + "\n  ".join((*self.lines, "verification: none")) + "\n"


def _named(name: str, *lines: str, refused: str | None = None) -> EntryTrick:
    return EntryTrick(name=name, lines=("type: Kế hoạch", f"number: {name}/KH-CĐX", *lines), refused=refused)


ENTRIES = (
    _named("901", f'title: "</title><script>{_RUN}</script>"', 'date: "2001-01-01"'),
    _named("902", 'title: "{{ 7*7 }} {% x %} [x](javascript:window.ran=1) `y` {: .a }"'),
    _named("903", f'issuer: "<img src=x onerror={_RUN}>"', f'note: "<svg onload={_RUN}>"'),
    _named(
        "904", f'title: "<!--<script>{_RUN}//"', f"sources: [\"<iframe srcdoc='<script>{_RUN}</script>'>\"]"
    ),
    _named("905", 'address: "https://x.example/)](javascript:window.ran=1){onclick=1}"'),
    _named("906", "seen_not_opened: [\"https://x.example/'onmouseover='window.ran=1\"]"),
    _named("907", 'title: "một\\nhai\\r\\n---\\n# ba\\x1b[2J\\x07\\0"', 'issuer: "a\\u2028b\\x85c"'),
    _named("908", 'title: "=HYPERLINK(\\"//khac.example\\")"', 'issuer: "\\u202e@SUM(1)"'),
    _named("909", "other_names:", f'  - name: "<script>{_RUN}</script>"'),
    _named("910", 'continues: ["../../../etc/passwd"]', 'continued_by: ["<b>"]'),
    EntryTrick(name="số dẫn ra ngoài", lines=("type: Quyết định", 'number: "../../../etc/passwd"')),
    EntryTrick(name="số là mã lệnh", lines=("type: Quyết định", f'number: "12/<script>{_RUN}</script>"')),
    EntryTrick(name="loại là trang danh mục", lines=("type: index", 'title: "!!!"')),
    EntryTrick(name="loại là thiết bị", lines=("type: nul", 'title: "???"')),
    EntryTrick(name="không thành địa chỉ", lines=('type: "…"', 'title: "—"')),
    EntryTrick(name="tên của JavaScript", lines=("type: constructor", "title: __proto__")),
    _named("911", 'title: ".inf"', "issuer: 0x10"),
    _named("920", "slug: index", refused="registry-value"),
    _named("921", "slug: ban-do", refused="registry-value"),
    _named("922", "slug: com1", refused="registry-value"),
    _named("923", "slug: ../../x", refused="registry-value"),
    _named("924", 'slug: "x\\n"', refused="registry-value"),
    _named("925", f"slug: {'x' * 101}", refused="registry-value"),
    _named("926", 'address: "javascript:window.ran=1"', refused="registry-value"),
    _named("927", f'address: "https://{"." * 90_000} "', refused="registry-value"),
    _named("928", "title: !!python/name:os.system x", refused="registry-not-plain"),
    _named("929", "title: &a x", "issuer: *a", refused="registry-not-plain"),
    _named("930", f"sources: {'[' * 8_000}", refused="registry-not-plain"),
    _named("931", f"sources: {'{' * 8_000}", refused="registry-not-plain"),
    _named("932", 'title: "\\ud800"', refused="registry-not-plain"),
    _named("933", "template: main.html", refused="registry-unknown-key"),
    _named("934", "number: 935/KH-CĐX", refused="registry-duplicate-key"),
    _named("936", 'date: "2026-02-30"', refused="registry-date"),
    _named("937", 'date: "２０１６-07-04"', refused="registry-value"),
)
