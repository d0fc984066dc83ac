"""`vanban new`: import a file, propose, ask, write one new source text, report what was left behind."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from build_tools.adding.proposal import Proposal, Proposed, propose
from build_tools.identity import is_safe_slug
from build_tools.model import Problem
from build_tools.pipeline import write_new
from build_tools.problems import problem_at
from build_tools.read.files import read_member
from build_tools.read.front_matter import today
from build_tools.read.imports.read import import_file
from build_tools.read.imports.values import START, Imported, LeftOut
from build_tools.read.plain_file import said

# Asks a person: the question with its proposed answer; returns what was typed.
Ask = Callable[[str], str]
_SHOWN = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """A text that was added: its path below the project, what was proposed and what was left behind."""

    path: Path
    proposal: Proposal
    imported: Imported
    problems: tuple[Problem, ...]


def add(root: Path, file: Path, slug: str | None = None, ask: Ask | None = None) -> Added | Problem:
    """Import `file` and write `root/source_texts/<slug>.txt`; a Problem means that nothing was written.

    Without `ask` the proposals are taken as they are. An existing file is never replaced.
    """
    imported = import_file(file)
    if isinstance(imported, Problem):
        return imported
    proposal = propose(imported, file.stem, today())
    if ask is not None:
        proposal = _asked(proposal, ask, slug)
    elif slug is not None:
        proposal = proposal.with_answers(slug, {})
    folder = root / "source_texts"
    path = folder / f"{proposal.slug}.txt"
    refusal = _refusal(folder, path, proposal.slug)
    if refusal is not None:
        return refusal
    try:
        write_new(path, proposal.file().encode("utf-8", "replace"))
    except OSError as error:
        return problem_at("new-not-written", f"source_texts/{path.name}", START, seen=said(error))
    problems = read_member(path, f"source_texts/{path.name}").problems
    return Added(path=path, proposal=proposal, imported=imported, problems=problems)


def _asked(proposal: Proposal, ask: Ask, slug: str | None) -> Proposal:
    chosen = slug or _answer(ask, "Địa chỉ trang (tên tệp)", proposal.slug) or proposal.slug
    answers = {
        one.key: _answer(ask, f"{one.key} ({one.source})", one.value)
        for one in proposal.values
        if isinstance(one.value, str)
    }
    return proposal.with_answers(chosen, answers)


def _answer(ask: Ask, question: str, proposed: str) -> str:
    """Return what a person wants: Enter takes the proposal, a dash takes the value out."""
    typed = ask(f"{question} [{proposed}]: ").strip()
    return "" if typed == "-" else typed or proposed


def _refusal(folder: Path, path: Path, slug: str) -> Problem | None:
    shown = f"source_texts/{path.name}"
    if not is_safe_slug(slug):
        return problem_at("slug-unsafe", shown, START, slug=slug)
    if folder.is_symlink() or not folder.is_dir():
        return problem_at("new-no-folder", "source_texts", START)
    if os.path.lexists(path):
        return problem_at("new-exists", shown, START, slug=slug)
    return None


def report(added: Added) -> Iterator[str]:
    """Yield where each value comes from, what was changed on the way and what was left behind."""
    yield f"Đã ghi source_texts/{added.path.name}"
    yield f"  Nguồn: tệp {added.imported.kind.value}, bảng mã {added.imported.encoding}"
    yield "  Phần đầu:"
    yield from (f"    {one.key}: {_words(one)}  ← {one.source}" for one in added.proposal.values)
    for note in added.imported.notes:
        yield f"  Lưu ý: {note}"
    if added.imported.left_out:
        yield "  Để lại, không đưa vào văn bản:"
        yield from (f"    {_left(piece)}" for piece in added.imported.left_out)
    else:
        yield "  Không để lại chữ nào của tệp gốc."
    shown = f"source_texts/{added.path.name}"
    yield f"Việc tiếp theo: mở tệp xem lại, rồi chạy “vanban check” và “vanban show {shown}”."


def _words(one: Proposed) -> str:
    return one.value if isinstance(one.value, str) else "; ".join(one.value)


def _left(piece: LeftOut) -> str:
    cut = piece.words if len(piece.words) <= _SHOWN else f"{piece.words[:_SHOWN].rstrip()}…"
    return f"{piece.what} ({len(piece.words.split())} chữ): “{cut}”"
