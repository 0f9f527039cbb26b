"""How charts look: text that can be read, colours that the colour-blind tell apart, and beside colour always a shape or a dash."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt

from polku.plots.labels import Labels

# Okabe and Ito's colours; the marks have a contrast of 3:1 with white at least, all text 10:1.
BLUE, ORANGE, GREEN, INK, GRID = "#0072B2", "#C04F00", "#007A5A", "#222222", "#DDDDDD"
BAND, BAR = "#B3D6EB", "#7DB8DC"
SERIES = ((BLUE, "circle"), (ORANGE, "square"), (GREEN, "triangle-up"), ("#8F4F7A", "diamond"))
WIDTH, HALF = 640, 290
LINE = 20
WRAPPED, NAMES = 104, 34


def known(value: float) -> float | None:
    """JSON has no NaN: what is not known is null, and no mark stands there."""
    return value if math.isfinite(value) else None


def wrapped(text: str, width: int = NAMES) -> str:
    """Lines of a long name; axes are told to break at the line feeds."""
    return "\n".join(textwrap.wrap(text, width, break_long_words=False)) or text


def data(rows: Iterable[dict[str, Any]]) -> alt.Data:
    return alt.Data.from_dict({"values": list(rows)})


def names_axis() -> alt.Axis:
    return alt.Axis(title=None, labelExpr="split(datum.label, '\\n')", labelLimit=0, ticks=False, domain=False, grid=False)


def from_zero(values: Iterable[float], *, extent: int = 0) -> tuple[alt.Scale, alt.Axis]:
    """A vertical scale on which sizes can be compared: from 0 to a round number above all of them, which the axis says."""
    top = max((value for value in values if math.isfinite(value)), default=0)
    if top <= 0:
        ticks, steps = [0.0, 1.0], "d"
    else:
        rough = top / 5
        unit: float = 10 ** math.floor(math.log10(rough))
        step = next(unit * times for times in (1, 2, 5, 10) if unit * times >= rough * (1 - 1e-9))
        ticks = [step * index for index in range(math.ceil(top / step - 1e-9) + 1)]
        steps = ",.0f" if step >= 1 else f".{-math.floor(math.log10(step))}f"
    axis = alt.Axis(values=ticks, format=steps, minExtent=extent)
    return alt.Scale(domain=[ticks[0], ticks[-1]], nice=False), axis


@dataclass(frozen=True)
class Sign:
    """A line of the key: the mark and what it means."""

    kind: str  # "line", "area", "point", or "text" for words in the chart
    colour: str
    text: str
    dash: tuple[int, ...] = ()
    shape: str = "circle"
    filled: bool = True


def key(signs: Sequence[Sign]) -> alt.LayerChart:
    """The key below a chart. Altair's own legends show one kind of sign, and cut long words."""
    one = alt.Chart(data([{}]))
    marks: list[Any] = []
    for index, sign in enumerate(signs):
        middle = LINE * index + LINE / 2
        y = alt.value(middle)
        if sign.kind == "line":
            line = one.mark_rule(color=sign.colour, strokeWidth=2.5, strokeDash=list(sign.dash) or alt.Undefined)
            marks.append(line.encode(x=alt.value(0), x2=alt.value(26), y=y))
        elif sign.kind == "area":
            area = one.mark_rect(color=sign.colour, stroke="#5588AA", strokeWidth=0.5)
            marks.append(area.encode(x=alt.value(0), x2=alt.value(26), y=alt.value(middle - 6), y2=alt.value(middle + 6)))
        elif sign.kind == "text":
            sample = one.mark_text(align="center", baseline="middle", fontSize=12, color=sign.colour)
            marks.append(sample.encode(x=alt.value(13), y=y, text=alt.value("%")))
        else:
            marks.append(spot(one, sign.colour, sign.shape, filled=sign.filled).encode(x=alt.value(13), y=y))
        text = one.mark_text(align="left", baseline="middle", fontSize=13, color=INK)
        marks.append(text.encode(x=alt.value(36), y=y, text=alt.value(sign.text)))
    return panel(marks, width=HALF, height=LINE * len(signs))


def panel(layers: Sequence[Any], *, width: int, height: int, title: alt.TitleParams | None = None) -> alt.LayerChart:
    """Marks on each other."""
    return alt.LayerChart(layer=list(layers), width=width, height=height, title=title or alt.Undefined)


def spot(chart: alt.Chart, colour: str, shape: str, *, filled: bool) -> alt.Chart:
    look: dict[str, Any] = {
        "shape": shape,
        "fill": colour if filled else "white",
        "stroke": colour,
        "size": 75,
        "opacity": 1,
        "strokeWidth": 2,
    }
    marked: alt.Chart = chart.mark_point(filled=True, **look)
    return marked


def heading(text: str, below: str = "") -> alt.TitleParams:
    """What a panel is about, and what its vertical axis says: above it, where it is read without turning the head."""
    subtitle = below or alt.Undefined
    return alt.TitleParams(
        text, subtitle=subtitle, anchor="start", fontSize=14, subtitleFontSize=13, color=INK, subtitleColor=INK, offset=8
    )


def axis_heading(text: str) -> alt.TitleParams:
    """The title of a vertical axis, above it."""
    return alt.TitleParams(text, anchor="start", fontSize=13, fontWeight="normal", color=INK, offset=6)


def nothing(text: str) -> alt.LayerChart:
    """What stands in place of a panel without figures."""
    mark = alt.Chart(data([{}])).mark_text(align="left", fontSize=15, color=INK)
    return panel([mark.encode(x=alt.value(0), y=alt.value(30), text=alt.value(text))], width=WIDTH, height=60)


def sheet(
    labels: Labels, panels: Sequence[Any], signs: Sequence[Sign], *, title: str, about: Iterable[str], description: str
) -> alt.VConcatChart:
    """Panels below each other under a title, with a key and a sentence for who does not see them."""
    parts = [*panels, key(signs)] if signs else list(panels)
    lines = [line for text in about for line in textwrap.wrap(text, WRAPPED, break_on_hyphens=False)]
    head = alt.TitleParams(text=textwrap.wrap(title, 60), subtitle=lines, anchor="start", offset=14)
    chart = alt.vconcat(*parts, title=head, spacing=24, padding=16, background="white", description=description)
    chart = chart.resolve_scale(x="independent", y="independent", color="independent")
    english = labels.language.startswith("en")
    number = alt.NumberLocale(
        decimal="." if english else ",",
        thousands="," if english else "\u00a0",
        grouping=[3],
        currency=["€", ""] if english else ["", "\u00a0€"],
        percent="%" if english else "\u00a0%",
        minus="−",
    )
    titles = {"color": INK, "subtitleColor": INK, "fontSize": 18, "subtitleFontSize": 13, "lineHeight": 22, "subtitleLineHeight": 18}
    axes = {"labelColor": INK, "titleColor": INK, "labelFontSize": 12, "titleFontSize": 13, "titleFontWeight": "normal"}
    lines_of_axes = {"gridColor": GRID, "domainColor": "#777777", "tickColor": "#777777", "labelLineHeight": 14, "labelFlush": False}
    configured: alt.VConcatChart = (
        chart.configure(font="sans-serif", locale=alt.Locale(number=number))
        .configure_title(**titles, subtitlePadding=6)
        .configure_axis(**axes, **lines_of_axes)
        .configure_view(stroke=None)
    )
    return configured
