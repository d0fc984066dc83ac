"""Make a built site open from a folder: where a web server would find a folder's page, name the page.

Browsers show `van-ban/` of an unpacked folder as a list of files, so each such link becomes
`van-ban/index.html`. Only previews are changed, never the site that is published.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from urllib.parse import unquote

_LINK = re.compile(r'(?P<before>[\s:]href=")(?P<path>[^":?#]*)(?P<rest>[?#][^"]*)?"')
_INDEX = "index.html"


def main() -> None:
    """Change every page below the folder that is named."""
    folder = Path(sys.argv[1])
    for page in sorted(folder.rglob("*.html")):
        old = page.read_text("utf-8")
        new = openable(old, page, folder)
        if new != old:
            page.write_text(new, "utf-8")


def openable(text: str, page: Path, folder: Path) -> str:
    """Return the text of `page`, its links to folders of `folder` leading to their pages."""

    def named(found: re.Match[str]) -> str:
        path = found["path"]
        # A page for what is not found is shown at any address: its links start at the root of the site.
        start = folder if path.startswith("/") else page.parent
        target = start / unquote(path).lstrip("/")
        if not path or not (target / _INDEX).is_file():
            return found[0]
        return f'{found["before"]}{path.rstrip("/")}/{_INDEX}{found["rest"] or ""}"'

    return _LINK.sub(named, text)


if __name__ == "__main__":
    main()
