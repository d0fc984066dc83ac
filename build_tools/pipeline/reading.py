"""Reading: every file by itself, in all processors and from the cache; then all together as a corpus."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Any

from build_tools.citations.find import find_citations
from build_tools.corpus import build_corpus, resolve_against
from build_tools.export.show import show
from build_tools.model import Directive, Findings, Problem
from build_tools.pipeline import cache, fingerprint
from build_tools.pipeline.values import Collection, ReadFile, has_error
from build_tools.pipeline.workers import shards, spread
from build_tools.read.addresses import read_addresses
from build_tools.read.files import ADDRESSES, ReadText, checked_slugs, read_member, read_named, texts
from build_tools.read.plain_file import plain_bytes
from build_tools.read.registry import read_registry
from build_tools.read.strays import stray_files
from build_tools.structure.directive import read_directive

# Below the folder of the project; what stands there can be deleted at any time.
CACHE_FOLDER = Path(".cache/vanban")
# Texts for one turn of a process: enough to make up for sending them.
_SHARD = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """What a file says by itself: `directive` is None when its bytes are no text."""

    member: ReadText
    directive: Directive | None
    findings: Findings


def read_collection(root: Path) -> Collection:
    """Read everything below `root / "source_texts"` into a corpus."""
    with without_cycles():
        return _read_collection(root)


def _read_collection(root: Path) -> Collection:
    folder = root / "source_texts"
    understood = {read.member.slug: read for read in understand(root, texts(folder))}
    members = tuple(checked_slugs(read.member for read in understood.values()))
    registry = read_registry(folder / "registry")
    addresses = read_addresses(folder / "addresses.txt", "source_texts/addresses.txt")
    read = (found for member in members for found in member.problems)
    problems = (*read, *registry.problems, *addresses.problems, *stray_files(folder))
    if has_error(problems):
        return Collection(corpus=None, problems=problems)
    directives = tuple(read.directive for read in understood.values() if read.directive)
    findings = {slug: read.findings for slug, read in understood.items()}
    corpus = build_corpus(directives, findings, registry, addresses)
    own = (found for directive in directives for found in directive.problems)
    return Collection(corpus=corpus, problems=(*problems, *own, *corpus.problems))


@contextmanager
def without_cycles() -> Iterator[None]:
    """Let nothing look for cycles: a collection is made of hundreds of thousands of values without any."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    """A file to be read; `key` is None when its bytes cannot be had, which reading it will tell."""

    path: Path
    shown: str
    key: bytes | None


def understand(root: Path, paths: Iterable[Path]) -> Iterator[Understood]:
    """Yield what each file says, in their order: from the cache, or read now in all processors."""
    files = [_file(path) for path in paths]
    keys = {file.key for file in files if file.key}
    known = cache.stored(root / CACHE_FOLDER, keys)
    missing = [file for file in files if file.key not in known]
    # Read by other processes while this one makes values of what they have sent.
    new = chain.from_iterable(spread(_understand_shard, shards(missing, _SHARD)))
    fresh: dict[bytes, bytes] = {}
    for file in files:
        kept = known.get(file.key) if file.key else None
        data = next(new) if kept is None else kept
        if file.key and kept is None:
            fresh[file.key] = data
        yield _unpacked(file, data)
    if fresh:
        cache.store(root / CACHE_FOLDER, fresh, keys)


def _file(path: Path) -> _File:
    shown = f"{path.parent.name}/{path.name}"
    data = plain_bytes(path, shown)
    key = None
    if not isinstance(data, Problem):
        key = fingerprint.key(shown, data)
    return _File(path=path, shown=shown, key=key)


def understood_now(path: Path) -> tuple[ReadText, Directive | None, Findings]:
    """Return what one file says, whatever the cache knows."""
    return _understand(_file(path))


def _understand_shard(files: Sequence[_File]) -> list[bytes]:
    return [cache.packed(_understand(file)) for file in files]


def _unpacked(file: _File, data: bytes) -> Understood:
    try:
        found = _understood(cache.unpacked(data))
        known = _is_named(found, file.path.stem)
    except Exception:  # noqa: BLE001 - whatever is wrong with a cache, the file itself is at hand
        known = False
    return found if known else _understood(_understand(file))


def _understood(parts: tuple[ReadText, Directive | None, Findings]) -> Understood:
    member, directive, findings = parts
    return Understood(member=member, directive=directive, findings=findings)


def _is_named(found: Understood, slug: str) -> bool:
    """Say whether a cached text goes by the name of its file, from which the paths of its pages are made."""
    return found.member.slug == slug and (found.directive is None or found.directive.slug == slug)


def _understand(file: _File) -> tuple[ReadText, Directive | None, Findings]:
    member = read_member(file.path, file.shown)
    if member.source is None or has_error(member.problems):
        return member, None, Findings()
    directive = read_directive(member.slug, member.source, member.front)
    return member, directive, find_citations(directive)


def read_files(root: Path, files: Iterable[Path]) -> Iterator[ReadFile | Problem]:
    """Yield each file as understood, or the Problem that keeps it from being read.

    Citations are resolved against the collection below `root`; the files need not belong to it. The list of
    published addresses, which `source_texts/*.txt` names too, is no text and left out.
    """
    collection = read_collection(root).corpus
    for path in (path for path in files if path.name != ADDRESSES):
        read = read_named(path)
        if read.source is None:
            yield from read.problems
            continue
        directive = read_directive(read.slug, read.source, read.front)
        directive = replace(directive, problems=(*read.problems, *directive.problems))
        findings = find_citations(directive)
        links = resolve_against(collection, directive, findings)
        yield ReadFile(directive=directive, findings=findings, links=links)


def show_files(root: Path, files: Iterable[Path]) -> Iterator[dict[str, Any] | Problem]:
    """Yield for each file what `show --json` prints, or the Problem that keeps it from being read."""
    for read in read_files(root, files):
        yield read if isinstance(read, Problem) else show(read.directive, read.findings, read.links)
