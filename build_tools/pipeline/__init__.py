"""From texts to `docs/`: the order of the stages, and the only room that writes."""

from build_tools.pipeline.building import build
from build_tools.pipeline.machine import MachineError
from build_tools.pipeline.reading import read_collection, read_files, show_files
from build_tools.pipeline.values import Collection, ReadFile, Written
from build_tools.pipeline.writing import write_new, write_whole

__all__ = [
    "Collection",
    "MachineError",
    "ReadFile",
    "Written",
    "build",
    "read_collection",
    "read_files",
    "show_files",
    "write_new",
    "write_whole",
]
