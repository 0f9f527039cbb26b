"""A service path: the way of one client through services, as touchpoints and transitions."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from polku import _core as native
from polku import arguments
from polku.arguments import named_keywords
from polku.builder import Building, new_path, without_places
from polku.drawing import FORMATS, Drawing
from polku.errors import ModelError
from polku.progress import Progress, followed
from polku.report import Report
from polku.result import Result
from polku.spread import Budget, spread_arguments

if TYPE_CHECKING:
    import networkx

    from polku.reading import Scenario

Entries = Mapping[str, float]


class ServicePath(Building):
    """An immutable path. Equal paths hash alike, pickle to equal paths, and may be read from many threads.

    Read one with `polku.load(file)`, or build one: `polku.ServicePath("own-home", title={"en": "Own home"})` and on from there
    with `service`, `entry`, `middle`, `exit`, `link`, `interrupt` and `hold`, each of which gives a new path.
    """

    _made: native.ServicePath | None
    _draft: dict[str, Any] | None  # of a path that has no service or touchpoint yet, so that no reader takes it
    _folders: tuple[Path, ...]
    _built: bool  # in Python or from a pickle: nobody sees its text, so findings tell no places in it

    def __init__(self, id: str, *, title: Mapping[str, str] | str | None = None, version: str = "0.1.0", **keys: Any) -> None:
        made = new_path(id, title=title, version=version, **keys)
        self._set(made._made, made._draft, made._folders, built=True)

    @classmethod
    def _of(
        cls,
        made: native.ServicePath | None,
        folders: Sequence[Path] = (),
        *,
        draft: dict[str, Any] | None = None,
        built: bool = False,
    ) -> ServicePath:
        self = cls.__new__(cls)
        self._set(made, draft, tuple(folders), built=built)
        return self

    def _set(self, made: native.ServicePath | None, draft: dict[str, Any] | None, folders: tuple[Path, ...], *, built: bool) -> None:
        self.__dict__.update(_made=made, _draft=draft, _folders=folders, _built=built)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a path does not change: {name!r} cannot be set; service, touchpoint, link, … give a new path")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a path does not change: {name!r} cannot be deleted")

    @property
    def _core(self) -> native.ServicePath:
        if self._made is None:
            raise ValueError(f"the path {self._draft['id'] if self._draft else ''!r} has no touchpoint yet")
        return self._made

    # ---- what it says ------------------------------------------------------------------------------------------------

    @property
    def id(self) -> str:
        return self._core.id if self._draft is None else str(self._draft["id"])

    @property
    def version(self) -> str:
        return self._core.version if self._draft is None else str(self._draft["version"])

    @property
    def status(self) -> str:
        """ "draft", "approved" or "retired"."""
        return self._core.status

    @property
    def main(self) -> str:
        """Id of the main service."""
        return self._core.main

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages a reader is offered: the required, then the offered ones."""
        known = self._core.languages
        return tuple(dict.fromkeys((*known.required, *known.offered))) or (known.source,)

    @property
    def source_language(self) -> str:
        return self._core.languages.source

    def title(self, lang: str | None = None) -> str:
        """The title in a language; in the source language when there is none in that."""
        return self._core.title.choose(lang or self.source_language, self.source_language)

    def summary(self, lang: str | None = None) -> str:
        return self._core.summary.choose(lang or self.source_language, self.source_language)

    @cached_property
    def touchpoints(self) -> tuple[native.Touchpoint, ...]:
        return self._core.touchpoints

    @cached_property
    def transitions(self) -> tuple[native.Transition, ...]:
        return self._core.transitions

    @cached_property
    def interrupts(self) -> tuple[native.Interrupt, ...]:
        return self._core.interrupts

    @cached_property
    def services(self) -> tuple[native.Service, ...]:
        return self._core.services

    @cached_property
    def actors(self) -> tuple[native.Actor, ...]:
        return self._core.actors

    @cached_property
    def channels(self) -> tuple[native.Channel, ...]:
        return self._core.channels

    @cached_property
    def resources(self) -> tuple[native.Resource, ...]:
        return self._core.resources

    @cached_property
    def parameters(self) -> tuple[native.Parameter, ...]:
        return self._core.parameters

    @cached_property
    def sources(self) -> tuple[native.Source, ...]:
        return self._core.sources

    @property
    def data(self) -> native.ServicePath:
        """Everything else the file says, as typed read-only values: `path.data.population`, `path.data.glossary`, …"""
        return self._core

    @property
    def model_hash(self) -> str:
        """SHA-256 of the canonical JSON."""
        return self._core.model_hash()

    def __getitem__(self, touchpoint: str) -> native.Touchpoint:
        index = self._core.find_touchpoint(touchpoint)
        if index is None:
            raise KeyError(touchpoint)
        return self.touchpoints[index]

    def __contains__(self, touchpoint: object) -> bool:
        return isinstance(touchpoint, str) and self._core.find_touchpoint(touchpoint) is not None

    def __len__(self) -> int:
        return len(self._core)

    def __iter__(self) -> Iterator[native.Touchpoint]:
        return iter(self.touchpoints)

    def outgoing(self, touchpoint: str) -> tuple[native.Transition, ...]:
        """The transitions out of a touchpoint, in the order of the file."""
        index = self._index(touchpoint)
        return tuple(self.transitions[i] for i in self._core.outgoing(index))

    def incoming(self, touchpoint: str) -> tuple[native.Transition, ...]:
        index = self._index(touchpoint)
        return tuple(self.transitions[i] for i in self._core.incoming(index))

    def _index(self, touchpoint: str) -> int:
        index = self._core.find_touchpoint(touchpoint)
        if index is None:
            raise KeyError(touchpoint)
        return index

    # ---- as a value --------------------------------------------------------------------------------------------------

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ServicePath) and self._made == other._made and self._draft == other._draft

    def __hash__(self) -> int:
        return hash((self.id, self.version, len(self))) if self._made else hash(repr(self))

    def __copy__(self) -> ServicePath:
        return self

    def __deepcopy__(self, memo: object) -> ServicePath:
        return self

    def __reduce__(self) -> tuple[Any, tuple[str, str, tuple[str, ...]]]:
        return _unpickle, (native.__version__, self.to_json(), tuple(map(str, self._folders)))

    def __repr__(self) -> str:
        if self._made is None:
            return f"<ServicePath {self._draft['id'] if self._draft else ''}, without touchpoints yet>"
        services = f"{len(self.services)} service{'' if len(self.services) == 1 else 's'}"
        return (
            f"<ServicePath {self.id} {self.version}, {self.status}\n"
            f" {self.title()}\n"
            f" {len(self)} touchpoints, {len(self.transitions)} transitions, {len(self.interrupts)} interrupts, {services}>"
        )

    def __format__(self, format: str) -> str:
        """f"{path:md}", also :text, :mermaid, :dot and :svg; without a format the repr."""
        if not format:
            return repr(self)
        name, _, lang = format.partition(":")
        return str(self.draw(lang=lang or None, format=name))

    def to_json(self) -> str:
        """Canonical JSON: `polku.parse(path.to_json()) == path`."""
        return self._core.to_json()

    def save(self, file: str | Path) -> None:
        """Writes the canonical JSON to a file."""
        Path(file).write_text(self.to_json(), encoding="utf-8", newline="\n")

    # ---- what polku makes of it --------------------------------------------------------------------------------------

    @named_keywords
    def validate(
        self,
        *,
        rules: str = "core",
        lang: str = "en",
        select: Sequence[str] = (),
        ignore: Sequence[str] = (),
        limit: int = 20,
        today: date | str | None = None,
    ) -> Report:
        """Checks the path. Never raises for a bad model: see `.ok`, iterate, or call `.raise_for_errors()`.

        `rules` are "core", "simulate", "public" or "all"; `select` and `ignore` take codes, prefixes and names ("GRA304", "GRA",
        "dead-end"); messages are in `lang` ("fi", "sv", "en"). Of each code `limit` findings are shown (0: all). On `today` (by
        default the date in UTC) accepted findings whose `until` is past are findings again. Sub-paths are looked at with their models
        when the path has folders.
        """
        options = arguments.checks(rules=rules, lang=lang, select=select, ignore=ignore, limit=limit, today=today)
        made = self._made
        folders = self._folder_list()
        report = native.validate(made, options, folders) if made else native.validate_text(self._draft_text(), options=options)
        return Report._of(report.without_places() if self._built else report, f"{self.id} {self.version}")

    @named_keywords
    def analyse(
        self,
        *,
        scenario: Scenario | str | Path | None = None,
        arm: str = "",
        entries: Entries | None = None,
        hazards: bool = True,
        sensitivity: bool = True,
        progress: Progress | None = None,
        strict: bool = True,
        today: date | str = "",
    ) -> Result:
        """Exact answers: where people end, how long it takes, visits, places, and what each parameter does to them.

        `entries` says where clients come in and how many a month: {"need": 6}. `progress` is as in `simulate`, and Ctrl-C stops it
        likewise. ModelError when the path has errors (`strict`; otherwise the result says that nothing was checked) or something the
        algebra cannot do. From `today` on, errors that the model accepts until an earlier day count again.
        """
        case = _scenario(scenario)
        with followed(progress, "computing") as tell:
            outcome = native.analyse(
                self._core,
                strict=strict,
                folders=self._folder_list(),
                scenario=case._core if case else None,
                arm=arguments.arm(arm, scenario=scenario is not None),
                today=arguments.iso_date("today", today),
                entries=arguments.entries(entries),
                hazards=hazards,
                sensitivity=sensitivity,
                progress=tell,
            )
        return self._result(outcome, case)

    @named_keywords
    def simulate(
        self,
        *,
        scenario: Scenario | str | Path | None = None,
        arm: str = "",
        replications: int | None = None,
        seed: int | None = None,
        clients: int | None = None,
        entries: Entries | None = None,
        start_date: str = "",
        hazards: bool = True,
        age_and_date: bool = True,
        keep_clients: bool = False,
        until: tuple[str, str, float] | None = None,
        budget: Budget | None = None,
        threads: int = 0,
        executor: object = None,
        progress: Progress | None = None,
        strict: bool = True,
        today: date | str = "",
    ) -> Result:
        """Simulates the path. The same seed gives the same bytes, whatever `threads` and `executor` are; Ctrl-C stops it.

        With a `scenario` its clients come as it says, hold the places that its staffing gives, and wait where none is free, from
        its first day to its horizon; `replications` and `seed` are those of its `run` when they are not given. With `until`, a quantity,
        its id and a half width such as ("wait_for", "flats", 0.5), it ends as soon as the 95 % interval of that quantity is so narrow,
        looked at after 10 replications, 20, 40 and so on, and after `replications` at the latest. Without one, or with
        `clients` or `entries`, each of `clients` (10,000) walks alone and nobody waits for anybody; a scenario then changes the
        path, and its arrivals are the `entries`. `engine` of the result says which it was.

        An `executor` of `concurrent.futures`, a `dask.distributed.Client`, a function that makes an executor, or a `polku.Spread` runs it
        in parts, on other processes or machines, which need the same version of polku and no files:

            with ThreadPoolExecutor(4) as pool:
                result = path.simulate(clients=100_000, executor=pool)

        With a `budget` it ends when that is spent, with what was whole by then: `Result.partial` says by which.

        `progress` is True for a bar on standard error, or is called with the share done, from 0 to 1. `strict` and `today` are as in
        `analyse`; in a scenario whose arrivals come, the rules "simulate" are asked of it, too, and warnings are in `findings`.
        """
        case = _scenario(scenario)
        common: dict[str, Any] = {
            "strict": strict,
            "folders": self._folder_list(),
            "arm": arguments.arm(arm, scenario=scenario is not None),
            "today": arguments.iso_date("today", today),
            "hazards": hazards,
            "age_and_date": age_and_date,
            "threads": arguments.whole("threads", threads, arguments.THREADS),
            **spread_arguments(executor),
        }
        if budget is not None:
            common["budget"] = budget.numbers()
        if seed is not None:
            common["seed"] = arguments.whole("seed", seed, arguments.SEEDS)
        if replications is not None:
            common["replications"] = arguments.whole("replications", replications, arguments.REPLICATIONS)
        with followed(progress, "simulating") as tell:
            if case is not None and clients is None and entries is None:
                arguments.only_alone(start_date=start_date)
                ran = native.run_scenario(self._core, case._core, keep_clients=keep_clients, until=until, progress=tell, **common)
                return self._result(ran, case)
            if until is not None:
                raise ValueError("until needs a scenario whose arrivals come: of clients who walk alone, say how many `clients`")
            clients = arguments.whole("clients", 10_000 if clients is None else clients, arguments.CLIENTS)
            arguments.run_size(clients, common.get("replications", 1))
            outcome = native.simulate(
                self._core,
                scenario=case._core if case else None,
                entries=arguments.entries(entries),
                clients=clients,
                start_date=arguments.iso_date("start_date", start_date),
                keep_clients=keep_clients,
                progress=tell,
                **common,
            )
        return self._result(outcome, case)

    @named_keywords
    def draw(
        self,
        *,
        lang: str | None = None,
        format: str = "svg",
        result: Result | None = None,
        show: str = "visits",
        strict: bool = True,
        today: date | str = "",
    ) -> Drawing:
        """The picture as SVG; or "text", "md", "mermaid", "dot". ValueError for a language that the path has no texts in.

        Figures of a `result` stand on the picture (only as SVG). `show` says which: "visits", how many come to each touchpoint and go
        each way; "waits", how many days one waits there for places, on average; "load", how much of what is asked for there is in use.
        Waits and load are of a scenario. ValueError when the result has no such figures.

        `strict` and `today` are as in `analyse`.
        """
        if format not in FORMATS:
            raise ValueError(f"no format {format!r}: {', '.join(FORMATS)}")
        if result is not None and format != "svg":
            raise ValueError(f"figures of a result stand on pictures, not on {format!r}: format='svg'")
        language = arguments.language("lang", self._core, lang)
        alternative = ""
        if format == "svg":
            text, _ = native.draw(self._core, "text", language, strict=False)
            alternative = text or ""
        drawn, findings = native.draw(
            self._core,
            format,
            language,
            strict=strict,
            today=arguments.iso_date("today", today),
            result=result._core if result else None,
            figures=show,
            folders=self._folder_list(),
        )
        if drawn is None:
            raise ModelError(self._told(findings), self.id)
        return Drawing(drawn, format, alternative)

    def page_context(
        self,
        *,
        lang: str | None = None,
        exact: Result | None = None,
        simulated: Result | None = None,
        scenario: Scenario | str | Path | None = None,
        today: date | str | None = None,
    ) -> str:
        """Everything a page about the path shows, as JSON (polku-page/1.0); it names `scenario` where the results use its arrivals.

        `today` is as in `validate`.
        """
        case = _scenario(scenario)
        return native.page_context(
            self._core,
            lang or self.source_language,
            exact=exact._core if exact else None,
            simulated=simulated._core if simulated else None,
            findings=list(self.validate(today=today)),
            scenario=case._core if case else None,
        )

    def entries_of(self, scenario: Scenario) -> dict[str, float]:
        """Where clients enter this path by a scenario's arrivals, and how many a month; empty when it has none."""
        return dict(native.entries_of(self._core, scenario._core))

    def to_networkx(self) -> networkx.MultiDiGraph[str]:
        """A networkx graph: one node for each touchpoint, one edge (keyed by id) for each transition. Needs networkx."""
        from polku.graph import to_networkx

        return to_networkx(self)

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        try:
            return self.draw(strict=False)._repr_mimebundle_()
        except Exception:  # a display never raises
            return {"text/plain": repr(self)}

    def _draft_text(self) -> bytes:
        return json.dumps(self._draft).encode()

    def _folder_list(self) -> list[str] | None:
        # As texts: to ask a Path for its text runs Python inside the core's reading of arguments, where Ctrl-C would be taken for a
        # wrong argument.
        return [str(folder) for folder in self._folders] or None

    def _result(self, outcome: tuple[native.Result | None, list[native.Diagnostic]], scenario: Scenario | None) -> Result:
        result, findings = outcome
        told = self._told(findings)
        if result is None:
            raise ModelError(told, self.id)
        return Result(result, tuple(told), self, scenario)

    def _told(self, findings: list[native.Diagnostic]) -> list[native.Diagnostic]:
        return without_places(findings) if self._built else findings


def _scenario(scenario: Scenario | str | Path | None) -> Scenario | None:
    if scenario is None:
        return None
    from polku.reading import Scenario, load_scenario

    return scenario if isinstance(scenario, Scenario) else load_scenario(scenario)


def _unpickle(version: str, text: str, folders: tuple[str, ...]) -> ServicePath:
    """Pickles carry the canonical JSON and the version that wrote it; another version reads files, not pickles."""
    if version != native.__version__:
        raise ValueError(f"pickled by polku {version}, this is {native.__version__}: save paths as JSON to keep them")
    core, findings = native.parse_path(text.encode())
    if core is None:
        raise ModelError(findings, "the pickled path")
    return ServicePath._of(core, [Path(folder) for folder in folders], built=True)
