"""Charts of results, for people. Needs altair: `pip install "polku[plots]"`.

Every chart says its words in Finnish, Swedish or English (`lang`), names what it is about by the texts of the path and the scenario it is
given, shows intervals, and has a description for who does not see it. It is an altair chart: it shows itself in a notebook, and
`chart.save("waits.svg")`, `.png` or `.html` (with `inline=True` a page that needs no network) writes it to a file.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

try:
    import altair
except ImportError as missing:
    raise ImportError('charts need altair: pip install "polku[plots]"') from missing

from polku.plots.differences import differences
from polku.plots.frontier import frontier
from polku.plots.over_time import over_time
from polku.plots.sensitivity import sensitivity
from polku.plots.waits import waits
from polku.plots.workers import workers

if TYPE_CHECKING:
    from polku.result import Result

__all__ = ["differences", "frontier", "of", "over_time", "sensitivity", "waits", "workers"]

# The charts by name, and the table that each is about.
CHARTS: dict[str, tuple[Callable[..., altair.VConcatChart], tuple[str, ...]]] = {
    "over_time": (over_time, ("over_time",)),
    "waits": (waits, ("waits",)),
    "workers": (workers, ("workers",)),
    "differences": (differences, ("differences",)),
    "frontier": (frontier, ("frontier",)),
    "sensitivity": (sensitivity, ("effects", "indices")),
}


def of(result: Result, what: str = "", **options: Any) -> altair.VConcatChart:
    """What `Result.plot` does."""
    fitting = [name for name, (_, tables) in CHARTS.items() if any(table in result.tables for table in tables)]
    if not fitting:
        raise ValueError(f"no chart of a result of {result.engine!r}: charts are of scenarios that run, and of decisions about them")
    name = what or fitting[0]
    if name not in fitting:
        raise ValueError(f"no chart {name!r} of this result: {', '.join(fitting)}")
    return CHARTS[name][0](result, **options)
