"""The handbook's generated pages: no Problem and no key is missing, none is made up."""

from __future__ import annotations

import re

from build_tools.problems import problem_kinds
from build_tools.read import front_matter, registry
from build_tools.render.handbook import handbook_pages

PAGES = {page.path.rsplit("/", 1)[-1].removesuffix(".md"): page.text for page in handbook_pages()}


def test_every_problem_is_explained() -> None:
    """Each code has its own heading with an address, explanation, what to do and example."""
    text = PAGES["loi"]
    assert re.findall(r"^### (\S+) \{ #(\S+) \}$", text, re.MULTILINE) == [
        (code, code)
        for severity in ("error", "warning", "note")
        for code, kind in problem_kinds().items()
        if kind.severity == severity
    ]
    for label in ("Thông báo\n:   ", "Cần làm\n:   ", "Ví dụ\n:   "):
        assert text.count(label) == len(problem_kinds())
    assert not re.search(r"&#123;[a-z]", text)


def test_every_key_is_explained() -> None:
    """The tables hold the keys of the schemas in their order."""
    for name, schema in (("phan-dau", front_matter.schema()), ("so-dang-ky", registry.schema())):
        rows = re.findall(r"^\| `(\w+)` \| (.*?) \| (.+?) \| (.+?) \|$", PAGES[name], re.MULTILINE)
        assert [row[0] for row in rows] == list(schema["properties"])
        assert [row[0] for row in rows if row[1] == "có"] == schema["required"]
