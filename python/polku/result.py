"""Results as tables of named, typed columns with units."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from polku import _core
from polku.arguments import as_bytes
from polku.errors import ModelError

if TYPE_CHECKING:
    import altair
    import pandas

    from polku.path import ServicePath
    from polku.reading import Scenario

SHOWN_ROWS = 12


class Table:
    """Columns of one length: `table["days"]` is a read-only NumPy array on the core's own memory."""

    __slots__ = ("_columns", "_core")

    def __init__(self, core: _core.Table) -> None:
        self._core = core
        self._columns = {column.name: column for column in core.columns}

    @property
    def name(self) -> str:
        return self._core.name

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(self._columns)

    @property
    def units(self) -> Mapping[str, str]:
        """Unit of each column: "day", "1" for shares and pure numbers, "" for ids and texts."""
        return MappingProxyType({name: column.unit for name, column in self._columns.items()})

    def __getitem__(self, column: str) -> Any:
        try:
            return self._columns[column].values
        except KeyError:
            raise KeyError(f"{column!r}; columns of {self.name}: {', '.join(self._columns)}") from None

    def __len__(self) -> int:
        return len(self._core)

    def rows(self) -> Iterator[dict[str, Any]]:
        """Rows as dictionaries of plain Python values."""
        lists = {name: column.values.tolist() for name, column in self._columns.items()}
        for index in range(len(self)):
            yield {name: values[index] for name, values in lists.items()}

    def to_pandas(self) -> pandas.DataFrame:
        """A pandas data frame; units are in its `attrs`. Needs pandas."""
        import pandas

        frame = pandas.DataFrame({name: column.values for name, column in self._columns.items()})
        frame.attrs["units"] = dict(self.units)
        return frame

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Table) and self._core == other._core

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"<Table {self.name}: {len(self)} rows; {', '.join(self._columns)}>"

    def text(self, limit: int | None = None) -> str:
        """The table as aligned text."""
        header = [f"{name} [{unit}]" if unit else name for name, unit in self.units.items()]
        rows = [[_shown(value) for value in row.values()] for row in self.rows()]
        cut = rows if limit is None else rows[:limit]
        widths = [max(map(len, column)) for column in zip(header, *cut, strict=True)]
        right = [bool(row) for row in (column.unit for column in self._columns.values())]
        lines = [_aligned(row, widths, right) for row in [header, *cut]]
        if len(cut) < len(rows):
            lines.append(f"… {len(rows) - len(cut)} more rows")
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{escape(name)}{f' [{escape(unit)}]' if unit else ''}</th>" for name, unit in self.units.items())
        body = "".join("<tr>" + "".join(f"<td>{escape(_shown(value))}</td>" for value in row.values()) + "</tr>" for row in self.rows())
        return f"<table><caption>{escape(self.name)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


