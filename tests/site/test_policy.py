"""The Content-Security-Policy: on every page, strict, and true to what the theme writes."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

from bs4 import BeautifulSoup

from tests.building import ROOT
from tests.site.pages import html_files, parse

PARTIAL = ROOT / "build_tools/publish/theme/partials/policy.html"
_POLICY = re.compile(r'Content-Security-Policy" content="(?P<policy>[^"]+)"')
META = 'meta[http-equiv="Content-Security-Policy"]'
_DATA = ("application/json", "application/ld+json")


def policy() -> str:
    """Return the policy of the site's pages."""
    found = _POLICY.search(PARTIAL.read_text("utf-8"))
    assert found
    return found["policy"]


def inline_scripts(page: BeautifulSoup) -> set[str]:
    """Return the hashes of the scripts that stand in a page, as a policy names them."""
    scripts = [
        script.string or "" for script in page.select("script:not([src])") if script.get("type") not in _DATA
    ]
    digests = (hashlib.sha256(script.encode()).digest() for script in scripts)
    return {f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests}


def test_the_policy_is_strict() -> None:
    """Nothing is allowed by default, and neither inline code without a hash nor evaluation anywhere."""
    rules = dict(rule.strip().split(" ", 1) for rule in policy().split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["base-uri"] == "'none'"
    assert "unsafe" not in policy()
    assert "http" not in policy()
    allowed = {"'self'", "data:"} | {"'none'"}
    assert {value for name in rules if name != "script-src" for value in rules[name].split()} <= allowed
    assert "data:" not in rules["script-src"]


def test_every_page_carries_the_policy_before_anything_it_is_for(site: Path) -> None:
    """The policy is one and the same, and no script or style stands in front of it."""
    for path in html_files(site):
        page = parse(site / path)
        (meta,) = page.select(META)
        assert meta["content"] == policy(), path
        assert meta.find_all_previous(["script", "style"]) == [], path


def test_inline_scripts_are_those_of_the_policy(site: Path) -> None:
    """A theme that changes its scripts is noticed here; its new hashes then go into policy.html."""
    allowed = set(policy().split("script-src ")[1].split(";")[0].split())
    for path in html_files(site):
        assert inline_scripts(parse(site / path)) <= allowed, path


def test_no_page_has_inline_style_or_handlers(site: Path) -> None:
    """What the policy would refuse does not stand in any page."""
    for path in html_files(site):
        page = parse(site / path)
        assert page.select("[style], style") == [], path
        assert [name for tag in page.select("*") for name in tag.attrs if name.startswith("on")] == [], path
        assert (
            page.select('a[href^="javascript:" i], a[href^="data:" i], iframe, object, embed, base') == []
        ), path


def test_the_header_for_servers_says_the_same() -> None:
    """The documented header is the policy of the pages, and keeps other sites from framing them."""
    documented = (ROOT / "docs/ky-thuat/an-toan.md").read_text("utf-8")
    assert f"{policy()}; frame-ancestors 'none'" in documented
