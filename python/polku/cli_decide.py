"""The verbs of decisions: `polku compare|staffing|sensitivity`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click

from polku.arguments import REPLICATIONS, SEEDS, THREADS
from polku.cli_io import colour_wanted, fail, or_findings, read_path, read_scenario, spare_inputs, write
from polku.cli_options import language_of, output_option

if TYPE_CHECKING:
    from polku.decision import Decision
    from polku.path import ServicePath

SCENARIO = "Who comes, and what there is of everything."

OPTIONS = (
    click.option("--replications", type=click.IntRange(*REPLICATIONS), help="By default as the scenario's run says, or 1."),
    click.option("--seed", type=click.IntRange(*SEEDS), help="By default as the scenario's run says, or 1."),
    click.option("--threads", type=click.IntRange(*THREADS), default=0, help="0: one for each core. Never changes the result."),
    click.option("--hazards/--no-hazards", default=True, help="Take hazard interrupts into account."),
    click.option("--age-and-date/--no-age-and-date", default=True, help="Take interrupts on age, time and date into account."),
    click.option("--progress/--no-progress", default=None, help="Show how far it is; by default on a terminal."),
    click.option("--lang", metavar="TAG", help="Language of the sentences, such as fi; by default the path's own."),
    click.option(
        "--format", "format_", type=click.Choice(["text", "tables", "json"]), default="text", help="Sentences, all tables, or JSON."
    ),
    output_option,
)


needed_scenario = click.option("--scenario", required=True, metavar="FILE", help=SCENARIO)


def decision_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """What every verb of a decision takes."""
    for option in reversed(OPTIONS):
        command = option(command)
    return command


def decided(
    file: str,
    work: Callable[..., Decision],
    *,
    scenario: str | None,
    progress: bool | None,
    lang: str | None,
    format_: str,
    output: str | None,
    **options: Any,
) -> None:
    """Reads the path and the scenario, decides, and writes what came out."""
    from polku.report import Report

    spare_inputs(output, file, scenario)
    path: ServicePath = read_path(file)
    language = language_of("--lang", path, lang)
    case = read_scenario(scenario)
    shown = sys.stderr.isatty() if progress is None else progress
    try:
        decision = or_findings(lambda: work(path, scenario=case, progress=shown, **options))
    except ValueError as error:
        fail(str(error))
    text = {"text": lambda: decision.words(language), "tables": lambda: decision.summary(None) + "\n", "json": decision.to_json}
    write(text[format_](), output)
    told = [finding for finding in decision.findings if finding.code.startswith(("ANA", "SIM"))]
    if told:
        color = colour_wanted(sys.stderr)
        click.echo(Report(told, decision.model).text(color=color), err=True, color=color)


@click.command()
@click.argument("file")
@click.option("--arm", "arms", multiple=True, metavar="ID", help="An arm to compare; the first is the baseline. By default all arms.")
@needed_scenario
@decision_options
def compare(file: str, arms: Sequence[str], **options: Any) -> None:
    """Compare the arms of a scenario: the same clients and the same luck in each."""
    from polku.deciding import compare as work

    decided(file, work, arms=arms or None, **options)


@click.command()
@click.argument("file")
@click.option("--arm", default="", help="An arm of the scenario.")
@click.option("--within", type=click.FloatRange(min=0), default=0, show_default=True, metavar="DAYS", help="The longest wait.")
@click.option("--share", type=float, default=0.95, show_default=True, help="So large a share waits at most so long: 0.9 is its p90.")
@click.option("--at", multiple=True, metavar="ID", help="A resource or touchpoint that is waited for; by default every role.")
@click.option("--role", "roles", multiple=True, metavar="ID", help="A resource whose number is searched; by default all limited ones.")
@click.option("--confidence", type=float, default=0.95, show_default=True, help="Of all that is said of the numbers tried.")
@click.option("--most-points", type=click.IntRange(1, 10**6), default=60, show_default=True, help="Numbers tried at most.")
@click.option("--most-replications", type=click.IntRange(*REPLICATIONS), default=800, show_default=True, help="Runs of one at most.")
@needed_scenario
@decision_options
def staffing(file: str, **options: Any) -> None:
    """Search the smallest numbers of workers, flats and beds with which clients get their places in time."""
    from polku.deciding import staffing as work

    decided(file, work, **options)


@click.command()
@click.argument("file")
@click.option("--scenario", metavar="FILE", help=f"{SCENARIO} Without one the exact answers are studied.")
@click.option("--arm", default="", help="An arm of the scenario.")
@click.option(
    "--method", type=click.Choice(["morris", "sobol"]), default="morris", show_default=True, help="Few runs, or shares of variance."
)
@click.option("--samples", type=click.IntRange(2, 10**6), help="Ways through the ranges (10), or points of a sequence (64).")
@decision_options
def sensitivity(file: str, **options: Any) -> None:
    """Find which figure of the model matters most: all vary over their ranges at once."""
    from polku.deciding import sensitivity as work

    decided(file, work, **options)
