"""What less waiting takes: cost against wait."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING, Any

import altair as alt

from polku.plots.labels import Labels
from polku.plots.style import BLUE, INK, ORANGE, WIDTH, Sign, axis_heading, data, from_zero, known, nothing, panel, sheet, spot

if TYPE_CHECKING:
    from polku.path import ServicePath
    from polku.reading import Scenario
    from polku.result import Result

MARKS = {"met": (BLUE, "circle", True), "missed": (ORANGE, "square", False), "open": (INK, "diamond", False)}
HEIGHT, LABEL = 320, (120, 17)  # pixels: of the panel, and of the words beside a point
Row = dict[str, Any]


def frontier(
    decision: Result,
    *,
    path: ServicePath | None = None,
    scenario: Scenario | str | Path | None = None,
    lang: str | None = None,
) -> alt.VConcatChart:
    """What `polku.staffing` tried: the longest mean wait against the cost, or against the number of workers and places where costs are
    not known. The line joins the points of the table `frontier`; beside each stands the share that gets a place in time, with its range.
    """
    labels = Labels(decision, path, scenario, lang)
    tried = {row["point"]: row for row in decision["tried"].rows()}
    costs = bool(tried) and all(math.isfinite(row["cost"]) for row in tried.values())
    best = [row["point"] for row in decision["frontier"].rows()]
    title = labels.word("table.frontier") if costs else labels.word("chart.number-and-wait")
    runs = sum(row["runs"] for row in decision["search"].rows())
    about = [*labels.about(decision, runs=False), f"{labels.word('column.runs')}: {labels.number(runs)}"] + [
        _goal(labels, row) for row in decision["goals"].rows()
    ]
    if not tried:
        empty = nothing(labels.word("chart.nothing"))
        return sheet(labels, [empty], [], title=title, about=about, description=f"{title}. {labels.word('chart.nothing')}.")
    verdicts = [verdict for verdict in MARKS if any(row["verdict"] == verdict for row in tried.values())]
    signs = [Sign("text", INK, labels.word("chart.in-time")), Sign("line", INK, labels.word("chart.frontier"), dash=(2, 3))]
    words = {verdict: labels.word(f"chart.{verdict}") for verdict in verdicts}
    signs += [Sign("point", MARKS[one][0], words[one], shape=MARKS[one][1], filled=MARKS[one][2]) for one in verdicts]
    description = f"{title}. {_sentence(labels, list(tried.values()), costs)}."
    drawn = _panel(labels, tried, best, costs)
    return sheet(labels, [drawn], signs, title=title, about=about, description=description)


def _panel(labels: Labels, tried: dict[int, Row], best: list[int], costs: bool) -> alt.LayerChart:
    values = [
        {
            "amount": row["cost"] if costs else row["units"],
            "wait": known(row["wait"]),
            "verdict": row["verdict"],
            "reached": known(row["reached"]),
            "lower": known(row["lower"]),
            "upper": known(row["upper"]),
            "told": _in_time(labels, row) if point in best else "",
            "best": point in best,
        }
        for point, row in tried.items()
        if math.isfinite(row["wait"])
    ]
    amounts = [value["amount"] for value in values]
    room = max((max(amounts) - min(amounts)) * 0.08, 0.5) if amounts else 1
    low, high = (min(amounts) - room, max(amounts) + 3 * room) if amounts else (0, 1)
    title = labels.axis(labels.word("chart.cost"), "EUR/year") if costs else labels.word("chart.units")
    axis = alt.Axis(format=",.0f", grid=True, tickCount=6) if costs else alt.Axis(format="d", tickMinStep=1)
    x = alt.X("amount:Q", title=title, axis=axis, scale=alt.Scale(domain=[low, high], nice=False))
    scale, upright = from_zero(value["wait"] for value in values if value["wait"] is not None)
    y = alt.Y("wait:Q", title=None, scale=scale, axis=upright)
    frontier = sorted((value for value in values if value["best"]), key=lambda value: value["amount"])
    layers: list[Any] = [alt.Chart(data(frontier)).mark_line(color=INK, strokeWidth=1.5, strokeDash=[2, 3]).encode(x=x, y=y)]
    for verdict, (colour, shape, filled) in MARKS.items():
        points = [value for value in values if value["verdict"] == verdict]
        if points:
            layers.append(spot(alt.Chart(data(points)), colour, shape, filled=filled).encode(x=x, y=y))
    top = scale.to_dict()["domain"][1]
    spots = [(WIDTH * (value["amount"] - low) / (high - low), HEIGHT * (1 - value["wait"] / top)) for value in frontier]
    for value, lift in zip(frontier, _lifts(spots), strict=True):
        told = alt.Chart(data([value])).mark_text(align="left", baseline="bottom", dx=8, dy=-5 - lift, fontSize=12, color=INK)
        layers.append(told.encode(x=x, y=y, text="told:N"))
    head = axis_heading(labels.axis(labels.word("chart.longest-wait"), "day"))
    return panel(layers, width=WIDTH, height=HEIGHT, title=head)


def _lifts(spots: list[tuple[float, float]]) -> list[int]:
    """How far up the words beside each point go, so that they do not stand on others."""
    width, height = LABEL
    taken: list[tuple[float, float]] = []
    lifts: list[int] = []
    for x, y in spots:
        lift = 0
        while any(abs(x - other) < width and abs(y - lift - level) < height for other, level in taken):
            lift += 5
        taken.append((x, y - lift))
        lifts.append(lift)
    return lifts


def _in_time(labels: Labels, row: Row) -> str:
    share = labels.percent(row["reached"])
    if not (math.isfinite(row["lower"]) and math.isfinite(row["upper"])):
        return share
    return f"{share} ({labels.word('decide.range', low=labels.number(round(100 * row['lower'])), high=labels.percent(row['upper']))})"


def _goal(labels: Labels, row: Row) -> str:
    within = labels.word("decide.within", n=labels.number(row["within"])) if row["within"] > 0 else labels.word("decide.at-once")
    what = labels.name(row["at"], "resource", "touchpoint")
    return labels.word("decide.goal", what=what, share=labels.percent(row["asked"]), within=within)


def _sentence(labels: Labels, tried: list[Row], costs: bool) -> str:
    n = labels.number(len(tried))
    met = [row for row in tried if row["verdict"] == "met"]
    if not met:
        return labels.word("chart.says-none-met", n=n)
    least = min(met, key=lambda row: row["cost"] if costs else row["units"])
    amount = labels.number(least["units"])
    if costs:
        amount = f"{labels.number(least['cost'])}\u00a0{labels.unit('EUR/year')}"
    return labels.word("chart.says-frontier", n=n, amount=amount, wait=labels.number(least["wait"]))
