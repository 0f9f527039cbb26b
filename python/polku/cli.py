"""The command line: `polku validate|analyse|simulate|draw|explain|schema|site`.

Thin over the library. Data go to standard output, talk to standard error. Exit codes: 0 clean, 1 findings, 2 wrong use or an
unreadable file.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TextIO, TypeVar

import click

if TYPE_CHECKING:
    from polku.path import ServicePath
    from polku.reading import Scenario
    from polku.report import Report
    from polku.result import Result

F = TypeVar("F", bound=Callable[..., Any])

CLEAN, FINDINGS, WRONG_USE = 0, 1, 2
SCENARIO_SUFFIX = ".polku-scenario.json"


def colour_wanted(stream: TextIO) -> bool:
    """Colour on a terminal only, and never when NO_COLOR is set to anything (https://no-color.org)."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()


def fail(message: str) -> NoReturn:
    """Wrong use, or a file that cannot be read."""
    click.echo(f"polku: {message}", err=True)
    sys.exit(WRONG_USE)


def read_bytes(file: str) -> bytes:
    """The bytes of a file, or of standard input for "-"."""
    try:
        return sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        fail(f"cannot read {file}: {error.strerror}")


def read_path(file: str) -> ServicePath:
    """The path in a file; prints the findings and ends when it has errors."""
    from polku.reading import home_folders, parse, validate_text

    data, name, folders = read_bytes(file), name_of(file), home_folders(file)
    return or_findings(lambda: parse(data, name=name, folders=folders), lambda: validate_text(data, name=name, folders=folders))


def read_scenario(file: str | None) -> Scenario | None:
    if file is None:
        return None
    from polku.reading import home_folders, parse_scenario

    data = read_bytes(file)
    return or_findings(lambda: parse_scenario(data, name=name_of(file), folders=home_folders(file)))


def name_of(file: str) -> str:
    return "standard input" if file == "-" else file


T = TypeVar("T")


def or_findings(work: Callable[[], T], report: Callable[[], Report] | None = None) -> T:
    """What `work` gives; when the model has errors, prints them and ends with 1."""
    from polku.errors import ModelError

    try:
        return work()
    except ModelError as error:
        color = colour_wanted(sys.stderr)
        click.echo(report().text(color=color) if report else str(error), err=True, color=color)
        sys.exit(FINDINGS)


def write(text: str, output: str | None) -> None:
    """Data to standard output, or to a file."""
    if output in (None, "-"):
        click.echo(text, nl=not text.endswith("\n"))
        return
    try:
        Path(str(output)).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        fail(f"cannot write {output}: {error.strerror}")


format_option = click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", help="Form of the output.")
scenario_option = click.option("--scenario", metavar="FILE", help="A scenario: its edits and arrivals.")
arm_option = click.option("--arm", default="", help="An arm of the scenario.")
output_option = click.option("-o", "--output", metavar="FILE", help="Write to a file instead of standard output.")
hazards_option = click.option("--hazards/--no-hazards", default=True, help="Take hazard interrupts into account.")


def print_version(context: click.Context, _parameter: click.Parameter, value: bool) -> None:
    if value and not context.resilient_parsing:
        from polku._core import __version__

        click.echo(f"polku {__version__}")
        context.exit()


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=print_version, help="Show the version and exit.")
def main() -> None:
    """Service paths: check, compute, simulate and draw them. A file "-" is standard input."""


@main.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@format_option
@click.option("--select", multiple=True, metavar="CODE", help="Only these codes or groups, as GRA or GRA304.")
@click.option("--ignore", multiple=True, metavar="CODE", help="Not these codes or groups.")
@click.option(
    "--fail-level",
    type=click.Choice(["error", "warning", "advice"]),
    default="error",
    help="The mildest finding that exits with 1.",
)
def validate(files: Sequence[str], format_: str, select: Sequence[str], ignore: Sequence[str], fail_level: str) -> None:
    """Check models and scenarios, and say how to mend what is wrong."""
    from polku.reading import home_folders, validate_text

    failed = False
    for file in files:
        report = validate_text(read_bytes(file), name=name_of(file), select=select, ignore=ignore, folders=home_folders(file))
        color = colour_wanted(sys.stdout)
        click.echo(report.to_json() if format_ == "json" else report.text(color=color), nl=False, color=color)
        levels = ["error", "warning", "advice"]
        failed |= any(levels.index(finding.severity) <= levels.index(fail_level) for finding in report)
    sys.exit(FINDINGS if failed else CLEAN)


def print_result(result: Result, format_: str, output: str | None) -> None:
    write(result.to_json() if format_ == "json" else result.summary(limit=None) + "\n", output)


