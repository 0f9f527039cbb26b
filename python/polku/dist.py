"""Laws of a length of time, for building paths: `days=dist.lognormal(median=365, p90=700)`."""

from collections.abc import Sequence
from typing import Any

Law = dict[str, Any]
Number = float | str  # a number, or the id of a parameter
UNITS = ("hour", "day", "workday", "week", "month", "year")


def number(value: Number) -> float | dict[str, str]:
    """A literal, or a reference to a parameter by its id."""
    return {"param": value} if isinstance(value, str) else value


def _law(dist: str, unit: str, **numbers: Number) -> Law:
    return {"dist": dist, **{name: number(value) for name, value in numbers.items()}, "unit": unit}


def fixed(value: Number, unit: str = "day") -> Law:
    """Always the same."""
    return _law("fixed", unit, value=value)


def uniform(min: Number, max: Number, unit: str = "day") -> Law:
    """Anything between two values, all alike."""
    return _law("uniform", unit, min=min, max=max)


def triangular(min: Number, mode: Number, max: Number, unit: str = "day") -> Law:
    """Between two values, most often near the mode."""
    return _law("triangular", unit, min=min, mode=mode, max=max)


def exponential(mean: Number, unit: str = "day") -> Law:
    """Without memory."""
    return _law("exponential", unit, mean=mean)


def gamma(mean: Number, cv: Number, unit: str = "day") -> Law:
    """By mean and coefficient of variation."""
    return _law("gamma", unit, mean=mean, cv=cv)


def weibull(mean: Number, cv: Number, unit: str = "day") -> Law:
    """By mean and coefficient of variation."""
    return _law("weibull", unit, mean=mean, cv=cv)


def lognormal(
    *,
    median: Number | None = None,
    p90: Number | None = None,
    mean: Number | None = None,
    cv: Number | None = None,
    unit: str = "day",
) -> Law:
    """By median and 90th percentile, or by mean and coefficient of variation."""
    given = {"median": median, "p90": p90, "mean": mean, "cv": cv}
    return _law("lognormal", unit, **{name: value for name, value in given.items() if value is not None})


def empirical(values: Sequence[Number], weights: Sequence[Number] = (), unit: str = "day") -> Law:
    """Observed values, with weights when they are not alike."""
    law: Law = {"dist": "empirical", "values": [number(value) for value in values], "unit": unit}
    if weights:
        law["weights"] = [number(weight) for weight in weights]
    return law


def until_age(years: Number) -> Law:
    """Until the client reaches an age; no time when that is past."""
    return {"until": {"age": number(years)}}
