"""Two directives of one series side by side: which points are about the same matter, and what changed."""

from build_tools.compare.align import Change, Comparison, Pair, compare
from build_tools.compare.points import Point, points
from build_tools.compare.words import Differences, Patience, differences

__all__ = [
    "Change",
    "Comparison",
    "Differences",
    "Pair",
    "Patience",
    "Point",
    "compare",
    "differences",
    "points",
]