def entries_of(entries: Sequence[str]) -> dict[str, float]:
    """["need=6"] → {"need": 6.0}: clients a month at each start."""
    out = {}
    for entry in entries:
        at, _, number = entry.partition("=")
        try:
            out[at] = float(number or 1)
        except ValueError:
            raise click.BadParameter(f"{entry!r} is not START=CLIENTS_A_MONTH", param_hint="--entry") from None
    return out


entry_option = click.option("--entry", "entry", multiple=True, metavar="START[=N]", help="Clients enter here, N a month. May be repeated.")


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
    entry: Sequence[str],
    hazards: bool,
    sensitivity: bool,
    format_: str,
    output: str | None,
) -> None:
    """Exact answers: where people end, how long it takes, visits, places, sensitivity."""
    path = read_path(file)
    case = read_scenario(scenario)
    entries = entries_of(entry)
    result = or_findings(lambda: path.analyse(scenario=case, arm=arm, entries=entries, hazards=hazards, sensitivity=sensitivity))
    print_result(result, format_, output)


@main.command()
@click.argument("file")
@scenario_option
@arm_option
@entry_option
@click.option("--clients", type=click.IntRange(min=1), default=10_000, show_default=True, help="Clients of each replication.")
@click.option("--replications", type=click.IntRange(min=1), default=1, show_default=True)
@click.option("--seed", type=click.IntRange(min=0), default=1, show_default=True)
@click.option("--start-date", default="", metavar="DATE", help="The date on which clients enter (YYYY-MM-DD).")
@click.option("--threads", type=click.IntRange(min=0), default=0, help="0: one for each core. Never changes the result.")
@hazards_option
@click.option("--progress/--no-progress", default=None, help="Show how far it is; by default on a terminal.")
@format_option
@output_option
def simulate(
    file: str,
    scenario: str | None,
    entry: Sequence[str],
    format_: str,
    output: str | None,
    progress: bool | None,
    **options: Any,
) -> None:
    """Simulate independent clients. The same seed gives the same bytes."""
    path = read_path(file)
    case = read_scenario(scenario)
    entries = entries_of(entry)
    shown = sys.stderr.isatty() if progress is None else progress
    try:
        result = or_findings(lambda: path.simulate(scenario=case, entries=entries, progress=shown, **options))
    except KeyboardInterrupt:
        click.echo("stopped", err=True)
        sys.exit(130)
    print_result(result, format_, output)


@main.command()
@click.argument("file")
@click.option("--format", "format_", type=click.Choice(["svg", "text", "md", "mermaid", "dot"]), default="svg", show_default=True)
@click.option("--lang", metavar="TAG", help="Language of the texts; by default the path's own.")
@output_option
def draw(file: str, format_: str, lang: str | None, output: str | None) -> None:
    """Draw the path, or write its text version."""
    path = read_path(file)
    write(str(or_findings(lambda: path.draw(lang=lang, format=format_))), output)


@main.command()
@click.argument("code")
def explain(code: str) -> None:
    """Explain a code of a finding, such as GRA304 or dead-end."""
    from polku.rules import explain as explanation

    try:
        click.echo(explanation(code), nl=False)
    except KeyError as error:
        fail(error.args[0])


@main.command()
@click.argument("of", type=click.Choice(["model", "scenario"]), default="model")
@output_option
def schema(of: str, output: str | None) -> None:
    """Print the JSON Schema of models or scenarios, for editors."""
    import polku

    write(polku.schema(of), output)


@main.group()
def site() -> None:
    """Pages for people."""


@site.command("build")
@click.argument("models", nargs=-1, required=True, metavar="MODELS...")
@click.option("-o", "--output", required=True, metavar="FOLDER", help="The folder to write.")
@click.option("--scenarios", metavar="FOLDER", help="Scenarios whose arrivals the figures use.")
@click.option("--languages", metavar="TAGS", help="As fi,sv,en; by default every language the models offer.")
@click.option("--theme", metavar="FOLDER", help="Templates that stand before polku's own.")
@click.option("--clients", type=click.IntRange(min=1), default=10_000, show_default=True, help="Clients of the simulated table.")
@click.option("--seed", type=click.IntRange(min=0), default=1, show_default=True)
def site_build(
    models: Sequence[str], output: str, scenarios: str | None, languages: str | None, theme: str | None, clients: int, seed: int
) -> None:
    """Write a page for each path and language, and a page of all paths."""
    from polku.site import SiteError, build

    tags = [tag.strip() for tag in languages.split(",") if tag.strip()] if languages else None
    try:
        built = build(models, out=output, scenarios=scenarios, languages=tags, theme=theme, clients=clients, seed=seed)
    except (SiteError, OSError) as error:
        fail(str(error))
    click.echo(built.summary())
    sys.exit(FINDINGS if built.errors else CLEAN)


if __name__ == "__main__":
    main()
