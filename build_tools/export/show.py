"""One directive as `show --json` prints it; the shape is that of `show.schema.json`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, fields
from typing import Any

from build_tools.model import Citation, Deadline, Directive, Findings, Link, Mention, Problem, Sourced, Unit


def show(directive: Directive, findings: Findings, links: Sequence[Link]) -> dict[str, Any]:
    """Return the JSON value of a directive; `links` run parallel to the citations."""
    return {
        "path": directive.source.path,
        "metadata": {
            field.name: _sourced(getattr(directive.metadata, field.name))
            for field in fields(directive.metadata)
        },
        "units": [_unit(unit) for unit in directive.units],
        "citations": [
            _citation(citation, link) for citation, link in zip(findings.citations, links, strict=True)
        ],
        "mentions": [_mention(mention) for mention in findings.mentions],
        "abbreviations": [
            {
                "short": abbreviation.short,
                "long": abbreviation.long,
                "start": abbreviation.span.start,
                "end": abbreviation.span.end,
            }
            for abbreviation in directive.abbreviations
        ],
        "problems": [problem_json(found) for found in directive.problems],
    }


# Line ends to some readers of lines, though not to JSON.
_LINE_ENDS = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def json_line(value: object) -> str:
    """Return `value` as JSON on one line, whatever a reader takes for a line end."""
    return json.dumps(value, ensure_ascii=False).translate(_LINE_ENDS)


def problem_json(found: Problem) -> dict[str, Any]:
    """Return the JSON value of a Problem."""
    return {
        "code": found.code,
        "severity": found.severity.value,
        "path": found.path,
        "line": found.position.line,
        "column": found.position.column,
        "message": found.message,
        "advice": found.advice,
    }


def _sourced(sourced: Sourced[Any]) -> dict[str, Any]:
    return {
        "value": _plain(sourced.value),
        "origin": sourced.origin.value if sourced.origin else None,
        "start": sourced.span.start if sourced.span else None,
        "end": sourced.span.end if sourced.span else None,
    }


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Deadline):
        row = asdict(value)
        row.pop("span")
        return row | {"start": value.span.start, "end": value.span.end}
    return value


def _unit(unit: Unit) -> dict[str, Any]:
    return {
        "kind": unit.kind.value,
        "label": unit.label,
        "level": unit.level,
        "parent": unit.parent,
        "anchor": unit.anchor,
        "start": unit.span.start,
        "end": unit.span.end,
    }


def _citation(citation: Citation, link: Link) -> dict[str, Any]:
    return {
        "start": citation.span.start,
        "end": citation.span.end,
        "text": citation.text,
        "doc_type": citation.doc_type,
        "canonical_number": citation.canonical_number,
        "key_number": citation.key_number,
        "date": citation.date,
        "issuer": citation.issuer,
        "term": citation.term,
        "title": citation.title,
        "subject": citation.subject,
        "article": list(citation.article),
        "clause": list(citation.clause),
        "point": list(citation.point),
        "relation": citation.relation.value,
        "nested_in": citation.nested_in,
        "inherited": list(citation.inherited),
        "short_for": citation.short_for,
        "target": link.target,
        "status": link.status.value,
        "reason": link.reason,
        "candidates": list(link.candidates),
    }


def _mention(mention: Mention) -> dict[str, Any]:
    return {
        "start": mention.span.start,
        "end": mention.span.end,
        "text": mention.text,
        "doc_type": mention.doc_type,
        "title": mention.title,
        "refers_to": mention.refers_to,
    }
