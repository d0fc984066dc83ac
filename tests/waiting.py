"""Waiting for what a page does by itself."""

from __future__ import annotations

import time

from playwright.sync_api import Page

_LONGEST = 10.0
_TURN = 50.0


def until(page: Page, expression: str, arg: object = None) -> None:
    """Wait until a JavaScript expression holds on a page, 10 seconds at most.

    Asked from outside: what Playwright's `wait_for_function` asks again in the page, a strict policy forbids.
    """
    end = time.monotonic() + _LONGEST
    while not page.evaluate(expression, arg):
        assert time.monotonic() < end, f"never true: {expression}"
        page.wait_for_timeout(_TURN)
