"""The order of the stages, and the only place that writes: what changed is written, what is stale goes."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from build_tools.citations.find import find_citations
from build_tools.corpus import Corpus, build_corpus, resolve_against
from build_tools.export.show import show
from build_tools.export.site import DATA_FOLDERS, export_files
from build_tools.export.subscriptions import SUBSCRIPTION_FOLDERS, subscription_files
from build_tools.model import Directive, Findings, Link, Problem, Severity
from build_tools.problems import problem_at
from build_tools.read.addresses import read_addresses
from build_tools.read.files import read_folder, read_text
from build_tools.read.registry import read_registry
from build_tools.render.site import GENERATED_FOLDERS, pages
from build_tools.structure.directive import read_directive
from build_tools.text import Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """The collection as read: the corpus, None when an error stands in the way, and all Problems."""

    corpus: Corpus | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a build did to `docs/`: paths below it."""

    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def failed(self) -> bool:
        """Say whether an error kept the build from writing."""
        return any(found.severity is Severity.ERROR for found in self.problems)


def read_collection(root: Path) -> Collection:
    """Read everything below `root / "source_texts"` into a corpus."""
    folder = root / "source_texts"
    members = read_folder(folder)
    registry = read_registry(folder / "registry")
    addresses = read_addresses(folder / "addresses.txt", "source_texts/addresses.txt")
    read = (found for member in members for found in member.problems)
    problems = (*read, *registry.problems, *addresses.problems)
    if any(found.severity is Severity.ERROR for found in problems):
        return Collection(corpus=None, problems=problems)
    directives = tuple(
        read_directive(member.slug, member.source, member.front) for member in members if member.source
    )
    findings = {directive.slug: find_citations(directive) for directive in directives}
    corpus = build_corpus(directives, findings, registry, addresses)
    own = (found for directive in directives for found in directive.problems)
    return Collection(corpus=corpus, problems=(*problems, *own, *corpus.problems))


def build(root: Path) -> Written:
    """Convert the texts below `root` into Markdown below `root / "docs"`; an error leaves `docs/` alone."""
    collection = read_collection(root)
    failed = any(found.severity is Severity.ERROR for found in collection.problems)
    if collection.corpus is None or failed:
        return Written(problems=collection.problems)
    docs = root / "docs"
    files = {page.path: page.text.encode("utf-8") for page in pages(collection.corpus)}
    files |= dict(subscription_files(collection.corpus, _site(), _moment()))
    files |= dict(export_files(collection.corpus, os.environ.get("SOURCE_REVISION", "unknown")))
    changed = tuple(path for path, data in files.items() if _write_if_changed(docs / path, data))
    removed = tuple(_remove_stale(docs, files))
    return Written(changed=changed, removed=removed, problems=collection.problems)


def _site() -> str:
    """Return the address of the site, from the same variable and with the same placeholder as mkdocs.yml."""
    return os.environ.get("SITE_URL", "https://van-ban.example/")


def _moment() -> datetime:
    """Return the moment the build stands for: the same sources give the same bytes."""
    return datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFile:
    """A single file as understood: `links` run parallel to the citations of `findings`."""

    directive: Directive
    findings: Findings
    links: tuple[Link, ...]


def read_files(root: Path, files: Iterable[Path]) -> Iterator[ReadFile | Problem]:
    """Yield each file as understood, or the Problem that keeps it from being read.

    Citations are resolved against the collection below `root`; the files need not belong to it.
    """
    collection = read_collection(root).corpus
    for path in files:
        try:
            read = read_text(path.read_bytes(), path.stem, str(path))
        except OSError as error:
            seen = error.strerror or "không đọc được"
            yield problem_at("file-unreadable", str(path), Position(line=1, column=1), seen=seen)
            continue
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


def _write_if_changed(path: Path, data: bytes) -> bool:
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, data)
    return True


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` to `path` in one step: readers see the old file or the new one, never a part."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _remove_stale(docs: Path, files: Iterable[str]) -> list[str]:
    wanted = frozenset(files)
    stale = [
        path
        for folder in (*GENERATED_FOLDERS, *DATA_FOLDERS, *SUBSCRIPTION_FOLDERS)
        for path in sorted((docs / folder).rglob("*"), reverse=True)
        if path.is_dir() or path.relative_to(docs).as_posix() not in wanted
    ]
    removed = []
    for path in stale:
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        else:
            path.unlink()
            removed.append(path.relative_to(docs).as_posix())
    return removed
