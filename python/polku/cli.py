"""The command line: `polku validate|analyse|simulate|compare|staffing|sensitivity|draw|explain|rules|schema|site`.

Thin over the library. Data go to standard output, talk to standard error. Exit codes: 0 clean, 1 findings, 2 wrong use or a file
that cannot be read or written, 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from polku.arguments import CLIENTS, REPLICATIONS, SEEDS, THREADS
from polku.cli_decide import compare, sensitivity, staffing
from polku.cli_io import CLEAN, FINDINGS, Verbs, colour_wanted, fail, or_findings, read_path, read_scenario, say, spare_inputs, write
from polku.cli_options import arm_fits, date_of, entries_of, language_of, languages_of, output_option, run_fits, today_option
from polku.cli_validate import rules, validate

if TYPE_CHECKING:
    from polku.result import Result

seed_option = click.option("--seed", type=click.IntRange(*SEEDS), default=1, show_default=True)
format_option = click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    help="Form of the output; on the screen long tables are cut.",
)
scenario_option = click.option("--scenario", metavar="FILE", help="A scenario: its edits and arrivals.")
arm_option = click.option("--arm", default="", help="An arm of the scenario.")
hazards_option = click.option("--hazards/--no-hazards", default=True, help="Take hazard interrupts into account.")


def print_version(context: click.Context, _parameter: click.Parameter, value: bool) -> None:
    if value and not context.resilient_parsing:
        from polku._core import __version__

        say(f"polku {__version__}")
        context.exit()


ENDS = "Exit codes: 0 clean, 1 findings, 2 wrong use or a file that cannot be read or written, 130 stopped by Ctrl-C."


@click.group(cls=Verbs, epilog=ENDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=print_version, help="Show the version and exit.")
def main() -> None:
    """Service paths: check, compute, simulate and draw them. A file "-" is standard input."""


main.add_command(validate)
main.add_command(rules)
main.add_command(compare)
main.add_command(staffing)
main.add_command(sensitivity)


PRINTED_ROWS = 100


def print_result(result: Result, format_: str, output: str | None) -> None:
    """Long tables are cut where a person would read them; a file and JSON have them whole."""
    from polku.report import Report

    rows = PRINTED_ROWS if output is None else None
    write(result.to_json() if format_ == "json" else result.summary(limit=rows) + "\n", output)
    told = [finding for finding in result.findings if finding.code.startswith(("ANA", "SIM"))]  # the others are for `polku validate`
    if told:
        color = colour_wanted(sys.stderr)
        click.echo(Report(told, result.model).text(color=color), err=True, color=color)


entry_option = click.option(
    "--entry", "entry", multiple=True, callback=entries_of, metavar="START[=N]", help="Clients enter here, N a month. May be repeated."
)


@main.command()
@click.argument("file")
@scenario_option
@arm_option
@entry_option
@hazards_option
@click.option("--sensitivity/--no-sensitivity", default=True, help="Vary each parameter over its range.")
@format_option
@output_option
def analyse(
    file: str,
    scenario: str | None,
    arm: str,
    entry: dict[str, float],
    hazards: bool,
    sensitivity: bool,
    format_: str,
    output: str | None,
) -> None:
    """Exact answers: where people end, how long it takes, visits, places, sensitivity."""
    spare_inputs(output, file, scenario)
    arm_fits(arm, scenario)
    path = read_path(file)
    case = read_scenario(scenario)
    result = or_findings(lambda: path.analyse(scenario=case, arm=arm, entries=entry, hazards=hazards, sensitivity=sensitivity))
    print_result(result, format_, output)


@main.command()
@click.argument("file")
@scenario_option
@arm_option
@entry_option
@click.option("--clients", type=click.IntRange(*CLIENTS), help="So many clients walk alone (10,000 without a scenario).")
@click.option("--replications", type=click.IntRange(*REPLICATIONS), help="By default as the scenario's run says, or 1.")
@click.option(
    "--until",
    type=(str, str, click.FloatRange(0, min_open=True)),
    metavar="QUANTITY ID WIDTH",
    help="Of a scenario: stop when the 95 % interval of it is ± WIDTH.",
)
@click.option("--seed", type=click.IntRange(*SEEDS), help="By default as the scenario's run says, or 1.")
@click.option("--start-date", default="", callback=date_of, metavar="DATE", help="The date on which clients enter (YYYY-MM-DD).")
@click.option("--threads", type=click.IntRange(*THREADS), default=0, help="0: one for each core. Never changes the result.")
@hazards_option
@click.option(
    "--age-and-date/--no-age-and-date",
    default=True,
    help="Take interrupts on age, time and date into account; exact answers leave them out.",
)
@click.option("--progress/--no-progress", default=None, help="Show how far it is; by default on a terminal.")
@format_option
@output_option
def simulate(
    file: str,
    scenario: str | None,
    entry: dict[str, float],
    format_: str,
    output: str | None,
    progress: bool | None,
    **options: Any,
) -> None:
    """Simulate the path. The same seed gives the same bytes.

    With a scenario, its clients hold the places that its staffing gives and wait where none is free. Without one, or with --clients
    or --entry, clients walk alone.
    """
    spare_inputs(output, file, scenario)
    run_fits(options["clients"] or 10_000, options["replications"] or 1)
    arm_fits(options["arm"], scenario)
    path = read_path(file)
    case = read_scenario(scenario)
    shown = sys.stderr.isatty() if progress is None else progress
    try:
        result = or_findings(lambda: path.simulate(scenario=case, entries=entry or None, progress=shown, **options))
    except ValueError as error:  # of --until, which only the run knows
        fail(str(error))
    print_result(result, format_, output)


@main.command()
@click.argument("file")
@click.option("--format", "format_", type=click.Choice(["svg", "text", "md", "mermaid", "dot"]), default="svg", show_default=True)
@click.option("--lang", metavar="TAG", help="Language of the texts, such as fi; by default the path's own.")
@click.option("--result", metavar="FILE", help="Figures on the picture: a result as analyse or simulate --format json writes it.")
@click.option("--show", type=click.Choice(["visits", "waits", "load"]), default="visits", show_default=True, help="Which figures.")
@output_option
def draw(file: str, format_: str, lang: str | None, result: str | None, show: str, output: str | None) -> None:
    """Draw the path, or write its text version."""
    from polku.result import load_result

    spare_inputs(output, file, result)
    path = read_path(file)
    language = language_of("--lang", path, lang)
    figures = or_findings(lambda: load_result(result)) if result else None
    try:
        write(str(or_findings(lambda: path.draw(lang=language, format=format_, result=figures, show=show))), output)
    except ValueError as error:  # figures that the result has not, or a format that takes none
        fail(str(error))


@main.command()
@click.argument("code")
def explain(code: str) -> None:
    """Explain a code of a finding, such as GRA304 or dead-end."""
    from polku.rules import explain as explanation

    try:
        say(explanation(code))
    except KeyError as error:
        fail(error.args[0])


@main.command()
@click.argument("of", type=click.Choice(["model", "scenario"]), default="model")
@output_option
def schema(of: str, output: str | None) -> None:
    """Print the JSON Schema of models or scenarios, for editors."""
    import polku

    spare_inputs(output)
    write(polku.schema(of), output)


@main.group()
def site() -> None:
    """Pages for people."""


@site.command("build")
@click.argument("models", nargs=-1, required=True, metavar="MODELS...")
@click.option("-o", "--output", required=True, metavar="FOLDER", help="The folder to write.")
@click.option("--scenarios", metavar="FOLDER", help="Scenarios whose arrivals the figures use.")
@click.option("--languages", metavar="TAGS", callback=languages_of, help="As fi,sv,en; by default every language the models offer.")
@click.option("--theme", metavar="FOLDER", help="Templates that stand before polku's own.")
@click.option("--clients", type=click.IntRange(*CLIENTS), default=10_000, show_default=True, help="Clients of the simulated table.")
@seed_option
@today_option
def site_build(models: Sequence[str], output: str, today: str, **options: Any) -> None:
    """Write a page for each path and language, and a page of all paths."""
    from polku.site import SiteError, build

    try:
        built = or_findings(lambda: build(models, out=output, today=today or None, **options))
    except (SiteError, OSError) as error:
        fail(str(error))
    say(built.summary())
    sys.exit(FINDINGS if built.errors else CLEAN)


if __name__ == "__main__":
    main()
