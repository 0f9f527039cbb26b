"""Reading models and scenarios from files and texts."""

from __future__ import annotations

import json
import stat
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypedDict, Unpack

from polku import _core
from polku.arguments import as_bytes
from polku.arguments import checks as options_of
from polku.errors import ModelError
from polku.path import ServicePath
from polku.report import Report

SIZE_LIMIT = _core.SIZE_LIMIT  # bytes: the core reads no larger text, so none is taken into memory
Folders = Iterable[str | Path]


class Checks(TypedDict, total=False):
    """The keywords of a check; see `ServicePath.validate`."""

    rules: str
    lang: str
    select: Sequence[str]
    ignore: Sequence[str]
    limit: int
    today: date | str | None


class Scenario:
    """A what-if on a path: edits, staffing, arrivals, horizon and targets."""

    __slots__ = ("_core",)

    def __init__(self, core: _core.Scenario) -> None:
        self._core = core

    @property
    def id(self) -> str:
        return self._core.id

    @property
    def version(self) -> str:
        return self._core.version

    @property
    def arms(self) -> tuple[str, ...]:
        return self._core.arms

    @property
    def seed(self) -> int | None:
        return self._core.seed

    @property
    def replications(self) -> int | None:
        return self._core.replications

    @property
    def starts_with_clients(self) -> bool:
        """Whether it says who is on the path at the start: a region as it is, rather than only a what-if."""
        return self._core.starts_with_clients

    @property
    def base(self) -> tuple[str, ...]:
        """Ids of the models it is about."""
        return tuple(reference.id for reference in self._core.base)

    def title(self, lang: str = "en") -> str:
        return self._core.title.choose(lang)

    def to_json(self) -> str:
        return self._core.to_json()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Scenario) and self._core == other._core

    def __hash__(self) -> int:
        return hash((self.id, self.version))

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return parse_scenario, (self.to_json(),)

    def __repr__(self) -> str:
        return repr(self._core)


def load(file: str | Path, *, folders: Folders | None = None) -> ServicePath:
    """The path in a file. ModelError, with every finding, when it has errors.

    Models it names (`extends`, sub-paths) are looked for in `folders`; by default in `home_folders(file)`.
    """
    file = Path(file)
    where = _folders(folders) or home_folders(file)
    core, findings = _core.read_path(file, where)
    if core is None:
        raise ModelError(findings, str(file))
    return ServicePath._of(core, where)


def parse(text: str | bytes, *, name: str = "", folders: Folders | None = None) -> ServicePath:
    """The path in a text; `name` is what findings call the text."""
    where = _folders(folders)
    core, findings = _core.parse_path(as_bytes(text), name, where)
    if core is None:
        raise ModelError(findings, name or "the text")
    return ServicePath._of(core, where or ())


loads = parse


def load_scenario(file: str | Path, *, folders: Folders | None = None) -> Scenario:
    """The scenario in a file."""
    core, findings = _core.read_scenario(Path(file), _folders(folders) or home_folders(file))
    if core is None:
        raise ModelError(findings, str(file))
    return Scenario(core)


def parse_scenario(text: str | bytes, *, name: str = "", folders: Folders | None = None) -> Scenario:
    """The scenario in a text."""
    core, findings = _core.parse_scenario(as_bytes(text), name, _folders(folders))
    if core is None:
        raise ModelError(findings, name or "the text")
    return Scenario(core)


def validate_file(
    file: str | Path,
    *,
    folders: Folders | None = None,
    **checks: Unpack[Checks],
) -> Report:
    """Checks a file, however broken, and reports everything at once with the lines it is about.

    `rules`, `lang`, `select`, `ignore`, `limit` and `today` are as in `ServicePath.validate`. ModelError, as `load` raises it, when the
    file cannot be read at all, or is no regular file.
    """
    return check_file(Path(file), options_of(**checks), folders)


def check_file(file: Path, options: _core.ValidateOptions, folders: Folders | None = None) -> Report:
    if regular_size(file) > SIZE_LIMIT:
        return too_large(file)
    where = home_folders(file) if folders is None else folders
    return check_text(bytes_of(file), options, name=name_of(file), folders=where)


def name_of(file: str | Path) -> str:
    """The name of a file as findings tell it: what is no Unicode in it is replaced."""
    return str(file).encode("utf-8", "replace").decode("utf-8")


def regular_size(file: str | Path) -> int:
    """The size of a regular file; ModelError for what is missing, for a folder, and for a device or pipe, which may never end."""
    try:
        status = Path(file).stat()
    except OSError:
        raise unreadable(file) from None
    if not stat.S_ISREG(status.st_mode):
        raise unreadable(file)
    return status.st_size


def bytes_of(file: str | Path) -> bytes:
    """The bytes of a file whose size was looked at; ModelError when it cannot be read."""
    try:
        return Path(file).read_bytes()
    except OSError:
        raise unreadable(file) from None


def unreadable(file: str | Path) -> ModelError:
    """What the core says of a file that cannot be read (SYS052)."""
    _, findings = _core.read_path(file, None)
    return ModelError(findings, name_of(file))


