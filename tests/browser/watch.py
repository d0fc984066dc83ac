"""What no page may do: errors on the console, requests to other hosts, files that do not come."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, ConsoleMessage, Request

# Addresses that need no host.
_LOCAL = ("data:", "blob:", "about:")
# The reader went on before the file came.
_LEFT = "net::ERR_ABORTED"


# No slots: Playwright keeps its wrapper of a method on the object.
@dataclass
class Watch:
    """The faults of all pages of a browser; `home` is the address of the site's home page."""

    home: str
    faults: list[str] = field(default_factory=list)

    def look_at(self, context: BrowserContext) -> None:
        """Note the faults of every page of `context` from now on."""
        context.on("console", self._said)
        context.on("weberror", lambda error: self.faults.append(f"error: {error.error}"))
        context.on("request", self._asked)
        context.on("requestfailed", self._failed)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.faults.append(f"console: {message.text} {message.location['url']}")

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((self.home, *_LOCAL)):
            self.faults.append(f"other host: {request.url}")

    def _failed(self, request: Request) -> None:
        if request.failure != _LEFT:
            self.faults.append(f"failed: {request.url} {request.failure}")
