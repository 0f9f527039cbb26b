"""Which figure matters most to one answer."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING, Any

import altair as alt

from polku.plots.asked import check
from polku.plots.labels import Labels
from polku.plots.style import BLUE, INK, ORANGE, WIDTH, Sign, data, known, names_axis, nothing, panel, sheet, spot, wrapped

if TYPE_CHECKING:
    from polku.path import ServicePath
    from polku.reading import Scenario
    from polku.result import Result

# Of each method: the table, the columns drawn with their half widths, and their marks. The first with an interval gives the order.
METHODS = {
    "effects": (("mu_star", "half_width", BLUE, "circle", True), ("sigma", "", ORANGE, "diamond", False)),
    "indices": (("total", "total_half_width", BLUE, "circle", True), ("first", "first_half_width", ORANGE, "diamond", False)),
}
Row = dict[str, Any]


def sensitivity(
    decision: Result,
    *,
    answer: str = "",
    most: int = 10,
    path: ServicePath | None = None,
    scenario: Scenario | str | Path | None = None,
    lang: str | None = None,
) -> alt.VConcatChart:
    """What `polku.sensitivity` found about one `answer` (by default "time/path", or the first that anything changes), for the `most`
    parameters that matter most.

    Of Morris's effects: the mean size of the change over the whole range (mu*) with its 95 % interval, and its spread (sigma). Of
    Sobol's indices: the share of the variance that a parameter brings alone and with all others, each with its 95 % interval.
    """
    labels = Labels(decision, path, scenario, lang)
    name = next((one for one in METHODS if one in decision.tables), "effects")
    marks = METHODS[name]
    rows = list(decision[name].rows()) if name in decision.tables else []
    strength = marks[0][0]
    units = {row["answer"]: row["unit"] for row in decision["answers"].rows()} if "answers" in decision.tables else {}
    check([answer] if answer else [], units, "no answer {}")
    moved = [one for one in units if any(row["answer"] == one and row[strength] > 1e-9 for row in rows)]
    about_what = answer or next((one for one in ("time/path", *moved) if one in moved), "")
    shown = sorted((row for row in rows if row["answer"] == about_what and row[strength] > 1e-9), key=lambda row: -row[strength])[:most]
    title = labels.word(f"table.{name}")
    told = _answer(labels, about_what) if about_what else ""
    about = [told, *labels.about(decision)] if told else labels.about(decision)
    if not shown:
        empty = labels.word("chart.no-effect")
        return sheet(labels, [nothing(empty)], [], title=title, about=about, description=f"{title}. {empty}.")
    unit = units[about_what] if name == "effects" else ""
    drawn = _panel(labels, shown, marks, name, unit)
    words = [labels.word(f"chart.{column}") for column, *_ in marks]
    signs = [Sign("point", colour, word, shape=shape, filled=full) for word, (_, _, colour, shape, full) in zip(words, marks, strict=True)]
    if any(math.isfinite(row[half]) for row in shown for _, half, *_ in marks if half):
        signs.append(Sign("line", INK, labels.word("chart.estimate-interval")))
    strongest = "; ".join(labels.name(row["parameter"], "parameter") for row in shown[:3])
    description = f"{title}. {labels.word('chart.says-strongest', answer=told, list=strongest)}."
    return sheet(labels, [drawn], signs, title=title, about=about, description=description)


def _answer(labels: Labels, answer: str) -> str:
    quantity, _, id = answer.partition("/")
    return labels.of(quantity, id)


def _panel(labels: Labels, rows: list[Row], marks: tuple[Any, ...], name: str, unit: str) -> alt.LayerChart:
    scale = 100 if unit == "1" else 1  # a change of a share is in percentage points
    title = labels.word("chart.variation")
    if name == "effects":
        what, word = labels.word("chart.change"), labels.word("chart.percentage-points") if unit == "1" else labels.unit(unit)
        title = labels.word("chart.axis", what=what, unit=word)
    axis = alt.Axis(format=".0%", tickCount=6) if name == "indices" else alt.Axis(tickCount=6)
    least = 0 if name == "effects" else -math.inf  # a size is not below zero; an estimate of a share may come out there
    names = [wrapped(_parameter(labels, row)) for row in rows]
    layers: list[Any] = [alt.Chart(data([{"zero": 0}])).mark_rule(color=INK, strokeWidth=1.5).encode(x=alt.X("zero:Q", title=title))]
    for index, (column, half, colour, shape, filled) in enumerate(marks):
        values = [
            {
                "parameter": label,
                "mark": column,
                "value": known(scale * row[column]),
                "lower": known(scale * max(row[column] - row[half], least)) if half else None,
                "upper": known(scale * (row[column] + row[half])) if half else None,
            }
            for label, row in zip(names, rows, strict=True)
        ]
        y = alt.Y("parameter:N", sort=names, axis=names_axis(), scale=alt.Scale(domain=names))
        offset = alt.YOffset("mark:N", scale=alt.Scale(domain=[column for column, *_ in marks]))
        base = alt.Chart(data(values)).encode(y=y, yOffset=offset)
        if half and any(math.isfinite(row[half]) for row in rows):
            rule = base.mark_rule(color=colour, strokeWidth=2.5, strokeDash=[4, 2] if index else alt.Undefined)
            layers.append(rule.encode(x=alt.X("lower:Q", title=title), x2="upper:Q"))
        x = alt.X("value:Q", title=title, axis=axis, scale=alt.Scale(zero=True))
        layers.append(spot(base, colour, shape, filled=filled).encode(x=x))
    lines = max(label.count("\n") + 1 for label in names)
    return panel(layers, width=WIDTH - 220, height=max(16 * lines + 10, 38) * len(names))


def _parameter(labels: Labels, row: Row) -> str:
    low, high = labels.number(row["low"]), labels.number(row["high"])
    return labels.word("chart.ranged", parameter=labels.name(row["parameter"], "parameter"), low=low, high=high)
