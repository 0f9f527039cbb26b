"""Options of the command line that need more than a type: each is read whole, or refused with exit code 2."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from polku import arguments

if TYPE_CHECKING:
    from polku.path import ServicePath


def codes_of(_context: click.Context, option: click.Parameter, value: Sequence[str]) -> list[str]:
    """["GRA,PRB401", "dead-end"] → ["GRA", "PRB401", "GRA304"]."""
    try:
        return arguments.codes(option.opts[0], [code for codes in value for code in codes.split(",")])
    except ValueError as error:
        raise click.UsageError(str(error)) from None


def date_of(_context: click.Context, option: click.Parameter, value: str) -> str:
    try:
        return arguments.iso_date(option.opts[0], value)
    except ValueError as error:
        raise click.UsageError(str(error)) from None


def entries_of(_context: click.Context, _option: click.Parameter, value: Sequence[str]) -> dict[str, float]:
    """["need=6"] → {"need": 6.0}: clients a month at each start."""
    out: dict[str, float] = {}
    for entry in value:
        at, equals, number = entry.partition("=")
        try:
            per_month = float(number) if equals else 1.0
        except ValueError:
            per_month = math.nan
        if not at or not math.isfinite(per_month) or per_month < 0:
            raise click.BadParameter(f"{entry!r} is not START=CLIENTS_A_MONTH, such as need=6")
        if at in out:
            raise click.BadParameter(f"{at!r} is given twice")
        out[at] = per_month
    return out


def language_of(option: str, path: ServicePath, tag: str | None) -> str:
    """A language that the path has texts in; without one its own."""
    try:
        return arguments.language(option, path._core, tag)
    except ValueError as error:
        raise click.UsageError(str(error)) from None


def languages_of(_context: click.Context, _option: click.Parameter, value: str | None) -> list[str] | None:
    """ "fi,sv" → ["fi", "sv"]."""
    if value is None:
        return None
    tags = [tag.strip() for tag in value.split(",")]
    for tag in tags:
        if tag not in arguments.LANGUAGES:
            raise click.BadParameter(f"{tag!r} is none of {', '.join(arguments.LANGUAGES)}")
    return list(dict.fromkeys(tags))


def arm_fits(arm: str, scenario: str | None) -> None:
    try:
        arguments.arm(arm, scenario=scenario is not None)
    except ValueError as error:
        raise click.UsageError(f"--arm: {error}") from None


def run_fits(clients: int, replications: int) -> None:
    try:
        arguments.run_size(clients, replications)
    except ValueError as error:
        raise click.UsageError(str(error)) from None


output_option = click.option("-o", "--output", metavar="FILE", help="Write to a file instead of standard output.")
today_option = click.option(
    "--today",
    default="",
    callback=date_of,
    metavar="DATE",
    help="The day on which accepted findings end (YYYY-MM-DD); by default today, UTC.",
)
