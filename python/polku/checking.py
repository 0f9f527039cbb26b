"""What `polku validate` does: checks files as a project has configured it, mends them, and keeps its baseline."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import unified_diff
from pathlib import Path
from typing import Any

from polku import _core
from polku.arguments import day
from polku.configuration import Configuration, relative_name
from polku.reading import SIZE_LIMIT, Fixed, check_text, fix_bytes, home_folders, name_of, regular_size, too_large
from polku.report import Report

Read = Callable[[str], bytes]


class BaselineError(ValueError):
    """A baseline that cannot be used."""


def read_baseline(file: Path) -> list[_core.BaselineEntry]:
    """The entries of a baseline; BaselineError with the place of what is wrong, OSError when it cannot be read."""
    entries, findings = _core.parse_baseline(file.read_bytes(), name_of(file))
    if entries is None:
        first = findings[0]
        place = f":{first.location.range.start.line}" if first.location.range else ""
        raise BaselineError(f"{file}{place}: {first.message}")
    return entries


@dataclass
class Checking:
    """A check of some files: what is asked of it, and what its project keeps."""

    read: Read
    configuration: Configuration = field(default_factory=Configuration)
    rules: str = "core"
    lang: str = "en"
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    limit: int = 20
    today: str = ""
    baseline: Path | None = None
    entries: Sequence[_core.BaselineEntry] = ()

    def options(self, file: str, **others: Any) -> _core.ValidateOptions:
        known: list[_core.BaselineEntry] = []
        if self.baseline is not None:
            name = relative_name(file, self.baseline.parent)
            known = [entry for entry in self.entries if entry.source == name]
        asked: dict[str, Any] = {
            "rules": self.rules,
            "language": self.lang,
            "select": list(self.select),
            "ignore": list(self.ignore),
            "limit": self.limit,
            "today": day("today", self.today or None),
            "suppressions": [kept.entry for kept in self.configuration.suppressions_of(file)],
            "baseline": known,
        }
        return _core.ValidateOptions(**{**asked, **others})

    def report(self, file: str, **others: Any) -> Report:
        if file != "-" and regular_size(file) > SIZE_LIMIT:
            return too_large(Path(file))
        name = "standard input" if file == "-" else name_of(file)
        return check_text(self.read(file), self.options(file, **others), name=name, folders=home_folders(file))

    def reports(self, files: Sequence[str]) -> Report:
        """The findings of all files as one report."""
        found = [self.report(file) for file in files]
        meant = Counter(kept.pointer for file in files for kept in self.configuration.suppressions_of(file))
        return Report._of(_core.merged(self._without_used_elsewhere(found, meant)), ", ".join(report.subject for report in found))

    def _without_used_elsewhere(self, reports: Sequence[Report], meant: Mapping[str, int]) -> list[_core.Report]:
        """A suppression of the project that hides nothing in one file may hide something in another, and then is used."""

        def is_idle(finding: _core.Diagnostic) -> bool:
            return finding.code == "STY902" and finding.variant == "unused" and finding.location.source == str(self.configuration.file)

        idle = Counter(finding.location.pointer for report in reports for finding in report if is_idle(finding))
        used = {pointer for pointer, files in meant.items() if idle[pointer] < files}
        return [
            report._core.without([i for i, finding in enumerate(report) if is_idle(finding) and finding.location.pointer in used])
            for report in reports
        ]

    def fixed(self, file: str, *, unsafe: bool) -> Fixed:
        name = "standard input" if file == "-" else name_of(file)
        return fix_bytes(self.read(file), self.options(file), unsafe=unsafe, name=name, folders=home_folders(file))

    def write_baseline(self, files: Sequence[str], baseline: Path) -> int:
        """Writes what the files have now as the baseline; gives the number of findings in it."""
        entries = []
        for file in files:
            found = self.report(file, limit=0, baseline=[])._core.baseline()
            entries += [entry.with_source(relative_name(file, baseline.parent)) for entry in found]
        entries.sort(key=lambda entry: (entry.source, entry.code, entry.fingerprint))
        write_whole(baseline, _core.baseline_json(entries).encode())
        self.baseline, self.entries = baseline, read_baseline(baseline)
        return sum(entry.count for entry in entries)


def write_whole(file: Path, data: bytes) -> None:
    """Puts a new content in the place of a file, wholly or not at all; a link stays a link."""
    target = file.resolve()
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            shutil.copymode(target, name)
        else:
            Path(name).chmod(0o644)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def difference(before: bytes, after: bytes, name: str) -> str:
    """What a fix changes, as a unified diff; characters that act on a terminal are shown."""
    old, new = (text.decode("utf-8", "replace").splitlines() for text in (before, after))
    lines = unified_diff(old, new, name, name, lineterm="")
    return "".join(_core.quoted_excerpt(line) + "\n" for line in lines)
