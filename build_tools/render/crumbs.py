"""Where a page stands in the site: the way back to the home page, step by step."""

from __future__ import annotations

from build_tools.render.markdown import escape, link

HOME = ("Trang chủ", "")


def crumbs(page: str, *steps: tuple[str, str], here: str) -> str:
    """Return the way from the home page to the file `page`; a step is its name and its address."""
    items = [f"1. {link(page, name, address)}" for name, address in (HOME, *steps)]
    items.append(f'1. <span aria-current="page">{escape(here)}</span>')
    inside = "\n".join(items)
    return f'<nav class="vb-crumbs" aria-label="Vị trí của trang" markdown="1">\n\n{inside}\n\n</nav>\n'
