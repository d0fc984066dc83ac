"""The command line: `vanban new | check | show | build`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper

from build_tools.commands.arguments import parser
from build_tools.pipeline import MachineError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0, 1 for errors in the texts, 2 for a wrong command, 3 if the machine fails."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(
                errors="backslashreplace"
            )  # a terminal without Vietnamese letters ends nothing
    options = parser().parse_args(arguments)
    try:
        # Only what this command needs is loaded: a build shows its first page in the time the others take.
        return int(import_module(f"build_tools.commands.{options.command}").run(options))
    except MachineError as error:
        print(f"vanban: {error}", file=sys.stderr)
        return 3
    except KeyboardInterrupt:
        print("vanban: đã dừng theo yêu cầu; lần dựng sau làm tiếp được.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
