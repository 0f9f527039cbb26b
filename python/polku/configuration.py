"""The configuration of a project: `polku.toml`, or `[tool.polku]` in `pyproject.toml`. What it gets wrong is told with file and line."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, NoReturn

from polku import _core, arguments

FILES = ("polku.toml", "pyproject.toml")
KEYS = ("rules", "select", "ignore", "lang", "format", "limit", "fail-level", "max-warnings", "baseline", "pages", "suppress")
SUPPRESSION_KEYS = ("code", "at", "path", "reason", "until")


class ConfigurationError(ValueError):
    """A configuration that cannot be used: the message begins with file and line."""


@dataclass(frozen=True)
class Suppressed:
    """One `[[suppress]]`: a finding that the project keeps, in files that match `path`."""

    path: str
    entry: _core.ConfiguredSuppression
    pointer: str


@dataclass(frozen=True)
class Configuration:
    """What a project has said; the command line wins over it."""

    file: Path | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    suppressed: tuple[Suppressed, ...] = ()

    def suppressions_of(self, file: str) -> list[Suppressed]:
        """Those that are meant for a file: patterns are told from the folder of the configuration."""
        if self.file is None:
            return []
        name = relative_name(file, self.file.parent)
        return [entry for entry in self.suppressed if fnmatchcase(name, entry.path)]

    @property
    def baseline(self) -> Path | None:
        """The file of known findings, from the folder of the configuration."""
        name = self.values.get("baseline")
        return self.file.parent / name if self.file and name else None


def relative_name(file: str | Path, folder: Path) -> str:
    """The name of a file from a folder, with slashes; "-" stays."""
    return "-" if str(file) == "-" else Path(os.path.relpath(Path(file).resolve(), folder.resolve())).as_posix()


def find() -> Path | None:
    """The nearest configuration, from the working folder upwards."""
    for folder in (Path.cwd(), *Path.cwd().parents):
        for name in FILES:
            file = folder / name
            if file.is_file() and (name == "polku.toml" or _has_table(file)):
                return file
    return None


def _has_table(file: Path) -> bool:
    try:
        return "polku" in tomllib.loads(file.read_text(encoding="utf-8")).get("tool", {})
    except (OSError, ValueError):
        return False  # another tool's business


def read(file: Path) -> Configuration:
    """The configuration in a file. ConfigurationError with file and line; OSError when it cannot be read."""
    try:
        text = file.read_bytes().decode("utf-8")
        data = tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"{file}: it is not UTF-8 (byte {error.start})") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{file}: {error}") from None
    return _Reader(file, text).read(data)


class _Reader:
    def __init__(self, file: Path, text: str) -> None:
        self.file, self.lines = file, text.splitlines()
        self.inside = file.name == "pyproject.toml"

    def read(self, data: dict[str, Any]) -> Configuration:
        table = data.get("tool", {}).get("polku", {}) if self.inside else data
        if not isinstance(table, dict):
            self.fail("tool", "[tool.polku] must be a table")
        for key in table:
            if key not in KEYS:
                self.fail(key, self.unknown(key, KEYS))
        values = {key: self.value(key, value) for key, value in table.items() if key != "suppress"}
        entries = table.get("suppress", [])
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            self.fail("suppress", "suppress must be a list of tables: [[suppress]]")
        return Configuration(self.file, values, tuple(self.suppressions(entries)))

    def value(self, key: str, value: Any) -> Any:
        try:
            if key in ("select", "ignore"):
                if not isinstance(value, list):
                    raise ValueError(f"{key} must be a list of codes, not {value!r}")
                return arguments.codes(key, value)
            if key in ("limit", "max-warnings"):
                return arguments.whole(key, value, (0, 2**63 - 1))
            if key in ("baseline", "pages"):
                if not isinstance(value, str) or not value:
                    raise ValueError(f"{key} must be a text, not {value!r}")
                return value
            known = {
                "rules": arguments.RULES,
                "lang": arguments.LANGUAGES,
                "format": arguments.REPORTS,
                "fail-level": arguments.LEVELS,
            }[key]
            return arguments.one_of(key, value, known)
        except (TypeError, ValueError) as error:
            self.fail(key, str(error))

    def suppressions(self, entries: list[dict[str, Any]]) -> Iterator[Suppressed]:
        places = self.entry_lines(len(entries))
        for index, (entry, line) in enumerate(zip(entries, places, strict=True)):
            for key, value in entry.items():
                if key not in SUPPRESSION_KEYS:
                    self.fail_at(self.line_of(key, line), self.unknown(key, SUPPRESSION_KEYS))
                if not (isinstance(value, str) or (key == "until" and hasattr(value, "isoformat"))):
                    self.fail_at(self.line_of(key, line), f"{key} must be a text, not {value!r}")
            for key in ("code", "reason"):
                if key not in entry:
                    self.fail_at(line, f"a suppression needs {key!r}: say which finding is kept, and why")
                if not entry[key].strip():
                    self.fail_at(self.line_of(key, line), f"{key} is empty: say which finding is kept, and why")
            try:
                (code,) = arguments.codes("code", [entry["code"]])
                until = arguments.iso_date("until", entry.get("until", ""))
            except (TypeError, ValueError) as error:
                self.fail_at(line, str(error))
            if len(code) != 6:
                self.fail_at(self.line_of("code", line), f"a suppression names one code such as GRA307, not {entry['code']!r}")
            pointer = f"/tool/polku/suppress/{index}" if self.inside else f"/suppress/{index}"
            yield Suppressed(
                entry.get("path", "*"),
                _core.ConfiguredSuppression(
                    code,
                    at=entry.get("at", ""),
                    reason=entry["reason"],
                    until=until,
                    source=str(self.file),
                    pointer=pointer,
                    line=line,
                ),
                pointer,
            )

    def entry_lines(self, count: int) -> list[int]:
        """The lines of the [[suppress]] heads; 0 where they are written in another way."""
        head = re.compile(r"\s*\[\[\s*(tool\s*\.\s*polku\s*\.\s*)?suppress\s*\]\]")
        lines = [number for number, line in enumerate(self.lines, 1) if head.match(line)]
        return lines if len(lines) == count else [self.line_of("suppress")] * count

    def line_of(self, key: str, start: int = 0) -> int:
        """The first line from `start` on that gives the key; `start` when none does."""
        gives = re.compile(
            rf"""\s*(\[+\s*)?(tool\s*\.\s*polku\s*\.\s*)?["']?{re.escape(key)}["']?\s*[\]=.]|\s*\[tool\.polku\.{re.escape(key)}"""
        )
        began = not self.inside or start > 0
        for number, line in enumerate(self.lines, 1):
            began = began or re.match(r"\s*\[+\s*tool\s*\.\s*polku", line) is not None
            if began and number >= start and gives.match(line):
                return number
        return start

    def unknown(self, key: str, known: tuple[str, ...]) -> str:
        near = get_close_matches(key, known, n=1)
        return f"there is no key {key!r}; " + (f"did you mean {near[0]!r}?" if near else f"there are {', '.join(known)}")

    def fail(self, key: str, message: str) -> NoReturn:
        self.fail_at(self.line_of(key), message)

    def fail_at(self, line: int, message: str) -> NoReturn:
        raise ConfigurationError(f"{self.file}:{line}: {message}" if line else f"{self.file}: {message}")
