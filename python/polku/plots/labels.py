"""The words of charts, and names for the ids in tables. All of them come from the core and from the texts of the path."""

from __future__ import annotations

import math
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from polku import _core
from polku.reading import Scenario, load_scenario
from polku.result import Result

if TYPE_CHECKING:
    from polku.path import ServicePath

LANGUAGES = ("fi", "sv", "en")


@lru_cache(maxsize=8)
def _words(language: str) -> dict[str, str]:
    return _core.label_words(language)


class Labels:
    """Words in one language, and the names of a path and a scenario; an id that neither knows is shown as it is."""

    def __init__(self, result: Result, path: ServicePath | None, scenario: Scenario | str | Path | None, lang: str | None) -> None:
        path = path or result._path
        scenario = scenario or result._scenario
        if scenario is not None and not isinstance(scenario, Scenario):
            scenario = load_scenario(scenario)
        self.language = lang or (path.source_language if path else "en")
        if self.language.partition("-")[0] not in LANGUAGES:
            raise ValueError(f"no charts in {self.language!r}: {', '.join(LANGUAGES)}")
        self._words = _words(self.language)
        self._path_id = path.id if path else ""
        core = scenario._core if scenario else None
        known = _core.labels_of(path._core, core, self.language, path._folder_list()) if path else []
        self._names = {(kind, id): name for kind, id, name in known}

    def word(self, key: str, **values: str) -> str:
        text = self._words[key]
        for name, value in values.items():
            text = text.replace("{" + name + "}", value)
        return text

    def heading(self, key: str) -> str:
        """A word that stands at the beginning."""
        return capital(self.word(key))

    def unit(self, unit: str) -> str:
        """The word for a unit of a column; a unit that has none is shown as it is."""
        return self._words.get("unit." + unit, unit)

    def quantity(self, quantity: str) -> str:
        return self._words.get("quantity." + quantity, quantity)

    def axis(self, what: str, unit: str) -> str:
        return self.word("chart.axis", what=capital(what), unit=self.unit(unit)) if unit else capital(what)

    def name(self, id: str, *kinds: str) -> str:
        """What an id is called. In a scenario of several paths it stands behind the id of its path."""
        for kind in kinds:
            for one in (id, id.removeprefix(self._path_id + "/")):
                if name := self._names.get((kind, one)):
                    return name
        return id

    def thing(self, quantity: str, id: str) -> str:
        """What a row of quantities is about: a place, a step, a worker, …"""
        if quantity == "load":
            resource, _, number = id.rpartition("/")
            return self.word("decide.worker", resource=self.name(resource, "resource"), n=number)
        return self.name(id, "resource", "touchpoint", "service", "actor", "path")

    def of(self, quantity: str, id: str) -> str:
        """ "Counsellors: in the line"; the quantity alone when it is about the whole path."""
        if id in {"path", self._path_id}:
            return capital(self.quantity(quantity))
        return self.word("chart.of", what=self.thing(quantity, id), quantity=self.quantity(quantity))

    def number(self, value: float) -> str:
        return _core.number_label(value, self.language)

    def percent(self, share: float) -> str:
        space = "" if self.language.startswith("en") else "\u00a0"
        percent = 100 * share
        return f"{self.number(percent if abs(percent) < 1 else round(percent))}{space}%"

    def range(self, low: float, high: float) -> str:
        return self.word("decide.range", low=self.number(low), high=self.number(high))

    def date(self, day: str) -> str:
        return _core.date_label(day, self.language)

    def alternative(self, arm: str) -> str:
        return self.name(arm, "arm", "scenario")

    def about(self, result: Result, *, runs: bool = True) -> list[str]:
        """What the figures are of: the scenario or the path, how long, and how many runs."""
        scenario, _, arm = result.scenario.partition("/")
        said = self.name(scenario, "scenario") if scenario else self.name(result.model, "path")
        lines = [f"{said} – {self.alternative(arm)}" if arm else said]
        settings = result._core.settings
        counted = self.word("chart.runs", n=self.number(settings.replications)) if runs and settings.replications > 1 else ""
        period = ""
        if settings.start_date and settings.horizon > 0:
            last = date.fromisoformat(settings.start_date) + timedelta(days=math.floor(settings.horizon))
            period = f"{self.date(settings.start_date)} – {self.date(last.isoformat())}"
        lines += [", ".join(part for part in (period, counted) if part)] if period or counted else []
        return [*lines, self.word("chart.one-run")] if runs and settings.replications == 1 else lines


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]
