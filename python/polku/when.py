"""Conditions, for building paths: `link("assess", "plan", when=when.is_true("needs-housing"))`. Data, never code."""

from typing import Any

from polku.dist import Number, number

Condition = dict[str, Any]


def is_true(attribute: str) -> Condition:
    """The attribute is true."""
    return {"attr": attribute}


def is_(attribute: str, value: str) -> Condition:
    """The attribute has that value."""
    return {"attr": attribute, "is": value}


def age_at_least(years: Number) -> Condition:
    return {"attr": "age", "atLeast": number(years)}


def age_below(years: Number) -> Condition:
    return {"attr": "age", "below": number(years)}


def visits_at_least(touchpoint: str, count: Number) -> Condition:
    """The touchpoint was entered that often or more."""
    return {"visits": touchpoint, "atLeast": number(count)}


def holds(resource: str) -> Condition:
    """The client has a place of the resource."""
    return {"holds": resource}


def all_of(*conditions: Condition) -> Condition:
    return {"all": list(conditions)}


def any_of(*conditions: Condition) -> Condition:
    return {"any": list(conditions)}


def not_(condition: Condition) -> Condition:
    return {"not": condition}
