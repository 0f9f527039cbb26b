"""A decision: a result that can be read as sentences, and how the runs behind it are asked for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from polku import _core, arguments
from polku.errors import ModelError
from polku.path import ServicePath
from polku.reading import Scenario, load_scenario
from polku.result import Result


class Decision(Result):
    """A result that can be read as sentences: `decision.words("fi")`."""

    __slots__ = ()

    def words(self, lang: str = "") -> str:
        """What it says, for people who decide: sentences with intervals, and the assumptions they rest on, in fi, sv or en.

        Without `lang` in the path's own language. ValueError for a comparison of results, which know no path.
        """
        if self._path is None:
            raise ValueError("results that were compared know no names: compare paths to read sentences, or read the tables")
        scenario = self._scenario._core if self._scenario else None
        return _core.decision_words(self._core, self._path._core, scenario, lang, self._path._folder_list())

    def __str__(self) -> str:
        return self.words("en") if self._path is not None else repr(self)


def needed_scenario(scenario: Scenario | str | Path | None) -> Scenario:
    if scenario is None:
        raise ValueError("a decision needs a scenario: who comes, and what there is of everything")
    return scenario if isinstance(scenario, Scenario) else load_scenario(scenario)


def options_of(
    path: ServicePath,
    scenario: Scenario,
    arm: str,
    replications: int | None,
    seed: int | None,
    hazards: bool,
    age_and_date: bool,
    threads: int,
    strict: bool,
    today: date | str,
) -> _core.ScenarioOptions:
    return _core.ScenarioOptions(
        scenario._core,
        arm=arm,
        strict=strict,
        folders=path._folder_list(),
        today=arguments.iso_date("today", today),
        seed=None if seed is None else arguments.whole("seed", seed, arguments.SEEDS),
        replications=None if replications is None else arguments.whole("replications", replications, arguments.REPLICATIONS),
        hazards=hazards,
        age_and_date=age_and_date,
        threads=arguments.whole("threads", threads, arguments.THREADS),
    )


def decision_of(outcome: tuple[_core.Result | None, list[_core.Diagnostic]], path: ServicePath, scenario: Scenario | None) -> Decision:
    result, findings = outcome
    told = path._told(findings)
    if result is None:
        raise ModelError(told, path.id)
    return Decision(result, tuple(told), path, scenario)
