"""A path as a networkx graph, for algorithms polku does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polku.path import ServicePath

if TYPE_CHECKING:
    import networkx


def to_networkx(path: ServicePath) -> networkx.MultiDiGraph[str]:
    """Nodes are ids of touchpoints in the order of the file; edges are keyed by ids of transitions."""
    import networkx

    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph(id=path.id, version=path.version)
    for touchpoint in path.touchpoints:
        name = touchpoint.name.choose(path.source_language)
        graph.add_node(touchpoint.id, name=name, service=touchpoint.service, phase=touchpoint.phase, kind=touchpoint.kind)
    values = {parameter.id: parameter.value for parameter in path.parameters}
    for transition in path.transitions:
        number = transition.probability
        share = None if number is None else values[number.param] if number.param else number.value
        label = transition.label.choose(path.source_language)
        graph.add_edge(
            transition.from_,
            transition.to,
            key=transition.id,
            choice=transition.choice,
            probability=share,
            kind=transition.kind,
            label=label,
        )
    return graph
