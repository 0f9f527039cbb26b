"""The command line: `polku validate|analyse|simulate|draw|explain|rules|schema|site`.

Thin over the library. Data go to standard output, talk to standard error. Exit codes: 0 clean, 1 findings, 2 wrong use or a file
that cannot be read or written, 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TextIO, TypeVar

import click

from polku.arguments import CLIENTS, REPLICATIONS, SEEDS, THREADS
from polku.cli_options import arm_fits, codes_of, date_of, entries_of, language_of, languages_of, run_fits

if TYPE_CHECKING:
    from polku.checking import Checking
    from polku.path import ServicePath
    from polku.reading import Fixed, Scenario
    from polku.report import Report
    from polku.result import Result

F = TypeVar("F", bound=Callable[..., Any])

CLEAN, FINDINGS, WRONG_USE, STOPPED = 0, 1, 2, 130


def colour_wanted(stream: TextIO | None) -> bool:
    """Colour on a terminal only, and never when NO_COLOR is set to anything (https://no-color.org)."""
    if stream is None or os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()


def fail(message: str) -> NoReturn:
    """Wrong use, or a file that cannot be read."""
    click.echo(f"polku: {message}", err=True)
    sys.exit(WRONG_USE)


@contextmanager
def clean_ends() -> Iterator[None]:
    """Ctrl-C ends with 130; output that cannot be written with 2 and a message, or without one when its reader has left."""
    try:
        yield
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeyboardInterrupt:
        click.echo("stopped", err=True)
        sys.exit(STOPPED)
    except BrokenPipeError:
        drop_output()
        sys.exit(WRONG_USE)
    except OSError as error:
        drop_output()
        fail(f"cannot write {error.filename or 'the output'}: {error.strerror}")


def drop_output() -> None:
    """What is still buffered goes nowhere, so that ending does not fail once more."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class Verbs(click.Group):
    """A group of verbs that ends cleanly, whatever stops it."""

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        with clean_ends():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        with clean_ends():
            return super().invoke(ctx)


def read_bytes(file: str) -> bytes:
    """The bytes of a file, or of standard input for "-". Of a text beyond the limit only so much that the core sees it is."""
    from polku.reading import SIZE_LIMIT, regular_size, too_large

    try:
        if file == "-":
            return sys.stdin.buffer.read(SIZE_LIMIT + 1)
        if regular_size(Path(file)) <= SIZE_LIMIT:
            return Path(file).read_bytes()
    except OSError as error:
        fail(f"cannot read {file}: {error.strerror}")
    color = colour_wanted(sys.stderr)
    click.echo(too_large(Path(file)).text(color=color), err=True, color=color)
    sys.exit(FINDINGS)


def read_path(file: str) -> ServicePath:
    """The path in a file; prints the findings and ends when it has errors."""
    from polku.reading import home_folders, parse, validate_text

    data, name, folders = read_bytes(file), name_of(file), home_folders(file)
    return or_findings(lambda: parse(data, name=name, folders=folders), lambda: validate_text(data, name=name, folders=folders))


def read_scenario(file: str | None) -> Scenario | None:
    if file is None:
        return None
    from polku.reading import home_folders, parse_scenario, validate_text

    data, name, folders = read_bytes(file), name_of(file), home_folders(file)
    return or_findings(lambda: parse_scenario(data, name=name, folders=folders), lambda: validate_text(data, name=name, folders=folders))


def name_of(file: str) -> str:
    from polku import reading

    return "standard input" if file == "-" else reading.name_of(file)


T = TypeVar("T")


def or_findings(work: Callable[[], T], report: Callable[[], Report] | None = None) -> T:
    """What `work` gives; when the model has errors, prints them and ends with 1.

    `report` shows them with their lines; it checks models and scenarios, so it finds no error where one stands in place of the other.
    """
    from polku.errors import ModelError
    from polku.report import Report

    try:
        return work()
    except ModelError as error:
        color = colour_wanted(sys.stderr)
        found = report() if report else None
        if found is None or found.ok:
            found = Report(error.diagnostics, error.subject)
        click.echo(found.text(color=color), err=True, color=color)
        sys.exit(FINDINGS)


def write(text: str, output: str | None) -> None:
    """Data to standard output, or to a file."""
    if output in (None, "-"):
        say(text)
        return
    try:
        Path(str(output)).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        fail(f"cannot write {output}: {error.strerror}")


def say(text: str, color: bool = False) -> None:
    """Data to standard output."""
    if sys.stdout is None:
        fail("cannot write: standard output is closed")
    click.echo(text, nl=not text.endswith("\n"), color=color)


seed_option = click.option("--seed", type=click.IntRange(*SEEDS), default=1, show_default=True)
format_option = click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", help="Form of the output.")
scenario_option = click.option("--scenario", metavar="FILE", help="A scenario: its edits and arrivals.")
arm_option = click.option("--arm", default="", help="An arm of the scenario.")
output_option = click.option("-o", "--output", metavar="FILE", help="Write to a file instead of standard output.")
hazards_option = click.option("--hazards/--no-hazards", default=True, help="Take hazard interrupts into account.")


today_option = click.option(
    "--today",
    default="",
    callback=date_of,
    metavar="DATE",
    help="The day on which accepted findings end (YYYY-MM-DD); by default today, UTC.",
)


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


LEVELS = ("error", "warning", "advice")
rules_option = click.option("--rules", type=click.Choice(["core", "simulate", "public", "all"]), help="Which rules; by default core.")
messages_option = click.option("--lang", type=click.Choice(["fi", "sv", "en"]), help="Language of the messages; by default en.")


@main.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["human", "json", "jsonl", "sarif", "github", "junit"]),
    help="Form of the report; by default human.",
)
@rules_option
@click.option(
    "--select", multiple=True, callback=codes_of, metavar="CODE", help="Only these codes, groups or names: GRA304, GRA, dead-end."
)
@click.option("--ignore", multiple=True, callback=codes_of, metavar="CODE", help="Not these codes, groups or names.")
@messages_option
@click.option("--limit", type=click.IntRange(0), help="Show so many findings of a code, by default 20; 0 shows all.")
@click.option("--fail-level", type=click.Choice(LEVELS), help="The mildest finding that exits with 1; by default error.")
@click.option("--max-warnings", type=click.IntRange(0), metavar="N", help="Exit with 1 when there are more warnings.")
@today_option
@click.option("--baseline", metavar="FILE", help="Findings that are known, and are not counted.")
@click.option("--write-baseline", metavar="FILE", help="Write the findings there are as a baseline.")
@click.option("--fix", is_flag=True, help="Mend what can be mended without changing what a model means.")
@click.option("--unsafe-fixes", is_flag=True, help="Mend also where the meaning may change.")
@click.option("--diff", is_flag=True, help="Show what the fixes would change, and write nothing.")
@click.option("--config", metavar="FILE", help="The configuration; by default the nearest polku.toml, or pyproject.toml with [tool.polku].")
@click.option("--no-config", is_flag=True, help="Look for no configuration.")
@output_option
def validate(files: Sequence[str], config: str | None, no_config: bool, output: str | None, **options: Any) -> None:
    """Check models and scenarios, and say how to mend what is wrong. Several files give one report."""
    asked = configured(config, no_config, options)
    checking = checking_of(asked)
    if options["diff"]:
        show_fixes(checking, files, unsafe=options["unsafe_fixes"], output=output)
    refused = False
    if options["fix"] or options["unsafe_fixes"]:
        refused = make_fixes(checking, files, unsafe=options["unsafe_fixes"])
    if options["write_baseline"]:
        many = checking.write_baseline(files, Path(options["write_baseline"]))
        click.echo(f"{options['write_baseline']}: {many} finding{'' if many == 1 else 's'}", err=True)
    try:
        report = checking.reports(files)
    except OSError as error:
        fail(f"cannot read {error.filename}: {error.strerror}")
    print_report(report, asked, output)
    counts = report.counts
    failed = sum(counts[level] for level in LEVELS[: LEVELS.index(asked["fail_level"]) + 1]) > 0
    too_many = asked["max_warnings"] is not None and counts["warning"] > asked["max_warnings"]
    sys.exit(FINDINGS if failed or too_many or refused else CLEAN)


def configured(config: str | None, no_config: bool, options: dict[str, Any]) -> dict[str, Any]:
    """What is asked: the command line first, then the configuration, then the defaults."""
    from polku import configuration

    if config and no_config:
        raise click.UsageError("--config and --no-config exclude each other")
    file = Path(config) if config else None if no_config else configuration.find()
    try:
        said = configuration.read(file) if file else configuration.Configuration()
    except configuration.ConfigurationError as error:
        fail(str(error))
    except OSError as error:
        fail(f"cannot read {file}: {error.strerror}")
    defaults = {"format": "human", "rules": "core", "lang": "en", "limit": 20, "fail-level": "error"}
    asked: dict[str, Any] = {"configuration": said, "today": options["today"]}
    for key in ("rules", "select", "ignore", "lang", "limit", "fail-level", "max-warnings", "format", "pages"):
        given = options.get({"format": "format_"}.get(key, key.replace("-", "_")))
        asked[key.replace("-", "_")] = said.values.get(key, defaults.get(key)) if given in (None, [], ()) else given
    asked["baseline"] = Path(options["baseline"]) if options["baseline"] else said.baseline
    return asked


def checking_of(asked: dict[str, Any]) -> Checking:
    from polku.checking import BaselineError, Checking, read_baseline

    try:
        entries = read_baseline(asked["baseline"]) if asked["baseline"] else []
    except BaselineError as error:
        fail(str(error))
    except OSError as error:
        fail(f"cannot read {asked['baseline']}: {error.strerror}")
    names = ("configuration", "rules", "lang", "limit", "today", "baseline")
    return Checking(
        read=read_once(),
        entries=entries,
        select=asked["select"] or (),
        ignore=asked["ignore"] or (),
        **{name: asked[name] for name in names},
    )


def read_once() -> Callable[[str], bytes]:
    """Reads files; standard input only once."""
    kept: dict[str, bytes] = {}

    def read(file: str) -> bytes:
        if file != "-":
            return read_bytes(file)
        if file not in kept:
            kept[file] = read_bytes(file)
        return kept[file]

    return read


def show_fixes(checking: Checking, files: Sequence[str], *, unsafe: bool, output: str | None) -> NoReturn:
    """Prints what the fixes would change."""
    from polku.checking import difference

    text, refused = "", False
    for file in files:
        fixed = checking.fixed(file, unsafe=unsafe)
        refused |= tell_refusal(fixed)
        text += difference(checking.read(file), fixed.data, name_of(file))
    write(text, output)
    sys.exit(FINDINGS if text or refused else CLEAN)


def make_fixes(checking: Checking, files: Sequence[str], *, unsafe: bool) -> bool:
    """Mends the files; True when some fixes were refused."""
    from polku.checking import write_whole

    if "-" in files:
        raise click.UsageError("--fix writes files, and standard input is none: --diff shows what it would change")
    refused = False
    for file in files:
        fixed = checking.fixed(file, unsafe=unsafe)
        refused |= tell_refusal(fixed)
        if not fixed.changed:
            continue
        try:
            write_whole(Path(file), fixed.data)
        except OSError as error:
            fail(f"cannot write {file}: {error.strerror}")
        click.echo(f"{name_of(file)}: {len(fixed.mended)} mended", err=True)
    return refused


def tell_refusal(fixed: Fixed) -> bool:
    from polku.report import Report

    if fixed.refused is None:
        return False
    color = colour_wanted(sys.stderr)
    click.echo(Report([fixed.refused], "").text(color=color), err=True, color=color)
    return True


def print_report(report: Report, asked: dict[str, Any], output: str | None) -> None:
    color = colour_wanted(sys.stdout) and output in (None, "-")
    if asked["format"] == "human":
        text = report.text(color=color)
    elif asked["format"] == "sarif":
        text = report.to_sarif(pages=asked["pages"] or "")
    elif asked["format"] == "junit":
        text = report.to_junit(fails_from=asked["fail_level"])
    else:
        text = {"json": report.to_json, "jsonl": report.to_json_lines, "github": report.to_github}[asked["format"]]()
    if output in (None, "-"):
        say(text, color)
    else:
        write(text, output)


@main.command()
@rules_option
@messages_option
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", help="Form of the output.")
def rules(rules: str | None, lang: str | None, format_: str) -> None:
    """List the codes of all findings: name, severity, set of rules, whether there is a fix, and what is caught."""
    from polku.rules import table

    rows = table(rules=rules or "all", lang=lang or "en")
    if format_ == "json":
        say(json.dumps(rows, indent=2, ensure_ascii=False))
        return
    columns = ("code", "name", "severity", "set", "fixable")
    lines = [[*columns, "summary"]]
    lines += [[*(str(row[column]) for column in columns), str(row["summary"])] for row in rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(columns))]
    for *cells, summary in lines:
        say("  ".join([*(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)), summary]))


def print_result(result: Result, format_: str, output: str | None) -> None:
    from polku.report import Report

    write(result.to_json() if format_ == "json" else result.summary(limit=None) + "\n", output)
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
@click.option("--clients", type=click.IntRange(*CLIENTS), default=10_000, show_default=True, help="Clients of each replication.")
@click.option("--replications", type=click.IntRange(*REPLICATIONS), default=1, show_default=True)
@seed_option
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
    """Simulate independent clients. The same seed gives the same bytes."""
    run_fits(options["clients"], options["replications"])
    arm_fits(options["arm"], scenario)
    path = read_path(file)
    case = read_scenario(scenario)
    shown = sys.stderr.isatty() if progress is None else progress
    result = or_findings(lambda: path.simulate(scenario=case, entries=entry, progress=shown, **options))
    print_result(result, format_, output)


@main.command()
@click.argument("file")
@click.option("--format", "format_", type=click.Choice(["svg", "text", "md", "mermaid", "dot"]), default="svg", show_default=True)
@click.option("--lang", metavar="TAG", help="Language of the texts, such as fi; by default the path's own.")
@output_option
def draw(file: str, format_: str, lang: str | None, output: str | None) -> None:
    """Draw the path, or write its text version."""
    path = read_path(file)
    language = language_of("--lang", path, lang)
    write(str(or_findings(lambda: path.draw(lang=language, format=format_))), output)


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
