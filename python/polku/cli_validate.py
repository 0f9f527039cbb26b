"""The verbs about findings: `polku validate` and `polku rules`."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from polku.arguments import LANGUAGES, LEVELS, REPORTS, RULES
from polku.cli_io import CLEAN, FINDINGS, colour_wanted, fail, name_of, read_bytes, say, spare_inputs, write
from polku.cli_options import codes_of, output_option, today_option

if TYPE_CHECKING:
    from polku.checking import Checking
    from polku.reading import Fixed
    from polku.report import Report

rules_option = click.option("--rules", type=click.Choice(RULES), help="Which rules; by default core.")
messages_option = click.option("--lang", type=click.Choice(LANGUAGES), help="Language of the messages; by default en.")


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--format",
    "format_",
    type=click.Choice(REPORTS),
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
    from polku.errors import ModelError

    asked = configured(config, no_config, options)
    written = options["write_baseline"]
    spare_inputs(output, *files, asked["configuration"].file, asked["baseline"], written)
    spare_inputs(written, *files, asked["configuration"].file)
    try:
        report, refused = checked(checking_of(asked), files, options, output)
    except ModelError as error:
        fail(error.diagnostics[0].in_language(asked["lang"]).message)
    print_report(report, asked, output)
    counts = report.counts
    failed = sum(counts[level] for level in LEVELS[: LEVELS.index(asked["fail_level"]) + 1]) > 0
    too_many = asked["max_warnings"] is not None and counts["warning"] > asked["max_warnings"]
    sys.exit(FINDINGS if failed or too_many or refused else CLEAN)


def checked(checking: Checking, files: Sequence[str], options: dict[str, Any], output: str | None) -> tuple[Report, bool]:
    """Mends the files and writes the baseline where this is asked, and checks them; True when fixes were refused."""
    if options["diff"]:
        show_fixes(checking, files, unsafe=options["unsafe_fixes"], output=output)
    refused = False
    if options["fix"] or options["unsafe_fixes"]:
        refused = make_fixes(checking, files, unsafe=options["unsafe_fixes"])
    if options["write_baseline"]:
        many = checking.write_baseline(files, Path(options["write_baseline"]))
        click.echo(f"{options['write_baseline']}: {many} finding{'' if many == 1 else 's'}", err=True)
    return checking.reports(files), refused


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
        read=read_once(asked["lang"]),
        entries=entries,
        select=asked["select"] or (),
        ignore=asked["ignore"] or (),
        **{name: asked[name] for name in names},
    )


def read_once(lang: str) -> Callable[[str], bytes]:
    """Reads files; standard input only once."""
    kept: dict[str, bytes] = {}

    def read(file: str) -> bytes:
        if file != "-":
            return read_bytes(file, lang)
        if file not in kept:
            kept[file] = read_bytes(file, lang)
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


@click.command()
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
    for row in rows:
        row["fixable"] = "yes" if row["fixable"] else "no"
        lines.append([str(row[column]) for column in (*columns, "summary")])
    widths = [max(len(line[column]) for line in lines) for column in range(len(columns))]
    for *cells, summary in lines:
        say("  ".join([*(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)), summary]))
