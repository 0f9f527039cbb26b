"""Writes the pages. Everything they say comes from the core's page contexts; templates only put it in place."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from polku import arguments
from polku.errors import ModelError
from polku.path import ServicePath
from polku.reading import Scenario, load, load_scenario, validate_file
from polku.report import Report
from polku.result import Result
from polku.site.entry import Entry
from polku.site.pages import Pages

MODEL_SUFFIX = ".polku.json"
SCENARIO_SUFFIX = ".polku-scenario.json"
MARK = ".polku-site"  # a folder with this file was written by us and may be written again


class SiteError(Exception):
    """The site cannot be written: no models, two models of one name, a folder that is not ours."""


@dataclass
class Built:
    """What `build` wrote."""

    out: Path
    entries: list[Entry]
    broken: list[Report]  # of models that have no page because of errors
    pages: int = 0

    @property
    def errors(self) -> int:
        return sum(len(report.errors) for report in [*self.broken, *(entry.report for entry in self.entries)])

    def summary(self) -> str:
        """A table of the paths with their figures."""
        rows = [["path", "languages", "steps", "errors", "warnings", "mean time", "to a goal", "ends"]]
        rows += [entry.summary_row() for entry in self.entries]
        widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
        lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
        lines += [f"no page: {report.subject}: {report.summary()}" for report in self.broken]
        lines += [f"{entry.name}: {reason}" for entry in self.entries for reason in entry.refused]
        lines.append(f"{self.pages} pages in {self.out}")
        return "\n".join(lines)


def build(
    models: Iterable[str | Path],
    *,
    out: str | Path,
    scenarios: str | Path | None = None,
    languages: Sequence[str] | None = None,
    results: Mapping[ServicePath, Result] | None = None,
    theme: str | Path | None = None,
    clients: int = 10_000,
    seed: int = 1,
    today: date | str | None = None,
) -> Built:
    """Writes a page for each path and language, and a page of all paths in each language, into `out`.

    `models` are files or folders; `languages` are those of the models unless given; `results` replaces the simulated table of a
    path; `theme` is a folder of templates that stand before polku's own; on `today` (by default the date in UTC) accepted findings
    whose `until` is past are findings again. The same models on the same day give the same bytes.
    """
    today = arguments.day("today", today)
    models = list(models)
    _spare(Path(out), [*models, *(folder for folder in (scenarios, theme) if folder is not None)])
    files = _model_files(models)
    cases = _scenarios(scenarios)
    entries, broken = [], []
    for name, file in files.items():
        report = validate_file(file, today=today)
        if not report.ok:
            broken.append(report)
            continue
        entry = Entry(name, load(file), report)
        _compute(entry, cases, (results or {}).get(entry.path), clients, seed)
        wanted = languages or entry.path.languages
        entry.contexts = {tag: json.loads(_context(entry, tag, today)) for tag in wanted}
        entries.append(entry)
    built = Built(Path(out), entries, broken)
    _fresh_folder(built.out)
    built.pages = Pages(built.out, entries, broken, theme).write()
    return built


def _context(entry: Entry, language: str, today: str) -> str:
    return entry.path.page_context(lang=language, exact=entry.exact, simulated=entry.simulated, scenario=entry.scenario, today=today)


def _model_files(models: Iterable[str | Path]) -> dict[str, Path]:
    """The model files by name, in the order given, folders by name; a folder's `variants` come after it."""
    found: list[Path] = []
    for item in map(Path, models):
        if item.is_dir():
            found += sorted(item.glob("*" + MODEL_SUFFIX)) + sorted(item.glob("variants/*" + MODEL_SUFFIX))
        elif item.exists():
            found.append(item)
        else:
            raise SiteError(f"no such file or folder: {item}")
    files: dict[str, Path] = {}
    for file in found:
        name = file.name.removesuffix(MODEL_SUFFIX).lower()
        if files.setdefault(name, file) != file:
            raise SiteError(f"two models are called {name}: {files[name]} and {file}")
    if not files:
        raise SiteError("no models: files and folders with *.polku.json are needed")
    return files


def _scenarios(folder: str | Path | None) -> list[Scenario]:
    if folder is None:
        return []
    if not Path(folder).is_dir():
        raise SiteError(f"no such folder of scenarios: {folder}")
    files = sorted(Path(folder).glob("*" + SCENARIO_SUFFIX))
    # One that describes a region's clients stands before pure what-ifs.
    return sorted((load_scenario(file) for file in files), key=lambda case: not case.starts_with_clients)


def _compute(entry: Entry, cases: Sequence[Scenario], simulated: Result | None, clients: int, seed: int) -> None:
    entry.scenario = next((case for case in cases if entry.path.entries_of(case)), None)
    arrivals = entry.path.entries_of(entry.scenario) if entry.scenario else None
    try:
        entry.exact = entry.path.analyse(entries=arrivals)
        if not any(share > 0 for share in entry.exact["ends"]["probability"]):
            # Nothing is known but the ends that nobody comes to. Some answers are better than none; the page says what they leave out.
            entry.exact = entry.path.analyse(entries=arrivals, hazards=False)
    except ModelError as error:
        entry.refused.append(f"no exact answers: {error.diagnostics[0].message}")
    try:
        entry.simulated = simulated or entry.path.simulate(entries=arrivals, clients=clients, seed=seed)
    except ModelError as error:
        entry.refused.append(f"no simulation: {error.diagnostics[0].message}")


def _spare(out: Path, inputs: Iterable[str | Path]) -> None:
    """The folder is written anew: nothing that is read may stand in it."""
    target = out.resolve()
    for item in inputs:
        if Path(item).resolve().is_relative_to(target):
            raise SiteError(f"{item} stands in {out}, which is written anew, and would be lost: choose another folder")


def _fresh_folder(out: Path) -> None:
    """An empty folder: a site of ours is replaced, anything else is left alone."""
    if out.is_dir() and any(out.iterdir()):
        if not (out / MARK).is_file():
            raise SiteError(f"{out} holds files that are not a site of polku: choose another folder")
        shutil.rmtree(out)
    out.mkdir(parents=True, exist_ok=True)
    (out / MARK).write_text("This folder was written by polku and is replaced when the site is built again.\n", encoding="utf-8")
