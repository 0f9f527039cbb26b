"""Service paths: check, compute, simulate and draw them."""

from polku import _core, dist, queueing, trigger, when
from polku._core import (
    Actor,
    Diagnostic,
    Interrupt,
    Parameter,
    Service,
    Text,
    Touchpoint,
    Transition,
    __version__,
)
from polku.deciding import compare, sensitivity, staffing
from polku.decision import Decision
from polku.drawing import Drawing
from polku.errors import ModelError
from polku.path import ServicePath
from polku.reading import (
    Fixed,
    Scenario,
    fix,
    load,
    load_scenario,
    loads,
    parse,
    parse_scenario,
    validate,
    validate_file,
    validate_text,
)
from polku.report import Report
from polku.result import Result, Table, load_result, parse_result
from polku.rules import explain
from polku.spread import Budget, Spread

__all__ = [
    "Actor",
    "Budget",
    "Decision",
    "Diagnostic",
    "Drawing",
    "Fixed",
    "Interrupt",
    "ModelError",
    "Parameter",
    "Report",
    "Result",
    "Scenario",
    "Service",
    "ServicePath",
    "Spread",
    "Table",
    "Text",
    "Touchpoint",
    "Transition",
    "__version__",
    "compare",
    "dist",
    "explain",
    "fix",
    "load",
    "load_result",
    "load_scenario",
    "loads",
    "parse",
    "parse_result",
    "parse_scenario",
    "queueing",
    "schema",
    "sensitivity",
    "staffing",
    "trigger",
    "validate",
    "validate_file",
    "validate_text",
    "when",
]


def schema(of: str = "model") -> str:
    """The JSON Schema (draft-07) of a "model" or a "scenario", for editors."""
    if of == "model":
        return _core.path_schema()
    if of == "scenario":
        return _core.scenario_schema()
    raise ValueError(f"no schema of {of!r}: model or scenario")
