"""Use and waiting lines as time goes by."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import altair as alt

from polku.plots.asked import check
from polku.plots.labels import Labels, capital
from polku.plots.style import (
    BAND,
    BLUE,
    HALF,
    ORANGE,
    WIDTH,
    Sign,
    axis_heading,
    data,
    from_zero,
    heading,
    known,
    nothing,
    panel,
    sheet,
)

if TYPE_CHECKING:
    from polku.path import ServicePath
    from polku.reading import Scenario
    from polku.result import Result

DASH = (3, 2)
Row = dict[str, Any]


def over_time(
    result: Result,
    *,
    quantities: Sequence[str] = ("used", "queue"),
    ids: Sequence[str] = (),
    path: ServicePath | None = None,
    scenario: Scenario | str | Path | None = None,
    lang: str | None = None,
) -> alt.VConcatChart:
    """The table `over_time` of a scenario: the mean of the runs, its 95 % interval, and where 80 % of the runs are (p10 to p90).

    `quantities` are "used" and "queue" of the resources, and "inside", the clients of the path; `ids` are those of the resources to
    show (by default all of which something is used or waited for). A dashed line is how many places there are on average.
    """
    labels = Labels(result, path, scenario, lang)
    table = list(result["over_time"].rows())
    series = _series(table, quantities, ids)
    busy = [id for id in series if any(row["mean"] > 0 for rows in series[id].values() for row in rows)]
    shown = list(ids) or busy
    idle = [labels.thing("used", id) for id in series if id not in shown]
    capacity = {row["resource"]: row["capacity"] for row in result["resources"].rows()} if "resources" in result.tables else {}
    limits = {id: capacity.get(id, math.nan) for id in shown}
    clock = _Clock(result)
    panels: list[Any] = [
        _row(labels, clock, id, series[id], limits[id], last=id == shown[-1], titled="inside" not in series[id]) for id in shown
    ]
    panels = panels or [nothing(labels.word("chart.nothing"))]
    about = labels.about(result)
    if idle:
        about.append(labels.word("chart.left-out", list="; ".join(idle)))
    varies = any(_varies(series[id]) for id in shown)
    limited = any("used" in series[id] and math.isfinite(limits[id]) for id in shown)
    title = labels.word("chart.clients-over-time" if list(quantities) == ["inside"] else "chart.over-time")
    said = "; ".join(_sentence(labels, quantity, id, rows) for id in shown for quantity, rows in series[id].items())
    description = f"{title}. {said or labels.word('chart.nothing')}."
    return sheet(labels, panels, _signs(labels, varies, limited) if shown else [], title=title, about=about, description=description)


def _series(table: list[Row], quantities: Sequence[str], ids: Sequence[str]) -> dict[str, dict[str, list[Row]]]:
    """Rows by id and quantity, in the order asked for."""
    check(quantities, (row["quantity"] for row in table), "no quantity {} over time")
    known_ids = list(dict.fromkeys(row["id"] for row in table if row["quantity"] in quantities))
    check(ids, known_ids, "nothing over time of {}")
    series: dict[str, dict[str, list[Row]]] = {}
    for id in ids or known_ids:
        found = {quantity: [row for row in table if row["id"] == id and row["quantity"] == quantity] for quantity in quantities}
        series[id] = {quantity: rows for quantity, rows in found.items() if rows}
    return series


class _Clock:
    """Days since the start as dates, when the scenario has a first day."""

    def __init__(self, result: Result) -> None:
        settings = result._core.settings
        self.start = datetime.fromisoformat(settings.start_date) if settings.start_date else None
        self.long = settings.horizon > 2 * 365.25

    def at(self, days: float) -> str | float:
        return days if self.start is None else (self.start + timedelta(days=days)).isoformat() + "Z"

    def axis(self, labels: Labels, *, titled: bool) -> alt.X:
        if self.start is None:
            title = labels.axis(labels.word("chart.since-start"), "day")
            return alt.X("time:Q", title=title if titled else None)
        # Months as numbers in Finnish and Swedish: 3/2024.
        month = "%b %Y" if labels.language.startswith("en") else "%-m/%Y"
        axis = alt.Axis(format="%Y" if self.long else month, tickCount="year" if self.long else 6, grid=True)
        # UTC, so that a date is the same wherever the chart is looked at.
        return alt.X("time:T", scale=alt.Scale(type="utc"), axis=axis, title=labels.word("chart.time") if titled else None)


def _row(
    labels: Labels, clock: _Clock, id: str, series: dict[str, list[Row]], limit: float, *, last: bool, titled: bool
) -> alt.HConcatChart:
    width = WIDTH if len(series) == 1 else HALF
    panels = [
        _panel(labels, clock, quantity, rows, limit if quantity == "used" else math.nan, width, last) for quantity, rows in series.items()
    ]
    title = heading(labels.thing("used", id)) if titled else None
    return alt.hconcat(*panels, spacing=40, title=title or alt.Undefined)


def _panel(labels: Labels, clock: _Clock, quantity: str, rows: list[Row], limit: float, width: int, last: bool) -> alt.LayerChart:
    values = [
        {
            "time": clock.at(row["time"]),
            "mean": known(row["mean"]),
            "lower": known(max(row["mean"] - row["half_width"], 0)),
            "upper": known(row["mean"] + row["half_width"]),
            "p10": known(row["p10"]),
            "p90": known(row["p90"]),
        }
        for row in rows
    ]
    base = alt.Chart(data(values)).encode(x=clock.axis(labels, titled=last))
    shown = [value for row in rows for value in (row["mean"], row["mean"] + row["half_width"], row["p90"])]
    scale, axis = from_zero([*shown, limit], extent=38)

    def y(column: str) -> alt.Y:
        return alt.Y(f"{column}:Q", title=None, scale=scale, axis=axis)

    layers: list[Any] = []
    if _varies({quantity: rows}):
        layers.append(base.mark_area(color=BAND).encode(y=y("p10"), y2="p90:Q"))
        for edge in ("lower", "upper"):
            layers.append(base.mark_line(color=BLUE, strokeWidth=1, strokeDash=list(DASH)).encode(y=y(edge)))
    layers.append(base.mark_line(color=BLUE, strokeWidth=2).encode(y=y("mean")))
    if math.isfinite(limit):
        rule = alt.Chart(data([{"capacity": limit}])).mark_rule(color=ORANGE, strokeWidth=2, strokeDash=[6, 4])
        layers.append(rule.encode(y=y("capacity")))
    word = labels.quantity(quantity)
    title = labels.axis(word, "client") if quantity == "queue" else capital(word)
    head = axis_heading(title)
    return panel(layers, width=width, height=130, title=head)


def _varies(series: dict[str, list[Row]]) -> bool:
    return any(math.isfinite(row["half_width"]) for rows in series.values() for row in rows)


def _signs(labels: Labels, varies: bool, limited: bool) -> list[Sign]:
    signs = [Sign("line", BLUE, labels.word("chart.mean"))]
    if varies:
        signs += [Sign("line", BLUE, labels.word("chart.interval"), dash=DASH), Sign("area", BAND, labels.word("chart.band"))]
    if limited:
        signs.append(Sign("line", ORANGE, labels.word("column.capacity"), dash=(6, 4)))
    return signs


def _sentence(labels: Labels, quantity: str, id: str, rows: list[Row]) -> str:
    means = [row["mean"] for row in rows]
    first, last, most = map(labels.number, (means[0], means[-1], max(means)))
    return labels.word("chart.says-over-time", what=labels.of(quantity, id), first=first, last=last, most=most)
