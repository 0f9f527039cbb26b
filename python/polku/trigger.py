"""What sets an interrupt off: `interrupt("leave", to="left", trigger=trigger.hazard(0.02))`."""

from typing import Any

from polku.dist import Number, number

Trigger = dict[str, Any]


def hazard(rate: Number, per: str = "month") -> Trigger:
    """By chance, `rate` times per `per` for each client."""
    return {"type": "hazard", "rate": number(rate), "per": per}


def age(years: Number) -> Trigger:
    """At an age."""
    return {"type": "age", "at": number(years)}


def after(value: Number, unit: str = "day") -> Trigger:
    """A length of time after entering the scope."""
    return {"type": "after", "time": {"value": number(value), "unit": unit}}


def date(on: str) -> Trigger:
    """On a day (YYYY-MM-DD)."""
    return {"type": "date", "on": on}
