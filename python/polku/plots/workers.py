"""How many clients each worker has."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import altair as alt

from polku.plots.asked import check
from polku.plots.labels import Labels
from polku.plots.style import BAR, BLUE, GREEN, ORANGE, WIDTH, Sign, data, from_zero, heading, known, nothing, panel, sheet, spot

if TYPE_CHECKING:
    from polku.path import ServicePath
    from polku.reading import Scenario
    from polku.result import Result

Row = dict[str, Any]


def workers(
    result: Result,
    *,
    resources: Sequence[str] = (),
    path: ServicePath | None = None,
    scenario: Scenario | str | Path | None = None,
    lang: str | None = None,
) -> alt.VConcatChart:
    """The table `workers` of a scenario: the mean number of clients of each worker with its 95 % interval, the highest, and the limit.

    `resources` are those to show (by default all caseloads that have a limit).
    """
    labels = Labels(result, path, scenario, lang)
    by_resource: dict[str, list[Row]] = {}
    for row in result["workers"].rows():
        by_resource.setdefault(row["resource"], []).append(row)
    check(resources, by_resource, "no workers of {}")
    limited = [id for id, rows in by_resource.items() if any(math.isfinite(row["limit"]) for row in rows)]
    shown = list(resources) or limited
    panels = [_panel(labels, id, by_resource[id], last=id == shown[-1]) for id in shown]
    title = labels.word("chart.workers")
    about = labels.about(result)
    if others := [labels.name(id, "resource") for id in by_resource if id not in shown]:
        about.append(labels.word("chart.left-out", list="; ".join(others)))
    said = "; ".join(_sentence(labels, id, by_resource[id]) for id in shown) or labels.word("chart.no-workers")
    rows = [row for id in shown for row in by_resource[id]]
    signs = _signs(labels, rows) if rows else []
    drawn = panels or [nothing(labels.word("chart.no-workers"))]
    return sheet(labels, drawn, signs, title=title, about=about, description=f"{title}. {said}.")


def _panel(labels: Labels, id: str, rows: list[Row], *, last: bool) -> alt.LayerChart:
    values = [
        {
            "worker": row["worker"],
            "load": row["load"],
            "lower": known(max(row["load"] - row["half_width"], 0)),
            "upper": known(row["load"] + row["half_width"]),
            "highest": row["highest"],
            "limit": known(row["limit"]),
        }
        for row in rows
    ]
    scale, axis = from_zero(value for row in rows for value in (row["load"], row["highest"], row["limit"]))
    title = labels.word("chart.worker") if last else None
    # Every fifth number of a long row, so that they do not stand on each other.
    ticks = [row["worker"] for row in rows if len(rows) <= 20 or row["worker"] == 1 or row["worker"] % 5 == 0]
    x = alt.X("worker:O", title=title, axis=alt.Axis(labelAngle=0, values=ticks), scale=alt.Scale(paddingInner=0.25, paddingOuter=0.2))

    def y(column: str) -> alt.Y:
        return alt.Y(f"{column}:Q", title=None, scale=scale, axis=axis)

    base = alt.Chart(data(values)).encode(x=x)
    size = min(WIDTH / max(len(rows), 1) * 0.8, 60)
    layers: list[Any] = [base.mark_bar(color=BAR).encode(y=y("load"))]
    if any(math.isfinite(row["half_width"]) for row in rows):
        layers.append(base.mark_rule(color=BLUE, strokeWidth=2).encode(y=y("lower"), y2="upper:Q"))
    if any(math.isfinite(row["limit"]) for row in rows):
        layers.append(base.mark_tick(color=ORANGE, thickness=3, size=size, orient="horizontal", opacity=1).encode(y=y("limit")))
    layers.append(spot(base, GREEN, "triangle-up", filled=False).encode(y=y("highest")))
    head = heading(labels.name(id, "resource"), labels.word("chart.clients"))
    return panel(layers, width=WIDTH, height=150, title=head)


def _signs(labels: Labels, rows: list[Row]) -> list[Sign]:
    signs = [Sign("area", BAR, labels.word("chart.mean"))]
    if any(math.isfinite(row["half_width"]) for row in rows):
        signs.append(Sign("line", BLUE, labels.word("chart.interval")))
    signs.append(Sign("point", GREEN, labels.word("chart.highest"), shape="triangle-up", filled=False))
    if any(math.isfinite(row["limit"]) for row in rows):
        signs.append(Sign("line", ORANGE, labels.word("chart.limit")))
    return signs


def _sentence(labels: Labels, id: str, rows: list[Row]) -> str:
    loads = [row["load"] for row in rows]
    low, high = labels.number(min(loads)), labels.number(max(loads))
    most = labels.number(max(row["highest"] for row in rows))
    said = labels.word("chart.says-workers", what=labels.name(id, "resource"), low=low, high=high, most=most)
    limits = sorted({row["limit"] for row in rows if math.isfinite(row["limit"])})
    if not limits:
        return said
    told = labels.number(limits[0]) if len(limits) == 1 else labels.range(limits[0], limits[-1])
    return f"{said}, {labels.word('chart.says-limit', limit=told)}"
