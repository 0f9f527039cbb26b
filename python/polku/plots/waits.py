"""How long people wait: the share that has got a place by then, and the quantiles with their intervals."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import altair as alt
import numpy

from polku.plots.asked import check
from polku.plots.labels import Labels
from polku.plots.style import BLUE, HALF, ORANGE, Sign, data, heading, known, nothing, panel, sheet, spot

if TYPE_CHECKING:
    from polku.path import ServicePath
    from polku.reading import Scenario
    from polku.result import Result

QUANTILES = (("p50", 0.5, "circle"), ("p90", 0.9, "square"), ("p95", 0.95, "triangle-up"))
STEPS = 200
Row = dict[str, Any]


def waits(
    result: Result,
    *,
    touchpoints: Sequence[str] = (),
    path: ServicePath | None = None,
    scenario: Scenario | str | Path | None = None,
    lang: str | None = None,
) -> alt.VConcatChart:
    """The waits before each touchpoint at which places are asked for.

    Up goes the share of those who got a place by then, of all who got one: with `keep_clients` of every single wait that the table
    `waits` counts, and in any case its quantiles p50, p90 and p95 with their 95 % intervals. All panels have the same scale.
    `touchpoints` are those to show (by default all at which anybody waits).
    """
    labels = Labels(result, path, scenario, lang)
    rows = {row["touchpoint"]: row for row in result["waits"].rows()}
    check(touchpoints, rows, "nobody asks for places at {}")
    shown = list(touchpoints) or [id for id, row in rows.items() if row["share_waited"] > 0]
    calm = [labels.name(id, "touchpoint") for id, row in rows.items() if id not in shown and not row["share_waited"] > 0]
    single = _single_waits(result, shown)
    known_quantiles = [id for id in shown if math.isfinite(rows[id]["p50"])]
    longest = _longest([rows[id] for id in shown])
    panels = [_panel(labels, rows[id], single.get(id), longest) for id in shown]
    grid: list[Any] = [alt.hconcat(*panels[at : at + 2], spacing=40) for at in range(0, len(panels), 2)]
    grid = grid or [nothing(labels.word("chart.nobody-waits-at-all"))]
    about = labels.about(result)
    if calm:
        about.append(labels.word("chart.nobody-waits", list="; ".join(calm)))
    title = labels.word("chart.waits")
    said = "; ".join(_sentence(labels, rows[id]) for id in shown) or labels.word("chart.nobody-waits-at-all")
    intervals = any(math.isfinite(rows[id][f"{name}_half_width"]) for id in shown for name, _, _ in QUANTILES)
    signs = _signs(labels, bool(single), bool(known_quantiles), intervals) if shown else []
    return sheet(labels, grid, signs, title=title, about=about, description=f"{title}. {said}.")


def _single_waits(result: Result, touchpoints: Sequence[str]) -> dict[str, Any]:
    """The waits of the table `waits` that are longer than none, in order: of those who got their places after the warm-up.

    The log has visits that ask for nothing, too, and does not say which those are; the table knows the share of those who wait.
    """
    if "visit_log" not in result.tables:
        return {}
    log = result["visit_log"]
    warm_up = float(result["warm_up"]["used"][0]) if len(result["warm_up"]) else 0.0
    at, waited, started = (numpy.asarray(log[name]) for name in ("touchpoint", "waited", "started"))
    counted = (waited > 0) & numpy.isfinite(started) & (started >= warm_up)
    return {one: numpy.sort(waited[counted & (at == one)]) for one in touchpoints}


def _longest(rows: Sequence[Row]) -> float:
    """The end of the scale: beyond it are few, and each of them would squeeze all others."""
    ends = [row["p95"] + (row["p95_half_width"] if math.isfinite(row["p95_half_width"]) else 0) for row in rows]
    return max((end for end in ends if math.isfinite(end) and end > 0), default=1.0) * 1.2


def _curve(row: Row, waits: Any, longest: float) -> list[Row]:
    """The share of waits up to each length, at so many lengths as a picture can show; waits of none are the share left over."""
    waiting = (row["share_waited"] - row["share_left"]) / (1 - row["share_left"]) if row["share_left"] < 1 else 0
    lengths = numpy.linspace(0, longest, STEPS + 1)
    shares = 1 - waiting + waiting * numpy.searchsorted(waits, lengths, side="right") / len(waits)
    return [{"days": float(days), "share": float(share)} for days, share in zip(lengths, shares, strict=True)]


def _panel(labels: Labels, row: Row, single: Any, longest: float) -> alt.LayerChart:
    title = labels.axis(labels.word("chart.waited"), "day")
    x = alt.X("days:Q", title=title, scale=alt.Scale(domain=[0, longest], nice=False))
    y = alt.Y("share:Q", title=None, scale=alt.Scale(domain=[0, 1]), axis=alt.Axis(format=".0%", tickCount=5))
    layers: list[Any] = []
    if single is not None and len(single):
        curve = alt.Chart(data(_curve(row, single, longest))).mark_line(color=BLUE, strokeWidth=2, interpolate="step-after", clip=True)
        layers.append(curve.encode(x=x, y=y))
    for name, share, shape in QUANTILES:
        half = row[f"{name}_half_width"]
        value = {
            "days": known(row[name]),
            "share": share,
            "lower": known(max(row[name] - half, 0)),
            "upper": known(row[name] + half),
        }
        one = alt.Chart(data([value] if math.isfinite(row[name]) else []))
        if math.isfinite(half):
            layers.append(one.mark_rule(color=ORANGE, strokeWidth=3, clip=True).encode(x=alt.X("lower:Q", title=title), x2="upper:Q", y=y))
        layers.append(spot(one, ORANGE, shape, filled=True).encode(x=x, y=y))
    head = heading(labels.name(row["touchpoint"], "touchpoint"), labels.word("chart.served"))
    return panel(layers, width=HALF, height=190, title=head)


def _signs(labels: Labels, single: bool, quantiles: bool, intervals: bool) -> list[Sign]:
    signs = [Sign("line", BLUE, labels.word("chart.all-waits"))] if single else []
    if quantiles:
        signs += [
            Sign("point", ORANGE, labels.word("chart.quantile", share=labels.percent(share)), shape=shape) for _, share, shape in QUANTILES
        ]
    if intervals:
        signs.append(Sign("line", ORANGE, labels.word("chart.quantile-interval")))
    return signs


def _sentence(labels: Labels, row: Row) -> str:
    share, most = labels.percent(row["share_waited"]), labels.number(row["p90"])
    return labels.word("chart.says-waits", what=labels.name(row["touchpoint"], "touchpoint"), share=share, p90=most)