class Result:
    """What one computation gave: `result.tables["ends"]["probability"]`.

    It keeps the path and the scenario it was made of, for their names in charts; a result that was saved and read has none.
    """

    __slots__ = ("_core", "_findings", "_path", "_scenario", "_tables")

    def __init__(
        self,
        core: _core.Result,
        findings: tuple[_core.Diagnostic, ...] = (),
        path: ServicePath | None = None,
        scenario: Scenario | None = None,
    ) -> None:
        self._core = core
        self._findings = findings
        self._path = path
        self._scenario = scenario
        self._tables = {table.name: Table(table) for table in core.tables}

    @property
    def tables(self) -> Mapping[str, Table]:
        return MappingProxyType(self._tables)

    def __getitem__(self, table: str) -> Table:
        try:
            return self._tables[table]
        except KeyError:
            raise KeyError(f"{table!r}; tables: {', '.join(self._tables)}") from None

    @property
    def engine(self) -> str:
        """ "exact", "independent-clients", …"""
        return self._core.engine

    @property
    def model(self) -> str:
        return self._core.model

    @property
    def model_version(self) -> str:
        return self._core.model_version

    @property
    def model_hash(self) -> str:
        return self._core.model_hash

    @property
    def scenario(self) -> str:
        return self._core.scenario

    @property
    def seed(self) -> int:
        return self._core.seed

    @property
    def partial(self) -> str:
        """The budget that ended it early: "events", "time" or "memory". Empty: it is whole."""
        return self._core.partial

    @property
    def settings(self) -> dict[str, Any]:
        """The arguments that give the same result again: `path.simulate(**result.settings)`, or `path.analyse` for exact answers.

        A scenario and its arm are not among them: `scenario` names them.
        """
        core = self._core.settings
        entries: dict[str, float] = {}
        for at, per_month in core.entries:
            entries[at] = entries.get(at, 0) + per_month
        if self.engine == "exact":
            return {"hazards": core.hazards, "sensitivity": core.sensitivity, "entries": entries or None}
        settings = {name: getattr(core, name) for name in ("replications", "hazards", "age_and_date")} | {"seed": self.seed}
        if self.engine in {"shared-places", "independent-clients"}:  # the others decide between runs, and keep no clients
            settings["keep_clients"] = core.keep_clients
        if self.engine != "independent-clients":  # of a scenario, whose clients and dates are its own
            return settings
        alone = {name: getattr(core, name) for name in ("clients", "start_date")}
        return settings | alone | {"entries": entries or None}

    @property
    def not_taken_into_account(self) -> tuple[str, ...]:
        """What of the model the engine leaves out, one English sentence each."""
        return self.remarks()

    def remarks(self, lang: str = "en") -> tuple[str, ...]:
        """The sentences of `not_taken_into_account` in fi, sv or en; any other language gets English."""
        return self._core.remarks(lang)

    @property
    def findings(self) -> tuple[_core.Diagnostic, ...]:
        """Warnings and advice that came with the computation; a result that was saved and read has none."""
        return self._findings

    def event_log(self) -> Table:
        """The visits of single clients as events, for tools that mine processes: one row for each schedule (who waits), start and
        complete, with the column names of XES ("case:concept:name", "concept:name", "lifecycle:transition", "time:timestamp",
        "org:resource"). Needs `keep_clients=True` and a start date; else ValueError.
        """
        return Table(_core.event_log(self._core))

    def plot(self, what: str = "", **options: Any) -> altair.VConcatChart:
        """A chart for people, in fi, sv or en: `result.plot("waits", lang="fi").save("waits.svg")`. Needs polku[plots].

        `what` and its `options` are a function of `polku.plots`: "over_time", "waits" and "workers" of a scenario, "differences" of a
        comparison, "frontier" of a staffing search, "sensitivity" of a study; by default the first that fits. ValueError for a result
        of none of these, and for a chart of which there is none.
        """
        from polku import plots

        return plots.of(self, what, **options)

    def to_json(self) -> str:
        """polku-result/1.0."""
        return self._core.to_json()

    def save(self, file: str | Path) -> None:
        Path(file).write_text(self.to_json(), encoding="utf-8", newline="\n")

    def summary(self, limit: int | None = SHOWN_ROWS) -> str:
        """All tables as text, each cut after `limit` rows."""
        head = f"{self.model} {self.model_version} · {self.engine}"
        if self.scenario:
            head += f" · scenario {self.scenario}"
        parts = [head]
        parts += [f"{table.name}\n{table.text(limit)}" for table in self._tables.values()]
        if self.not_taken_into_account:
            parts.append("not taken into account\n" + "\n".join(f"- {line}" for line in self.not_taken_into_account))
        return "\n\n".join(parts)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Result) and self._core == other._core

    __hash__ = None  # type: ignore[assignment]

    def __reduce__(self) -> tuple[Any, ...]:
        return _unpickle, (type(self), self.to_json(), self._path, self._scenario.to_json() if self._scenario else None)

    def __repr__(self) -> str:
        return f"<Result of {self.model} {self.model_version}, {self.engine}: {', '.join(self._tables)}>"

    def _repr_html_(self) -> str:
        return "".join(table._repr_html_() for table in self._tables.values())


def parse_result(text: str | bytes) -> Result:
    """A result from the text of polku-result/1.0."""
    core, findings = _core.parse_result(as_bytes(text))
    if core is None:
        raise ModelError(findings, "the result")
    return Result(core)


def load_result(file: str | Path) -> Result:
    """A result that `Result.save` wrote. ModelError for a file that cannot be read, is larger than a model may be, or is no result."""
    core, findings = _core.read_result(Path(file))
    if core is None:
        raise ModelError(findings, str(file))
    return Result(core)


def _unpickle(kind: type[Result], text: str, path: ServicePath | None, scenario: str | None) -> Result:
    from polku.reading import parse_scenario

    return kind(parse_result(text)._core, (), path, parse_scenario(scenario) if scenario else None)


def _shown(value: object) -> str:
    return f"{value:.6g}" if isinstance(value, float) else str(value)


def _aligned(row: list[str], widths: list[int], right: list[bool]) -> str:
    cells = (cell.rjust(width) if to_right else cell.ljust(width) for cell, width, to_right in zip(row, widths, right, strict=True))
    return "  ".join(cells).rstrip()
