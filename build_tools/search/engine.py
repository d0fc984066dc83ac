"""The one script that answers in the browser: lunr, then the modules of `docs/assets/search` in their order.

They are classic scripts that a worker could import by itself, but it would fetch them one after the other: on
a network that takes a tenth of a second for each, the first answer would come two seconds later.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Final

from build_tools.search.files import FOLDER, File

SCRIPTS: Final = Path("docs/assets/search")
ENGINE: Final = f"{FOLDER}/engine.js"
# In the order in which they need one another; the last one listens.
MODULES: Final = (
    "analysis",
    "query",
    "pieces",
    "store",
    "restore",
    "numbers",
    "named",
    "called",
    "read",
    "score",
    "filter",
    "collect",
    "match",
    "marks",
    "verify",
    "rank",
    "arrange",
    "correct",
    "complete",
    "search",
    "worker",
)


def engine(scripts: Path) -> Iterator[File]:
    """Yield path and content of the script; `scripts` is the folder of the modules, none there: no script."""
    if scripts.is_dir():
        modules = [(scripts / f"{name}.js").read_bytes() for name in MODULES]
        yield ENGINE, b"\n".join([lunr_script(), *modules])


def lunr_script() -> bytes:
    """Return lunr.js as the installed MkDocs ships it: a classic script, so a classic worker runs it."""
    place = metadata.distribution("mkdocs").locate_file("mkdocs/contrib/search/templates/search/lunr.js")
    return Path(str(place)).read_bytes()
