"""Forms for people: in Vietnamese, complete, and what links fill in is there to be filled."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.building import ROOT

FOLDER = ROOT / ".github/ISSUE_TEMPLATE"
FORMS: dict[str, dict[str, Any]] = {
    path.name: yaml.safe_load(path.read_text("utf-8"))
    for path in sorted(FOLDER.glob("*.yml"))
    if path.name != "config.yml"
}
VIETNAMESE = re.compile("[àáâãèéêìíòóôõùúýăĩũơưạảãấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏõốồổỗộớờởỡợụủũứừửữựỳỵỷỹđ]")
THEME = ROOT / "build_tools/publish/theme"


def test_there_is_a_form_for_every_kind_of_report() -> None:
    """A missing text, an error in a text, an error of the site."""
    assert list(FORMS) == ["bao-loi.yml", "loi-trang.yml", "thieu-van-ban.yml"]


@pytest.mark.parametrize("name", FORMS)
def test_a_form_speaks_vietnamese(name: str) -> None:
    """Names, descriptions and every label."""
    form = FORMS[name]
    fields = [field for field in form["body"] if field["type"] != "markdown"]
    words = [form["name"], form["description"], *(field["attributes"]["label"] for field in fields)]
    assert all(VIETNAMESE.search(word) for word in words)
    assert len({field["id"] for field in fields}) == len(fields)
    assert any(field.get("validations", {}).get("required") for field in fields)


def test_links_fill_in_what_the_forms_have() -> None:
    """Each link of the theme names a form, and parameters that are fields of it."""
    links = [
        link
        for path in THEME.rglob("*.html")
        for link in re.findall(r'"/issues/new\?template=[^%]+', path.read_text("utf-8"))
    ]
    assert links
    for link in links:
        name, *parameters = re.findall(r"[?&]([\w-]+)=([\w.-]*)", link)
        fields = {field.get("id") for field in FORMS[name[1]]["body"]}
        assert {parameter for parameter, _ in parameters} <= fields | {"title"}


def test_the_reviewer_has_a_checklist() -> None:
    """What no machine can see: the source, confidentiality, private persons, addresses."""
    text = Path(ROOT / ".github/pull_request_template.md").read_text("utf-8")
    assert text.count("- [ ] ") >= 10
    for word in ("đối chiếu", "nguồn", "mật", "dữ liệu cá nhân", "addresses.txt", "--fix"):
        assert word in text
