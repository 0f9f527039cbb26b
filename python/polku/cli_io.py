"""What every verb of the command line needs: reading files, writing data, telling findings, and ending with the right code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TextIO, TypeVar

import click

if TYPE_CHECKING:
    from polku.path import ServicePath
    from polku.reading import Scenario
    from polku.report import Report

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


def read_bytes(file: str, lang: str = "en") -> bytes:
    """The bytes of a file, or of standard input for "-". Of a text beyond the limit only so much that the core sees it is."""
    from polku.errors import ModelError
    from polku.reading import SIZE_LIMIT, bytes_of, regular_size, too_large

    try:
        if file == "-":
            return sys.stdin.buffer.read(SIZE_LIMIT + 1)
        if regular_size(file) <= SIZE_LIMIT:
            return bytes_of(file)
    except ModelError as error:
        fail(error.diagnostics[0].in_language(lang).message)
    except OSError as error:
        fail(f"cannot read standard input: {error.strerror}")
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


def spare_inputs(output: str | None, *inputs: str | Path | None) -> None:
    """Ends with 2 when the output is one of the inputs, also through a link, or is a model or scenario that is there already: a path
    may rest on it, and no report takes its place."""
    if output in (None, "-") or not Path(str(output)).is_file():
        return
    for file in inputs:
        if file is not None and _is_same(file, str(output)):
            fail(f"cannot write {output}: it is an input, and would be lost")
    if Path(str(output)).resolve().name.endswith((".polku.json", ".polku-scenario.json")):
        fail(f"cannot write {output}: it is a model or a scenario, and would be lost")


def _is_same(file: str | Path, output: str) -> bool:
    try:
        status = os.fstat(sys.stdin.fileno()) if file == "-" else Path(file).stat()
        return os.path.samestat(status, Path(output).stat())
    except (OSError, ValueError):  # no such file, or a standard input that is none
        return False


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