def too_large(file: Path) -> Report:
    """What the core says of a file beyond its limit, which it tells from the size alone."""
    _, findings = _core.read_path(file, None)
    return Report(findings, name_of(file))


def validate_text(
    text: str | bytes,
    *,
    name: str = "",
    folders: Folders | None = None,
    **checks: Unpack[Checks],
) -> Report:
    """Checks a text as `validate_file` does a file."""
    return check_text(as_bytes(text), options_of(**checks), name=name, folders=folders)


def check_text(data: bytes, options: _core.ValidateOptions, *, name: str = "", folders: Folders | None = None) -> Report:
    return Report._of(_core.validate_text(data, name, _folders(folders), options), name or "the text")


def validate(
    source: ServicePath | Scenario | Mapping[str, Any] | str | bytes | Path,
    *,
    folders: Folders | None = None,
    **checks: Unpack[Checks],
) -> Report:
    """Checks whatever holds a model or a scenario, with the same findings for the same content.

    A `Path` is a file; str and bytes are a JSON text; a dict is what such a text says. `folders` hold the models it may name. The
    keywords are those of `ServicePath.validate`.
    """
    if isinstance(source, ServicePath):
        return source.validate(**checks)
    if isinstance(source, Path):
        return validate_file(source, folders=folders, **checks)
    if isinstance(source, Scenario):
        report = validate_text(source.to_json(), folders=folders, **checks)
        return Report._of(report._core.without_places(), f"{source.id} {source.version}")
    if isinstance(source, Mapping):
        report = validate_text(json.dumps(source, default=_plain), folders=folders, **checks)
        return Report._of(report._core.without_places(), "the model")
    return validate_text(source, folders=folders, **checks)


def _plain(value: object) -> object:
    """What JSON does not know: scalars of NumPy, mappings and tuples of other kinds."""
    if isinstance(value, Mapping):
        return dict(value)
    if callable(item := getattr(value, "item", None)):
        return item()
    if callable(tolist := getattr(value, "tolist", None)):
        return tolist()
    raise TypeError(f"a model has no place for {type(value).__name__}")


class Fixed:
    """A text whose findings were mended."""

    __slots__ = ("_check", "_core", "_report", "changed")

    def __init__(self, core: _core.FixedText, before: bytes, check: Callable[[bytes], Report]) -> None:
        self._core = core
        self._check = check
        self._report: Report | None = None
        self.changed = core.text != before

    @property
    def text(self) -> str:
        """The text with the fixes made; the old one when none was."""
        return self._core.text.decode("utf-8", "surrogateescape")

    @property
    def data(self) -> bytes:
        return self._core.text

    @property
    def mended(self) -> tuple[_core.Diagnostic, ...]:
        """The findings whose fixes were made."""
        return tuple(self._core.mended)

    @property
    def refused(self) -> _core.Diagnostic | None:
        """Why none was made, where they would have brought a new error."""
        return self._core.refused

    @property
    def report(self) -> Report:
        """What is left to say of the text: also why it could not be read."""
        if self._report is None:
            self._report = self._check(self.data)
        return self._report

    def __repr__(self) -> str:
        refused = ", refused" if self.refused else ""
        return f"<Fixed: {len(self.mended)} mended{refused}; left: {self.report.summary()}>"


def fix(
    source: str | bytes | Path,
    *,
    unsafe: bool = False,
    name: str = "",
    folders: Folders | None = None,
    **checks: Unpack[Checks],
) -> Fixed:
    """Makes the fixes of the findings in a text: the safe ones, which never change what a model means, or with `unsafe` all.

    A `Path` is a file, which stays as it is: `Fixed.data` is what it would hold. ModelError when it cannot be read. Nothing but what
    the fixes name changes. Nothing at all changes when the text would have an error that it has not now. What could not be read has
    nothing to mend, and `Fixed.report` says why.
    """
    options = options_of(**checks)
    if not isinstance(source, Path):
        return fix_bytes(as_bytes(source), options, unsafe=unsafe, name=name, folders=folders)
    if regular_size(source) > SIZE_LIMIT:
        raise ModelError(list(too_large(source)), name_of(source))
    where = home_folders(source) if folders is None else folders
    return fix_bytes(bytes_of(source), options, unsafe=unsafe, name=name or name_of(source), folders=where)


def fix_bytes(data: bytes, options: _core.ValidateOptions, *, unsafe: bool, name: str = "", folders: Folders | None = None) -> Fixed:
    where = _folders(folders)

    def check(text: bytes) -> Report:
        return check_text(text, options, name=name, folders=where)

    return Fixed(_core.fix_text(data, name, where, options, unsafe=unsafe), data, check)


def home_folders(file: str | Path) -> list[Path]:
    """Where the models a file names are looked for: its folder, and the one above `variants` and `scenarios`."""
    folder = Path(file).parent
    above = folder.resolve().name in ("variants", "scenarios")
    return [folder, folder / ".."] if above else [folder]


def _folders(folders: Folders | None) -> list[Path] | None:
    return None if folders is None else [Path(folder) for folder in folders]
