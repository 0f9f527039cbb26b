"""What the alternatives bring: paired differences with their intervals."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import altair as alt

from polku.plots.asked import check
from polku.plots.labels import Labels, capital
from polku.plots.style import INK, SERIES, WIDTH, Sign, data, heading, known, names_axis, nothing, panel, sheet, spot, wrapped

if TYPE_CHECKING:
    from polku.path import ServicePath
    from polku.reading import Scenario
    from polku.result import Result

Row = dict[str, Any]


def differences(
    decision: Result,
    *,
    quantities: Sequence[str] = ("wait_for", "queue", "used"),
    ids: Sequence[str] = (),
    path: ServicePath | None = None,
    scenario: Scenario | str | Path | None = None,
    lang: str | None = None,
) -> alt.VConcatChart:
    """The table `differences` of `polku.compare`: each alternative less the first, with its paired 95 % interval; a panel for each unit.

    A full mark is a clear difference, whose interval leaves out zero; a hollow one is not. `quantities` and `ids` are those of the
    table, by default the waits, lines and places in use of all resources.
    """
    labels = Labels(decision, path, scenario, lang)
    table = list(decision["differences"].rows())
    check(quantities, (row["quantity"] for row in table), "no quantity {} was compared")
    check(ids, (row["id"] for row in table), "no id {} was compared")
    rows = [row for row in table if row["quantity"] in quantities and (not ids or row["id"] in ids)]
    moving = {(row["quantity"], row["id"]) for row in rows if row["difference"] != 0 or row["half_width"] > 0}
    shown = [row for row in rows if (row["quantity"], row["id"]) in moving]
    arms = list(dict.fromkeys(row["arm"] for row in table))
    units = list(dict.fromkeys(row["unit"] for row in shown))
    panels = [_panel(labels, unit, [row for row in shown if row["unit"] == unit], arms) for unit in units]
    title = labels.word("table.differences")
    about = labels.about(decision)
    if len(arms) == 1:
        about.append(f"{labels.word('column.arm')}: {labels.alternative(arms[0])}")
    about.append(labels.word("chart.baseline", arm=labels.alternative(_baseline(decision))))
    if same := _same(labels, rows, moving):
        about.append(labels.word("chart.same", list="; ".join(same)))
    clear = [_sentence(labels, row, several=len(arms) > 1) for row in shown if _is_clear(row)]
    said = "; ".join(clear) or labels.word("chart.unclear" if shown else "chart.same-at-all")
    signs = _signs(labels, arms, shown) if shown else []
    drawn = panels or [nothing(labels.word("chart.same-at-all"))]
    return sheet(labels, drawn, signs, title=title, about=about, description=f"{title}. {said}.")


def _baseline(decision: Result) -> str:
    others = set(decision["differences"]["arm"])
    return next((arm for arm in decision["arms"]["arm"] if arm not in others), "")


def _same(labels: Labels, rows: list[Row], moving: set[tuple[str, str]]) -> list[str]:
    """What does not differ: a quantity as a whole where none of its ids does."""
    said: list[str] = []
    for quantity in dict.fromkeys(row["quantity"] for row in rows):
        ids = list(dict.fromkeys(row["id"] for row in rows if row["quantity"] == quantity))
        still = [id for id in ids if (quantity, id) not in moving]
        said += [labels.quantity(quantity)] if still == ids else [labels.of(quantity, id) for id in still]
    return said


def _is_clear(row: Row) -> bool:
    return bool(abs(row["difference"]) > row["half_width"])


def _panel(labels: Labels, unit: str, rows: list[Row], arms: list[str]) -> alt.LayerChart:
    alone = len({row["quantity"] for row in rows}) == 1  # then the heading says which

    def name_of(row: Row) -> str:
        return wrapped(labels.thing(row["quantity"], row["id"]) if alone else labels.of(row["quantity"], row["id"]))

    names = list(dict.fromkeys(map(name_of, rows)))
    title = labels.axis(labels.word("column.difference"), unit)
    x = alt.X("difference:Q", title=title, axis=alt.Axis(tickCount=6), scale=alt.Scale(zero=True, nice=True))
    layers: list[Any] = []
    for index, arm in enumerate(arms):
        colour, shape = SERIES[index % len(SERIES)]
        for clear in (True, False):
            values = [
                {
                    "what": name_of(row),
                    "arm": labels.alternative(arm),
                    "difference": row["difference"],
                    "lower": known(row["difference"] - row["half_width"]),
                    "upper": known(row["difference"] + row["half_width"]),
                }
                for row in rows
                if row["arm"] == arm and _is_clear(row) == clear
            ]
            if not values:
                continue
            y = alt.Y("what:N", sort=names, axis=names_axis(), scale=alt.Scale(domain=names))
            base = alt.Chart(data(values)).encode(y=y)
            if len(arms) > 1:
                base = base.encode(yOffset=alt.YOffset("arm:N", sort=None, scale=alt.Scale(domain=list(map(labels.alternative, arms)))))
            layers.append(base.mark_rule(color=colour, strokeWidth=2.5).encode(x=alt.X("lower:Q", title=title), x2="upper:Q"))
            layers.append(spot(base, colour, shape, filled=clear).encode(x=x))
    zero = alt.Chart(data([{"zero": 0}])).mark_rule(color=INK, strokeWidth=1.5).encode(x=alt.X("zero:Q", title=title))
    lines = max(name.count("\n") + 1 for name in names)
    step = max(16 * lines + 10, 20 * len(arms) + 8)
    head = heading(capital(labels.quantity(rows[0]["quantity"]))) if alone else None
    return panel([zero, *layers], width=WIDTH - 220, height=step * len(names), title=head)


def _signs(labels: Labels, arms: list[str], rows: list[Row]) -> list[Sign]:
    signs: list[Sign] = []
    if len(arms) > 1:
        marks = [SERIES[index % len(SERIES)] for index in range(len(arms))]
        signs += [Sign("point", colour, labels.alternative(arm), shape=shape) for arm, (colour, shape) in zip(arms, marks, strict=True)]
    colour = INK if len(arms) > 1 else SERIES[0][0]
    if not any(math.isfinite(row["half_width"]) for row in rows):
        return [*signs, Sign("point", colour, labels.word("chart.no-interval"), filled=False)]
    signs.append(Sign("line", colour, labels.word("chart.paired-interval")))
    if any(map(_is_clear, rows)):
        signs.append(Sign("point", colour, labels.word("chart.clear")))
    if not all(map(_is_clear, rows)):
        signs.append(Sign("point", colour, labels.word("chart.unclear"), filled=False))
    return signs


def _sentence(labels: Labels, row: Row, *, several: bool) -> str:
    low, high = row["difference"] - row["half_width"], row["difference"] + row["half_width"]
    what = labels.of(row["quantity"], row["id"])
    if several:
        what = f"{labels.alternative(row['arm'])}, {what}"
    difference = f"{labels.number(row['difference'])}\u00a0{labels.unit(row['unit'])}".rstrip()
    return labels.word("chart.says-difference", what=what, difference=difference, range=labels.range(low, high))
