"""Who cites whom as a graph: GraphML for network tools, and node-link JSON for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from lxml import etree

from build_tools.corpus import Corpus, Document, stated_edges
from build_tools.corpus.frbr import work_address
from build_tools.export.akn.inline import possible
from build_tools.export.places import SCHEMAS, VERSION
from build_tools.export.records import citation_counts

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_NODE = ("label", "address", "status", "type", "number", "date", "issuer", "title")
_EDGE = (("relation", "string"), ("citations", "int"), ("stated_in", "string"))


def graph(corpus: Corpus) -> dict[str, Any]:
    """Return nodes and edges in the node-link shape, as `networkx.node_link_graph` reads it.

    An edge leads from the citing document to the cited one and is known by its relation: `citations` counts
    the places, `stated_in` names the document whose sentence states the relation of two others.
    """
    return {
        "schema": f"{SCHEMAS}graph.schema.json",
        "version": VERSION,
        "directed": True,
        "multigraph": True,
        "graph": {},
        "nodes": [_node(document) for document in corpus.documents.values()],
        "edges": list(_edges(corpus)),
    }


def _node(document: Document) -> dict[str, Any]:
    values = (
        document.label,
        document.address,
        document.status.value,
        document.doc_type or None,
        document.number,
        document.date,
        document.issuer,
        document.title,
    )
    known = {key: value for key, value in zip(_NODE, values, strict=True) if value is not None}
    return {"id": work_address(document.address), **known}


def _edges(corpus: Corpus) -> Iterator[dict[str, Any]]:
    counts = citation_counts(corpus)
    for (citing, cited, relation), count in counts.items():
        yield _edge(citing, cited, relation.value, count, None)
    stated = ((edge.from_, edge.to, edge.relation, edge.source) for edge in stated_edges(corpus))
    for source, target, relation, stated_in in dict.fromkeys(stated):
        if (source, target, relation) not in counts:
            yield _edge(source, target, relation.value, 0, f"van-ban/{stated_in}/")


def _edge(source: str, target: str, relation: str, count: int, stated_in: str | None) -> dict[str, Any]:
    ends = {"source": work_address(source), "target": work_address(target)}
    key = relation if stated_in is None else f"{relation} ({stated_in})"
    known = {"key": key, "relation": relation, "citations": count}
    return ends | known | ({"stated_in": stated_in} if stated_in else {})


def graphml(value: dict[str, Any]) -> bytes:
    """Return the same graph as GraphML."""
    names: dict[str | None, str] = {None: _NAMESPACE}
    root = etree.Element(f"{{{_NAMESPACE}}}graphml", nsmap=names)
    for name in _NODE:
        _add(root, "key", id=f"n-{name}", **{"for": "node", "attr.name": name, "attr.type": "string"})
    for name, kind in _EDGE:
        _add(root, "key", id=f"e-{name}", **{"for": "edge", "attr.name": name, "attr.type": kind})
    network = _add(root, "graph", id="vien-dan", edgedefault="directed")
    for node in value["nodes"]:
        _data(_add(network, "node", id=node["id"]), "n", node, _NODE)
    for number, edge in enumerate(value["edges"], start=1):
        ends = _add(network, "edge", id=f"e{number}", source=edge["source"], target=edge["target"])
        _data(ends, "e", edge, [name for name, _ in _EDGE])
    etree.indent(root)
    return etree.tostring(root, xml_declaration=True, encoding="utf-8") + b"\n"


def _data(parent: etree._Element, prefix: str, values: dict[str, Any], names: Sequence[str]) -> None:
    for name in names:
        if name in values:
            _add(parent, "data", key=f"{prefix}-{name}").text = possible(str(values[name]))


def _add(parent: etree._Element, tag: str, /, **attributes: str) -> etree._Element:
    element = etree.SubElement(parent, f"{{{_NAMESPACE}}}{tag}")
    for key, value in attributes.items():
        element.set(key, possible(value))
    return element
