"""What a piece of code costs by itself, on a machine that does other things at the same time."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable


def cost(action: Callable[[], object]) -> float:
    """Return the processor seconds of `action`, without clearing up after what ran before it."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        start = time.process_time()
        action()
        return time.process_time() - start
    finally:
        if was_on:
            gc.enable()


def stays_below(limit: float, action: Callable[[], object], attempts: int = 3) -> bool:
    """Say whether any of a few attempts costs less than `limit` seconds; most often the first one does."""
    return any(cost(action) < limit for _ in range(attempts))
