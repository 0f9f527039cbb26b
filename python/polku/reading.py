"""Reading models and scenarios from files and texts."""

from __future__ import annotations

import errno
import stat
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from polku import _core
from polku.arguments import as_bytes, codes, day
from polku.errors import ModelError
from polku.path import ServicePath
from polku.report import Report

SIZE_LIMIT = _core.SIZE_LIMIT  # bytes: the core reads no larger text, so none is taken into memory
Folders = Iterable[str | Path]


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
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    folders: Folders | None = None,
    today: date | str | None = None,
) -> Report:
    """Checks a file, however broken, and reports everything at once with the lines it is about.

    `select` and `ignore` take codes and groups ("GRA304", "GRA"); ValueError for one that is not in the catalogue. On `today` (by
    default the date in UTC) accepted findings whose `until` is past are findings again. OSError when the file cannot be read at all,
    or is no regular file.
    """
    file = Path(file)
    select, ignore = codes("select", select), codes("ignore", ignore)
    if regular_size(file) > SIZE_LIMIT:
        return too_large(file)
    where = folders or home_folders(file)
    return validate_text(file.read_bytes(), name=str(file), select=select, ignore=ignore, folders=where, today=today)


def regular_size(file: Path) -> int:
    """The size of a regular file; OSError for a folder, and for a device or pipe, which may never end."""
    status = file.stat()
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, "it is a folder", str(file))
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, "it is no regular file", str(file))
    return status.st_size


def too_large(file: Path) -> Report:
    """What the core says of a file beyond its limit, which it tells from the size alone."""
    _, findings = _core.read_path(file, None)
    return Report(findings, str(file))


def validate_text(
    text: str | bytes,
    *,
    name: str = "",
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    folders: Folders | None = None,
    today: date | str | None = None,
) -> Report:
    """Checks a text as `validate_file` does a file."""
    chosen, left_out = codes("select", select), codes("ignore", ignore)
    findings, texts = _core.validate_text(as_bytes(text), name, _folders(folders), chosen, left_out, day("today", today))
    return Report(findings, name or "the text", texts)


def home_folders(file: str | Path) -> list[Path]:
    """Where the models a file names are looked for: its folder, and the one above `variants` and `scenarios`."""
    folder = Path(file).parent
    above = folder.resolve().name in ("variants", "scenarios")
    return [folder, folder / ".."] if above else [folder]


def _folders(folders: Folders | None) -> list[Path] | None:
    return None if folders is None else [Path(folder) for folder in folders]
